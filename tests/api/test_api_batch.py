"""Rendering many reports: any executor, one result for each, and failures that stay where they are."""

from __future__ import annotations

import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest
from attrs import evolve

import govreport
from govreport.api import batch
from govreport.resources import folder as resource

T = TypeVar("T")


@pytest.fixture(params=["threads", "processes"])
def pool(request: pytest.FixtureRequest) -> Iterator[Executor]:
    """Two workers of either kind."""
    made = ThreadPoolExecutor(2) if request.param == "threads" else ProcessPoolExecutor(2)
    with made:
        yield made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the reports go."""
    folder = tmp_path / "reports"
    folder.mkdir()
    return folder


@pytest.fixture
def three(minimal_example: Path, tmp_path: Path) -> list[Path]:
    """A whole folder, one without its evidence, and another whole one."""
    folders = [tmp_path / name for name in ("first", "broken", "third")]
    for folder in folders:
        shutil.copytree(minimal_example, folder)
    (folders[1] / "outputs" / "underlag.yaml").unlink()
    return folders


class Dying:
    """A path whose reader takes the whole process down, as a killed worker does."""

    def __fspath__(self) -> str:
        if os.environ.get("GOVREPORT_WORKER"):
            os._exit(1)
        return "dying"


def _mark() -> None:
    os.environ["GOVREPORT_WORKER"] = "1"


def test_one_broken_project_leaves_the_others_alone(three: list[Path], out: Path, pool: Executor) -> None:
    """Results stand in the order given; the broken one carries the check that says why."""
    first, broken, third = govreport.render_many(three, out, executor=pool, paginate=False)
    assert [one.ok for one in (first, broken, third)] == [True, False, True]
    assert isinstance(broken.error, govreport.IncompleteError)
    assert broken.error.result.count("error") > 0
    assert broken.result is None
    assert first.result is not None
    assert first.result.result.ok
    assert sorted(path.name for path in out.iterdir()) == ["first.docx", "third.docx"]


def test_reports_are_those_that_render_writes(
    three: list[Path], out: Path, tmp_path: Path, pool: Executor
) -> None:
    """Folders and read projects alike give the bytes of a single run."""
    single = govreport.render(govreport.load(three[0]), tmp_path / "single.docx", paginate=False).path
    many = govreport.render_many([three[0], govreport.load(three[2])], out, executor=pool, paginate=False)
    assert [one.path.read_bytes() for one in many] == [single.read_bytes()] * 2


@pytest.mark.parametrize("name", ["minimal", "manniskohandel-2017", "community-energy-grant"])
def test_a_project_that_was_read_and_used_can_go_to_a_process(name: str) -> None:
    """Its ledger goes along, with all that checking has made of it."""
    project = govreport.load(resource("examples") / name)
    govreport.check(project)
    figures = govreport.figures_of(project)
    again = pickle.loads(pickle.dumps(project))  # noqa: S301  # our own, written on this line
    assert again == project
    assert govreport.figures_of(again) == figures


def test_threads_that_draw_at_once_draw_alike(three: list[Path], out: Path) -> None:
    """The settings of matplotlib are the process's; threads that switch all the time still draw the same."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as executor:
            results = govreport.render_many([three[0]] * 8, out, executor=executor, paginate=False)
    finally:
        sys.setswitchinterval(interval)
    assert len({one.path.read_bytes() for one in results}) == 1


def test_own_pool_and_options(three: list[Path], out: Path) -> None:
    """Without an executor a process pool is made; options reach every report."""
    results = govreport.render_many(three, out, draft=True, paginate=False)
    assert [one.ok for one in results] == [True] * 3
    assert [one.path.name for one in results] == ["first.docx", "broken.docx", "third.docx"]


def test_each_result_is_told_once(three: list[Path], out: Path, pool: Executor) -> None:
    """Whoever shows progress hears of every report, the failed one included."""
    told: list[int] = []
    govreport.render_many(
        three, out, executor=pool, paginate=False, on_done=lambda result: told.append(result.index)
    )
    assert sorted(told) == [0, 1, 2]


def test_a_missing_folder_is_one_projects_error(three: list[Path], out: Path, pool: Executor) -> None:
    """A folder that cannot be read is that project's error."""
    missing, whole = govreport.render_many([out / "nowhere", three[0]], out, executor=pool, paginate=False)
    assert isinstance(missing.error, govreport.InputFileError)
    assert whole.ok


def test_a_fault_of_ours_is_an_error_with_its_traceback(
    three: list[Path], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exception that nobody foresaw is kept, with where it came from."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(batch, "render", fail)
    with ThreadPoolExecutor(1) as executor:
        (only,) = govreport.render_many(three[:1], out, executor=executor, paginate=False)
    assert only.error is not None
    assert str(only.error) == "could not be rendered: ZeroDivisionError: a fault"
    assert "in fail" in only.error.__notes__[0]


def test_a_worker_that_dies_is_told(out: Path) -> None:
    """What the pool could not finish has the pool's words as its error; nothing hangs and nothing is raised."""
    with ProcessPoolExecutor(1, initializer=_mark) as executor:
        results = govreport.render_many([Dying(), Dying()], out, executor=executor, paginate=False)
    assert [one.ok for one in results] == [False, False]
    assert all("BrokenProcessPool" in str(one.error) for one in results)


def test_an_executor_that_was_shut_down_is_told(three: list[Path], out: Path) -> None:
    """Every project gets its result, even where no job could be handed out."""
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    results = govreport.render_many(three, out, executor=executor, paginate=False)
    assert [one.ok for one in results] == [False] * 3


def test_an_error_of_the_listener_stops_the_rest(three: list[Path], out: Path) -> None:
    """What ``on_done`` raises reaches the caller, and jobs that have not begun are not begun."""

    class Idle(Executor):
        """Does the first job at once and leaves the others waiting."""

        def __init__(self) -> None:
            self.futures: list[Future[Any]] = []

        def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
            future: Future[T] = Future()
            if not self.futures:
                future.set_result(fn(*args, **kwargs))
            self.futures.append(future)
            return future

    def refuse(result: govreport.BatchResult) -> None:
        raise LookupError(result.path.name)

    executor = Idle()
    with pytest.raises(LookupError, match="first"):
        govreport.render_many(three, out, executor=executor, paginate=False, on_done=refuse)
    assert [future.cancelled() for future in executor.futures] == [False, True, True]


def test_no_two_reports_have_the_same_name(three: list[Path], out: Path, tmp_path: Path) -> None:
    """Folders alike in name, in another case too, and projects without a folder are numbered."""
    other = tmp_path / "elsewhere" / "FIRST"
    shutil.copytree(three[0], other)
    built = evolve(govreport.load(three[0]), root=None)
    with ThreadPoolExecutor(2) as executor:
        results = govreport.render_many(
            [three[0], other, three[0], built, built], out, executor=executor, paginate=False
        )
    names = [one.path.name for one in results]
    assert names == ["first.docx", "FIRST-2.docx", "first-3.docx", "report.docx", "report-2.docx"]


def test_nothing_to_do(out: Path) -> None:
    """No projects, no results, no pool."""
    assert govreport.render_many([], out) == ()


def test_the_folder_is_made_where_its_parent_exists(three: list[Path], tmp_path: Path) -> None:
    """A name mistyped in the middle leaves no row of folders; a file in its place is a mistake as well."""
    assert govreport.render_many([], tmp_path / "new") == ()
    assert (tmp_path / "new").is_dir()
    with pytest.raises(govreport.OutputFileError, match="nowhere is no folder"):
        govreport.render_many(three, tmp_path / "nowhere" / "new")
    (tmp_path / "file").write_text("x")
    for place in ("file", "file/new", "a\0b"):
        with pytest.raises(govreport.OutputFileError, match="no folder"):
            govreport.render_many(three, tmp_path / place)
    assert not (tmp_path / "nowhere").exists()


def test_an_incomplete_error_survives_the_way_between_processes(three: list[Path], out: Path) -> None:
    """Pickled and back, it still holds its result."""
    with pytest.raises(govreport.IncompleteError) as caught:
        govreport.render(govreport.load(three[1]), out / "r.docx")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # our own, written on this line
    assert str(again) == str(caught.value)
    assert again.result == caught.value.result
