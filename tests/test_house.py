"""The house holds: rooms import one way, nothing imports in a circle, `check` stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import govreport

PACKAGE = Path(govreport.__file__).parent

# a room imports only from rooms above it; the first four are the ground everyone stands on
ROOMS = [
    "_version",
    "errors",
    "output",
    "resources",
    "model",
    "profiles",
    "reading",
    "costs",
    "figures",
    "drafting",
    "collecting",
    "report",
    "rules",
    "formats",
    "word",
    "overview",
    "api",
    "commands",
    "cli",
]


def _modules() -> dict[str, Path]:
    names = {}
    for path in PACKAGE.rglob("*.py"):
        if "_data" in path.parts:
            continue
        parts = list(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return names


def _imports(path: Path, *, top_only: bool) -> set[str]:
    """Names of govreport modules that a file imports, those under TYPE_CHECKING left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    nodes = tree.body if top_only else list(ast.walk(tree))
    found: set[str] = set()
    for node in nodes:
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names if alias.name.startswith("govreport"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("govreport"):
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def _room(module: str) -> str:
    return module.split(".")[1] if "." in module else "govreport"


def test_every_module_stands_in_a_known_room():
    """A new room must be given its place in the order."""
    unknown = {_room(name) for name in _modules()} - set(ROOMS) - {"govreport", "__main__"}
    assert unknown == set()


def test_rooms_import_one_way():
    """No module imports, even inside a function, from a room below its own."""
    modules = _modules()
    wrong = []
    for name, path in modules.items():
        if _room(name) in ("govreport", "__main__"):
            continue
        below = set(ROOMS[ROOMS.index(_room(name)) + 1 :])
        targets = _imports(path, top_only=False) & set(modules)
        wrong += [f"{name} -> {target}" for target in targets if _room(target) in below]
    assert wrong == []


def test_no_import_cycles():
    """Module-level imports form no circle."""
    modules = _modules()
    graph = {name: _imports(path, top_only=True) & set(modules) - {name} for name, path in modules.items()}
    # `from package import submodule` names the package too: a child does not depend on its own package
    graph = {
        name: {t for t in targets if not (name.startswith(f"{t}.") and t in modules)}
        for name, targets in graph.items()
    }
    state: dict[str, int] = {}
    cycles: list[list[str]] = []

    def visit(name: str, path: list[str]) -> None:
        state[name] = 1
        for target in sorted(graph[name]):
            if state.get(target) == 1:
                cycles.append([*path[path.index(target) :], target] if target in path else [name, target])
            elif target not in state:
                visit(target, [*path, target])
        state[name] = 2

    for name in sorted(graph):
        if name not in state:
            visit(name, [name])
    assert cycles == []


HEAVY = {"docx", "matplotlib", "jinja2", "openpyxl", "babel", "numpy", "icalendar", "pypdf", "lxml"}


@pytest.mark.parametrize("folder", ["minimal", "manniskohandel-2017"])
def test_plain_check_imports_nothing_heavy(folder: str):
    """A plain check loads neither Word, chart nor template packages."""
    code = (
        "import sys, govreport; from govreport.resources import folder;"
        f"govreport.check(govreport.load(folder('examples') / {folder!r}));"
        "print(*sorted(m for m in sys.modules if '.' not in m))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.split()) == set()


def test_version_imports_no_room():
    """`--version` pays for the command line's own library only."""
    code = (
        "import sys; from govreport.cli import main;\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "print(*sorted(m for m in sys.modules if m.startswith(('govreport.', 'attr', 'cattrs', 'yaml'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "govreport.model" not in done.stdout
    assert "attr" not in done.stdout.split()


def test_public_names_are_what_the_package_says():
    """Every name in ``__all__`` can be had."""
    assert all(getattr(govreport, name) is not None for name in govreport.__all__)


LONGEST_FILE, LONGEST_FUNCTION = 400, 60
TABLES = {"govreport.report.naming.template_names", "govreport.drafting.partner_patterns.patterns"}


def test_rooms_stay_small():
    """A file that outgrows its reader is divided; only what is a table in the shape of a function may be long."""
    large = []
    for name, path in _modules().items():
        source = path.read_text(encoding="utf-8")
        large += [name] if len(source.splitlines()) > LONGEST_FILE else []
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                first = node.body[1:] if ast.get_docstring(node) else node.body
                length = (node.end_lineno or 0) - first[0].lineno + 1 if first else 0
                large += [f"{name}.{node.name}"] if length > LONGEST_FUNCTION else []
    assert set(large) - TABLES == set()


def test_type_checkers_are_told_that_the_types_are_there():
    """Without the marker in the wheel, a caller's type checker takes every name for Any."""
    assert (PACKAGE / "py.typed").is_file()


def test_every_public_function_is_documented():
    """Public modules, classes and functions say what they do."""
    bare = []
    for name, path in _modules().items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in [tree, *tree.body]:
            public = not getattr(node, "name", "x").startswith("_")
            kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
            if isinstance(node, kinds) and public and not ast.get_docstring(node):
                bare.append(f"{name}:{getattr(node, 'name', '')}")
    assert bare == []


def test_no_two_test_files_share_a_name():
    """Pytest takes the second for the first, and the whole run stops."""
    names = [path.name for path in Path(__file__).parent.rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
