"""Mistakes in the files: what the reader stumbled over, worded for the person who wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Problem
from govreport.rules.context import Context
from govreport.rules.registry import Hit, Texts, rule


def hits(context: Context, code: str) -> Iterator[Hit]:
    """A hit for each of the reader's problems of that code; a near name has a text of its own."""
    for problem in context.problems.get(code, ()):
        yield Hit(
            at=problem.location if problem.location.file else None,  # built in memory, it stands nowhere
            requirement=problem.requirement if problem.requirement in context.requirements else None,
            item=problem.item,
            variant=_variant(problem),
            params=problem.params,
        )


def _variant(problem: Problem) -> str:
    if problem.params.get("cut"):
        return "cut"
    if problem.params.get("variant"):
        return str(problem.params["variant"])
    return "near" if problem.params.get("suggestion") else ""


@rule(
    "GR000",
    "error",
    Texts(
        sv="{rule} kunde inte köras: {reason}.",
        en="{rule} could not run: {reason}.",
        hint_sv="Övriga regler har körts. Rätta den egna regeln, eller anmäl felet i govreport.",
        hint_en="The other rules have run. Mend your own rule, or report the mistake in govreport.",
    ),
    waivable=False,
)
def could_not_run(context: Context) -> Iterator[Hit]:
    """A rule, or a module of own rules, could not run.

    What:
        Every rule runs to its end, and every module named under `plugins` can be imported.
    Why:
        A check that did not run has proved nothing. It is never a pass: the verdict is “could not run” and
        the exit code 2, while everything that the other rules found is kept.
    Fails:
        govreport.yaml: {plugins: [finns_inte]}
        options: {plugins: true}
    Passes:
        govreport.yaml: {plugins: [finns_inte]}
    Exceptions:
        Own rules are code, so they are imported only with `--plugins`.
    """
    del context  # the engine itself reports these
    yield from ()


@rule(
    "GR001",
    "error",
    Texts(
        sv="Filen kan inte läsas: {reason}.",
        en="The file cannot be read: {reason_en}.",
        hint_sv="Rätta filen eller sökvägen. Så länge den inte kan läsas visar kontrollen ingenting.",
        hint_en="Correct the file or its path. As long as it cannot be read, the check proves nothing.",
    ),
    waivable=False,
)
def unreadable_file(context: Context) -> Iterator[Hit]:
    """A file that is named, or lies where evidence lies, can be read.

    What:
        The file exists, is a file, is UTF-8 (or the workbook it claims to be) and is not empty.
    Why:
        What it holds may be the only evidence of a demand, so the check cannot be called complete or
        incomplete.
    Fails:
        assignment.yaml: {decision: saknas.txt}
    Passes:
        assignment.yaml: {decision: decision.txt}
    Exceptions:
        If `assignment.yaml` itself cannot be opened, there is nothing to check and the command ends at once.
    """
    yield from hits(context, "GR001")


@rule(
    "GR002",
    "error",
    Texts(
        sv="Filen går inte att tolka: {reason}.",
        en="The file cannot be parsed: {reason_en}.",
        hint_sv="Rätta raden. Det som står efter felet i filen är inte läst.",
        hint_en="Correct the line. What follows the mistake in the file has not been read.",
    ),
    waivable=False,
)
def broken_syntax(context: Context) -> Iterator[Hit]:
    """A file is well-formed YAML or JSON.

    What:
        Indentation by spaces, colons after keys, closed brackets and quotes; no aliases, tags or merge keys.
    Why:
        A file that breaks off halfway loses everything after the break.
    Fails:
        waivers.yaml: "- {rule: GR112, reason: [}"
    Passes:
        waivers.yaml: "[]"
    Exceptions:
        None.
    """
    yield from hits(context, "GR002")


@rule(
    "GR015",
    "error",
    Texts(
        sv="Filen läses inte: {reason}.",
        en="The file is not read: {reason_en}.",
        hint_sv="Lägg den i uppdragets mapp, eller dela upp den.",
        hint_en="Put it into the assignment's folder, or split it.",
    ),
    waivable=False,
)
def refused_file(context: Context) -> Iterator[Hit]:
    """Files lie inside the folder and are of a reasonable size.

    What:
        Paths do not lead out of the folder, by dots or by links, and no file is above the size limit.
    Why:
        A folder must mean the same on every machine, and a check must end.
    Fails:
        assignment.yaml: {decision: ../decision.txt}
    Passes:
        assignment.yaml: {decision: decision.txt}
    Exceptions:
        None.
    """
    yield from hits(context, "GR015")


@rule(
    "GR016",
    "warning",
    Texts(
        sv="Styrtecken togs bort ur filen. Antal: {count}.",
        en="Control characters were taken out of the file: {count}.",
        hint_sv="De syns inte och kommer ofta med vid kopiering. Spara om texten utan dem.",
        hint_en="They are invisible and often come with copying. Save the text again without them.",
    ),
)
def control_characters(context: Context) -> Iterator[Hit]:
    r"""Texts hold no control characters.

    What:
        No characters below the space other than tab and line end, and none of the range 127–159.
    Why:
        A Word file that holds one cannot be opened.
    Fails:
        decision.txt: "Regeringen uppdrar åt\x0b Länsstyrelsen i Örebro län att ta fram ett metodstöd."
    Passes:
        waivers.yaml: "[]"
    Exceptions:
        None.
    """
    yield from hits(context, "GR016")


@rule(
    "GR021",
    "error",
    {
        "": Texts(
            sv="”{word}” har bokstäver som inte gick att läsa. Antal ställen i filen: {count}.",
            en="“{word}” has letters that could not be read. Places in the file: {count}.",
            hint_sv="Texten har lästs med fel teckenkodning. Kopiera den på nytt och spara filen som UTF-8.",
            hint_en="The text was read in a wrong encoding. Copy it again and save the file as UTF-8.",
        ),
        "meant": Texts(
            sv="”{word}” är skadat och ska troligen vara ”{meant}”. Antal ställen i filen: {count}.",
            en="“{word}” is damaged and probably means “{meant}”. Places in the file: {count}.",
            hint_sv="Texten har lästs med fel teckenkodning. Kopiera den på nytt och spara filen som UTF-8.",
            hint_en="The text was read in a wrong encoding. Copy it again and save the file as UTF-8.",
        ),
    },
)
def damaged_letters(context: Context) -> Iterator[Hit]:
    r"""Å, ä and ö are whole in what the report prints.

    What:
        No file under `outputs/` or `chapters/` has signs of a wrong encoding: the mark of a letter that could not
        be read, letters that became two (“fÃ¶r”), or low quotation marks and daggers inside words (“l„n”).
    Why:
        The report prints them as they are, and they look like carelessness.
    Fails:
        outputs/underlag.yaml: {"deliverables[L1]": {title: Metodstöd fÃ¶r kommuner}}
        ---
        outputs/underlag.yaml: {"deliverables[L1]": {title: "Metodst\ufffdd"}}
    Passes:
        outputs/underlag.yaml: {"deliverables[L1]": {title: Metodstöd för kommuner och ”Çà et là”}}
    Exceptions:
        The decision and `assignment.yaml`: a decision is quoted as received, damage included. Ledgers.
    """
    yield from hits(context, "GR021")
