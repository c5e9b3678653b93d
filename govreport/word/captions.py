"""Captions: a word, a number that Word counts (and that is right before it does), the text."""

from __future__ import annotations

from govreport.model.blocks import Runs
from govreport.word.blocks import styled
from govreport.word.fields import bookmarked, field
from govreport.word.markup import Xml, paragraph, run
from govreport.word.runs import runs_xml
from govreport.word.writing import Writing


def caption_xml(runs: Runs, writing: Writing) -> Xml:
    """The caption paragraph of the next table or picture, kept with what it stands over."""
    place = next(writing.places)
    word, _, count = place.number.rpartition("\u00a0")
    writing.after_table = False
    number = bookmarked(
        writing.new_id(),
        place.bookmark,
        Xml(run(f"{word}\u00a0") + field(rf"SEQ {word} \* ARABIC", run(count))),
    )
    return paragraph(
        styled("caption", writing, before="<w:keepNext/>"), Xml(number + run(". ") + runs_xml(runs, writing))
    )
