"""The members of a list of partners: what a name, a category and the words that narrow it look like."""

from __future__ import annotations

import re

from attrs import evolve

from govreport.drafting.names import Named
from govreport.drafting.partner_patterns import patterns
from govreport.drafting.source import Source
from govreport.model.values import frozen
from govreport.reading.modality import looks_finite, looks_infinitive
from govreport.reading.sentences import ParsedSentence

NEXT_WORD = re.compile(r" ([^\W\d_]+)")
HEADED = 0.9
"""Confidence in words that a category ends with."""
WORD = re.compile(r"[^\W\d_][\w'’.&/]*(?:-[\w]+)*-?")
_INQUIRY = re.compile(
    r"(?P<name>(?:(?:19|20)\d\d års [a-zåäö]|(?:[a-zåäö]{4,14}n )?[A-ZÅÄÖ])(?:[^(),;:.]|:(?=\w)){5,170}?) "
    r"\([A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,2} ?(?:19|20)\d\d:(?:\d{1,2}|[A-Z])\)"
)
_NUMBER = re.compile(r"(?:\d{1,2}(?:[-–]\d{1,2})? (?=[^\W\d_])|(?!(?:19|20)\d\d)\d{3,4} (?=[A-ZÅÄÖ]))")
"""How many there are of a category, or the number that a name begins with; no year."""
_MAX_WORDS = 9
_UNKNOWN = 0.45  # confidence in words that no category ends with
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


class Stretch:
    """The stretch of a sentence in which partners are listed, read a member at a time.

    Attributes:
        told: Whether a relative clause about a member has been passed.
        limit: Where the list ends at the latest.
    """

    def __init__(
        self,
        source: Source,
        sentence: ParsedSentence,
        begin: int,
        limit: int,
        *,
        with_cabinet: bool = False,
        helped: bool = False,
    ) -> None:
        """The list lies between ``begin`` and ``limit``, offsets in the readable sentence.

        Args:
            source: The decision.
            sentence: Its sentence.
            begin: Where the list begins.
            limit: Where it ends at the latest.
            helped: Whether it is those to be assisted, after whom it is said with what.
            with_cabinet: Whether the Government's own office counts, because the sentence says how to work with it.
        """
        self.with_cabinet, self.helped = with_cabinet, helped
        self.source = source
        self.habits = source.habits.partners
        self.patterns = patterns(self.habits)
        self.text = sentence.text
        self.begin, self.limit = begin, limit
        self.told = False  # whether a relative clause about a member has been passed
        self.named: dict[int, list[Named]] = {}
        for mention in source.mentions(sentence):
            self.named.setdefault(mention.start, []).append(mention)

    def inquiry(self, at: int) -> Element | None:
        """An inquiry known by its number ("kommittén Accelerationskontor för att underlätta … (KN 2024:05)")."""
        match = _INQUIRY.match(self.text, at, self.limit)
        return Element(at, match.end("name"), match.group("name"), False, 1.0) if match else None

    def phrase(self, at: int) -> Element | None:
        """A category or an unknown name at a place."""
        text = self.text
        number = _NUMBER.match(text, at, self.limit)
        if number is not None:  # "1177 Vårdguiden", "3–5 kommuner"
            counted = self.phrase(number.end()) if number.end() < self.limit else None
            known = counted is not None and (counted.sure >= HEADED or counted.name[0].isupper())
            return evolve(counted, start=at, name=text[at : counted.end]) if counted and known else None
        if text[at].isupper() or text[at].isdigit():
            opens = WORD.match(text, at)
            leads_off = (
                opens is not None and opens.group().lower() in self.habits.tails
            )  # "I denna del ska …"
            return None if leads_off or self.patterns.stops.match(text, at) else self._proper(at)
        first = WORD.match(text, at)
        if first is None or first.group() in self.habits.tails or self.patterns.stops.match(text, at):
            return None
        if self._verb(first.group()):
            return None
        begin = at
        some = self.patterns.quantifiers.match(text, at)
        if some is not None:  # "ett antal |kommuner|", but "|ett urval av kommuner|"
            at = some.end()
            begin = begin if self.patterns.selections.match(text, begin) else at
        if text[at : at + 1].isupper():
            named = self._proper(at)
            return named and evolve(named, start=begin, name=text[begin : named.end])
        end, headed, words = self._category(at)
        name = text[begin:end].strip(" ,.")
        if not any(map(str.isalpha, name)) or name.endswith("-"):
            return None
        if not headed and (words > 5 or len(name) < 4):
            return None
        if name.rsplit(" ", 1)[-1][0].isupper():  # "norska Jernbanedirektoratet"
            return Element(begin, begin + len(name), name, False, _QUALIFIED)
        qualified = self.patterns.qualifiers.match(name) is not None
        sure = HEADED if headed else _QUALIFIED if qualified else _UNKNOWN
        return Element(begin, begin + len(text[begin:end].rstrip(" ,.")), name, True, sure)

    def _category(self, at: int) -> tuple[int, bool, int]:
        """Where a category's words end, whether its last word is one that categories end with, and their number."""
        text, end, headed, words, halved = self.text, at, False, 0, False
        while end < self.limit and words < _MAX_WORDS:
            match = WORD.match(text, end)
            if match is None or self.patterns.stops.match(text, end) or self.patterns.open.match(text, end):
                break
            word = match.group()
            bare = word.rstrip(".")
            noun_due = self.patterns.closers.fullmatch(text[at:end].strip()) and bare not in self.habits.tails
            if words and self._verb(bare) and not (noun_due or (halved and self._hyphen_lost(match))):
                break  # "mallar underlättar …", but "andra |delar| av branschen"
            if words and bare in self.habits.relatives:
                break
            end, words = match.end() - (len(word) - len(bare)), words + 1
            qualifies = self.patterns.qualifiers.fullmatch(bare) and not self._stands_alone(bare, end)
            if qualifies and self._goes_on(end):
                end += (text[end] == " ") or 2 * self._adjective_follows(end)
                continue
            if word.endswith("-") or (halved and self._hyphen_lost(match)):  # "patient-, brukar- och anhöriggrupper"
                halved = text[match.end() : match.end() + 1] == ","
                joint = self.patterns.joined_half.match(text, match.end())
                if joint is None:
                    break
                end = joint.end()
                continue
            headed = self.patterns.heads.fullmatch(bare.rsplit("-", 1)[-1]) is not None
            twin = self.patterns.twin.match(text, end)
            if twin is not None:  # "dataägare och -användare"
                return twin.end(), True, words
            if text[end : end + 1] != " " or self._category_ends(end, headed=headed):
                break
            end += 1
        return end, headed, words

    def _hyphen_lost(self, match: re.Match[str]) -> bool:
        """Whether a word is half of one that a hyphen before it has begun to share ("patient-, |brukar| och …")."""
        joint = self.patterns.joined_half.match(self.text, match.end())
        following = WORD.match(self.text, joint.end()) if joint and joint.group().strip(" ,") else None
        if following is None or self.patterns.heads.fullmatch(match.group()):
            return False
        return self.patterns.heads.fullmatch(following.group()) is not None

    def _adjective_follows(self, end: int) -> bool:
        """Whether a comma only parts two adjectives of one noun ("lokala|, regionala och nationella intressenter")."""
        following = WORD.match(self.text, end + 2) if self.text.startswith(", ", end) else None
        return following is not None and self.patterns.qualifiers.fullmatch(following.group()) is not None

    def _stands_alone(self, word: str, end: int) -> bool:
        """Whether an adjective is itself the noun of a member that ends at a place.

        It is not where another of its kind shares a noun with it ("enskilda |och kommunala| huvudmän").
        """
        if not self.patterns.heads.fullmatch(word) or not self.patterns.separator.match(self.text, end):
            return False
        if self.patterns.sectors.fullmatch(word) is None:
            return True
        joint = self.patterns.joined_half.match(self.text, end) if self.text[end : end + 1] == " " else None
        following = WORD.match(self.text, joint.end()) if joint else None
        return following is None or self.patterns.sectors.fullmatch(following.group()) is None

    def _verb(self, word: str) -> bool:
        return looks_infinitive(word, self.source.habits.modality) or self._finite(word)

    def _finite(self, word: str) -> bool:
        return looks_finite(word, self.source.habits.modality) and self.patterns.heads.fullmatch(word) is None

    def _category_ends(self, end: int, *, headed: bool) -> bool:
        """Whether a category ends before the space at ``end``."""
        word = WORD.match(self.text, end + 1)
        following = word.group().strip(",.;:") if word else ""
        if self.patterns.separator.match(self.text, end) or following in self.habits.tails:
            return True
        return headed and not self.patterns.heads.fullmatch(following)

    def _goes_on(self, end: int) -> bool:
        """Whether words after "andra" lead to the noun ("andra för uppdraget centrala aktörer")."""
        for match in list(NEXT_WORD.finditer(self.text, end, end + 70))[:5]:
            if self.patterns.heads.fullmatch(match.group(1)):
                return True
            if self.text[match.end() : match.end() + 1] in ",.;:":
                return False
        return False

    def _proper(self, at: int) -> Element | None:
        """A name that the register does not know: words with capitals and what joins them."""
        text, end, words = self.text, at, 0
        while end < self.limit and words < _MAX_WORDS:
            match = WORD.match(text, end)
            if match is None or self._name_ends(match, words):
                break
            if words and end in self.named:  # "Barn- och elevombudet vid Statens skolinspektion"
                end = self.named[end][-1].end
                break
            end, words = match.end(), words + 1
            if match.group().endswith("-"):  # "Sannings- och försoningskommissionen"
                joint = self.patterns.joined_half.match(text, end)
                if joint is None:
                    break
                end = joint.end()
                continue
            paired = self._paired(match.group(), end)
            if paired:  # "Enheten för konsulära och civilrättsliga ärenden"
                end, words = paired, words - 1
                continue
            if self.patterns.separator.match(text, end) or not re.match(r" [^\W\d_]", text[end : end + 2]):
                break
            end += 1
        if text.startswith(":s ", end):
            return self._of_union(at, end + 3)
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
            at, at + len(text[at:end].rstrip(" ,.")), name, category, HEADED if category else _QUALIFIED
        )

    def charged(self, at: int) -> Element | None:
        """An inquiry whose name begins with a capital, with its charge ("Utredningen om tryggare hamnar")."""
        first = WORD.match(self.text, at)
        known = self.named[at][-1].body if at in self.named else None
        if first is None or known or not first.group()[0].isupper():
            return None
        if self.patterns.officers.fullmatch(first.group()) is None:
            return None
        charge = self.patterns.charge.match(self.text, first.end(), self.limit)
        if charge is None:
            return None
        return Element(at, charge.end(), self.text[at : charge.end()], False, _QUALIFIED)

    def _of_union(self, at: int, owned: int) -> Element | None:
        """Members of a union ("EU:s medlemsstater"); None where it owns something else ("EU:s förordning")."""
        word = WORD.match(self.text, owned)
        if word is None or not word.group().endswith(self.habits.plural_endings):
            return None
        if self.patterns.nobody.fullmatch(word.group()) or not self.patterns.separator.match(
            self.text, word.end()
        ):
            return None
        return Element(at, word.end(), self.text[at : word.end()], True, _QUALIFIED)

    def _paired(self, word: str, end: int) -> int:
        """Where an adjective begins that is joined to ``word``, an adjective of a name; 0 where none is."""
        joint = self.patterns.joined_half.match(self.text, end) if self.text[end : end + 1] == " " else None
        if joint is None or not joint.group().strip() or not self.patterns.qualifiers.fullmatch(word):
            return 0
        following = WORD.match(self.text, joint.end())
        return joint.end() if following and self.patterns.qualifiers.fullmatch(following.group()) else 0

    def _name_ends(self, match: re.Match[str], words: int) -> bool:
        """Whether a word no longer belongs to a name that began with a capital."""
        word = match.group()
        if not word[0].islower():
            return False
        owned = self.text[match.start() - 2 : match.start()] == "s "  # "Sveriges hamnar"
        if words > 0 and not owned and (word in self.habits.relatives or self._verb(word)):
            return True
        if word in self.habits.name_joints and words > 0:
            following = self.text[match.end() + 1 : match.end() + 2]
            return not (following.isupper() if word in self.habits.place_tails else following.isalpha())
        if self.patterns.stops.match(self.text, match.start()):
            return True
        return words > 3 and self.patterns.heads.fullmatch(word) is None
