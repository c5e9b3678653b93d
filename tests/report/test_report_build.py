"""The whole report: what it holds, in which order, and what a draft or a public report changes."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve

from govreport.model import Chapter, Outputs, Project, Settings, Task
from govreport.model.blocks import (
    Block,
    ChartRef,
    CrossRef,
    Document,
    FigureRef,
    FigureValue,
    Heading,
    Note,
    NoteRef,
    Paragraph,
    Passage,
    Picture,
    Run,
    Table,
    TableRef,
)
from govreport.model.walking import walk
from govreport.reading.chapters.chapter import read_chapter
from govreport.report.dump import dump
from govreport.report.walking import plain, runs_of
from tests.report.report_samples import OUTPUTS, PROJECT, checked, example, report

ALL = pytest.mark.parametrize("name", ["minimal", "manniskohandel-2017", "by hand"])


@cache
def document(name: str, **choices: bool) -> Document:
    """The report of an example, or of the project built by hand."""
    return report(PROJECT if name == "by hand" else example(name), **choices)


def blocks_of(found: Document) -> list[Block]:
    """Every block, inner ones included."""
    return list(walk((*found.front, *found.body)))


def runs_in(found: Document) -> Iterator[Run]:
    """Every run of the report."""
    for block in blocks_of(found):
        for runs in runs_of(block):
            yield from runs


def words_of(found: Document) -> str:
    """All text of the report."""
    return "\n".join(plain(runs) for block in blocks_of(found) for runs in runs_of(block))


def run(code: str, **env: str) -> str:
    """What Python prints for ``code``, in a process of its own."""
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent), **env}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout


def with_chapters(*sources: str, project: Project = PROJECT) -> Project:
    """The project with chapters; each source begins with its file name on a line of its own."""
    chapters: list[Chapter] = []
    for source in sources:
        file, _, text = source.partition("\n")
        chapters.append(read_chapter(text, f"chapters/{file}", []))
    return evolve(project, chapters=tuple(chapters))


def test_the_final_report(file_regression):
    """The report of a whole project without chapters stands on the templates alone."""
    file_regression.check(dump(report(PROJECT)), encoding="utf-8")


def test_the_draft(file_regression):
    """A draft of a project where nothing has been collected shows a gap for each answer."""
    project = Project(assignment=PROJECT.assignment, settings=Settings(example_data=True))
    file_regression.check(dump(report(project, draft=True)), encoding="utf-8")


@ALL
def test_nothing_unresolved_reaches_the_writer(name: str):
    """No figure, chart or table is left as a name, and every reference leads to a key."""
    found = document(name)
    blocks = blocks_of(found)
    assert not [block for block in blocks if isinstance(block, (ChartRef, TableRef))]
    assert not [run for run in runs_in(found) if isinstance(run, FigureRef)]
    keys = {getattr(block, "key", "") for block in blocks}
    assert [run.key for run in runs_in(found) if isinstance(run, CrossRef) and run.key not in keys] == []


@ALL
def test_keys_are_unique(name: str):
    """A key leads to one place."""
    keys = [
        block.key
        for block in blocks_of(document(name))
        if isinstance(block, (Heading, Table, Picture)) and block.key
    ]
    assert len(keys) == len(set(keys))


@ALL
def test_tables_and_pictures_are_mentioned_before_they_stand(name: str):
    """Each with a reference in the text before it."""
    seen: set[str] = set()
    for block in blocks_of(document(name)):
        if isinstance(block, (Table, Picture)) and block.caption:
            assert block.key in seen, block.key
        seen |= {run.key for runs in runs_of(block) for run in runs if isinstance(run, CrossRef)}


@ALL
def test_every_picture_has_its_numbers_in_a_table(name: str):
    """And an alternative text, a source and a caption."""
    blocks = blocks_of(document(name))
    tables = {block.key for block in blocks if isinstance(block, Table)}
    for picture in (block for block in blocks if isinstance(block, Picture)):
        assert picture.data_table in tables
        assert all((picture.alt, picture.source, picture.caption))


@ALL
def test_every_requirement_that_is_met_has_a_passage(name: str):
    """The matrix never says that an answered requirement stands nowhere."""
    project = PROJECT if name == "by hand" else example(name)
    answered = {
        id_
        for block in blocks_of(document(name))
        if isinstance(block, (Heading, Paragraph, Passage))
        for id_ in block.answers
    }
    met = {result.id for result in checked(project).requirements if result.status != "unaddressed"}
    assert met - answered == set()


@ALL
def test_headings_descend_one_level_at_a_time(name: str):
    """No level is skipped, which readers with a screen reader depend on."""
    level = 0
    for block in blocks_of(document(name)):
        if isinstance(block, Heading):
            assert block.level <= level + 1, plain(block.runs)
            level = block.level


@ALL
def test_notes_are_numbered_through(name: str):
    """Every reference has its note, every note its reference."""
    found = document(name)
    labels = [run.label for run in runs_in(found) if isinstance(run, NoteRef)]
    assert set(labels) == {block.label for block in blocks_of(found) if isinstance(block, Note)}
    assert list(dict.fromkeys(labels)) == [str(n) for n in range(1, len(set(labels)) + 1)]


ENGLISH = re.compile(
    r"\b(the|and|with|not|missing|table|figure|source|page|total|women|costs|status|draft)\b", re.I
)


@ALL
def test_the_swedish_report_holds_no_english(name: str):
    """Neither in text nor in captions, heads, notes or alternative texts."""
    found = document(name, draft=True)
    texts = [words_of(found), *found.labels.values(), found.draft_mark, found.example_mark]
    texts += [block.alt for block in blocks_of(found) if isinstance(block, Picture)]
    texts += [block.description for block in blocks_of(found) if isinstance(block, Table)]
    assert sorted({hit[0] for text in texts for hit in ENGLISH.finditer(text)}) == []


@ALL
def test_no_placeholder_sign_is_left(name: str):
    """Our tokens, Jinja and Markdown have all become text or gone."""
    assert re.findall(r"[\uf8f0\uf8f1]|\{\{|\{%|\*\*", words_of(document(name))) == []


def test_the_sections_stand_in_the_order_of_the_templates():
    """From the decision clause to the annex; the front matter holds no heading."""
    found = report(PROJECT)
    assert [plain(block.runs) for block in found.body if isinstance(block, Heading) and block.level == 1] == [
        "Beslut",
        "Sammanfattning",
        "Innehåll",
        "Uppdraget",
        "Genomförande",
        "Samverkan",
        "Resultat per deluppdrag",
        "Jämställdhet",
        "Ekonomisk redovisning",
        "Hur beslutet har följts",
        "Var varje krav besvaras",
    ]
    assert not [block for block in found.front if isinstance(block, Heading)]


def test_the_decision_clause_has_its_five_particulars():
    """Day, content, who decided, who presented, who else took part."""
    clause = " ".join(
        plain(b.runs) for b in report(PROJECT).body if isinstance(b, Paragraph) and b.role == "decision"
    )
    for part in (
        "12\u00a0mars 2018",
        "lämna den här rapporten",
        "landshövdingen",
        "samordnaren",
        "chefsjuristen",
    ):
        assert part in clause


def test_a_figure_is_the_same_everywhere():
    """Every place that names a figure shows the same number."""
    shown: dict[str, set[str]] = {}
    for name in ("by hand", "manniskohandel-2017"):
        shown.clear()
        for run in runs_in(document(name)):
            if isinstance(run, FigureValue):
                shown.setdefault(run.name, set()).add(re.sub(r"\s*(kronor|procent)$", "", run.text))
        assert {name: texts for name, texts in shown.items() if len(texts) > 1} == {}
        assert "costs_total" in shown


def test_gaps_stand_where_the_answers_should():
    """Each requirement without an answer has its gap, under a heading that then claims nothing."""
    project = Project(assignment=PROJECT.assignment, settings=PROJECT.settings)
    found = report(project, draft=True)
    gaps = [plain(b.runs) for b in walk(found.body) if isinstance(b, Paragraph) and b.role == "gap"]
    wanted = [r.id for r in checked(project).requirements if r.status == "unaddressed"]
    assert sorted(gap.split(" ")[4].rstrip(":") for gap in gaps if "svar på" in gap) == sorted(wanted)
    assert "[Här saknas svar på T2: Följa utvecklingen]" in gaps
    answered = {id_ for b in walk(found.body) if isinstance(b, Heading) for id_ in b.answers}
    assert answered.isdisjoint(wanted)
    assert found.draft_mark == "UTKAST"


def test_a_final_report_has_neither_mark_nor_gap():
    """Nothing of a draft is left in a report that is final."""
    found = report(PROJECT)
    assert found.draft_mark == found.example_mark == ""
    assert "[" not in words_of(found)


def test_example_data_are_marked():
    """On the cover, and by a mark of its own at the head of each page, which does not say it twice."""
    found = report(evolve(PROJECT, settings=evolve(PROJECT.settings, example_data=True)))
    assert found.example_mark == "Exempeldata"
    assert found.running_head == found.title
    assert [b.role for b in found.front if isinstance(b, Paragraph)].count("example") == 1


def test_a_public_report_leaves_out_what_is_not_public():
    """The item's words are gone from text, tables and charts; the report says that something is."""
    closed = report(PROJECT)
    opened = report(PROJECT, public=True)
    assert "Sluten genomgång" in words_of(closed)
    assert "Sluten" not in dump(opened)
    assert "Genomgången ändrade" not in dump(opened)
    assert "inte är offentliga" in words_of(opened)


def test_evidence_that_is_not_public_is_said_to_be():
    """A requirement that only a closed item answers keeps its passage."""
    found = report(PROJECT, public=True)
    heading = next(b for b in found.body if isinstance(b, Heading) and b.answers == ("T1b",))
    after = found.body[found.body.index(heading) + 1]
    assert isinstance(after, Paragraph)
    assert plain(after.runs) == "Underlaget är inte offentligt och återges inte här."


def test_permissions_and_conditions_are_told_when_they_did_not_come_about():
    """What did not apply has a passage that says why."""
    tasks = (
        Task(id="T8", text="Anlita konsult", modality="permits"),
        Task(id="T9", text="Stödja fler", condition="om medlen räcker", occurred=False),
    )
    text = words_of(report(evolve(PROJECT, assignment=evolve(PROJECT.assignment, tasks=tasks))))
    assert "Kravet har inte varit tillämpligt, eftersom möjligheten inte har använts." in text
    assert "Enligt beslutet gäller kravet om medlen räcker. Det har inte varit aktuellt." in text


def test_chapters_take_their_places():
    """By file name; an unknown one becomes a section before the assessment."""
    project = with_chapters(
        "02-genomforande.md\n# Så gjorde vi\n\nText om arbetet.",
        "09-egna-tankar.md\n# Egna tankar\n\nNågot eget.",
    )
    titles = [plain(b.runs) for b in report(project).body if isinstance(b, Heading) and b.level == 1]
    assert titles[4:6] == ["Så gjorde vi", "Samverkan"]
    assert titles[-3:] == ["Egna tankar", "Hur beslutet har följts", "Var varje krav besvaras"]


def test_a_table_placed_by_a_chapter_stands_there_and_only_there():
    """The template does not place it again."""
    project = with_chapters(
        "02-genomforande.md\n# G\n\nSe [](#activities).\n\n![Våra dagar](table:activities)"
    )
    tables = [b for b in walk(report(project).body) if isinstance(b, Table) and b.key == "table:activities"]
    assert [plain(table.caption) for table in tables] == ["Våra dagar"]


def test_a_chapters_caption_does_not_replace_the_alternative_text():
    """What the author writes is the caption; the numbers still stand in the alternative text."""
    project = with_chapters('06-ekonomi.md\n# E\n\n![En bild](chart:costs_by_type "Kostnader")')
    picture = next(
        b for b in walk(report(project).body) if isinstance(b, Picture) and b.key == "chart:costs_by_type"
    )
    assert plain(picture.caption) == "Kostnader"
    assert picture.alt.startswith("En bild. Stapeldiagram.")
    assert "450\u00a0000" in picture.alt


def test_unknown_names_in_chapters_do_not_stop_a_draft():
    """Unknown figures, charts and references are gaps in a draft."""
    project = with_chapters("04-resultat.md\n# R\n\n{{ figures.okand }} [](#borta)\n\n![x](chart:borta)")
    text = words_of(report(project, draft=True))
    for gap in (
        "[Talet okand saknas]",
        "[Hänvisningen till borta leder ingenstans]",
        "[Här saknas uppgifter till borta]",
    ):
        assert gap in text


def test_properties_come_from_the_data():
    """Title, author, language and date are the project's; the date never the clock's."""
    found = report(PROJECT)
    assert found.title == "Redovisning av uppdrag att stödja kommuner"
    assert (found.author, found.lang, found.created) == ("Länsstyrelsen i Exempel", "sv-SE", "2018-03-12")
    assert found.keywords == ("S2017/00001/XX", "100-1-2017")


def test_an_almost_empty_project_still_gives_a_report():
    """Title only: no section without content, no error."""
    project = Project(
        assignment=evolve(
            PROJECT.assignment,
            tasks=(),
            partners=(),
            perspectives=(),
            budget=None,
            deadlines=(),
            formalities=(),
        ),
        outputs=Outputs(),
    )
    titles = [
        plain(b.runs) for b in report(project, draft=True).body if isinstance(b, Heading) and b.level == 1
    ]
    assert "Samverkan" not in titles
    assert "Ekonomisk redovisning" not in titles


def test_deviations_are_printed_whole():
    """Reason, consequence, next step, who decided and when, and what the ministry was told."""
    text = words_of(report(PROJECT))
    deviation = OUTPUTS.deviations[0]
    for part in (deviation.reason, deviation.consequence, deviation.next_step, deviation.ministry_informed):
        assert part in text
    assert "enhetschefen den 1\u00a0december 2017" in text


def test_the_same_input_gives_the_same_report():
    """Whatever the hash seed and the time zone."""
    code = (
        "import hashlib; import report_samples as c;"
        "from govreport.report.dump import dump; from govreport.model.blocks import Picture;"
        "d = c.report(c.example('manniskohandel-2017'));"
        "p = b''.join(b.data for b in d.body if isinstance(b, Picture));"
        "print(hashlib.sha256(dump(d).encode() + p).hexdigest(), len(p))"
    )
    results = set()
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland")):
        results.add(run(code, PYTHONHASHSEED=seed, TZ=zone))
    assert len(results) == 1


def test_matplotlib_is_loaded_only_when_there_is_a_chart():
    """A report without charts does not pay for the drawing."""
    code = (
        "import sys; from attrs import evolve; import report_samples as c;"
        "c.report(c.Project(assignment=evolve(c.ASSIGNMENT, budget=None)), draft=True);"
        "print('matplotlib' in sys.modules, 'docx' in sys.modules)"
    )
    assert run(code).split() == ["False", "False"]


def test_days_are_written_out_in_text_and_short_in_tables(render: Callable[..., Document]):
    """``12 mars 2018`` in sentences, ``2018-03-15`` in cells."""
    found = render(PROJECT)
    table = next(b for b in walk(found.body) if isinstance(b, Table) and b.key == "table:deadlines")
    assert plain(table.rows[1][1].runs) == dt.date(2018, 3, 15).isoformat()
