"""What the tests of agencies' templates share."""

from __future__ import annotations

from pathlib import Path

import pytest

from govreport.model.blocks import Block
from govreport.word import writer
from tests.word import agency
from tests.word.agency import REPORT
from tests.word.opened import Opened, document, h, p

BODY = (
    h(1, "Uppdraget", key="uppdraget"),
    p("Ett."),
    h(1, "Ekonomi", key="ekonomi"),
    h(2, "Medel"),
    p("Två."),
)


@pytest.fixture
def write(tmp_path: Path):
    """Writes a document into a template given by its parts."""

    def write(
        body: str = REPORT, *blocks: Block, variables=None, styles=None, fields=None, **parts
    ) -> Opened:
        file = tmp_path / "agency.docx"
        file.write_bytes(agency.template(body, **parts))
        made = document(*(blocks or BODY), **(fields or {}))
        return Opened(writer.write(made, template=file, variables=variables, styles=styles))

    return write
