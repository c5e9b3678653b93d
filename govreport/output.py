"""Writing files so that a failure leaves what stood there before."""

from __future__ import annotations

import contextlib
import io
import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path

from govreport.errors import OutputFileError, reason


def write_bytes(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` by way of a new file in the same folder.

    A link is followed, and what it leads to is written. A pipe or device (``/dev/stdout``) is written to, never
    replaced.

    Raises:
        OutputFileError: The folder is missing or closed to us, the disk is full, or ``path`` is a folder.
    """
    try:
        there = _status(path)
        mode = there.st_mode if there is not None else stat.S_IFREG | 0o666 & ~_umask()
        if stat.S_ISDIR(mode):
            raise OutputFileError(f"{path}: is a folder, not a file; give a file name")
        if stat.S_ISREG(mode):
            _replace(path.resolve() if path.is_symlink() else path, data, stat.S_IMODE(mode))
        else:
            with path.open("wb") as stream:
                stream.write(data)
    except (OSError, ValueError) as error:  # ValueError: NUL in the name
        why = reason(error)
        raise OutputFileError(f"{path}: cannot be written: {why}; nothing there was changed") from error


def is_folder(path: Path) -> bool:
    """Whether there is a folder of that name; where no such name can be, there is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long, or with NUL in it
        return False


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, where they are missing.

    Raises:
        OutputFileError: Something else stands there, or the folder above is closed to us.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise OutputFileError(f"{path}: no folder can be made there: {reason(error)}") from error


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _replace(path: Path, data: bytes, mode: int) -> None:
    import tempfile  # every command imports this module, and few write a file

    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write several files, all or none: where one fails, those already written get their old content back.

    Raises:
        OutputFileError: One of them cannot be written.
    """
    before: dict[Path, bytes | None] = {}
    for path, data in files.items():
        try:
            before[path] = path.read_bytes() if path.exists() else None
            write_bytes(path, data)
        except (OSError, OutputFileError) as error:
            before.pop(path, None)
            for done, old in before.items():
                with contextlib.suppress(OSError, OutputFileError):
                    write_bytes(done, old) if old is not None else done.unlink()
            if isinstance(error, OutputFileError):
                raise
            raise OutputFileError(f"{path}: cannot be read before writing: {error}") from error


_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest day a zip entry can have
_CLOCK = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def steady_zip(data: bytes, *, moment: str = "2000-01-01T00:00:00Z") -> bytes:
    """The same Office package without traces of the clock: fixed entry times, fixed core dates.

    Args:
        data: A zip package (``.xlsx``, ``.docx``) as some library wrote it.
        moment: What the core properties say as created and modified (W3CDTF).
    """
    import zipfile  # as tempfile above

    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _CLOCK.sub(rb"\g<1>" + moment.encode() + rb"\g<3>", content)
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, content)
    return stream.getvalue()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
