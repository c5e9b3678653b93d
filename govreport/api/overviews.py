"""Many assignments side by side."""

from __future__ import annotations

import datetime as dt

from govreport import overview
from govreport.api.core import StrPath, a_day, path_of


def survey(root: StrPath = ".", *, today: dt.date | None = None, owner: str = "") -> overview.Overview:
    """Look at every assignment folder under ``root``, ``root`` itself included, as ``govreport status`` does.

    Args:
        root: An assignment folder, or a folder somewhere above some.
        today: The day to judge on; else each folder's ``as_of``, else the clock.
        owner: Only what this person or role answers for (as written in the files, case ignored).

    Returns:
        The overview; a folder that cannot be read is in it, with the reason.

    Raises:
        InputFileError: ``root`` is no folder.
        UsageError: What is given is no path, or ``today`` no day.
    """
    return overview.survey(path_of(root), today=a_day(today), owner=owner)
