"""The letterhead: the decision's day and numbers in cells, columns or lines; and what else layout leaves behind."""

from __future__ import annotations

import io

import pytest
from docx import Document

from govreport.drafting import propose, to_yaml
from govreport.profiles import profile
from govreport.reading.decision import decision_from_bytes

SE = profile("se")
BODY = "\n\nUppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Livsmedelsverket att pröva ett nytt stöd.\n\n"


@pytest.mark.parametrize(
    "head",
    [
        "| Justitiedepartementet | Regeringsbeslut 2023-04-05 Ju2023/00855 |",
        "Regeringsbeslut     IV 9\nRegeringen      2023-04-05      Ju2023/00855",
        "Regeringsbeslut 1 (2)\n\n2023-04-05 Ju2023/00855 Livsmedelsverket",
        "REGERINGSBESLUT 5      2023-04-05      Ju2023/00855",
        "Justitiedepartementet\nJu2023/00855          den 5 april 2023          II:18",
        "Regeringsbeslut II 3 av den 5 april 2023               Ju2023/00855",
        "REGERINGSBESLUT              I:12\nStockholm den 5 april 2023    Ju2023/00855",
        "Regeringen         Regeringsbeslut I:7\n        Datum 2023-04-05\n     Diarienummer Ju2023/00855",
    ],
)
def test_the_day_of_a_letterhead(head: str):
    """It stands among the kind of paper, numbers, ministry and receiver, and among nothing else."""
    found = propose(head + BODY, SE)
    assert found.decided is not None
    assert found.reference is not None
    assert (found.decided.value.isoformat(), found.reference.value) == ("2023-04-05", "Ju2023/00855")


LAID_OUT = """\
  REGERINGEN                Regeringsbeslut                   I:17

                            2025-09-18          LI2025/01271

  Landsbygds- och           Livsmedelsverket
  infrastrukturdepartementet
                            Box 622
                            751 26 Uppsala


  {label}Uppdrag till Livsmedelsverket att pröva och utveckla ett
  nytt stöd för företag som förädlar varor från Livsmedelsver-
  kets förteckning

  1 Regeringens beslut
  Regeringen uppdrar åt Livsmedelsverket att pröva och utveckla
  ett nytt stöd för företag som förädlar varor. Stödet ska vara
  enkelt att söka och det ska kunna betalas ut inom en månad.

  Livsmedelsverket ska redovisa uppdraget till regeringen senast
  den 1 mars 2026.
"""


@pytest.mark.parametrize("label", ["", "Ärende   "])
def test_a_letterhead_in_columns(label: str):
    """The title begins below the receiver's address; the ministry's name goes on in its own column."""
    found = propose(LAID_OUT.format(label=label), SE)
    assert found.title is not None
    assert found.title.value == (
        "Uppdrag till Livsmedelsverket att pröva och utveckla ett nytt stöd för företag som förädlar varor "
        "från Livsmedelsverkets förteckning"
    )
    assert found.ministry is not None
    assert found.ministry.value == "Landsbygds- och infrastrukturdepartementet"
    assert found.decided is not None
    assert found.decided.value.isoformat() == "2025-09-18"


def test_a_ministry_in_capitals():
    """Its name is written as names are."""
    found = propose(f"JUSTITIEDEPARTEMENTET     2023-04-05     Ju2023/00855{BODY}", SE)
    assert found.ministry is not None
    assert found.ministry.value == "Justitiedepartementet"


def test_a_day_glued_to_the_title():
    """What a page prints right behind the title is none of it."""
    text = f"# Uppdrag att pröva ett stödDiarienummer: 2023-04-05 Ju2023/00855 (delvis)\n{BODY}"
    found = propose(text, SE)
    assert found.title is not None
    assert found.title.value == "Uppdrag att pröva ett stöd"


def test_another_day_in_the_head_is_not_the_decisions():
    """A line that tells something of a day gives no day of decision."""
    assert (
        propose(f"Ju2023/00855\nHemställan inkom 2022-02-01 från Boverket i annat ärende{BODY}", SE).decided
        is None
    )


def test_a_second_number_is_pointed_out():
    """The further numbers below the decision's own stand in a comment."""
    found = propose(f"2020-12-17      N2020/03055\n                N2020/01322 (delvis){BODY}", SE)
    assert "beslutet har också nummer N2020/01322 (delvis)" in to_yaml(found)


def test_a_number_with_a_space_before_its_unit_is_whole():
    """The number N2016 /08077 /RTS is one number, as it is without the blanks; so is that of a bill."""
    cited = "Uppdraget (dnr N2016 /08077 /RTS) och propositionen (prop. 2017 / 18:206) ska beaktas."
    found = propose(f"2020-12-17 Ju2020/00855{BODY} {cited}", SE)
    assert [one.value.ref for one in found.references] == ["dnr N2016/08077/RTS", "prop. 2017/18:206"]


def test_steps_of_the_head_are_those_there_is_something_for():
    """The file speaks of not_in_text and dismissed only where it has them."""
    bare = to_yaml(propose(f"2020-12-17 N2020/03055 Näringsdepartementet{BODY}", SE))
    assert "Läs igenom dismissed" not in bare
    more = BODY + "# Bakgrund\n\nKommunerna ska enligt lagen lämna uppgifter.\n"
    assert "3. Läs igenom dismissed" in to_yaml(propose(more, SE))


def test_hyphens_that_a_lost_line_end_left():
    """Words of the field, and compounds joined by an s, are put together again; other hyphens stay."""
    text = (
        BODY
        + "Livsmedelsverket ska främja social om-sorg och ett saltsänknings-program med EU-stöd i IT-frågor."
    )
    assert propose(text, SE).tasks[-1].value.text == (
        "Främja social omsorg och ett saltsänkningsprogram med EU-stöd i IT-frågor"
    )


def test_a_long_text_is_cut_between_words():
    """What is cut says so."""
    text = (
        BODY + "Livsmedelsverket ska kartlägga " + ", ".join(f"livsmedel nummer{n}" for n in range(60)) + "."
    )
    cut = propose(text, SE).tasks[-1].value.text
    assert cut.endswith(" …")
    assert len(cut) <= 400


def test_lines_of_one_appropriation_are_told_apart():
    """By their year, or by the body that each is for; who pays is said of the body's own line only."""
    path = "som ska redovisas mot det under utgiftsområde 9 Hälsovård uppförda anslaget 4:7 Stöd"
    text = BODY + (
        f"Livsmedelsverket får under 2023 använda 400 000 kronor {path}. "
        f"Boverket får under 2023 använda 400 000 kronor {path}. "
        "Medlen till Boverket betalas ut efter rekvisition till Kammarkollegiet senast den 1 december 2023."
    )
    lines = [one.value for one in propose(text, SE).lines]
    assert [(one.text.rsplit("(", 1)[-1], one.payer) for one in lines] == [
        ("Livsmedelsverket)", ""),
        ("Boverket)", "Kammarkollegiet"),
    ]
    yearly = BODY + "".join(
        f"Myndigheten får under {year} använda 400 kronor {path}. " for year in (2023, 2024)
    )
    assert [one.value.text[-6:] for one in propose(yearly, SE).lines] == [", 2023", ", 2024"]


@pytest.mark.parametrize(
    "page",
    [
        "\n\nPostadress Telefonväxel E-post\n103 33 Stockholm 08-405 10 00 n@regeringskansliet.se\n\n2 (2)\n\n",
        "\n\nPostadress              E-post: n@regeringskansliet.se\nRosenbad 4              08-20 27 34\n\n",
        "\n3 (3)                                Regeringsbeslut II:3\n\n\n",
        "\n\nRegeringsbeslut 4\n2020-04-23 N2020/00954/JL   2\n\n",
        "\n\nTelefon (växel)\n08-405 10 00\n\n- 2 -\n\n",
        "\n1(2)\nSocialdepartementet S2020/05634/FS\n",
        "\n\nRegeringsbeslut II:6             2 (2)\nS2021/05977\n\n",
    ],
)
def test_a_page_within_a_sentence(page: str):
    """Addresses, numbers of pages and heads of pages divide no sentence."""
    text = f"{BODY}Livsmedelsverket ska i hela landet kartlägga de{page}stöd som finns.\n"
    assert propose(text, SE).tasks[-1].value.text.endswith("artlägga de stöd som finns")


def test_bullets_alone_on_their_lines():
    """A mark belongs to the text below it."""
    text = (
        f"{BODY}Livsmedelsverket ska\n\n•\n\nkartlägga stöden i landet,\n\n•\n\nanalysera deras effekter.\n"
    )
    assert [one.value.text for one in propose(text, SE).tasks][1:] == [
        "Kartlägga stöden i landet",
        "Analysera deras effekter",
    ]


def test_items_that_begin_with_the_mark_of_an_infinitive():
    """What is handed out so is a demand, though its lead has no verb for it; a clause of what is so is none."""
    text = (
        "Uppdrag om stöd\n\nRegeringen uppdrar åt Livsmedelsverket:\n\na) att utarbeta en modell,\n"
        "b) att, i samverkan med Boverket, pröva modellen.\n"
    )
    found = propose(text, SE)
    assert len(found.obliging) == 3
    goal = f"{BODY}Livsmedelsverket ska redovisa målen:\n- att äldre får hjälp,\n- att barn får hjälp.\n"
    assert len(propose(goal, SE).obliging) == 2


@pytest.mark.parametrize(
    ("row", "ministry"),
    [
        (("Landsbygdsdepartementet", "Statskontoret Box 396"), "Landsbygdsdepartementet"),
        (("Regeringsbeslut", "Landsbygdsdepartementet Enheten för stöd"), "Landsbygdsdepartementet"),
        (("Regeringsbeslut", "Kopia till Landsbygdsdepartementet"), None),
    ],
)
def test_the_ministry_of_a_letterhead_that_is_a_table(row: tuple[str, str], ministry: str | None):
    """A cell of the head's table that begins with a ministry names the one that prepared the decision."""
    document = Document()
    table = document.add_table(rows=1, cols=2)
    for cell, text in zip(table.rows[0].cells, row, strict=True):
        cell.text = text
    document.add_paragraph("Uppdrag att pröva ett stöd", style="Heading 1")
    document.add_paragraph("Regeringen uppdrar åt Statskontoret att pröva ett stöd.")
    data = io.BytesIO()
    document.save(data)
    found = propose(decision_from_bytes(data.getvalue(), "beslut.docx", SE, []), SE).ministry
    assert (found.value if found else None) == ministry
