r"""SIE 4 ledgers (``.se`` exports, ``.si`` imports), read record by record.

Source: SIE-gruppen, *SIE filformat*, edition 4B (2008). Facts used here: code page 437 (``#FORMAT PC8``);
fields divided by blanks, quoted where they hold blanks, ``\"`` inside quotes; object lists in braces as
pairs of dimension and object; amounts with a point, credit negative; dates ``YYYYMMDD``; each voucher's
``#TRANS`` rows sum to zero; ``#RTRANS`` is repeated by an identical ``#TRANS`` and so not counted,
``#BTRANS`` is a struck row; unknown records are skipped; ``#KSUMMA`` holds a CRC-32 over labels and field
contents, without blanks, quotes and braces. No library on PyPI reads SIE 4 and is kept up (``pysie-
accounting`` 0.0.2, 2024, was the only one found).

Mistakes are problems of code ``GR017``; their ``variant`` says which of the rule's texts is meant.
"""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from attrs import define, field

from govreport.model import Location, Problem
from govreport.model.values import frozen
from govreport.reading.text import CONTROLS

PROJECT_DIMENSION = "6"
_REPEATED = 20
"""Mistakes of one kind that are told one by one; the rest are counted."""
_FIELD = re.compile(r'\{|\}|"((?:[^"\\]|\\.)*)"|[^\s{}"]+')
_SWEDISH_PC8 = re.compile(rb"[\x84\x86\x8e\x8f\x94\x99]")
_SWEDISH_LATIN = re.compile(rb"[\xc4\xc5\xd6\xe4\xe5\xf6]")


@frozen
class SieRow:
    """One ``#TRANS`` row with its voucher.

    Attributes:
        voucher: Series and number, such as ``A 14``.
        number: Of the row in its voucher, from 1.
        date: The row's day, else the voucher's.
        period: Month the voucher belongs to, by the voucher's own day: ``YYYY-MM``, or empty.
        booked: The voucher's registration day, if given.
        account: Account number.
        objects: Object by dimension number; dimension 6 is the project.
        amount: Debit positive, credit negative, in the file's currency.
        text: The row's text, else the voucher's.
        line: Line of the file, from 1.
    """

    voucher: str
    number: int
    date: dt.date | None
    period: str
    booked: dt.date | None
    account: str
    objects: tuple[tuple[str, str], ...]
    amount: Decimal
    text: str
    line: int

    @property
    def project(self) -> str:
        """The project's code (dimension 6), or empty."""
        return dict(self.objects).get(PROJECT_DIMENSION, "")


@define
class _Voucher:
    label: str
    date: dt.date | None
    period: str
    booked: dt.date | None
    text: str
    line: int
    total: Decimal = Decimal(0)
    rows: list[SieRow] = field(factory=list)


def encoding_of(sample: bytes) -> str:
    """The code page of a sample: ``cp437`` as the standard says, else what it shows itself to be."""
    if sample.isascii():
        return "cp437"
    if sample.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    cut = sample[: sample.rfind(b"\n") + 1] or sample
    try:
        cut.decode("utf-8")
    except UnicodeDecodeError:
        pc8, latin = len(_SWEDISH_PC8.findall(sample)), len(_SWEDISH_LATIN.findall(sample))
        return "cp1252" if latin > pc8 else "cp437"
    return "utf-8"


class SieReader:
    """Reads the rows of one file as a stream; mistakes are collected, never raised.

    Args:
        file: The file's name in messages.
        problems: Where mistakes go.
        encoding: Code page; found out from ``sample`` where empty.
        sample: The file's first bytes.
        currency: What the amounts should be in; not looked at where empty.
    """

    def __init__(
        self,
        file: str,
        problems: list[Problem],
        *,
        sample: bytes = b"",
        encoding: str = "",
        currency: str = "",
    ) -> None:
        """Choose the code page and say so where it is not the standard's."""
        self.file = file
        self.problems = problems
        self.encoding = encoding or encoding_of(sample)
        self.accounts: dict[str, str] = {}
        self.objects: dict[tuple[str, str], str] = {}
        self.company = ""
        self.type = ""
        self.vouchers = 0
        self.skipped: dict[str, int] = {}
        self.struck = 0
        self.repeated = 0
        self._currency = currency
        self._told: Counter[str] = Counter()
        self._voucher: _Voucher | None = None
        self._inside = False
        self._crc: int | None = None
        self._sum_seen = False
        self._number = 0
        self._begun = False
        if self.encoding != "cp437":
            self._say("code-page", encoding=self.encoding)

    def rows(self, lines: Iterable[bytes]) -> Iterator[SieRow]:
        """The ``#TRANS`` rows of balanced and unbalanced vouchers alike, in file order."""
        for number, raw in enumerate(lines, 1):
            self._number = number
            text = raw.decode(self.encoding, errors="replace").strip()
            if not text:
                continue
            if not self._begun and not text.startswith("#"):
                self._say("no-sie")
                return
            self._begun = True
            if text == "{":
                self._open()
            elif text == "}":
                yield from self._close()
            elif text.startswith("#"):
                self._record(text)
            else:
                self._say("not-a-record", text=CONTROLS.sub("", text)[:40])
        if self._voucher is not None:
            self._say("cut-off", voucher=self._voucher.label)
            yield from self._voucher.rows
        if self._crc is not None and not self._sum_seen:
            self._say("no-closing-sum")
        self._number = 1
        if not self.vouchers and not self._told.keys() - {"code-page"}:
            self._say("no-vouchers" if self.type[:1] in ("", "4") else "balances-only", type=self.type)
        for count in tuple(self._told.values()):
            if count > _REPEATED:
                self._say("more", count=count - _REPEATED)

    # ---- records ------------------------------------------------------------------------------------

    def _record(self, text: str) -> None:
        fields, objects, whole = _fields(text)
        label, rest = fields[0].upper(), fields[1:]
        if label == "#KSUMMA":
            self._checksum(rest)
            return
        if self._crc is not None:
            self._crc = zlib.crc32("".join(whole).encode(self.encoding, errors="replace"), self._crc)
        match label:
            case "#VER":
                self._start(rest)
            case "#TRANS":
                self._row(rest, objects)
            case "#RTRANS":
                self.repeated += 1
            case "#BTRANS":
                self.struck += 1
            case "#KONTO" if len(rest) > 1:
                self.accounts[rest[0]] = rest[1]
            case "#OBJEKT" if len(rest) > 2:
                self.objects[rest[0], rest[1]] = rest[2]
            case "#FNAMN" | "#SIETYP" | "#VALUTA" if rest:
                self._head(label, rest[0])
            case _:
                self.skipped[label] = self.skipped.get(label, 0) + 1

    def _head(self, label: str, value: str) -> None:
        if label == "#FNAMN":
            self.company = value
        elif label == "#SIETYP":
            self.type = value
        elif self._currency and value.upper() != self._currency.upper():
            self._say("currency", found=value, wanted=self._currency)

    def _start(self, rest: list[str]) -> None:
        if self._voucher is not None:
            self._say("not-closed", voucher=self._voucher.label)
        self.vouchers += 1
        series, number, day = (*rest, "", "", "")[:3]
        date = self._day(day, needed=True)
        self._voucher = _Voucher(
            label=f"{series} {number}".strip() or f"#{self._number}",
            date=date,
            period=date.isoformat()[:7] if date else "",
            booked=self._day(rest[4]) if len(rest) > 4 else None,
            text=rest[3] if len(rest) > 3 else "",
            line=self._number,
        )
        self._inside = False

    def _open(self) -> None:
        if self._voucher is None:
            self._say("stray-brace")
        self._inside = True

    def _row(self, rest: list[str], objects: tuple[tuple[str, str], ...]) -> None:
        voucher = self._voucher
        if voucher is None or not self._inside:
            self._say("outside")
            return
        if len(rest) < 2:
            self._say("short-row")
            return
        try:
            amount = Decimal(rest[1].replace(",", "."))
        except InvalidOperation:
            amount = Decimal("NaN")
        if not amount.is_finite():
            self._say("bad-amount", text=rest[1])
            return
        voucher.total += amount
        voucher.rows.append(
            SieRow(
                voucher=voucher.label,
                number=len(voucher.rows) + 1,
                date=(self._day(rest[2]) if len(rest) > 2 else None) or voucher.date,
                period=voucher.period,
                booked=voucher.booked,
                account=rest[0],
                objects=objects,
                amount=amount,
                text=(rest[3] if len(rest) > 3 else "") or voucher.text,
                line=self._number,
            )
        )

    def _close(self) -> Iterator[SieRow]:
        voucher, self._voucher, self._inside = self._voucher, None, False
        if voucher is None:
            self._say("stray-brace")
            return
        if voucher.total:
            self._say("unbalanced", line=voucher.line, voucher=voucher.label, difference=voucher.total)
        yield from voucher.rows

    def _checksum(self, rest: list[str]) -> None:
        if not rest:
            self._crc = 0
            return
        self._sum_seen = True
        if self._crc is None:
            self._say("sum-not-opened")
        elif not re.fullmatch(r"-?\d+", rest[0]):
            self._say("bad-sum", text=rest[0])
        elif int(rest[0]) % 2**32 != self._crc:
            self._say("wrong-sum", said=rest[0], counted=self._crc)

    # ---- small things -------------------------------------------------------------------------------

    def _day(self, text: str, *, needed: bool = False) -> dt.date | None:
        if not text and not needed:
            return None
        try:
            return dt.datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007 - a ledger's day has no zone
        except ValueError:
            self._say("bad-day", text=text)
            return None

    def _say(self, variant: str, *, line: int = 0, **params: object) -> None:
        self._told[variant] += 1
        if self._told[variant] > _REPEATED and variant != "more":
            return  # counted at the end
        where = Location(self.file, line or self._number or 1)
        self.problems.append(Problem("GR017", where, {"variant": variant, **params}))


def _fields(text: str) -> tuple[list[str], tuple[tuple[str, str], ...], list[str]]:
    """A record's fields, its object list as pairs, and every content in order (for the checksum)."""
    fields: list[str] = []
    whole: list[str] = []
    inner: list[str] | None = None
    objects: list[str] = []
    for match in _FIELD.finditer(text):
        token = match.group()
        if token == "{":  # noqa: S105 - a brace, not a password
            inner = []
        elif token == "}":  # noqa: S105 - the same
            objects, inner = inner or [], None
        else:
            quoted = match.group(1)
            value = token if quoted is None else quoted.replace('\\"', '"')
            whole.append(value)
            (fields if inner is None else inner).append(value)
    return fields, tuple(zip(objects[::2], objects[1::2], strict=False)), whole
