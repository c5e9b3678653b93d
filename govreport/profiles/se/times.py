"""How days, periods and money are written in Swedish decisions.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.decisions import AmountHabits, DateHabits, phrases

DATES = DateHabits(
    months=phrases(
        """
        januari; februari; mars; april; maj; juni; juli; augusti; september; oktober; november;
        december
        """
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
        återrapportera; delredovisa; slutredovisa; redogöra; i de delar; lämna*; redovisa*
        """
    ),
    year_after=phrases(
        """
        året efter; påföljande år; följande år; nästföljande år; nästkommande år; efterföljande år;
        nästa år
        """
    ),
    then=phrases("då; varvid; tillsammans med; jämte; samtidigt; vid vilken tidpunkt"),
    numbered_days=(("första", 1), ("andra", 2), ("femtonde", 15), ("sista", 31)),
    named_days=(("halvårsskiftet", 6, 30), ("årsskiftet", 12, 31)),
    ends=phrases(
        "senast [i|under]; [vid] utgången av; [i] slutet av; före utgången av; senast vid utgången av"
    ),
    parts=(
        ("första kvartalet", 3),
        ("andra kvartalet", 6),
        ("tredje kvartalet", 9),
        ("fjärde kvartalet", 12),
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
    other_paper=phrases("i [sitt|sina] [20*] [års|myndighetens] budgetunderlag*"),
    of_years=phrases("budgetunderlag*"),
    not_due=phrases(
        """
        från och med; fr.o.m.; från; har; hade; beslut; beslut av; av; beslutade; beslutat; kraft; perioden;
        mellan; under; per; daterad; dagtecknad; daterat; daterade; yttrande; skrivelse; beslutet;
        promemoria; överenskommelse; överenskommelsen; sedan; direktiv; förordning; beslöt; uppdrog;
        gav; fick; lämnade; inkom; överlämnade; *beslut; godkände; gäller; upphör; beslutades;
        beslutad; beslutats; fattad*; fattat*; antog*; antagen; antagna; undertecknad*; utfärdad*;
        tillsatt*; redovisad*; lämnad*; publicerad*; (tid|tiden) (före|efter|innan); gällande;
        gällde; gavs; inleddes; trädde; skedde; *ades; i sin lydelse; inordnas; upphöra; upphör;
        träd* i kraft; gälla; gälla (fr.o.m.|från
        och med)
        """
    ),
    lapsed=phrases(
        "[i stället|nu] (förlängs|flyttas|senareläggs|skjuts|upphävs|ersätts|ändras); upphör att gälla"
    ),
    instead=phrases(
        """
        (i stället|istället) för att (redovisa|redovisas|återrapportera|rapportera|lämna);
        i stället för [senast]; istället för [senast]; i stället för den; inte längre [senast]
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
    during=phrases(
        """
        under; under åren; under perioden; under år; åren; perioden; för åren; under tiden; under
        budgetåren
        """
    ),
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
        ("femton", 15),
        ("tjugo", 20),
        ("trettio", 30),
        ("femtio", 50),
        ("hundra", 100),
    ),
    units=phrases("dag*; vecka; veckor; månad*; år"),
    not_annual=phrases("i en årsredovisning*"),
    annual_report=phrases(
        """
        [senast] i samband med [att [myndigheten|myndigheterna] (lämnar|avger|överlämnar)] .. årsredovisning*
        [för [år|åren|verksamhetsåret|budgetåret] 20*]; (samtidigt med|tillsammans med) ..
        årsredovisning* [för [år|åren|verksamhetsåret|budgetåret] 20*]; i ..
        årsredovisning* [för [år|åren|verksamhetsåret|budgetåret] 20*];
        (i|i samband med|i anslutning till) [sitt|sina|myndighetens] [20*]
        [års] budgetunderlag* [för [år|åren|budgetåret|perioden] 20*]
        """
    ),
)


AMOUNTS = AmountHabits(
    units=(
        ("kronor", "1", "SEK"),
        ("kr", "1", "SEK"),
        ("SEK", "1", "SEK"),
        ("tusen kronor", "1000", "SEK"),
        ("tkr", "1000", "SEK"),
        ("tusentals kronor", "1000", "SEK"),
        ("miljoner kronor", "1000000", "SEK"),
        ("miljon kronor", "1000000", "SEK"),
        ("mkr", "1000000", "SEK"),
        ("mnkr", "1000000", "SEK"),
        ("milj. kr", "1000000", "SEK"),
        ("miljoner", "1000000", "SEK"),
        ("miljarder kronor", "1000000000", "SEK"),
        ("miljard kronor", "1000000000", "SEK"),
        ("mdkr", "1000000000", "SEK"),
        ("mdr", "1000000000", "SEK"),
        ("euro", "1", "EUR"),
        ("EUR", "1", "EUR"),
        ("miljoner euro", "1000000", "EUR"),
        ("miljon euro", "1000000", "EUR"),
        ("US-dollar", "1", "USD"),
        ("USD", "1", "USD"),
        ("amerikanska dollar", "1", "USD"),
        ("dollar", "1", "USD"),
    ),
    table_units=(
        ("tkr", "1000"),
        ("tusen kronor", "1000"),
        ("tusentals kronor", "1000"),
        ("mnkr", "1000000"),
        ("mkr", "1000000"),
        ("miljoner kronor", "1000000"),
        ("kronor", "1"),
        ("kr", "1"),
    ),
    sums=phrases("summa; totalt; summa totalt; sammanlagt; total"),
    each=phrases(
        """
        vardera; var; per (myndighet|länsstyrelse|län|region|lärosäte|universitet); respektive
        länsstyrelse
        """
    ),
    rates=phrases(
        "per *; för varje; i (timmen|månaden|veckan); i 20* års (prisnivå|priser|prisläge); i (fasta|löpande) priser"
    ),
    yearly=phrases("årligen; per år; varje år; om året; årsvis"),
    parts=phrases(
        """
        varav; av vilka; av vilket; av dessa; av detta; av dessa medel; av de
        [totala|samlade|tilldelade|anvisade] (medel|medlen); därav; inklusive; av beloppet; inom
        ramen för dessa medel; av medlen
        """
    ),
    of_which=phrases(
        "av (medlen|dessa|beloppet|bidraget|summan); av de (totalt|totala|sammanlagt|sammanlagda)"
    ),
    minimum=phrases("minst; lägst; åtminstone"),
    ceiling=phrases("högst; maximalt; upp till; ett belopp om högst; inte mer än; som mest; max"),
    respective=phrases("respektive"),
    and_=phrases("och; samt; respektive; och högst; respektive högst"),
    through=phrases("till och med; t.o.m.; t o m; fram till och med"),
    estimated=phrases(
        """
        beräknas; beräknar; uppskattas; beräknat; beräknade; bedöms [kosta|uppgå]; uppgå till cirka
        """
    ),
    total=phrases(
        """
        sammanlagda; sammanlagt; totalt; totala; totalkostnad*; (kostnaden|kostnaderna) för
        uppdraget; (kostnaden|kostnaderna|utgifterna) för [uppdragets] genomförande*; uppdragets
        (kostnad|kostnader); finansieras med [ett belopp om]; (sammantaget|samtliga); kostnader* ..
        får .. uppgå till
        """
    ),
    granted=phrases(
        """
        får; disponera*; använda; användas; används; använder; fakturera; avsättas; avsätter; tillförs;
        rekvirera*; anslås; avsätts;
        avsätta; avsatt; tilldelas; tilldelar; beviljas; beviljar; anvisas; anvisar; ställs till
        förfogande; finansieras; utbetalas; betalas ut; betala ut; utbetala; utbetalar; betalar ut;
        beräknas; beräknar; beräknat; fördela*; ersättning; medel; kostnad*; utgifter*; belasta*;
        bidrag; anslag*; inbetala; överföra; överförs; uppgå; betala;
        (uppdraget|uppdragen|ändamålet|ändamålen) finns; stöd (med|om|på); (uppdraget|satsningen) … (omfattar|uppgår)
        [till]; finansieringen … (omfatta|omfattar|uppgå|uppgår)
        """
    ),
    forecast=phrases("regeringen beräknar; beräknas .. (avsättas|avsätta|användas)"),
    out_of=phrases("av de; av dessa; av [det] beloppet"),
    draws=phrases("får … (använda|disponera|rekvirera|fakturera); får användas; disponerar"),
    grants=phrases(
        """
        får; disponera*; använda; använder; rekvirera*; anslås; avsätts; avsättas; tilldelas;
        beviljas; anvisas; utbetala*; betala ut; betalas ut; betalar ut; beräknas; beräknar;
        fördela*; ställs till förfogande
        """
    ),
    transfer=phrases(
        """
        (lämna|ge|bevilja|betala ut|utbetala|fördela|förmedla) .. (bidrag|stöd|ersättning|medel);
        vidareförmedla; vidarefördela
        """
    ),
    mention=phrases(
        """
        sanktionsavgift*; böter; avgift*; prisbasbelopp*; riksdagen (har|beslutade|anvisade);
        (beslutade|anvisade) riksdagen; har
        (anvisat|tilldelats|avsatt|anslagit); tidigare .. (tilldelats|avsatt|beviljats); hade;
        (tilldelades|avsattes|betalades|anvisades|erhöll|fick|beviljades); har ..
        (rekvirerat|erhållit|betalat|avsatts|anslagit|utbetalats|tillförts|fått); tjänster värda;
        fördelade; avsatte; satsade; tillförde; beviljade; utbetalade; referens*; har ..
        (delfinansierat|fördelat|avsatt|beviljat|bidragit); löner; i stället för; tröskelvärde*;
        regleringsbrev*; budgetproposition*; förslag … att öka
        """
    ),
    once=phrases("regeringen .. (beslutade|gav|uppdrog|beviljade|tilldelade|avsatte|anvisade)"),
    area=phrases("utgiftsområde; utgiftsområdet; utg.omr.; utg. omr.; uo; utgiftsområdena"),
    appropriation=phrases("anslaget; anslag; anslagen; ramanslaget; ramanslag"),
    item=phrases(
        """
        anslagspost; anslagsposten; anslagsposterna; ap.; ap; anp.; delpost; delposten; post
        """
    ),
    payer=phrases(
        """
        från; (rekvisition|begäran|ansökan) [ställd] till; rekvisition hos; utbetalas av; betalas ut
        av; (utbetalas|betalas ut) [engångsvis] [efter rekvisition] [ställd] (av|från|till); hos
        """
    ),
    orders=phrases("(anvisning*|instruktion*|riktlinje*|föreskrift*|underlag|uppgift*|beslut*) från"),
    pays=phrases("rekvir*; rekvisition*; utbetala*; (betala|betalas|betalar) ut; ställd till"),
    name_stops=phrases(
        """
        upptagna; upptaget; upptagen; vilket; vilka; som disponeras; disponeras; ökas; minskas;
        rekvirera; med högst; med ett belopp; budgetåret; högst;
        uppförda; uppfört; under utgiftsområde; till Kammarkollegiet för utbetalning; ska; får; för
        budgetåret; för budgetår; och ska; under 20*; för 20*; i statens budget; anslagsposten;
        anslagspost; senast; utbetalas; betalas; medlen; för uppdrag*; under budgetåret; för
        genomförande*; för att; efter rekvisition
        """
    ),
    charge=phrases(
        """
        (belasta|belastar|belastas|redovisas mot|finansieras (från|av|med|inom|via)|avräknas);
        kostnaderna .. ska belasta; uppförda anslaget; (under|inom|från) utgiftsområde; från
        anslag*; anslaget
        """
    ),
)
