"""The check as one page: the decision shown as coverage, every requirement, every finding.

One self-contained file: styles and script are inside, nothing is fetched. The look is in ``templates/html``.
"""

from __future__ import annotations

import jinja2
from markupsafe import Markup

from govreport._version import __version__
from govreport.errors import TemplateError
from govreport.formats.page import build
from govreport.formats.words import Words
from govreport.model import CheckResult
from govreport.resources import folder


def render(result: CheckResult) -> str:
    """The result as an HTML page.

    Raises:
        TemplateError: A template in ``templates/html`` cannot be used; names file and line.
    """
    words = Words(result.lang)
    try:
        template = environment().get_template("check.html.j2")
        return template.render(page=build(result, words), result=result, words=words, version=__version__)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"templates/html/{error.name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateError as error:
        raise TemplateError(f"templates/html/check.html.j2: {error.message or error}") from error


def environment() -> jinja2.Environment:
    """Jinja for the pages: values escaped, undefined names errors, ``inline(FILE)`` for style and script."""
    loader = jinja2.FileSystemLoader(folder("templates") / "html")
    made = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )

    def inline(name: str) -> Markup:
        return Markup(loader.get_source(made, name)[0])  # noqa: S704 - our own stylesheet and script

    made.globals["inline"] = inline
    return made
