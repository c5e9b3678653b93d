"""Where a list of partners goes on after one of them: past asides, examples and clauses about it."""

from __future__ import annotations

import re

from govreport.drafting.names import Named
from govreport.drafting.partner_members import HEADED
from govreport.drafting.partner_tails import SHORT_FORM, Tails

_BRACKETS = re.compile(r" ?\([^()]{0,120}\)")
_DETOUR = 220  # characters about one member of a list after which the list may go on


class Onwards(Tails):
    """A stretch of a sentence with the ways from one of its members to the next."""

    def skip_leads(self, at: int) -> int:
        """Past white space, brackets and words that are no part of a name."""
        for _ in range(6):
            while at < self.limit and self.text[at] in " ,:(–":
                at += 1
            match = self.patterns.lead.match(self.text, at)
            if match is None or match.end() > self.limit:
                return at
            at = match.end()
        return at

    def skip_brackets(self, at: int) -> int:
        """Past brackets that begin at a place or after its space."""
        match = _BRACKETS.match(self.text, at)
        return match.end() if match else at

    def onwards(self, here: int, at: int) -> int:
        """Where the next member may begin, after the one from ``here`` to ``at``; -1 where the list ends."""
        at = self.skip_tail(at, self.limit)
        short = SHORT_FORM.match(self.text, at)
        at = short.end() if short else at  # "A, med fokus på stödstrukturerna |(RSS)| och B"
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
        framed = self.patterns.framed.match(self.text, at, self.limit)
        if framed is not None and self._listed(framed.end() + 1):
            return framed.end()  # "programområden inom ramen för …, Centrum för sällsynta diagnoser och …"
        return self.after_detour(at)

    def _listed(self, at: int) -> bool:
        """Whether a name stands at a place after which a list goes on."""
        if at in self.named:
            return (
                self.patterns.separator.match(self.text, self.skip_brackets(self.named[at][-1].end))
                is not None
            )
        name = self.phrase(at) if at < self.limit else None
        if name is None or (name.category and name.sure < HEADED):
            return False
        return self.patterns.separator.match(self.text, self.skip_brackets(name.end)) is not None

    def _such(self, at: int) -> int:
        """Where examples of a member begin after a comma ("aktörer, som |transportföretag, …"); 0 where none do."""
        match = self.patterns.such.match(self.text, at, self.limit)
        if match is None:
            return 0
        named = self.named.get(match.end())
        listed = named is not None and self.patterns.separator.match(self.text, named[-1].end) is not None
        return match.end() if listed or self.kinds(match.end()) else 0

    def said_again(self, at: int) -> int:
        """Where a known name begins before which the preposition is said again; -1 where none is.

        So in "från A om arbetet med att … och från |B".
        """
        for mention in self._known_after(at):
            if self.patterns.again.search(self.text, max(at, mention.start - 20), mention.start):
                self.limit = len(self.text)
                return mention.start
        return -1

    def _known_after(self, at: int) -> list[Named]:
        """Bodies of the register that are named not far after a place."""
        places = (place for place in sorted(self.named) if at < place < at + _DETOUR)
        return [one for place in places for one in self.named[place] if one.body]

    def after_detour(self, at: int) -> int:
        """Where the list goes on after words about one member ("samordnaren för att värna …, Socialstyrelsen").

        Only a name that the register knows takes it up again: straight away, or as the first of several.
        """
        again = self.said_again(at)
        if again >= 0:
            return again
        known = [mention for mention in self._known_after(at) if mention.start < self.limit]
        for place, mention in enumerate(known):
            before = self.text[max(0, mention.start - 8) : mention.start].rstrip()
            if not (before.endswith((",", ")")) or self.patterns.joints.search(before)):
                continue
            clean = self.patterns.stops.search(self.text, at, mention.start) is None
            following = known[place + 1].start if place + 1 < len(known) else -1
            gap = self.skip_brackets(mention.end)
            joint = self.patterns.separator.match(self.text, gap) if following > 0 else None
            several = joint is not None and self.text[joint.end() : following].strip() == ""
            return mention.start if clean or several else -1
        return -1
