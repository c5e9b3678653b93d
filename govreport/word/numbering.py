"""Numbers as the template's own lists give them, and lists of our own that start anew."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import define, field, frozen
from lxml import etree

from govreport.word.markup import W, Xml
from govreport.word.styles import look
from govreport.word.styles.stylebook import StyleBook
from govreport.word.styles.stylesheet import abstract_list
from govreport.word.trees import NS, VAL, elements, strings, w, whole_number

MAX_LEVEL = 8  # Word has nine levels, from 0
MAX_START = 32_767  # the highest that Word begins a list with


@frozen
class Level:
    """One level of a list: its number form, its text (``%1.%2``), where it starts."""

    form: str
    text: str
    start: int


@define
class Numbering:
    """The lists of one template.

    Attributes:
        root: The parsed ``numbering.xml``; new lists are added to it.
        styles: The template's styles, some of which a list numbers.
    """

    root: etree._Element
    styles: StyleBook
    _abstracts: dict[str, str] = field(factory=dict)
    _known_levels: dict[str, dict[int, Level]] = field(factory=dict)
    _last: int = 0
    _own: dict[str, str] = field(factory=dict)
    _counts: dict[str, list[int]] = field(factory=dict)
    _of_style: dict[str, tuple[str, int] | None] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for element in self.root.iterfind("w:num", NS):
            number, abstract = element.get(w("numId"), "0"), element.find("w:abstractNumId", NS)
            self._abstracts[number] = abstract.get(VAL, "") if abstract is not None else ""
            self._last = max(self._last, whole_number(number, 0))

    def next_number(self, style_id: str) -> str:
        """What Word will show before the next paragraph of this style (``4.2``); empty if nothing."""
        found = self.of_style(style_id)
        if found is None:
            return ""
        number, level = found
        levels = self._levels(number)
        if level not in levels:
            return ""
        abstract = self._abstract_id(number)
        counts = self._counts.setdefault(abstract, [0] * (MAX_LEVEL + 1))
        for upper in range(level):  # a level that never occurred counts as begun
            counts[upper] = counts[upper] or (levels[upper].start if upper in levels else 1)
        counts[level] = counts[level] + 1 if counts[level] else levels[level].start
        counts[level + 1 :] = [0] * (MAX_LEVEL - level)
        return _shown(levels, level, counts)

    def of_style(self, style_id: str) -> tuple[str, int] | None:
        """List (``w:numId``) and level that number a paragraph style, found along the styles it builds on."""
        if style_id not in self._of_style:
            self._of_style[style_id] = self._find(style_id)
        return self._of_style[style_id]

    def _find(self, style_id: str) -> tuple[str, int] | None:
        level: int | None = None
        for element in self.styles.chain(style_id):
            properties = element.find("w:pPr/w:numPr", NS)
            if properties is None:
                continue
            here = properties.find("w:ilvl", NS)
            level = _level(here.get(VAL)) if level is None and here is not None else level
            number = properties.find("w:numId", NS)
            if number is not None:
                identifier = number.get(VAL, "0")
                return None if identifier == "0" else (identifier, self._bound(identifier, style_id, level))
        return None

    def _bound(self, number: str, style_id: str, level: int | None) -> int:
        """The level a list binds to the style wins over what the style says, as in Word."""
        for element in elements(
            self.root,
            "w:abstractNum[@w:abstractNumId=$id]/w:lvl[w:pStyle/@w:val=$style]",
            id=self._abstract_id(number),
            style=style_id,
        ):
            return _level(element.get(w("ilvl")))
        return level or 0

    def _abstract_id(self, number: str) -> str:
        return self._abstracts.get(number, "")

    def _levels(self, number: str) -> dict[int, Level]:
        abstract = self._abstract_id(number)
        if abstract not in self._known_levels:
            self._known_levels[abstract] = self._read_levels(abstract)
        return self._known_levels[abstract]

    def _read_levels(self, abstract: str) -> dict[int, Level]:
        levels = {}
        for element in elements(self.root, "w:abstractNum[@w:abstractNumId=$id]/w:lvl", id=abstract):
            text, form = element.find("w:lvlText", NS), element.find("w:numFmt", NS)
            start = element.find("w:start", NS)
            levels[_level(element.get(w("ilvl")))] = Level(
                form.get(VAL, "decimal") if form is not None else "decimal",
                text.get(VAL, "") if text is not None else "",
                whole_number(start.get(VAL), 1, most=MAX_START) if start is not None else 1,
            )
        return levels

    def bullets(self) -> str:
        """``w:numId`` of the list that marks with bullets."""
        return self._list_of("List Bullet", "Bullets")

    def fresh(self, level: int) -> str:
        """``w:numId`` of a new numbered list that starts from one on ``level``."""
        abstract = self._abstract_id(self._list_of("List Number", "Numbers"))
        return self._add_number(
            abstract,
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>',
        )

    def annexes(self, word: str) -> str:
        """``w:numId`` of a list for annexes, where the template numbers none."""
        return self._own_list("Annexes", word)

    def _list_of(self, style: str, ours: str) -> str:
        """The list the template's style has, if it goes deep enough; else one of our own."""
        found = self.of_style(self.styles.id(style))
        if found is not None and len(self._levels(found[0])) > MAX_LEVEL:
            return found[0]
        return self._own_list(ours)

    def _own_list(self, name: str, annex: str = "") -> str:
        if name not in self._own:
            ids = [whole_number(i, 0) for i in strings(self.root, "w:abstractNum/@w:abstractNumId")]
            number = max(ids, default=-1) + 1
            described = next(each for each in look.NUMBERINGS if each.name == name)
            element = _element(abstract_list(described, number, annex=annex, linked=False))
            # before all uses
            self.root.insert(len(ids) + len(self.root.findall("w:numPicBullet", NS)), element)
            self._own[name] = self._add_number(str(number))
        return self._own[name]

    def _add_number(self, abstract: str, override: str = "") -> str:
        self._last += 1
        number = str(self._last)
        self._abstracts[number] = abstract
        self.root.append(
            _element(
                Xml(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>')
            )
        )
        return number


def empty_numbering() -> etree._Element:
    """A numbering part without lists, for a template that has none."""
    return etree.fromstring(f'<w:numbering xmlns:w="{W}"/>')


def _level(text: str | None) -> int:
    return whole_number(text, 0, most=MAX_LEVEL)


def _element(xml: Xml) -> etree._Element:
    return etree.fromstring(f'<w:x xmlns:w="{W}">{xml}</w:x>')[0]


def _shown(levels: dict[int, Level], level: int, counts: list[int]) -> str:
    def one(hit: re.Match[str]) -> str:
        index = int(hit[1]) - 1
        form = levels[index].form if index in levels else "decimal"
        return _FORMS.get(form, str)(counts[index])

    if levels[level].form in ("bullet", "none"):
        return ""
    return re.sub(r"%([1-9])", one, levels[level].text).strip()


def _roman(number: int) -> str:
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    letters_of = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    text = ""
    for value, letters in zip(values, letters_of, strict=True):
        count, number = divmod(number, value)
        text += letters * count
    return text


def _letters(number: int) -> str:
    """Word repeats the letter after Z: AA, BB."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "decimalZero": lambda number: f"{number:02d}",
    "none": lambda number: "",  # noqa: ARG005 - one signature for all forms
}
