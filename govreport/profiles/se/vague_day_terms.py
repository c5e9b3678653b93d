"""How Swedish decisions name a time for an account without saying on which day.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.decisions import phrases
from govreport.profiles.vague_days import VagueDayHabits

VAGUE_DAYS = VagueDayHabits(
    leads=phrases(
        """
        [allra] senast [under|i|till|vid|före]; under; i; till; vid; på; före; innan; efter; någon gång under;
        under [loppet] av; inom; [allra] senast (innan|i anslutning till)
        """
    ),
    weeks=phrases("vecka; v.; v; veckan"),
    year_ends=phrases(
        """
        [senast|före|till] [vid] (utgången|slutet) av [år]; [senast] i slutet av [år]; [senast] (under|i) slutet av [år]
        """
    ),
    in_year=phrases(
        "[senast|någon gång] under [år|kalenderåret|budgetåret]; [senast] under loppet av [år]; senast [år]"
    ),
    seasons=phrases(
        """
        (våren|vårvintern|försommaren|sommaren|sensommaren|hösten|senhösten|förhösten|vintern|sommarsemestern|
        semestrarna|jul|julen|årets slut|nyår|påsk|midsommar|juluppehållet|höstens budgetproposition);
        [tidig|sen] (vår|höst)
        """
    ),
    middles=phrases(
        "[senast] (i|under|vid|till) (mitten|början|senare delen|första hälften|andra hälften) av"
    ),
    turns=phrases("[senast|före] [vid|till|kring] månadsskiftet"),
    often=phrases(
        """
        (varje|varannan|var tredje|var fjärde|var sjätte) (vecka|månad|kvartal|halvår|tertial); veckovis; månadsvis;
        månatligen; kvartalsvis; tertialvis; halvårsvis; halvårligen;
        (en gång|två gånger|tre gånger|fyra gånger|minst en gång|minst två gånger|sex gånger)
        (per|om|i|varje|i varje) (år|året|månad|månaden|kvartal|kvartalet|termin|halvår|halvåret|vecka|veckan|tertial)
        """
    ),
    soon=phrases(
        """
        så snart [som|det är] möjligt; så snart det går; snarast [möjligt]; omgående; omedelbart; utan dröjsmål;
        skyndsamt
        """
    ),
    occasions=phrases("[senast] (i samband med|i anslutning till)"),
    exactly=phrases(
        "[men] dock [allra] senast; men [allra] senast; [och] allra senast; dvs. senast; det vill säga"
    ),
)
