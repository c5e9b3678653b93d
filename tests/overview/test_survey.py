"""Where do we stand: deadlines, gaps and money over a tree of assignments."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from pathlib import Path

import icalendar
import pytest

from govreport.errors import GovreportError
from govreport.overview import survey
from govreport.overview.calendar import to_ics
from govreport.overview.output import to_json, to_text
from govreport.overview.page import to_html

DAY = dt.date(2018, 2, 1)


@pytest.fixture
def tree(tmp_path: Path, examples: Path) -> Path:
    """Two assignments at different depths, a hidden folder and one that cannot be read."""
    shutil.copytree(examples / "manniskohandel-2017", tmp_path / "a" / "manniskohandel")
    shutil.copytree(examples / "minimal", tmp_path / "minimal")
    shutil.copytree(examples / "minimal", tmp_path / ".hidden")
    (tmp_path / "broken" / "assignment.yaml").mkdir(parents=True)
    (tmp_path / "broken2").mkdir()
    (tmp_path / "broken2" / "assignment.yaml").write_bytes(b"\xff\xfe\x00")
    return tmp_path


def test_every_folder_with_an_assignment_is_found(tree: Path):
    """Hidden folders are left alone; a file that cannot be read is shown, not skipped."""
    folders = {case.folder for case in survey(tree, today=DAY).cases}
    assert {"a/manniskohandel", "minimal", "broken2"} <= folders
    assert ".hidden" not in folders


def test_days_left_count_working_days(tree: Path):
    """From 1 February to 15 March 2018 lie 42 days, 30 of them working days."""
    case = next(c for c in survey(tree, today=DAY).cases if c.folder == "a/manniskohandel")
    report = next(due for due in case.due if due.kind == "final-report" and not due.internal)
    assert (report.day, report.days, report.working_days) == (dt.date(2018, 3, 15), 42, 30)
    assert any(due.internal == "decision" for due in case.due)


def test_a_day_that_has_passed_is_late(tree: Path):
    """After the due day the deadline is still listed, with how late it is."""
    text = to_text(survey(tree / "a", today=dt.date(2018, 3, 20)))
    assert "5 dagar sen" in text


def test_an_owner_sees_only_their_own(tree: Path):
    """`--owner` gives each person's list."""
    everything = survey(tree / "a", today=DAY).cases[0]
    owner = everything.due[0].owner
    mine = survey(tree / "a", today=DAY, owner=owner.upper()).cases[0]
    assert {due.owner for due in mine.due} == {owner}
    assert all(gap.owner == owner for gap in mine.gaps)


def test_text_ends_with_one_verdict_line(tree: Path):
    """The last line sums up."""
    last = to_text(survey(tree, today=DAY)).rstrip().splitlines()[-1]
    assert last.endswith("inlämningar är sena.")


def test_json_has_every_case_and_exact_money(tree: Path):
    """Amounts are texts; a folder that cannot be read has an error."""
    data = json.loads(to_json(survey(tree, today=DAY), "en"))
    assert data["format"] == 1
    main = next(case for case in data["assignments"] if case["folder"] == "a/manniskohandel")
    assert main["money"][0]["granted"] == "300000"
    assert main["settled"] <= main["requirements"]


def test_calendar_events_keep_their_uid_when_the_day_moves(tree: Path):
    """A re-import moves an event instead of doubling it."""
    file = tree / "a" / "manniskohandel" / "assignment.yaml"
    before = icalendar.Calendar.from_ical(to_ics(survey(tree / "a", today=DAY)))
    file.write_text(file.read_text(encoding="utf-8").replace("2018-03-15", "2018-03-22"), encoding="utf-8")
    after = icalendar.Calendar.from_ical(to_ics(survey(tree / "a", today=DAY)))

    def days(calendar: icalendar.Calendar) -> dict[str, dt.date]:
        return {str(event["uid"]): event.decoded("dtstart") for event in calendar.walk("VEVENT")}

    assert days(before).keys() == days(after).keys()
    assert days(before) != days(after)
    assert all(len(event.walk("VALARM")) == 2 for event in after.walk("VEVENT"))


def test_the_calendar_has_the_same_bytes_twice(tree: Path):
    """Nothing in it comes from the clock."""
    assert to_ics(survey(tree, today=DAY)) == to_ics(survey(tree, today=DAY))


def test_an_empty_tree_says_so(tmp_path: Path):
    """No assignment is no error."""
    assert "inga uppdrag" in to_text(survey(tmp_path))


def test_a_root_that_is_no_folder_is_the_callers_mistake(tmp_path: Path):
    """A wrong path is an exception with the path in it."""
    with pytest.raises(GovreportError, match="nowhere"):
        survey(tmp_path / "nowhere")


def test_the_page_is_self_contained_and_escapes_what_users_wrote(tree: Path):
    """Nothing is fetched, and a title with markup stays text."""
    file = tree / "minimal" / "assignment.yaml"
    title = "title: Uppdrag <script>alert(1)</script> & mer\n"
    old = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines = [title if line.startswith("title:") else line for line in old]
    file.write_text("".join(lines), encoding="utf-8")
    page = to_html(survey(tree, today=DAY))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; mer" in page
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page)
    assert 'lang="en"' in to_html(survey(tree, today=DAY), "en")
