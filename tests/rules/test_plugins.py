"""Own rules: run only when asked for, treated like the house's, and never able to break the check."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint

import pytest

import govreport
from govreport.rules.catalogue import catalogue

RULE = '''
from govreport.rules.registry import Hit, Texts, rule

@rule("OWN101", "warning", Texts(sv="Titeln är kort.", en="The title is short."))
def short_title(context):
    """A title says more.

    What:
        The title has more than ten words.
    Why:
        House style.
    Fails:
        {}
    Passes:
        assignment.yaml: {title: a b c d e f g h i j k}
    Exceptions:
        None.
    """
    if len(context.project.assignment.title.split()) < 10:
        yield Hit(item="title")
'''


def _check(folder, name, text="", **more):
    with (folder / "govreport.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"plugins: [{name}]\n")
    if text:
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return govreport.check(govreport.load(folder), **{"plugins": True, **more})


def test_own_rules_run_only_when_asked(minimal_example):
    """Without `plugins` the module is not even imported; with it, its rules get code, severity and text."""
    marker = minimal_example / "imported"
    text = f"open({str(marker)!r}, 'w').close()\n" + RULE
    assert _check(minimal_example, "egna", text, plugins=False).findings == ()
    assert not marker.exists()
    result = govreport.check(govreport.load(minimal_example), plugins=True)
    assert [(f.rule, f.severity, f.message) for f in result.findings] == [
        ("OWN101", "warning", "Titeln är kort.")
    ]
    assert marker.exists()
    assert "OWN101" not in catalogue()


def test_own_rules_can_be_waived_and_selected(minimal_example):
    """The same treatment as the house's rules: waivers, select and ignore."""
    (minimal_example / "waivers.yaml").write_text(
        "- {rule: OWN101, reason: a, owner: b, decided: 2018-01-01, expires: 2019-01-01}", encoding="utf-8"
    )
    result = _check(minimal_example, "egna", RULE)
    assert (result.findings, [f.rule for f in result.waived]) == ((), ["OWN101"])
    project = govreport.load(minimal_example)
    assert govreport.check(project, plugins=True, ignore=["OWN"]).waived == ()


def test_two_folders_with_modules_of_one_name(minimal_example, tmp_path):
    """Each folder has its own rules.py; neither sees the other's."""
    other = tmp_path / "other"
    other.mkdir()
    for path in minimal_example.rglob("*"):
        if path.is_file():
            target = other / path.relative_to(minimal_example)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    first = _check(minimal_example, "egna", RULE)
    second = _check(other, "egna", RULE.replace("OWN101", "OWN102"))
    assert [[f.rule for f in result.findings] for result in (first, second)] == [["OWN101"], ["OWN102"]]


@pytest.mark.parametrize(
    "text",
    [
        "import finns_inte_alls",
        "raise SystemExit(0)",
        "1/0",
        "def",
        "x = 1",
        RULE.replace("OWN101", "GR101"),
        RULE.replace("Why:", "Because:"),
    ],
)
def test_a_module_that_cannot_be_imported_could_not_run(minimal_example, text):
    """Whatever it does at import: the check says so, the other rules have run, and it is no pass."""
    result = _check(minimal_example, "egna", text)
    assert result.verdict == "could-not-run"
    assert result.crashed == ("egna",)
    assert [f.rule for f in result.findings] == ["GR000"]


def test_an_own_rule_that_raises_could_not_run(minimal_example):
    """The house's rule for that is the same."""
    result = _check(minimal_example, "egna", RULE.replace('yield Hit(item="title")', "raise KeyError(1)"))
    assert result.crashed == ("OWN101",)


def test_a_module_on_the_path(minimal_example, tmp_path, monkeypatch):
    """A name that is no file of the folder is imported like any module, once, for every folder."""
    (tmp_path / "husets_regler.py").write_text(RULE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    try:
        assert [f.rule for f in _check(minimal_example, "husets_regler").findings] == ["OWN101"]
        result = govreport.check(govreport.load(minimal_example), plugins=True)
        assert [f.rule for f in result.findings] == ["OWN101"]
    finally:
        sys.modules.pop("husets_regler", None)


def test_an_entry_point(minimal_example, tmp_path, monkeypatch):
    """A package may offer rules under the group ``govreport.rules``; the project names the entry point."""
    (tmp_path / "paketets_regler.py").write_text(RULE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    point = EntryPoint("husregler", "paketets_regler", "govreport.rules")

    def offered(*, group, name):
        return [point] if (group, name) == (point.group, point.name) else []

    monkeypatch.setattr("importlib.metadata.entry_points", offered)
    try:
        assert [f.rule for f in _check(minimal_example, "husregler").findings] == ["OWN101"]
    finally:
        sys.modules.pop("paketets_regler", None)
