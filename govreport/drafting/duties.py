"""Who a sentence obliges, and why some oblige nobody in this report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from govreport.drafting.assigned_lists import possessive
from govreport.drafting.handed import governed, list_up_to
from govreport.drafting.names import Named
from govreport.drafting.proposal import Proposed
from govreport.drafting.retold import foreign, retold
from govreport.drafting.source import Source, ends_with
from govreport.model import Dismissed
from govreport.reading.modality import looks_infinitive, main_verb
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_NEAR = 90
_EARLY = 45  # characters within which a phrase says so of a sentence whose subject is not known
_SUBJECT = 2  # words of a subject that names a category of others
_OPENING = 25  # characters at the beginning of a sentence that say what it is about


@frozen(kw_only=True)
class Duty:
    """What is known of a sentence's demand.

    Attributes:
        dismissed: Why it obliges nobody here; empty where it does.
        sure: How sure that is.
        somebody: Whether it obliges another body all the same.
        doubt: Key of the note that says why it is not sure.
    """

    dismissed: str = ""
    sure: float = 0.9
    somebody: bool = False
    doubt: str = "background"


def duties(source: Source, own: frozenset[str]) -> dict[int, Duty]:
    """The duty of each sentence that demands, expects or permits something, by its index.

    Args:
        source: The decision.
        own: Names of the agencies that got the assignment.
    """
    found: dict[int, Duty] = {}
    alike: dict[tuple[str, str, str], Duty] = {}  # a sentence said again, as in a table, has the same duty
    told, history = retold(source, own), _why(source, "history")
    for sentence in source.sentences:
        if sentence.sentence.modality == "none":
            continue
        lead = sentence.sentence.lead
        leads_on = lead in found and not source.sentences[lead].text.endswith(".")
        if leads_on and (found[lead].dismissed or _goes_on(source, sentence)):
            found[sentence.sentence.index] = found[lead]
            continue
        if sentence.sentence.index in told:
            found[sentence.sentence.index] = Duty(dismissed=history, sure=0.7)
            continue
        same = (sentence.text, sentence.sentence.section, sentence.sentence.modality)
        if same not in alike:
            alike[same] = _duty(source, sentence, own)
        found[sentence.sentence.index] = alike[same]
    return found


def _goes_on(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a list item goes on with its lead's verb ("X ska: – föreslå vad regeringen bör göra")."""
    return looks_infinitive(sentence.text.split(" ", 1)[0], source.habits.modality)


def _duty(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> Duty:
    draft = source.habits.draft
    demands = compiled(source.habits.modality.finite).search(sentence.text) is not None
    only_says = compiled(draft.announces).fullmatch(sentence.text.rstrip(" .:")) and not demands
    if only_says or compiled(draft.reworded).search(sentence.text):
        return Duty(dismissed=draft.announced, sure=0.7)
    subject = _subject(source, sentence, own)
    background = source.background(sentence)
    if compiled(draft.retold).match(sentence.text) and not compiled(draft.decides).search(sentence.text):
        return Duty(dismissed=_why(source, "history"), sure=0.6)
    why = _dismissing(source, sentence, subject, background=background)
    if why:
        return Duty(dismissed=why, sure=0.75 if background else 0.6)
    if background:
        if foreign(source, sentence, own):
            return Duty(dismissed=draft.other_duty, sure=0.7)
        if (subject == "own" and not _only_weighs(source, sentence)) or (
            subject == "assignment" and sentence.sentence.modality == "obliges"
        ):
            return Duty(sure=0.65)
        if sentence.sentence.modality == "expects" and _asks(source, sentence):
            return Duty(sure=0.6)
        return Duty(dismissed=_by_section(source, sentence), sure=0.7)
    if subject == "other":
        return Duty(dismissed=draft.other_duty, sure=0.55, somebody=True)
    if subject == "other-kind":
        return Duty(sure=0.65, doubt="somebody-else")
    weighs = sentence.sentence.lead < 0 and _only_weighs(source, sentence) and not _asks(source, sentence)
    return Duty(sure=0.65, doubt="weighs") if weighs else Duty()


def _why(source: Source, key: str) -> str:
    """The reason to write for what is dismissed by ``key``."""
    return next((why for known, _, why in source.habits.draft.reasons if known == key), "")


def _dismissing(source: Source, sentence: ParsedSentence, subject: str, *, background: bool) -> str:
    """The reason to dismiss a sentence that law, history, a goal and the like tell of; empty where none holds."""
    draft = source.habits.draft
    text = compiled(draft.not_laws).sub(lambda found: " " * len(found.group()), sentence.text)
    for key, phrases, why in source.meanings(draft.reasons, sentence):
        match = compiled(phrases).search(text)
        if match is None or not (background or subject != "own" or key in draft.always):
            continue
        weak = key in draft.weak_reasons and not background
        retold = key == "history" and match.start() == 0  # "Enligt de ursprungliga direktiven ska …"
        if weak and not retold and (subject in ("own", "assignment", "work") or match.start() > _OPENING):
            continue  # in the operative part only what a sentence begins with makes it law or history
        within = text[: match.start()].rstrip().rsplit(" ", 1)[-1].lower() in source.habits.modality.fronting
        if key == "history" and (within or compiled(draft.decides).search(sentence.text)):
            continue  # "Det som enligt direktiven ska redovisas i maj ska …"
        if not (background or retold) and match.start() > (
            _OPENING if subject in ("own", "assignment", "work") else _EARLY
        ):
            continue  # "Myndigheten ska utgå från det som regeringen avser att …"
        return why
    return ""


def _only_weighs(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a sentence expects by saying that something is important, of no body and with no verb that asks."""
    habits, asks = source.habits.modality, (*source.habits.modality.finite, *source.habits.draft.asking)
    return sentence.sentence.modality == "expects" and main_verb(sentence.text, asks, habits) is None


def _asks(source: Source, sentence: ParsedSentence) -> bool:
    """Whether an expectation in the background is one on the work itself (a perspective, "i arbetet")."""
    draft = source.habits.draft
    if any(
        compiled(phrases).search(sentence.text)
        for _, phrases in source.meanings(draft.perspectives, sentence)
    ):
        return True
    return compiled(draft.own_work).search(sentence.text) is not None


def _by_section(source: Source, sentence: ParsedSentence) -> str:
    section = sentence.sentence.section
    for _, phrases, why in source.habits.draft.section_reasons:
        if compiled(phrases).match(section):
            return why
    return source.habits.draft.section_reasons[0][2] if source.habits.draft.section_reasons else ""


def _subject(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> str:
    """Whose the demand is: ``own``, ``assignment`` ("uppdraget ska"), ``work``, ``other`` or unknown (empty)."""
    text = sentence.text
    habits = source.habits
    verb = main_verb(text, (*habits.modality.finite, *habits.draft.asking), habits.modality)
    if verb is None or (sentence.sentence.lead >= 0 and _goes_on(source, sentence)):
        return "own"
    mentions = [m for m in source.mentions(sentence) if m.start < verb.start() or not possessive(text, m)]
    if any(m.start == 0 and text[m.end : m.end + 1] == "," and _is_own(m, source, own) for m in mentions):
        return "own"  # "Skatteverket, som ansvarar för …, ska"
    before = text[max(0, verb.start() - _NEAR) : verb.start()].rstrip()
    after = text[verb.end() : verb.end() + _NEAR].lstrip()
    close = [m for m in mentions if m.body or m.every_county or m.name in own]
    close = [m for m in close if 0 <= verb.start() - m.end <= 2 or 0 <= m.start - verb.end() <= 2]
    listed = list_up_to(source, text, [m for m in mentions if m.end <= close[0].end]) if close else []
    if len(close) == 1 and close[0].end <= verb.start() and governed(source, text, listed[0].start):
        close = []  # "I samråd med Boverket ska en plan tas fram"
    if (
        listed
        and listed[-1].end <= verb.start()
        and ends_with(habits.names.purposes, text[: listed[0].start])
    ):
        return "own"  # "I uppdraget ingår att se till att, för att |Boverket| ska kunna …"
    if close:
        if any(_is_own(m, source, own) for m in (*close, *listed)):
            return "own"
        return (
            "other" if own and not any(m.name.lower() in habits.names.cabinet for m in close) else "cabinet"
        )
    words = compiled(habits.draft.own_words)
    if words.match(after) or any(m.end() == len(before) for m in words.finditer(before)):
        return "own"
    last = re.findall(r"[^\W\d_]+", before)[-1:]
    first = re.findall(r"[^\W\d_]+", after)[:1]
    subjects = compiled(habits.draft.own_subjects)
    if _others(source, text[: verb.start()], first):
        return "other-kind"
    if any(compiled(habits.draft.own_core).fullmatch(word) for word in (*last, *first)):
        return "assignment"
    return "work" if any(subjects.fullmatch(word) for word in (*last, *first)) else ""


def _others(source: Source, before: str, first: list[str]) -> bool:
    """Whether a category of others is to do something ("Regionerna ska", "Då ska kommunerna")."""
    others = compiled(source.habits.draft.other_subjects)
    words = re.findall(r"[^\W\d_]+", before)
    if first and others.fullmatch(first[0]):
        return True
    relative = words[_SUBJECT : _SUBJECT + 1]  # "De regioner |som vill ha del av medlen ska"
    subject = words[:_SUBJECT] if relative and relative[0] in source.habits.modality.subordinators else words
    return 0 < len(subject) <= _SUBJECT and others.fullmatch(subject[-1]) is not None


def _is_own(mention: Named, source: Source, own: frozenset[str]) -> bool:
    """Whether a body named is one of those that got the assignment."""
    if mention.name in own or (mention.body is not None and mention.body.name in own):
        return True
    return mention.every_county and _counties(source, own)


def _counties(source: Source, own: frozenset[str]) -> bool:
    """Whether county boards have got the assignment, who are then "länsstyrelserna"."""
    return len(own & source.names.counties.keys()) > 1


def dismissals(source: Source, found: dict[int, Duty]) -> Iterator[Proposed[Dismissed]]:
    """A proposal to dismiss for each sentence that obliges nobody here."""
    for sentence in source.sentences:
        duty = found.get(sentence.sentence.index)
        if duty is None or not duty.dismissed:
            continue
        words, place, start = source.quote(sentence)
        yield Proposed(
            value=Dismissed(quote=(words,), why=duty.dismissed),
            quote=words,
            location=place,
            confidence=duty.sure,
            start=start,
            sentence=sentence.sentence.index,
        )
