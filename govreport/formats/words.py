"""What the formats say in Swedish and in English; statuses and kinds are worded by the profiles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from govreport.formats import page_words
from govreport.model import STATUSES, CheckResult
from govreport.profiles.generic import TERMS as ENGLISH_TERMS
from govreport.profiles.se.terms import TERMS as SWEDISH_TERMS

_SV: Mapping[str, str] = {
    **SWEDISH_TERMS,
    **page_words.SWEDISH,
    "severity.error": "fel",
    "severity.warning": "varning",
    "severity.advice": "råd",
    "reason.deviation": "en avvikelse är beslutad",
    "reason.condition": "villkoret inträffade inte",
    "reason.permission-not-used": "möjligheten har inte använts",
    "reason.parts": "följer av delarna",
    "reason.costs": "kostnader är bokförda",
    "reason.explicit-zero": "noll kronor är redovisat",
    "reason.later-report": "får vänta till en senare rapport",
    "reason.hand-ins": "gäller inlämningar som inte är gjorda än",
    "reason.passage": "rapporten har ett avsnitt om det",
    "reason.late": "lämnat för sent",
    "reason.no-day": "dagen är inte bestämd",
    "reason.overdue": "dagen har passerat",
    "evidence.activity": "aktivitet",
    "evidence.deliverable": "leverans",
    "evidence.contact": "kontakt",
    "evidence.indicator": "indikator",
    "evidence.cost": "kostnad",
    "evidence.submission": "inlämning",
    "evidence.deviation": "avvikelse",
    "sentence.tied": "knuten till krav",
    "sentence.dismissed": "avförd",
    "sentence.untied": "ingen har tagit hand om den",
    "verdict.complete": "Klart",
    "verdict.so-far": "Inga fel ännu",
    "verdict.incomplete": "Inte klart",
    "verdict.could-not-run": "Kunde inte granskas",
    "verdict": "{verdict}: {findings}. {requirements}{tally}.",
    "verdict.crash": "{verdict} helt, {codes} kunde inte köras: {findings}. {requirements}{tally}.",
    "tally.addressed.one": "{n} besvarat",
    "tally.addressed": "{n} besvarade",
    "tally.partly.one": "{n} delvis besvarat",
    "tally.partly": "{n} delvis besvarade",
    "tally.pending.one": "{n} ännu inte aktuellt",
    "tally.pending": "{n} ännu inte aktuella",
    "tally.unaddressed.one": "{n} inte besvarat",
    "tally.unaddressed": "{n} inte besvarade",
    "tally.deviates.one": "{n} avvikelse",
    "tally.deviates": "{n} avvikelser",
    "tally.not-applicable.one": "{n} inte tillämpligt",
    "tally.not-applicable": "{n} inte tillämpliga",
    "count.requirement": "{n} krav",
    "count.error": "{n} fel",
    "count.warning.one": "{n} varning",
    "count.warning": "{n} varningar",
    "count.advice": "{n} råd",
    "no-findings": "inga fynd",
    "judged": "Inlämningar bedömda {today}, innehåll {content}",
    "report": "Rapporten gäller {id}",
    "report-due": "Rapporten gäller {id}, senast {due}",
    "judged-final": "Slutgranskning. Inlämningar bedömda {today}, innehåll {content}",
    "decision-line": "Beslutet: {sentences} meningar, {obliging} förpliktande "
    "(knutna till krav: {tied}, avförda: {dismissed}, lösa: {untied}).",
    "waived-line.one": "Undantag: {n} fynd är tystat i waivers.yaml.",
    "waived-line": "Undantag: {n} fynd är tystade i waivers.yaml.",
    "evidence": "underlag",
    "passages": "avsnitt",
    "deviation": "avvikelse",
    "owner": "ansvarig",
    "due": "senast",
    "none": "inget",
    "hint": "Gör så här",
    "other-findings": "Fynd som inte hör till ett krav",
    "findings": "Fynd",
    "requirements": "Krav",
    "no-requirements": "Uppdraget har inga krav ännu.",
    "untitled": "Uppdrag utan titel",
    "rule": "regel",
    "status": "status",
    "kind": "slag",
    "requirement": "krav",
    "place": "plats",
    "message": "meddelande",
    "severity": "allvar",
    "form.read": "{new} nya, {changed} ändrade, {unchanged} oförändrade; {outcome}.",
    "form.written": "inläst",
    "form.not-written": "inget skrivet",
    "init.next": "Fyll i {file} och kör sedan: govreport check {folder}",
    "lock.new": "ny",
    "lock.changed": "ändrad",
    "lock.missing": "saknas",
    "lock.gone": "borttagen",
    "sheet": "blad",
    "cell": "cell",
    "page": "sida",
}

_EN: Mapping[str, str] = {
    **ENGLISH_TERMS,
    **page_words.ENGLISH,
    "severity.error": "error",
    "severity.warning": "warning",
    "severity.advice": "advice",
    "reason.deviation": "a deviation has been decided",
    "reason.condition": "the condition did not occur",
    "reason.permission-not-used": "the permission was not used",
    "reason.parts": "follows from its parts",
    "reason.costs": "costs are booked",
    "reason.explicit-zero": "zero is accounted for",
    "reason.later-report": "may wait for a later report",
    "reason.hand-ins": "is on hand-ins still to be made",
    "reason.passage": "the report has a passage on it",
    "reason.late": "handed in late",
    "reason.no-day": "the day is not set",
    "reason.overdue": "the day has passed",
    "evidence.activity": "activity",
    "evidence.deliverable": "deliverable",
    "evidence.contact": "contact",
    "evidence.indicator": "indicator",
    "evidence.cost": "cost",
    "evidence.submission": "submission",
    "evidence.deviation": "deviation",
    "sentence.tied": "tied to requirements",
    "sentence.dismissed": "dismissed",
    "sentence.untied": "nobody has taken care of it",
    "verdict.complete": "Complete",
    "verdict.so-far": "No errors yet",
    "verdict.incomplete": "Incomplete",
    "verdict.could-not-run": "Could not be checked",
    "verdict": "{verdict}: {findings}. {requirements}{tally}.",
    "verdict.crash": "{verdict} in full, {codes} could not run: {findings}. {requirements}{tally}.",
    "tally.addressed": "{n} addressed",
    "tally.partly": "{n} partly addressed",
    "tally.pending": "{n} not due yet",
    "tally.unaddressed": "{n} not addressed",
    "tally.deviates.one": "{n} deviation",
    "tally.deviates": "{n} deviations",
    "tally.not-applicable": "{n} not applicable",
    "count.requirement.one": "{n} requirement",
    "count.requirement": "{n} requirements",
    "count.error.one": "{n} error",
    "count.error": "{n} errors",
    "count.warning.one": "{n} warning",
    "count.warning": "{n} warnings",
    "count.advice": "{n} advice",
    "no-findings": "no findings",
    "judged": "Hand-ins judged {today}, content {content}",
    "report": "The report is for {id}",
    "report-due": "The report is for {id}, due {due}",
    "judged-final": "Final check. Hand-ins judged {today}, content {content}",
    "decision-line": "The decision: {sentences} sentences, {obliging} obliging "
    "(tied to requirements: {tied}, dismissed: {dismissed}, untied: {untied}).",
    "waived-line.one": "Waived: {n} finding is silenced in waivers.yaml.",
    "waived-line": "Waived: {n} findings are silenced in waivers.yaml.",
    "evidence": "evidence",
    "passages": "passages",
    "deviation": "deviation",
    "owner": "owner",
    "due": "due",
    "none": "none",
    "hint": "What to do",
    "other-findings": "Findings that belong to no requirement",
    "findings": "Findings",
    "requirements": "Requirements",
    "no-requirements": "The assignment has no requirements yet.",
    "untitled": "Assignment without a title",
    "rule": "rule",
    "status": "status",
    "kind": "kind",
    "requirement": "requirement",
    "place": "place",
    "message": "message",
    "severity": "severity",
    "form.read": "{new} new, {changed} changed, {unchanged} unchanged; {outcome}.",
    "form.written": "written",
    "form.not-written": "nothing written",
    "init.next": "Fill in {file}, then run: govreport check {folder}",
    "lock.new": "new",
    "lock.changed": "changed",
    "lock.missing": "missing",
    "lock.gone": "gone",
    "sheet": "sheet",
    "cell": "cell",
    "page": "page",
}

WORDS: Mapping[str, Mapping[str, str]] = {"sv": _SV, "en": _EN}


class Words:
    """The words of one language; a key without a word shows itself, so that a new status is never a crash."""

    def __init__(self, lang: str) -> None:
        """Take Swedish where it is asked for, English otherwise."""
        self.lang = "sv" if lang == "sv" else "en"
        self._words = WORDS[self.lang]

    def __call__(self, key: str, /, **values: object) -> str:
        """The word for ``key`` with ``values`` filled in; ``n=1`` takes the singular where there is one."""
        if values.get("n") == 1:
            key = f"{key}.one" if f"{key}.one" in self._words else key
        text = self._words.get(key)
        if text is None:
            return key.partition(".")[2] or key
        return text.format(**values) if values else text

    def counted(self, result: CheckResult) -> str:
        """``3 fel, 2 varningar, 1 råd``; only what there is."""
        counts = [(severity, result.count(severity)) for severity in ("error", "warning", "advice")]
        found = [self(f"count.{severity}", n=count) for severity, count in counts if count]
        return ", ".join(found) or self("no-findings")

    def verdict(self, result: CheckResult) -> str:
        """The one line that ends human output."""
        tally = self.tally(result)
        # while the work goes on, what is not answered is no error yet, and nobody should read that it is done
        open_still = result.verdict == "complete" and any(
            r.status == "unaddressed" for r in result.requirements
        )
        return self(
            "verdict.crash" if result.crashed else "verdict",
            verdict=self("verdict.so-far" if open_still else f"verdict.{result.verdict}"),
            requirements=self("count.requirement", n=len(result.requirements)),
            tally=f": {tally}" if tally else "",
            findings=self.counted(result),
            codes=", ".join(result.crashed),
        )

    def tally(self, result: CheckResult) -> str:
        """``28 besvarade, 2 avvikelser``: how many requirements have each status, in the model's order."""
        counts = Counter(requirement.status for requirement in result.requirements)
        return ", ".join(self(f"tally.{status}", n=counts[status]) for status in STATUSES if counts[status])

    def waived(self, result: CheckResult) -> str:
        """How many findings a waiver silences; empty if none."""
        return self("waived-line", n=len(result.waived)) if result.waived else ""

    def judged(self, result: CheckResult) -> str:
        """The two dates, and which hand-in the report is; empty where the check had no dates."""
        if result.today is None:
            return ""
        content = result.content_date or result.today
        said = self("judged-final" if result.final else "judged", today=result.today, content=content)
        at_hand = next((each for each in result.requirements if each.id == result.report), None)
        if at_hand is None:
            return said
        report = self("report-due" if at_hand.due else "report", id=at_hand.id, due=at_hand.due)
        return f"{said}. {report}"
