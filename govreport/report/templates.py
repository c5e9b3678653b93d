"""The report's Jinja templates: in a sandbox, undefined names are errors, every error names file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import Any

from attrs import frozen
from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError as JinjaError,
    TemplateSyntaxError,
    Undefined,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from govreport.errors import TemplateError
from govreport.model import Problem
from govreport.model.blocks import Blocks
from govreport.reading.chapters.chapter import read_chapter
from govreport.report.placeholders import PlacementError, Rendered, Values
from govreport.resources import folder

SUFFIX = ".md.j2"
_values: ContextVar[Values] = ContextVar("values")
# filters whose result is text or a list; those that make markup would let a text pass for Markdown
_FILTERS = (
    "abs", "batch", "count", "default", "dictsort", "first", "groupby", "int", "items", "join", "last",
    "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "round",
    "select", "selectattr", "slice", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper",
)  # fmt: skip
# what an expression in a template can raise besides Jinja's own errors
_EXPRESSION_ERRORS = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError)


def _joined(parts: Iterable[str]) -> str:
    return Rendered("".join(parts))


_TAG = re.compile(r"\{%.*?%\}|\{\*.*?\*\}")


def _line_kept(line: str) -> str:
    """A line of text that ends with a tag keeps its end; a line of tags only leaves nothing behind."""
    if line.rstrip().endswith("%}") and _TAG.sub("", line).strip() and line.rstrip()[-3] not in "+-":
        return f"{line.rstrip()[:-2]}+%}}"
    return line


class _Environment(ImmutableSandboxedEnvironment):
    concat = staticmethod(_joined)  # what macros and set blocks give is Markdown already

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """Keep the line ends that matter to Markdown."""
        return "\n".join(map(_line_kept, super().preprocess(source, name, filename).split("\n")))


@pass_context
def _finalize(context: Context, value: Any) -> str:  # noqa: ARG001  # taking the context keeps Jinja from folding it
    """Every ``{{ … }}``: a token in place of the value."""
    if isinstance(value, Undefined):
        str(value)  # a strict undefined raises here, with the name it lacks
    return _values.get().hold(value)


@frozen
class TemplateFile:
    """One template of a report.

    Attributes:
        name: The file's name without number and suffix ("ekonomi").
        file: The file's name.
        chapters: Beginnings of the chapter names that belong here; ``*`` takes those that fit nowhere.
    """

    name: str
    file: str
    chapters: tuple[str, ...]

    @property
    def takes_any(self) -> bool:
        """Whether chapters that fit nowhere else become sections of their own here."""
        return "*" in self.chapters


class Templates:
    """The templates of one folder, in the order of their file names."""

    def __init__(self, place: Path, shown: str) -> None:
        """List the templates in ``place`` (those with a number); errors name them as lying in ``shown``."""
        self._place = place
        self._shown = shown
        self._environment = _Environment(
            loader=FileSystemLoader(place),
            undefined=StrictUndefined,
            finalize=_finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            comment_start_string="{*",  # {# begins a heading's key
            comment_end_string="*}",
            auto_reload=False,
        )
        kept = {name: self._environment.filters[name] for name in _FILTERS}
        self._environment.filters.clear()
        self._environment.filters.update(kept)
        self.files = tuple(self._file(path) for path in sorted(place.glob(f"[0-9]*{SUFFIX}")))

    def _file(self, path: Path) -> TemplateFile:
        name = re.sub(r"^\d+-", "", path.name.removesuffix(SUFFIX))
        head = path.read_text(encoding="utf-8")[:500]
        found = re.search(r"\{\*\s*chapters:(.*?)\*\}", head)
        return TemplateFile(name, path.name, tuple(found[1].split()) if found else (name,))

    def render(self, file: str, values: Values, names: Mapping[str, Any]) -> Blocks:
        """The blocks a template gives.

        Args:
            file: The template's file name.
            values: Holds what its expressions give.
            names: What a template may name.

        Raises:
            TemplateError: The template cannot be used; the text names file and line.
        """
        shown = f"{self._shown}/{file}"
        token = _values.set(values)
        try:
            markdown = self._environment.get_template(file).render(dict(names))
            problems: list[Problem] = []
            chapter = read_chapter(markdown, shown, problems)
            if problems:
                raise TemplateError(_complaint(shown, problems[0]))
            return values.fill(chapter.blocks)
        except TemplateSyntaxError as error:
            raise TemplateError(
                f"{self._shown}/{error.name or file}:{error.lineno}: {error.message}"
            ) from error
        except PlacementError as error:
            raise TemplateError(f"{shown}: {error}") from error
        except (JinjaError, *_EXPRESSION_ERRORS) as error:
            where = self._where(error) or file
            raise TemplateError(f"{self._shown}/{where}: {error or type(error).__name__}") from error
        finally:
            _values.reset(token)

    def _where(self, error: BaseException) -> str:
        """``file:line`` of the innermost template line an error came through."""
        found = ""
        trace = error.__traceback__
        while trace is not None:
            path = Path(trace.tb_frame.f_code.co_filename)
            if path.parent == self._place and path.name.endswith(SUFFIX):
                found = f"{path.name}:{trace.tb_lineno}"
            trace = trace.tb_next
        return found


def _complaint(shown: str, problem: Problem) -> str:
    place = problem.location
    reason = problem.params.get("reason_en") or ", ".join(
        f"{key}: {value}" for key, value in problem.params.items()
    )
    return f"{shown}: {problem.code} in the Markdown it gives, line {place.line}: {reason}"


@lru_cache(maxsize=4)
def templates_of(name: str) -> Templates:
    """The templates under ``templates/NAME``, read once per process."""
    return Templates(folder("templates") / name, f"templates/{name}")
