"""What follows a partner and narrows it ("företag |som driver terminaler", "myndigheter |på regional nivå")."""

from __future__ import annotations

import re

from attrs import evolve

from govreport.drafting.partner_members import HEADED, NEXT_WORD, WORD, Element, Stretch
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled

_PAIR = 90  # characters from "såväl" to its "som"
_LONGEST_CLAUSE = 130  # characters of a clause that says who is meant


class Tails(Stretch):
    """A stretch of a sentence with what narrows its members."""

    def skip_tail(self, at: int, limit: int) -> int:
        """Past words that narrow the member just read ("på regional nivå"), up to the next separator."""
        match = NEXT_WORD.match(self.text, at)
        if match is None or match.group(1) not in self.habits.tails:
            return at
        if self.patterns.stops.match(self.text, at + 1) or self.examples(at) is not None:
            return at
        self.told = self.told or match.group(1) in self.habits.relatives
        end = at
        for step in re.compile(r" [^\s,.;()]+").finditer(self.text, at, limit):
            here = step.start()
            shared = self.text[end - 1 : here] == "-,"  # "inom miljö-|, jordbruks- och livsmedelssektorn"
            if (here != end and not shared) or step.end() - at > _LONGEST_CLAUSE or self._stops(here + 1):
                break
            if here > at and self._such_as(here) is not None:
                break
            separator = self.patterns.separator.match(self.text, here)
            if (
                separator
                and not self._halved(at, here, separator.end())
                and not self._goes_on_telling(separator.end())
            ):
                break
            end = step.end()
        return end if end <= limit else at

    def _halved(self, at: int, here: int, after: int) -> bool:
        """Whether the words up to a place wait for a noun ("arbets- |och referensgrupp", "den lokala |och …").

        The separator at the place ends at ``after``.
        """
        if self.text[here - 1] == "-":
            return True
        last = self.text[at:here].rsplit(" ", 1)[-1]
        if last in self.habits.owners:
            return True  # "inom sina |respektive områden"
        owner = NEXT_WORD.match(self.text, after)
        if last.endswith("s") and owner is not None and owner.group(1).endswith("s"):
            return True  # "för barns |och ungas hälsa"
        if self.patterns.heads.fullmatch(last) or not self.patterns.qualifiers.fullmatch(last):
            return False
        joint = self.patterns.joined_half.match(self.text, here)
        word = WORD.match(self.text, joint.end()) if joint and joint.group().strip() else None
        return word is not None and (
            word.group().endswith("-") or self.patterns.qualifiers.fullmatch(word.group()) is not None
        )

    def examples(self, at: int) -> re.Match[str] | None:
        """Words at a place after which examples of the member just read follow ("som exempelvis")."""
        if self.text[at : at + 1] != " ":
            return None
        return self._such_as(at) or self.patterns.open.match(self.text, at + 1)

    def _such_as(self, at: int) -> re.Match[str] | None:
        """What leads from a category to a list of its members ("myndigheter |som Boverket, Skatteverket")."""
        such = NEXT_WORD.match(self.text, at)
        if such is None or such.group(1) not in self.habits.relatives:
            return None
        named = self.named.get(such.end() + 1)
        paired = compiled(self.habits.both).search(self.text, max(self.begin, at - _PAIR), at) is not None
        if named and (paired or self.patterns.separator.match(self.text, named[-1].end)):
            return such  # "såväl A |som B"
        return such if self.kinds(such.end() + 1) else None

    def kinds(self, at: int) -> bool:
        """Whether a list of kinds of partners begins at a place: a category, and a comma or "och" after it."""
        first = self.phrase(at) if at < self.limit and at not in self.named else None
        if first is None or not first.category or first.sure < HEADED:
            return False
        return self.patterns.separator.match(self.text, first.end) is not None

    def _stops(self, at: int) -> bool:
        """Whether a word that no partner holds stands at a place; the verb of a relative clause is none."""
        word = WORD.match(self.text, at)
        if self.patterns.stops.match(self.text, at) is None:
            # "i dialog med ledarna i vården |anordna konferenser" goes on with what is to be done
            return word is not None and not self.told and self._is_done(word.group(), at)
        return not (self.told and word is not None and self._finite(word.group()))

    def _is_done(self, word: str, at: int) -> bool:
        """Whether a word is an infinitive, and no passive nor one that its mark puts into a name ("för att |värna")."""
        marked = self.text[: at - 1].rsplit(" ", 1)[-1] in (*self.habits.marker, *self.habits.joints)
        return not marked and not word.endswith("s") and looks_infinitive(word, self.source.habits.modality)

    def _goes_on_telling(self, at: int) -> bool:
        """Whether a further verb of a relative clause stands at a place ("som utvecklar och |tillhandahåller")."""
        word = WORD.match(self.text, self._skip_blank(at))
        return self.told and word is not None and self._finite(word.group())

    def _skip_blank(self, at: int) -> int:
        return at + 1 if self.text[at : at + 1] == " " else at

    def with_tail(self, element: Element) -> Element:
        """A category with the words that belong to its name ("leverantörer av system")."""
        participle = self.patterns.participle.match(self.text, element.end) if element.category else None
        begin = participle.end() if participle else element.end  # "en organisation utpekad |av regeringen"
        match = NEXT_WORD.match(self.text, begin)
        if match is None:
            return element
        if match.group(1) in self.habits.relatives and self.examples(element.end) is None:
            return self.with_clause(element, match.end())
        charged = self._with_charge(element) or self._with_trait(element)
        if charged is not None:
            return charged
        place = NEXT_WORD.match(self.text, match.end())
        placed = (
            match.group(1) in self.habits.place_tails and place is not None and place.group(1)[0].isupper()
        )
        if placed and place is not None and place.group(1).lower() in self.habits.everywhere:
            return element  # "myndigheter i Sverige"
        field = self.patterns.field.match(self.text, element.end, self.limit) if element.category else None
        if match.group(1) not in self.habits.name_tails and not (placed or participle or field):
            return element
        if self.patterns.stops.match(self.text, match.start(1)):
            return element
        if compiled(self.habits.self_evident).match(self.text, match.start(1)):
            return element
        stretch = self._cut(begin, self.skip_tail(begin, self.limit))
        if field is not None:
            stretch = max(stretch, field.end())
        clauses = self.patterns.clause.finditer(self.text, match.end(), stretch)
        end = next((one.start() for one in clauses if not self._belongs(element.end, one)), stretch)
        if end <= begin:
            return element
        return evolve(element, end=end, name=self.text[element.start : end], sure=max(element.sure, 0.7))

    def _with_charge(self, element: Element) -> Element | None:
        """An officer with the charge that belongs to the name ("samordnaren för att värna demokratin")."""
        if not self.patterns.officers.fullmatch(element.name.rsplit(" ", 1)[-1]):
            return None
        match = self.patterns.charge.match(self.text, element.end, self.limit)
        if match is None:
            return None
        return evolve(element, end=match.end(), name=self.text[element.start : match.end()])

    def _with_trait(self, element: Element) -> Element | None:
        """A category with what marks its members ("aktörer med regionalt utvecklingsansvar")."""
        match = self.patterns.trait.match(self.text, element.end, self.limit) if element.category else None
        if match is None or self.helped:
            return None
        end = max(match.end(), self._cut(match.end(), self.skip_tail(match.end(), self.limit)))
        if " " in element.name and match.group("skill"):
            self.passed = end
            return element  # "andra myndigheter med särskild kunskap"
        return evolve(element, end=end, name=self.text[element.start : end])

    def _cut(self, begin: int, end: int) -> int:
        """The end of a stretch without words that lead on to what was left out ("… som berörs |av")."""
        while end > begin and self.text[begin:end].rsplit(" ", 1)[-1] in (
            *self.habits.tails,
            *self.habits.relatives,
        ):
            end = begin + self.text[begin:end].rstrip().rfind(" ")
        return max(begin, end)

    def with_clause(self, element: Element, at: int) -> Element:
        """A category of one word with the clause that says which of them ("företag som driver terminaler").

        A clause whose subject is somebody else ("aktörer som myndigheten bedömer …") leaves them to choose, and
        names nobody.
        """
        verb = self._tells_of_it(at)
        if compiled(self.habits.needed).match(self.text, at + 1):
            return element  # "underlag från kommuner som behövs för uppdraget"
        counted = self.patterns.counted.fullmatch(element.name)  # "fem lärosäten"
        if not verb or (" " in element.name and not counted) or not element.category:
            return element
        end = self._cut(element.end, self.skip_tail(element.end, self.limit))
        return evolve(element, end=end, name=self.text[element.start : end]) if end > verb else element

    def _belongs(self, begin: int, clause: re.Match[str]) -> bool:
        """Whether a relative clause belongs to the name that it stands in.

        It does where its noun is its subject, and where "de" and a noun that is not definite need one ("av de
        tjänster |som myndigheten köper").
        """
        before = self.text[begin : clause.start()]
        needed = self.patterns.pronoun.search(before) is not None and not before.endswith(
            self.habits.definite
        )
        return needed or self._tells_of_it(clause.end() - 1) > 0

    def _tells_of_it(self, at: int) -> int:
        """Where the verb ends that a relative clause begins with at a place; 0 where somebody else is its subject."""
        adverb = self.patterns.adverbs.match(self.text, at + 1)
        verb = NEXT_WORD.match(self.text, adverb.end() if adverb else at)
        return verb.end() if verb and self._finite(verb.group(1)) else 0
