"""What a profile knows about partners, names and duties, for drafting an assignment from a decision.

As in :mod:`govreport.profiles.decisions`, habits equal only themselves.
"""

from __future__ import annotations

from govreport.model.values import frozen
from govreport.profiles.phrases import Named, Phrases


@frozen(kw_only=True, eq=False)
class PartnerHabits:
    """How it is said with whom to work, and how.

    Attributes:
        interplay: Phrases that end where the partners begin, by kind of interplay.
        telling: Forms of those phrases that only tell of others where the sentence demands something itself.
        among: Words at the end of a phrase after which the agency itself is one of those named.
        past: Words after the partners that tell of what has been done with them.
        settled: Words before a phrase that only says with whom time and form of telling somebody are settled.
        spoken_of: Words before a phrase that make it a thing spoken of and no demand.
        topics: Nouns of those phrases, which may be what is spoken of instead.
        about: Words before such a noun that make it that ("former för |samverkan").
        aims: Those words where they ask for it after all ("verka för |samverkan").
        contents: Words after which they are no more than what a report is to tell of.
        questions: Words of a question to be answered, in which nobody is told to do anything.
        reporting: Those of the phrases that only tell where the other is the Government's own office.
        told: Verbs with which a summary tells, and demands nothing, with whom its subject works.
        nowadays: Words of a sentence that tells of what is done already.
        presuming: Words at the beginning of a sentence that tells what the assignment takes.
        passive: Phrases that stand after the partners ("myndigheterna ska involveras"), by kind.
        helps: Verbs of helping whose subject may be a relative pronoun.
        who: Such a pronoun, with what may follow it ("A, |vilka vid behov| ska bistå").
        itself: Words for the agency itself, or for one named before.
        helping: The same, where the agency itself must follow ("ska hjälpa |myndigheten|").
        helping_told: The same in a summary, which tells of demands and makes none.
        handed: Words between those assigned to help and the agency that they help.
        framed: Kind, words before the partners and words after them ("ge … möjlighet att yttra sig").
        bare: Words for a kind of interplay without what joins them to the partners; two of them may share theirs.
        shared: Prepositions at which the partners of a phrase begin that share them with the phrase before.
        people: Phrases of interplay whose object may be a thing as well, so that it must be known to be a body.
        purpose: Words right before them that make them the purpose of something and no demand.
        open: Words of an open list.
        lead: Words before a partner that are no part of the name.
        optional: Words that leave it to need or judgement.
        heads: Last words of the names of categories ("*myndigheter"); definite plurals follow from them.
        not_heads: Words that look like one and are none.
        qualifiers: Words that may stand before such a head ("relevanta").
        quantifiers: What is no name without the words after it ("ett urval av").
        counts: Numbers in words that may stand before such a head ("fem lärosäten").
        name_tails: Words after which what follows belongs to the name of a category ("leverantörer av").
        narrowing: Words that may stand between "i" or "på" and a field.
        fields: Where the members of a category work, which belongs to its name ("aktörer i skogssektorn").
        owners: Words that wait for what is owned ("inom sina |respektive områden").
        participles: Words between such a category and them ("organisationer utsedda av").
        self_evident: The same where they narrow nobody ("aktörer för uppdragets genomförande").
        place_tails: The same before the name of a place ("kommunerna i Skåne").
        speakers: Those of the words before a partner that name people who speak for it.
        everywhere: Places that narrow nobody.
        pairs: Words that stand together and part no list where they end the name before.
        traits: Ends of what partners may be marked by, after "med" ("aktörer med regionalt utvecklingsansvar").
        marker: The mark of an infinitive.
        officers: Heads whose charge belongs to their name ("samordnaren för att värna demokratin").
        charges: Words before that charge.
        tails: Words that may follow it and narrow it ("på regional nivå").
        pointing: First words of what has been named before and is no name.
        adverbs: Words between such a word and the verb of its clause.
        alone: Words of a category that need no noun ("andra berörda").
        inserted: Words that begin a clause between commas about the member before it.
        office: The Government's own office, a partner only where it is said how to work with it.
        kinds: Words that only say of what kind the body is whose name follows.
        areas: What looks like a name and is a part of the country.
        audience: Those whom it is the task itself to inform.
        bases: Words after a member that say by what it is one ("enligt förordningen …").
        closers: First words of a list's last member, which take it up again after such words.
        extents: Words before such a clause that leave it to judgement how far to go, and tell of nothing.
        relatives: Those of them that begin a relative clause.
        pronouns: Pronouns before a noun that need such a clause, unless the noun is definite.
        definite: Endings of definite nouns.
        stops: Words at which a list of partners ends.
        joints: Words that join its members.
        name_joints: Words in the midst of a name ("Institutet för …").
        places: Words after a partner before the names of places that it is narrowed to.
        with_what: Words after a partner that say with what to help, and no more with whom.
        plural_endings: Endings of a plural, which make a name of several words a category.
        nobody: What looks like a partner and is none.
    """

    interplay: Named = ()
    telling: Phrases = ()
    among: Phrases = ()
    past: Phrases = ()
    settled: Phrases = ()
    spoken_of: Phrases = ()
    topics: Phrases = ()
    about: Phrases = ()
    aims: Phrases = ()
    contents: Phrases = ()
    questions: Phrases = ()
    reporting: Phrases = ()
    told: Phrases = ()
    nowadays: Phrases = ()
    presuming: Phrases = ()
    passive: Named = ()
    helps: Phrases = ()
    who: Phrases = ()
    itself: Phrases = ()
    helping: Phrases = ()
    helping_told: Phrases = ()
    handed: Phrases = ()
    own_papers: Phrases = ()
    received: Phrases = ()
    framed: tuple[tuple[str, str, str], ...] = ()
    bare: Named = ()
    shared: Phrases = ()
    people: Phrases = ()
    purpose: Phrases = ()
    open: Phrases = ()
    lead: Phrases = ()
    optional: Phrases = ()
    heads: Phrases = ()
    not_heads: Phrases = ()
    qualifiers: Phrases = ()
    quantifiers: Phrases = ()
    counts: Phrases = ()
    name_tails: Phrases = ()
    narrowing: Phrases = ()
    fields: Phrases = ()
    owners: Phrases = ()
    participles: Phrases = ()
    self_evident: Phrases = ()
    place_tails: Phrases = ()
    speakers: Phrases = ()
    everywhere: Phrases = ()
    pairs: Phrases = ()
    traits: Phrases = ()
    marker: Phrases = ()
    officers: Phrases = ()
    charges: Phrases = ()
    tails: Phrases = ()
    pointing: Phrases = ()
    adverbs: Phrases = ()
    alone: Phrases = ()
    inserted: Phrases = ()
    office: Phrases = ()
    kinds: Phrases = ()
    areas: Phrases = ()
    audience: Phrases = ()
    bases: Phrases = ()
    closers: Phrases = ()
    extents: Phrases = ()
    relatives: Phrases = ()
    pronouns: Phrases = ()
    definite: Phrases = ()
    stops: Phrases = ()
    joints: Phrases = ()
    name_joints: Phrases = ()
    places: Phrases = ()
    with_what: Phrases = ()
    plural_endings: Phrases = ()
    nobody: Phrases = ()


@frozen(kw_only=True, eq=False)
class NameHabits:
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
        assigned_told: Phrases right after the names, where a summary tells of the assignment.
        agents: Words right before the one by whom something is done.
        assigned_past: Phrases right before those who got the assignment that a decision amends.
        groups: What several bodies are called together.
        assigned_only_with: Words that a sentence with such a phrase must hold.
        colloquial: Other ways to name an agency, with its name.
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
    assigned_told: Phrases = ()
    agents: Phrases = ()
    assigned_past: Phrases = ()
    groups: Phrases = ()
    assigned_only_with: Phrases = ()
    colloquial: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True, eq=False)
class DraftHabits:
    """What the drafting of an assignment goes by.

    Attributes:
        title_words: Words of the heading that says what the decision is about.
        paper_kinds: What a decision is, standing alone above its title.
        head_lines: Words that a line of its head begins with that is no title.
        paper_numbers: Words before the number that such a paper has of its own ("Dir. 2019:47").
        decided_at: Words before the day of the decision.
        deadlines: Words of a clause that say what falls due, by kind; the first kind that fits wins.
        final_parts: Words that make a report one of a part only.
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
        accounts_within: Words of a sentence that makes an account of the money part of the last report.
        copies: Words before one who gets a copy.
        conditions: Conditions under which something applies, with what to write.
        perspectives: Words for a perspective, by its name.
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
        announced: The reason to write for them.
        retold: Words by which a demand is that of an earlier decision, whoever its subject is.
        always: Keys of reasons that hold even where the agency is the subject.
        weak_reasons: Keys of reasons that hold in the background only, where the assignment is the subject.
        decides: Words that make a sentence decide something, whatever it tells as well.
        money_only: Words of a sentence about nothing but how money is paid.
        own_work: Words for the work of the assignment itself.
        doers: Words for those who do something, beside the agency ("de", "parterna").
        prepositions: Words after which a verb's form is no verb ("av använda medel").
        particles: Words that a verb may end with before "och" while its object is still to come.
        impersonal: Verbs that say nothing without their subject.
        table_frame: The reason to write for a table's heading or sum.
        other_duty: The reason to write for another body's duty.
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
        splitters: Words at which a compound task is split.
        reference_number: Words before the decision's own registration number.
        amends: Words of a decision that amends another.
        receivers_listed: Words that hand the assignment to bodies that a list names apart.
        receivers_annexed: Words that leave it to an annex or the address list to name them.
        address_lists: Headings of such an annex or list.
    """

    title_words: Phrases = ()
    paper_kinds: Phrases = ()
    head_lines: Phrases = ()
    paper_numbers: Phrases = ()
    decided_at: Phrases = ()
    deadlines: Named = ()
    final_parts: Phrases = ()
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
    announced: str = ""
    retold: Phrases = ()
    always: Phrases = ()
    weak_reasons: Phrases = ()
    decides: Phrases = ()
    money_only: Phrases = ()
    own_work: Phrases = ()
    doers: Phrases = ()
    prepositions: Phrases = ()
    particles: Phrases = ()
    impersonal: Phrases = ()
    table_frame: str = ""
    other_duty: str = ""
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
    reference_number: Phrases = ()
    amends: Phrases = ()
    receivers_listed: Phrases = ()
    receivers_annexed: Phrases = ()
    address_lists: Phrases = ()
