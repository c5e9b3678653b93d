"""The table of a form's columns: complete, and in step with the model that it is read into."""

from __future__ import annotations

from typing import get_args

import attrs
import pytest

from govreport.collecting.layout import Form, FormSheet
from govreport.collecting.sheets import ROW_KEYS, SHEETS
from govreport.model import Indicator


def name_of(key: str) -> str:
    """The model's name of a column's key."""
    name = key.partition(".")[0]
    return "with_" if name == "with" else name


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.kind)
def test_every_column_is_a_field_of_the_model(sheet: FormSheet):
    """Of its kind of cell, with words in both languages, each heading once, and an id first."""
    names = {field.name for field in attrs.fields(sheet.model)}
    if sheet.model is Indicator:
        names |= ROW_KEYS
    assert sheet.columns[0].key == "id"
    assert {name_of(spec.key) for spec in sheet.columns} <= names
    assert {spec.form for spec in sheet.columns} <= set(get_args(Form))
    keys = {spec.key for spec in sheet.columns}
    for lang in ("sv", "en"):
        heads = [spec.head[lang].casefold() for spec in sheet.columns]
        assert len(set(heads)) == len(heads)
        assert all(spec.help[lang] and len(spec.help[lang]) <= 255 for spec in sheet.columns)
        assert all(len(spec.head[lang]) <= 32 for spec in sheet.columns)
    for spec in sheet.columns:
        assert bool(spec.choices) == (spec.form == "choice")
        assert not spec.instead or spec.instead in keys
