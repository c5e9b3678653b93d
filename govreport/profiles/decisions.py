"""What a profile knows about the language of decisions: data that a lawyer can read and amend.

Phrases are written in a small notation, matched in running text whatever the case, as whole words:

- ``*`` at the beginning or the end of a word stands for any letters ("redovis*", "*myndighet"),
- ``…`` stands for up to twelve words of the same sentence ("ge* … i uppdrag"), ``..`` for up to three,
- ``(a|b)`` stands for either, ``[a]`` for a that may be missing.
"""

from __future__ import annotations

from attrs import field, frozen

Phrases = tuple[str, ...]


@frozen(kw_only=True)
class ModalityHabits:
    """How a sentence says that something is demanded, expected or permitted.

    Attributes:
        finite: Finite verbs that oblige where they are the verb of a main clause ("ska").
        obliges: Phrases that oblige wherever they stand.
        expects: Phrases of expectation.
        permits: Phrases of permission.
        never: Phrases that look like the above and are not; they are blanked out first.
        subordinators: Words that begin a subordinate clause, whose finite verb obliges nobody.
        transparent: Phrases after which a subordinate clause obliges all the same ("beslutar att").
        verbs: Finite verbs and auxiliaries that end a relative clause before the main verb comes.
        infinitives: Infinitives that do not end as most do.
        openers: Words after which an infinitive is a demand of its own ("ska", "att").
        settled: Verbs that a requirement of a kind settles, by kind: a partner settles "samverka".
        not_infinitives: Endings of words that look like an infinitive and are not.
    """

    finite: Phrases = ()
    obliges: Phrases = ()
    expects: Phrases = ()
    permits: Phrases = ()
    never: Phrases = ()
    subordinators: Phrases = ()
    transparent: Phrases = ()
    verbs: Phrases = ()
    infinitives: Phrases = ()
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
        furniture: Lines that belong to the page and not to the text.
        leads: Words at which a line breaks off where a list goes on ("ska", "att").
        not_headings: What no heading has, however short its line is.
        titles: Words before a title, in which ? and ! end no sentence.
        keep_hyphen: Words before which a hyphen at a line's end stays.
    """

    abbreviations: Phrases = ()
    closing: Phrases = ()
    headings: Phrases = ()
    background: Phrases = ()
    operative: Phrases = ()
    ends: Phrases = ()
    furniture: Phrases = ()
    leads: Phrases = ()
    not_headings: Phrases = ()
    titles: Phrases = ()
    keep_hyphen: Phrases = ()


@frozen(kw_only=True)
class DecisionHabits:
    """All that is known about one country's decisions.

    Attributes:
        modality: How it demands.
        layout: How it is laid out.
        words: File, beside the profile, of the field's words in their right spelling, for damaged texts.
        common: Words so common that a text without them is in another language.
        foreign: Words so common in other languages that a text full of them is in one of those.
    """

    modality: ModalityHabits = field(factory=ModalityHabits)
    layout: LayoutHabits = field(factory=LayoutHabits)
    words: str = ""
    common: Phrases = ()
    foreign: Phrases = ()
