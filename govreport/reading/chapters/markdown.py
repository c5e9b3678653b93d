"""markdown-it-py as chapters need it: figures, notes and the places of both.

Differences from CommonMark: tables as in GFM; ``{{ figures.NAME }}``, ``[^note]`` and ``[^note]: text``;
indented text is text, not code; every address is kept as written and judged later, so that none disappears.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_block import StateBlock, heading
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from govreport.reading.chapters.attributes import split_attributes

MAX_NESTING = 24
CAPTION = re.compile(r"(?:Tabell|Table)?:\s+")  # the word may be left out below a table, as Pandoc writes it
_FIGURE = re.compile(r"\{\{[ \t\u00a0]*figures\.([\w-]{1,100})[ \t\u00a0]*\}\}")
_BROKEN = re.compile(r"\{\{[^\n{}]{0,100}(?:\}\}?)?|\{%[^\n{}%]{0,100}(?:%\})?|\}\}|%\}")
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,40})\]")
_NOTE_TEXT = re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]*")
# what a rule for inline text, CommonMark's or ours, can begin with; text without it is one piece of text
_INLINE = re.compile(r"[\n\\`*_\[\]!<&{}%]")


def parser() -> MarkdownIt:
    """A parser with our rules; it may be used for many chapters."""
    made = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING})
    made.enable("table").disable("code")
    made.inline.ruler.before("escape", "figure", _figure)
    made.inline.ruler.before("link", "note_mark", _note_mark)
    made.inline.ruler.before("link", "left_open", _left_open)
    made.block.ruler.before("reference", "note_text", _note_text, {"alt": ["paragraph"]})
    made.block.ruler.before("table", "plain", _plain)
    made.core.ruler.after("block", "set_apart", _set_apart)
    made.core.ruler.at("inline", _inline)
    made.validateLink = _any_address  # type: ignore[method-assign]  # the documented way to replace it
    made.normalizeLink = _address  # type: ignore[method-assign]  # the same
    return made


def _any_address(url: str) -> bool:
    """Take every address for a link, so that a bad one is reported instead of printed as text."""
    del url
    return True


def _address(url: str) -> str:
    return normalizeLink(url) if url.startswith(("http://", "https://")) else url


def _plain(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A heading, or a paragraph whose lines all begin with a letter: most of a report, and no other block.

    What is read is what CommonMark's own rules read, of which eight would be asked for each line.
    """
    if state.level or state.blkIndent or state.parentType != "root":
        return False
    source, begins, shifts, ends = state.src, state.bMarks, state.tShift, state.eMarks
    first = begins[start] + shifts[start]
    if source[first] == "#":
        # with a bar, it may head a table
        return source.find("|", first, ends[start]) < 0 and heading(state, start, end, silent)
    line = start
    while line < end and (at := begins[line] + shifts[line]) < ends[line]:
        if not source[at].isalpha():
            return False
        line += 1
    state.line = line
    state.push("paragraph_open", "p", 1).map = [start, line]
    inline = state.push("inline", "", 0)
    inline.content = source[first : ends[line - 1]].rstrip()
    inline.map = [start, line]
    inline.children = []
    state.push("paragraph_close", "p", -1)
    return True


def _figure(state: StateInline, silent: bool) -> bool:
    """``{{ figures.NAME }}``, and whatever looks like an attempt at it."""
    char = state.src[state.pos]
    if char not in "{}%":
        return False
    found = _FIGURE.match(state.src, state.pos)
    kind = "figure"
    if found is None:
        found = _BROKEN.match(state.src, state.pos)
        kind = "broken_token"
    if found is None or found.end() > state.posMax:
        return False
    if not silent:
        token = state.push(kind, "", 0)
        token.content = found[1] if kind == "figure" else found[0]
        token.meta["offset"] = state.pos
    state.pos = found.end()
    return True


def _note_mark(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    found = _NOTE_MARK.match(state.src, state.pos)
    if found is None or found.end() > state.posMax:
        return False
    if not silent:
        token = state.push("note_mark", "", 0)
        token.content = found[1]
        token.meta["offset"] = state.pos
    state.pos = found.end()
    return True


def _left_open(state: StateInline, silent: bool) -> bool:
    """A bracket that no address follows, which is text; the parser would look on from each for the end of a link."""
    source, at = state.src, state.pos
    if source[at] != "[" and not source.startswith("![", at):
        return False
    known: tuple[str, int] | None = state.env.get("last_link")
    if known is None or known[0] is not source:
        # with definitions of references, "[a]" alone may be a link
        state.env["last_link"] = known = (source, source.rfind("]" if state.env.get("references") else "]("))
    if at < known[1]:
        return False
    if not silent:
        state.pending += source[at]
    state.pos += 1
    return True


def _note_text(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``[^1]: text``, to the next blank line or the next note."""
    begin = state.bMarks[start] + state.tShift[start]
    found = _NOTE_TEXT.match(state.src, begin, state.eMarks[start])
    if found is None:
        return False
    if silent:
        return True
    line = start + 1
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        inner = state.bMarks[line] + state.tShift[line]
        if _NOTE_TEXT.match(state.src, inner, state.eMarks[line]):
            break
        line += 1
    rest = [state.src[state.bMarks[n] + state.tShift[n] : state.eMarks[n]] for n in range(start + 1, line)]
    opening = state.push("note_open", "", 1)
    opening.map = [start, line]
    opening.meta["label"] = found[1]
    inline = state.push("inline", "", 0)
    inline.content = "\n".join([state.src[found.end() : state.eMarks[start]], *rest]).strip()
    inline.map = [start, line]
    inline.children = []
    state.push("note_close", "", -1)
    state.line = line
    return True


def _set_apart(state: StateCore) -> None:
    """Take attributes in braces off headings, pictures and captions before their text is read."""
    tokens = state.tokens
    for index in range(1, len(tokens)):
        token, opening = tokens[index], tokens[index - 1]
        if token.type != "inline" or opening.type not in ("heading_open", "paragraph_open"):
            continue
        token.meta["written"] = token.content
        if opening.type == "paragraph_open" and CAPTION.match(token.content):
            before = tokens[index - 2].type if index > 1 else ""
            after = tokens[index + 2].type if index + 2 < len(tokens) else ""
            if after == "table_open" and not token.content.startswith(":"):
                token.meta["caption"] = "below"
            elif before == "table_close":
                token.meta["caption"] = "above"
        if not token.content.endswith("}"):
            continue
        rest, attributes = split_attributes(token.content)
        wanted = opening.type == "heading_open" or token.meta.get("caption") or rest.startswith("![")
        if attributes is not None and (wanted or "answers" in attributes.values):
            token.content = rest
            token.meta["attributes"] = attributes


def _inline(state: StateCore) -> None:
    """Read inline text as the parser's own rule does; most headings, cells and sentences hold nothing to look for."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        if _INLINE.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children = [Token("text", "", 0, content=token.content)]


def deepest(tokens: Sequence[Token]) -> Token | None:
    """The first token at which the parser stopped for depth, or None."""
    return next((token for token in tokens if token.level >= MAX_NESTING - 1 and token.map), None)
