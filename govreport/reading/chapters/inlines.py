"""Inline tokens of a chapter into runs: text, figures, links, references, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve
from markdown_it.token import Token

from govreport.model import Location, Problem, Span
from govreport.model.blocks import CrossRef, FigureRef, LineBreak, Link, NoteRef, Run, Runs, Text
from govreport.reading import mistakes

_OUTSIDE = ("http://", "https://", "mailto:", "tel:")
_REACH = 20_000
"""Characters in which the source of a token is looked for; from each to the end would take their square."""
_PAGE_TITLES = frozenset({"page", "sida"})


class Inlines:
    """Makes the runs of one chapter and remembers what the chapter names.

    Attributes:
        figures: Every figure named, in order.
        notes: Place of the first reference to each note.
    """

    def __init__(self, problems: list[Problem]) -> None:
        """Mistakes go to ``problems``."""
        self.problems = problems
        self._at = 0
        self.figures: list[FigureRef] = []
        self.notes: dict[str, Location] = {}

    def runs(self, children: Sequence[Token], span: Span) -> Runs:
        """The runs of an inline token's children; ``span`` knows where its text stands."""
        if len(children) == 1 and children[0].type == "text":  # as most are
            return (Text(children[0].content),) if children[0].content else ()
        self._at = 0
        return tuple(_joined(self._each(children, span)))

    def _each(self, children: Sequence[Token], span: Span) -> Iterator[Run]:
        bold = italic = 0
        link: Token | None = None
        inside: list[Text] = []
        for token in children:
            self._at += len(token.content)  # no character written stands for more than one
            match token.type:
                case "strong_open" | "strong_close":
                    bold += token.nesting
                case "em_open" | "em_close":
                    italic += token.nesting
                case "link_open":
                    link, inside = token, []
                case "link_close" if link is not None:
                    yield from self._link(link, tuple(inside), span)
                    link = None
                case _:
                    for run in self._one(token, span, bold=bold > 0, italic=italic > 0):
                        if link is None:
                            yield run
                        elif isinstance(run, Text):
                            inside.append(run)
                        elif isinstance(run, LineBreak):
                            inside.append(Text(" "))
                        else:
                            self._say("figure-in-link", span, token.meta.get("offset", 0))

    def _one(self, token: Token, span: Span, *, bold: bool, italic: bool) -> Iterator[Run]:
        match token.type:
            case "text" | "text_special":
                if token.content:
                    yield Text(token.content, bold, italic)
            case "softbreak":
                yield Text(" ", bold, italic)
            case "hardbreak":
                yield LineBreak()
            case "code_inline":
                yield Text(token.content, bold, italic, code=True)
            case "figure":
                figure = FigureRef(token.content, bold, italic, span.at(token.meta["offset"]))
                self.figures.append(figure)
                yield figure
            case "broken_token":
                self.problems.append(mistakes.broken_token(span.at(token.meta["offset"]), token.content))
                yield Text(token.content, bold, italic)
            case "note_mark":
                place = span.at(token.meta["offset"])
                self.notes.setdefault(token.content, place)
                yield NoteRef(token.content, place)
            case "html_inline":
                if not token.content.startswith("<!--"):
                    self._say("html", span, self._find(span, token.content, back=len(token.content)))
            case "image":
                self._say(
                    "inline-picture",
                    span,
                    self._find(span, f"![{token.content}", back=len(token.content) + 2),
                )
                yield Text(token.content, bold, italic)

    def _link(self, token: Token, inside: tuple[Text, ...], span: Span) -> Iterator[Run]:
        address = str(token.attrGet("href") or "")
        if token.markup == "autolink":
            offset = self._find(span, f"<{address}", back=len(address) + 1)
        else:
            offset = self._find(span, f"]({address}")
        if address.startswith("#") and len(address) > 1:
            shown = "".join(run.text for run in inside)
            page = str(token.attrGet("title") or "").casefold() in _PAGE_TITLES
            yield CrossRef(address[1:], shown, page, span.at(max(0, offset)))
        elif address.lower().startswith(_OUTSIDE):
            yield Link(address, inside or (Text(address),))
        else:
            self._say("scheme", span, offset, detail=mistakes.shorten(address) or "()")
            yield from inside

    def _find(self, span: Span, words: str, *, back: int = 0) -> int:
        """Offset of ``words``, near where the text has been read to (less what the words themselves are); or -1."""
        begin = max(0, self._at - back)
        found = span.text.find(words, begin, begin + _REACH)
        if found >= 0:
            self._at = max(self._at, found + 1)
        return found

    def _say(self, kind: str, span: Span, offset: int, **values: str) -> None:
        self.problems.append(mistakes.construct(span.at(max(0, offset)), kind, **values))


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Neighbouring texts of the same look as one."""
    held: Text | None = None
    for run in runs:
        if isinstance(run, Text) and held is not None and evolve(run, text=held.text) == held:
            held = evolve(held, text=held.text + run.text)
            continue
        if held is not None:
            yield held
        held = None
        if isinstance(run, Text):
            held = run
        else:
            yield run
    if held is not None:
        yield held


def plain(runs: Runs) -> str:
    """The text of runs, without looks; figures by name."""
    return "".join(_plain(run) for run in runs)


def _plain(run: Run) -> str:
    match run:
        case FigureRef():
            return run.name
        case Link():
            return plain(run.runs)
        case LineBreak():
            return " "
    return getattr(run, "text", "")
