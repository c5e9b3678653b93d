"""The members of a list of partners, and the names with capitals that the register of agencies does not know."""

from __future__ import annotations

import re

from govreport.drafting.names import Named
from govreport.drafting.partner_patterns import patterns
from govreport.drafting.source import Source
from govreport.model import Interplay
from govreport.model.values import frozen
from govreport.reading.modality import looks_finite, looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

NEXT_WORD = re.compile(r" ([^\W\d_]+)")
HEADED = 0.9
"""Confidence in words that a category ends with."""
WORD = re.compile(r"[^\W\d_][\w'’.&/]*(?:-[\w]+)*-?(?::s\b)?")
_INQUIRY = re.compile(
    r"(?P<name>(?:(?:19|20)\d\d års [a-zåäö]|(?:[a-zåäöé]{4,14}n )?[A-ZÅÄÖ])(?:[^(),;:.]|:(?=\w)){5,170}?) "
    r"\([A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,2} ?(?:19|20)\d\d:(?:\d{1,2}|[A-Z])\)"
)
MAX_WORDS = 9
QUALIFIED = 0.6  # the same with a word such as "relevanta" before them, and in names that nobody knows


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
    """The stretch of a sentence in which partners are listed, with the names that begin with a capital.

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
        interplay: Interplay | None = None,
    ) -> None:
        """The list lies between ``begin`` and ``limit``, offsets in the readable sentence.

        Args:
            source: The decision.
            sentence: Its sentence.
            begin: Where the list begins.
            limit: Where it ends at the latest.
            interplay: How to work with those listed, where the words before them say so.
        """
        self.helped = interplay == "assist"  # after them it is said with what
        self.informed = interplay == "inform"  # after them it is said of what
        # the Government's own office counts where it is said how to work with it
        self.with_cabinet = interplay is not None and not self.informed
        self.source = source
        self.habits = source.habits.partners
        self.patterns = patterns(self.habits)
        self.text = sentence.text
        self.begin, self.limit = begin, limit
        self.told = False
        self.named: dict[int, list[Named]] = {}
        for mention in source.mentions(sentence):
            self.named.setdefault(mention.start, []).append(mention)

    def _verb(self, word: str) -> bool:
        return looks_infinitive(word, self.source.habits.modality) or self._finite(word)

    def _finite(self, word: str) -> bool:
        return looks_finite(word, self.source.habits.modality) and self.patterns.heads.fullmatch(word) is None

    def inquiry(self, at: int) -> Element | None:
        """An inquiry known by its number ("kommittén Accelerationskontor för att underlätta … (KN 2024:05)")."""
        match = _INQUIRY.match(self.text, at, self.limit)
        return Element(at, match.end("name"), match.group("name"), False, 1.0) if match else None

    def proper(self, at: int) -> Element | None:
        """A name that the register does not know: words with capitals and what joins them."""
        text, end, words = self.text, at, 0
        while end < self.limit and words < MAX_WORDS:
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
        name = text[at:end].strip(" ,.")
        end = at + len(name)
        if len(name) < 2:
            return None
        last = name.rsplit(" ", 1)[-1]
        plural = last[:1].islower() and last.endswith(self.habits.plural_endings)
        category = plural and self.patterns.heads.fullmatch(last) is not None
        return Element(
            at, at + len(text[at:end].rstrip(" ,.")), name, category, HEADED if category else QUALIFIED
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
        if charge is None or self.told_of(first.end()):
            return None
        return Element(at, charge.end(), self.text[at : charge.end()], False, QUALIFIED)

    def told_of(self, at: int) -> bool:
        """Whether a place begins what somebody is informed of ("informera rådet |om arbetet")."""
        return self.informed and compiled(self.habits.topic).match(self.text, at + 1) is not None

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
