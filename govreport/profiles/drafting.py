"""What a profile knows about names and duties, for drafting an assignment from a decision.

As in :mod:`govreport.profiles.decisions`, habits equal only themselves.
"""

from __future__ import annotations

from govreport.profiles.habits import Habits
from govreport.profiles.phrases import Named, Phrases


class NameHabits(Habits):
    """How agencies and ministries are named beyond the register.

    Attributes:
        counties_of: The word that all county boards share, singular and plural.
        counties: Names of the counties as they stand in a board's name.
        county: The word after a county's name.
        county_in: Words between the board and its county.
        conjunctions: Words that join names.
        name_stops: Words that no name of several words holds.
        name_places: Words within a longer name before the place that ends it ("Högskolan |i| Borås").
        suffixes: Endings of one-word names of agencies.
        openers: First words of longer names ("Myndigheten för").
        ministries: Words that end a ministry's name.
        cabinet: The Government and its offices, which a ministry's name in brackets narrows.
        assigned: Phrases right before the names of those who get the assignment.
        assigned_before: Phrases right after them.
        inquiry: Words of a decision that hands its assignment to an inquiry and to no agency.
        assigned_money: Phrases right before the names of those who get money or powers, where nobody gets an
            assignment in so many words.
        granted_money: Phrases right after the names of those who get money, likewise.
        seats: Words between persons, or others, and a body in which they sit ("ledamöter |i nämnden|").
        reports_it: What those do who have got the assignment ("redovisa uppdraget").
        kinds_below: Words before kinds of bodies that a list names one by one ("|nedan angivna| kommuner").
        municipal: What a municipality is called after its place ("Arboga |kommun|").
        as_well: Words between a name and what its bearer gets beside another one ("Y, |som även| får i uppdrag").
        agents: Words right before the one by whom something is done.
        assigned_past: Phrases right before those who got the assignment, in a text that tells of it.
        assigned_plain: Such phrases in sentences that demand nothing themselves.
        assigned_to: What the bodies follow, where they are followed by "att" ("uppdrar |åt|").
        receiver_openers: Words before the first body that say how and not who ("dels", "såväl").
        asides: Words that begin an aside on what the assignment rests on, between the verb and who gets it.
        group_ends: Words between what bodies are called together and their names ("dvs.").
        every: Words before several bodies that say that all of them are meant.
        every_county: All county boards, in other words.
        exempt: Words before bodies that are left out.
        relatives: Words that begin a clause about a body before it.
        assigned_turned: Words before bodies that get it, where the verb stands first ("får |Boverket| i uppdrag").
        assigned_after: Words that follow them there.
        not_assigned: Words that end with "uppdrag" and tell of another assignment ("tidigare uppdrag").
        groups: What several bodies are called together.
        assigned_only_with: Words that a sentence with such a phrase must hold.
        assigned_noun: Nouns that such phrases end with, where no verb hands out.
        kinds: Nouns for bodies of a kind that may get an assignment together ("migrationsdomstolarna").
        kind_openers: Words before a kind that say only that all of it is meant.
        kinds_back: Kinds that only point back to bodies named before.
        kind_pairs: Nouns of which two without an article make up one kind ("universitet och högskolor").
        offers: Words right before the names of those who are offered an assignment.
        coordinates: What an agency does that leads the work, right after its name.
        coordinated: What is said of the work, right before the name of the agency that leads it.
        purposes: Words that begin a clause of what is to come of the work ("för att |Boverket| ska kunna").
        units: Words before the part of an agency that is to do the work.
    """

    counties_of: tuple[str, str] = ("", "")
    counties: Phrases = ()
    county: str = ""
    county_in: Phrases = ()
    conjunctions: Phrases = ()
    name_stops: Phrases = ()
    name_places: Phrases = ()
    suffixes: Phrases = ()
    openers: Phrases = ()
    ministries: Phrases = ()
    cabinet: Phrases = ()
    assigned: Phrases = ()
    assigned_before: Phrases = ()
    inquiry: Phrases = ()
    assigned_money: Phrases = ()
    granted_money: Phrases = ()
    as_well: Phrases = ()
    municipal: Phrases = ()
    reports_it: Phrases = ()
    seats: Phrases = ()
    kinds_below: Phrases = ()
    agents: Phrases = ()
    assigned_past: Phrases = ()
    assigned_plain: Phrases = ()
    assigned_to: Phrases = ()
    receiver_openers: Phrases = ()
    asides: Phrases = ()
    group_ends: Phrases = ()
    every: Phrases = ()
    every_county: Phrases = ()
    exempt: Phrases = ()
    relatives: Phrases = ()
    assigned_turned: Phrases = ()
    assigned_after: Phrases = ()
    not_assigned: Phrases = ()
    groups: Phrases = ()
    assigned_only_with: Phrases = ()
    assigned_noun: Phrases = ()
    kinds: Phrases = ()
    kind_openers: Phrases = ()
    kinds_back: Phrases = ()
    kind_pairs: Phrases = ()
    offers: Phrases = ()
    coordinates: Phrases = ()
    coordinated: Phrases = ()
    purposes: Phrases = ()
    units: Phrases = ()


class DraftHabits(Habits):
    """What the drafting of an assignment goes by.

    Attributes:
        assignment_heads: What a heading of one of several assignments begins with.
        title_words: Words of the heading that says what the decision is about.
        title_labels: Words that a letterhead has before the title, as its label.
        day_labels: The same before the decision's day, and before its number of the day.
        paper_kinds: What a decision is, standing alone above its title.
        head_lines: Words that a line of its head begins with that is no title.
        paper_numbers: Words before the number that such a paper has of its own ("Dir. 2019:47").
        decided_at: Words before the day of the decision.
        deadlines: Words of a clause that say what falls due, by kind; the first kind that fits wins.
        final_parts: Words that make a report one of a part only.
        besides: Words at the head of a sentence before what its demand comes on top of.
        points_back: Words at the head of a sentence that stand for what the one before says.
        recipients: Words before a recipient.
        paymasters: Who only handles money, so that what is reported there is what became of it.
        bare_reports: What a sentence without a verb names that hands something in ("En delredovisning den 1 maj.").
        whose: Words at the head of a sentence before one whose assignment it is about.
        handed: Words before one who is to do something, and receives nothing.
        handed_what: Words after one whose assignment the words before tell of ("uppdraget till X att …").
        received: Words right after a recipient ("ska vara departementet tillhanda").
        own_papers: What a body writes each year whatever the assignment is ("i Skolverkets årsredovisning").
        paid_to: Words before one who gets money, and receives nothing that is handed in.
        paid_out: Words right after it that say so.
        accounts_within: Words of a sentence that makes an account of the money part of a report.
        copies: Words before one who gets a copy.
        conditions: Conditions under which something applies, with what to write.
        perspectives: Words for a perspective, by its name.
        viewpoints: Those of their words that ask for a view and are no matter of their own ("*perspektiv").
        law_annexes: Annexes of laws and directives, which are none of the decision's.
        formalities: Words of a formal demand, with what to write.
        report_elements: Words of a sentence that says what the report is to hold.
        neighbours: Words of a sentence about a neighbouring assignment.
        apart: Words that keep its money or report apart.
        tells: Words before what another assignment is about.
        amended: Words of a sentence that tells of an assignment before this one.
        continues: Words of a sentence about the assignment that this one goes on from.
        references: Words before the number of a document cited, and how to write them.
        laws: Words of a law's or ordinance's name, before its number.
        own_reference: Codes of ministries that begin a registration number.
        reasons: Why a sentence may be dismissed: key, words it holds, and the reason to write.
        not_laws: Words that end like a law's name and are none.
        section_reasons: The same by heading.
        announces: Whole sentences that only say that an assignment is amended, for which the next ones say how.
        reworded: What is said of an assignment whose new wording follows.
        announced: The reason to write for them.
        retold: Words by which a demand is that of an earlier decision, whoever its subject is.
        always: Keys of reasons that hold even where the agency is the subject.
        weak_reasons: Keys of reasons that hold in the background only, where the assignment is the subject.
        decides: Words that make a sentence decide something, whatever it tells as well.
        told_given: Words of a sentence that tells of an assignment given before, to whomever.
        concludes: Words of a sentence in which the Government draws its conclusion or speaks of this decision.
        to_come: Words right before a word for an agency that is not there yet ("den |nya| myndigheten").
        several: Words for agencies where several have got the assignment ("myndigheterna").
        any_agency: Words that any agency is called by, whatever its name.
        back_pointing: Those of the adverbs that tie a verb to the demand before it ("därvid").
        supines: Supines of strong verbs, which no rule makes of the infinitive.
        joint_reports: Words for a report that several hand in together.
        articles: Articles, which tell no two categories apart.
        endings: Endings of words, so that one category named in several forms is known to be the same.
        shares: Words of a sentence that lets no more than a share of the money be used for something.
        money_only: Words of a sentence about nothing but how money is paid.
        own_work: Words for the work of the assignment itself.
        doers: Words for those who do something, beside the agency ("de", "parterna").
        governing: Prepositions that govern a name.
        prepositions: Words after which a verb's form is no verb ("av använda medel").
        over: The conjunction that rather joins whole demands than verbs of a clause within one ("samt").
        about: Verbs before "att" that say what a part of the assignment is about, and order nothing.
        particles: Words that a verb may end with before "och" while its object is still to come.
        impersonal: Verbs that say nothing without their subject.
        table_frame: The reason to write for a table's heading or sum.
        other_duty: The reason to write for another body's duty.
        asking: Finite verbs of expectation and permission ("bör").
        other_subjects: Subjects of sentences that oblige somebody else ("kommunerna").
        lists: Words after which a task lists what it is about.
        such: Words right before the kind of thing that such a list divides ("sådan brottslighet som …").
        own_words: Words for the one who got the assignment ("myndigheten"), beside its name.
        own_core: Those of them that oblige the agency even under a heading of background.
        own_subjects: Other subjects of sentences that oblige it ("uppdraget", "redovisningen").
        no_clauses: Words that begin like a clause and are none ("som en del av"), or one that ends before the verb.
        expletives: Words that stand for a subject which follows as a clause ("det").
        openings: First words of what may stand in front of a demand ("För varje förslag").
        empty_openers: What stands in front of a demand and adds nothing to it ("Vidare", "I arbetet").
        adverbs: Words between a demand's subject and its verb that follow "ska" where the order is turned.
        task_leads: What opens a task, to be left out of its text ("I uppdraget ingår att").
        task_tails: What closes a task, to be left out of its text ("ingår också i uppdraget").
        idle: Words between "ska" and a demand's verb that add nothing to it ("därutöver").
        elsewhere: Words there of what other fields say: with whom, by what day.
        pointers: Words that only point to another place of the decision ("vad som anges nedan").
        heading_word: The word at their end after which a heading of the decision is named ("rubriken").
        reporting: Demands to hand in a report and nothing else.
        announces_list: Words of a whole sentence that a list fills in ("följande").
        reference_number: Words before the decision's own registration number.
        receivers_listed: Words that hand the assignment to bodies that a list names apart.
        receivers_annexed: Words that leave it to an annex or the address list to name them.
        receivers_unnamed: Words that hand it to bodies whom the decision does not name ("ett flertal myndigheter").
        annexes: Words that name an annex of the decision.
        annex_heads: What the line above an annex begins with.
        address_lists: Headings of such an annex or list.
    """

    assignment_heads: Phrases = ()
    title_words: Phrases = ()
    title_labels: Phrases = ()
    day_labels: Phrases = ()
    paper_kinds: Phrases = ()
    head_lines: Phrases = ()
    paper_numbers: Phrases = ()
    decided_at: Phrases = ()
    deadlines: Named = ()
    final_parts: Phrases = ()
    besides: Phrases = ()
    points_back: Phrases = ()
    recipients: Phrases = ()
    paymasters: Phrases = ()
    bare_reports: Phrases = ()
    whose: Phrases = ()
    handed: Phrases = ()
    own_papers: Phrases = ()
    received: Phrases = ()
    handed_what: Phrases = ()
    paid_to: Phrases = ()
    paid_out: Phrases = ()
    accounts_within: Phrases = ()
    copies: Phrases = ()
    conditions: Named = ()
    perspectives: Named = ()
    viewpoints: Phrases = ()
    law_annexes: Phrases = ()
    formalities: Named = ()
    report_elements: Phrases = ()
    neighbours: Phrases = ()
    apart: Phrases = ()
    tells: Phrases = ()
    amended: Phrases = ()
    continues: Phrases = ()
    references: tuple[tuple[str, str], ...] = ()
    laws: Phrases = ()
    own_reference: Phrases = ()
    reasons: tuple[tuple[str, Phrases, str], ...] = ()
    not_laws: Phrases = ()
    section_reasons: tuple[tuple[str, Phrases, str], ...] = ()
    announces: Phrases = ()
    reworded: Phrases = ()
    announced: str = ""
    retold: Phrases = ()
    always: Phrases = ()
    weak_reasons: Phrases = ()
    decides: Phrases = ()
    told_given: Phrases = ()
    concludes: Phrases = ()
    to_come: Phrases = ()
    several: Phrases = ()
    any_agency: Phrases = ()
    back_pointing: Phrases = ()
    supines: Phrases = ()
    joint_reports: Phrases = ()
    articles: Phrases = ()
    endings: Phrases = ()
    shares: Phrases = ()
    money_only: Phrases = ()
    own_work: Phrases = ()
    doers: Phrases = ()
    governing: Phrases = ()
    prepositions: Phrases = ()
    over: str = ""
    about: Phrases = ()
    particles: Phrases = ()
    impersonal: Phrases = ()
    table_frame: str = ""
    other_duty: str = ""
    asking: Phrases = ()
    other_subjects: Phrases = ()
    lists: Phrases = ()
    such: Phrases = ()
    own_words: Phrases = ()
    own_core: Phrases = ()
    own_subjects: Phrases = ()
    no_clauses: Phrases = ()
    expletives: Phrases = ()
    openings: Phrases = ()
    empty_openers: Phrases = ()
    adverbs: Phrases = ()
    task_leads: Phrases = ()
    task_tails: Phrases = ()
    idle: Phrases = ()
    elsewhere: Phrases = ()
    pointers: Phrases = ()
    heading_word: str = ""
    reporting: Phrases = ()
    announces_list: Phrases = ()
    reference_number: Phrases = ()
    receivers_listed: Phrases = ()
    receivers_annexed: Phrases = ()
    receivers_unnamed: Phrases = ()
    annexes: Phrases = ()
    annex_heads: Phrases = ()
    address_lists: Phrases = ()
