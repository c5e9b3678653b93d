"""Words other than clauses that follow a partner and narrow it ("myndigheter |på regional nivå", "|med ansvar för")."""

from __future__ import annotations

import re

from attrs import evolve

from govreport.drafting.partner_clauses import Clauses
from govreport.drafting.partner_members import HEADED, NEXT_WORD, WORD, Element
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled

_PAIR = 90  # characters from "såväl" to its "som"
_NARROWED = 0.7  # confidence in words that others narrow
_LONGEST_CLAUSE = 130  # characters of a clause that says who is meant
SHORT_FORM = re.compile(r" \([A-ZÅÄÖ]{2,8}\)")
"""A short form in brackets ("(RSS)")."""


class Tails(Clauses):
    """A stretch of a sentence with what narrows its members."""

    def skip_tail(self, at: int, limit: int) -> int:
        """Past words that narrow the member just read ("på regional nivå"), up to the next separator."""
        match = NEXT_WORD.match(self.text, at)
        if match is None or match.group(1) not in self.habits.tails:
            return at
        if self.patterns.stops.match(self.text, at + 1) or self.examples(at) is not None:
            return at
        if match.group(1) in self.habits.relatives:
            self.told = True
            end = self.clause_end(match.end())
            return end if end > match.end() else at
        end = at
        known = 0
        for step in re.compile(r" [^\s,.;()]+").finditer(self.text, at, limit):
            here = step.start()
            shared = self.text[end - 1 : here] == "-,"  # "inom miljö-|, jordbruks- och livsmedelssektorn"
            if (here != end and not shared) or step.end() - at > _LONGEST_CLAUSE or self._stops(here + 1):
                break
            if here > at and self._such_as(here) is not None:
                break
            known = max(known, self._known_until(here + 1))
            separator = None if here < known else self.patterns.separator.match(self.text, here)
            if (
                separator
                and not self._halved(at, here, separator.end())
                and not self._goes_on_telling(separator.end())
            ):
                break
            end = step.end()
        return end if end <= limit else at

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
        clause = self._clause_after(element.end)
        if clause and self.examples(element.end) is None:
            return self.with_clause(element, clause)
        more = self._with_charge(element) or self._with_trait(element) or self._with_short_form(element)
        if more is not None:
            return more
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
        return self._narrowed(element, match, placed=placed, least=field.end() if field else 0)

    def _clause_after(self, at: int) -> int:
        """Where the pronoun of a clause about a member ends that ends at ``at`` ("de myndigheter i övrigt |som| …")."""
        adverb = self.patterns.adverbs.match(self.text, at + 1)
        pronoun = NEXT_WORD.match(self.text, adverb.end() if adverb else at)
        return pronoun.end() if pronoun and pronoun.group(1) in self.habits.relatives else 0

    def _with_short_form(self, element: Element) -> Element | None:
        """What no category is like but has a short form in brackets ("ungdomsmottagningen på nätet |(UMO)|")."""
        end = self.skip_tail(element.end, self.limit)
        if element.sure >= HEADED or not element.category or SHORT_FORM.match(self.text, end) is None:
            return None
        return evolve(element, end=end, name=self.text[element.start : end], category=False)

    def _narrowed(self, element: Element, match: re.Match[str], *, placed: bool, least: int) -> Element:
        """A category with the words from ``match`` on that narrow it, which end at ``least`` or later."""
        begin = match.start()
        stretch = max(least, self._cut(begin, self.skip_tail(begin, self.limit)))
        fields = self._fields_joined(element.end, stretch)
        if fields > stretch:  # "… och försörjningskedjan |för läkemedel|"
            stretch = self._cut(fields, self.skip_tail(fields, self.limit))
        if placed:
            stretch = self._places_joined(stretch)
        clause = self.patterns.clause.search(self.text, match.end(), stretch + 1)
        if clause is None:
            end = stretch
        else:
            end = self.clause_end(clause.end() - 1) if self._belongs(element.end, clause) else clause.start()
        if end <= begin:
            return element
        # a field makes no body: "val i |länder|"
        sure = element.sure if least else max(element.sure, _NARROWED)
        whole = evolve(element, end=end, name=self.text[element.start : end], sure=sure)
        return whole if clause is None or end < clause.end() else self.pointed_out(whole)

    def _fields_joined(self, begin: int, end: int) -> int:
        """Where the fields end that share a head ("inom socialtjänsten |och hälso- och sjukvården|").

        A field that may be a partner itself only follows such a one or a preposition said again: "aktörer i länet och
        näringslivet" are two.
        """
        more = self.patterns.more_fields.match(self.text, end, self.limit)
        last = self.text[begin:end].rsplit(" ", 1)[-1]
        if more is None or self.patterns.fields.fullmatch(last) is None:
            return end
        party = self.patterns.heads.fullmatch(more.group("field")) is not None
        again = (more.group("again") or "").strip()
        if again and (again in self.habits.shared or f" {again} " not in self.text[begin:end]):
            return end
        return more.end() if again or not party or self.patterns.heads.fullmatch(last) else end

    def _places_joined(self, end: int) -> int:
        """Where the places end that share a head ("kommunerna i Solna|, Lund och Ystads kommun|")."""
        more = self.patterns.more_places.match(self.text, end, self.limit)
        if more is None or any(end < place < more.end() and self._outside(place) for place in self.named):
            return end
        return more.end()

    def _outside(self, place: int) -> bool:
        """Whether a known body that no brackets hold begins at a place."""
        return self.named[place][-1].body is not None and self.text[place - 1] != "("

    def _with_charge(self, element: Element) -> Element | None:
        """An officer with the charge that belongs to the name ("samordnaren för att värna demokratin")."""
        if not self.patterns.officers.fullmatch(element.name.rsplit(" ", 1)[-1]):
            return None
        match = self.patterns.charge.match(self.text, element.end, self.limit)
        if match is None or self.told_of(element.end):
            return None
        return evolve(element, end=match.end(), name=self.text[element.start : match.end()])

    def _with_trait(self, element: Element) -> Element | None:
        """A category with what marks its members ("aktörer med regionalt utvecklingsansvar")."""
        match = self.patterns.trait.match(self.text, element.end, self.limit) if element.category else None
        if match is None or self.helped:
            return None
        end = max(match.end(), self._cut(match.end(), self.skip_tail(match.end(), self.limit)))
        return evolve(element, end=end, name=self.text[element.start : end])
