"""Evidence: whether it can be found, is whole, and says what it measures."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.collecting.evidence import FileState, compare
from govreport.model import Contact, Deliverable, Severity
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule
from govreport.rules.texts import clip

_FILE_SEVERITY: dict[FileState, Severity] = {"changed": "warning", "gone": "warning", "new": "advice"}
_INDICATOR_PARTS = {
    "unit": Word("enhet", "unit"),
    "source": Word("källa", "source"),
    "title": Word("rubrik", "title"),
}


@rule(
    "GR120",
    "warning",
    {
        "parts": Texts(
            sv="Indikatorn {item} saknar {missing}.",
            en="The indicator {item} lacks its {missing}.",
            hint_sv="Fyll i det som saknas. Utan enhet, period och källa säger ett tal ingenting.",
            hint_en="Fill it in. Without unit, period and source a number says nothing.",
        ),
        "target": Texts(
            sv="Indikatorn {item} har mål men inget utfall för {rows}.",
            en="The indicator {item} has a target but no outcome for {rows}.",
            hint_sv="Fyll i utfallet, eller skriv under comment varför det saknas.",
            hint_en="Fill in the outcome, or write under comment why there is none.",
        ),
    },
)
def indicator_incomplete(context: Context) -> Iterator[Hit]:
    """An indicator has title, unit, source and period, and an outcome for each target.

    What:
        `title`, `unit` and `source` are filled in, each row has a `period` or a `group`, and a row with a
        `target` has a number.
    Why:
        Readers compare numbers. They must be able to see what was counted, when, and by whom.
    Fails:
        outputs/underlag.yaml:
          "indicators[I1]": {title: Kommuner som använder stödet, unit: kommuner, answers: [T1],
                             rows: [{period: 2017, total: 3}]}
        ---
        outputs/underlag.yaml:
          "indicators[I1]": {title: Kommuner som använder stödet, unit: kommuner, source: Enkät,
                             answers: [T1],
                             rows: [{period: 2017, target: 5}]}
    Passes:
        outputs/underlag.yaml:
          "indicators[I1]": {title: Kommuner som använder stödet, unit: kommuner, source: Enkät,
                             answers: [T1],
                             rows: [{period: 2017, total: 3, target: 5}]}
    Exceptions:
        None.
    """
    for indicator in context.project.outputs.indicators:
        missing = [word for name, word in _INDICATOR_PARTS.items() if not getattr(indicator, name).strip()]
        if any(not row.period and not row.group for row in indicator.rows):
            missing.append(Word("period på varje rad", "period on every row"))
        if not indicator.rows:
            missing.append(Word("rader", "rows"))
        if missing:
            params = {"item": indicator.id, "missing": missing}
            yield Hit(at=place(indicator), item=indicator.id, variant="parts", params=params)
        rows = [
            row.period or row.group for row in indicator.rows if row.target is not None and row.sum is None
        ]
        if rows and not indicator.comment:
            params = {"item": indicator.id, "rows": rows}
            yield Hit(at=place(indicator, "rows"), item=indicator.id, variant="target", params=params)


@rule(
    "GR121",
    "warning",
    Texts(
        sv="Produkten {item} (”{title}”) går inte att hitta: varken fil, nummer eller beskrivning.",
        en="The deliverable {item} (“{title}”) cannot be found: no file, number or description.",
        hint_sv="Ange files, reference (diarie- eller rapportnummer) eller description.",
        hint_en="Give files, reference (registration or series number) or description.",
    ),
)
def deliverable_not_findable(context: Context) -> Iterator[Hit]:
    """A deliverable can be looked at.

    What:
        Each finished deliverable has a file, a reference or at least a description.
    Why:
        A product that nobody can find is a claim.
    Fails:
        outputs/underlag.yaml: {"deliverables[L1]": {description: null}}
    Passes:
        outputs/underlag.yaml: {"deliverables[L1]": {description: null, reference: Rapport 2017:12}}
    Exceptions:
        What is not finished.
    """
    for item in context.project.outputs.deliverables:
        if item.status == "done" and not (item.files or item.reference or item.description):
            yield Hit(at=place(item), item=item.id, params={"item": item.id, "title": clip(item.title, 60)})


@rule(
    "GR122",
    "error",
    {
        "missing": Texts(
            sv="Underlaget {item} hänvisar till {path}, men filen finns inte.",
            en="The evidence {item} refers to {path}, but there is no such file.",
            hint_sv="Lägg filen i uppdragets mapp, eller rätta sökvägen.",
            hint_en="Put the file into the assignment's folder, or correct the path.",
        ),
        "near": Texts(
            sv="Underlaget {item} hänvisar till {path}, men filen finns inte. Menade du {near}?",
            en="The evidence {item} refers to {path}, but there is no such file. Did you mean {near}?",
            hint_sv="Lägg filen i uppdragets mapp, eller rätta sökvägen.",
            hint_en="Put the file into the assignment's folder, or correct the path.",
        ),
        "outside": Texts(
            sv="Underlaget {item} hänvisar till {path}, utanför uppdragets mapp.",
            en="The evidence {item} refers to {path}, outside the assignment's folder.",
            hint_sv="Kopiera filen till mappen och hänvisa dit.",
            hint_en="Copy the file into the folder and refer to it there.",
        ),
        "folder": Texts(
            sv="Underlaget {item} hänvisar till {path}, som är en mapp eller annat än en fil.",
            en="The evidence {item} refers to {path}, which is a folder or no ordinary file.",
            hint_sv="Hänvisa till filerna, var och en för sig.",
            hint_en="Refer to the files, each by itself.",
        ),
        "changed": Texts(
            sv="Filen {path} (underlag {item}) har ändrats sedan den låstes.",
            en="The file {path} (evidence {item}) has changed since it was locked.",
            hint_sv="Är ändringen avsedd: kör ”govreport files lock”. Hämta annars tillbaka den låsta filen.",
            hint_en="If the change was meant, run `govreport files lock`. Otherwise restore the locked file.",
        ),
        "gone": Texts(
            sv="Filen {path} är låst i files.lock, men inget underlag hänvisar längre till den.",
            en="The file {path} is locked in files.lock, but no evidence refers to it any more.",
            hint_sv="Har en hänvisning fallit bort? Kör annars ”govreport files lock”.",
            hint_en="Has a reference been lost? Otherwise run `govreport files lock`.",
        ),
        "new": Texts(
            sv="Filen {path} (underlag {item}) är inte låst, men mappens övriga filer är det.",
            en="The file {path} (evidence {item}) is not locked, but the folder's other files are.",
            hint_sv="Kör ”govreport files lock”, så syns det om den ändras.",
            hint_en="Run `govreport files lock`, so that a change of it shows.",
        ),
    },
)
def evidence_file(context: Context) -> Iterator[Hit]:
    """Files that evidence refers to are there, and are what they were.

    What:
        Each file under `files` exists inside the folder. Where `files.lock` has its fingerprint, it is
        unchanged (else a warning).
    Why:
        The evidence may be asked for years later, and must be the one that the report was written on.
    Fails:
        outputs/underlag.yaml: {"deliverables[L1]": {files: [files/metodstod.pdf]}}
    Passes:
        outputs/underlag.yaml: {"deliverables[L1]": {files: [files/metodstod.txt]}}
        files/metodstod.txt: Metodstödets text.
    Exceptions:
        Files that were never locked may change; where others are locked that is an advice. Projects built
        in memory have no files.
    """
    for report in compare(context.project):
        if report.state == "unchanged" or (report.state == "new" and not context.project.locks):
            continue
        yield Hit(
            at=report.file.location,
            item=report.file.item or report.file.path,
            variant="near" if report.near else report.state,
            severity=_FILE_SEVERITY.get(report.state, "error"),
            params={"item": report.file.item, "path": report.file.path, "near": report.near},
        )


@rule(
    "GR123",
    "warning",
    Texts(
        sv="Underlaget {item} gällde till {until} och är för gammalt.",
        en="The evidence {item} was valid until {until} and is stale.",
        hint_sv="Förnya det, eller flytta valid_until om det fortfarande gäller.",
        hint_en="Renew it, or move valid_until if it still holds.",
    ),
)
def stale_evidence(context: Context) -> Iterator[Hit]:
    """Evidence has not gone stale before the report.

    What:
        `valid_until` of a deliverable or contact is no earlier than the report's day.
    Why:
        A list of contact points that lapsed in June proves nothing about December.
    Fails:
        outputs/underlag.yaml: {"deliverables[L1]": {valid_until: 2018-01-31}}
    Passes:
        outputs/underlag.yaml: {"deliverables[L1]": {valid_until: 2018-12-31}}
    Exceptions:
        Evidence without `valid_until` does not age.
    """
    items: tuple[Deliverable | Contact, ...] = (
        *context.project.outputs.deliverables,
        *context.project.outputs.contacts,
    )
    for item in items:
        if item.valid_until is not None and item.valid_until < context.content_date:
            params = {"item": item.id, "until": item.valid_until}
            yield Hit(at=place(item, "valid_until"), item=item.id, params=params)


@rule(
    "GR118",
    "advice",
    Texts(
        sv="Uppdraget fortsätter ett tidigare (”{continues}”), men inget jämför med det.",
        en="The assignment continues an earlier one (“{continues}”), but nothing compares with it.",
        hint_sv="Visa en indikator för fler perioder, eller nämn i ett kapitel vad som har ändrats.",
        hint_en="Show an indicator for more periods, or tell in a chapter what has changed.",
    ),
)
def no_comparison(context: Context) -> Iterator[Hit]:
    """A continued assignment is compared with the one before.

    What:
        Where `continues` is filled in, an indicator has at least two periods, or a chapter names an earlier
        year.
    Why:
        The question about a continued assignment is what has changed.
    Fails:
        assignment.yaml: {continues: Uppdraget från 2015 om metodstöd}
    Passes:
        assignment.yaml: {continues: Uppdraget från 2015 om metodstöd}
        chapters/02-tidigare.md: |
          # Jämfört med tidigare

          Det förra uppdraget från 2015 gav tre kurser.
    Exceptions:
        Assignments that continue none, and the time before the period has ended.
    """
    assignment = context.project.assignment
    if not assignment.continues or not context.final:
        return
    if any(len({row.period for row in one.rows}) > 1 for one in context.project.outputs.indicators):
        return
    start = assignment.period.start if assignment.period else assignment.decided
    earlier = {str(start.year - back) for back in range(1, 8)} if start else set()
    for chapter in context.project.chapters:
        for span in chapter.spans:
            if any(year in span.text for year in earlier):
                return
    at = assignment.at.of("continues") if assignment.at else None
    yield Hit(at=at, item="continues", params={"continues": clip(assignment.continues, 80)})
