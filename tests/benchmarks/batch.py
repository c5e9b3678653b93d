"""Many reports at once: one after another, in our own pool, and in the workers of a dask cluster."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path

from govreport.resources import folder
from tests.benchmarks.harness import Row, alternate, python, show

REPORTS = 12


def run(repeats: int = 3) -> bool:
    """The three ways, and whether all write the same bytes."""
    with tempfile.TemporaryDirectory() as away:
        folders = {way: Path(away) / way for way in ("one", "pool", "dask")}
        for each in folders.values():
            each.mkdir()
        one, pool, dask = alternate(
            [python("-m", "tests.benchmarks.batch", way, str(out)) for way, out in folders.items()], repeats
        )
        written = {
            hashlib.sha256(file.read_bytes()).hexdigest()
            for out in folders.values()
            for file in out.iterdir()
        }
    met = show(
        f"{REPORTS} reports of the minimal example, imports and the pool's or cluster's start included",
        [
            Row("in a process pool / one after another", pool, one),
            Row("by dask / one after another", dask, one),
        ],
    )
    print(
        f"  different files among {3 * REPORTS}: {len(written)}  goal 1  {'ok' if len(written) == 1 else 'MISSED'}"
    )
    return met and len(written) == 1


def work(way: str, out: str) -> None:
    """Render the reports one way."""
    import govreport

    example = folder("examples") / "minimal"
    if way == "one":
        for number in range(REPORTS):
            govreport.render(govreport.load(example), Path(out) / f"minimal-{number}.docx", paginate=False)
        return
    if way == "pool":
        results = govreport.render_many([example] * REPORTS, out, paginate=False)
    else:
        from distributed import Client, LocalCluster  # of the benchmarks only

        with LocalCluster(threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
            results = govreport.render_many(
                [example] * REPORTS, out, executor=client.get_executor(), paginate=False
            )
    if not all(result.ok for result in results):
        sys.exit(str([result.error for result in results]))


if __name__ == "__main__":
    work(*sys.argv[1:])
