"""How money is written in Swedish decisions.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.decisions import AmountHabits, phrases

AMOUNTS = AmountHabits(
    units=(
        ("kronor", "1", "SEK"),
        ("svenska kronor", "1", "SEK"),
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
        ("tusental kronor", "1000"),
        ("1 000 kronor", "1000"),
        ("mnkr", "1000000"),
        ("mkr", "1000000"),
        ("miljoner kronor", "1000000"),
        ("kronor", "1"),
        ("kr", "1"),
    ),
    halves=phrases("en halv; ett halvt"),
    sums=phrases("summa; totalsumma; totalt; sammanlagt"),
    each=phrases("vardera; var; per (myndighet|region|länsstyrelse)"),
    rates=phrases("per *; för varje; i 20* års prisnivå"),
    yearly=phrases("årligen; per år; varje år; om året"),
    parts=phrases(
        "varav; av vilka; av vilket; av dessa; av detta; av de (medel|medlen); inklusive; av beloppet"
    ),
    of_which=phrases("av (medlen|dessa|bidraget); av de (totalt|totala|sammanlagt|sammanlagda)"),
    minimum=phrases("minst; lägst"),
    ceiling=phrases("högst; maximalt; upp till; som mest"),
    respective=phrases("respektive"),
    and_=phrases("och; samt; respektive"),
    through=phrases("till [och med]; t.o.m.; fram till [och med]"),
    estimated=phrases("beräknas; beräknar; uppskattas; beräknat; planeras; bedöms; avser att avsätta"),
    total=phrases(
        """
        sammanlagda; sammanlagt; total; totalt; totala; (kostnaden|kostnaderna) för uppdraget; finansieras med;
        (sammantaget|samtliga)
        """
    ),
    granted=phrases(
        """
        får; disponera*; använda; användas; används; använder; avsättas; avsätter; tillförs; rekvirera*; anslås;
        avsätts; avsätta; avsatt; tilldelas; tilldelar; anslås; anslå; anslår; riktas; betalar; bevilja; beviljas;
        beviljar; anvisas; anvisar; finansieras; utbetalas; betalas ut; betala ut; utbetala; beräknas; beräknar;
        fördela*; ersättning; medel; kostnad*; utgifter*; belasta*; bidrag; anslag*; betala; (uppdraget|uppdragen)
        finns; stöd med; (uppdraget|satsningen) … (omfattar|uppgår) [till]; finansieringen … (omfatta|omfattar);
        betalas … ut; kommer .. att få
        """
    ),
    forecast=phrases("regeringen beräknar; beräknas … (avsättas|avsätta|användas)"),
    out_of=phrases("av de; av dessa"),
    draws=phrases("får … (använda|disponera|rekvirera); får användas; disponerar"),
    grants=phrases(
        """
        får; disponera*; använda; använder; rekvirera*; avsätts; avsättas; tilldelas; beviljas; anvisas;
        utbetala*; betala ut; betalas ut; beräknas; beräknar; fördela*
        """
    ),
    transfer=phrases("(lämna|ge|bevilja|betala ut|utbetala|fördela) .. (bidrag|stöd|medel)"),
    mention=phrases(
        """
        sanktionsavgift*; böter; avgift*; riksdagen (har|beslutade|anvisade); beslutade riksdagen;
        (tilldelades|avsattes|fick|beviljades); har .. (erhållit|betalat|avsatts|tillförts|fått); fördelade;
        avsatte; beviljade; utbetalade; referens*; regleringsbrev*; budgetproposition*; *ändringsbudget*;
        förslag … att öka
        """
    ),
    once=phrases("regeringen .. (beslutade|gav|uppdrog)"),
    area=phrases("utgiftsområde; utgiftsområdet; utgifts område; utg. omr.; uo"),
    appropriation=phrases("anslaget; anslag; anslagen; ramanslaget; ramanslag"),
    item=phrases(
        """
        anslagspost; anslagsposten; anslagsposterna; ap.; ap; post
        """
    ),
    payer=phrases("från; (rekvisition|begäran|ansökan) [ställd] till; (utbetalas|betalas ut) av; hos"),
    limits=phrases("beloppsnivå*; lånebelopp*"),
    named_by=phrases(
        "(överenskommelsen|överenskommelse|avtalet|beslutet|strategin|planen) .. (i|från den|av den)"
    ),
    apart=phrases("utöver"),
    shared_out=phrases("(varje|respektive|vardera) .. (får|erhåller|tilldelas) [minst|högst]"),
    budget_year=phrases("(budgetåret|budgetår)"),
    requested=phrases("(rekvisition|rekvisitionen|ansökan) … (lämnas|ges in) … till"),
    charges_all=phrases(
        """
        (utgifterna|kostnaderna|utgifter|kostnader) för (uppdraget|uppdragen) .. (ska|får|skall) (belasta|redovisas
        mot)
        """
    ),
    same_path=phrases("(samma|detta|nämnda|angivna|aktuella) (anslag|anslaget); samma ändamål"),
    giro=phrases("(bankgiro|bankgirokonto|plusgiro|plusgirokonto|postgiro) [nr|nummer]"),
    repays=phrases("återbetal*; inbetal*; återför*; betalas (in|tillbaka)"),
    orders=phrases("(anvisning*|instruktion*|underlag|uppgift*|beslut*) från"),
    pays=phrases("rekvir*; rekvisition*; utbetala*; (betala|betalas|betalar) ut; ställd till"),
    name_stops=phrases(
        """
        upptagna; vilket; vilka; disponeras; rekvirera; med högst; budgetåret; högst; uppförda; uppfört; under
        utgiftsområde; ska; får; för budgetåret; för budgetår; och ska; under 20*; för 20*; anslagsposten;
        anslagspost; senast; utbetalas; betalas; medlen; för uppdrag*; för genomförande*; för att; efter
        rekvisition
        """
    ),
    charge=phrases(
        """
        (belasta|belastar|belastas|redovisas mot|finansieras (från|av|med|inom|via)|avräknas); kostnaderna .. ska
        belasta; uppförda anslaget; (under|inom|från) utgiftsområde; från anslag*; anslaget
        """
    ),
)
