"""Relative clauses about a partner ("de kommuner |som deltar i försöket"): which belong to the name, and their end."""

from __future__ import annotations

import re

from attrs import evolve

from govreport.drafting.partner_categories import Categories
from govreport.drafting.partner_members import HEADED, NEXT_WORD, WORD, Element
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled

_LONGEST_CLAUSE = 180  # characters of a clause that says who is meant
_STEP = re.compile(r" [^\s,.;:()]+(?::\w+)?")
_LEADING_ON = 60  # characters between a relative pronoun and the verb of its clause


class Clauses(Categories):
    """A stretch of a sentence with the clauses about its members."""

    def with_clause(self, element: Element, at: int) -> Element:
        """A category with the clause that says which are meant, where its words alone name nobody.

        That is so where it is one word ("företag som driver terminaler"), with or without a word that only says which
        of them ("andra berörda aktörer som …"), and where "de" and a noun that is not definite wait for the clause
        ("de statliga myndigheter som främst berörs"). What somebody else only judges ("aktörer som myndigheten
        bedömer …") names nobody either way. The clause begins at ``at``, after its pronoun.
        """
        pointed = self._pronoun_before(element)
        noun = self.patterns.determiners.sub("", self.patterns.selections.sub("", element.name))
        alone = " " not in noun or self.patterns.counted.fullmatch(noun)  # "fem lärosäten"
        if not element.category or compiled(self.habits.needed).match(self.text, at + 1):
            return element  # "underlag från kommuner som behövs för uppdraget"
        if not alone and pointed < 0:
            return element
        self.told, end = True, self.clause_end(at)
        told = self._tells_of_it(at) or self._led_to_verb(at) or self._whose(element.end)
        judged = compiled(self.habits.judging).search(self.text, at, end)
        if end <= at or not (told or (pointed >= 0 and not judged)):
            return element
        return self.pointed_out(evolve(element, end=end, name=self.text[element.start : end]))

    def pointed_out(self, element: Element) -> Element:
        """A name that a clause completes, with the pronoun that the clause answers to ("|den| kommitté som …")."""
        start = self._pronoun_before(element)
        return evolve(element, start=start, name=self.text[start : element.end]) if start >= 0 else element

    def _pronoun_before(self, element: Element) -> int:
        """Where a pronoun right before a noun begins that waits for a clause; -1 where there is none."""
        before = self.text[self.begin : element.start].rstrip()
        word = before.rsplit(" ", 1)[-1].strip("(–,")
        head = re.split(rf" (?:{'|'.join(map(re.escape, self.habits.tails))}) ", element.name)[0]
        if self.patterns.pronoun.fullmatch(word) is None or head.endswith(self.habits.definite):
            return -1
        return self.begin + len(before) - len(word)

    def clause_end(self, at: int) -> int:
        """Where a relative clause ends whose pronoun ends at ``at``; ``at`` itself where it is too long to tell."""
        text, end, last, joined = self.text, at, "", False
        verbs, opened, known = 0, 1, 0
        for step in _STEP.finditer(text, at, self.limit):
            here, word = step.start(), step.group()[1:]
            shared = text[end - 1 : here] == "-,"
            if here != end and not shared:
                return end
            if step.end() - at > _LONGEST_CLAUSE:
                return at
            known = max(known, self._known_until(here + 1))
            joint = None if here < known else self.patterns.separator.match(text, here)
            if joint and not self.adds_on(at, here, joint.end()):
                return end
            told = verbs > 0 or (last and not self._finite(word))  # "nådde" is no verb in the present tense
            if told and compiled(self.habits.clause_stops).match(text, here + 1):
                break
            if self._finite(word):
                if verbs >= opened and not joined:
                    break
                verbs += 1
            elif self._leads_off(word, last, joined=joined):
                break
            opened += word in self.habits.inserted or word in self.habits.marker
            end, last, joined = step.end(), word, joint is not None
        before = "".join(text[at:end].rsplit(" ", 2)[-2:-1])
        stranded = looks_infinitive(before, self.source.habits.modality)  # "att bidra |med|"
        return end if stranded or text[end : end + 1] != " " else self._cut(at, end)

    def _known_until(self, at: int) -> int:
        """Where a known name ends that begins at a place ("hos |Sveriges Kommuner och Regioner"); 0 where none does."""
        return self.named[at][-1].end if at in self.named and self.named[at][-1].body else 0

    def _leads_off(self, word: str, last: str, *, joined: bool) -> bool:
        """Whether a word is an infinitive to which the clause does not lead ("som ska berätta |lämna förslag")."""
        if joined or not looks_infinitive(word, self.source.habits.modality):
            return False
        if last in (*self.habits.marker, *self.habits.tails) or self._verb(last):
            return False  # "för |öppna data"
        return self.patterns.adverbs.fullmatch(last) is None

    def adds_on(self, begin: int, here: int, after: int) -> bool:
        """Whether what a separator joins belongs to the words from ``begin`` on, and is no further member.

        The separator stands from ``here`` to ``after``. It does where a noun is waited for ("barns |och ungas
        hälsa"), where a verb goes on, where a preposition is said again, and where the words after it end as no
        category does ("testning |och smittspårning").
        """
        if self._halved(begin, here, after):
            return True
        place = after + (self.text[after : after + 1] == " ")
        word = WORD.match(self.text, place)
        if word is None or place in self.named or self.text[here] != " " or word.group()[0].isupper():
            return False
        again = word.group()
        if self._finite(again):
            return compiled(self.source.habits.modality.finite).match(self.text, place) is None
        if looks_infinitive(again, self.source.habits.modality):
            last = self.text[begin:here].rsplit(" ", 1)[-1]
            return looks_infinitive(last, self.source.habits.modality)
        if self.patterns.lead.match(self.text, place) or self.patterns.anew.match(self.text, place):
            return False
        element = self.phrase(place)
        if element is None or element.sure >= HEADED:
            return False
        return element.category or any(f" {word} " in element.name for word in self.habits.charges)

    def _halved(self, at: int, here: int, after: int) -> bool:
        """Whether the words up to a place wait for a noun ("arbets- |och referensgrupp", "den lokala |och …").

        The separator at the place ends at ``after``.
        """
        if self.text[here - 1] == "-":
            return True
        if self.patterns.twofold.search(self.text, at, here + 1) and self.text[here] == " ":
            return True  # "för både människa |och djur"
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

    def _cut(self, begin: int, end: int) -> int:
        """The end of a stretch without words that lead on to what was left out ("… som berörs |av")."""
        while end > begin and self.text[begin:end].rsplit(" ", 1)[-1] in (
            *self.habits.tails,
            *self.habits.relatives,
            *self.habits.joints,
        ):
            end = begin + self.text[begin:end].rstrip().rfind(" ")
        return max(begin, end)

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
        if verb is None:
            return 0
        done = compiled(self.habits.undergone).fullmatch(verb.group(1))
        return verb.end() if done or self._finite(verb.group(1)) else 0

    def _led_to_verb(self, at: int) -> bool:
        """Whether words of place or time lead from the pronoun to the verb ("som |på regional nivå| tar fram")."""
        first = NEXT_WORD.match(self.text, at)
        if first is None or first.group(1) not in (*self.habits.place_tails, *self.habits.name_tails):
            return False
        for word in NEXT_WORD.finditer(self.text, first.end(), min(self.limit, at + _LEADING_ON)):
            if self._finite(word.group(1)):
                return True
        return False

    def _whose(self, at: int) -> bool:
        """Whether a clause tells of what its noun has ("myndigheter |vars| ansvar omfattar …")."""
        return compiled(self.habits.whose).match(self.text, at + 1) is not None
