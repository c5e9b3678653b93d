"""The members of a list one after another, and which of them are one partner ("universitet och högskolor")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from govreport.drafting.name_forms import ministries
from govreport.drafting.partner_members import HEADED, NEXT_WORD, Element
from govreport.drafting.partner_onwards import Onwards
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled

_LONGEST_LIST = 60
_DASH = "–"
_SPEAKERS = 40  # characters before a member in which those who speak for it stand


class PartnerList(Onwards):
    """The list of partners that begins at a place of a sentence."""

    def elements(self) -> Iterator[Element]:
        """The members, in order; those whom the same people speak for make one ("företrädare för A och B")."""
        yield from _joined(self._nouns(), self._with_the_same_people)

    def _with_the_same_people(self, last: Element, element: Element) -> Element | None:
        if not self._spoken_for_with(last, element):
            return None
        return evolve(last, end=element.end, name=f"{last.name}{self.text[last.end : element.end]}")

    def _spoken_for_with(self, last: Element, element: Element) -> bool:
        """Whether the people who speak for a member speak for the one after it as well."""
        opens = self.patterns.speakers.match(last.name)
        if opens is None or not self.text.startswith(last.name, last.start) or element.sure >= 1:
            return False
        adds = compiled(self.source.habits.modality.adds).fullmatch(
            self.text[last.end : element.start].strip()
        )
        if adds is None or self.patterns.anew.match(element.name):
            return False
        return self.patterns.speakers.match(element.name) is None

    def _nouns(self) -> Iterator[Element]:
        """The members, in order; adjectives that share a noun make one member."""
        waiting: Element | None = None
        for element in self._whole():
            if element.category and self._unfinished(element):
                waiting = waiting or (element if self._only_qualifies(element.name) else None)
                continue
            if waiting is not None and element.category:  # "nationella och internationella aktörer"
                whole = evolve(element, start=waiting.start, name=self.text[waiting.start : element.end])
                yield self._spoken_for(whole)
            else:
                yield element
            waiting = None
        if waiting is not None and self.patterns.alone.fullmatch(waiting.name):  # "andra berörda"
            yield evolve(waiting, sure=HEADED)

    def _whole(self) -> Iterator[Element]:
        """The members; words that no category ends with go with the charge or kind of the one before them."""
        yield from _joined(self._members(), self._carried_on)

    def _carried_on(self, last: Element, element: Element) -> Element | None:
        if self._shares_clause(last, element):
            return self.pointed_out(evolve(element, start=last.start))
        if self._carries_on(last, element):
            return evolve(last, end=element.end, name=self.text[last.start : element.end])
        return None

    def _shares_clause(self, last: Element, element: Element) -> bool:
        """Whether "de" and a clause hold two nouns together ("|de kommuner och regioner som| deltar i försöket")."""
        joint = self.text[last.end : element.start].strip()
        return (
            last.category
            and " " not in last.name
            and self.pointed_out(last) is not last
            and self.patterns.clause.search(element.name) is not None
            and compiled(self.source.habits.modality.adds).fullmatch(joint) is not None
        )

    def _carries_on(self, last: Element, element: Element) -> bool:
        """Whether a member only goes on with the one before ("för kommunalt finansierad vård |och omsorg")."""
        if not element.category or last.sure >= 1:
            return False
        if self._paired_with(last, element):
            return True
        if element.sure >= HEADED:
            return False
        joint = self.patterns.separator.match(self.text, last.end)
        if joint is None or self.text[joint.end() : element.start].strip() or self._unfinished(element):
            return False
        if self.patterns.alone.fullmatch(element.name) or self.patterns.anew.match(element.name):
            return False
        return any(f" {word} " in last.name for word in (*self.habits.name_tails, *self.habits.charges))

    def _paired_with(self, last: Element, element: Element) -> bool:
        """Whether two nouns are one party ("universitet och högskolor")."""
        pairs = self.patterns.pair.finditer(self.text, last.start, element.end)
        return any(one.start() < last.end and element.start < one.end() for one in pairs)

    def _unfinished(self, element: Element) -> bool:
        """Whether a member ends with an adjective whose noun is still to come."""
        last = element.name.rsplit(" ", 1)[-1]
        if self.patterns.heads.fullmatch(last) or self.patterns.narrowed.search(element.name):
            return False  # "myndigheter som bedöms vara relevanta"
        return self.patterns.qualifiers.fullmatch(last) is not None

    def _only_qualifies(self, name: str) -> bool:
        return all(map(self.patterns.qualifiers.fullmatch, name.split()))

    def _members(self) -> Iterator[Element]:
        at, in_places, last = self.begin, False, self.begin
        for _ in range(_LONGEST_LIST):
            at = here = self.skip_leads(at)
            if at >= self.limit:
                return
            found = self._member(here)
            if found is None:
                return
            aside = (
                self.text[last:here].strip() == _DASH
            )  # "Barnafrid – Nationellt centrum för kunskap om våld"
            for element in found:
                place = (
                    in_places and element.sure < 1 and self.text[here].isupper() and " " not in element.name
                )
                if not place and not (aside and element.sure < 1 and not element.category):
                    yield element
            in_places = in_places or self.patterns.in_place.search(self.text, here, self._end + 1) is not None
            last = at = self.skip_brackets(self._end)
            if self._says_with_what(at) and (self.helped or self.text[at] == " "):
                at = -1 if self.helped else self.said_again(at)
                if at < 0:
                    return  # what follows says with what, not with whom
                continue
            joined = self.patterns.separator.match(self.text, at) is not None
            self.told = self.told or (
                self.helped and not joined and NEXT_WORD.match(self.text, at) is not None
            )
            in_places = in_places or self.patterns.in_place.match(self.text, at) is not None
            at = self.onwards(here, at)
            if at < 0:
                return

    def _says_with_what(self, at: int) -> bool:
        """Whether "med" follows a place, with a comma or without one."""
        return any(self.text.startswith((f" {word} ", f", {word} "), at) for word in self.habits.with_what)

    def _member(self, at: int) -> list[Element] | None:
        """The member at a place (none where it does not count), or None where the list ends; sets ``_end``."""
        owned = self._genitive(at)
        if owned:
            return self._owned(at, owned)
        inquiry = None if self._known_and_more(at) else self.inquiry(at) or self.charged(at)
        if inquiry is not None:  # "Utredningen om tillgång till vaccin (S 2020:07)"
            self._end = inquiry.end
            return [inquiry]
        if at in self.named:
            self._end = self.named[at][-1].end
            return [
                Element(at, mention.end, mention.name, mention.every_county, mention.sure)
                for mention in self.named[at]
                if not self._is_cabinet(mention.name)
            ]
        others = self._others(at)
        if others is not None:
            self._end = others.end
            return [others]
        element = self.phrase(at)
        if element is None:
            return None
        unknown = element.sure < HEADED and element.name[0].islower()
        if unknown and self._adverb(element):
            return None
        if self.told and unknown and not self.patterns.alone.fullmatch(element.name):
            return None  # "unga som varken arbetar eller studerar"
        head = element.name.rsplit(" ", 1)[-1]
        element = self._spoken_for(self.with_tail(element))
        self._end = element.end
        if self.patterns.nobody.fullmatch(head.rsplit("-", 1)[-1]):  # "AMR-strategin"
            if not ministries(element.name, self.source.habits.names):
                return None
            return [evolve(element, category=False, sure=HEADED)] if self.with_cabinet else []
        theirs = self.patterns.theirs.match(element.name)  # "sina motparter"
        owned = theirs is not None and element.sure >= HEADED
        if (self.patterns.pointing.match(element.name) and not owned) or self.patterns.area.fullmatch(
            element.name
        ):
            return []
        named = self.text[element.end : element.end + 2].strip().isupper()
        return [] if named and self.patterns.kind.fullmatch(element.name) else [element]

    def _adverb(self, element: Element) -> bool:
        """Whether a word after a comma tells how a thing is done ("i samråd med A, |skyndsamt| ordna bojar")."""
        verb = NEXT_WORD.match(self.text, element.end)
        if verb is None or " " in element.name or not self.text.endswith(", ", 0, element.start):
            return False
        return looks_infinitive(verb.group(1), self.source.habits.modality)

    def _others(self, at: int) -> Element | None:
        """Those whom nothing but a clause names ("andra som medverkar i arbetet")."""
        match = self.patterns.others.match(self.text, at)
        if match is None:
            return None
        whole = self.with_clause(Element(at, match.end("who"), match.group("who"), True, HEADED), match.end())
        return whole if whole.end > match.end() else None

    def _known_and_more(self, at: int) -> bool:
        """Whether a body of the register stands at a place and another member after it."""
        mention = self.named[at][-1] if at in self.named else None
        if mention is None or mention.body is None:
            return False
        return self.patterns.separator.match(self.text, mention.end) is not None

    def _spoken_for(self, element: Element) -> Element:
        """Who speaks for what is nobody itself ("företrädare för den regionala nivån")."""
        near = max(self.begin, element.start - _SPEAKERS)
        opening = list(self.patterns.speakers.finditer(self.text, near, element.start))
        if not opening or element.sure >= 1 or (element.category and self._unfinished(element)):
            return element
        gap = self.text[opening[-1].end() : element.start]
        if gap.strip() and self.patterns.lead.fullmatch(gap.strip()) is None:
            return element
        start, name = opening[-1].start(), self.text[opening[-1].start() : element.end]
        return evolve(element, start=start, name=name, sure=HEADED)

    def _genitive(self, at: int) -> int:
        """Where what a name owns begins ("Lunds universitets labb"); 0 where the name at a place owns nothing."""
        mention = self.named[at][-1] if len(self.named.get(at, ())) == 1 else None
        if mention is None or not self.text[mention.end : mention.end + 2].strip().isalpha():
            return 0
        if self.patterns.separator.match(self.text, mention.end):
            return 0  # "Boverkets och Skatteverkets synpunkter"
        written, body = self.text[mention.start : mention.end].lower(), mention.body
        known = (body.name, *body.former, *body.short) if body else (mention.name,)
        genitive = written.endswith("s") and written not in {name.lower() for name in known}
        return mention.end + 1 if genitive else 0

    def _owned(self, at: int, owned: int) -> list[Element] | None:
        """What a body owns: a partner where it is a body itself; what is known may follow anything else."""
        element = self.phrase(owned)
        if element is None:
            return None
        self._end = element.end
        if element.sure < HEADED or self.patterns.nobody.fullmatch(element.name.rsplit(" ", 1)[-1]):
            self.told = True
            return []
        return [evolve(element, start=at, name=self.text[at : element.end], category=False)]

    def _is_cabinet(self, name: str) -> bool:
        """Whether a name is the Government's own office, which is no partner."""
        if self.with_cabinet and self.patterns.office.fullmatch(name):
            return False
        return compiled(self.source.habits.names.cabinet).fullmatch(name) is not None


def _joined(
    elements: Iterable[Element], join: Callable[[Element, Element], Element | None]
) -> Iterator[Element]:
    """The elements, each put together with the one before it where ``join`` makes one of the two."""
    last: Element | None = None
    for element in elements:
        both = join(last, element) if last is not None else None
        if both is None and last is not None:
            yield last
        last = both or element
    if last is not None:
        yield last
