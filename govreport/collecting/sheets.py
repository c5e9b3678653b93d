"""The sheets of an Excel form and their columns, in Swedish and English.

Writing and reading both go by this one description, so a column cannot be written that is not read back.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from govreport.collecting.layout import Form, FormColumn, FormSheet
from govreport.model import Activity, Contact, Deliverable, Deviation, Indicator


def _col(
    key: str,
    sv: str,
    en: str,
    help_sv: str,
    help_en: str,
    form: Form = "text",
    width: int = 18,
    needed: bool = False,
    choices: Mapping[str, Mapping[str, str]] | None = None,
    instead: str = "",
) -> FormColumn:
    return FormColumn(
        key=key,
        head={"sv": sv, "en": en},
        help={"sv": help_sv, "en": help_en},
        form=form,
        width=width,
        needed=needed,
        choices=choices or {},
        instead=instead,
    )


_ID = _col(
    "id",
    "Id",
    "Id",
    "Ändra inte. Raden känns igen på sitt id.",
    "Leave as it is. The row is recognised by its id.",
    "id",
    12,
)


def _several(
    name: str, count: int, heads: tuple[str, str], helps: tuple[str, str], form: Form, width: int
) -> tuple[FormColumn, ...]:
    """Columns for a list: one value in each, those there is no column for in the last."""
    columns = []
    for n in range(1, count + 1):
        sv, en = (f"{head} ({n})" if n > 1 else head for head in heads)
        more = (" Fler: deras id med semikolon emellan.", " More: their ids, divided by semicolons.")
        help_sv, help_en = (
            text + (also if n == count else "") for text, also in zip(helps, more, strict=True)
        )
        column = _col(f"{name}.{n}", sv, en, help_sv, help_en, form, width)
        columns.append(evolve(column, rest=n == count))
    return tuple(columns)


def _answers(count: int) -> tuple[FormColumn, ...]:
    helps = (
        "Välj det krav i beslutet som detta svarar mot. Kraven står på bladet Krav.",
        "Choose the requirement that this answers. They are listed on the sheet Requirements.",
    )
    heads = ("Svarar mot krav", "Answers requirement")
    return _several("answers", count, heads, helps, "requirement", 34)


_STATUS = {
    "done": {"sv": "genomförd", "en": "done"},
    "ongoing": {"sv": "pågår", "en": "ongoing"},
    "planned": {"sv": "planerad", "en": "planned"},
    "cancelled": {"sv": "inställd", "en": "cancelled"},
}
_PUBLIC = _col(
    "public",
    "Får publiceras",
    "May be published",
    "Ja eller nej. Tomt betyder ja.",
    "Yes or no. Empty means yes.",
    "yes-no",
    12,
)
_DESCRIPTION = _col(
    "description",
    "Beskrivning",
    "Description",
    "En eller två meningar. Skriv roller, inte namn.",
    "A sentence or two. Write roles, not names.",
    "long",
    50,
)

ACTIVITIES = FormSheet(
    kind="activities",
    model=Activity,
    prefix="A",
    title={"sv": "Aktiviteter", "en": "Activities"},
    about={"sv": "Det ni har gjort: möten, utbildningar, insatser.", "en": "What you have done."},
    columns=(
        _ID,
        _col("title", "Aktivitet", "Activity", "Vad ni gjorde.", "What you did.", width=40, needed=True),
        _col(
            "date", "Datum", "Date", "Första dagen, som 2017-03-14.", "First day, as 2017-03-14.", "date", 13
        ),
        _col("end", "Till och med", "Until", "Sista dagen, om flera.", "Last day, if several.", "date", 13),
        _col(
            "status",
            "Status",
            "Status",
            "Bara genomförda räknas.",
            "Only what is done counts.",
            "choice",
            13,
            choices=_STATUS,
        ),
        *_answers(3),
        *_several(
            "partners",
            2,
            ("Samverkanspart", "Partner"),
            ("Välj i listan.", "Choose from the list."),
            "partner",
            26,
        ),
        _col(
            "participants.women", "Kvinnor", "Women", "Antal deltagare.", "Number taking part.", "number", 10
        ),
        _col("participants.men", "Män", "Men", "Antal deltagare.", "Number taking part.", "number", 10),
        _col("place", "Plats", "Place", "Ort eller digitalt.", "Town, or online.", width=16),
        _DESCRIPTION,
        _col("result", "Resultat", "Result", "Vad det ledde till.", "What came of it.", "long", 50),
        _PUBLIC,
    ),
)

CONTACTS = FormSheet(
    kind="contacts",
    model=Contact,
    prefix="K",
    title={"sv": "Kontakter", "en": "Contacts"},
    about={
        "sv": "Kontakter med dem som beslutet nämner, och med andra.",
        "en": "Contacts with those the decision names, and with others.",
    },
    columns=(
        _ID,
        _col(
            "partner",
            "Part",
            "Partner",
            "Välj i listan. Tomt för den som inte finns där: skriv då med vem, och vilket krav det gällde.",
            "Choose from the list. Empty for whom it does not have: then say with whom, about which requirement.",
            "partner",
            30,
            needed=True,
            instead="with",
        ),
        _col(
            "with",
            "Med vem",
            "With whom",
            "Organisation och funktion, inte namn.",
            "Organisation and role, not names.",
            width=34,
        ),
        _col(
            "date",
            "Datum",
            "Date",
            "Dagen, som 2017-03-14.",
            "The day, as 2017-03-14.",
            "date",
            13,
            needed=True,
        ),
        _col("form", "Form", "Form", "Möte, telefon, skriftligt, digitalt …", "Meeting, telephone, letter …"),
        _col("subject", "Ämne", "Subject", "Vad det gällde.", "What it was about.", width=34),
        _col(
            "participants",
            "Deltagare",
            "Participants",
            "Funktioner, skilda åt med semikolon.",
            "Roles, divided by semicolons.",
            width=34,
        ),
        _col("outcome", "Utfall", "Outcome", "Vad ni kom fram till.", "What was agreed.", "long", 50),
        *_answers(3),
        _PUBLIC,
    ),
)

DELIVERABLES = FormSheet(
    kind="deliverables",
    model=Deliverable,
    prefix="L",
    title={"sv": "Leveranser", "en": "Deliverables"},
    about={"sv": "Det ni har tagit fram: handböcker, underlag.", "en": "What you have produced."},
    columns=(
        _ID,
        _col(
            "title",
            "Leverans",
            "Deliverable",
            "Vad ni tog fram.",
            "What you produced.",
            width=40,
            needed=True,
        ),
        _col("date", "Datum", "Date", "När den blev klar.", "When it was finished.", "date", 13),
        _col(
            "status",
            "Status",
            "Status",
            "Bara färdiga räknas.",
            "Only what is done counts.",
            "choice",
            13,
            choices=_STATUS,
        ),
        *_answers(3),
        _col(
            "files",
            "Filer",
            "Files",
            "Sökvägar i uppdragets mapp, skilda åt med semikolon.",
            "Paths in the assignment's folder, divided by semicolons.",
            width=34,
        ),
        _col("reference", "Diarienummer", "Reference", "Om den är diarieförd.", "If it is registered."),
        _DESCRIPTION,
        _PUBLIC,
    ),
)

_COUNTS = (
    ("women", "Kvinnor", "Women"),
    ("men", "Män", "Men"),
    ("girls", "Flickor", "Girls"),
    ("boys", "Pojkar", "Boys"),
    ("total", "Totalt", "Total"),
    ("target", "Mål", "Target"),
)
ROW_KEYS: frozenset[str] = frozenset({"period", "group", *(key for key, _, _ in _COUNTS)})
"""Columns of the indicator sheet that belong to one row of the indicator, not to the indicator itself."""

INDICATORS = FormSheet(
    kind="indicators",
    model=Indicator,
    prefix="I",
    title={"sv": "Indikatorer", "en": "Indicators"},
    about={
        "sv": "Statistik. En rad per period; samma id på alla rader som hör ihop.",
        "en": "Statistics. A row per period; the same id on all rows that belong together.",
    },
    columns=(
        _ID,
        _col("title", "Indikator", "Indicator", "Vad som mäts.", "What is measured.", width=40, needed=True),
        _col("unit", "Enhet", "Unit", "Personer, procent, antal …", "Persons, per cent, number …", width=12),
        _col("source", "Källa", "Source", "Vem som mätt och hur.", "Who measured, and how.", width=34),
        _col("period", "Period", "Period", "År eller månad.", "Year or month.", width=12),
        _col(
            "group", "Grupp", "Group", "Om raden gäller en grupp.", "If the row is about a group.", width=18
        ),
        *(_col(key, sv, en, "Ett tal.", "A number.", "number", 10) for key, sv, en in _COUNTS),
        *_answers(2),
        _col(
            "comment",
            "Kommentar",
            "Comment",
            "Vad siffrorna säger, även om kön.",
            "What the numbers say, by sex too.",
            "long",
            50,
        ),
    ),
)

DEVIATIONS = FormSheet(
    kind="deviations",
    model=Deviation,
    prefix="N",
    title={"sv": "Avvikelser", "en": "Deviations"},
    about={"sv": "Krav som inte kan uppfyllas helt.", "en": "Requirements that cannot be met in full."},
    columns=(
        _ID,
        _col(
            "requirement",
            "Krav",
            "Requirement",
            "Välj kravet.",
            "Choose the requirement.",
            "requirement",
            34,
            needed=True,
        ),
        _col(
            "extent",
            "Omfattning",
            "Extent",
            "Delvis eller inte alls.",
            "Partly, or not at all.",
            "choice",
            14,
            choices={"partly": {"sv": "delvis", "en": "partly"}, "not": {"sv": "inte alls", "en": "not"}},
        ),
        _col("reason", "Orsak", "Reason", "Varför.", "Why.", "long", 40),
        _col("consequence", "Konsekvens", "Consequence", "Vad det leder till.", "What follows.", "long", 40),
        _col("next_step", "Nästa steg", "Next step", "Vad som händer nu.", "What happens now.", "long", 40),
        _col("decided_by", "Beslutat av", "Decided by", "Funktion.", "Role.", width=20),
        _col("decided", "Beslutat den", "Decided on", "Dagen.", "The day.", "date", 13),
        _col(
            "ministry_informed",
            "Departementet informerat",
            "Ministry informed",
            "När och hur.",
            "When and how.",
            width=26,
        ),
    ),
)

SHEETS: tuple[FormSheet, ...] = (ACTIVITIES, CONTACTS, DELIVERABLES, INDICATORS, DEVIATIONS)
