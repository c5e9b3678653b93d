"""What belongs to the pages of a decision and not to its text: numbers and heads of pages, a letter's foot."""

from __future__ import annotations

import re
from functools import lru_cache

from govreport.model.values import frozen
from govreport.profiles.decisions import LayoutHabits, Phrases
from govreport.reading.folding import fold
from govreport.reading.phrases import compiled
from govreport.reading.sought import Sought, sought

PAGE = re.compile(
    r"(?:(?:sidan?|sid\.?|blad|page)[ \t]*)?\d{1,3}(?:[ \t]*(?:\((?:av )?|av|of|/)[ \t]*\d{1,3}\)?)?"
    r"|[-–—] ?\d{1,3}(?: ?\(\d{1,3}\))? ?[-–—]|\[\d{1,3}\]"
    r"|\(?forts\.?(?: (?:(?:från|på) )?(?:föregående|nästa|följande) (?:sida|blad))?\)?",
    re.IGNORECASE,
)
LONE_MARK = re.compile(r"[•●○▪▫■□◦·‣►➢✓\uf0b7\uf0a7\uf02d–—−-]")  # a bullet whose text stands on a line below
_LONGEST_PART = 240  # characters of a line made of a page's parts
_LONGEST_SIDE = 80  # of a cell beside a page's number
_MOST_FIGURES = 4
_MOST_NAMES = 3
_MOST_WORDS = 14  # of a line made of a page's parts, what is written in figures apart
_MARKS = r"[\s()\[\]{}|/·•*~.,:–—_«»<>=#+-]*"  # what may dress a page's number
_LONE = re.compile(
    rf"{_MARKS}(?:(?:§ ?)?\d{{1,3}}(?:\.?\s*(?:av|of|[(/:|])\s*\d{{1,3}})?|[ivxIVX]{{1,5}}){_MARKS}"
)
_COUNTED = re.compile(  # a page's number that shows itself as one, such as "2 (9)" or "- 2 -"
    r"(?<![\w/:.-])(?:\d{1,3} ?\( ?(?:av )?\d{1,3}\)?|\(\d{1,3}\)|\d{1,3} ?/ ?\d{1,3}|\d{1,3} (?:av|of) \d{1,3}"
    r"|\[\d{1,3}\]|[-–—~·|] ?\d{1,3} ?[-–—~·|])(?![\w/:-])"
)
_COLUMNS = re.compile(r"[ \t]{2,}|[ \t]*[·|•\t][ \t]*|[ \t]+[*/–—-][ \t]+")
_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[IVX]{1,5}")
_SMALL = re.compile(r"(?<![^\s(])[a-zåäö]{2,}(?=[,;:)!]|\.?(?:\s|$))")  # a word in small letters
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?[ \t]+(?=[^\W\d_])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OPEN_ENDED = re.compile(r"[,;:]$|[^\W\d_]-$")  # a line that ends so is a part of the text


@frozen
class Made:
    """What a line is made of that is made of nothing but a page's parts.

    Attributes:
        counted: A page's number that shows itself as one ("2 (9)", "Sida 2").
        lone: Nothing but a number, in whatever dress.
        registered: The paper's own number.
        address: An address, a telephone number or a part of one.
        kind: Words with a number that may be a page's ("Protokoll III:4"), or with one of a page ("nästa sida").
        day: A day.
        words: How many words stand there that stand on pages beside them.
        names: How many others, with a capital.
    """

    counted: bool = False
    lone: bool = False
    registered: bool = False
    address: bool = False
    kind: bool = False
    day: bool = False
    words: int = 0
    names: int = 0

    @property
    def certain(self) -> bool:
        """Whether such a line belongs to the page wherever it stands."""
        return not self.names and (self.address or (self.counted and (self.registered or self.words > 0)))

    @property
    def strong(self) -> bool:
        """Whether it holds more than words, and none that stand elsewhere."""
        return not self.names and (self.counted or self.lone or self.registered or self.address or self.kind)


@frozen
class Furniture:
    """What belongs to the page and not to the text.

    Attributes:
        lines: Whole lines, folded.
        edges: Where lines begin that stand at the edge of other pages too, a page's number apart.
        foot: First words of the lines at a letter's foot, folded.
        words: Words that stand in heads and feet of pages beside the others, folded.
        page: Those of them that say that a number is a page's, folded.
        office_ends: How the names of offices end, which stand there beside their address, folded.
        parts: An address, a part of one, a registration number, a day in figures, an office: one or the other.
        numbered: Words before a number that is no page's, though it stands alone on its line.
        finite: Verbs that no head of a page has.
        unended: Words that no line of a page's head or foot ends with.
        joining: Such words that join those of a page's head or foot ("från sidan 1"), folded.
        months: Months, folded.
        headings: Headings of the text, folded.
        undivided: Words that are never written with a hyphen.
    """

    lines: frozenset[str]
    edges: frozenset[int]
    foot: frozenset[str]
    words: frozenset[str]
    page: frozenset[str]
    office_ends: tuple[str, ...]
    parts: re.Pattern[str]
    numbered: frozenset[str]
    finite: Sought
    unended: Sought
    joining: frozenset[str]
    months: frozenset[str]
    headings: frozenset[str]
    undivided: frozenset[str]

    def holds(self, body: str) -> bool:
        """Whether a line belongs to the page, wherever it stands."""
        if len(body) >= _LONGEST_PART:
            return False
        if (body[:1].isupper() and fold(body) in self.lines) or self._begins_foot(body):
            return True
        made = self.made(body)
        if made is None:
            return False
        kind = made.kind and made.words == 1 and fold(body.split(None, 1)[0]) in self.lines
        return made.certain or kind  # "Regeringsbeslut III:4"

    def made(self, body: str) -> Made | None:
        """What a line is made of, if it is made of a page's parts and of nothing else."""
        if len(body) >= _LONGEST_PART or _OPEN_ENDED.search(body):
            return None
        if _LONE.fullmatch(body):
            return Made(counted=_COUNTED.search(body) is not None, lone=True)
        if _WORD.search(body) is None:
            return None if LONE_MARK.fullmatch(body) else Made()  # "↓"
        if any(not self._may_stand(word.group()) for word in _SMALL.finditer(body)):
            return None  # nearly every line of a text, by one of its first words
        parts = [part.lastgroup for part in self.parts.finditer(body)]
        rest = self.parts.sub(" ¤ ", body)  # a sign that stands in no head, so that nothing grows together
        named, counted = "number" in parts or "address" in parts, _COUNTED.search(rest) is not None
        rest = _COUNTED.sub(" ", rest)
        words, figures, names, paged, joining = parts.count("office") + parts.count("web"), 0, 0, False, False
        found = _WORD.findall(rest)
        for word in found if len(found) <= _MOST_WORDS else [""]:
            if word.isdecimal() or _ROMAN.fullmatch(word):
                if len(word) > 3 and word.isdecimal() and not _YEAR.fullmatch(word):
                    return None
                figures += not _YEAR.fullmatch(word)
            elif word and self._is_known(low := fold(word)):
                words, paged = words + 1, paged or low in self.page
            elif word and low in self.joining:
                joining = True  # "från sidan 1"
            elif word and word[0].isupper() and names < _MOST_NAMES and (named or counted):
                names += 1  # "Ärende Fi2021/01234", "Handläggare Nils Namn, 08-405 10 00"
            else:
                return None
        counted = counted or (paged and figures > 0)
        if figures > _MOST_FIGURES or not (words or parts or counted) or (joining and not paged):
            return None
        kind = not counted and (figures > 0 or (paged and (words > 1 or joining)))
        registered, address, day = (part in parts for part in ("number", "address", "day"))
        return Made(counted, False, registered, address, kind, day, words, names)

    def _may_stand(self, word: str) -> bool:
        low = fold(word)
        return low in self.joining or low in self.months or self._is_known(low)

    def _is_known(self, low: str) -> bool:
        known = low in self.words or low in self.foot or low in self.lines
        return known or low.endswith(self.office_ends)

    def stands_beside(self, body: str) -> bool:
        """Whether a page's number or the paper's own stands in a line beside what may be a title."""
        cells, made = self._cells(body)
        numbered = any(
            one is not None and (one.day or (one.strong and (one.counted or not one.lone))) for one in made
        )
        last = made[-1] if made else None
        if not numbered and not (last is not None and last.lone and cells[-1].isdecimal()):
            return False
        return all(one is not None or self.entitles(cell) for one, cell in zip(made, cells, strict=True))

    def counts_beside(self, body: str) -> bool:
        """Whether it is a page's number that shows itself as one."""
        return any(one is not None and one.counted for one in self._cells(body)[1]) and self.stands_beside(
            body
        )

    def _cells(self, body: str) -> tuple[list[str], list[Made | None]]:
        """What stands in a line beside something else, and what it is made of; nothing where it stands alone."""
        cells = (
            [cell.strip() for cell in _COLUMNS.split(body) if cell.strip()]
            if len(body) < _LONGEST_PART
            else []
        )
        return (cells, [self.made(cell) for cell in cells]) if len(cells) > 1 else ([], [])

    def entitles(self, body: str) -> bool:
        """Whether a line may be a title: it is short and says nothing, nor does it end as a sentence or its part."""
        return (
            len(body) < _LONGEST_SIDE
            and (body[:1].isupper() or body[:1] in '("”')
            and not body.endswith((".", "!", "?"))
            and _OPEN_ENDED.search(body) is None
            and self.finite.search(body) is None
            and self.unended.fullmatch(body.rsplit(" ", 1)[-1]) is None
        )

    def heads(self, body: str) -> bool:
        """Whether a line is a heading of the text, with or without its number."""
        numbered = _SECTION.match(body)
        return fold(body[numbered.end() :] if numbered else body) in self.headings

    def _begins_foot(self, body: str) -> bool:
        """Whether a line begins with such a word and what follows is no sentence ("Telefonväxel: 08-405 10 00")."""
        first = re.match(
            r"([^\s:]+)(?: ?:|[ \t]{2,}|[ \t]*$|[ \t]+\([^()]{1,20}\)[ \t]*$|[ \t]+\+?\d|[ \t]+(?P<next>[^\s:]+))",
            body,
        )
        if first is None or fold(first.group(1)) not in self.foot:
            return False
        return first.group("next") is None or fold(first.group("next")) in self.foot


@lru_cache(maxsize=4)
def _parts(streets: Phrases, offices: Phrases, months: Phrases) -> re.Pattern[str]:
    """An address, a registration number, a day, an office."""
    address = (
        r"(?:\+\d\d[ -](?:\(0\) ?)?\d{1,3}|0\d{1,3})[ -]{1,3}\d[\d -]{3,12}\d"
        r"|(?:[A-Z]{1,2}-)?\d{3} \d\d [A-ZÅÄÖ][^\W\d_]{1,20}"
        rf"|(?:[A-ZÅÄÖ][^\W\d_]{{1,20}} ){{0,2}}{compiled(streets).pattern} \d{{1,3}}(?: ?[A-Z]\b)?"
        r"|[^\s@]{1,60}@[^\s@]{1,60}|(?:https?://)?www\.[^\s/]{3,60}|Box \d{1,5}|\d{6}-\d{4}"
        r"|[A-Za-z]:[\\/]\S{1,120}"
    )
    number = (
        r"[A-ZÅÄÖ][A-Za-zåäö]{0,2} ?\d{4}/\d{2,6}(?:/[A-Za-zÅÄÖåäö0-9]{1,10}){0,3}(?: m\.? ?fl\.?)?"
        r"(?: \(delvis\))?"
    )
    day = rf"\d{{4}}-\d\d-\d\d|(?i:den )?\d{{1,2}} {compiled(months).pattern} \d{{4}}"
    return re.compile(
        rf"(?<!\w)(?:(?P<address>{address})|(?P<number>{number})|(?P<day>{day})"
        r"|(?P<web>[a-zåäö-]{3,30}\.se)"
        rf"|(?P<office>(?i:(?:[^\W\d_]{{1,30}}-)?{compiled(offices).pattern})))(?!\w)"
    )


def furniture_of(habits: LayoutHabits, edges: frozenset[int]) -> Furniture:
    """What belongs to the pages of a text by these habits; ``edges`` are the lines found by their running."""
    return Furniture(
        lines=_folded(habits.furniture),
        edges=edges,
        foot=_folded(habits.letter_foot),
        words=_folded((*habits.page_words, *habits.beside_page)),
        page=_folded(habits.page_words),
        office_ends=tuple(fold(name.rsplit(" ", 1)[-1].strip("*")) for name in habits.offices),
        parts=_parts(habits.streets, habits.offices, habits.months),
        numbered=frozenset(habits.numbered),
        finite=sought(habits.finite),
        unended=sought((*habits.goes_on, *habits.unended)),
        joining=_folded(habits.goes_on),
        months=_folded(habits.months),
        headings=_folded(habits.headings),
        undivided=frozenset(habits.undivided),
    )


@lru_cache(maxsize=16)
def _folded(words: Phrases) -> frozenset[str]:
    return frozenset(map(fold, words))
