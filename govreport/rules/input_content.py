"""Mistakes in what the files say: quotes, figures, charts and tables in chapters, ledger rows."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from govreport.model import Severity
from govreport.model.blocks import Block, ChartRef, FigureRef, List, Passage, TableRef
from govreport.report.names import chart_names, table_names
from govreport.rules.context import Context
from govreport.rules.input import hits
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


def suggestion(name: str, known: list[str]) -> str:
    """The known name closest to ``name``, or empty."""
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return close[0] if close else ""


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
    "GR010",
    "error",
    {
        "": Texts(
            sv="Kapitlet nämner talet {name}, men det finns inte.",
            en="The chapter names the figure {name}, which does not exist.",
            hint_sv="Kommandot ”govreport figures” visar alla namn med värde och källa.",
            hint_en="`govreport figures` lists all names with value and source.",
        ),
        "near": Texts(
            sv="Kapitlet nämner talet {name}, men det finns inte. Menade du {suggestion}?",
            en="The chapter names the figure {name}, which does not exist. Did you mean {suggestion}?",
            hint_sv="Kommandot ”govreport figures” visar alla namn med värde och källa.",
            hint_en="`govreport figures` lists all names with value and source.",
        ),
        "unknown-value": Texts(
            sv="Kapitlet nämner tal vars värde ännu inte är känt: {names}.",
            en="The chapter names figures whose value is not known yet: {names}.",
            hint_sv="Lägg in det underlag som talen räknas fram ur, till exempel huvudboken.",
            hint_en="Add the evidence that the figures are computed from, for instance the ledger.",
        ),
    },
    waivable=False,
)
def unknown_figure(context: Context) -> Iterator[Hit]:
    """Figures named in chapters exist and have a value.

    What:
        The name in `{{ figures.NAME }}` is one that `govreport figures` lists, with a value.
    Why:
        The sentence would have a hole where its number belongs.
    Fails:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Kostnaderna var {{ figures.cost_total }}.
        ---
        outputs/underlag.yaml: {costs: null}
    Passes:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Kostnaderna var {{ figures.costs_total }}.
    Exceptions:
        Figures that come with evidence still to be collected are one warning per chapter until the period has
        ended.
    """
    names = list(context.figures)
    for chapter in context.project.chapters:
        unknown: dict[str, FigureRef] = {}
        for ref in chapter.figures:
            figure = context.figures.get(ref.name)
            if figure is not None and figure.value is not None:
                continue
            if figure is not None or _known_later(context, ref.name):
                unknown.setdefault(ref.name, ref)
                continue
            near = suggestion(ref.name, names)
            params = {"name": ref.name, "suggestion": near}
            yield Hit(at=ref.at, item=ref.name, variant="near" if near else "", params=params)
        if unknown:  # one matter, usually a ledger that has not come
            yield Hit(
                at=next(iter(unknown.values())).at,
                item=chapter.name,
                variant="unknown-value",
                severity=context.lack,
                params={"names": list(unknown)},
            )


def _known_later(context: Context, name: str) -> bool:
    """Whether a figure of that name comes with evidence still to be collected: a cost type, an indicator."""
    budget = context.project.assignment.budget
    lines = [line.id for line in budget.lines] if budget else []
    prefixes = ["costs_type_", *(f"costs_{line}_" for line in lines)]
    types = context.profile.money.cost_types
    if any(name.removeprefix(prefix) in types for prefix in prefixes if name.startswith(prefix)):
        return True
    indicators = context.project.outputs.indicators
    return any(name.startswith(f"indicator_{one.id}") for one in indicators if not one.rows)


@rule(
    "GR011",
    "error",
    Texts(
        sv="{token} i kapitlet går inte att förstå som ett tal.",
        en="{token} in the chapter cannot be understood as a figure.",
        hint_sv="Skriv {{{{ figures.NAMN }}}} med ett av namnen ur ”govreport figures”.",
        hint_en="Write {{{{ figures.NAME }}}} with one of the names of `govreport figures`.",
    ),
    waivable=False,
)
def broken_token(context: Context) -> Iterator[Hit]:
    """Tokens in chapters are whole.

    What:
        Double braces in a chapter hold `figures.` and a name, and are closed.
    Why:
        A broken token would be printed as it stands, braces and all.
    Fails:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Kostnaderna var {{ costs_total }}.
    Passes:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Kostnaderna var {{ figures.costs_total }}.
    Exceptions:
        Braces in code spans and code blocks are text.
    """
    yield from hits(context, "GR011")


@rule(
    "GR012",
    "error",
    {
        "chart": Texts(
            sv="Kapitlet placerar diagrammet {name}, men det finns inte.",
            en="The chapter places the chart {name}, which does not exist.",
            hint_sv="Kända diagram: {known}.",
            hint_en="Known charts: {known}.",
        ),
        "table": Texts(
            sv="Kapitlet placerar tabellen {name}, men den finns inte.",
            en="The chapter places the table {name}, which does not exist.",
            hint_sv="Kända tabeller: {known}.",
            hint_en="Known tables: {known}.",
        ),
        "chart-near": Texts(
            sv="Kapitlet placerar diagrammet {name}, men det finns inte. Menade du {suggestion}?",
            en="The chapter places the chart {name}, which does not exist. Did you mean {suggestion}?",
            hint_sv="Kända diagram: {known}.",
            hint_en="Known charts: {known}.",
        ),
        "table-near": Texts(
            sv="Kapitlet placerar tabellen {name}, men den finns inte. Menade du {suggestion}?",
            en="The chapter places the table {name}, which does not exist. Did you mean {suggestion}?",
            hint_sv="Kända tabeller: {known}.",
            hint_en="Known tables: {known}.",
        ),
    },
    waivable=False,
)
def unknown_chart_or_table(context: Context) -> Iterator[Hit]:
    """Charts and tables that chapters place exist.

    What:
        `chart:NAME` and `table:NAME` name one of the report's own, an indicator's (`indicator_I1`), or one
        defined in govreport.yaml.
    Why:
        The place would stay empty.
    Fails:
        chapters/02-ekonomi.md: |
          # Ekonomi

          ![Kostnader per anslagspost](table:cost_by_line)
    Passes:
        chapters/02-ekonomi.md: |
          # Ekonomi

          ![Kostnader per anslagspost](table:costs_by_line)
    Exceptions:
        A chart whose numbers are not there yet: it exists, and the draft shows the gap.
    """
    charts, tables = chart_names(context.project), table_names(context.project)
    for chapter in context.project.chapters:
        for ref in placed(chapter.blocks):
            kind, known = ("chart", charts) if isinstance(ref, ChartRef) else ("table", tables)
            if ref.name not in known:
                near = suggestion(ref.name, list(known))
                yield Hit(
                    at=ref.at,
                    item=ref.name,
                    variant=f"{kind}-near" if near else kind,
                    params={"name": ref.name, "suggestion": near, "known": list(known)},
                )


@rule(
    "GR013",
    "error",
    Texts(
        sv="Huvudboken: {reason}.",
        en="The ledger: {reason_en}.",
        hint_sv="Rätta raden i ekonomisystemet och exportera på nytt, eller rätta "
        "kolumnerna i govreport.yaml.",
        hint_en="Correct the row in the accounting system and export again, or the "
        "columns in govreport.yaml.",
    ),
    waivable=False,
)
def ledger_row(context: Context) -> Iterator[Hit]:
    """Every row of the ledger can be read.

    What:
        Amounts, days and codes of each row are understood, and the named columns exist.
    Why:
        A row left out makes every sum of the report wrong by that row.
    Fails:
        govreport.yaml: {ledger: [{file: outputs/huvudbok.csv}]}
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Text
          2017-06-30;102;4011;tolv tusen;Lön
    Passes:
        govreport.yaml: {ledger: [{file: outputs/huvudbok.csv}]}
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Text;Anslagspost
          2017-06-30;102;4011;0,00;Lön;B1
    Exceptions:
        Rows that the filters of govreport.yaml keep out are counted and shown, not faulted.
    """
    yield from hits(context, "GR013")


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
    "GR017",
    "error",
    {
        "code-page": Texts(
            sv="SIE-filen är läst som {encoding}: å, ä eller ö kan ha blivit fel.",
            en="The SIE file was read as {encoding}: letters outside ASCII may be wrong.",
            hint_sv="Exportera på nytt med teckenuppsättningen PC8, som formatet föreskriver.",
            hint_en="Export again with the code page PC8, which the format prescribes.",
        ),
        "not-a-record": Texts(
            sv="Raden ”{text}” är ingen SIE-post.",
            en="The line “{text}” is no SIE record.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "cut-off": Texts(
            sv="Filen tar slut mitt i verifikation {voucher}.",
            en="The file ends within voucher {voucher}.",
            hint_sv="Exportera filen på nytt: den är avhuggen.",
            hint_en="Export the file again: it has been cut off.",
        ),
        "no-closing-sum": Texts(
            sv="Filens kontrollsumma öppnas men avslutas aldrig.",
            en="The file's checksum is opened and never closed.",
            hint_sv="Exportera filen på nytt: slutet kan saknas.",
            hint_en="Export the file again: its end may be missing.",
        ),
        "not-closed": Texts(
            sv="Verifikation {voucher} avslutas inte innan nästa börjar.",
            en="Voucher {voucher} is not closed before the next begins.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "stray-brace": Texts(
            sv="En klammer som inte hör till någon verifikation.",
            en="A brace that belongs to no voucher.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "outside": Texts(
            sv="En transaktion som inte hör till någon verifikation; den är inte medräknad.",
            en="A transaction that belongs to no voucher; it was not counted.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "short-row": Texts(
            sv="Transaktionen saknar konto eller belopp; den är inte medräknad.",
            en="The transaction lacks its account or amount; it was not counted.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "bad-amount": Texts(
            sv="Beloppet ”{text}” kan inte läsas; transaktionen är inte medräknad.",
            en="The amount “{text}” cannot be read; the transaction was not counted.",
            hint_sv="Exportera filen på nytt. I SIE skrivs belopp med punkt och utan mellanrum.",
            hint_en="Export the file again. In SIE, amounts have a point and no spaces.",
        ),
        "unbalanced": Texts(
            sv="Verifikation {voucher} går inte jämnt ut: det skiljer {difference}.",
            en="Voucher {voucher} does not balance: it is out by {difference}.",
            hint_sv="Rätta verifikationen i ekonomisystemet och exportera på nytt.",
            hint_en="Correct the voucher in the accounting system and export again.",
        ),
        "sum-not-opened": Texts(
            sv="Filen har en kontrollsumma som aldrig öppnats.",
            en="The file has a checksum that was never opened.",
            hint_sv="Exportera filen på nytt: början kan saknas.",
            hint_en="Export the file again: its beginning may be missing.",
        ),
        "bad-sum": Texts(
            sv="Kontrollsumman ”{text}” kan inte läsas.",
            en="The checksum “{text}” cannot be read.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "wrong-sum": Texts(
            sv="Kontrollsumman stämmer inte: filen säger {said}, raderna ger {counted}.",
            en="The checksum is wrong: the file says {said}, its lines give {counted}.",
            hint_sv="Filen har ändrats efter exporten. Exportera den på nytt.",
            hint_en="The file was changed after it was exported. Export it again.",
        ),
        "bad-day": Texts(
            sv="Dagen ”{text}” kan inte läsas.",
            en="The day “{text}” cannot be read.",
            hint_sv="Exportera filen på nytt. I SIE skrivs dagar som ÅÅÅÅMMDD.",
            hint_en="Export the file again. In SIE, days are written YYYYMMDD.",
        ),
    },
    waivable=False,
)
def sie_file(context: Context) -> Iterator[Hit]:
    """A SIE file is whole, its vouchers balance and its checksum holds.

    What:
        Each `#VER` sums to nothing, each `#TRANS` is inside one, days and amounts can be read, and
        `#KSUMMA` agrees where it is given.
    Why:
        A damaged export gives plausible sums that are wrong.
    Fails:
        govreport.yaml: {ledger: [{file: outputs/bok.se}]}
        outputs/bok.se: |
          #FLAGGA 0
          #FORMAT PC8
          #SIETYP 4
          #VER "A" "1" 20170630 "Resa"
          {
          #TRANS 5810 {} 120.00
          #TRANS 1930 {} -100.00
          }
    Passes:
        waivers.yaml: []
    Exceptions:
        A file read in another code page than PC8 is a warning.
    """
    for hit in hits(context, "GR017"):
        severity: Severity = "warning" if hit.variant == "code-page" else "error"
        yield Hit(at=hit.at, variant=hit.variant, severity=severity, params=hit.params)


@rule(
    "GR018",
    "warning",
    Texts(
        sv="I kapitlet: {reason}.",
        en="In the chapter: {reason_en}.",
        hint_sv="Skriv det på ett annat sätt; rapporten visar det inte som det står.",
        hint_en="Write it in another way; the report will not show it as it stands.",
    ),
)
def chapter_construct(context: Context) -> Iterator[Hit]:
    """Chapters hold only what the report has a form for.

    What:
        No HTML, no pictures or tables inside a line, no headings in lists, every footnote with its text.
    Why:
        Such things would vanish, or stand in the report as signs.
    Fails:
        chapters/02-bilaga.md: |
          # Bilaga

          <div>Text i en ruta.</div>
    Passes:
        chapters/02-bilaga.md: |
          # Bilaga

          Text utan ruta.
    Exceptions:
        None.
    """
    yield from hits(context, "GR018")


@rule(
    "GR019",
    "error",
    Texts(
        sv="Det egna talet {name} har samma namn som ett som govreport räknar fram, och visas därför aldrig.",
        en="Your own figure {name} has the name of one that govreport computes, and is never shown.",
        hint_sv="Ge det ett annat namn i govreport.yaml och i kapitlen.",
        hint_en="Give it another name in govreport.yaml and in the chapters.",
    ),
    waivable=False,
)
def own_figure_hidden(context: Context) -> Iterator[Hit]:
    """A figure of the agency's own has a name of its own.

    What:
        No name under `figures` in govreport.yaml is that of a figure computed from the outputs.
    Why:
        Text, table and chart show one number under one name. A number typed by hand must not replace the
        ledger's.
    Fails:
        govreport.yaml: {figures: [{name: costs_total, value: 290000, unit: kronor, text: Kostnader}]}
    Passes:
        govreport.yaml: {figures: [{name: staff_fte, value: "0,5", unit: årsarbetskraft, text: Nedlagd tid}]}
    Exceptions:
        None.
    """
    for own in context.project.settings.figures:
        figure = context.figures.get(own.name)
        taken = figure is not None and (figure.value, figure.unit) != (own.value, own.unit)
        if taken or (figure is not None and figure.label != (own.text or own.name)):
            yield Hit(at=place(own, "name"), item=own.name, params={"name": own.name})


def placed(blocks: tuple[Block, ...]) -> Iterator[ChartRef | TableRef]:
    """Charts and tables placed by a chapter, those within lists and passages included."""
    for block in blocks:
        if isinstance(block, ChartRef | TableRef):
            yield block
        elif isinstance(block, List):
            for item in block.items:
                yield from placed(item.blocks)
        elif isinstance(block, Passage):
            yield from placed(block.blocks)
