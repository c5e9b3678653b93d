"""Pages that end in the middle of a text, in dresses that the reading has no list of."""

from __future__ import annotations

import pages
import pytest

from govreport.profiles import profile
from govreport.reading.sentences import parse

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
    "number behind a bar": ("", f"Finansdepartementet | Fi2021/01234/OFA | {{n}}"),
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
        "Postadress             Telefonväxel\n103 33 Stockholm       08-405 10 00\nBesöksadress           E-post\n"
        "Drottninggatan 21      fi.registrator@regeringskansliet.se",
        f"BLAD {{n}}",
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


def _said(text: str) -> list[str]:
    return [one.text for one in parse(text, SE).sentences]


def _headings(text: str) -> list[str]:
    return [heading.text for heading, _ in parse(text, SE).headings]


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
    assert _said(pages.paged((place,), foot, head, blanks=blanks)) == WHOLE
