"""What falls due, what is formal, what is a neighbour, and why a sentence may be dismissed: Swedish phrases.

For the notation see :mod:`govreport.profiles.decisions`.
"""

from __future__ import annotations

from govreport.profiles.decisions import DraftHabits

_MONEY = "(medel|medlen|pengar|pengarna|bidraget|bidragen|belopp|beloppet|resurserna|resurser|kostnader|kostnaderna|stöd|stödet)"

DRAFT = DraftHabits(
    title_words=("uppdrag*", "ändring*", "ändrat", "förläng*", "tilläggsdirektiv*", "kommittédirektiv*", "utbetalning*", "bidrag*", "medel*",
        "inrättande*", "försöksverksamhet*", "erbjudande*", "riktlinjer", "deluppdrag*"),
    deadlines=(
        ("requisition", ("rekvir*", "rekvisition*", "(begäran|ansökan) om utbetalning", "faktur*")),
        ("repayment", (
            "återbetal*", "(betala|betalas|betalar) tillbaka", "återföras till", "återför till", "(återlämna|återlämnas)",
            "(outnyttjade|överblivna|ej förbrukade|ej använda|oförbrukade) (medel|pengar) … (betalas|inbetalas|återföras)",
        )),
        ("financial-account", (
            "ekonomisk* (redovisning*|slutredovisning*|delredovisning*|redogörelse*|återrapportering*|rapport*|uppföljning*|sammanställning*)",
            "ekonomiskt (redovisa*|återrapportera*)",
        )),
        ("report-of-work", (
            "(redovisning*|redogörelse*|rapport*|rapportering*|återrapportering*) (av|om|över|för) .. (uppdraget|uppdragen|uppdragets|arbetet|resultatet|genomförandet|"
            "insatserna|åtgärderna)", "resultatet av uppdraget", "(redovisa|rapportera|återrapportera|avrapportera) .. (uppdraget|uppdragen|resultatet|resultaten)",
            "(uppdraget|uppdragen|resultatet) .. (redovisas|rapporteras|återrapporteras|avrapporteras)", "[i] en [skriftlig|gemensam] rapport", "rapporten",
        )),
        ("financial-account", (
            f"hur {_MONEY} .. (har|använts|används|fördelats|nyttjats)", f"hur .. {_MONEY} .. (använts|använt|fördelats)",
            f"(redovisa*|redovisning*|redogör*|redogörelse*|återrapporter*) .. hur .. {_MONEY} .. (har|använts|används|fördelats|nyttjats)",
            f"(redovisning*|redovisa*|redogörelse*|redogöra) .. (av|för|över) .. (använda|utnyttjade|nyttjade|förbrukade|tilldelade|mottagna) {_MONEY}",
            f"(redovisning*|redovisa|redogörelse*) .. (av|för|över) .. {_MONEY} (användning|som .. (använts|förbrukats|nyttjats))",
            "(redovisning*|redovisa|redogörelse*) .. (av|för|över) .. (medlens|bidragets|pengarnas) användning",
            "(redovisning*|redogörelse*|redovisa*) .. medelsanvändning*", "redovisning* av (medlen|pengarna|bidraget)",
            "redovisa .. (kostnader|kostnaderna|utgifter|utgifterna) för", "återredovisas",
        )),
        ("plan", (
            "(genomförandeplan*|projektplan*|arbetsplan*|tidsplan*|tidplan*|uppdragsplan*|insatsplan*|utvärderingsplan*|plan*bok|"
            "förstudieplan|aktivitetsplan)",
            "[en] [övergripande|preliminär|första|detaljerad] plan (för|över) .. (uppdraget|uppdragets|genomförandet|arbetet|hur)",
            "plan .. ska .. (redovisas|lämnas)", "(redovisa|lämna) [in] [en] plan", "planering* .. (redovisas|lämnas)",
            "(redovisa|redovisas|lämna) .. planering*", "planeringsrapport",
        )),
        ("interim-report", (
            "delredovis*", "delrapport*", "lägesrapport*", "lägesredovis*", "lägesbeskrivning*", "statusrapport*", "halvtidsrapport*",
            "mellanrapport*", "halvtidsredovis*", "(första|preliminär|preliminära|muntlig|muntlig*|inledande) .. (redovisning*|rapport|rapporten|rapportering*|avrapportering*|redovisas|lägesrapport)",
            "(muntligt|muntligen|preliminärt|delvis) .. (redovis*|rapport*|avrapport*|återrapport*)",
            "delavrapport*", "underhandsrapport*", "underhandsredovis*", "avstämning*", "delresultat*", "delbetänkande*", "interimsrapport",
            "årlig* (redovisning*|rapport*|återrapport*|delredovis*|delrapport*|redogörelse*)", "kvartalsrapport*", "månadsrapport*", "del­redovis*",
            "(årligen|halvårsvis|kvartalsvis|månadsvis) .. (redovisa*|rapport*|återrapport*|redogör*|inkomma)",
        )),
        ("final-report", (
            "slutredovis*", "slutrapport*", "slutavrapport*", "slutåterrapport*", "slutbetänkande*", "slutlig* (redovis*|rapport*|avrapport*|återrapport*)",
            "slutligt .. (redovis*|rapport*)", "slutligen .. (redovis*|rapport*)", "(uppdraget|uppdragen) i sin helhet",
            "samlad* (redovisning*|rapport*)", "slutleverans*", "(slutliga|slutlig) (förslag|redovisning|rapport)",
        )),
        ("report", (
            "redovis*", "avrapport*", "återrapport*", "rapportera*", "rapport", "rapporten", "redogör", "redogöra", "redogörelse*", "betänkande",
            "(lämna|lämnas|lämnar|överlämna|överlämnas) .. (förslag|underlag|rapport|redovisning|analys|sammanställning|resultat*)",
            "återredovis*", "rapporteras", "rapportering*", "återkoppl*",
        )),
        ("hand-in", (
            "lämna", "lämnas", "lämnar", "inlämna*", "inkomma", "inkommit", "inges", "ges in", "ge in", "överlämna*", "presentera*", "sändas",
            "skickas", "skicka", "tillhandahålla*", "offentliggöra*", "publicera*", "utbetalas", "betalas ut", "betala ut", "slutföras",
            "vara (slutfört|klart|klar|genomfört|färdigt|färdig|avslutat|avslutad|genomförd|inrättat|inrättad|påbörjat|påbörjad|på plats)",
            "(genomföras|genomföra|införas|införa|påbörjas|påbörja|inledas|inleda|inrättas|inrätta|avslutas|upphöra|fastställa|besluta|"
            "anmäla|meddela|meddelas|ansluta|starta|tas i drift|anslutas|beslutas|fördelas|fördela|betala)",
        )),
    ),
    final_parts=(
        "(denna|den) (del|delen)", "deluppdrag*", "(första|andra|tredje) delen", "del (ett|två|tre|1|2|3|a|b|c)", "i den delen",
        "den del av uppdraget", "de delar av uppdraget", "uppdraget i denna del", "vad (avser|gäller|beträffar)", "i den del",
        "(första|andra) (delen|etappen|punkten)", "punkt* [0-9]", "etapp *", "steg *",
    ),
    recipients=("till", "till och", "hos", "till både", "in till", "ställd till", "och till", "samt till", "i", "för", "åt", "med"),
    copies=("[med] kopia till", "kopia sänds till", "[med] kopior till", "för kännedom till", "(i|med) kopia till", "kopia .. till"),
    conditions=(
        ("om medel finns kvar", (
            f"{_MONEY} som (inte|ej) [har] (förbrukats|använts|utnyttjats|nyttjats|förbrukas|används|utnyttjas|tagits i anspråk)",
            "(outnyttjade|överblivna|ej förbrukade|ej använda|oförbrukade|icke förbrukade|ej utnyttjade|kvarvarande|eventuella) [outnyttjade] "
            "(medel|pengar)", "eventuellt (outnyttjade|överskjutande|kvarvarande|oförbrukade) (medel|belopp)",
            f"{_MONEY} som har (inte|ej) (förbrukats|använts)", "eventuellt överskott",
        )),
        ("vid behov", ("vid behov", "om det behövs", "när det behövs", "om behov finns", "i den mån det behövs", "i förekommande fall")),
    ),
    perspectives=(
        ("Barnrättsperspektivet", ("barnrättsperspektiv*", "barnperspektiv*", "barnrättsbaserat", "barnets rättigheter", "barns rättigheter",
            "barnkonventionen*", "(barns|barn) och unga* (erfarenheter|synpunkter|perspektiv|åsikter|delaktighet)", "barnets bästa",
            "barn- och ungdomsperspektiv*", "barn- och ungaperspektiv*", "barn- och unga-perspektiv*", "barnkonsekvens*")),
        ("Ungdomsperspektivet", ("ungdomsperspektiv*", "ungas perspektiv")),
        ("Jämställdhetsperspektivet", ("jämställdhetsperspektiv*", "könsperspektiv*", "genusperspektiv*", "jämställdhetsanalys*",
            "könsuppdela*", "uppdela* [på|efter] kön", "redovisas efter kön", "jämställdhet .. (beaktas|integreras|främjas)", "delas upp [på|efter] kön",
            "jämställdhetsintegrer*", "(kvinnor och män|flickor och pojkar|kvinnors och mäns|kvinnor, män, flickor och pojkar) … (redovisas|beaktas|belysas)",
            "konsekvenser* för jämställdheten", "jämställdhetspolitiska mål*", "könsfördelning*", "könsuppdelad")),
        ("Funktionshindersperspektivet", ("funktionshindersperspektiv*", "funktionsrättsperspektiv*", "funktionshinderperspektiv*",
            "funktionshinders-perspektiv*", "tillgänglighetsperspektiv*", "funktions-hinderperspektiv*")),
        ("Hbtqi-perspektivet", ("hbtq-perspektiv*", "hbtqi-perspektiv*", "hbt-perspektiv*", "hbtqi-personers (situation|behov)")),
        ("Mångfaldsperspektivet", ("mångfaldsperspektiv*", "integrationsperspektiv*", "etnicitetsperspektiv*")),
        ("Landsbygdsperspektivet", ("landsbygdsperspektiv*", "regionala perspektiv*", "landsbygdssäkra*", "landsbygds- och stadsperspektiv*")),
        ("Agenda 2030", ("agenda 2030", "globala målen", "hållbarhetsperspektiv*", "(miljöperspektiv*|klimatperspektiv*|miljö- och klimatperspektiv*)")),
        ("Rättighetsperspektivet", ("rättighetsperspektiv*", "människorättsperspektiv*", "mänskliga rättigheter* … (beaktas|utgångspunkt)",
            "minoritetsperspektiv*", "urfolksperspektiv*")),
        ("Brukarperspektivet", ("brukarperspektiv*", "patientperspektiv*", "individperspektiv*", "konsumentperspektiv*", "medborgarperspektiv*",
            "användarperspektiv*", "företagsperspektiv*", "äldreperspektiv*", "anhörigperspektiv*", "livscykelperspektiv*")),
        ("Personlig integritet", ("(skyddet för den personliga integriteten|personlig integritet|integritetsskydd*) … (beaktas|säkerställas|analyseras)",)),
        ("Totalförsvarsperspektivet", ("totalförsvarsperspektiv*", "säkerhetsperspektiv*", "säkerhetsskydd* … beaktas")),
    ),
    formalities=(
        ("Ange beslutets diarienummer", ("(hänvisa|hänvisas|hänvisar) till .. diarienummer*", "(hänvisa|hänvisas) till [det] [dnr|diarienummer]",
            "diarienummer* … (anges|framgå|uppges|hänvisas)", "(ange|uppge|anges) .. diarienummer*", "med (hänvisning|angivande) [till|av] .. diarienummer*",
            "med angivande av .. (diarienummer*|dnr)")),
        ("Löpande hålla Regeringskansliet informerat", (
            "(hålla|håller) … (regeringskansliet|regeringen|*departementet) … (informerat|informerad|underrättat|underrättad)",
            "(löpande|fortlöpande|kontinuerligt|regelbundet) .. informera .. (regeringskansliet|regeringen|*departementet)",
            "(löpande|fortlöpande|kontinuerligt|regelbundet) (stämma av|avstämningar|avstämning) .. (regeringskansliet|*departementet)",
            "informera .. (regeringskansliet|regeringen) om hur", "löpande .. återrapportera … regeringskansliet")),
        ("Undertecknas av behörig", ("(undertecknas|undertecknad|undertecknade|vara undertecknad) … (av|behörig*)", "(ekonomichef*|behörig firmatecknare)")),
        ("Konsekvenser enligt utredningsbestämmelserna", ("(14|15|15 a) §§ kommittéförordningen", "kommittéförordningen",
            "förordningen [om] .. konsekvensutredning*", "förordningen (2007:1244)", "förordningen (2024:183)")),
        ("Form för redovisningen", ("(redovisas|lämnas|redovisningen ska .. lämnas) (skriftligen|skriftligt|elektroniskt|digitalt|i skriftlig form|i elektronisk form)",
            "(tillgängligt format|maskinläsbar*|i pdf-format|via e-post)")),
        ("Enligt bilaga", ("enligt (bilaga|bilagan|bifogade|bifogad|villkoren|de villkor|angivna villkor)", "i enlighet med (bilaga|bilagan|villkoren i bilaga*)",
            "(blankett|mall|formulär) som")),
    ),
    neighbours=(
        "det uppdraget", "(annat|andra|parallellt|pågående|samtidigt|närliggande) .. (uppdrag|uppdraget|uppdragen)",
        "(samordnas|samordna|koordineras) .. med .. (uppdrag|uppdraget|uppdragen)", "ett uppdrag som rör", "regeringens uppdrag att",
        "med det uppdrag (som|att)", "inom ramen för uppdraget (om|till|att)", "beslutat [i] denna dag", "samma dag",
    ),
    apart=("(särskild ordning|egna medel|redovisas separat|redovisas för sig|löper parallellt|hållas isär|särredovisas)",),
    tells=("uppdrag (att|om|som rör|som avser|avseende)", "uppdraget (att|om|som rör)"),
    amended=("(fick|gav|gavs|uppdrog|givit|gett) … [i] uppdrag", "(tidigare|ursprungliga) (uppdraget|uppdrag|beslutet)"),
    continues=(
        "i [fortsatt|förlängt|utökat|förnyat] (fortsatt|förlängt|utökat|förnyat) uppdrag", "(förlängs|förlänger|förlängning av) .. uppdraget",
        "(fick|gav|gavs|uppdrog) … uppdrag", "(uppdraget|uppdrag) (förlängs|ändras|utökas|kompletteras)",
        "(ändrar|ändring av|ändrat|kompletterar|ersätter) .. (uppdraget|beslut|beslutet|uppdrag)",
    ),
    references=(
        ("prop.", "prop."), ("proposition", "prop."), ("propositionen", "prop."), ("skr.", "skr."), ("skrivelse", "skr."), ("bet.", "bet."),
        ("rskr.", "rskr."), ("SOU", "SOU"), ("Ds", "Ds"), ("dir.", "dir."), ("kommittédirektiv", "dir."), ("direktiv", "direktiv"), ("dnr", "dnr"),
        ("diarienummer", "dnr"), ("SFS", "SFS"), ("COM", "COM"), ("KOM", "KOM"),
    ),
    laws=("lagen", "förordningen", "balken", "kungörelsen", "förordning", "lag", "*lagen", "*förordningen", "*balken", "(EU|EG)", "(EU) nr", "(EG) nr",
        "direktiv", "direktivet"),
    own_reference=("A", "Fi", "Fö", "I", "Ju", "KN", "Ku", "L", "LI", "M", "N", "S", "SB", "U", "UD", "UF", "IJ", "V", "Jo"),
    reasons=(
        ("history", (
            "regeringen (beslutade|gav|uppdrog|lämnade|överlämnade|tillsatte|inrättade|bemyndigade|presenterade|antog|aviserade)",
            "(genom|enligt|i) .. (regeringsbeslut|beslut|beslutet) den", "(fick|gavs|hade|har) [tidigare] .. i uppdrag", "har (tidigare|sedan|redan)",
            "[i] (regleringsbrevet|regleringsbrev*) för *", "riksdagen (beslutade|har beslutat|har godkänt|biföll)", "(redovisade|presenterade) .. (uppdraget|rapporten)",
            "enligt beslutet ska", "enligt det tidigare", "i (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) 20* (fick|gav)",
        ), "Historik; återger tidigare beslut."),
        ("law", (
            "(enligt|av) [kap.] .. (lagen|förordningen|balken|direktivet|konventionen|grundlagen|*lagen|*förordningen|*direktivet)",
            "(lagen|förordningen|direktivet|konventionen|direktiv) .. (föreskriver|innebär|anger|reglerar|ställer|trädde|träder)",
            "medlemsstaterna (ska|skall|måste|får)", "enligt .. (direktiv*|förordning*) .. ska", "ska medlemsstaterna", "(direktivet|förordningen) ska",
        ), "Gällande rätt; begär inget i detta uppdrag."),
        ("goal", (
            "målet (är|för|med) … ska", "(målet|målen|målsättningen|visionen|strategin|handlingsplanen|propositionen|politiken) .. (är|innebär|anger|framgår)",
            "av .. (handlingsplanen|strategin|propositionen|budgetpropositionen|skrivelsen) framgår", "(sverige|alla människor|alla barn|kvinnor och män) ska",
            "det övergripande målet", "regeringens (mål|ambition|målsättning)",
        ), "Mål eller strategi som återges; begär inget i sig."),
        ("other-report", (
            "det uppdraget", "uppdraget ska redovisas i särskild ordning", "redovisas i särskild ordning",
        ), "Gäller redovisningen av ett annat uppdrag."),
        ("cabinet", (
            "(bereds|behandlas) .. (i|inom) regeringskansliet", "regeringen (avser|återkommer|kommer att|kommer)", "regeringskansliet (kommer|avser|ansvarar)",
        ), "Regeringens eller Regeringskansliets uppgift."),
    ),
    section_reasons=(
        ("reasons", ("[regeringens] skäl*", "(skäl|skälen) för *", "*överväganden", "*bedömning", "motiv*", "behovet av *"), "Skäl för beslutet; begär inget."),
        ("background", ("bakgrund*", "ärendet*", "tidigare beslut", "inledning", "utgångspunkter*", "problem*"), "Bakgrund; begär inget."),
        ("law", ("gällande rätt*",), "Gällande rätt; begär inget i detta uppdrag."),
    ),
    always=("other-report", "cabinet"),
    weak_reasons=("law", "goal", "history"),
    decides=("regeringen (uppdrar|ger|beslutar|förlänger|ändrar)", "(uppdrar|ges i uppdrag|får i uppdrag)"),
    money_only=("(medlen|medel|utgifterna|kostnaderna|beloppet|pengarna|bidraget|utgifter|kostnader) .. (utbetalas|betalas|belasta|belastar|redovisas|"
        "finansieras|disponeras|ska utbetalas|ska betalas|ska belasta|ska redovisas mot)", "(belasta|redovisas mot) … (anslaget|anslag|anslagsposten|utgiftsområde)"),
    own_work=("(arbetet|uppdraget|insatserna|åtgärderna|genomförandet)",),
    other_duty="En annan myndighets eller någon annans uppgift.",
    other_subjects=("kommunerna", "kommuner", "regionerna", "landstingen", "medlemsstaterna", "medlemsstater", "sverige", "riksdagen",
        "företagen", "arbetsgivare", "huvudmännen", "barn", "elever", "alla", "enskilda", "staten", "svensk", "svenska"),
    lists=("som syftar till", "nämligen", "dvs.", "avser [särskilt]"),
    own_words=("myndigheten", "myndigheterna", "verket", "länsstyrelsen", "länsstyrelserna", "styrelsen", "universitetet", "högskolan", "rådet",
        "utredaren", "den särskilde utredaren", "den särskilda utredaren", "kommittén", "utredningen", "delegationen", "inspektionen", "institutet",
        "samordnaren", "kollegiet", "kommissionen", "respektive myndighet", "museet", "museerna", "lärosätena", "lärosätet", "nämnden"),
    own_core=("uppdrag*", "deluppdrag*", "redovisning*", "slutredovisning*", "delredovisning*", "rekvisition*", "medel", "medlen", "rapport*",
        "återrapportering*", "utgifter*"),
    own_subjects=("uppdrag*", "deluppdrag*", "redovisning*", "rapport*", "arbete*", "medel", "medlen", "förslag*", "analys*", "kartläggning*", "översyn*",
        "insats*", "åtgärd*", "utvärdering*", "resultat*", "slutredovisning*", "delredovisning*", "slutrapport*", "delrapport*", "rekvisition*",
        "synpunkter*", "samråd*", "samverkan*", "genomförande*", "utgifter*", "kostnader*", "återbetalning*", "uppföljning*", "bedömning*",
        "redogörelse*", "underlag*", "utbildning*", "verksamhet*", "projekt*", "plan*", "kompetens*", "stöd*", "information*", "konsekvenser*",
        "statistik*", "studie*", "metod*", "strategi*", "handlingsplan*", "vägledning*", "satsning*", "målgrupp*", "hänsyn*", "särskild*",
        "individbaserad*", "beloppet", "bidrag*", "belopp*", "pengar*", "syfte*", "utgångspunkt*", "fokus*", "dialog*", "det", "den", "detta", "de", "dessa",
        "där", "här", "en", "ett", "inom", "vid", "i", "för", "under", "senast", "till"),
    task_leads=(
        "i (uppdraget|deluppdraget|uppdragen|översynen|analysen|arbetet|utvärderingen|kartläggningen) (ingår|ligger) [det] "
        "[också|även|vidare|bland annat|bl.a.|särskilt|dessutom|slutligen|därutöver|således|framför allt] att",
        "i (uppdraget|deluppdraget|uppdragen|översynen|analysen|arbetet|utvärderingen|kartläggningen) ska [det] [också|även|vidare|bland annat] ingå [att]",
        "det ingår [också|även|vidare] i uppdraget att", "uppdraget (innebär|omfattar|består i|innefattar|avser) [också|även|bl.a.|vidare] att",
        "regeringen uppdrar [också|även|vidare|härmed] åt .. att", "regeringen ger .. i [fortsatt|särskilt] uppdrag att",
    ),
    reference_number=("diarienummer", "dnr", "diarienr", "regeringens diarienummer", "regeringens dnr"),
    amends=("ändring* av", "ändrat uppdrag", "förläng*", "förlängd tid", "tilläggsuppdrag", "(ändrar|kompletterar|förlänger)", "tilläggsdirektiv*"),
)  # fmt: skip
