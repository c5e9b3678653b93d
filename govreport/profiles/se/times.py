"""How days and periods are written in Swedish decisions.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.decisions import DateHabits, phrases
from govreport.profiles.se.vague_day_terms import VAGUE_DAYS

DATES = DateHabits(
    months=phrases(
        """
        januari; februari; mars; april; maj; juni; juli; augusti; september; oktober; november; december
        """
    ),
    short_months=(
        ("jan", 1),
        ("feb", 2),
        ("mar", 3),
        ("apr", 4),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("sep", 9),
        ("sept", 9),
        ("okt", 10),
        ("nov", 11),
        ("dec", 12),
    ),
    yearly=phrases("årligen; varje år; respektive år; per år; årlig*"),
    coming=phrases("framöver; fortlöpande; löpande"),
    same=phrases("[senast] vid samma (tidpunkt|tid|datum|dag); [senast] samma (datum|dag|tidpunkt)"),
    relative=phrases(
        """
        [senast|inom] <span> (efter|från|innan|före); [senast] i samband med
        (slutredovisning*|resultatredovisning*|rapportering*); [senast] i samband med .. (*bokslutet|ordinarie
        redovisning*); [senast] när uppdraget är (slutfört|avslutat); [senast] vid utgången av den; (senast|inom)
        <span>
        """,
        span="(en|ett|två|tre|fyra|fem|sex|åtta|nio|tio|tolv|1|2|3|4|6|8|10|12|14|15|30|60|90) "
        "(dag|dagar|vecka|veckor|månad|månader|år|arbetsdagar)",
    ),
    relative_stops=phrases(
        """
        ska; skall; till (Regeringskansliet|regeringen|Kammarkollegiet|*departementet); rapportera; delredovisa;
        slutredovisa; redogöra; lämna*; redovisa*; så [att]
        """
    ),
    year_after=phrases("året efter; (påföljande|följande|nästkommande|efterföljande|nästa) år"),
    year_word=phrases("år"),
    then=phrases("då; tillsammans med; samtidigt"),
    numbered_days=(("första", 1), ("andra", 2), ("femtonde", 15), ("sista", 31), ("siste", 31)),
    named_days=(("halvårsskiftet", 6, 30), ("årsskiftet", 12, 31)),
    ends=phrases("senast [i|under]; [vid] utgången av; i slutet av"),
    parts=(
        ("första kvartalet", 3),
        ("andra kvartalet", 6),
        ("tredje kvartalet", 9),
        ("fjärde kvartalet", 12),
        ("kvartal 1", 3),
        ("kvartal 2", 6),
        ("kvartal 3", 9),
        ("kvartal 4", 12),
        ("första halvåret", 6),
        ("andra halvåret", 12),
        ("år", 12),
    ),
    was_due=phrases("skulle; (redovisades|slutredovisades) … (till|den)"),
    told=phrases(
        """
        gav; gavs; fick; lämnade; lämnades; redovisade; beslutade; beslutades; presenterade; överlämnade; uppdrog;
        fattade; fattades; inkom
        """
    ),
    happens=phrases(
        """
        som .. (genomförs|genomfördes|genomförts|framkommit|inträffar|inkommit|trädde i kraft|träder i kraft)
        [senast] [vid]; (kan|ska|skall) träda i kraft [senast]; (ska|skall) [börja] (tillämpas|gälla) [senast];
        (betänkande|betänkande,) som (ska|skall) (redovisas|lämnas) [senast]; valet; valen
        """
    ),
    other_paper=phrases("i [sitt|sina] [20*] [års] budgetunderlag*"),
    occasions=phrases("[senast] (i samband med|i anslutning till|tillsammans med)"),
    of_others=phrases("i enlighet med sina direktiv; pågående uppdrag … som (ska|skall)"),
    of_years=phrases("budgetunderlag*"),
    not_due=phrases(
        """
        från och med; fr.o.m.; från; med start; med början; har; av; beslutade; beslutat; kraft; perioden; mellan;
        under; per; efter; skrivelse; överenskommelse; överenskommelsen; sedan; direktiv; förordning; uppdrog;
        gav; fick; lämnade; *beslut; *beslutet; gäller; upphör; beslutad; beslutats; undertecknad*; utfärdad*;
        redovisad*; lämnad*; gällande; gavs; trädde; *ades; i .. (form|lydelse|version|utformning); upphöra;
        upphör; gälla; (tid|tiden) (före|innan)
        """
    ),
    contents=phrases("(ska|skall) .. (innehålla|omfatta|inkludera)"),
    if_so=phrases("(i det fall|i de fall|om)"),
    lapsed=phrases("[i stället|nu] (förlängs|flyttas|ändras)"),
    instead=phrases(
        """
        i stället för att (redovisa|återrapportera|lämna); förlänger .. tiden för uppdraget … att [senast]; (i
        stället|istället) för [senast]; inte längre [senast]; och inte [senast]
        """
    ),
    before_due=phrases(
        """
        senast; före; inom; respektive; och; samt; därefter; vid; till
        """
    ),
    due=phrases("senast; senast den; före; senast [vid]; inom; innan"),
    latest=phrases("senast; senast den; senast [vid]"),
    period_until=phrases(
        """
        till och med; t.o.m.; fram till; fram till och med; längst till; till utgången av; (avslutat|slutfört)
        senast
        """
    ),
    period_from=phrases("från och med; fr.o.m.; från; perioden; tiden; mellan"),
    not_during=phrases("för; avser; gäller"),
    during=phrases(
        """
        under; under åren; under perioden; under år; åren; perioden; för åren
        """
    ),
    through=phrases("och; till [och med]; t.o.m."),
    at_once=phrases("(ska|skall) .. (då|samtidigt) (även|också); (ska|skall) .. samtidigt"),
    every_month=phrases("(varje|varannan|var tredje) (månad|kvartal)"),
    starts=phrases("med start; med början; fr.o.m.; från och med; från"),
    month_end=phrases("utgången av; slutet av; senast [i]"),
    in_month=phrases("i; under"),
    numbers=(
        ("en", 1),
        ("ett", 1),
        ("två", 2),
        ("tre", 3),
        ("fyra", 4),
        ("fem", 5),
        ("sex", 6),
        ("sju", 7),
        ("åtta", 8),
        ("nio", 9),
        ("tio", 10),
        ("elva", 11),
        ("tolv", 12),
        ("femton", 15),
        ("tjugo", 20),
        ("trettio", 30),
        ("femtio", 50),
        ("hundra", 100),
    ),
    units=phrases("dag*; vecka; veckor; månad*; år"),
    annual_report=phrases(
        """
        [senast] i samband med [att [myndigheten] lämnar] .. årsredovisning* [<year>]; i ..
        (årsredovisning*|verksamhetsberättelse*) [för .. <year>|<year>]; i [sitt|sina] [20*] [års] budgetunderlag*
        [för [år|åren|budgetåret|perioden] 20*]
        """,
        year="(för [år|åren|verksamhetsåret|budgetåret] 20*|20*)",
    ),
    vague=VAGUE_DAYS,
)
