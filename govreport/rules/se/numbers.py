"""Swedish numbers with a check digit: personal identity numbers and giro numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model import BudgetLine, Submission
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.privacy import texts
from govreport.rules.registry import Hit, Texts, rule

_PERSONAL = re.compile(r"(?<![\d-])(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?![\d-])")
_BANKGIRO = re.compile(r"\d{3,4}-\d{4}")
_PLUSGIRO = re.compile(r"\d(?: ?\d){0,6}-\d")
_MOBILE = re.compile(r"(?<![\d-])(?:\+46\s?\(?0?\)?|0)7[02369](?:[\s-]?\d){7}(?!\d)")
_CO_ORDINATION = 60  # a samordningsnummer has sixty added to its day


def luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (modulus 10)."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if position % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def personal_numbers(text: str) -> Iterator[str]:
    """Personal identity and co-ordination numbers in a text: a possible day and the right check digit."""
    for found in _PERSONAL.finditer(text):
        month, day = int(found[2]), int(found[3])
        if 1 <= month <= 12 and 1 <= day % _CO_ORDINATION <= 31 and luhn("".join(found.groups())):
            yield found[0]


@rule(
    "SE303",
    "error",
    Texts(
        sv="Ett personnummer står i texten ({masked}).",
        en="A personal identity number stands in the text ({masked}).",
        hint_sv="Ta bort det. Är det något annat, till exempel ett ärendenummer: skriv "
        "det på ett annat sätt.",
        hint_en="Remove it. If it is something else, such as a case number, write it in another way.",
    ),
)
def personal_number(context: Context) -> Iterator[Hit]:
    """No personal identity number is in what others will read.

    What:
        No text of chapters or public outputs holds ten or twelve digits with a possible day and the right
        check digit.
    Why:
        Such a number identifies a person beyond doubt, and a report to the Government is a public document.
    Fails:
        chapters/02-exempel.md: |
          # Exempel

          Ärendet gällde 811218-9876.
    Passes:
        chapters/02-exempel.md: |
          # Exempel

          Ärendet gällde 811218-9875.
    Exceptions:
        What is marked `public: false`.
    """
    for said in texts(context):
        for number in personal_numbers(said.text):
            yield Hit(at=said.at, item=said.item, params={"masked": f"{number[:4]}…"})


@rule(
    "SE304",
    "warning",
    Texts(
        sv="Ett mobilnummer står i texten: {found}.",
        en="A mobile telephone number stands in the text: {found}.",
        hint_sv="Använd växelns nummer, eller ta bort det.",
        hint_en="Use the switchboard's number, or remove it.",
    ),
)
def mobile_number(context: Context) -> Iterator[Hit]:
    """No mobile number is in what others will read.

    What:
        No Swedish mobile number stands in chapters or public outputs.
    Why:
        It is one person's, and lives on in the published file when the person has left.
    Fails:
        chapters/02-kontakt.md: |
          # Kontakt

          Frågor besvaras på 070-123 45 67.
    Passes:
        chapters/02-kontakt.md: |
          # Kontakt

          Frågor besvaras på 010-223 50 00.
    Exceptions:
        What is marked `public: false`.
    """
    for said in texts(context):
        found = _MOBILE.search(said.text) if "7" in said.text else None
        if found:
            yield Hit(at=said.at, item=said.item, params={"found": found[0]})


@rule(
    "SE605",
    "error",
    Texts(
        sv="{item}: gironumret {giro} är inget giltigt bankgiro eller plusgiro.",
        en="{item}: the giro number {giro} is no valid bankgiro or plusgiro.",
        hint_sv="Skriv det som 5052-5781 (bankgiro) eller 12 34 56-6 (plusgiro), och "
        "jämför med betalarens uppgift.",
        hint_en="Write it as 5052-5781 (bankgiro) or 12 34 56-6 (plusgiro), and compare with the payer's.",
    ),
)
def giro(context: Context) -> Iterator[Hit]:
    """A giro number is well-formed and its check digit right.

    What:
        `giro` of a funding line or a submission is a bankgiro or plusgiro with the right check digit.
    Why:
        A repayment to a wrong number is money that comes back after the due day, or does not.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {giro: 5052-5782}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {giro: 5052-5781}}
    Exceptions:
        None.
    """
    budget = context.project.assignment.budget
    items: list[BudgetLine | Submission] = [*(budget.lines if budget else ())]
    items += context.project.outputs.submissions
    for item in items:
        number = item.giro.strip()
        if number and not _valid(number):
            yield Hit(at=place(item, "giro"), item=item.id, params={"item": item.id, "giro": number})


def _valid(number: str) -> bool:
    formed = _BANKGIRO.fullmatch(number) or _PLUSGIRO.fullmatch(number)
    return bool(formed) and luhn("".join(c for c in number if c.isdigit()))
