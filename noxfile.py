"""Sessions: ``nox`` runs lint, types and tests; ``nox -s bench``, ``nox -s template`` and others by name."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nox

nox.options.sessions = ["lint", "types", "tests"]
nox.options.default_venv_backend = "venv"
nox.options.reuse_existing_virtualenvs = True
ROOT = Path(__file__).parent
EXTRAS = nox.project.load_toml(ROOT / "pyproject.toml")["project"]["optional-dependencies"]


def _wheel(session: nox.Session) -> Path:
    """Build the wheel once per session and return its path."""
    session.install("build")
    folder = Path(session.create_tmp()).resolve() / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    session.run("python", "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT), silent=True)
    return next(folder.glob("*.whl"))


@nox.session
def tests(session: nox.Session) -> None:
    """The tests, on the installed wheel, outside the checkout."""
    wheel = _wheel(session)
    session.install(f"govreport[all,test] @ {wheel.as_uri()}")
    session.install("--force-reinstall", "--no-deps", str(wheel))  # same version, newer content
    away = Path(session.create_tmp()).resolve() / "away"
    shutil.rmtree(away, ignore_errors=True)
    shutil.copytree(ROOT / "tests", away / "tests")
    for name in ("pyproject.toml", "README.md", "docs"):  # tests of the README and the rule pages read them
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, away / name)
        elif source.exists():
            shutil.copy(source, away / name)
    session.chdir(away)
    session.run("python", "-m", "pytest", *session.posargs, env={"GOVREPORT_CHECKOUT": str(ROOT)})


@nox.session
def lint(session: nox.Session) -> None:
    """Lint: ruff, rules and form."""
    session.install(*EXTRAS["lint"])
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Types: mypy --strict on the package."""
    session.install("-e", ".[all,types]")
    session.run("mypy")


@nox.session
def bench(session: nox.Session) -> None:
    """Benchmarks: ratios within one run. Other people's packages stand here and nowhere else."""
    session.install("-e", ".[all]", "docxtpl", "strictdoc", "distributed")
    session.run("python", "-m", "tests.benchmarks", *session.posargs, env={"PYTHONPATH": str(ROOT)})


@nox.session
def template(session: nox.Session) -> None:
    """Build templates/*/report.docx from their readable description."""
    session.install("-e", ".")
    session.run("python", "-m", "govreport.word.template_builder", str(ROOT / "templates"))


@nox.session(name="rule-pages")
def rule_pages(session: nox.Session) -> None:
    """Write docs/rules.md from the rules' docstrings."""
    session.install("-e", ".")
    session.run("python", "-m", "govreport.rules.pages", str(ROOT / "docs" / "rules.md"))


@nox.session(name="file-pages")
def file_pages(session: nox.Session) -> None:
    """Write docs/files.md from the model's docstrings."""
    session.install("-e", ".")
    session.run("python", "-m", "govreport.reading.file_pages", str(ROOT / "docs" / "files.md"))


@nox.session(name="draft_score")
def draft_score(session: nox.Session) -> None:
    """Score ``draft`` on a folder of labelled decisions: ``nox -s draft_score -- FOLDER``."""
    session.install("-e", ".[all]")
    folder = session.posargs or [str(ROOT / "tests" / "drafting" / "decisions")]
    session.run("python", "-m", "tests.drafting.score", *folder, env={"PYTHONPATH": str(ROOT), **os.environ})
