"""Lists of partners in running text: names, categories, and what may stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from govreport.drafting.name_forms import ministries
from govreport.drafting.partner_members import HEADED, NEXT_WORD, Element
from govreport.drafting.partner_tails import Tails
from govreport.reading.phrases import compiled

_BRACKETS = re.compile(r" ?\([^()]{0,120}\)")
_LONGEST_LIST = 60
_DASH = "–"
_SPEAKERS = 40  # characters before a member in which those who speak for it stand
_DETOUR = 220  # characters about one member of a list after which the list may go on


class PartnerList(Tails):
    """The list of partners that begins at a place of a sentence."""

    def elements(self) -> Iterator[Element]:
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
            yield waiting

    def _whole(self) -> Iterator[Element]:
        """The members; words that no category ends with go with the charge or kind of the one before them."""
        last: Element | None = None
        for element in self._members():
            if last is not None and self._carries_on(last, element):
                last = evolve(last, end=element.end, name=self.text[last.start : element.end])
                continue
            if last is not None:
                yield last
            last = element
        if last is not None:
            yield last

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
        if self.patterns.alone.fullmatch(element.name):
            return False
        return any(f" {word} " in last.name for word in (*self.habits.name_tails, *self.habits.charges))

    def _paired_with(self, last: Element, element: Element) -> bool:
        """Whether two nouns are one party ("universitet och högskolor")."""
        pairs = self.patterns.pair.finditer(self.text, last.start, element.end)
        return any(one.start() < last.end and element.start < one.end() for one in pairs)

    def _unfinished(self, element: Element) -> bool:
        """Whether a member ends with an adjective whose noun is still to come."""
        last = element.name.rsplit(" ", 1)[-1]
        if self.patterns.heads.fullmatch(last) or self.patterns.clause.search(element.name):
            return False  # "myndigheter som bedöms vara relevanta"
        return self.patterns.qualifiers.fullmatch(last) is not None

    def _only_qualifies(self, name: str) -> bool:
        return all(map(self.patterns.qualifiers.fullmatch, name.split()))

    def _members(self) -> Iterator[Element]:
        at, in_places, last = self.begin, False, self.begin
        for _ in range(_LONGEST_LIST):
            at = here = self._skip_leads(at)
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
            last = self._end
            at = self._skip_brackets(self._end)
            if any(
                self.text.startswith((f" {word} ", f", {word} "), at) for word in self.habits.with_what
            ) and (self.helped or self.text[at] == " "):
                return  # what follows says with what, not with whom
            joined = self.patterns.separator.match(self.text, at) is not None
            self.told = self.told or (
                self.helped and not joined and NEXT_WORD.match(self.text, at) is not None
            )
            in_places = in_places or self.patterns.in_place.match(self.text, at) is not None
            at = self._onwards(here, at)
            if at < 0:
                return

    def _member(self, at: int) -> list[Element] | None:
        """The member at a place (none where it does not count), or None where the list ends; sets ``_end``."""
        owned = self._genitive(at)
        if owned:
            return self._owned(at, owned)
        inquiry = None if self._known_and_more(at) else self.inquiry(at)
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
        if self.told and unknown and not self.patterns.alone.fullmatch(element.name):
            return None  # "unga som varken arbetar eller studerar"
        head = element.name.rsplit(" ", 1)[-1]
        element = self._spoken_for(self.with_tail(element))
        self._end = max(element.end, self.passed)
        if self.patterns.nobody.fullmatch(head.rsplit("-", 1)[-1]):  # "AMR-strategin"
            if not ministries(element.name, self.source.habits.names):
                return None
            return [evolve(element, category=False, sure=HEADED)] if self.with_cabinet else []
        if self.patterns.pointing.match(element.name) or self.patterns.area.fullmatch(element.name):
            return []
        named = self.text[element.end : element.end + 2].strip().isupper()
        return [] if named and self.patterns.kind.fullmatch(element.name) else [element]

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
        if not opening or not element.category or self._unfinished(element):
            return element
        gap = self.text[opening[-1].end() : element.start]
        if gap.strip() and self.patterns.lead.fullmatch(gap.strip()) is None:
            return element
        start, name = opening[-1].start(), self.text[opening[-1].start() : element.end]
        if self.patterns.open.search(gap):
            name = f"{opening[-1].group()} {element.name}"  # "representanter för bland annat kommuner"
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

    def _skip_leads(self, at: int) -> int:
        """Past white space, brackets and words that are no part of a name."""
        for _ in range(6):
            while at < self.limit and self.text[at] in " ,:(–":
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
        at = self.skip_tail(at, self.limit)
        such = self._such(at)
        if such:
            return such
        inserted = self.patterns.inserted.match(self.text, at)
        if inserted is not None and inserted.end() < self.limit:
            self.told = True  # "…, där ett kunskapscentrum ingår, kommunerna och …"
            return inserted.end()
        separator = self.patterns.separator.match(self.text, at) or self.examples(at)
        if separator is not None:
            return separator.end()
        if at + 1 in self.named and here in self.named:  # a comma forgotten between two names
            return at + 1
        if self.text[at : at + 1] == " " and self.text[at + 1 : at + 2].isupper() and here not in self.named:
            return at + 1  # "arbetstagarorganisationerna LO, TCO och Saco"
        return self._after_detour(at)

    def _such(self, at: int) -> int:
        """Where examples of a member begin after a comma ("aktörer, som |transportföretag, …"); 0 where none do."""
        match = self.patterns.such.match(self.text, at, self.limit)
        if match is None:
            return 0
        return match.end() if self.kinds(match.end()) else 0

    def _example(self, at: int, start: int) -> bool:
        """Whether words such as "exempelvis" stand right before a name that takes the list up again."""
        near = self.text[max(at, start - _SPEAKERS) : start].rstrip()
        return any(match.end() == len(near) for match in self.patterns.open.finditer(near))

    def _after_detour(self, at: int) -> int:
        """Where the list goes on after words about one member ("samordnaren för att värna …, Socialstyrelsen").

        Only a name that the register knows takes it up again: straight away, or as the first of several.
        """
        known = [
            one
            for place in sorted(self.named)
            for one in self.named[place]
            if one.body and at < place < at + _DETOUR
        ]
        for mention in known:
            if self.patterns.again.search(self.text, max(at, mention.start - 20), mention.start):
                self.limit = len(self.text)  # "från A om arbetet med att … och från B"
                return mention.start
        closer = self.patterns.closer.match(self.text, at, min(self.limit, at + _DETOUR))
        if closer is not None:
            return closer.start("last")  # "myndigheter enligt förordningen (2022:524) … samt andra aktörer"
        known = [mention for mention in known if mention.start < self.limit]
        for place, mention in enumerate(known):
            if self._example(at, mention.start):
                return mention.start
            before = self.text[max(0, mention.start - 8) : mention.start].rstrip()
            if not (before.endswith((",", ")")) or self.patterns.joints.search(before)):
                continue
            clean = self.patterns.stops.search(self.text, at, mention.start) is None
            following = known[place + 1].start if place + 1 < len(known) else -1
            gap = self._skip_brackets(mention.end)
            joint = self.patterns.separator.match(self.text, gap) if following > 0 else None
            several = joint is not None and self.text[joint.end() : following].strip() == ""
            return mention.start if clean or several else -1
        return -1
