"""What a profile knows about the language of decisions: data that a lawyer can read and amend.

Phrases are written in a small notation, matched in running text whatever the case, as whole words:

- ``*`` at the beginning or the end of a word stands for any letters ("redovis*", "*myndighet"),
- ``…`` stands for up to two dozen words of the same sentence ("ge* … i uppdrag"), ``..`` for up to three,
- ``(a|b)`` stands for either, ``[a]`` for a that may be missing.
"""

from __future__ import annotations

from attrs import field

from govreport.model.values import frozen

Phrases = tuple[str, ...]


@frozen(kw_only=True)
class ModalityHabits:
    """How a sentence says that something is demanded, expected or permitted.

    Attributes:
        finite: Finite verbs that oblige where they are the verb of a main clause ("ska").
        obliges: Phrases that oblige wherever they stand.
        present: Phrases in the present tense that oblige where the sentence has no modal verb.
        modals: Modal verbs.
        past: Words that tell of what has been.
        present_endings: Ending of the present tense, with the ending of the infinitive that it stands for.
        expects: Phrases of expectation.
        permits: Phrases of permission.
        never: Phrases that look like the above and are not; they are blanked out first.
        fronting: Those of the subordinators that at the head of a sentence only stand for "as".
        subordinators: Words that begin a subordinate clause, whose finite verb obliges nobody.
        transparent: Phrases after which a subordinate clause obliges all the same ("beslutar att").
        subjects: Words that are a subject where they follow a finite verb ("ska myndigheten").
        verbs: Finite verbs and auxiliaries that end a relative clause before the main verb comes.
        infinitives: Infinitives, active.
        marker: The word before an infinitive ("att").
        openers: Words after which an infinitive is a demand of its own ("ska", "att").
        settled: Verbs that a requirement of a kind settles, by kind: a partner settles "samverka".
        not_infinitives: Endings of words that look like an infinitive and are not.
    """

    finite: Phrases = ()
    obliges: Phrases = ()
    present: Phrases = ()
    modals: Phrases = ()
    past: Phrases = ()
    present_endings: tuple[tuple[str, str], ...] = ()
    expects: Phrases = ()
    permits: Phrases = ()
    never: Phrases = ()
    fronting: Phrases = ()
    subordinators: Phrases = ()
    transparent: Phrases = ()
    subjects: Phrases = ()
    verbs: Phrases = ()
    infinitives: Phrases = ()
    marker: str = ""
    not_infinitives: Phrases = ()
    openers: Phrases = ()
    settled: tuple[tuple[str, Phrases], ...] = ()


@frozen(kw_only=True)
class LayoutHabits:
    """How a decision is laid out.

    Attributes:
        abbreviations: Those with a full stop that does not end a sentence.
        closing: Those of them that may also end a sentence, if a capital follows ("m.m.").
        headings: Headings known by their words.
        background: Headings under which nobody is obliged (background, reasons).
        operative: Headings under which the demands stand.
        ends: Lines after which nothing is demanded any more (signatures, copies).
        annexes: Headings after the signature under which demands may stand again.
        furniture: Lines that belong to the page and not to the text.
        leads: Words at which a line breaks off where a list goes on ("ska", "att").
        not_headings: What no heading has, however short its line is.
        titles: Words before a title, in which ? and ! end no sentence.
        numbered: Words beside which a lone 1 is a number ("den 1 januari") and no "i" that OCR has read so.
        keep_hyphen: Words before which a hyphen at a line's end stays.
    """

    abbreviations: Phrases = ()
    closing: Phrases = ()
    headings: Phrases = ()
    background: Phrases = ()
    operative: Phrases = ()
    ends: Phrases = ()
    annexes: Phrases = ()
    furniture: Phrases = ()
    leads: Phrases = ()
    not_headings: Phrases = ()
    titles: Phrases = ()
    numbered: Phrases = ()
    keep_hyphen: Phrases = ()


Named = tuple[tuple[str, Phrases], ...]
"""Phrases by what they mean; the first meaning that fits wins."""


@frozen(kw_only=True)
class DateHabits:
    """How days and periods are written.

    Attributes:
        months: Month names from January.
        yearly: Words that make a day come back every year.
        same: "the same day", pointing at the day named before.
        relative: Times that follow from something else, up to the end of the clause.
        relative_stops: Words at which the words of such a time end.
        year_after: Words after a day without year that put it into the year after something.
        then: Words after a day that go on about the same day ("då även").
        not_due: Words straight before a day on which nothing falls due (a decision's date, a period).
        instead: Words straight before a day that no longer holds.
        before_due: Words straight before a day on which something does.
        due: Words of which one before a day is enough to make something fall due on it.
        period_until: Words straight before the last day of a period.
        period_from: Words straight before the first day of a period.
        during: Words before the years of a period.
        month_end: Words straight before a month that mean its last day.
        in_month: Words straight before a month in which something falls due, if a report is spoken of.
        numbers: Number words.
        units: Units of time in which a relative day is counted.
        annual_report: The yearly report that something is handed in with.
    """

    months: Phrases = ()
    yearly: Phrases = ()
    same: Phrases = ()
    relative: Phrases = ()
    relative_stops: Phrases = ()
    year_after: Phrases = ()
    then: Phrases = ()
    not_due: Phrases = ()
    instead: Phrases = ()
    before_due: Phrases = ()
    due: Phrases = ()
    period_until: Phrases = ()
    period_from: Phrases = ()
    during: Phrases = ()
    month_end: Phrases = ()
    in_month: Phrases = ()
    numbers: tuple[tuple[str, int], ...] = ()
    units: Phrases = ()
    annual_report: Phrases = ()


@frozen(kw_only=True)
class AmountHabits:
    """How money is written and what an amount is for.

    Attributes:
        units: Word for a unit, its factor and its currency.
        table_units: Unit of the numbers of a table, with its factor, from the lines above it.
        sums: First cells of rows that add up the rows above.
        each: Words that make an amount count once for each recipient.
        yearly: Words that make it count once a year.
        parts: Words before an amount that is a part of one named before ("varav").
        minimum: Words before an amount that is a least and no most.
        ceiling: Words before an amount that is a most.
        and_: Words that join a further amount to the one before.
        estimated: Words of a sentence whose amounts are estimates.
        total: Words of a sentence that names the whole.
        granted: Words of a sentence that hands out money to use.
        grants: Those of them that hand it out beyond doubt.
        transfer: Words of a sentence that has money paid on to others.
        mention: Words of a sentence whose amounts are only told about.
        area: Words before an expenditure area's number.
        appropriation: Words before an appropriation's number.
        item: Words before an appropriation item's number.
        payer: Words before the one who pays.
        pays: Words of a sentence that says who pays.
        name_stops: Words at which the name of an appropriation ends.
        charge: Words of a sentence that says which appropriation bears the costs.
    """

    units: tuple[tuple[str, str, str], ...] = ()
    table_units: tuple[tuple[str, str], ...] = ()
    sums: Phrases = ()
    each: Phrases = ()
    yearly: Phrases = ()
    parts: Phrases = ()
    minimum: Phrases = ()
    ceiling: Phrases = ()
    and_: Phrases = ()
    estimated: Phrases = ()
    total: Phrases = ()
    granted: Phrases = ()
    grants: Phrases = ()
    transfer: Phrases = ()
    mention: Phrases = ()
    area: Phrases = ()
    appropriation: Phrases = ()
    item: Phrases = ()
    payer: Phrases = ()
    pays: Phrases = ()
    name_stops: Phrases = ()
    charge: Phrases = ()


@frozen(kw_only=True)
class PartnerHabits:
    """How it is said with whom to work, and how.

    Attributes:
        interplay: Phrases that end where the partners begin, by kind of interplay.
        telling: Forms of those phrases that only tell of others where the sentence demands something itself.
        passive: Phrases that stand after the partners ("myndigheterna ska involveras"), by kind.
        open: Words of an open list.
        lead: Words before a partner that are no part of the name.
        optional: Words that leave it to need or judgement.
        heads: Last words of the names of categories ("*myndigheter").
        qualifiers: Words that may stand before such a head ("relevanta").
        quantifiers: What is no name without the words after it ("ett urval av").
        name_tails: Words after which what follows belongs to the name of a category ("leverantörer av").
        tails: Words that may follow it and narrow it ("på regional nivå").
        stops: Words at which a list of partners ends.
        nobody: What looks like a partner and is none.
    """

    interplay: Named = ()
    telling: Phrases = ()
    passive: Named = ()
    open: Phrases = ()
    lead: Phrases = ()
    optional: Phrases = ()
    heads: Phrases = ()
    qualifiers: Phrases = ()
    quantifiers: Phrases = ()
    name_tails: Phrases = ()
    tails: Phrases = ()
    stops: Phrases = ()
    nobody: Phrases = ()


@frozen(kw_only=True)
class NameHabits:
    """How agencies and ministries are named beyond the register.

    Attributes:
        counties_of: The word that all county boards share, singular and plural.
        counties: Names of the counties as they stand in a board's name.
        county: The word after a county's name.
        county_in: Words between the board and its county.
        conjunctions: Words that join names.
        name_stops: Words that no name of several words holds.
        suffixes: Endings of one-word names of agencies.
        openers: First words of longer names ("Myndigheten för").
        ministries: Words that end a ministry's name.
        cabinet: The Government and its offices, which a ministry's name in brackets narrows.
        assigned: Phrases right before the names of those who get the assignment.
        assigned_before: Phrases right after them.
        assigned_past: Phrases right before those who got the assignment that a decision amends.
        assigned_only_with: Words that a sentence with such a phrase must hold.
        colloquial: Other ways to name an agency, with its name.
    """

    counties_of: tuple[str, str] = ("", "")
    counties: Phrases = ()
    county: str = ""
    county_in: Phrases = ()
    conjunctions: Phrases = ()
    name_stops: Phrases = ()
    suffixes: Phrases = ()
    openers: Phrases = ()
    ministries: Phrases = ()
    cabinet: Phrases = ()
    assigned: Phrases = ()
    assigned_before: Phrases = ()
    assigned_past: Phrases = ()
    assigned_only_with: Phrases = ()
    colloquial: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class DraftHabits:
    """What the drafting of an assignment goes by.

    Attributes:
        title_words: Words of the heading that says what the decision is about.
        deadlines: Words of a clause that say what falls due, by kind; the first kind that fits wins.
        final_parts: Words that make a report one of a part only.
        recipients: Words before a recipient.
        copies: Words before one who gets a copy.
        conditions: Conditions under which something applies, with what to write.
        perspectives: Words for a perspective, by its name.
        formalities: Words of a formal demand, with what to write.
        neighbours: Words of a sentence about a neighbouring assignment.
        apart: Words that keep its money or report apart.
        tells: Words before what another assignment is about.
        amended: Words of a sentence that tells of an assignment before this one.
        continues: Words of a sentence about the assignment that this one goes on from.
        references: Words before the number of a document cited, and how to write them.
        laws: Words of a law's or ordinance's name, before its number.
        own_reference: Codes of ministries that begin a registration number.
        reasons: Why a sentence may be dismissed: key, words it holds, and the reason to write.
        section_reasons: The same by heading.
        always: Keys of reasons that hold even where the agency is the subject.
        weak_reasons: Keys of reasons that hold in the background only, where the assignment is the subject.
        decides: Words that make a sentence decide something, whatever it tells as well.
        money_only: Words of a sentence about nothing but how money is paid.
        own_work: Words for the work of the assignment itself.
        other_duty: The reason to write for another body's duty.
        other_subjects: Subjects of sentences that oblige somebody else ("kommunerna").
        lists: Words after which a task lists what it is about.
        own_words: Words for the one who got the assignment ("myndigheten"), beside its name.
        own_core: Those of them that oblige the agency even under a heading of background.
        own_subjects: Other subjects of sentences that oblige it ("uppdraget", "redovisningen").
        task_leads: What opens a task, to be left out of its text ("I uppdraget ingår att").
        splitters: Words at which a compound task is split.
        reference_number: Words before the decision's own registration number.
        amends: Words of a decision that amends another.
    """

    title_words: Phrases = ()
    deadlines: Named = ()
    final_parts: Phrases = ()
    recipients: Phrases = ()
    copies: Phrases = ()
    conditions: Named = ()
    perspectives: Named = ()
    formalities: Named = ()
    neighbours: Phrases = ()
    apart: Phrases = ()
    tells: Phrases = ()
    amended: Phrases = ()
    continues: Phrases = ()
    references: tuple[tuple[str, str], ...] = ()
    laws: Phrases = ()
    own_reference: Phrases = ()
    reasons: tuple[tuple[str, Phrases, str], ...] = ()
    section_reasons: tuple[tuple[str, Phrases, str], ...] = ()
    always: Phrases = ()
    weak_reasons: Phrases = ()
    decides: Phrases = ()
    money_only: Phrases = ()
    own_work: Phrases = ()
    other_duty: str = ""
    other_subjects: Phrases = ()
    lists: Phrases = ()
    own_words: Phrases = ()
    own_core: Phrases = ()
    own_subjects: Phrases = ()
    task_leads: Phrases = ()
    reference_number: Phrases = ()
    amends: Phrases = ()


@frozen(kw_only=True)
class DecisionHabits:
    """All that is known about one country's decisions.

    Attributes:
        modality: How it demands.
        layout: How it is laid out.
        dates: How days are written.
        amounts: How money is written.
        partners: How partners are named.
        names: How agencies are named.
        draft: What drafting goes by.
        register: File, beside the drafting room, of the agencies.
        words: File, beside the profile, of the field's words in their right spelling, for damaged texts.
        common: Words so common that a text without them is in another language.
        foreign: Words so common in other languages that a text full of them is in one of those.
    """

    modality: ModalityHabits = field(factory=ModalityHabits)
    layout: LayoutHabits = field(factory=LayoutHabits)
    dates: DateHabits = field(factory=DateHabits)
    amounts: AmountHabits = field(factory=AmountHabits)
    partners: PartnerHabits = field(factory=PartnerHabits)
    names: NameHabits = field(factory=NameHabits)
    draft: DraftHabits = field(factory=DraftHabits)
    register: str = ""
    words: str = ""
    common: Phrases = ()
    foreign: Phrases = ()
