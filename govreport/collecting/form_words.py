"""What reading a form has to say, in Swedish and English."""

from __future__ import annotations

from collections.abc import Mapping

from govreport.model import Finding, Problem, Severity
from govreport.model.values import frozen

CODE = "form"
"""Code of a form's problems; their findings are called ``form:`` and the variant, and need no rule page."""


@frozen
class _Words:
    severity: Severity
    sv: str
    en: str
    hint_sv: str
    hint_en: str


_WORDS: Mapping[str, _Words] = {
    "no-sheets": _Words(
        "error",
        "Inget blad har formulärets rubriker.",
        "No sheet has the form's headings.",
        "Kontrollera att det är rätt fil, och att rubrikraden finns kvar.",
        "See that it is the right file, and that the heading row is still there.",
    ),
    "missing-column": _Words(
        "warning",
        "Kolumnen ”{head}” saknas.",
        "The column “{head}” is missing.",
        "Sätt tillbaka rubriken om uppgiften behövs.",
        "Put the heading back if the data is needed.",
    ),
    "twin-column": _Words(
        "error",
        "Rubriken ”{head}” står över två kolumner; bara den första lästes.",
        "The heading “{head}” stands over two columns; only the first was read.",
        "Ta bort den ena.",
        "Remove one of them.",
    ),
    "extra-column": _Words(
        "advice",
        "Kolumnen ”{head}” hör inte till formuläret och lästes inte.",
        "The column “{head}” is not part of the form and was not read.",
        "Flytta uppgiften till en av formulärets kolumner om den ska med.",
        "Move the data to one of the form's columns if it is to come along.",
    ),
    "no-id": _Words(
        "advice",
        "Raden saknar id och fick {id} efter sitt innehåll.",
        "The row has no id and got {id} from its content.",
        "Ändras titel eller datum senare blir det en ny rad; skriv in id:t om det ska leva vidare.",
        "If title or date change later it becomes another row; write the id in if it is to live on.",
    ),
    "twin-id": _Words(
        "error",
        "Id {id} står på två rader; bara den första lästes.",
        "The id {id} stands on two rows; only the first was read.",
        "Töm id-cellen på den kopierade raden.",
        "Empty the id cell of the copied row.",
    ),
    "differs": _Words(
        "warning",
        "”{head}” är en annan här än på den första raden med id {id}; den första gäller.",
        "“{head}” differs here from the first row with the id {id}; the first one counts.",
        "Skriv samma sak på alla rader som hör ihop, eller ge raden ett eget id.",
        "Write the same on all rows that belong together, or give the row an id of its own.",
    ),
    "joined": _Words(
        "advice",
        "Raden gäller samma indikator som {first} och lästes som en rad till av den.",
        "The row is about the same indicator as {first} and was read as one more row of it.",
        "Är det en annan indikator: ge den ett annat namn.",
        "If it is another indicator, give it another name.",
    ),
    "own-partner": _Words(
        "advice",
        "Cellen är tom; kontakten räknas som en kontakt med {partner}, som formuläret skrevs för.",
        "The cell is empty; the contact counts as one with {partner}, for whom the form was written.",
        "Gällde den någon annan: välj den i listan.",
        "If it was with somebody else, choose them from the list.",
    ),
    "other-kind": _Words(
        "error",
        "Id {id} finns redan på något av annat slag.",
        "The id {id} already stands for something of another kind.",
        "Töm id-cellen, så får raden ett eget.",
        "Empty the id cell, and the row gets one of its own.",
    ),
    "formula": _Words(
        "advice",
        "Cellen innehåller formeln {formula}; det senast beräknade värdet {value} lästes.",
        "The cell holds the formula {formula}; its last computed value {value} was read.",
        "Kontrollera värdet.",
        "Check the value.",
    ),
    "formula-without-value": _Words(
        "error",
        "Cellen innehåller formeln {formula} men inget beräknat värde.",
        "The cell holds the formula {formula} but no computed value.",
        "Öppna formuläret i Excel och spara det, eller skriv värdet.",
        "Open the form in Excel and save it, or write the value.",
    ),
    "formula-error": _Words(
        "error",
        "Cellen visar felet {value}.",
        "The cell shows the error {value}.",
        "Rätta formeln eller skriv värdet.",
        "Mend the formula, or write the value.",
    ),
    "no-day-number": _Words(
        "error",
        "Cellen innehåller ett tal som inte är någon dag; Excel visar #####.",
        "The cell holds a number that is no day; Excel shows #####.",
        "Skriv dagen som 2017-03-14.",
        "Write the day as 2017-03-14.",
    ),
    "needed-empty": _Words(
        "warning",
        "”{head}” är inte ifyllt.",
        "“{head}” is not filled in.",
        "Fyll i cellen; utan den kan raden inte räknas som underlag.",
        "Fill the cell in; without it the row cannot count as evidence.",
    ),
    "other-assignment": _Words(
        "error",
        "Formuläret hör till ett annat uppdrag: ”{title}”.",
        "The form belongs to another assignment: “{title}”.",
        "Läs det i det uppdragets mapp.",
        "Read it into that assignment's folder.",
    ),
    "conflict": _Words(
        "error",
        "”{head}”: både formuläret och det insamlade har ändrats sedan formuläret skrevs. Formuläret säger "
        "”{form}”, det insamlade ”{now}”.",
        "“{head}”: both the form and what is collected changed since the form was written. The form says "
        "“{form}”, what is collected “{now}”.",
        "Bestäm vad som gäller, skriv samma sak på båda ställena och läs formuläret igen.",
        "Decide which is right, write the same in both places and read the form again.",
    ),
    "newer": _Words(
        "advice",
        "{id}: det insamlade är nyare än formuläret och står kvar ({fields}).",
        "{id}: what is collected is newer than the form and stays ({fields}).",
        "Skicka ut ett nytt formulär om det behövs.",
        "Send out a new form if need be.",
    ),
    "gone": _Words(
        "advice",
        "Förifyllda rader har tagits bort ur formuläret: {ids}. Det insamlade står kvar.",
        "Rows that were filled in beforehand are gone from the form: {ids}. What is collected stays.",
        "Ta bort det i outputs/ om det inte ska vara med.",
        "Remove it in outputs/ if it does not belong there.",
    ),
    "renamed": _Words(
        "error",
        "Raden hade id {old} och har nu {id}.",
        "The row had the id {old} and now has {id}.",
        "Skriv tillbaka {old}, så uppdateras det som redan är insamlat.",
        "Write {old} back, and what is already collected is updated.",
    ),
    "taken": _Words(
        "warning",
        "Id {old} har redan en annan rad ({source}), så den här raden fick {id}.",
        "The id {old} already has another row ({source}), so this one got {id}.",
        "Är det samma sak: skriv titel och datum som på den raden.",
        "If it is the same thing, write title and date as on that row.",
    ),
    "elsewhere": _Words(
        "error",
        "{id} står i {file}, som inte kan ändras med ett formulär ({fields}).",
        "{id} stands in {file}, which a form cannot change ({fields}).",
        "Gör ändringen i den filen.",
        "Make the change in that file.",
    ),
    "bad-date": _Words(
        "error",
        "”{value}” är inget datum som går att läsa.",
        "“{value}” is no date that can be read.",
        "Skriv dagen som 2017-03-14.",
        "Write the day as 2017-03-14.",
    ),
    "bad-number": _Words(
        "error",
        "”{value}” är inget tal som går att läsa.",
        "“{value}” is no number that can be read.",
        "Skriv bara siffror.",
        "Write digits only.",
    ),
    "bad-choice": _Words(
        "error",
        "”{value}” finns inte bland valen.",
        "“{value}” is not among the choices.",
        "Välj i cellens lista.",
        "Choose from the cell's list.",
    ),
}


def quoted(head: str, lang: str) -> str:
    """A heading between quotation marks."""
    return f"”{head}”" if lang == "sv" else f"“{head}”"


def finding(problem: Problem, lang: str, head: str = "") -> Finding:
    """The finding for a problem of code `CODE`; ``head`` is the heading above its cell, where that helps."""
    words = _WORDS[str(problem.params["variant"])]
    message, hint = (words.sv, words.hint_sv) if lang == "sv" else (words.en, words.hint_en)
    column = "Kolumnen" if lang == "sv" else "The column"
    named = f"{column} {quoted(head, lang)}: " if head and "head" not in problem.params else ""
    return Finding(
        rule=f"{CODE}:{problem.params['variant']}",
        severity=words.severity,
        message=named + message.format_map(problem.params),
        hint=hint.format_map(problem.params),
        item=problem.item,
        location=problem.location,
        params=problem.params,
    )
