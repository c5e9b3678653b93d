"""Values as lines of YAML, in the manner of people: short lists on one line, quotation marks only where needed."""

from __future__ import annotations

from typing import Any

import yaml

_MAP, _SEQ = "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"
_WIDTH = 110
_SHORT = 100


def block_lines(value: Any) -> list[str]:
    """Lines of a document, or of an item or key to be set into one.

    Args:
        value: A document's mapping of lists, or a list of items.
    """
    text = yaml.dump(_compact(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return str(text).rstrip("\n").split("\n")


def key_lines(key: str, value: Any) -> list[str]:
    """Lines of one key of an item with its value."""
    text = yaml.dump(
        {key: _compact(value, 2)}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH
    )
    return str(text).rstrip("\n").split("\n")


def flow_text(value: Any) -> str:
    """A value on one line, as it stands inside ``{…}`` or ``[…]``."""
    text = yaml.dump(
        _Line({"k": _flow(value)}), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31
    )
    return str(text).rstrip("\n")[len("{k: ") : -1]


class _Line(dict[str, Any]):
    """A mapping to be written on one line."""


class _List(list[Any]):
    """A list to be written on one line."""


class _Quoted(str):
    """A text of several lines, to be written on one."""

    __slots__ = ()


def _compact(value: Any, depth: int = 0) -> Any:
    """Lists and mappings inside an item on one line where they are short, as people write them."""
    if isinstance(value, dict):
        inner = {key: _compact(one, depth + 1) for key, one in value.items()}
        short = not any(isinstance(one, list | dict) for one in inner.values()) and len(str(inner)) < _SHORT
        return _Line(inner) if depth > 1 and short and "id" not in inner else inner
    if isinstance(value, list):
        found = [_compact(one, depth + 1) for one in value]
        flat = found and not any(isinstance(one, list | dict) for one in found) and len(str(found)) < _SHORT
        return _List(found) if flat else found
    return value


def _flow(value: Any) -> Any:
    if isinstance(value, dict):
        return _Line({key: _flow(one) for key, one in value.items()})
    if isinstance(value, list):
        return _List([_flow(one) for one in value])
    return _Quoted(value) if isinstance(value, str) and "\n" in value else value


class _Dumper(yaml.SafeDumper):
    """Texts quoted only where our reader needs it; lists set in under their key, as people write them.

    Days and numbers are texts to our reader, so they need no quotation marks; what means nothing does.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - as inherited
        first: [(tag, form) for tag, form in found if tag.endswith((":null", ":merge"))]
        for first, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - as inherited
        """Set lists in."""
        super().increase_indent(flow, False)


_Dumper.add_representer(_Line, lambda dumper, value: dumper.represent_mapping(_MAP, value, flow_style=True))
_Dumper.add_representer(_List, lambda dumper, value: dumper.represent_sequence(_SEQ, value, flow_style=True))
_Dumper.add_representer(
    _Quoted, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:str", str(value), style='"')
)
