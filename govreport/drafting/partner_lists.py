"""Lists of partners in running text: names, categories, and what may stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve

from govreport.drafting.names import Named, ministries
from govreport.drafting.source import Source
from govreport.model.values import frozen
from govreport.profiles.drafting import PartnerHabits
from govreport.reading.modality import looks_finite, looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_WORD = re.compile(r"[^\W\d_][\w'’.&/]*(?:-[\w]+)*-?")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_BRACKETS = re.compile(r" ?\([^()]{0,120}\)")
_MAX_WORDS = 9
_LONGEST_LIST = 60
_LONGEST_CLAUSE = 90  # characters of a clause that says who is meant
_DETOUR = 160  # characters about one member of a list after which the list may go on
_UNKNOWN = 0.45  # confidence in words that no category ends with
_HEADED = 0.9  # confidence in words that a category ends with
_QUALIFIED = 0.6  # the same with a word such as "relevanta" before them, and in names that nobody knows


@frozen
class Element:
    """One member of a list of partners.

    Attributes:
        start: Offset in the readable sentence.
        end: Offset after it.
        name: Its name, or the category's.
        category: Whether it is a category.
        sure: How sure the reading is, from 0 to 1.
    """

    start: int
    end: int
    name: str
    category: bool
    sure: float


@frozen
class _Patterns:
    lead: re.Pattern[str]
    stops: re.Pattern[str]
    heads: re.Pattern[str]
    qualifiers: re.Pattern[str]
    nobody: re.Pattern[str]
    joints: re.Pattern[str]
    separator: re.Pattern[str]
    joined_half: re.Pattern[str]
    in_place: re.Pattern[str]
    again: re.Pattern[str]
    office: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(habits: PartnerHabits) -> _Patterns:
    joints = compiled(habits.joints).pattern
    return _Patterns(
        compiled(habits.lead),
        compiled(habits.stops),
        _heads(habits),
        compiled(habits.qualifiers),
        compiled(habits.nobody),
        compiled(habits.joints),
        re.compile(rf",? ?{joints}(?=[ ,])|,| –(?= )|;", re.IGNORECASE),
        re.compile(rf"(?:,| {joints})? (?=[^\W\d_])", re.IGNORECASE),
        re.compile(rf" {compiled(habits.places).pattern} [A-ZÅÄÖ]"),
        re.compile(rf"{joints} {compiled(habits.shared).pattern} $", re.IGNORECASE),
        compiled(habits.office),  # "regionerna i Skåne, Dalarna och …"
    )


def _heads(habits: PartnerHabits) -> re.Pattern[str]:
    """Heads of categories with their definite plurals, but for words that only look like one."""
    definite = [f"{head}na" for head in habits.heads if head.endswith(("er", "or", "ar"))]
    definite += [f"{head[:-1]}na" for head in habits.heads if head.endswith("are")]
    never = compiled(habits.not_heads).pattern
    return re.compile(rf"(?!{never}){compiled((*habits.heads, *definite)).pattern}", re.IGNORECASE)


class PartnerList:
    """Reads the list of partners that begins at a place of a sentence."""

    def __init__(
        self, source: Source, sentence: ParsedSentence, begin: int, limit: int, *, with_cabinet: bool = False
    ) -> None:
        """The list lies between ``begin`` and ``limit``, offsets in the readable sentence.

        Args:
            source: The decision.
            sentence: Its sentence.
            begin: Where the list begins.
            limit: Where it ends at the latest.
            with_cabinet: Whether the Government's own office counts, because the sentence says how to work with it.
        """
        self.with_cabinet = with_cabinet
        self.source = source
        self.habits = source.habits.partners
        self.patterns = _patterns(self.habits)
        self.text = sentence.text
        self.begin, self.limit = begin, limit
        self._told = False  # whether a relative clause about a member has been passed
        self.named: dict[int, list[Named]] = {}
        for mention in source.mentions(sentence):
            self.named.setdefault(mention.start, []).append(mention)

    def elements(self) -> Iterator[Element]:
        """The members, in order; adjectives that share a noun make one member."""
        waiting: Element | None = None
        named = False
        for element in self._members():
            if element.category and self.patterns.qualifiers.fullmatch(element.name.rsplit(" ", 1)[-1]):
                waiting = waiting or (element if self._only_qualifies(element.name) else None)
                continue
            if waiting is not None and element.category:  # "nationella och internationella aktörer"
                yield evolve(element, start=waiting.start, name=self.text[waiting.start : element.end])
            else:
                yield element
            waiting, named = None, True
        if waiting is not None and named and " " in waiting.name:  # "Boverket och andra berörda"
            yield waiting

    def _only_qualifies(self, name: str) -> bool:
        return all(map(self.patterns.qualifiers.fullmatch, name.split()))

    def _members(self) -> Iterator[Element]:
        at, in_places = self.begin, False
        for _ in range(_LONGEST_LIST):
            at = here = self._skip_leads(at)
            if at >= self.limit:
                return
            found = self._member(here)
            if found is None:
                return
            for element in found:
                if not (in_places and element.sure < 1 and self.text[here].isupper()):
                    yield element
            at = self._skip_brackets(self._end)
            if any(self.text.startswith(f" {word} ", at) for word in self.habits.with_what):
                return  # what follows says with what, not with whom
            in_places = in_places or self.patterns.in_place.match(self.text, at) is not None
            at = self._onwards(here, at)
            if at < 0:
                return

    def _member(self, at: int) -> list[Element] | None:
        """The member at a place (none where it does not count), or None where the list ends; sets ``_end``."""
        owned = self._genitive(at)
        if owned:
            return self._owned(at, owned)
        if at in self.named:
            self._end = self.named[at][-1].end
            return [
                Element(at, mention.end, mention.name, mention.every_county, mention.sure)
                for mention in self.named[at]
                if not self._is_cabinet(mention.name)
            ]
        element = self._phrase(at)
        if element is None:
            return None
        if self._told and element.sure < _HEADED:
            return None  # "unga som varken arbetar eller studerar"
        element = self._with_tail(element)
        self._end = element.end
        if self.patterns.nobody.fullmatch(element.name.rsplit(" ", 1)[-1]):
            if not ministries(element.name, self.source.habits.names):
                return None
            return [evolve(element, category=False, sure=_HEADED)] if self.with_cabinet else []
        return [element]

    def _genitive(self, at: int) -> int:
        """Where what a name owns begins ("Lunds universitets labb"); 0 where the name at a place owns nothing."""
        mention = self.named[at][-1] if len(self.named.get(at, ())) == 1 else None
        if mention is None or not self.text[mention.end : mention.end + 2].strip().isalpha():
            return 0
        written, body = self.text[mention.start : mention.end].lower(), mention.body
        known = (body.name, *body.former, *body.short) if body else (mention.name,)
        genitive = written.endswith("s") and written not in {name.lower() for name in known}
        return mention.end + 1 if genitive else 0

    def _owned(self, at: int, owned: int) -> list[Element] | None:
        """What a body owns: a partner where it is a body itself; the list ends at anything else."""
        element = self._phrase(owned)
        if element is None:
            return None
        self._end = element.end
        if element.sure < _HEADED or self.patterns.nobody.fullmatch(element.name.rsplit(" ", 1)[-1]):
            return None
        return [evolve(element, start=at, name=self.text[at : element.end], category=False)]

    def _is_cabinet(self, name: str) -> bool:
        """Whether a name is the Government's own office, which is no partner."""
        if self.with_cabinet and self.patterns.office.fullmatch(name):
            return False
        return compiled(self.source.habits.names.cabinet).fullmatch(name) is not None

    def _skip_leads(self, at: int) -> int:
        """Past white space, brackets and words that are no part of a name."""
        for _ in range(6):
            while at < self.limit and self.text[at] in " ,:(":
                at += 1
            match = self.patterns.lead.match(self.text, at)
            if match is None or match.end() > self.limit:
                return at
            at = match.end()
        return at

    def _skip_brackets(self, at: int) -> int:
        match = _BRACKETS.match(self.text, at)
        return match.end() if match else at

    def _onwards(self, here: int, at: int) -> int:
        """Where the next member may begin, after the one from ``here`` to ``at``; -1 where the list ends."""
        at = self._skip_tail(at, self.limit)
        separator = self.patterns.separator.match(self.text, at)
        if separator is not None:
            return separator.end()
        if at + 1 in self.named and here in self.named:  # a comma forgotten between two names
            return at + 1
        if self.text[at : at + 1] == " " and self.text[at + 1 : at + 2].isupper() and here not in self.named:
            return at + 1  # "arbetstagarorganisationerna LO, TCO och Saco"
        return self._after_detour(at)

    def _after_detour(self, at: int) -> int:
        """Where the list goes on after words about one member ("samordnaren för att värna …, Socialstyrelsen").

        Only a name that the register knows takes it up again: straight away, or as the first of several.
        """
        until = min(self.limit, at + _DETOUR)
        known = [
            one
            for place in sorted(self.named)
            for one in self.named[place]
            if one.body and at < place < until
        ]
        for place, mention in enumerate(known):
            before = self.text[max(0, mention.start - 8) : mention.start].rstrip()
            if self.patterns.again.search(self.text, max(at, mention.start - 20), mention.start):
                return mention.start  # "från A om deras arbete med … och från B"
            if not (before.endswith((",", ")")) or self.patterns.joints.search(before)):
                continue
            clean = self.patterns.stops.search(self.text, at, mention.start) is None
            following = known[place + 1].start if place + 1 < len(known) else -1
            gap = self._skip_brackets(mention.end)
            joint = self.patterns.separator.match(self.text, gap) if following > 0 else None
            several = joint is not None and self.text[joint.end() : following].strip() == ""
            return mention.start if clean or several else -1
        return -1

    def _phrase(self, at: int) -> Element | None:
        """A category or an unknown name at a place."""
        text = self.text
        if text[at].isupper() or text[at].isdigit():
            return self._proper(at)
        first = _WORD.match(text, at)
        if first is None or first.group() in self.habits.tails:
            return None
        if looks_infinitive(first.group(), self.source.habits.modality) or self._finite(first.group()):
            return None
        end, headed, words = self._category(at)
        name = text[at:end].strip(" ,.")
        if not any(map(str.isalpha, name)) or name.endswith("-"):
            return None
        if not headed and (words > 5 or len(name) < 4):
            return None
        qualified = self.patterns.qualifiers.match(name) is not None
        sure = _HEADED if headed else _QUALIFIED if qualified else _UNKNOWN
        return Element(at, at + len(text[at:end].rstrip(" ,.")), name, True, sure)

    def _category(self, at: int) -> tuple[int, bool, int]:
        """Where a category's words end, whether its last word is one that categories end with, and their number."""
        text, end, headed, words = self.text, at, False, 0
        while end < self.limit and words < _MAX_WORDS:
            match = _WORD.match(text, end)
            if match is None or self.patterns.stops.match(text, end):
                break
            word = match.group()
            bare = word.rstrip(".")
            if words and self._finite(bare):
                break  # "mallar underlättar …"
            end, words = match.end() - (len(word) - len(bare)), words + 1
            if self.patterns.qualifiers.fullmatch(bare) and self._goes_on(end):
                end += text[end] == " "
                continue
            if word.endswith("-"):  # "patient-, brukar- och anhörigorganisationer"
                joint = self.patterns.joined_half.match(text, match.end())
                if joint is None:
                    break
                end = joint.end()
                continue
            headed = self.patterns.heads.fullmatch(bare) is not None
            if text[end : end + 1] != " " or self._category_ends(end, headed=headed):
                break
            end += 1
        return end, headed, words

    def _finite(self, word: str) -> bool:
        return looks_finite(word, self.source.habits.modality) and self.patterns.heads.fullmatch(word) is None

    def _category_ends(self, end: int, *, headed: bool) -> bool:
        """Whether a category ends before the space at ``end``."""
        following = self.text[end + 1 : end + 14].split(" ", 1)[0].strip(",.;:")
        if self.patterns.separator.match(self.text, end) or following in self.habits.tails:
            return True
        return headed and not self.patterns.heads.fullmatch(following)

    def _goes_on(self, end: int) -> bool:
        """Whether words after "andra" lead to the noun ("andra för uppdraget centrala aktörer")."""
        for match in list(_NEXT_WORD.finditer(self.text, end, end + 70))[:5]:
            if self.patterns.heads.fullmatch(match.group(1)):
                return True
            if self.text[match.end() : match.end() + 1] in ",.;:":
                return False
        return False

    def _proper(self, at: int) -> Element | None:
        """A name that the register does not know: words with capitals and what joins them."""
        text, end, words = self.text, at, 0
        while end < self.limit and words < _MAX_WORDS:
            match = _WORD.match(text, end)
            if match is None or self._name_ends(match, words):
                break
            end, words = match.end(), words + 1
            if match.group().endswith("-"):  # "Sannings- och försoningskommissionen"
                joint = self.patterns.joined_half.match(text, end)
                if joint is None:
                    break
                end = joint.end()
                continue
            if self.patterns.separator.match(text, end) or not re.match(r" [^\W\d_]", text[end : end + 2]):
                break
            end += 1
        if text.startswith(":s ", end):
            return None  # "EU:s förordning"
        name = text[at:end].strip(" ,.")
        while name.rsplit(" ", 1)[-1] in self.habits.name_joints:
            name = name.rpartition(" ")[0]
        end = at + len(name)
        if len(name) < 2:
            return None
        last = name.rsplit(" ", 1)[-1]
        plural = last[:1].islower() and last.endswith(self.habits.plural_endings)
        category = plural and self.patterns.heads.fullmatch(last) is not None
        return Element(
            at, at + len(text[at:end].rstrip(" ,.")), name, category, _HEADED if category else _QUALIFIED
        )

    def _name_ends(self, match: re.Match[str], words: int) -> bool:
        """Whether a word no longer belongs to a name that began with a capital."""
        word = match.group()
        if not word[0].islower():
            return False
        if word in self.habits.name_joints and words > 0:
            return not self.text[match.end() + 1 : match.end() + 2].isalpha()
        if self.patterns.stops.match(self.text, match.start()):
            return True
        return words > 3 and self.patterns.heads.fullmatch(word) is None

    def _skip_tail(self, at: int, limit: int) -> int:
        """Past words that narrow the member just read ("på regional nivå"), up to the next separator."""
        match = _NEXT_WORD.match(self.text, at)
        if match is None or match.group(1) not in self.habits.tails:
            return at
        if self.patterns.stops.match(self.text, at + 1):
            return at
        self._told = self._told or match.group(1) in self.habits.relatives
        end = at
        for step in re.compile(r" [^\s,.;()]+").finditer(self.text, at, min(limit, at + 90)):
            here = step.start()
            if here != end or self._stops(here + 1):
                break
            separator = self.patterns.separator.match(self.text, here)
            if separator and not self._goes_on_telling(separator.end()):
                break
            end = step.end()
        return end if end <= limit else at

    def _stops(self, at: int) -> bool:
        """Whether a word that no partner holds stands at a place; the verb of a relative clause is none."""
        if self.patterns.stops.match(self.text, at) is None:
            return False
        word = _WORD.match(self.text, at)
        return not (self._told and word is not None and self._finite(word.group()))

    def _goes_on_telling(self, at: int) -> bool:
        """Whether a further verb of a relative clause stands at a place ("som utvecklar och |tillhandahåller")."""
        word = _WORD.match(self.text, self._skip_blank(at))
        return self._told and word is not None and self._finite(word.group())

    def _skip_blank(self, at: int) -> int:
        return at + 1 if self.text[at : at + 1] == " " else at

    def _with_tail(self, element: Element) -> Element:
        """A category with the words that belong to its name ("leverantörer av system")."""
        match = _NEXT_WORD.match(self.text, element.end)
        if match is None:
            return element
        if match.group(1) in self.habits.relatives:
            return self._with_clause(element, match.end())
        placed = match.group(1) in self.habits.place_tails and self.text[match.end() + 1 :][:1].isupper()
        if match.group(1) not in self.habits.name_tails and not placed:
            return element
        if self.patterns.stops.match(self.text, match.start(1)):
            return element
        end = self._skip_tail(element.end, min(self.limit, element.end + 70))
        if end <= element.end:
            return element
        return evolve(element, end=end, name=self.text[element.start : end], sure=max(element.sure, 0.7))

    def _with_clause(self, element: Element, at: int) -> Element:
        """A category of one word with the clause that says which of them ("företag som driver terminaler").

        A clause whose subject is somebody else ("aktörer som myndigheten bedömer …") leaves them to choose, and
        names nobody.
        """
        verb = _NEXT_WORD.match(self.text, at)
        if verb is None or " " in element.name or not element.category or not self._finite(verb.group(1)):
            return element
        end = self._skip_tail(element.end, min(self.limit, element.end + _LONGEST_CLAUSE))
        return evolve(element, end=end, name=self.text[element.start : end]) if end > verb.end() else element
