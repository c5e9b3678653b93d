"""The overview as one self-contained HTML page, in the house style of the coverage page."""

from __future__ import annotations

from typing import Any

import jinja2

from govreport._version import __version__
from govreport.errors import TemplateError
from govreport.formats.html import environment
from govreport.model import STATUSES
from govreport.overview.output import amount, missing, nothing, settled, verdict, what, when
from govreport.overview.survey import Case, Overview
from govreport.overview.words import WORDS


def to_html(overview: Overview, lang: str = "sv") -> str:
    """The page; nothing in it is fetched, and every value is escaped.

    Raises:
        TemplateError: The template cannot be used; names file and line.
    """
    try:
        template = environment().get_template("status.html.j2")
        return template.render(
            overview=overview,
            cases=[_case(case, lang) for case in overview.cases],
            late=any(due.days < 0 for case in overview.cases for due in case.due),
            gaps=any(case.gaps for case in overview.cases),
            verdict=verdict(overview, lang) if overview.cases else nothing(overview, lang),
            unread=any(case.unread for case in overview.cases),
            words=WORDS[lang],
            lang=lang,
            version=__version__,
        )
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"templates/html/{error.name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateError as error:
        raise TemplateError(f"templates/html/status.html.j2: {error.message or error}") from error


def _case(case: Case, lang: str) -> dict[str, Any]:
    words = WORDS[lang]
    if case.error:
        return {"folder": case.folder, "title": "", "error": case.error}
    counts = {status: sum(by.get(status, 0) for by in case.coverage.values()) for status in STATUSES}
    problems = words["problems"].format(n=case.problems, folder=case.folder) if case.problems else ""
    return {
        "folder": case.folder,
        "title": case.title,
        "reference": case.reference,
        "error": "",
        "today": case.today,
        "answered": settled(case, words),
        "problems": problems,
        "unread": case.unread,
        "tally": [(status, count) for status, count in counts.items() if count],
        "due": [
            {
                "day": due.day,
                "when": when(due, words),
                "what": what(due, words, case, lang),
                "owner": due.owner,
                "internal": due.internal,
                "late": due.days < 0,
            }
            for due in case.due
        ],
        "gaps": [(gap, missing(gap, case, words, lang)) for gap in case.gaps],
        "currency": case.currency,
        "money": [
            {
                "line": line.line,
                "label": line.label,
                "granted": amount(line.granted, case, words),
                "costs": amount(line.costs, case, words),
                "left": amount(line.left, case, words),
            }
            for line in case.money
        ],
    }
