"""Mistakes about the decision's text: words it does not have, and what nobody has found out yet."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.input.files import hits
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR007",
    "error",
    Texts(
        sv="Citatet ”{quote}” finns inte i beslutet.",
        en="The quote “{quote}” is not in the decision.",
        hint_sv="Kopiera orden ur beslutets text, sådana de står där. Rapporten återger dem som regeringens.",
        hint_en="Copy the words from the decision's text as they stand there. "
        "The report gives them as the Government's.",
    ),
    waivable=False,
)
def quote_not_found(context: Context) -> Iterator[Hit]:
    """Quotes are the decision's own words.

    What:
        Each `quote` stands in the decision's text. White space, hyphens at line ends, case and OCR damage
        are folded on both sides.
    Why:
        The report prints the quote as the Government's words, and the sentence counts as covered by it.
    Fails:
        assignment.yaml: {"tasks[T1]": {quote: utarbeta en handbok för regionerna}}
    Passes:
        assignment.yaml: {"tasks[T1]": {quote: ta fram ett  METODSTÖD för kommunernas arbete}}
    Exceptions:
        No decision text was given: then nothing can be compared.
    """
    yield from hits(context, "GR007")


@rule(
    "GR014",
    "error",
    Texts(
        sv="Uppgiften ”{field}” står inte i beslutets text och är inte heller ifylld.",
        en="The field “{field}” is not in the decision's text, and has not been filled in either.",
        hint_sv="Ta reda på den, till exempel hos registratorn, och fyll i den i assignment.yaml.",
        hint_en="Find out, for instance from the registrar, and fill it in in assignment.yaml.",
    ),
    waivable=False,
)
def not_in_text_and_empty(context: Context) -> Iterator[Hit]:
    """What the decision's text leaves out has been found out elsewhere.

    What:
        Each field listed under `not_in_text` has a value.
    Why:
        The list says that somebody has looked and not found. Until it is filled in, the report lacks it too,
        such as the registration number that every hand-in must quote.
    Fails:
        assignment.yaml: {reference: "", not_in_text: [reference]}
    Passes:
        assignment.yaml: {not_in_text: [reference]}
    Exceptions:
        A warning until the period has ended.
    """
    for hit in hits(context, "GR014"):
        yield Hit(at=hit.at, severity=context.lack, params=hit.params)


@rule(
    "GR020",
    "warning",
    {
        "language": Texts(
            sv="Beslutets text är inte skriven på profilens språk ({profile}), så profilen passar inte.",
            en="The decision is not in the language of the profile ({profile}), so the profile does not fit.",
            hint_sv="Välj en annan profil i assignment.yaml (profile: generic), eller rätt fil.",
            hint_en="Choose another profile in assignment.yaml (profile: generic), or the right file.",
        ),
        "encoding": Texts(
            sv="Beslutets text är inte UTF-8; den lästes som {encoding}.",
            en="The decision's text is not UTF-8; it was read as {encoding}.",
            hint_sv="Kontrollera å, ä och ö. Spara gärna om filen som UTF-8.",
            hint_en="Look at the letters beyond a–z. You may save the file as UTF-8.",
        ),
        "no-text-layer": Texts(
            sv="PDF-filen har inget textlager: den är en bild av beslutet.",
            en="The PDF has no text layer: it is a picture of the decision.",
            hint_sv="Kör texttolkning (OCR), eller be departementet om filen. Utan text prövas inga citat.",
            hint_en="Run text recognition (OCR), or ask for the file. Without text no quote is checked.",
        ),
        "pypdf": Texts(
            sv="Beslutet är en PDF, men paketet som läser PDF är inte installerat.",
            en="The decision is a PDF, but the package that reads PDF is not installed.",
            hint_sv="Installera det: pip install 'govreport[pdf]'. Eller spara beslutets text som .txt.",
            hint_en="Install it: pip install 'govreport[pdf]'. Or save the decision's text as .txt.",
        ),
    },
)
def decision_read_with_reservation(context: Context) -> Iterator[Hit]:
    """The decision's text could be read as it is.

    What:
        The text is UTF-8, in the profile's language, and a PDF has a text layer that can be read.
    Why:
        Quotes and the coverage of the decision's sentences are worth what the reading is worth.
    Fails:
        decision.txt: >-
          The Government instructs the Agency to report on the work that has been done with the partners by
          the end of the year. The report shall be handed in to the Ministry of Justice and to the Treasury.
    Passes:
        options: {final: false}
    Exceptions:
        A text damaged by OCR is read through the damage and is no reservation.
    """
    yield from hits(context, "GR020")
