"""A project's own rules: code, so imported only when somebody asked for it."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from govreport.rules.registry import Rule, own_rules

GROUP = "govreport.rules"
_loaded: dict[tuple[str, Path | None], tuple[Rule, ...]] = {}


def load_plugins(name: str, root: Path | None) -> tuple[tuple[Rule, ...], str]:
    """Import one module of own rules.

    Args:
        name: A file ``NAME.py`` in the assignment folder, a module that Python can import, or an entry
            point of the group ``govreport.rules``.
        root: The assignment folder, if there is one.

    Returns:
        Its rules, and why it could not be imported; the reason is empty where all went well.
    """
    key = (name, root.resolve() if root else None)
    if key in _loaded:
        return _loaded[key], ""
    try:
        with own_rules() as found:
            _import(name, root)
    except (
        Exception,
        SystemExit,
    ) as error:  # somebody else's code may raise anything, or try to end the program
        return (), f"{type(error).__name__}: {error}"
    if not found:
        return (), "the module registers no rule with govreport.rules.registry.rule"
    _loaded[key] = tuple(found.values())
    return _loaded[key], ""


def _import(name: str, root: Path | None) -> None:
    path = (root / f"{name.removesuffix('.py')}.py") if root else None
    if (
        path is not None
        and path.is_file()
        and path.resolve().is_relative_to(root.resolve() if root else path)
    ):
        _from_file(path)
        return
    from importlib.metadata import entry_points  # costs 40 ms, and only plugins need it

    for point in entry_points(group=GROUP, name=name):
        point.load()
        return
    sys.modules.pop(name, None)  # imported before, its rules were another project's
    import_module(name)


def _from_file(path: Path) -> ModuleType:
    import hashlib  # OpenSSL takes 2 ms to load, and few folders have rules of their own

    # two folders may each have a rules.py: the module's name carries the path
    name = f"govreport_own_{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:12]}"
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a Python file")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
