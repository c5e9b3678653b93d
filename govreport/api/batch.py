"""Rendering many reports at once, in the processes or threads of any executor."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Unpack

from govreport.api.core import StrPath, load, path_of
from govreport.api.options import RenderKeywords, RenderOptions, chosen
from govreport.api.rendering import RenderResult, render
from govreport.errors import GovreportError, OutputFileError, UsageError, reason
from govreport.model import Project
from govreport.model.values import frozen

_MOST_WORKERS = 61
"""Windows takes no larger process pool."""


@frozen(kw_only=True)
class BatchResult:
    """What became of one of many reports.

    Attributes:
        index: Place among the projects given, from 0.
        path: The Word report, written or not.
        result: What `render` returned; None where it failed.
        error: Why it failed. A fault of govreport itself comes as a `GovreportError` with the traceback among its
            notes.
    """

    index: int
    path: Path
    result: RenderResult | None = None
    error: GovreportError | None = None

    @property
    def ok(self) -> bool:
        """Whether the report was written."""
        return self.error is None


def render_many(
    projects: Iterable[Project | StrPath],
    folder: StrPath,
    *,
    options: RenderOptions | None = None,
    executor: Executor | None = None,
    on_done: Callable[[BatchResult], None] | None = None,
    **given: Unpack[RenderKeywords],
) -> tuple[BatchResult, ...]:
    """Render many reports; one that fails leaves the others alone.

    A report is named after its assignment folder (``police-2025.docx``); where two would have the same name,
    the later ones get ``-2``, ``-3``. A project built in memory is called ``report``.

    Args:
        projects: Read projects, or assignment folders, which are then read where they are rendered.
        folder: Where to put the reports; made where it is missing and its parent exists.
        options: How, for all of them.
        executor: Any executor of `concurrent.futures`, or one that behaves like it; it is not shut down. Else
            a process pool of the machine's size, for which a script needs the usual
            ``if __name__ == "__main__":``. The workers of a cluster must see the same file system.
        on_done: Called here, with each result as soon as it is there, in no fixed order.
        **given: The same options one by one, as in `render`.

    Returns:
        One result for each project, in the order given. A worker that is killed takes with it what its pool has
        not finished; those results carry the pool's own words as their error.

    Raises:
        OutputFileError: ``folder`` is no folder, and none can be made there.
        UsageError: ``projects`` is a single one, or holds what is neither project nor path; or the options name what
            belongs to one report: a register, or a report's id.
    """
    several = _several(projects)
    asked = chosen(options, given)
    for name in ("register", "report"):
        if getattr(asked, name) is not None:
            raise UsageError(f"{name} belongs to one report; give it to render()")
    out = path_of(folder)
    _make(out)
    if not several:
        return ()
    jobs = [
        partial(_render_one, project, index, out / name, asked)
        for index, (project, name) in enumerate(zip(several, _names(several), strict=True))
    ]
    with nullcontext(executor) if executor is not None else _pool(len(jobs)) as workers:
        return _collect(jobs, workers, on_done)


def _several(projects: Iterable[Project | StrPath]) -> list[Project | StrPath]:
    """The projects as a list; a name alone would be taken for its letters."""
    if isinstance(projects, (str, os.PathLike, Project)):
        raise UsageError("projects is a list of projects or folders; for a single one there is render()")
    given = list(projects)
    for one in given:
        if not isinstance(one, Project):
            path_of(one)
    return given


def _make(folder: Path) -> None:
    """Make the folder where it is missing; not its parents, since a name mistyped would leave a row of them."""
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError:
        raise OutputFileError(f"{folder}: {folder.parent} is no folder that it could be made in") from None
    except (OSError, ValueError) as error:
        raise OutputFileError(f"{folder}: no folder can be made there: {reason(error)}") from error


def _pool(jobs: int) -> Executor:
    return ProcessPoolExecutor(max(1, min(jobs, os.cpu_count() or 1, _MOST_WORKERS)))


def _collect(
    jobs: Sequence[partial[BatchResult]],
    executor: Executor,
    on_done: Callable[[BatchResult], None] | None,
) -> tuple[BatchResult, ...]:
    """Hand out the jobs and wait for all of them."""
    waiting: dict[Future[BatchResult], partial[BatchResult]] = {}
    done: list[BatchResult] = []

    def keep(result: BatchResult) -> None:
        done.append(result)
        if on_done:
            on_done(result)

    for job in jobs:
        try:
            waiting[executor.submit(job)] = job
        except RuntimeError as error:  # a pool that has broken, or was shut down, takes no more
            keep(_failed(job, error))
    try:
        for future in as_completed(waiting):
            broken = future.exception()
            keep(future.result() if broken is None else _failed(waiting[future], broken))
    finally:
        for future in waiting:
            future.cancel()  # nothing to cancel, unless we leave early: interrupted, or ``on_done`` raised
    return tuple(sorted(done, key=lambda result: result.index))


def _render_one(project: Project | StrPath, index: int, path: Path, asked: RenderOptions) -> BatchResult:
    """Read and render one project; runs in a worker, whose exceptions need not survive the way back."""
    try:
        read = project if isinstance(project, Project) else load(project)
        return BatchResult(index=index, path=path, result=render(read, path, asked))
    except GovreportError as error:
        return BatchResult(index=index, path=path, error=error)
    except Exception as error:
        return BatchResult(index=index, path=path, error=_fault(error))


def _failed(job: partial[BatchResult], error: BaseException) -> BatchResult:
    """The result of a job that never came back."""
    _, index, path, _ = job.args
    return BatchResult(index=index, path=path, error=_fault(error))


def _fault(error: BaseException) -> GovreportError:
    wrapped = GovreportError(f"could not be rendered: {type(error).__name__}: {error}")
    wrapped.add_note("".join(traceback.format_exception(error)))
    return wrapped


def _names(projects: Iterable[Project | StrPath]) -> list[str]:
    """A file name for each, none twice, whatever the case: many file systems do not tell them apart."""
    names: list[str] = []
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for project in projects:
        root = project.root if isinstance(project, Project) else Path(project)
        stem = (root.resolve().name if root else "") or "report"
        name = stem
        while name.casefold() in taken:
            counts[stem.casefold()] = counts.get(stem.casefold(), 1) + 1
            name = f"{stem}-{counts[stem.casefold()]}"
        taken.add(name.casefold())
        names.append(f"{name}.docx")
    return names
