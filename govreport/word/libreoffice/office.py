"""LibreOffice without a window: one conversion, in a private profile, bounded in time, leaving no traces."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from govreport.errors import GovreportError, MissingExtraError

PROGRAMS = ("soffice", "libreoffice")
TIME_LIMIT = 600.0  # seconds; hundreds of pages take LibreOffice minutes

# Tagged PDF/UA-1 with headings as outline and bookmarks as named places.
_FILTER = {
    "PDFUACompliance": True,
    "UseTaggedPDF": True,
    "ExportBookmarks": True,
    "ExportBookmarksToPDFDestination": True,
    "InitialView": 0,
    "Quality": 95,
    "ReduceImageResolution": False,
}


def program() -> str | None:
    """Path of LibreOffice, or None where it is not installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def convert(data: bytes, *, time_limit: float = TIME_LIMIT, archive: bool = False) -> bytes:
    """A Word file as tagged PDF/UA-1.

    Args:
        data: The ``.docx``.
        time_limit: Seconds after which LibreOffice is stopped.
        archive: Make it PDF/A-2 as well.

    Raises:
        MissingExtraError: LibreOffice is not installed.
        GovreportError: LibreOffice took too long or made nothing; the Word file is not touched.
    """
    office = program()
    if office is None:
        raise MissingExtraError(
            "LibreOffice is needed for this and was not found (soffice); on Debian or Ubuntu: "
            "apt install libreoffice-writer fonts-crosextra-carlito"
        )
    with tempfile.TemporaryDirectory(prefix="govreport-") as name:
        folder = Path(name)
        (folder / "report.docx").write_bytes(data)
        options: dict[str, object] = {**_FILTER, **({"SelectPdfVersion": 2} if archive else {})}
        said = _run([office, *_arguments(folder, options)], folder, time_limit)
        made = folder / "report.pdf"
        if not made.is_file():
            raise GovreportError(
                f"LibreOffice made no PDF of the report: {said.strip()[-300:] or 'it gave no reason'}"
            )
        return made.read_bytes()


def _arguments(folder: Path, options: Mapping[str, object]) -> list[str]:
    kinds = {bool: "boolean", int: "long"}
    named = {key: {"type": kinds[type(each)], "value": json.dumps(each)} for key, each in options.items()}
    return [
        "--headless",
        "--norestore",
        "--nolockcheck",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",  # never the user's own, which may be in use
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(named)}",
        "--outdir",
        str(folder),
        str(folder / "report.docx"),
    ]


def _run(command: list[str], folder: Path, time_limit: float) -> str:
    """Run LibreOffice in a process group of its own, since it starts helpers that outlive it."""
    process = subprocess.Popen(  # noqa: S603 - the program was found on PATH, the arguments are ours
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=time_limit)
    except subprocess.TimeoutExpired as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise GovreportError(
            f"LibreOffice was stopped after {time_limit:g} seconds; the Word report itself is not affected"
        ) from error
    except BaseException:  # an interrupt must not leave LibreOffice running
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return said
