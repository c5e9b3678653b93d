"""What an agency's template may name in its tags, beside the places where the report goes."""

from __future__ import annotations

from collections.abc import Mapping

from govreport.model.blocks import Document
from govreport.word.marks import joined

REGIONS: Mapping[str, str] = {
    "report": "the report; all of it that is not placed by itself",
    "front": "our own cover and colophon, for a template without one",
    "chapter": 'one chapter, by its key or title: chapter("ekonomi")',
}
# Every name, and what it stands for; `govreport template check` knows these and no others.
VARIABLES: Mapping[str, str] = {
    "title": "the report's title",
    "subtitle": "the report's subtitle",
    "subject": "the report's subject",
    "author": "the agency that reports",
    "agency": "the agency that reports",
    "agencies": "every agency that got the assignment",
    "ministry": "the ministry that prepared the decision",
    "reference": "the decision's registration number",
    "registration_number": "the report's own registration number",
    "decided": "the day of the decision, written out",
    "period_start": "the first day of the assignment",
    "period_end": "the last day of the assignment",
    "date": "the day the report was decided, written out",
    "created": "the same day as YYYY-MM-DD",
    "decided_by": "who decided the report",
    "presented_by": "who presented it for decision",
    "took_part": "who took part in the final handling",
    "series": "the report's series and number",
    "isbn": "its ISBN",
    "issn": "its ISSN",
    "contact": "whom to ask about the report",
    "place": "the town on the cover",
    "requirements": "every demand: id, text, kind, owner",
    "funding": "every funding line: id, item, amount, year, payer",
    "figures": "named figures: figures.costs_total",
    "lang": "the language, such as sv-SE",
    "keywords": "keywords, with commas",
    "running_head": "what our own template shows at the top of each page",
    "draft_mark": "the mark of a draft; empty in a finished report",
    "example_mark": "the mark of example data; empty otherwise",
    "marks": "both marks on one line",
}


def document_variables(document: Document) -> dict[str, object]:
    """The fields of a document, under the names templates use."""
    return {
        "title": document.title,
        "subject": document.subject,
        "author": document.author,
        "agency": document.author,
        "lang": document.lang,
        "created": document.created,
        "running_head": document.running_head,
        "draft_mark": document.draft_mark,
        "example_mark": document.example_mark,
        "marks": joined((document.draft_mark, document.example_mark)),
        "keywords": ", ".join(document.keywords),
    }
