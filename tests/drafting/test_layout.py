"""Decisions as they are printed: letterhead, hard lines, page numbers in mid-sentence, signature and copies."""

from __future__ import annotations

import json
import re
from pathlib import Path

import layout
import pytest
import score

from govreport.drafting import Proposal, propose
from govreport.profiles import profile
from govreport.reading.decision import decision_from_text
from govreport.reading.folding import folded_text, has_quote
from govreport.reading.sentences import parse

SE = profile("se")
DECISIONS = Path(__file__).parent / "decisions"
HEAD = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"
FOOT = "\n".join(
    (
        "Telefonväxel: 08-405 10 00",
        "Postadress: 103 33 Stockholm",
        "Besöksadress: Fredsgatan 8",
        "E-post: x@regeringskansliet.se",
    )
)
LONG = "Statskontoret ska under våren noga kartlägga hur stödet har använts i"


def _texts(text: str) -> list[str]:
    return [one.text for one in parse(text, SE).sentences]


def _summed(folder: Path, *, ocr: bool) -> dict[str, score.Tally]:
    return score.summed(score.score_folder(folder, ocr=ocr))


@pytest.mark.parametrize("ocr", [False, True], ids=["printed", "printed and damaged"])
def test_a_printed_decision_reads_like_its_clean_text(tmp_path: Path, ocr: bool):
    """Our own decisions lose at most two hundredths of each measure where they are laid out as on paper."""
    assert layout.twins(DECISIONS, tmp_path) == 3 * len(list(DECISIONS.glob("*.json")))
    clean, printed = _summed(DECISIONS, ocr=False), _summed(tmp_path, ocr=ocr)
    for kind, tally in clean.items():
        assert printed[kind].wanted == 3 * tally.wanted
        assert printed[kind].recall >= tally.recall - 0.02, (kind, printed[kind].missed)
        assert printed[kind].precision >= tally.precision - 0.02, (kind, printed[kind].wrong)


def test_a_twin_has_what_paper_has():
    """Every word of the text is there, with a letterhead before it, page numbers in it and copies after it."""
    text = (DECISIONS / "punktlista.txt").read_text(encoding="utf-8")
    for style in layout.STYLES:
        twin = layout.laid_out(text, style, ("Boverket",))
        assert twin == layout.laid_out(text, style, ("Boverket",))
        assert "Regeringsbeslut" in twin.split("\f")[0]
        assert "På regeringens vägnar" in twin
        assert "\f" in twin
        body = twin[twin.index("Uppdrag") : twin.index("På regeringens vägnar")]
        assert ("\n\n" in body.split("\f")[0]) == (style != "tight")
        said = re.sub(r"-\n *|\W", "", twin)
        assert all(
            re.sub(r"\W", "", word) in said for word in text.split() if len(word) < 8 and word.isalpha()
        )


@pytest.mark.parametrize("foot", [FOOT, FOOT.replace("\n", "    "), FOOT.replace("ö", "é").replace("ä", "d")])
@pytest.mark.parametrize("page", ["\n\n\f2 (5)\n\n", "\n\f2\n", "\n\n                2(5)\n\n"])
def test_a_letters_foot_stands_in_no_sentence(foot: str, page: str):
    """Telephone and address between two halves of a sentence, damaged too, belong to the page."""
    lines = "\n".join([LONG] * 5) + " kommunerna.\n\n"
    text = f"{HEAD}{lines}{LONG}\n{foot}{page}Gävleborgs län och lämna förslag på nya regler.\n"
    assert _texts(text)[-1] == f"{LONG} Gävleborgs län och lämna förslag på nya regler."


def test_words_that_begin_like_a_foot_begin_sentences_too():
    """Telefonväxel and E-post are a foot's only where a number or an address follows."""
    text = (
        HEAD
        + "Telefonväxel och reception ska samordnas av Statskontoret.\n\nE-post ska besvaras inom två dagar.\n"
    )
    assert _texts(text)[-2:] == [
        "Telefonväxel och reception ska samordnas av Statskontoret.",
        "E-post ska besvaras inom två dagar.",
    ]


def test_a_title_ends_where_the_decision_begins():
    """Without blank lines the title of two lines is none of the first sentence's words."""
    title = (
        "Uppdrag till Statskontoret att pröva ett nytt stöd till kommuner\n"
        "med många nyanlända elever i skolans alla former och årskurser"
    )
    body = (
        "Regeringen uppdrar åt Statskontoret att pröva ett nytt stöd till de\n"
        "kommuner som har tagit emot många elever under de senaste fem åren.\n"
    )
    text = f"{title}\n{body}{LONG}\nalla kommuner i landet.\n{LONG}\nalla regioner i landet.\n"
    found = _texts(text)
    assert found[0].startswith("Regeringen uppdrar åt Statskontoret")
    assert [heading.text for heading, _ in parse(text, SE).headings] == [title.replace("\n", " ")]


def test_a_title_too_long_for_a_heading_is_still_the_title():
    """It begins with the words that titles begin with and is no sentence."""
    title = (
        "Uppdrag till Statskontoret att pröva "
        + ", ".join(f"stöd nummer {one}" for one in range(20))
        + " och mer"
    )
    for said in (title, "Ändring av uppdraget att pröva stödet m.m."):
        found = propose(f"{said}\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n", SE)
        assert found.title is not None
        assert found.title.value == said


def test_a_heading_between_full_lines_is_found():
    """A short line after the short last line of a paragraph is a heading, blank lines or not."""
    lines = f"{LONG}\nlandets alla kommuner och vilka hinder som har funnits för\ndet.\n"
    text = f"{HEAD}{lines}Samråd och dialog om arbetet\n{lines}{lines}"
    assert "Samråd och dialog om arbetet" in [heading.text for heading, _ in parse(text, SE).headings]
    assert len(_texts(text)) == 4


def test_a_name_at_a_line_s_beginning_opens_no_paragraph():
    """A full line goes on whatever letter the next one begins with."""
    lines = f"{LONG}\nGävleborgs län och i Dalarnas län.\n"
    assert _texts(HEAD + lines * 4)[-1] == f"{LONG} Gävleborgs län och i Dalarnas län."


def _numbered(text: str) -> Proposal:
    return propose(text, SE)


def test_the_number_in_the_head_is_the_decisions_own():
    """It is the reference, and no citation; a number that a sentence cites is never taken for it."""
    cited = "Regeringen gav 2019 Statskontoret ett uppdrag (Fi2019/01234). "
    printed = _numbered(f"Regeringsbeslut\nIII:4\n\n2021-05-06\nFi2021/01111\n\n{HEAD}{cited}")
    assert printed.reference is not None
    assert printed.reference.value == "Fi2021/01111"
    assert [one.value.ref for one in printed.references] == ["dnr Fi2019/01234"]
    bare = _numbered(
        f"# Uppdrag att pröva ett stöd\n\n{cited}Regeringen uppdrar åt Statskontoret att pröva det."
    )
    assert bare.reference is None
    assert [one.value.ref for one in bare.references] == ["dnr Fi2019/01234"]


def test_a_divided_word_is_mended_whole():
    """Half of a word may look like another: "miljo-" and "ner" are "miljoner" in a damaged text."""
    text = (
        "Regeringen uppdrar at Skogsstyrelsen att folja utvecklingen i skogen och att lamna forslag pa atgarder. "
        "Myndigheten far anvanda hogst 21 miljo-\nner kronor under 2020 for uppdragets genomforande."
    )
    assert [str(one.value.amount) for one in propose(text, SE).lines] == ["21000000"]


def test_a_quote_has_nothing_of_the_page():
    """Neither a page's number nor the hyphen at a line's end is in a quote, and `check` finds what is."""
    text = (
        "Uppdrag till Boverket\n\nBoverket ska i uppdraget samråda med Folkhälsomyn-\n1 (2)\n\f\n"
        "digheten och med Sveriges Kommu-\nner och Regioner.\n"
    )
    proposal = propose(text, SE)
    quotes = [quote for partner in proposal.assignment().partners for quote in partner.quote]
    assert " ".join(quotes) == "Folkhälsomyndigheten Sveriges Kommuner och Regioner"
    decision = decision_from_text(text, "decision.txt", SE, [])
    folded = folded_text(decision.text, decision.furniture)
    assert all(has_quote(folded, quote) for quote in quotes)


def test_twins_are_written_beside_their_labels(tmp_path: Path):
    """The folder can be scored as it stands: each label has its text and its damaged text."""
    layout.twins(DECISIONS, tmp_path)
    for label in tmp_path.glob("*.json"):
        assert json.loads(label.read_text(encoding="utf-8"))
        assert label.with_suffix(".txt").is_file()
        assert (tmp_path / f"{label.stem}.ocr.txt").is_file()


@pytest.mark.parametrize(
    "foot",
    [
        "Regeringskansliet, 103 33 Stockholm, tfn 08-405 10 00\nN2020/01104/JL          Sida 2 (3)",
        "Regeringskansliet * Näringsdepartementet * 103 33 Stockholm\nN2020/01104/JL      Sid. 2(3)",
        "Näringsdepartementet, 103 33 Stockholm, www.regeringen.se\nN2015/07455/EF\nsid 2",
        "Tfn: 08-405 10 00 | Postadress: 103 33 Stockholm | Besök: Jakobsgatan 24\n– 2 (2) –",
        "Regeringskansliet\nPostadress: 103 33 Stockholm   Telefonväxel: 08-405 10 00\nN2025/00312        2 av 2",
        "Postadress 103 33 Stockholm | regeringen.se\nSidan 1 (av 2)\nKN2024/01096 - Sidan 2 (av 2)",
        "Näringsdepartementet\n103 33 Stockholm n.reg@regeringskansliet.se 1 av 2\nN2020/02477/JL (delvis) 2 av 2",
        "Telefonväxel: 08-405 10 00  Fax: 08-20 27 34  Webb: www.regeringen.se\n              [2]",
    ],
)
def test_a_page_s_foot_and_head_stand_in_no_sentence(foot: str):
    """Offices with their address however they are set, and a page's number in every dress, divide no sentence."""
    first, second = (
        "Statskontoret ska senast den 1 mars 2021 lämna en skriftlig",
        "delredovisning av uppdraget.",
    )
    assert _texts(f"{HEAD}{first}\n\n{foot}\n\n{second}")[-1] == f"{first} {second}"
