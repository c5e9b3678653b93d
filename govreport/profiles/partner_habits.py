"""What a profile knows about how decisions say with whom to work, for drafting an assignment from a decision.

As in :mod:`govreport.profiles.decisions`, habits equal only themselves.
"""

from __future__ import annotations

from govreport.profiles.habits import Habits
from govreport.profiles.phrases import Named, Phrases


class PartnerHabits(Habits):
    """How it is said with whom to work, and how.

    Attributes:
        interplay: Phrases that end where the partners begin, by kind of interplay.
        telling: Forms of those phrases that only tell of others where the sentence demands something itself.
        among: Words at the end of a phrase after which the agency itself is one of those named.
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
        along: Phrases of interplay that tell with whom a thing is done that nothing else asks for.
        presuming: Words at the beginning of a sentence that tells what the assignment takes.
        passive: Phrases that stand after the partners ("myndigheterna ska involveras"), by kind.
        aiding: Verbs of helping that make a body by name a partner, and no category ("hjälpa |Boverket|").
        helps: Verbs of helping that need not say whom.
        who: A relative pronoun that such a verb has as its subject ("A, |vilka vid behov| ska bistå").
        owned: Kind, words before those in the genitive whose views are asked for, and words for views.
        genitive: The letter that a genitive ends with.
        them: Words after a phrase of interplay for those listed before ("samråda med |dessa|").
        they: Words at the beginning of a sentence for those that the sentence before lists.
        namely: Words at its beginning before those of a category that the sentence before names.
        fellows: Words for the others that got the assignment.
        offered: Words from the verb on that make what partners may do what a target group is offered.
        particular: Words for an agency that only those of such a name are called by ("nämnden").
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
        quantifiers: What is no name without the words after it ("ett antal").
        selections: The same where the choice belongs to the name.
        determiners: Words before a noun that say which of them and nothing about them ("andra |berörda").
        sectors: Adjectives that share a noun, one of which may stand for persons ("enskilda och kommunala huvudmän").
        counts: Numbers in words that may stand before such a head ("fem lärosäten").
        name_tails: Words after which what follows belongs to the name of a category ("leverantörer av").
        narrowing: Words that may stand between "i" or "på" and a field.
        fields: Where the members of a category work, which belongs to its name ("aktörer i skogssektorn").
        homes: The same, which are partners of their own after "och" ("socialtjänsten i berörda |kommuner|").
        place_words: Words that may end a list of places ("i Solna och Uppsala |kommun|").
        owners: Words that wait for what is owned ("inom sina |respektive områden").
        participles: Words between such a category and them ("organisationer utsedda av").
        bound: Further words between them ("aktörer knutna |till| handeln").
        frames: Words after a member that say within what, before the list goes on.
        self_evident: The same where they narrow nobody ("aktörer för uppdragets genomförande").
        clause_stops: Words at which a relative clause ends that has its verb.
        judging: Verbs of a relative clause by which somebody else judges who is meant.
        undergone: Verbs that may begin a relative clause without their auxiliary ("som |etablerats|").
        whose: Pronouns of a clause about what its noun has.
        needed: Verbs of a relative clause that says no more than that.
        place_tails: The same before the name of a place ("kommunerna i Skåne").
        speakers: Those of the words before a partner that name people who speak for it.
        everywhere: Places that narrow nobody.
        pairs: Words that stand together and part no list where they end the name before.
        traits: Ends of what partners may be marked by, after "med" ("aktörer med regionalt utvecklingsansvar").
        marker: The mark of an infinitive.
        officers: Heads whose charge belongs to their name ("samordnaren för att värna demokratin").
        charges: Words before that charge.
        topic: Those of them before what somebody is informed of.
        tails: Words that may follow it and narrow it ("på regional nivå").
        pointing: First words of what has been named before and is no name.
        adverbs: Words between such a word and the verb of its clause.
        both: Words of a pair whose second half "som" begins ("såväl A |som B").
        twofold: Words after which "och" joins two halves of one thing ("för |både| djur och människor").
        alone: Words of a category that need no noun ("andra berörda").
        inserted: Words that begin a clause between commas about the member before it.
        reserved: Words that begin one, after "och", about how far the next members are meant.
        office: The Government's own office, a partner only where it is said how to work with it.
        kinds: Words that only say of what kind the body is whose name follows.
        areas: What looks like a name and is a part of the country.
        audience: Those whom it is the task itself to inform.
        closers: First words of a list's last member, which take it up again after such words.
        anew: First words of a member that shares nothing with the one before it.
        able: Verbs of a relative clause whose infinitive is what others can or will do ("skolor som |vill| samverka").
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
    along: Phrases = ()
    presuming: Phrases = ()
    passive: Named = ()
    who: Phrases = ()
    owned: tuple[tuple[str, str, str], ...] = ()
    genitive: str = ""
    them: Phrases = ()
    they: Phrases = ()
    namely: Phrases = ()
    fellows: Phrases = ()
    offered: Phrases = ()
    particular: Phrases = ()
    aiding: Phrases = ()
    helps: Phrases = ()
    itself: Phrases = ()
    helping: Phrases = ()
    helping_told: Phrases = ()
    handed: Phrases = ()
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
    selections: Phrases = ()
    determiners: Phrases = ()
    sectors: Phrases = ()
    counts: Phrases = ()
    name_tails: Phrases = ()
    narrowing: Phrases = ()
    fields: Phrases = ()
    homes: Phrases = ()
    place_words: Phrases = ()
    owners: Phrases = ()
    bound: Phrases = ()
    frames: Phrases = ()
    participles: Phrases = ()
    self_evident: Phrases = ()
    clause_stops: Phrases = ()
    judging: Phrases = ()
    undergone: Phrases = ()
    whose: Phrases = ()
    needed: Phrases = ()
    place_tails: Phrases = ()
    speakers: Phrases = ()
    everywhere: Phrases = ()
    pairs: Phrases = ()
    traits: Phrases = ()
    marker: Phrases = ()
    officers: Phrases = ()
    charges: Phrases = ()
    topic: Phrases = ()
    tails: Phrases = ()
    pointing: Phrases = ()
    adverbs: Phrases = ()
    both: Phrases = ()
    twofold: Phrases = ()
    alone: Phrases = ()
    inserted: Phrases = ()
    reserved: Phrases = ()
    office: Phrases = ()
    kinds: Phrases = ()
    areas: Phrases = ()
    audience: Phrases = ()
    closers: Phrases = ()
    anew: Phrases = ()
    able: Phrases = ()
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
