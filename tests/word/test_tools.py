"""Judged by others: the schemas of ISO 29500, Microsoft's SDK and an accessibility checker, where at hand."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from govreport.model.blocks import (
    Block,
)
from govreport.word import writer
from tests.word import agency
from tests.word.drawn import BLOCKS
from tests.word.everything import everything
from tests.word.opened import document

CHECKOUT = Path(os.environ.get("GOVREPORT_CHECKOUT", Path(__file__).parents[2]))
TOOLS = Path(os.environ.get("GOVREPORT_TOOLS", CHECKOUT.parent / "shared" / "tools"))
PYTHON = (
    Path(os.environ.get("TOOLS_HOME", Path.home() / ".cache/govreport-tools")) / "v-tools" / "bin" / "python"
)

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(not (TOOLS / "validate_docx.py").is_file(), reason=f"no validators in {TOOLS}"),
]
EXAMPLES = int(os.environ.get("GOVREPORT_DOCUMENTS", "40"))  # 1 000 for the full proof


def findings(script: str, *arguments: str) -> list[object]:
    """What a validator, started as a program, finds."""
    python = str(PYTHON) if PYTHON.is_file() else sys.executable
    done = subprocess.run(
        [python, str(TOOLS / script), "--json", *arguments], capture_output=True, text=True, check=False
    )
    assert done.stdout, done.stderr
    said = json.loads(done.stdout)
    by_file = said.values() if isinstance(said, dict) else (report["items"] for report in said)
    return [each for found in by_file for each in found]


@pytest.fixture(scope="module")
def judge() -> Callable[[Path], list[object]]:
    """The schema and reference checks, loaded once: a start for each of many files would take minutes."""
    spec = importlib.util.spec_from_file_location("validate_docx", TOOLS / "validate_docx.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    schema = module.load_schema()
    return lambda file: module.validate(str(file), schema).items


@pytest.mark.parametrize("edition", ["se", "en"])
def test_every_kind_of_block_is_valid_and_accessible(tmp_path: Path, edition: str):
    """No finding by schema, reference check, accessibility check, nor by Microsoft's SDK where installed."""
    file = tmp_path / "report.docx"
    file.write_bytes(writer.write(everything(), folder=edition))
    sdk = ["--sdk"] if (PYTHON.parents[2] / "npmx").is_dir() else []
    assert findings("validate_docx.py", "--warn", *sdk, str(file)) == []
    assert findings("a11y_docx.py", str(file)) == []


@pytest.mark.parametrize("make", list(agency.MAKES))
def test_agencies_own_templates_give_valid_files(tmp_path: Path, make: str):
    """One template as Word makes them, one that LibreOffice 7.4 made from agencies/libreoffice.fodt."""
    file = tmp_path / "report.docx"
    file.write_bytes(writer.write(everything(), **agency.options(make, tmp_path)))
    sdk = ["--sdk"] if (PYTHON.parents[2] / "npmx").is_dir() else []
    assert findings("validate_docx.py", "--warn", *sdk, str(file)) == []
    assert findings("a11y_docx.py", str(file)) == []


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(st.lists(BLOCKS, max_size=8).map(tuple))
def test_any_document_is_valid(tmp_path_factory: pytest.TempPathFactory, judge, blocks: tuple[Block, ...]):
    """Whatever blocks come in whatever order, with whatever texts, the file follows the schemas."""
    file = tmp_path_factory.getbasetemp() / "any.docx"
    file.write_bytes(writer.write(document(*blocks)))
    assert judge(file) == []
