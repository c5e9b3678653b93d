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
    sums=phrases("summa; totalt; summa totalt; totalsumma; sammanlagt; total"),
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
    through=phrases("till [och med]; t.o.m.; t o m; fram till [och med]"),
    estimated=phrases(
        """
        beräknas; beräknar; uppskattas; beräknat; beräknade; planeras; bedöms [kosta|uppgå]; uppgå till cirka; avser att
        (avsätta|tillföra|anslå|tilldela)
        """
    ),
    total=phrases(
        """
        sammanlagda; sammanlagt; total; totalt; totala; totalkostnad*; (kostnaden|kostnaderna) för
        uppdraget; (kostnaden|kostnaderna|utgifterna) för [uppdragets] genomförande*; uppdragets
        (kostnad|kostnader); finansieras med [ett belopp om]; (sammantaget|samtliga); kostnader* ..
        får .. uppgå till
        """
    ),
    granted=phrases(
        """
        får; disponera*; använda; användas; används; använder; fakturera; avsättas; avsätter; tillförs;
        rekvirera*; anslås; anslå; anslår; avsätts; riktas;
        avsätta; avsatt; tilldelas; tilldelar; bevilja; beviljas; beviljar; anvisas; anvisar; ställs till
        förfogande; finansieras; utbetalas; betalas ut; betala ut; utbetala; utbetalar; betalar ut;
        beräknas; beräknar; beräknat; fördela*; ersättning; medel; kostnad*; utgifter*; belasta*;
        bidrag; anslag*; inbetala; överföra; överförs; uppgå; betala; betalar; omfattande; bidra med;
        till ett (belopp|värde) (av|om);
        (uppdraget|uppdragen|ändamålet|ändamålen) finns; stöd (med|om|på); (uppdraget|satsningen) … (omfattar|uppgår)
        [till]; finansieringen … (omfatta|omfattar|uppgå|uppgår); betalas … ut; kommer .. att (få|tilldelas|tillföras)
        """
    ),
    forecast=phrases("regeringen beräknar; beräknas … (avsättas|avsätta|användas)"),
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
        regleringsbrev*; budgetproposition*; *ändringsbudget*; förslag … att öka
        """
    ),
    once=phrases("regeringen .. (beslutade|gav|uppdrog|beviljade|tilldelade|avsatte|anvisade)"),
    area=phrases("utgiftsområde; utgiftsområdet; utgifts område; utg.omr.; utg. omr.; uo; utgiftsområdena"),
    appropriation=phrases("anslaget; anslag; anslagen; ramanslaget; ramanslag"),
    item=phrases(
        """
        anslagspost; anslagsposten; anslagsposterna; ap.; ap; anp.; delpost; delposten; post
        """
    ),
    payer=phrases(
        """
        från; (rekvisition|begäran|ansökan) [ställd] till; rekvisition hos; utbetalas av; betalas ut
        av; (utbetalas|betalas ut) [engångsvis] [efter rekvisition] [ställd] (av|från); hos
        """
    ),
    limits=phrases("beloppsnivå*; beloppsgräns*; lånebelopp*; kreditbelopp*"),
    compared=phrases("(större|högre|lägre|mindre) .. än"),
    sets_aside=phrases("regeringen [har] (avsätter|avsatt|satsar)"),
    own_purpose=phrases("uppdrag*; ändamål*; åtgärden; åtgärderna; satsningen; insatsen"),
    named_by=phrases(
        "(överenskommelsen|överenskommelse|avtalet|beslutet|strategin|planen) .. (i|från den|av den)"
    ),
    apart=phrases("utöver"),
    tasked=phrases("fått (uppdraget|i uppdrag|uppdrag) att"),
    shared_out=phrases("(varje|respektive|vardera) .. (får|erhåller|tilldelas) [minst|högst]"),
    restricted=phrases("får … (bara|endast|enbart) användas"),
    budget_year=phrases("(budgetåret|budgetår|anslagsåret)"),
    requested=phrases(
        """
        (rekvisition|rekvisitionen|begäran|ansökan) … (lämnas|inlämnas|ges in|inges|ställs|ställas|skickas|sänds|
        insänds) … till
        """
    ),
    charges_all=phrases(
        """
        (utgifterna|kostnaderna|utgifter|kostnader) för [hela] (uppdraget|uppdragen) .. (ska|får|skall)
        (belasta|redovisas mot)
        """
    ),
    besides=phrases("därutöver; dessutom; utöver (detta|detta belopp|dessa medel)"),
    same_path=phrases(
        """
        (samma|detta|nämnda|angivna|aktuella|ovanstående|ifrågavarande|ovannämnda|sagda) (anslag|anslaget|anslagspost|
        anslagsposten); samma ändamål; anslaget ovan; (anslaget|anslagsposten) i fråga
        """
    ),
    giro=phrases(
        """
        (bankgiro|bankgirot|bankgirokonto|bankgirokontot|plusgiro|plusgirot|plusgirokonto|plusgirokontot|postgiro|
        postgirot|bg|pg) [nr|nr.|nummer]
        """
    ),
    repays=phrases("återbetal*; inbetal*; återför*; (betala|betalas|betalar) (in|åter|tillbaka)"),
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
