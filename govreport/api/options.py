"""What a caller may ask of a report, beside the project and the file: one value for `render` and `render_many`."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypedDict

from attrs import evolve

from govreport.api.core import StrPath
from govreport.errors import UsageError
from govreport.model.values import frozen

Charts = Literal["picture", "native"]


@frozen(kw_only=True)
class RenderOptions:
    """How a report is rendered.

    Attributes:
        draft: Render although the final check has errors; marks each page and each gap.
        today: As in `check`.
        lang: As in `check`.
        template: An agency's Word template; else the settings', else the profile's own.
        pdf: Also write a tagged PDF beside it (needs LibreOffice).
        archive: Make the PDF one for the archive as well (PDF/A-2 and PDF/UA-1 in one file).
        public: Leave out what is marked not public; None follows ``publish`` in the settings.
        paginate: Lay the report out with LibreOffice, so that contents and references have page numbers: None
            does so where LibreOffice is found, and `RenderResult.not_paginated` says why it could not; True
            raises where it cannot be done; False leaves the numbers to Word, which takes seconds less. Page
            numbers depend on the layout, so only False gives the same bytes on every machine.
        charts: ``picture``, or ``native`` for charts that people can edit in Word. A PDF
            always has pictures, since LibreOffice loses the alternative text of a chart.
        register: Also write the evidence register as a workbook; for one report at a time.
        plugins: As in `check`.
        report: As in `check`; for one report at a time.
    """

    draft: bool = False
    today: dt.date | None = None
    lang: str | None = None
    template: StrPath | None = None
    pdf: bool = False
    archive: bool = False
    public: bool | None = None
    paginate: bool | None = None
    charts: Charts = "picture"
    register: StrPath | None = None
    plugins: bool = False
    report: str | None = None


class RenderKeywords(TypedDict, total=False):
    """The same, given one by one as keywords; a test holds the two alike."""

    draft: bool
    today: dt.date | None
    lang: str | None
    template: StrPath | None
    pdf: bool
    archive: bool
    public: bool | None
    paginate: bool | None
    charts: Charts
    register: StrPath | None
    plugins: bool
    report: str | None


def chosen(options: RenderOptions | None, given: RenderKeywords) -> RenderOptions:
    """The options, with the keywords given beside them in their place.

    Raises:
        UsageError: What stands for options is none, or a kind of chart is none.
        TypeError: There is no such keyword.
    """
    if options is not None and not isinstance(options, RenderOptions):
        raise UsageError(f"options is a govreport.RenderOptions, not {type(options).__name__}")
    unknown = sorted(given.keys() - RenderKeywords.__annotations__.keys())
    if unknown:
        known = ", ".join(RenderKeywords.__annotations__)
        raise TypeError(f"there is no option {unknown[0]!r}; there are {known}")
    found = RenderOptions(**given) if options is None else evolve(options, **given)
    if found.charts not in ("picture", "native"):
        raise UsageError(f"charts is 'picture' or 'native', not {found.charts!r}")
    return found
