"""The state of one chapter being read: where in the tokens, which keys are taken, what was found wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from markdown_it.token import Token

from govreport.model import Location, Problem, Span
from govreport.model.blocks import Runs
from govreport.model.values import frozen
from govreport.reading import mistakes
from govreport.reading.chapters.attributes import Attributes
from govreport.reading.chapters.inlines import Inlines
from govreport.reading.chapters.spans import Source, prose
from govreport.reading.files import Folder

_ACCENTS = re.compile("[\u0300-\u036f]+")


@frozen
class Allowed:
    """What may stand in braces after one kind of block: named values and classes."""

    values: tuple[str, ...]
    classes: tuple[str, ...]


ALLOWED: Mapping[str, Allowed] = {
    "heading": Allowed(("answers",), ("unnumbered", "unlisted", "annex")),
    "picture": Allowed(("source",), ("decorative",)),
    "caption": Allowed(("source", "description"), ("total", "wide")),
}


class Walker:
    """Walks a chapter's tokens once; the readers of each kind of block share it.

    Attributes:
        file: The chapter's path.
        problems: Mistakes found so far.
        folder: Where pictures are; None where there is none.
        keys: Keys taken so far, by this chapter and those before it.
        written: Keys that the author writes somewhere; none of them is made from a heading.
        source: The chapter's lines.
        inlines: Makes runs.
        spans: The prose read so far.
    """

    def __init__(
        self,
        text: str,
        file: str,
        problems: list[Problem],
        folder: Folder | None,
        keys: dict[str, Location],
        tokens: Sequence[Token],
        written: frozenset[str] = frozenset(),
    ) -> None:
        """Start before the first token."""
        self.file = file
        self.problems = problems
        self.folder = folder
        self.keys = keys
        self.written = written
        self.source = Source(text, file)
        self.inlines = Inlines(problems)
        self.spans: list[Span] = []
        self._tokens = tokens
        self._at = 0
        self._twins: dict[str, int] = {}

    @property
    def ended(self) -> bool:
        """Whether every token has been read."""
        return self._at >= len(self._tokens)

    def peek(self) -> Token:
        """The token that comes next."""
        return self._tokens[self._at]

    def next(self) -> Token:
        """Read one token."""
        token = self._tokens[self._at]
        self._at += 1
        return token

    def say(self, kind: str, place: Location, **values: str) -> None:
        """Report something the report has no form for."""
        self.problems.append(mistakes.construct(place, kind, **values))

    def span(self, token: Token, after: int = 0) -> Span:
        """Where an inline token's text stands, attributes in braces included."""
        written = str(token.meta.get("written", token.content))
        return self.source.span(written, token.map[0] if token.map else 0, after)

    def inline(self, after: int = 0) -> tuple[Runs, Token, Span]:
        """Read an inline token: its runs, itself, and where its text stands."""
        token = self.next()
        span = self.span(token, after)
        if token.content:
            self.spans.append(prose(span, len(token.content)))
        return self.inlines.runs(token.children or (), span), token, span

    def attributes(self, token: Token, span: Span, kind: str) -> Attributes:
        """What stood in braces; what is not known there is a problem."""
        found: Attributes | None = token.meta.get("attributes")
        if found is None:
            return Attributes()
        place = span.at(found.start)
        if found.broken:
            self.say("attributes", place)
        allowed = ALLOWED[kind]
        known = (*allowed.values, *allowed.classes)
        for name, right in ((n, allowed.values) for n in found.values):
            if name == "answers" and kind != "heading":
                self.say("answers", place)
            elif name not in right:
                self.problems.append(mistakes.unknown_key(place, name, known))
        for name in found.classes:
            if name not in allowed.classes:
                self.problems.append(mistakes.unknown_key(place, name, known))
        return found

    def key(self, said: Attributes, text: str, span: Span) -> str:
        """The author's key, or one made from the text; an author's key used twice is a problem."""
        if said.key:
            place = span.at(said.start)
            if said.key in self.keys:
                self.problems.append(mistakes.duplicate_id(place, said.key, self.keys[said.key]))
            self.keys.setdefault(said.key, place)
            return said.key
        base = key = slug(text)
        number = self._twins.get(base, 1)
        while key in self.keys or key in self.written:
            number += 1
            key = f"{base}-{number}"
        self._twins[base] = number  # so that many equal headings do not count from the start each
        self.keys[key] = span.location
        return key


def slug(text: str) -> str:
    """A key made of a heading's text: letters a to z, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", text[:200].casefold())
    plain_letters = _ACCENTS.sub("", letters)
    if not plain_letters.isascii():
        plain_letters = "".join(c for c in letters if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain_letters).strip("-")[:60].rstrip("-") or "avsnitt"
