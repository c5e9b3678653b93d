"""What drafting from a Swedish decision goes by: days, money, partners, names, hand-ins, reasons to dismiss.

For the notation see :mod:`govreport.profiles.decisions`.
"""

from __future__ import annotations

from govreport.profiles.decisions import AmountHabits, DateHabits, NameHabits, PartnerHabits

DATES = DateHabits(
    months=(
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ),
    yearly=("årligen", "varje år", "årsvis", "respektive år", "vart år", "per år", "varje kalenderår", "årlig*"),
    same=(
        "[senast] vid samma (tidpunkt|tid|tillfälle|datum|dag)",
        "senast samma (datum|dag|tidpunkt)",
        "samma (datum|dag|tidpunkt)",
        "vid nämnda tidpunkt",
        "[senast] vid denna tidpunkt",
    ),
    relative=(
        "[senast|inom] (en|ett|två|tre|fyra|fem|sex|åtta|nio|tio|tolv|1|2|3|4|6|8|10|12|14|15|30|60|90) "
        "(dag|dagar|vecka|veckor|månad|månader|år|arbetsdagar) (efter|från|innan|före)",
        "[senast] i samband med (slutredovisning*|delredovisning*|slutrapport*|delrapport*|redovisning*|slutförandet|att uppdraget .. (redovisas|slutredovisas))",
        "(senast|inom) [loppet av] (en|ett|två|tre|fyra|fem|sex|åtta|nio|tio|tolv|1|2|3|4|6|8|10|12|14|15|30|60|90) "
        "(dag|dagar|vecka|veckor|månad|månader|år|arbetsdagar)",
    ),
    relative_stops=("ska", "skall", "till (Regeringskansliet|regeringen|Kammarkollegiet|*departementet)", "lämna*", "redovisa*"),
    annual_report=(
        "[senast] i samband med .. årsredovisning* [för [år|verksamhetsåret|budgetåret] 20*]",
        "i .. årsredovisning* [för [år|verksamhetsåret|budgetåret] 20*]",
    ),
    year_after=("året efter", "påföljande år", "följande år", "nästföljande år", "nästkommande år", "efterföljande år", "nästa år"),
    then=("då", "varvid", "tillsammans med", "jämte", "samtidigt", "vid vilken tidpunkt"),
    not_due=(
        "från och med", "fr.o.m.", "från", "beslut", "beslut av", "av", "beslutade", "beslutat", "kraft", "perioden",
        "mellan", "under", "per", "daterad", "dagtecknad", "daterat", "daterade", "yttrande", "skrivelse", "beslutet",
        "promemoria", "överenskommelse", "överenskommelsen", "sedan", "direktiv", "förordning", "beslöt", "uppdrog",
        "gav", "fick", "lämnade", "inkom", "överlämnade", "regeringsbeslut", "godkände", "gäller", "upphör",
    ),
    instead=("i stället för [senast]", "istället för [senast]", "i stället för den", "inte längre [senast]"),
    before_due=(
        "senast", "före", "fram till", "inom", "dock senast", "före utgången av", "respektive", "och", "samt", "därefter",
        "vid", "till",
    ),
    due=("senast", "senast den", "före", "före den", "senast [vid] [utgången av]", "dock senast", "inom", "fram till senast", "allra senast",
        "innan"),
    period_until=(
        "till och med", "t.o.m.", "t o m", "tom", "fram till", "fram till och med", "intill", "längst till", "till utgången av",
        "vara slutfört senast", "slutföras senast", "avslutat senast", "längst till och med",
    ),
    period_from=("från och med", "fr.o.m.", "fr o m", "från", "med början", "perioden", "tiden", "mellan"),
    in_month=("i", "under"),
    during=("under", "under åren", "under perioden", "under år", "åren", "perioden", "för åren", "under tiden", "under budgetåren"),
    month_end=("[vid] utgången av", "[i] slutet av", "senast [i]", "före utgången av", "senast i"),
    numbers=(
        ("en", 1), ("ett", 1), ("två", 2), ("tre", 3), ("fyra", 4), ("fem", 5), ("sex", 6), ("sju", 7), ("åtta", 8),
        ("nio", 9), ("tio", 10), ("elva", 11), ("tolv", 12), ("femton", 15), ("tjugo", 20), ("trettio", 30),
        ("femtio", 50), ("hundra", 100),
    ),
    units=("dag*", "vecka", "veckor", "månad*", "år"),
)  # fmt: skip

AMOUNTS = AmountHabits(
    units=(
        ("kronor", "1", "SEK"), ("kr", "1", "SEK"), ("SEK", "1", "SEK"), ("tusen kronor", "1000", "SEK"),
        ("tkr", "1000", "SEK"), ("tusentals kronor", "1000", "SEK"), ("miljoner kronor", "1000000", "SEK"),
        ("miljon kronor", "1000000", "SEK"), ("mkr", "1000000", "SEK"), ("mnkr", "1000000", "SEK"),
        ("milj. kr", "1000000", "SEK"), ("miljoner", "1000000", "SEK"), ("miljarder kronor", "1000000000", "SEK"),
        ("miljard kronor", "1000000000", "SEK"), ("mdkr", "1000000000", "SEK"), ("mdr", "1000000000", "SEK"),
        ("euro", "1", "EUR"), ("EUR", "1", "EUR"), ("miljoner euro", "1000000", "EUR"), ("miljon euro", "1000000", "EUR"),
        ("US-dollar", "1", "USD"), ("USD", "1", "USD"), ("amerikanska dollar", "1", "USD"), ("dollar", "1", "USD"),
    ),
    table_units=(("tkr", "1000"), ("tusen kronor", "1000"), ("tusentals kronor", "1000"), ("mnkr", "1000000"), ("mkr", "1000000"),
        ("miljoner kronor", "1000000"), ("kronor", "1"), ("kr", "1")),
    sums=("summa", "totalt", "summa totalt", "sammanlagt", "total"),
    each=("vardera", "var", "per (myndighet|länsstyrelse|län|region|lärosäte|universitet)", "respektive länsstyrelse"),
    yearly=("årligen", "per år", "varje år", "om året", "årsvis"),
    parts=(
        "varav", "av vilka", "av vilket", "av dessa", "av detta", "av dessa medel", "därav", "inklusive", "av beloppet",
        "inom ramen för dessa medel", "av medlen",
    ),
    minimum=("minst", "lägst", "åtminstone"),
    ceiling=("högst", "maximalt", "upp till", "ett belopp om högst", "inte mer än", "som mest", "max"),
    and_=("och", "samt", "respektive", "och högst", "respektive högst"),
    estimated=("beräknas", "beräknar", "uppskattas", "beräknat", "beräknade", "bedöms [kosta|uppgå]", "uppgå till cirka"),
    total=(
        "sammanlagda", "sammanlagt", "totalt", "totala", "totalkostnad*", "(kostnaden|kostnaderna) för uppdraget",
        "(kostnaden|kostnaderna|utgifterna) för [uppdragets] genomförande*", "uppdragets (kostnad|kostnader)",
        "finansieras med [ett belopp om]", "(sammantaget|samtliga)", "kostnader* .. får .. uppgå till",
    ),
    granted=(
        "får", "disponera*", "använda", "användas", "använder", "avsättas", "rekvirera*", "anslås", "avsätts", "avsätta", "avsatt", "tilldelas",
        "beviljas", "anvisas", "anvisar", "ställs till förfogande", "finansieras", "utbetalas", "betalas ut", "betala ut",
        "utbetala", "utbetalar", "betalar ut", "beräknas", "beräknar", "beräknat", "fördela*", "ersättning", "medel",
        "kostnad*", "utgifter*", "belasta*", "bidrag", "anslag*", "inbetala", "överföra", "överförs", "uppgå",
    ),
    grants=(
        "får", "disponera*", "använda", "använder", "rekvirera*", "anslås", "avsätts", "avsättas", "tilldelas", "beviljas", "anvisas", "utbetala*",
        "betala ut", "betalas ut", "betalar ut", "beräknas", "beräknar", "fördela*", "ställs till förfogande",
    ),
    transfer=(
        "(betala|betalar|betalas) ut … till", "utbetala* … till", "fördela* … till", "betala … till", "överför* … till",
        "(bevilja|beviljar|beviljas) [ett] (bidrag|stöd)", "utbetala*", "betala ut", "betalar ut", "dela ut",
    ),
    mention=(
        "sanktionsavgift*", "böter", "avgift*", "prisbasbelopp*", "riksdagen har", "har (anvisat|tilldelats|avsatt|anslagit)",
        "tidigare .. (tilldelats|avsatt|beviljats)", "hade", "(tilldelades|avsattes|betalades|anvisades|erhöll|fick|beviljades)",
        "har .. (rekvirerat|erhållit|betalat|avsatts|anslagit|utbetalats|tillförts|fått)", "tjänster värda", "löner",
        "i stället för", "tröskelvärde*", "regleringsbrev*", "budgetproposition*", "förslag … att öka",
    ),
    area=("utgiftsområde", "utgiftsområdet", "utg.omr.", "utg. omr.", "uo", "utgiftsområdena"),
    appropriation=("anslaget", "anslag", "anslagen", "ramanslaget", "ramanslag"),
    item=("anslagspost", "anslagsposten", "anslagsposterna", "ap.", "ap", "anp.", "delpost", "delposten", "post"),
    payer=(
        "från", "(rekvisition|begäran|ansökan) [ställd] till", "rekvisition hos", "utbetalas av", "betalas ut av",
        "(utbetalas|betalas ut) [engångsvis] [efter rekvisition] [ställd] (av|från|till)", "hos",
    ),
    pays=("rekvir*", "rekvisition*", "utbetala*", "(betala|betalas|betalar) ut", "ställd till"),
    name_stops=("uppförda", "uppfört", "under utgiftsområde", "till Kammarkollegiet för utbetalning", "ska", "får", "för budgetåret", "för budgetår",
        "och ska", "under 20*", "för 20*", "i statens budget", "anslagsposten", "anslagspost", "senast", "utbetalas", "betalas", "medlen", "för uppdrag*",
        "under budgetåret", "för genomförande*", "för att", "efter rekvisition"),
    charge=(
        "(belasta|belastar|belastas|redovisas mot|finansieras (från|av|med|inom|via)|avräknas)", "kostnaderna .. ska belasta",
        "uppförda anslaget", "(under|inom|från) utgiftsområde", "från anslag*", "anslaget",
    ),
)  # fmt: skip

PARTNERS = PartnerHabits(
    interplay=(
        ("seek-views", (
            "(inhämta|inhämtar|inhämtas|hämta|hämtas|hämtar) .. (synpunkter|upplysningar|underlag|erfarenheter|kunskap|"
            "kunskaper|information|uppgifter|förslag|råd|inspel|bedömningar|data) [in] … från",
            "(synpunkter|upplysningar|underlag|erfarenheter|kunskap|information|uppgifter) … "
            "(inhämtas|hämtas) [in] .. från",
            "ta in .. (synpunkter|underlag|information) från",
            "(inhämta|inhämtas) .. från",
            "(höra|höras) .. med",
            "ta del av .. (erfarenheter|synpunkter|kunskap) .. (från|hos)",
            "synpunkter .. från",
        )),
        ("consult", (
            "(samråda|samråder|samrådas) .. med",
            "(i|efter|genom|under) [nära|löpande|kontinuerligt|fortlöpande] samråd .. med",
            "samråd … (ske|hållas|föras|genomföras|äga rum) … med",
            "samråd .. med",
            "stämma av .. med", "stämmas av .. med", "avstämning .. med", "(rådgöra|rådgör) .. med", "efter hörande av",
            "förankras .. hos", "förankra .. hos",
        )),
        ("dialogue", (
            "(föra|för|föras|ha|har|hålla|fördjupa|utveckla|upprätthålla) .. [en] [nära|löpande|kontinuerlig|aktiv] dialog .. med",
            "i [nära|löpande|kontinuerlig|aktiv|fortlöpande] dialog .. med",
            "dialog … (föras|ske|hållas) … med",
            "(samtala|samtal|kontakt|kontakter) .. med", "genom dialog .. med",
        )),
        ("collaborate", (
            "(samverka|samverkar|samarbeta|samarbetar|samordna|samordnas|samplanera|samfinansiera) [nära|aktivt|även|också|vid behov] .. med",
            "(samordna|samordnas|samordnar|koordinera|koordineras|synkroniseras) .. med",
            "(i|genom|via|efter|under) [nära|bred|god|ett nära|ett|fortsatt|aktiv|löpande|fördjupad|utvecklad] "
            "(samverkan|samarbete) … med",
            "(samverkan|samarbete|samarbetet) … (ske|bedrivas|genomföras|utföras) .. med",
            "(stärka|utveckla|fördjupa|förstärka|initiera|etablera|upprätta|främja|verka för|öka|ha|söka|bygga upp) .. (samverkan|samarbete|samarbeten|samverkan) .. (med|mellan)",
            "(samverkan|samarbete|samarbetet) (ska|skall|bör) [även|också|vid behov] (ske|bedrivas|genomföras) .. med",
            "verka för .. (samverkan|samarbete) … (med|mellan)",
            "(genom|via) … (samverkan|samarbete) med",
            "tillsammans .. med", "gemensamt .. med", "i (partnerskap|samklang|samordning) .. med",
            "samverkan ske med",
            "med hjälp av", "ta hjälp av", "(involvera|involverar|engagera|inkludera|bjuda in|inbjuda)",
        )),
        ("assist", (
            "bistå", "vara .. behjälplig*", "(med|genom) .. (bistånd|stöd) (av|från)", "(lämna|ge) .. biträde åt",
            "(biträda|biträdas) .. av", "bistås av", "stödjas av", "ta stöd (av|från)", "på begäran av",
        )),
        ("inform", (
            "hålla … (informerad|informerat|informerade|underrättad|underrättat)",
        )),
    ),
    telling=("samverkar", "samarbetar", "samråder", "samordnar", "involverar", "inhämtar", "hämtar", "för"),
    passive=(
        ("assist", (
            "(ska|skall|bör|får) .. (bistå|bistår|biträda|stödja|stötta|lämna .. (uppgifter|underlag|stöd|information)|"
            "tillhandahålla .. (uppgifter|underlag|information)|medverka|vara behjälplig*)",
        )),
        ("seek-views", (
            "(ska|skall|bör) .. (ges|beredas|få) (tillfälle|möjlighet|möjligheter) att .. (yttra|lämna|inkomma|framföra)",
            "(ska|skall|bör) .. höras",
        )),
        ("collaborate", (
            "(ska|skall|bör) .. (involveras|engageras|delta|bjudas in|inbjudas|beredas tillfälle att delta|inkluderas|"
            "ges möjlighet att delta|medverka|samverka)",
        )),
        ("consult", ("(ska|skall|bör) .. konsulteras",)),
    ),
    open=(
        "bland andra", "bland annat", "bl.a.", "m.fl.", "med flera", "till exempel", "t.ex.", "exempelvis", "såsom", "däribland",
        "och andra", "samt andra", "med flera", "främst", "i första hand", "i synnerhet", "särskilt", "m.m.",
    ),
    lead=(
        "dvs.", "det vill säga", "nämligen", "bland andra", "bland annat", "bl.a.", "till exempel", "t.ex.", "exempelvis", "såsom", "däribland", "främst", "särskilt",
        "i första hand", "i synnerhet", "inte minst", "dels", "både", "såväl", "även", "också", "vid behov", "om möjligt",
        "när så är lämpligt", "i förekommande fall", "i tillämpliga delar", "med", "från", "hos", "framför allt", "huvudsakligen",
        "åtminstone", "sådana som", "de", "den", "det", "där så är relevant", "inklusive", "i relevanta delar", "vid",
        "i lämplig omfattning", "företrädare för", "representanter för", "representanter från", "företrädare från", "varandra och",
        "som", "dessutom", "därutöver", "samt", "och", "bl a", "i lämpliga delar",
    ),
    quantifiers=("ett urval", "ett antal", "företrädare", "representanter", "ett fåtal", "några", "flera", "en rad"),
    name_tails=("av", "för", "från"),
    optional=(
        "vid behov", "om det behövs", "när så är lämpligt", "där så är relevant", "om möjligt", "i förekommande fall",
        "när det är relevant", "när det är lämpligt", "där det är lämpligt", "i den mån det behövs", "vid behov även",
        "om så behövs", "i de fall det är relevant", "om det är lämpligt", "om behov finns", "när det bedöms lämpligt",
    ),
    heads=(
        "*myndigheter", "*myndigheterna", "myndighet", "*aktörer", "*aktörerna", "aktör", "*organisationer", "*organisationerna",
        "*kommuner", "*kommunerna", "*regioner", "*regionerna", "*landsting", "*landstingen", "*länsstyrelser", "*länsstyrelserna",
        "*förvaltningar", "*förvaltningarna", "*företag", "*företagen", "*lärosäten", "*lärosätena", "*universitet", "*universiteten",
        "*högskolor", "*högskolorna", "*parter", "*parterna", "*förbund", "*förbunden", "*föreningar", "*föreningarna", "*samfund",
        "*samfunden", "*bransch*", "näringsliv", "näringslivet", "*intressenter", "*intressenterna", "*huvudmän", "*huvudmännen",
        "*institut", "*instituten", "*centrum", "*samhället", "*samhällets", "*sektorn", "akademin", "akademi", "forskare",
        "forskningsaktörer", "*experter", "*representanter", "*företrädare", "*nätverk", "*utredningar", "*utredningen", "*utredare",
        "*kommittéer", "*kommissionen", "*delegationen", "*myndighetsnätverk", "*kollektiv", "*råd", "*rådet", "*musikliv", "*kulturliv",
        "*museer", "*museerna", "*arkiv", "*bibliotek", "*skolor", "*skolorna", "*vårdgivare", "*verksamheter", "*verksamheterna",
        "*producenter", "*leverantörer", "*operatörer", "*ägare", "*utövare", "*brukare", "*konsumenter", "*patienter", "*professionen",
        "*professioner", "*professionerna", "*barn", "*unga", "*ungdomar", "*enskilda", "*samordnare", "*samordnaren", "*instanser",
        "*funktioner", "*organ", "*kassor", "*kassorna", "*domstolar", "*domstolarna", "*intressegrupper", "*grupper", "*målgruppen",
        "*utlandsmyndigheter", "*utlandsmyndigheterna", "*regionförbund", "*samverkansorgan", "*strukturer", "*strukturerna",
        "*industrin", "*industri", "*handeln", "*verk", "*bolag", "*bolagen", "*banker", "*bankerna", "*nämnder", "*nämnderna",
        "*kyrkan", "*parlament", "*minoriteter", "*minoriteterna", "*organisation", "*huvudman", "*entreprenörer", "*näringen", "*näringar",
        "*näringarna", "*arbetsgivare", "*arbetstagare", "*polisen", "*stiftelser", "*trossamfund", "*arrangörer", "*lärare",
        "*rektorer", "*förskolor", "*studieförbund", "*folkhögskolor", "*sjukhus", "*kunskapscentrum", "*plattformar", "*tjänsten",
    ),
    qualifiers=(
        "relevant*", "berörd*", "andra", "övriga", "nya", "befintliga", "etablerade", "särskilt", "lämplig*", "aktuella", "ansvarig*", "statliga", "kommunala", "regionala", "lokala",
        "nationella", "internationella", "ideella", "privata", "offentliga", "samtliga", "vissa", "några", "enskilda", "olika", "svenska",
        "nordiska", "europeiska", "fackliga", "centrala", "deltagande", "medverkande", "samverkande", "intresserade", "nödvändiga",
        "utvalda", "pågående", "större", "mindre", "sociala", "romska", "samiska", "vetenskapliga", "civila", "det", "de", "den", "alla",
    ),
    tails=("på", "inom", "utom", "utanför", "i", "med", "av", "för", "som", "vid", "från", "utanför", "till"),
    stops=(
        "i syfte", "för att", "om hur", "i frågor", "i arbetet", "vid genomförandet", "när det", "när", "där", "under", "så att", "kring",
        "avseende", "gällande", "beträffande", "angående", "rörande", "utifrån", "enligt", "ska", "skall", "bör", "får", "senast",
        "redovisa*", "lämna*", "genomföra*", "ta fram", "utarbeta*", "utveckla*", "analysera*", "kartlägga", "föreslå", "identifiera",
        "säkerställa", "beakta*", "inhämta", "samråda", "samverka", "vilka", "vilket", "eftersom", "dock", "men", "att", "har", "är",
        "arbeta", "verka", "fortsätta", "bidra", "stödja", "främja", "göra", "följa", "bistå", "sprida", "utreda", "bedöma", "planera",
        "bedriva", "samordna", "undersöka", "redogöra", "upprätta", "inrätta", "förbereda", "belysa", "se till", "hålla", "delta",
        "inom ramen", "med anledning", "mot bakgrund", "med utgångspunkt", "med syfte", "om", "vid framtagandet", "innan", "genom",
    ),
    nobody=("fokus", "syfte", "stöd", "lokal", "regional", "nationell", "central", "internationell", "kommunal", "*områden", "länder", "medlemsländer", "initiativ", "*sektorer", "*strategier", "*nivå", "vidare", "dessutom", "därutöver", "*uppdrag", "*uppdraget", "*uppdragen", "*arbetet", "*insatser", "*insatserna", "*åtgärder", "*satsningar", "*processer", "*analys", "hur", "vad", "vilka",
        "regeringskansliet", "regeringen", "varandra", "riksdagen", "utgångspunkt", "hänsyn", "anledning", "*departementet", "*departementets"),
)  # fmt: skip

NAMES = NameHabits(
    counties_of=("länsstyrelsen", "länsstyrelserna"),
    counties=(
        "Blekinge", "Dalarnas", "Gotlands", "Gävleborgs", "Hallands", "Jämtlands", "Jönköpings", "Kalmar", "Kronobergs",
        "Norrbottens", "Skåne", "Stockholms", "Södermanlands", "Uppsala", "Värmlands", "Västerbottens", "Västernorrlands",
        "Västmanlands", "Västra Götalands", "Örebro", "Östergötlands",
    ),
    county="län",
    county_in=("i", "på"),
    conjunctions=("och", "samt", "respektive"),
    name_stops=("ska", "skall", "bör", "får", "att", "som", "den", "det", "vid", "senast", "om", "inom", "har", "är", "med",
        "i", "till", "genom", "enligt", "under", "från", "ges", "ger"),
    suffixes=(
        "*verket", "*myndigheten", "*styrelsen", "*inspektionen", "*nämnden", "*institutet", "*ombudsmannen", "*ämbetet",
        "*delegationen", "*utredningen", "*kommissionen", "*kommittén", "*beredningen", "*samordnaren", "*kassan", "*kollegiet",
        "*förbundet", "*stiftelsen", "*riksförbund", "*rådet", "*kontoret", "*domstolen",
    ),
    openers=(
        "Myndigheten för", "Delegationen (för|mot)", "Institutet för", "Rådet för", "Nämnden för", "Inspektionen för", "Forskningsrådet för",
        "Statens", "Nationellt (centrum|kompetenscentrum|kunskapscentrum) för", "Centrum för", "Utredningen om", "Kommittén för",
        "Nationella (rådet|samordnaren|sekretariatet|kompetensteamet) (för|mot)", "Universitetet i", "Högskolan i", "Svensk förening för",
    ),
    ministries=(
        "*departementet", "*departementets", "*- och *departementet", "*- och *departementets", "*-och *departementet",
        "*-, * och *departementet", "statsrådsberedningen",
    ),
    assigned=(
        "uppdrar [också|även|vidare|härmed|nu] (åt|till)", "(ger|lämnar) [också|även|vidare|härmed|nu|dessutom|därutöver|slutligen|därför|samtidigt]", "uppdrag (åt|till)",
        "(ger|lämnar) .. uppdrag (åt|till)", "(förlänger|ändrar) .. uppdrag* (till|åt|som)", "åläggs", "beslutar att", "(ger|ges) .. uppdrag (åt|till)",
    ),
    assigned_before=(
        "(ges|får|ges härmed) [också|även|vidare|härmed] i [fortsatt|utökat|särskilt|gemensamt|förlängt] uppdrag", "har i [fortsatt|särskilt] uppdrag",
        "ska [också|även] ha i uppdrag",
    ),
    assigned_past=("gav", "uppdrog [också|även] åt"),
    assigned_only_with=("uppdrar", "uppdrag*", "ska", "skall"),
    cabinet=("regeringen", "regeringskansliet"),
)  # fmt: skip
