"""How long the commands of every day take, beside the bare imports they stand on."""

from __future__ import annotations

import tempfile
from pathlib import Path

from govreport.resources import folder
from tests.benchmarks.harness import Row, alternate, govreport, python, show


def run(repeats: int = 11) -> bool:
    """`--version`, `check` of the minimal example, `render` of the main one."""
    examples = folder("examples")
    with tempfile.TemporaryDirectory() as away:
        out = str(Path(away) / "report.docx")
        bare_click, version = alternate([python("-c", "import click"), govreport("--version")], repeats)
        bare_check, check = alternate(
            [
                python("-c", "import click, attrs, cattrs, yaml"),
                govreport("check", str(examples / "minimal")),
            ],
            repeats,
        )
        bare_render, render = alternate(
            [
                python("-c", "import matplotlib.figure, docx, jinja2"),
                # laying out pages is LibreOffice's time; see `render` among the benchmarks
                govreport("render", str(examples / "manniskohandel-2017"), "-o", out, "--no-paginate"),
            ],
            max(3, repeats // 2),
        )
    return show(
        "Start-up: each command beside the imports it stands on",
        [
            Row("govreport --version / import click", version, bare_click, 1.3),
            Row("govreport check minimal / import click, attrs, cattrs, yaml", check, bare_check, 2.0),
            Row("govreport render main / import matplotlib, docx, jinja2", render, bare_render, 2.5),
        ],
    )
