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
        januari; februari; mars; april; maj; juni; juli; augusti; september; oktober; november;
        december
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
    yearly=phrases(
        """
        årligen; varje år; årsvis; respektive år; vart år; per år; varje kalenderår; årlig*
        """
    ),
    coming=phrases(
        "framöver; fortsättningsvis; fortlöpande; kontinuerligt; löpande; respektive årsredovisning*; "
        "årsredovisningarna"
    ),
    same=phrases(
        """
        [senast] vid samma (tidpunkt|tid|tillfälle|datum|dag); senast samma (datum|dag|tidpunkt);
        samma (datum|dag|tidpunkt); vid nämnda tidpunkt; [senast] vid denna tidpunkt
        """
    ),
    relative=phrases(
        """
        [senast|inom]
        (en|ett|två|tre|fyra|fem|sex|åtta|nio|tio|tolv|1|2|3|4|6|8|10|12|14|15|30|60|90)
        (dag|dagar|vecka|veckor|månad|månader|år|arbetsdagar) (efter|från|innan|före); [senast] i
        samband med
        (slutredovisning*|delredovisning*|resultatredovisning*|redovisning*|slutrapport*|delrapport*|rapportering*|återrapportering*|slutförandet|att
        uppdraget .. (redovisas|slutredovisas|slutrapporteras|avslutas|slutförs));
        [senast] i samband med .. (bokslut*|*bokslutet|(ordinarie|årliga) redovisning*);
        [senast] (när|efter att) (uppdraget|arbetet|projektet)
        (slutförts|avslutats|[har] slutförts|[har] avslutats|är slutfört|är avslutat);
        efter (slutfört|avslutat|genomfört) (uppdrag|projekt); [senast] vid (uppdragets|projektets|avtalets)
        (slut|slutförande|avslutande|utgång); [senast] vid (utgången|slutet) av
        (den|det|programmet|projektet|avtalet|perioden|programperioden|uppdraget|försöket|försöksverksamheten);
        (senast|inom) [loppet av]
        (en|ett|två|tre|fyra|fem|sex|åtta|nio|tio|tolv|1|2|3|4|6|8|10|12|14|15|30|60|90)
        (dag|dagar|vecka|veckor|månad|månader|år|arbetsdagar)
        """
    ),
    relative_stops=phrases(
        """
        ska; skall; till (Regeringskansliet|regeringen|Kammarkollegiet|*departementet); rapportera;
        återrapportera; delredovisa; slutredovisa; redogöra; i de delar; lämna*; redovisa*; så [att]
        """
    ),
    year_after=phrases(
        """
        året efter; påföljande år; följande år; nästföljande år; nästkommande år; efterföljande år;
        nästa år
        """
    ),
    year_word=phrases("år"),
    then=phrases("då; varvid; tillsammans med; jämte; samtidigt; vid vilken tidpunkt"),
    numbered_days=(("första", 1), ("andra", 2), ("femtonde", 15), ("sista", 31), ("siste", 31)),
    named_days=(("halvårsskiftet", 6, 30), ("årsskiftet", 12, 31)),
    ends=phrases(
        "senast [i|under]; [vid] utgången av; [i] slutet av; före utgången av; senast vid utgången av"
    ),
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
    was_due=phrases(
        """
        skulle; (redovisades|delredovisades|slutredovisades|överlämnades|presenterades) … (till|den)
        """
    ),
    told=phrases(
        """
        gav; gavs; fick; lämnade; lämnades; redovisade; beslutade; beslutades; presenterade; överlämnade;
        överlämnades; uppdrog; fattade; fattades; inkom; antog; slöt; tillsatte; ingick
        """
    ),
    happens=phrases(
        """
        som .. (hålls|hölls|hållits|genomförs|genomfördes|genomförts|anordnas|anordnades|inleds|inletts|startar|börjar|
        framkom|framkommit|inträffade|inträffar|avslutas|avslutades|avslutats|inkom|inkommit|kommit in|kom in|trädde i
        kraft|träder i kraft) [senast] [vid] [mötet|konferensen|seminariet];
        (kan|ska|skall|kunna) träda i kraft [senast]; (ska|skall) [börja] (tillämpas|gälla) [senast];
        (betänkande|betänkande,|betänkandet|betänkandet,) som (ska|skall) (redovisas|lämnas|överlämnas|presenteras)
        [senast]; (mötet|konferensen|seminariet|sammanträdet|valet|valen)
        """
    ),
    other_paper=phrases("i [sitt|sina] [20*] [års|myndighetens] budgetunderlag*"),
    occasions=phrases("[senast] (i samband med|i anslutning till|samtidigt med|tillsammans med)"),
    of_others=phrases(
        """
        (enligt|i enlighet med) (sina|utredningens|kommitténs|delegationens) (direktiv|kommittédirektiv);
        (annat|andra|parallellt|pågående|närliggande) uppdrag … som (ska|skall)
        """
    ),
    of_years=phrases("budgetunderlag*"),
    not_due=phrases(
        """
        från och med; fr.o.m.; från; med start; med början; har; hade; av; beslutade; beslutat; kraft; perioden;
        mellan; under; per; efter; daterad; dagtecknad; daterat; daterade; yttrande; skrivelse; promemoria;
        överenskommelse; överenskommelsen; sedan; direktiv; förordning; beslöt; uppdrog; gav; fick; lämnade;
        inkom; överlämnade; *beslut; *beslutet; godkände; gäller; upphör; beslutad; beslutats; fattad*; fattat*;
        antog*; antagen; antagna; undertecknad*; utfärdad*; tillsatt*; redovisad*; lämnad*; publicerad*;
        gällande; gällde; gavs; inleddes; trädde; skedde; *ades; i .. (form|lydelse|version|utformning);
        inordnas; upphöra; upphör; gälla; (tid|tiden) (före|innan)
        """
    ),
    contents=phrases("(ska|skall) .. (innehålla|omfatta|innefatta|inkludera)"),
    if_so=phrases("(i det fall|i de fall|om|ifall|för det fall)"),
    lapsed=phrases(
        "[i stället|nu] (förlängs|flyttas|senareläggs|skjuts|upphävs|ersätts|ändras); upphör att gälla"
    ),
    instead=phrases(
        """
        (i stället|istället) för att (redovisa|redovisas|återrapportera|rapportera|lämna);
        (förlänger|förlängs) .. tiden för uppdraget … att [senast];
        i stället för [senast]; istället för [senast]; inte längre [senast]; och inte [senast]
        """
    ),
    before_due=phrases(
        """
        senast; före; fram till; inom; dock senast; före utgången av; respektive; och; samt;
        därefter; vid; till
        """
    ),
    due=phrases(
        """
        senast; senast den; före; före den; senast [vid] [utgången av]; dock senast; inom; fram till
        senast; allra senast; innan
        """
    ),
    latest=phrases("senast; [dock|allra] senast den; senast [vid] [utgången av]"),
    period_until=phrases(
        """
        till och med; t.o.m.; t o m; tom; fram till; fram till och med; intill; längst till; till
        utgången av; vara slutfört senast; slutföras senast; avslutat senast; längst till och med
        """
    ),
    period_from=phrases("från och med; fr.o.m.; fr o m; från; med början; perioden; tiden; mellan"),
    not_during=phrases("för; avser; gäller"),
    during=phrases(
        """
        under; under åren; under perioden; under år; åren; perioden; för åren; under tiden; under
        budgetåren
        """
    ),
    through=phrases("och; [fram] till [och med]; t.o.m.; t o m"),
    at_once=phrases(
        """
        (ska|skall) .. (då|samtidigt) (även|också); (då|samtidigt) (ska|skall);
        (ska|skall) .. samtidigt
        """
    ),
    every_month=phrases("(varje|varannan|var tredje|var fjärde|var sjätte) (månad|kvartal)"),
    starts=phrases("med start; med början; start; början; fr.o.m.; från och med; från"),
    month_end=phrases("[vid] utgången av; [i] slutet av; senast [i]; före utgången av; senast i"),
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
        ("tretton", 13),
        ("fjorton", 14),
        ("femton", 15),
        ("sexton", 16),
        ("sjutton", 17),
        ("arton", 18),
        ("nitton", 19),
        ("tjugo", 20),
        ("trettio", 30),
        ("fyrtio", 40),
        ("femtio", 50),
        ("sextio", 60),
        ("sjuttio", 70),
        ("åttio", 80),
        ("nittio", 90),
        ("hundra", 100),
    ),
    units=phrases("dag*; vecka; veckor; månad*; år"),
    not_annual=phrases("i en (årsredovisning*|verksamhetsberättelse*)"),
    annual_report=phrases(
        """
        [senast] i samband med [att [myndigheten|myndigheterna] (lämnar|avger|överlämnar)] .. årsredovisning*
        [för [år|åren|verksamhetsåret|budgetåret] 20*|20*]; (samtidigt med|tillsammans med) ..
        (årsredovisning*|verksamhetsberättelse*) [för [år|åren|verksamhetsåret|budgetåret] 20*|20*]; i ..
        (årsredovisning*|verksamhetsberättelse*)
        [för .. för [år] 20*|för [år|åren|verksamhetsåret|budgetåret] 20*|20*];
        (i|i samband med|i anslutning till) [sitt|sina|myndighetens] [20*]
        [års] budgetunderlag* [för [år|åren|budgetåret|perioden] 20*]
        """
    ),
    vague=VAGUE_DAYS,
)
