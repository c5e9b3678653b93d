"""Pages that end in the middle of a text, in dresses that the reading has no list of."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from govreport.profiles import profile
from govreport.reading.layout import layout
from govreport.reading.sentences import parse
from tests.reading import pages

SE = profile("se")
WIDE = " " * 40

# (foot of a page, head of the next): none of them stands anywhere but here
DRESSES = {
    "number and number in columns": ("", f"Ärendenummer{WIDE}Fi2021/01234/OFA\nSid: {{n}}/{{m}}"),
    "number with a full stop": ("{n}.", f"{{n}}.{WIDE}Fi2021/01234/OFA"),
    "number of all in brackets": (f"{WIDE}{{n}} ({{m}})", f"Fi2021/01234/OFA{WIDE}({{n}})"),
    "number between dots": (f"{WIDE}· {{n}} ·", "Fi2021/01234/OFA"),
    "number between tildes": (f"{WIDE}~ {{n}} ~", ""),
    "number between stars": ("", f"{WIDE}* {{n}} *\nFi2021/01234/OFA"),
    "number between hyphens": ("", f"Fi2021/01234/OFA{WIDE}-{{n}}-"),
    "number in angles": (f"<{{n}}>{WIDE}", f"«{{n}}»{WIDE}"),
    "number with a colon": ("", f"{WIDE}{{n}}:{{m}}\nFi2021/01234/OFA"),
    "number with a bar": (f"{WIDE}{{n}} | {{m}}", ""),
    "number behind a bar": ("", "Finansdepartementet | Fi2021/01234/OFA | {n}"),
    "word and number": ("sid. {n} av totalt {m}", "Fi2021/01234/OFA, sid. {n} av totalt {m}"),
    "word as short as can be": (f"Fax 08-20 27 34{WIDE}", f"Fi2021/01234/OFA{WIDE}Bl. {{n}}"),
    "letter and number": ("", f"Fi2021/01234/OFA{WIDE}S {{n}} ({{m}})"),
    "kind and number": ("Regeringskansliet, 103 33 Stockholm", "Regeringsbeslut 7, Fi2021/01234/OFA"),
    "protocol": ("", f"Protokoll III:7   Fi2021/01234/OFA{WIDE}Sidnr {{n}} av {{m}}"),
    "what follows": ("{p} / {m} följer", "Fi2021/01234/OFA, beslut III 7"),
    "what went before": ("", f"Fi2021/01234/OFA\n{WIDE}(fortsättning från sidan {{n}})"),
    "next page": (f"{WIDE}forts. på nästa sida", f"{WIDE}Sida {{n}}"),
    "turn over": (f"{WIDE}Vänd!\n{WIDE}{{n}}", ""),
    "two numbers": (
        "08-405 10 00    103 33 Stockholm    fi.registrator@regeringskansliet.se",
        "Fi2021/01234/OFA, Fi2020/04321 (delvis)",
    ),
    "title and number": ("", f"Hållbart byggande i glesbygd{WIDE}Sida: {{n}}\nFi2021/01234/OFA"),
    "title alone": ("", "Hållbart byggande i glesbygd"),
    "whole title": ("Regeringskansliet", f"{pages.TITLE}\n{WIDE}{{n}}"),
    "another title": ("", f"Bostadsbyggande på landsbygden{WIDE}{{n}} ({{m}})"),
    "day and number": ("", f"2021-03-11{WIDE}Fi2021/01234/OFA{WIDE}[{{n}}]"),
    "written day": ("", f"Stockholm den 11 mars 2021{WIDE}{{n}}/{{m}}"),
    "address in two columns": (
        "Postadress             Telefonväxel\n103 33 Stockholm       08-405 10 00\nBesöksadress\nDrottninggatan 21",
        "BLAD {n}",
    ),
    "address in a sentence's dress": (
        "Besök: Drottninggatan 21. Post: 103 33 Stockholm.\nOrg.nr 202100-3831. Växel 08-405 10 00.",
        f"{WIDE}– {{n}} –\nFi2021/01234/OFA",
    ),
    "ministry with its hyphen": (
        "Landsbygds- och infrastrukturdepartementet\n103 33 Stockholm        www.regeringen.se",
        f"Landsbygds- och infrastrukturdepartementet{WIDE}sida {{n}}",
    ),
    "number in words": ("", f"Fi2021/01234/OFA{WIDE}Sida två"),
    "english": (f"Government Offices of Sweden{WIDE}Page {{n}} of {{m}}", ""),
    "roman": (f"{WIDE}iv", f"{WIDE}v\nRegeringsbeslut III:7, Fi2021/01234"),
    "nothing but blank": ("", ""),
}


# feet of mere words, which a sentence may go on with where nothing blank parts them from it
WORDS_ONLY = ("turn over", "whole title", "ministry with its hyphen")

NUMBERS = (
    *(
        "{n}",
        "{n} ({m})",
        "{n}({m})",
        "({n})",
        "[{n}]",
        "- {n} -",
        "· {n} ·",
        "~ {n} ~",
        "{n}/{m}",
        "{n} / {m}",
    ),
    *(
        "{n} av {m}",
        "{n}:{m}",
        "Sida {n}",
        "sid. {n} ({m})",
        "Sid: {n}/{m}",
        "sidnr {n} av {m}",
        "Blad {n}",
        "BLAD {n}",
    ),
    *("Bl. {n}", "s. {n} ({m})", "Sidan {n} av totalt {m}", "Page {n} of {m}"),
)
PAPERS = (
    *("Fi2021/01234/OFA", "Dnr Fi2021/01234", "Diarienummer: Fi2021/01234/OFA", "Fi2021/01234/OFA m.fl."),
    *("Fi2021/01234 (delvis)", "Regeringsbeslut III:7", "Protokoll III:7", "Ärendenr Fi2021/01234"),
)
OTHERS = (
    "Finansdepartementet",
    "Regeringskansliet",
    "2021-03-11",
    "11 mars 2021",
    "Landsbygds- och infrastrukturdepartementet",
)
CONTACTS = (
    *(
        "103 33 Stockholm",
        "Växel 08-405 10 00",
        "Telefon: 08-405 10 00",
        "fi.registrator@regeringskansliet.se",
    ),
    *("www.regeringen.se", "Besöksadress: Drottninggatan 21", "Org.nr 202100-3831", "Fax 08-20 27 34"),
)
TITLES = ("Hållbart byggande i glesbygd", "Bostäder på landsbygden", "Uppdrag till Boverket")


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line of a page's head or foot: some parts of one, a number or the paper's own among them."""
    sure = draw(st.sampled_from((*NUMBERS, *PAPERS)))
    others = draw(st.lists(st.sampled_from((*OTHERS, *CONTACTS)), max_size=2))
    title = draw(st.lists(st.sampled_from(TITLES), max_size=1)) if sure in PAPERS or "({m})" in sure else []
    parts = draw(st.permutations([sure, *others, *title]))
    between = "     " if title else draw(st.sampled_from(("     ", " | ", ", ", " · ")))
    return " " * draw(st.integers(0, 30)) + between.join(parts)


def edges(most: int) -> st.SearchStrategy[str]:
    """A page's head or foot."""
    return st.lists(lines(), max_size=most).map("\n".join)


def _said(text: str) -> list[str]:
    return [one.text for one in parse(text, SE).sentences]


WHOLE = _said(pages.whole())


def test_the_text_in_one_piece_has_its_sentences():
    """What the pages are held against: demands, items and a divided word at each place where a page may end."""
    assert len(WHOLE) == 9
    assert "Boverket ska särskilt beakta hur äldre bostäder kan byggas om med rimliga kostnader." in WHOLE
    assert set(pages.PLACES) == {line[1:].strip() for line in pages.LINES.splitlines() if line[:1] == "¦"}


@pytest.mark.parametrize("blanks", [0, 1, 3])
@pytest.mark.parametrize("place", pages.PLACES)
@pytest.mark.parametrize("dress", DRESSES)
def test_a_page_ends_anywhere_and_leaves_the_sentences_as_they_are(dress: str, place: str, blanks: int):
    """Whatever its head and foot look like, no word of them is in a sentence and no word of the text is lost."""
    foot, head = DRESSES[dress]
    text = pages.paged((place,), foot, head, blanks=blanks or int(dress in WORDS_ONLY))
    assert _said(text) == WHOLE


@pytest.mark.parametrize("blanks", [1, 3])
@pytest.mark.parametrize("place", pages.PLACES)
@pytest.mark.parametrize("dress", DRESSES)
def test_a_page_that_ends_without_a_form_feed_does_so_too(dress: str, place: str, blanks: int):
    """Where the form feeds are lost, what stands between blank lines in mid-sentence is the page's all the same."""
    foot, head = DRESSES[dress]
    assert _said(pages.paged((place,), foot, head, feed="", blanks=blanks)) == WHOLE


@given(
    foot=edges(3),
    head=edges(3),
    places=st.sets(st.sampled_from(pages.PLACES), min_size=1, max_size=4),
    feed=st.sampled_from(("\f", "")),
    blanks=st.integers(1, 3),
)
def test_pages_in_any_dress_give_the_sentences_of_the_text(
    foot: str, head: str, places: set[str], feed: str, blanks: int
):
    """Several pages with any head and foot made of a page's parts read like the text in one piece.

    Without a form feed only those that break off what they say: between two paragraphs nothing may tell of a page.
    """
    chosen = tuple(
        place for place in pages.PLACES if place in places and (feed or place not in pages.BETWEEN)
    )
    assert _said(pages.paged(chosen, foot, head, feed=feed, blanks=blanks)) == WHOLE


LINES = (
    "Statskontoret ska under våren noga kartlägga hur stödet har använts i\n"
    "landets kommuner och regioner samt vilka hinder som har funnits för\n"
    "dem som söker det, och lämna förslag på hur stödet kan utformas så\n"
    "att det når fler av de kommuner som har störst behov av det arbete\n"
    "som bedrivs inom ramen för den nationella satsningen på landsbygd\n"
    "och som har pågått sedan år 2015 i alla delar av landet.\n\n"
)
BEFORE = f"Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva det.\n\n{LINES * 2}"


WAITING = (
    "Uppdraget ska senast den 1 mars 2022 redovisas skriftligen till\n\f\nRegeringskansliet\n\n",
    "Uppdraget ska senast den 1 mars redovisas till\n\fRegeringskansliet\n(Finansdepartementet).",
    "Uppdraget ska redovisas till Regeringskansliet, med en kopia till\nStatsrådsberedningen\n\foch till Boverket.",
    "Statskontoret får använda högst 500 000 kronor från anslaget\n\f1:22\nKompetenslyft för klimatet.",
    "Statskontoret ska lämna en rapport om arbetet som ställs till\n\n\fBoverket\n\nsom ska sprida den.",
    "Statskontoret ska lämna en redovisning av arbetet i dess helhet till\n\fStockholm\noch Uppsala.",
    "Statskontoret ska samråda med de berörda och därefter med\n\f\nLandsbygdens riksråd\n\nom stödet.",
    "Statskontoret ska följa det uppdrag som i ett tidigare beslut har dnr\n\fFi2021/01234 och att redovisa det.",
    "Anslagsposten ska användas till utgifter efter\nregeringsbeslut.",
)


@pytest.mark.parametrize("text", WAITING)
def test_what_a_sentence_waits_for_is_never_the_page_s(text: str):
    """A ministry, a name or an appropriation's number at the top of a page goes on with the sentence before it."""
    assert _said(BEFORE + text)[-1] == " ".join(text.split())


def test_headings_and_items_at_the_top_of_a_page_stay():
    """A heading or an item after a page's number is the text's, whatever words it has of those that pages have."""
    text = (
        f"{BEFORE}Statskontoret ska ta fram underlag för\n1. Regeringskansliet\n\n2 (3)\n\f"
        "2. Statsrådsberedningen\n\n\fBeslut\n\nStatskontoret ska samråda.\n\n3 (3)\n\fLandsbygden\n\n"
        "Statskontoret ska samverka.\n"
    )
    assert _said(text)[-4:] == [
        "Regeringskansliet",
        "Statsrådsberedningen",
        "Statskontoret ska samråda.",
        "Statskontoret ska samverka.",
    ]
    assert [one.text for one, _ in parse(text, SE).headings][-2:] == ["Beslut", "Landsbygden"]


def test_a_page_s_number_before_the_text_of_its_line_divides_no_sentence():
    """A number that grew together with the line below it is left out; one that the sentence counts by stays."""
    assert _said(f"{BEFORE}Restiden från Stockholm ska vara utan\n2 (5) byte och tolv timmar.")[-1] == (
        "Restiden från Stockholm ska vara utan byte och tolv timmar."
    )
    assert _said(f"{BEFORE}Statskontoret ska följa anslagspost\n2 (5) som anges.")[-1].endswith(
        "anslagspost 2 (5) som anges."
    )


def test_a_heading_beside_its_text_is_one():
    """A heading in the margin is no word of the sentence that begins on its line; two columns of words are none."""
    text = (
        "Ärende            Uppdrag att pröva ett stöd till landsbygden\n"
        "                  och att lämna förslag\n\n"
        "Villkor för dem   Statskontoret ska under våren kartlägga hur stödet\n"
        "                  har använts.\n\n"
        "Åtgärd            Kostnad\n"
        "Kurser            Okänd\n"
    )
    found = parse(text, SE)
    assert "Villkor för dem" in [one.text for one, _ in found.headings]
    assert "Statskontoret ska under våren kartlägga hur stödet har använts." in [
        one.text for one in found.sentences
    ]
    assert "Åtgärd" not in [one.text for one, _ in found.headings]


@pytest.mark.parametrize(
    "line", ["Regeringskansliet\n", "\fRegeringskansliet\n\n", "\f2\n", "\n· 2 ·\n", "\fHållbart\n"]
)
def test_pages_without_end_take_time_in_proportion(line: str):
    """Four times as many pages take about four times as long."""
    once, often = (min(_seconds(BEFORE + line * count) for _ in range(3)) for count in (1_500, 6_000))
    assert often < 12 * once


def _seconds(text: str) -> float:
    began = time.perf_counter()
    layout(text, SE.decisions.layout)
    return time.perf_counter() - began
