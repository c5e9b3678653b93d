"""Mistakes in chapters: figures, charts and tables that do not exist, and what the report has no form for."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model.blocks import Block, ChartRef, FigureRef, List, Passage, TableRef
from govreport.reading.mistakes import suggest
from govreport.report.names import chart_names, table_names
from govreport.rules.context import Context
from govreport.rules.input.files import hits
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


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
            near = suggest(ref.name, names)
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
                near = suggest(ref.name, list(known))
                yield Hit(
                    at=ref.at,
                    item=ref.name,
                    variant=f"{kind}-near" if near else kind,
                    params={"name": ref.name, "suggestion": near, "known": list(known)},
                )


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
