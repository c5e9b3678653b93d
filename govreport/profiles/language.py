"""What a profile knows about the language of reports: data that a language reviewer can read and amend.

Patterns are regular expressions, matched whatever the case unless said otherwise. Words are matched as whole
words.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from govreport.profiles.habits import Habits

Words = tuple[str, ...]


class NumberWords(Habits):
    """Words around numbers in running text.

    Attributes:
        money: Unit of money to how many of the currency it is worth (``tkr`` to 1000), as written.
        percent: Words and signs for percent.
        counted: Nouns whose number is data wherever it stands ("deltagare"); units of figures come on top.
        working_time: Units of time worked, which show what stands behind a salary.
        about: Words that make a number approximate ("drygt").
        between: Words that may stand between a figure's noun and its number ("uppgick till").
        joining: Words between numbers of one kind ("… 2021 och … 2022").
        parts: Words before a noun or after a number that make the number a part of the whole ("varav").
        narrowing: Prepositions that make a sentence one about a part ("för resor").
        neutral: Words after such a preposition that mean the whole ("av beloppet").
        wholes: Nouns of the whole of which a cost type is a part ("av kostnaderna var … personal").
        compared: Words before a bare number that is compared with another ("från 78 till 112").
        share: Words after a bare number that is a part of another ("14 av 17").
        loose: Words that say too little of what a number is, though a figure has them ("kostade").
        plans: Stems that speak of plans and not of outcome ("beräkn").
        whole: Words that say that a count is the whole ("sammanlagt").
        figures: Further nouns and phrases of a named figure, by its name without ``_total`` or a line's id.
        sums: Heads of a row or column that hold the sum of the others.
        of_which: Beginnings of a row's head that repeat a part of the row above.
        rounding: Stems of a remark on rounding.
        not_additive: Stems of a remark on why numbers do not add up.
        cumulative: Words for "since the beginning", in the head of a row or a sentence.
        transfers: Stems in a voucher's text that tell of money passed on.
    """

    money: Mapping[str, Decimal] = {}
    percent: Words = ()
    counted: Words = ()
    working_time: Words = ()
    about: Words = ()
    between: Words = ()
    joining: Words = ()
    parts: Words = ()
    narrowing: Words = ()
    neutral: Words = ()
    wholes: Words = ()
    compared: Words = ()
    share: Words = ()
    loose: Words = ()
    plans: Words = ()
    whole: Words = ()
    figures: Mapping[str, Words] = {}
    sums: Words = ()
    of_which: Words = ()
    rounding: Words = ()
    not_additive: Words = ()
    cumulative: Words = ()
    transfers: Words = ()


class LanguageHabits(Habits):
    """How running text is written.

    Attributes:
        numbers: Words around numbers.
        dates: Patterns of dates in other forms than the profile's. They begin with a number and have groups
            ``y``, ``m`` and ``d``. ``MONTH`` stands for the name of a month, ``SHORT`` for its first letters
            and ``CAPITAL`` for the name with a capital.
        iso_in_text: Whether 2018-03-15 may stand in running text; in tables it always may.
        percent_sign: Whether "50 %" may stand in running text; in tables it always may.
        dash: The dash between words and in intervals; empty where nothing is said of it.
        long_number: From how many digits a number needs separators of thousands.
        abbreviations: Those that every reader knows, in capitals.
        written_out: Other abbreviations, with what to write instead.
        names_abbreviations: Words by which a text says what it abbreviates ("nedan").
        placeholders: What is left behind by mistake ("[fyll i]"); matched with the case as it stands.
        placeholder_hints: Texts of which one stands in whatever a placeholder's pattern can match.
        numbered_places: Names of what is numbered ("tabell"), for a reference typed by hand.
        elsewhere_after: Words after such a number that show that it is in another document ("kapitel 3 i").
        plainer: Stiff words, with what to write instead.
        longest_sentence: Most words of a sentence that is easy to read.
        summary: Names of the chapter that sums up.
        longest_summary: Most words of a summary.
        needs_summary: From how many words a report must have one.
        elsewhere: Patterns by which a text leans on another part of the report ("se avsnitt 3").
        link_texts: Link texts that say nothing.
        charts: Words by which a caption or alternative text says that a picture is a chart.
        persons: Words in the head or caption of a table that counts persons.
        told: Patterns by which a text tells of a day as past, or as that of a meeting; ``DATE`` stands for the day.
        ahead: Words, small, by which a sentence looks ahead.
    """

    numbers: NumberWords = NumberWords()
    dates: Words = ()
    iso_in_text: bool = True
    percent_sign: bool = True
    dash: str = ""
    long_number: int = 5
    abbreviations: Words = ()
    written_out: Mapping[str, str] = {}
    names_abbreviations: Words = ()
    placeholders: Words = ()
    placeholder_hints: Words = ()
    numbered_places: Words = ()
    elsewhere_after: Words = ()
    plainer: Mapping[str, str] = {}
    longest_sentence: int = 40
    summary: Words = ()
    longest_summary: int = 900
    needs_summary: int = 2500
    elsewhere: Words = ()
    link_texts: Words = ()
    charts: Words = ()
    persons: Words = ()
    told: Words = ()
    ahead: Words = ()
