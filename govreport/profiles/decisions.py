"""What a profile knows about the language of decisions; see :mod:`govreport.profiles.phrases` for the notation.

Habits equal only themselves: a profile has one of each, and what is made of them is kept by them.
"""

from __future__ import annotations

from govreport.profiles.drafting import DraftHabits, NameHabits
from govreport.profiles.habits import Habits
from govreport.profiles.partner_habits import PartnerHabits
from govreport.profiles.phrases import Named as Named, Phrases as Phrases, phrases as phrases
from govreport.profiles.vague_days import VagueDayHabits


class ModalityHabits(Habits):
    """How a sentence says that something is demanded, expected or permitted.

    Attributes:
        finite: Finite verbs that oblige where they are the verb of a main clause ("ska").
        obliges: Phrases that oblige wherever they stand.
        duties: Phrases that oblige in main clauses only, as finite verbs do ("det ankommer på").
        present: Phrases in the present tense that oblige where the sentence has no modal verb.
        modals: Modal verbs.
        past: Words that tell of what has been.
        not_present: Words that look like a present tense and are far oftener something else ("för").
        present_endings: Ending of the present tense, with the ending of the infinitive that it stands for.
        supine_endings: Endings of the supine, which may stand without its auxiliary in a subordinate clause.
        stem: What stands in the infinitive in their place.
        expects: Phrases of expectation.
        permits: Phrases of permission.
        never: Phrases that look like the above and are not; they are blanked out first.
        fronting: Those of the subordinators that at the head of a sentence only stand for "as".
        joints: Words that join clauses.
        adds: Those of them that add one thing to another.
        leads_on: Words that lead on from one demand to the next.
        pairs: Conjunctions of two words, the second of which is a subordinator elsewhere ("såväl … som").
        subordinators: Words that begin a subordinate clause, whose finite verb obliges nobody.
        transparent: Phrases after which a subordinate clause obliges all the same ("beslutar att").
        subjects: Words that are a subject where they follow a finite verb ("ska myndigheten").
        verbs: Finite verbs and auxiliaries that end a relative clause before the main verb comes.
        infinitives: Infinitives, active.
        marker: The word before an infinitive ("att").
        questions: Words at the head of a list item that make it a question, which its lead is to have answered.
        conditions: Words at the head of one that begin a condition, after which it says what to do.
        delivers: Words that begin a demand of its own even where they are joined to a clause within another.
        demand_lists: Words of a lead whose items are demands, though it is a whole clause.
        openers: Words after which an infinitive is a demand of its own ("ska", "att").
        meets: Those of the verbs settled by partners whose object is nobody but partners.
        settled: Verbs that a requirement of a kind settles, by kind: a partner settles "samverka".
        governing: Words right before what looks like an infinitive and is a participle ("av |använda| medel").
        not_infinitives: Endings of words that look like an infinitive and are not.
    """

    finite: Phrases = ()
    obliges: Phrases = ()
    duties: Phrases = ()
    present: Phrases = ()
    modals: Phrases = ()
    past: Phrases = ()
    not_present: Phrases = ()
    present_endings: tuple[tuple[str, str], ...] = ()
    supine_endings: Phrases = ()
    stem: str = ""
    expects: Phrases = ()
    permits: Phrases = ()
    never: Phrases = ()
    fronting: Phrases = ()
    joints: Phrases = ()
    adds: Phrases = ()
    leads_on: Phrases = ()
    pairs: tuple[tuple[str, str], ...] = ()
    subordinators: Phrases = ()
    transparent: Phrases = ()
    subjects: Phrases = ()
    verbs: Phrases = ()
    infinitives: Phrases = ()
    marker: str = ""
    not_infinitives: Phrases = ()
    governing: Phrases = ()
    questions: Phrases = ()
    conditions: Phrases = ()
    delivers: Phrases = ()
    demand_lists: Phrases = ()
    openers: Phrases = ()
    meets: Phrases = ()
    settled: tuple[tuple[str, Phrases], ...] = ()


class LayoutHabits(Habits):
    """How a decision is laid out.

    Attributes:
        abbreviations: Those with a full stop that does not end a sentence.
        closing: Those of them that may also end a sentence, if a capital follows ("m.m.").
        headings: Headings known by their words.
        background: Headings under which nobody is obliged (background, reasons).
        lasting: Those of them that other headings on the subject divide further (the reasons).
        operative: Words of headings that end such a part.
        ends: Lines after which nothing is demanded any more (signatures, copies).
        annexes: Headings after the signature under which demands may stand again.
        furniture: Lines that belong to the page and not to the text.
        page_words: Words that say that a number is a page's ("sida").
        beside_page: Other words that stand in the heads and feet of pages, beside numbers and addresses.
        months: Months by name, of a day in the head of a page.
        offices: Who writes the paper, as the head of each page has it beside the registration number.
        letter_foot: First words of the lines at a letter's foot (telephone, address).
        streets: Ends of a street's name, which with a number makes an address.
        opens: First words of a sentence that demands, which end the heading above it.
        finite: Verbs that no heading has.
        goes_on: Words that no heading ends with.
        unended: Those after which a sentence goes on even beyond a blank line.
        fronted: A sentence that has come as far as its verb, and waits for its subject ("Vid behov ska").
        leads: Words at which a line breaks off where a list goes on ("ska", "att").
        not_headings: What no heading has, however short its line is.
        titles: Words before a title, in which ? and ! end no sentence.
        numbered: Words beside which a lone 1 is a number ("den 1 januari") and no "i" that OCR has read so.
        keep_hyphen: Words before which a hyphen at a line's end stays.
        linking: Ends of a compound's first part after which a hyphen is the layout's ("saltsänknings-program").
        undivided: Words of the field that are never written with a hyphen ("om-sorg").
    """

    abbreviations: Phrases = ()
    closing: Phrases = ()
    headings: Phrases = ()
    background: Phrases = ()
    lasting: Phrases = ()
    operative: Phrases = ()
    ends: Phrases = ()
    annexes: Phrases = ()
    furniture: Phrases = ()
    page_words: Phrases = ()
    beside_page: Phrases = ()
    months: Phrases = ()
    offices: Phrases = ()
    letter_foot: Phrases = ()
    streets: Phrases = ()
    opens: Phrases = ()
    finite: Phrases = ()
    goes_on: Phrases = ()
    unended: Phrases = ()
    fronted: Phrases = ()
    leads: Phrases = ()
    not_headings: Phrases = ()
    titles: Phrases = ()
    numbered: Phrases = ()
    keep_hyphen: Phrases = ()
    linking: Phrases = ()
    undivided: Phrases = ()


class DateHabits(Habits):
    """How days and periods are written.

    Attributes:
        months: Month names from January.
        short_months: Their short forms, with the number of the month.
        yearly: Words that make a day come back every year.
        coming: Words that make of what stands in a yearly report one that comes back ("framöver").
        same: "the same day", pointing at the day named before.
        relative: Times that follow from something else, up to the end of the clause.
        relative_stops: Words at which the words of such a time end.
        year_after: Words after a day without year that put it into the year after something.
        year_word: Words that may stand between a month and its year ("den 1 maj |år| 2020").
        then: Words after a day that go on about the same day ("då även").
        numbered_days: Words for a day of a month ("den första"), with its number.
        named_days: Days with a name, with month and day.
        ends: Words before a year, a half or a quarter of one, that mean its last day.
        parts: Parts of a year by name, with the month that they end with.
        was_due: Verbs of what was to be before, or was.
        told: Past verbs that a day after them belongs to ("som regeringen gav den 1 maj").
        happens: Words right before the day of something that is neither done nor handed in then.
        occasions: Words before a yearly report that name the time it is handed in, and not the report as a place.
        of_others: Words that make a day somebody's who was given it before ("i enlighet med sina direktiv").
        of_years: Papers of one occasion that are for several years.
        other_paper: Papers of other uses that something is handed in with, and that are no report.
        not_due: Words straight before a day on which nothing falls due (a decision's date, a period).
        contents: Words that open what a report tells of, with days that are no days of it ("ska innehålla", "att").
        if_so: Words that open a clause on what is to be done in some case only.
        lapsed: Words straight after a day that no longer holds ("… den 8 december |förlängs|").
        instead: Words straight before a day that no longer holds.
        before_due: Words straight before a day on which something does.
        due: Words of which one before a day is enough to make something fall due on it.
        latest: Those of them that make something fall due in a sentence that demands nothing as well.
        at_once: Words of a sentence that goes on about the day of the one before it ("ska då även").
        every_month: Words after a day of the month that make it come back every month or every few.
        starts: Words straight before the month in which something that comes back begins.
        period_until: Words straight before the last day of a period.
        period_from: Words straight before the first day of a period.
        during: Words before the years of a period.
        not_during: Words before those that make it the period of a plan or a programme ("planen |för perioden").
        through: Words between the first and the last year of one.
        month_end: Words straight before a month that mean its last day.
        in_month: Words straight before a month in which something falls due, if a report is spoken of.
        numbers: Number words.
        units: Units of time in which a relative day is counted.
        not_annual: What looks like it and is any such report.
        annual_report: The yearly report that something is handed in with.
        vague: Times with no exact day.
    """

    months: Phrases = ()
    short_months: tuple[tuple[str, int], ...] = ()
    yearly: Phrases = ()
    coming: Phrases = ()
    same: Phrases = ()
    relative: Phrases = ()
    relative_stops: Phrases = ()
    year_after: Phrases = ()
    year_word: Phrases = ()
    then: Phrases = ()
    numbered_days: tuple[tuple[str, int], ...] = ()
    named_days: tuple[tuple[str, int, int], ...] = ()
    ends: Phrases = ()
    parts: tuple[tuple[str, int], ...] = ()
    was_due: Phrases = ()
    told: Phrases = ()
    other_paper: Phrases = ()
    occasions: Phrases = ()
    of_others: Phrases = ()
    of_years: Phrases = ()
    happens: Phrases = ()
    not_due: Phrases = ()
    contents: Phrases = ()
    if_so: Phrases = ()
    lapsed: Phrases = ()
    instead: Phrases = ()
    before_due: Phrases = ()
    due: Phrases = ()
    latest: Phrases = ()
    at_once: Phrases = ()
    every_month: Phrases = ()
    starts: Phrases = ()
    period_until: Phrases = ()
    period_from: Phrases = ()
    during: Phrases = ()
    not_during: Phrases = ()
    through: Phrases = ()
    month_end: Phrases = ()
    in_month: Phrases = ()
    numbers: tuple[tuple[str, int], ...] = ()
    units: Phrases = ()
    not_annual: Phrases = ()
    annual_report: Phrases = ()
    vague: VagueDayHabits = VagueDayHabits()


class AmountHabits(Habits):
    """How money is written and what an amount is for.

    Attributes:
        units: Word for a unit, its factor and its currency.
        table_units: Unit of the numbers of a table, with its factor, from the lines above it.
        halves: Words for a half, alone or after "and" ("fem och |en halv| miljon").
        sums: First cells of rows that add up the rows above.
        each: Words that make an amount count once for each recipient.
        yearly: Words that make it count once a year.
        rates: Words after an amount that is a price for each of something.
        parts: Words before an amount that is a part of one named before ("varav").
        of_which: Words after an amount that is a part of one named before or after.
        minimum: Words before an amount that is a least and no most.
        ceiling: Words before an amount that is a most.
        respective: Words between sums that are told in turn for the years before them.
        and_: Words that join a further amount to the one before.
        through: Words between the first and the last year of a period.
        estimated: Words of a sentence whose amounts are estimates.
        total: Words of a sentence that names the whole.
        granted: Words of a sentence that hands out money to use.
        forecast: Words of a sentence that promises money of a year to come, if it is voted.
        out_of: Words straight before an amount at the head of a sentence that divides it up.
        draws: Words of a sentence that lets somebody draw on money.
        grants: Those of them that hand it out beyond doubt.
        transfer: Words of a sentence that has money paid on to others.
        mention: Words of a sentence whose amounts are only told about.
        once: Words that a sentence about money granted before begins with.
        area: Words before an expenditure area's number.
        appropriation: Words before an appropriation's number.
        item: Words before an appropriation item's number.
        payer: Words before the one who pays.
        limits: Words of a sentence whose amounts are levels or limits of others, and no money of the assignment.
        compared: Words before an amount that something is only held against ("större krediter än").
        sets_aside: Words of a sentence that tells of money for a field, unless it names a body or the work.
        own_purpose: Words for the work or its purpose in such a sentence.
        named_by: Words before a day or a month that only names an agreement ("överenskommelsen i |december 2021|").
        apart: Words after a sum that lead to another one ("|utöver| de medel som har avsatts för 2019").
        tasked: Words that tell who has got an assignment, not money ("har fått uppdraget att").
        shared_out: Words before what each of several gets of a sum ("så att |varje centrum får|").
        restricted: Words after a share of a sum that is meant for one thing only ("får endast användas").
        budget_year: Words before the year of an appropriation.
        requested: Phrases between the requisition and the payer that it is handed in to.
        charges_all: Words of a sentence that charges all the costs of the assignment.
        besides: Words that say that a sum comes on top of those before it.
        same_path: Words that refer to an appropriation named before ("samma anslag").
        giro: Words before the number of an account that money is paid back to.
        repays: Words of a sentence that has money paid back.
        orders: Words that end like those and say whose orders are followed.
        pays: Words of a sentence that says who pays.
        name_stops: Words at which the name of an appropriation ends.
        charge: Words of a sentence that says which appropriation bears the costs.
    """

    units: tuple[tuple[str, str, str], ...] = ()
    table_units: tuple[tuple[str, str], ...] = ()
    halves: Phrases = ()
    sums: Phrases = ()
    each: Phrases = ()
    yearly: Phrases = ()
    rates: Phrases = ()
    parts: Phrases = ()
    of_which: Phrases = ()
    minimum: Phrases = ()
    ceiling: Phrases = ()
    respective: Phrases = ()
    and_: Phrases = ()
    through: Phrases = ()
    estimated: Phrases = ()
    total: Phrases = ()
    granted: Phrases = ()
    forecast: Phrases = ()
    out_of: Phrases = ()
    draws: Phrases = ()
    grants: Phrases = ()
    transfer: Phrases = ()
    mention: Phrases = ()
    once: Phrases = ()
    area: Phrases = ()
    appropriation: Phrases = ()
    item: Phrases = ()
    payer: Phrases = ()
    limits: Phrases = ()
    compared: Phrases = ()
    sets_aside: Phrases = ()
    own_purpose: Phrases = ()
    named_by: Phrases = ()
    apart: Phrases = ()
    tasked: Phrases = ()
    shared_out: Phrases = ()
    restricted: Phrases = ()
    budget_year: Phrases = ()
    requested: Phrases = ()
    charges_all: Phrases = ()
    besides: Phrases = ()
    same_path: Phrases = ()
    giro: Phrases = ()
    repays: Phrases = ()
    orders: Phrases = ()
    pays: Phrases = ()
    name_stops: Phrases = ()
    charge: Phrases = ()


class DecisionHabits(Habits):
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

    modality: ModalityHabits = ModalityHabits()
    layout: LayoutHabits = LayoutHabits()
    dates: DateHabits = DateHabits()
    amounts: AmountHabits = AmountHabits()
    partners: PartnerHabits = PartnerHabits()
    names: NameHabits = NameHabits()
    draft: DraftHabits = DraftHabits()
    register: str = ""
    words: str = ""
    common: Phrases = ()
    foreign: Phrases = ()
