"""Categories of partners: which words of a stretch make one ("andra för uppdraget relevanta lokala aktörer")."""

from __future__ import annotations

import re

from attrs import evolve

from govreport.drafting.partner_members import (
    HEADED,
    MAX_WORDS,
    NEXT_WORD,
    QUALIFIED,
    WORD,
    Element,
    Stretch,
)

_NUMBER = re.compile(r"(?:\d{1,2}(?:[-–]\d{1,2})? (?=[^\W\d_])|(?!(?:19|20)\d\d)\d{3,4} (?=[A-ZÅÄÖ]))")
"""How many there are of a category, or the number that a name begins with; no year."""
_UNKNOWN = 0.45  # confidence in words that no category ends with


class Categories(Stretch):
    """A stretch of a sentence with the categories that it names."""

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
            return None if leads_off or self.patterns.stops.match(text, at) else self.proper(at)
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
        end, headed, words = self._category(at)
        name = text[begin:end].strip(" ,.")
        if not any(map(str.isalpha, name)) or name.endswith("-"):
            return None
        if not headed and (words > 5 or len(name) < 4):
            return None
        if name.rsplit(" ", 1)[-1][0].isupper():  # "norska Jernbanedirektoratet"
            return Element(begin, begin + len(name), name, False, QUALIFIED)
        qualified = self.patterns.qualifiers.match(name) is not None
        sure = HEADED if headed else QUALIFIED if qualified else _UNKNOWN
        return Element(begin, begin + len(text[begin:end].rstrip(" ,.")), name, True, sure)

    def _category(self, at: int) -> tuple[int, bool, int]:
        """Where a category's words end, whether its last word is one that categories end with, and their number."""
        text, end, headed, words, halved = self.text, at, False, 0, False
        while end < self.limit and words < MAX_WORDS:
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
            if word.endswith("-") or (
                halved and self._hyphen_lost(match)
            ):  # "patient-, brukar- och anhöriggrupper"
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
        return self.patterns.heads.fullmatch(following.group().rstrip(".")) is not None

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
