"""How a decision names a time for an account without saying on which day; see :mod:`govreport.profiles.phrases`."""

from __future__ import annotations

from govreport.profiles.habits import Habits
from govreport.profiles.phrases import Phrases


class VagueDayHabits(Habits):
    """Times without an exact day.

    Attributes:
        leads: Words before such a time that belong to it ("senast under").
        weeks: Words before the number of a week, and its year.
        year_ends: Words before a year that mean its last day.
        in_year: Words before a year in the course of which something is to be done.
        seasons: Parts of a year that have no last day.
        middles: Words before a month that name a part of it with no last day ("i mitten av").
        turns: Words before a month at whose end it is.
        often: Words for how often something comes back, with no day ("kvartalsvis").
        soon: Words for as soon as can be.
        occasions: Words before what something is to be done together with.
        exactly: Words between such a time and the day that is the last of it ("i maj, |dock senast| den 5 maj").
    """

    leads: Phrases = ()
    weeks: Phrases = ()
    year_ends: Phrases = ()
    in_year: Phrases = ()
    seasons: Phrases = ()
    middles: Phrases = ()
    turns: Phrases = ()
    often: Phrases = ()
    soon: Phrases = ()
    occasions: Phrases = ()
    exactly: Phrases = ()
