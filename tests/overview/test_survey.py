"""Where do we stand: deadlines, gaps and money over a tree of assignments."""

from __future__ import annotations

import datetime as dt
import gc
import json
import random
import re
import shutil
from pathlib import Path

import icalendar
import pytest
from click.testing import CliRunner

from govreport.cli import cli
from govreport.errors import GovreportError
from govreport.overview import survey
from govreport.overview.calendar import to_ics
from govreport.overview.output import language, to_json, to_text
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


def test_a_folder_is_let_go_without_the_collector(tree: Path):
    """The survey holds the cyclic collector, so what it read of a folder must be no cycle."""
    survey(tree, today=DAY)  # what is made once stays
    gc.collect()
    survey(tree / "a", today=DAY)
    assert gc.collect() == 0
    assert gc.isenabled()


def test_days_left_count_working_days(tree: Path):
    """From 1 February to 15 March 2018 lie 42 days, 30 of them working days."""
    case = next(c for c in survey(tree, today=DAY).cases if c.folder == "a/manniskohandel")
    report = next(due for due in case.due if due.kind == "final-report" and not due.internal)
    assert (report.day, report.days, report.working_days) == (dt.date(2018, 3, 15), 42, 30)
    assert any(due.internal == "decision" for due in case.due)


def test_a_day_that_has_passed_is_late(tree: Path):
    """After the due day the deadline is still listed, with how late it is."""
    text = to_text(survey(tree / "a", today=dt.date(2018, 3, 20)))
    assert "5 dagar försenad" in text


def test_an_owner_sees_only_their_own(tree: Path):
    """`--owner` gives each person's list."""
    everything = survey(tree / "a", today=DAY).cases[0]
    owner = everything.due[0].owner
    mine = survey(tree / "a", today=DAY, owner=owner.upper()).cases[0]
    assert {due.owner for due in mine.due} == {owner}
    assert all(gap.owner == owner for gap in mine.gaps)


def test_text_ends_with_one_verdict_line(tree: Path):
    """The last line sums up, those that could not be read included."""
    last = to_text(survey(tree, today=DAY)).rstrip().splitlines()[-1]
    assert last == "Uppdrag: 3. Krav utan svar: 0. Försenade inlämningar: 0. Kunde inte läsas: 1."


def test_what_cannot_be_read_is_not_called_complete(tree: Path):
    """A broken assignment among good ones: where its mistakes are listed, and nothing that sounds like done."""
    overview = survey(tree, today=DAY)
    lines = to_text(overview).splitlines()
    at = lines.index("broken2")
    assert lines[at : at + 3] == ["broken2", "  3 fel i filerna; se govreport check broken2", ""]
    page = to_html(overview)
    section = page[page.index(">broken2</h2>") :]
    section = section[: section.index("</section>")]
    assert "3 fel i filerna" in section
    assert "Inget saknas" not in section
    assert '<p class="verdict incomplete">' in page


def test_a_decided_deviation_is_told_beside_what_is_settled(tree: Path):
    """24 of 28 and nothing missing would else look like a contradiction; what is not due is not settled."""
    assert "24 av 28 krav klara, 3 ännu inte aktuella, 1 med avvikelse." in to_text(
        survey(tree / "a", today=DAY)
    )


def test_a_yearly_hand_in_is_shown_with_its_next_day(tree: Path):
    """The first day that nothing was sent for, in the list as in the calendar."""
    path = tree / "minimal" / "assignment.yaml"
    text = path.read_text(encoding="utf-8")
    assert "kind: final-report, due: 2018-03-15" in text
    text = text.replace("kind: final-report, due: 2018-03-15", "kind: final-report, every: --10-15")
    path.write_text(text, encoding="utf-8")
    overview = survey(tree / "minimal", today=DAY)
    assert [due.day for due in overview.cases[0].due if due.deadline == "D2"] == [dt.date(2017, 10, 15)]
    assert b"20171015" in to_ics(overview)
    due = {one["deadline"]: one for one in json.loads(to_json(overview))["assignments"][0]["due"]}
    assert due["D2"]["year"] == 2017
    assert all(one["year"] is None for id_, one in due.items() if id_ != "D2")


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("ingen", "Ingen ansvarig heter ingen. Ansvariga: ekonomen, samordnaren."),
        ("Ekonomen", "Inget är kvar för Ekonomen."),
    ],
)
def test_an_owner_with_nothing_to_do_is_told_why(tree: Path, owner: str, said: str):
    """A misspelt role is not the same as being done."""
    overview = survey(tree / "minimal", today=DAY, owner=owner)
    assert to_text(overview) == f"{said}\n"
    assert said in to_html(overview)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2018-03-12", "(3 dagar, 3 arbetsdagar)"),
        ("2018-03-14", "(i morgon)"),
        ("2018-03-15", "(i dag)"),
        ("2018-03-16", "(1 dag försenad)"),
        ("2018-03-17", "(2 dagar försenad)"),
    ],
)
def test_days_are_told_in_words(tree: Path, today: str, said: str):
    """Good Swedish for one day as for several."""
    text = to_text(survey(tree / "minimal", today=dt.date.fromisoformat(today)))
    assert f"slutredovisning till Justitiedepartementet  {said}" in text


@pytest.mark.parametrize(
    ("due", "today", "days"),
    [
        (dt.date(2018, 1, 2), dt.date(2017, 12, 22), 4),
        (dt.date(2018, 4, 3), dt.date(2018, 3, 29), 1),
        (dt.date(2018, 6, 25), dt.date(2018, 6, 21), 1),
    ],
)
def test_working_days_leave_out_christmas_easter_and_midsummer(
    tree: Path, due: dt.date, today: dt.date, days: int
):
    """Eves on which time limits do not run out are no working days either."""
    file = tree / "minimal" / "assignment.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("due: 2018-03-15, to: [J", f"due: {due}, to: [J"),
        encoding="utf-8",
    )
    [case] = survey(tree / "minimal", today=today).cases
    report = next(one for one in case.due if one.kind == "final-report" and not one.internal)
    assert (report.day, report.working_days) == (due, days)


def test_the_language_is_the_assignments_own(examples: Path, tree: Path):
    """English where all are, Swedish for a mixed tree; `--lang` overrides."""
    assert language(survey(examples / "community-energy-grant", today=DAY)) == "en"
    shutil.copytree(examples / "community-energy-grant", tree / "energy")
    assert language(survey(tree, today=DAY)) == "sv"


def test_reminders_come_in_the_morning(tree: Path):
    """A whole day begins at midnight, when nobody reads reminders."""
    calendar = icalendar.Calendar.from_ical(to_ics(survey(tree / "a", today=DAY)))
    event = next(iter(calendar.walk("VEVENT")))
    midnight = dt.datetime.combine(event.decoded("dtstart"), dt.time())
    at = [midnight + alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    assert [(midnight.date() - one.date()).days for one in at] == [7, 1]
    assert {one.time() for one in at} == {dt.time(9)}


def events(data: bytes) -> dict[str, icalendar.Event]:
    """Events by UID."""
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert len({str(event["uid"]) for event in found}) == len(found)
    return {str(event["uid"]): event for event in found}


def off(found: dict[str, icalendar.Event]) -> list[str]:
    """UIDs of cancelled events, such as a repayment when nothing is left."""
    return sorted(uid for uid, event in found.items() if event.get("status") == "CANCELLED")


def edit(file: Path, old: str, new: str) -> None:
    """Change a file by hand."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def send_report(folder: Path) -> None:
    """Record that the final report was handed in on the eighth of March."""
    (folder / "outputs" / "sent.yaml").write_text(
        "submissions:\n  - {id: S9, deadline: D2, sent: 2018-03-08}\n", encoding="utf-8"
    )


def test_what_was_handed_in_says_so_and_reminds_no_more(tree: Path):
    """Its event stays under its UID; the internal days that led to it are cancelled, with later SEQUENCE."""
    before = events(to_ics(survey(tree / "minimal", today=dt.date(2018, 3, 1))))
    report = next(uid for uid, event in before.items() if event["summary"].startswith("slutredovisning"))
    send_report(tree / "minimal")
    after = events(to_ics(survey(tree / "minimal", today=dt.date(2018, 3, 8))))
    assert after[report]["summary"].startswith("Inlämnat: slutredovisning till Justitiedepartementet: ")
    assert "status" not in after[report]
    internal = [event for uid, event in after.items() if uid != report and event.get("status") == "CANCELLED"]
    assert internal
    assert all(event["summary"].startswith("Utgår: ") for event in internal)
    assert not any(event.walk("VALARM") for event in (after[report], *internal))
    assert all(after[uid]["sequence"] > before[uid]["sequence"] for uid in before.keys() & after.keys())


def test_a_hand_in_that_is_gone_is_cancelled_in_the_file_written_before(tree: Path, tmp_path: Path):
    """A deadline or a folder that was taken away: its days ahead are cancelled under their UIDs; a second time too."""
    target = tmp_path / "dagar.ics"
    command = ["status", str(tree / "minimal"), "--today", "2018-02-01", "--ics", str(target)]
    assert CliRunner().invoke(cli, command, standalone_mode=False).return_value == 0
    before = events(target.read_bytes())
    file = tree / "minimal" / "assignment.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if "id: D2" not in line), encoding="utf-8")
    command[3] = "2018-02-02"
    for _ in range(2):
        CliRunner().invoke(cli, command, standalone_mode=False)
        after = events(target.read_bytes())
        gone = set(off(after)) - set(off(before))
        assert gone == {u for u, e in before.items() if "slutredovisning" in e["summary"]}
        for uid in gone:
            assert after[uid]["summary"] == f"Utgår: {before[uid]['summary']}"
            assert after[uid].decoded("dtstart") == before[uid].decoded("dtstart")
            assert after[uid]["sequence"] == before[uid]["sequence"] + 1
            assert after[uid].walk("VALARM") == []


def test_nothing_is_cancelled_that_may_still_be_there(tree: Path):
    """A folder that cannot be read for the moment keeps its days; so do others' where one owner asks; past days go."""
    before = to_ics(survey(tree, today=DAY))
    edit(tree / "minimal" / "assignment.yaml", "format: 1", "format: [")
    broken = events(to_ics(survey(tree, today=DAY), before=before))
    assert broken.keys() == events(before).keys()
    assert off(broken) == off(events(before))
    edit(tree / "minimal" / "assignment.yaml", "format: [", "format: 1")
    owned = events(to_ics(survey(tree / "minimal", today=DAY, owner="samordnaren"), before=before))
    assert owned.keys() == events(before).keys()
    assert off(owned) == off(events(before))
    assert (
        events(to_ics(survey(tree / "minimal", today=dt.date(2019, 1, 1)), before=before)).keys()
        < owned.keys()
    )


@pytest.mark.parametrize(
    "data", [b"x", b"BEGIN:VCALENDAR", b"BEGIN:VCALENDAR\nPRODID:-//other//\nEND:VCALENDAR\n"]
)
def test_another_file_under_the_name_is_no_calendar_of_ours(tree: Path, data: bytes):
    """Nothing is taken from it, and nothing stumbles over it."""
    overview = survey(tree / "minimal", today=DAY)
    assert to_ics(overview, before=data) == to_ics(overview)


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_calendar_stops_nothing(tree: Path, seed: int):
    """Whatever an editor or a sync left of the file that was written before."""
    chance = random.Random(seed)  # noqa: S311 - seeded on purpose
    overview = survey(tree / "minimal", today=DAY)
    lines = to_ics(survey(tree / "a", today=DAY)).splitlines(keepends=True)
    for _ in range(3):
        at = chance.randrange(len(lines))
        lines[at] = chance.choice([b"", lines[at][: len(lines[at]) // 2], b"\xff\xfe\r\n", b"DTSTART:x\r\n"])
    assert events(to_ics(overview)).keys() <= events(to_ics(overview, before=b"".join(lines))).keys()


def test_each_year_of_a_yearly_hand_in_has_events_of_its_own(tree: Path):
    """What was handed in stays on its day and says so, and the next year's is a new event."""
    file = tree / "minimal" / "assignment.yaml"
    edit(file, "kind: final-report, due: 2018-03-15", "kind: final-report, every: --10-15")
    before = to_ics(survey(tree / "minimal", today=dt.date(2017, 9, 1)))
    old = {uid: e for uid, e in events(before).items() if "slutredovisning till" in e["summary"]}
    assert [event.decoded("dtstart") for event in old.values()] == [dt.date(2017, 10, 15)]
    sent = tree / "minimal" / "outputs" / "inlamnat.yaml"
    sent.write_text("submissions:\n  - {id: S9, deadline: D2, sent: 2017-10-10}\n", encoding="utf-8")
    after = events(to_ics(survey(tree / "minimal", today=dt.date(2017, 10, 11)), before=before))
    found = {uid: e for uid, e in after.items() if "slutredovisning till" in e["summary"]}
    assert sorted(e.decoded("dtstart") for e in found.values()) == [
        dt.date(2017, 10, 15),
        dt.date(2018, 10, 15),
    ]
    (uid,) = old
    assert after[uid]["summary"] == f"Inlämnat: {old[uid]['summary']}"
    assert (after[uid].get("status"), after[uid].walk("VALARM")) == (None, [])
    (new,) = found.keys() - old.keys()
    assert len(after[new].walk("VALARM")) == 2
    later = events(to_ics(survey(tree / "minimal", today=dt.date(2017, 11, 1)), before=before))
    assert new in later
    assert uid not in later  # past: it stays in people's calendars as it was
    edit(file, "every: --10-15", "every: --10-20")
    moved = events(to_ics(survey(tree / "minimal", today=dt.date(2017, 11, 1))))
    assert moved[new].decoded("dtstart") == dt.date(2018, 10, 20)


def test_folders_that_answer_one_decision_do_not_share_events(tree: Path):
    """An interim and a final report in a folder each: one registration number, and no event lost."""
    shutil.copytree(tree / "minimal", tree / "minimal 2018")
    calendar = icalendar.Calendar.from_ical(to_ics(survey(tree, today=DAY)))
    uids = [str(event["uid"]) for event in calendar.walk("VEVENT")]
    assert len(uids) == len(set(uids)) > 4


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


def test_what_is_missing_is_named_and_money_not_guessed(tree: Path):
    """A hand-in without a text of its own is named by kind and recipient; no costs is not nothing spent."""
    for path in (tree / "minimal" / "outputs").iterdir():
        path.unlink()
    overview = survey(tree / "minimal", today=dt.date(2018, 3, 20))
    text = to_text(overview)
    assert "D1    rekvisition till Kammarkollegiet  [inte besvarat; ekonomen]" in text
    assert "rekvisition till Kammarkollegiet<br>" in to_html(overview)
    assert overview.cases[0].money[0].left is None


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
