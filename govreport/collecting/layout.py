"""What an Excel form looks like: sheets and columns as data, in Swedish and English.

Writing and reading both go by this one description, so a column cannot be written that is not read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from govreport.model import (
    Activity,
    Contact,
    Deliverable,
    Deviation,
    Indicator,
    IndicatorRow,
    Output,
)

Form = Literal["id", "text", "long", "date", "number", "choice", "requirement", "partner", "yes-no"]


@frozen(kw_only=True)
class FormColumn:
    """One column of a form.

    Attributes:
        key: Key in the YAML file; ``participants.women`` for a value of a mapping, ``answers.2`` for the
            second of a list.
        head: Heading by language.
        help: What to write, shown when the heading is selected.
        form: Kind of cell.
        choices: Value to label by language, for ``choice``.
        width: In characters.
        needed: Whether a row needs it to count as filled in.
    """

    key: str
    head: Mapping[str, str]
    help: Mapping[str, str]
    form: Form = "text"
    choices: Mapping[str, Mapping[str, str]] = field(factory=dict)
    width: int = 18
    needed: bool = False


@frozen(kw_only=True)
class FormSheet:
    """One sheet of a form.

    Attributes:
        kind: Key of the list in the YAML file.
        model: Class of its items.
        prefix: First letter of ids for new rows.
        title: Sheet name by language.
        about: What the sheet is for.
    """

    kind: str
    model: type[Output]
    prefix: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    columns: tuple[FormColumn, ...]


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
) -> FormColumn:
    return FormColumn(
        key=key,
        head={"sv": sv, "en": en},
        help={"sv": help_sv, "en": help_en},
        form=form,
        width=width,
        needed=needed,
        choices=choices or {},
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
_ANSWERS = tuple(
    _col(
        f"answers.{n}",
        "Svarar mot krav" if n == 1 else f"Svarar mot krav ({n})",
        "Answers requirement" if n == 1 else f"Answers requirement ({n})",
        "Välj det krav i beslutet som detta svarar mot. Kraven står på bladet Krav.",
        "Choose the requirement that this answers. They are listed on the sheet Requirements.",
        "requirement",
        34,
    )
    for n in (1, 2, 3)
)
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
        *_ANSWERS,
        *(
            _col(
                f"partners.{n}",
                f"Samverkanspart ({n})" if n > 1 else "Samverkanspart",
                f"Partner ({n})" if n > 1 else "Partner",
                "Välj i listan.",
                "Choose from the list.",
                "partner",
                26,
            )
            for n in (1, 2)
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
    about={"sv": "Kontakter med dem som beslutet nämner.", "en": "Contacts with those the decision names."},
    columns=(
        _ID,
        _col(
            "partner",
            "Part",
            "Partner",
            "Välj i listan.",
            "Choose from the list.",
            "partner",
            30,
            needed=True,
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
        *_ANSWERS,
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
        *_ANSWERS,
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
        *_ANSWERS[:2],
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
ROW_MODEL = IndicatorRow

WORDS: Mapping[str, Mapping[str, str]] = {
    "sv": {
        "start": "Läs detta först",
        "requirements": "Krav",
        "lists": "Listor",
        "title": "Underlag till redovisningen av regeringsuppdrag",
        "assignment": "Uppdrag",
        "reference": "Regeringens beteckning",
        "agency": "Myndighet",
        "for": "Till",
        "everyone": "alla som bidrar",
        "due": "Lämna in senast",
        "return": "Skicka till",
        "filled_by": "Ifyllt av (funktion)",
        "filled_on": "Ifyllt den",
        "how": "Så fyller ni i",
        "sheets": "Bladen",
        "how.1": "Fyll i en rad per aktivitet, kontakt, leverans och så vidare på de följande bladen.",
        "how.2": "Det som redan är insamlat står överst på varje blad, på låsta rader med grå botten.",
        "how.3": "Är något där fel: ta bort skyddet (det har inget lösenord) och ändra på raden.",
        "how.4": "Skriv funktioner och organisationer, inte personnamn.",
        "how.5": "Markera en rubrik så visas en förklaring.",
        "id": "Id",
        "text": "Vad beslutet kräver",
        "kind": "Slag",
        "owner": "Ansvarig",
        "status": "Läget nu",
        "choose": "Välj i listan",
        "choose.text": "Välj ett av alternativen i listan.",
        "date": "Datum",
        "date.text": "Skriv ett datum som 2017-03-14.",
        "number": "Tal",
        "number.text": "Skriv ett tal, inte mindre än noll.",
        "yes": "ja",
        "no": "nej",
    },
    "en": {
        "start": "Read this first",
        "requirements": "Requirements",
        "lists": "Lists",
        "title": "Input to the report on an assignment",
        "assignment": "Assignment",
        "reference": "Reference",
        "agency": "Agency",
        "for": "To",
        "everyone": "everybody who contributes",
        "due": "Hand in by",
        "return": "Send to",
        "filled_by": "Filled in by (role)",
        "filled_on": "Filled in on",
        "how": "How to fill in",
        "sheets": "The sheets",
        "how.1": "Fill in a row per activity, contact, deliverable and so on, on the next sheets.",
        "how.2": "What is collected already stands on top of each sheet, on locked rows with a grey ground.",
        "how.3": "If something there is wrong: lift the protection (it has no password) and change it.",
        "how.4": "Write roles and organisations, not persons' names.",
        "how.5": "Select a heading to see what it means.",
        "id": "Id",
        "text": "What the decision demands",
        "kind": "Kind",
        "owner": "Owner",
        "status": "Now",
        "choose": "Choose from the list",
        "choose.text": "Choose one of the values in the list.",
        "date": "Date",
        "date.text": "Write a date such as 2017-03-14.",
        "number": "Number",
        "number.text": "Write a number, not below zero.",
        "yes": "yes",
        "no": "no",
    },
}
