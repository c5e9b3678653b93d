"""The memory that a ledger of 200 000 rows takes beside one of 20 000, where none of its rows are ours."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from openpyxl import Workbook

from tests.benchmarks.harness import python, runs_of

_CONSTANT = 1.2
"""Largest ratio of the memory for ten times the rows: what grows is what is allowed to be kept of texts."""
_HEADS = ("Verifikation", "Rad", "Bokföringsdatum", "Period", "Konto", "Projekt", "Belopp", "Text")
_READ = (
    "import sys; from pathlib import Path; from govreport.model import Assignment, LedgerSource, Settings;"
    "from govreport.profiles import profile; from govreport.reading.ledger import Ledger;"
    "path = Path(sys.argv[1]); source = LedgerSource(file=path.name, projects=('0',));"
    "rows = Ledger(source, Assignment(), Settings(), profile('se'), []).read(path)[1].rows;"
    "sys.exit(rows != int(sys.argv[2]))"
)


def run(repeats: int = 1) -> bool:
    """CSV, Excel and SIE."""
    print("\nLargest resident size for 20 000 and 200 000 rows of a ledger, none of them ours")
    met = True
    with tempfile.TemporaryDirectory() as away:
        for form, write in {"csv": _csv, "xlsx": _xlsx, "se": _sie}.items():
            commands = []
            for count in (20_000, 200_000):
                path = Path(away) / f"{count}.{form}"
                write(path, _rows(count))
                commands.append(python("-c", _READ, str(path), str(count)))
            small, large = (max(one.memory for one in runs) for runs in runs_of(commands, repeats))
            met &= _show(form, small, large)
    return met


def _show(form: str, small: float, large: float) -> bool:
    ok = large / small <= _CONSTANT
    state = "ok" if ok else "MISSED"
    print(f"  {form:<5} {small:8.1f} MB {large:8.1f} MB {large / small:6.2f} x  goal {_CONSTANT:g}  {state}")
    return ok


Rows = Iterable[tuple[str, int, str, str, int, int, float, str]]


def _rows(count: int) -> Iterator[tuple[str, int, str, str, int, int, float, str]]:
    for n in range(count):
        month = n // 4 % 12 + 1
        amount = (-1) ** n * (n // 2 % 900 + 0.25)
        yield (
            f"V{n // 4}", n % 4 + 1, f"2017-{month:02}-15", f"2017-{month:02}", 4111, 21750, amount, f"Lön {n}"
        )  # fmt: skip


def _csv(path: Path, rows: Rows) -> None:
    with path.open("w", encoding="cp1252") as stream:
        stream.write(";".join(_HEADS) + "\n")
        stream.writelines(";".join(map(str, row)).replace(".", ",") + "\n" for row in rows)


def _xlsx(path: Path, rows: Rows) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Huvudbok")
    sheet.append(_HEADS)
    for row in rows:
        sheet.append(row)
    book.save(path)


def _sie(path: Path, rows: Rows) -> None:
    with path.open("w", encoding="cp437") as stream:
        stream.write("#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n")
        for voucher, number, day, _, account, project, amount, text in rows:
            if number == 1:
                stream.write(f'#VER "" "{voucher}" {day.replace("-", "")}\n{{\n')
            stream.write(f'#TRANS {account} {{"6" "{project}"}} {amount} "" "{text}"\n')
            stream.write("}\n" if number == 4 else "")


if __name__ == "__main__":
    sys.exit(not run())
