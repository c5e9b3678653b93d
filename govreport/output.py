"""Writing files so that a failure leaves what stood there before."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from govreport.errors import OutputFileError


def write_bytes(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` by way of a new file in the same folder.

    Raises:
        OutputFileError: The folder is missing or closed to us, the disk is full, or ``path`` is a folder.
    """
    if path.is_dir():
        raise OutputFileError(f"{path}: is a folder, not a file; give a file name")
    handle, name = -1, ""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent or Path())
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        Path(name).replace(path)
    except OSError as error:
        if name:
            with contextlib.suppress(OSError):
                Path(name).unlink()
        reason = error.strerror or str(error)
        raise OutputFileError(f"{path}: cannot be written: {reason}; nothing there was changed") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
