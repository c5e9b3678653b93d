"""Mistakes in keys and values: unknown, wrong, missing, twice, or pointing at nothing."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.input.files import hits
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR003",
    "error",
    {
        "": Texts(
            sv="Okänd nyckel: ”{key}”.",
            en="Unknown key: “{key}”.",
            hint_sv="Här får stå: {known}.",
            hint_en="Known here: {known}.",
        ),
        "near": Texts(
            sv="Okänd nyckel: ”{key}”. Menade du ”{suggestion}”?",
            en="Unknown key: “{key}”. Did you mean “{suggestion}”?",
            hint_sv="Här får stå: {known}.",
            hint_en="Known here: {known}.",
        ),
        "cut": Texts(
            sv="Okänd nyckel: ”{key}”. Troligen har ett kommatecken delat en text inom klamrar.",
            en="Unknown key: “{key}”. A comma inside braces has probably cut a text in two.",
            hint_sv="Sätt texten inom citattecken, eller skriv en nyckel per rad i stället för {{…}}.",
            hint_en="Quote the text, or write one key per line instead of {{…}}.",
        ),
    },
    waivable=False,
)
def unknown_key(context: Context) -> Iterator[Hit]:
    """Every key is one that govreport knows.

    What:
        No key of the YAML files is unknown at its place.
    Why:
        A misspelt key is a value that nobody reads, such as a due day under `deu`.
    Fails:
        assignment.yaml: {"tasks[T1]": {ovner: samordnaren}}
    Passes:
        assignment.yaml: {"tasks[T1]": {owner: samordnaren}}
    Exceptions:
        None. `govreport schema` gives editors the known keys.
    """
    yield from hits(context, "GR003")


@rule(
    "GR004",
    "error",
    {
        "": Texts(
            sv="{field}: här står ”{value}”, men det ska vara {expected}.",
            en="{field}: “{value}” stands here, but it must be {expected_en}.",
            hint_sv="Rätta värdet. Det är inte läst, så kontrollen räknar som om det saknades.",
            hint_en="Correct the value. It was not read, so the check counts it as missing.",
        ),
        "near": Texts(
            sv="{field}: här står ”{value}”, men det ska vara {expected}. Menade du ”{suggestion}”?",
            en="{field}: “{value}” stands here, but it must be {expected_en}. Did you mean “{suggestion}”?",
            hint_sv="Rätta värdet. Det är inte läst, så kontrollen räknar som om det saknades.",
            hint_en="Correct the value. It was not read, so the check counts it as missing.",
        ),
    },
    waivable=False,
)
def wrong_value(context: Context) -> Iterator[Hit]:
    """Every value is of its kind: a day that exists, an amount, one of the known words.

    What:
        Dates, numbers, truth values, lists and choices can be read as such.
    Why:
        A due day of 31 February guards nothing.
    Fails:
        assignment.yaml: {"deadlines[D1]": {due: 2017-02-30}}
    Passes:
        assignment.yaml: {"deadlines[D1]": {due: 2017-09-15}}
    Exceptions:
        None. Swedish number forms (`1 200 000,50`) are understood.
    """
    yield from hits(context, "GR004")


@rule(
    "GR005",
    "error",
    {
        "": Texts(
            sv="Id {id} finns redan, vid {first}.",
            en="The id {id} is taken, at {first}.",
            hint_sv="Ge den ena posten ett eget id, och rätta hänvisningarna till den.",
            hint_en="Give one of them an id of its own, and correct the references to it.",
        ),
        "nowhere": Texts(
            sv="Id {id} står för två olika saker.",
            en="The id {id} stands for two things.",
            hint_sv="Ge den ena posten ett eget id, och rätta hänvisningarna till den.",
            hint_en="Give one of them an id of its own, and correct the references to it.",
        ),
        "more": Texts(
            sv="Ytterligare {count} id finns redan; här är det första av dem.",
            en="Another {count} ids are taken; this is the first of them.",
            hint_sv="Ta bort den ena filen om samma uppgifter ligger i två.",
            hint_en="Take one of the files away if two hold the same.",
        ),
    },
    waivable=False,
)
def duplicate_id(context: Context) -> Iterator[Hit]:
    """An id stands for one thing only.

    What:
        Ids are unique over the assignment, and over the outputs.
    Why:
        Evidence for one of the twins would count for the other.
    Fails:
        outputs/mer.yaml: {activities: [{id: A1, title: Kurs, date: 2017-05-02, answers: [T1]}]}
    Passes:
        outputs/mer.yaml: {activities: [{id: A2, title: Kurs, date: 2017-05-02, answers: [T1]}]}
    Exceptions:
        None.
    """
    yield from hits(context, "GR005")


@rule(
    "GR006",
    "error",
    {
        "": Texts(
            sv="{field} hänvisar till {id}, som inte finns.",
            en="{field} refers to {id}, which does not exist.",
            hint_sv="Rätta hänvisningen, eller lägg till det som den pekar på.",
            hint_en="Correct the reference, or add what it points to.",
        ),
        "few": Texts(
            sv="{field} hänvisar till {id}, som inte finns.",
            en="{field} refers to {id}, which does not exist.",
            hint_sv="Här finns {known}. Rätta hänvisningen, eller lägg till det som den pekar på.",
            hint_en="There is {known}. Correct the reference, or add what it points to.",
        ),
        "near": Texts(
            sv="{field} hänvisar till {id}, som inte finns. Menade du {suggestion}?",
            en="{field} refers to {id}, which does not exist. Did you mean {suggestion}?",
            hint_sv="Rätta hänvisningen, eller lägg till det som den pekar på.",
            hint_en="Correct the reference, or add what it points to.",
        ),
    },
    waivable=False,
)
def dangling_reference(context: Context) -> Iterator[Hit]:
    """What is referred to exists.

    What:
        Every id under `answers`, `partner`, `partners`, `line`, `deadline`, `requirement` and in a heading's
        `{answers="…"}` is the id of something.
    Why:
        Evidence that answers T33 where T3 was meant answers nothing.
    Fails:
        outputs/underlag.yaml: {"activities[A1]": {answers: [T11]}}
        ---
        chapters/01-resultat.md: |
          # Metodstödet {answers="T1 C9"}
          Metodstödet togs fram.
        ---
        outputs/underlag.yaml: {"costs[V1]": {cost_type: konsulter}}
    Passes:
        outputs/underlag.yaml: {"activities[A1]": {answers: [T1]}}
    Exceptions:
        None.
    """
    yield from hits(context, "GR006")


@rule(
    "GR008",
    "error",
    Texts(
        sv="Nyckeln ”{key}” saknas.",
        en="The key “{key}” is missing.",
        hint_sv="Lägg till den.",
        hint_en="Add it.",
    ),
    waivable=False,
)
def missing_key(context: Context) -> Iterator[Hit]:
    """What must be given is given.

    What:
        Items have their `id`, a total has its `amount`, and so on.
    Why:
        What has no id can be neither answered nor referred to.
    Fails:
        outputs/mer.yaml: {activities: [{title: Kurs, date: 2017-05-02, answers: [T1]}]}
    Passes:
        outputs/mer.yaml: {activities: [{id: A2, title: Kurs, date: 2017-05-02, answers: [T1]}]}
    Exceptions:
        Most keys may be left out; the other rules say what that leads to.
    """
    yield from hits(context, "GR008")


@rule(
    "GR009",
    "error",
    Texts(
        sv="Nyckeln ”{key}” står två gånger, först vid {first}. Bara den första är läst.",
        en="The key “{key}” stands twice, first at {first}. Only the first was read.",
        hint_sv="Ta bort den ena, eller slå ihop dem.",
        hint_en="Remove one of them, or merge them.",
    ),
    waivable=False,
)
def duplicate_key(context: Context) -> Iterator[Hit]:
    """A key stands once in its mapping.

    What:
        No mapping has the same key twice.
    Why:
        Two lists called `activities` in one file look as if both counted; one of them does not.
    Fails:
        outputs/mer.yaml: |
          deliverables: []
          deliverables: []
    Passes:
        outputs/mer.yaml: |
          deliverables: []
    Exceptions:
        The same list may stand in several files: those are joined.
    """
    yield from hits(context, "GR009")
