"""What falls due, by the words of a clause; the first kind that fits wins.

For the notation see :mod:`govreport.profiles.phrases`.
"""

from __future__ import annotations

from govreport.profiles.phrases import phrases

_MONEY = (
    "(medel|medlen|pengar|pengarna|bidraget|bidragen|belopp|beloppet|resurserna|resurser|"
    "kostnader|kostnaderna|stöd|stödet)"
)

DEADLINES = (
    (
        "state",  # a paper that is made public is handed in to nobody
        phrases(
            """
        (publicera|publiceras|offentliggöra|offentliggöras|sprida|spridas) ..
        (rapport|rapporten|slutrapporten|redovisningen|resultatet|resultaten);
        (rapporten|slutrapporten|redovisningen) (ska|skall) .. (publiceras|offentliggöras|spridas)
        """
        ),
    ),
    ("hand-in", phrases("redovisas mot; efter rekvisition (betala ut|utbetala)")),
    (
        "interim-report",  # how far the work has come is told while it goes on
        phrases(
            """
        (redovis*|redogör*|rapport*|återrapport*|avrapport*) .. (framdrift*|fortskridande|lägesbild av arbetet);
        (redovis*|redogör*|rapport*|återrapport*|avrapport*) .. hur långt ..
        (arbetet|uppdraget|genomförandet|myndigheten) ..
        (kommit|hunnit); (arbetets|uppdragets|genomförandets|insatsernas) .. (framdrift|fortskridande); del-;
        (redovisa|redogöra|redogör|rapportera|återrapportera|redovisas|redovisar|rapporteras) … hur
        (arbetet|uppdraget|genomförandet) .. .. (fortskrider|fortlöper|framskrider);
        (informera|informeras) … hur (arbetet|uppdraget|genomförandet) .. (fortskrider|fortlöper|framskrider) senast;
        (redovisning|rapport|redogörelse) .. (av|om|för|över) hur (arbetet|uppdraget|genomförandet) ..
        (fortskrider|fortlöper|framskrider);
        (första|preliminär|preliminära|muntlig|muntliga|inledande)
        [skriftlig|skriftliga|muntlig|muntliga|gemensam|gemensamma|samlad|kort|kortare|kortfattad|översiktlig|preliminär]
        (redovisning*|rapport|rapporten|rapportering*|återrapportering*|avrapportering*);
        årlig* (redovisning*|rapport*|återrapport*|redogörelse*)
        """
        ),
    ),
    (
        "final-report",  # what tells more than the one before it
        phrases("mer (utförlig|omfattande|fördjupad|detaljerad) (redovisning|rapport|redogörelse)"),
    ),
    (
        "paper-of-others",
        phrases(
            "(remissyttrande*|remissvar*|yttrande*) (ska|skall) .. "
            "(lämnas|inkomma|ha inkommit|sändas|skickas|ges in|inges|vara inkomna)"
        ),
    ),
    (
        "plan",
        phrases(
            """
        (redovisa|redovisas|lämna|lämnas|inkomma|inlämna|presentera) [in|med] [en]
        [tidsatt|tidssatt|tidsbestämd] [övergripande|preliminär|första|detaljerad|gemensam|skriftlig|långsiktig]
        (plan|genomförandeplan*|projektplan*|arbetsplan*|tidsplan*|tidplan*|aktivitetsplan*);
        (ska|skall) .. (plan|helhetsplan|genomförandeplan*|projektplan*|arbetsplan*|tidsplan*|tidplan*|aktivitetsplan*)
        … (redovisas|redivisas|lämnas|överlämnas|presenteras|inkomma|inkommit);
        (plan|planen|genomförandeplan*|projektplan*|arbetsplan*|tidsplan*|tidplan*|aktivitetsplan*)
        .. (ska|skall) .. (redovisas|lämnas|överlämnas|inkomma|inkommit);
        förslag (på|till) .. (genomförandeplan*|projektplan*|arbetsplan*|tidsplan*|tidplan*|aktivitetsplan*);
        i en [särskild|årlig|gemensam] (plan|*plan) som .. (lämnas|redovisas|överlämnas); hur ..
        (uppdraget|arbetet|uppdragets) .. (planerat|planerats|planeras) [att genomföras]; hur
        (uppdraget|arbetet) (ska|avses) (genomföras|bedrivas|läggas upp|utföras); hur det
        (fortsatta|kommande) (uppdraget|arbetet) (genomförs|ska genomföras|planeras|läggs upp);
        hur .. (avser|planerar) .. (genomföra|lägga upp|utföra) ..
        (uppdraget|arbetet|*insatsen|*insatserna|*åtgärderna|satsningen)
        """
        ),
    ),
    ("other", phrases("utan [föregående|särskild] rekvisition")),
    (
        "requisition",
        phrases(
            """
        rekvir*; rekvisition*; (begäran|ansökan) om utbetalning; faktur*; utbetalningsdokument*; utbetalningsunderlag*
        """
        ),
    ),
    (
        "repayment",
        phrases(
            """
        återbetal*; (betala|betalas|betalar) tillbaka; återföras till; återför till;
        (återlämna|återlämnas); (outnyttjade|överblivna|ej förbrukade|ej använda|oförbrukade)
        (medel|pengar) … (betalas|inbetalas|återföras)
        """
        ),
    ),
    (
        "financial-account",
        phrases(
            """
        ekonomisk*
        (redovisning*|slutredovisning*|delredovisning*|redogörelse*|återrapportering*|rapport*|uppföljning*|sammanställning*);
        kostnadsredovisning*; (redovisa|redovisning av) [de]
        (kostnader|kostnaderna|utgifter|utgifterna) för (uppdraget|genomförandet);
        (redovisa|redovisning av) .. (nedlagda|upparbetade|faktiska) (kostnader|kostnaderna);
        [de] (medel|pengar|bidrag|belopp) som … (ska|skall) (redovisas|särredovisas);
        (medlens|bidragets|pengarnas) användning (ska|skall) .. redovisas;
        användningen av <money> (ska|skall) .. redovisas; ekonomiskt (redovisa*|återrapportera*);
        (ekonomin|ekonomi) redovisas; redovisa [uppdragets|verksamhetens] (ekonomin|ekonomi);
        (redovisning*|redogörelse*|redovisa*) .. (av|för) användningen av <money>
        """,
            money=_MONEY,
        ),
    ),
    (
        "report-of-work",
        phrases(
            """
        (redovisning*|redogörelse*|rapport*|rapportering*|återrapportering*) (av|om|över|för) ..
        (uppdraget|uppdragen|uppdragets|arbetet|resultatet|genomförandet|insatserna|åtgärderna);
        [(redovisning*|redogörelse*|rapport*) (av|om|över|för)] ..
        (uppdraget|resultatet|resultat|genomförandet|arbetet|insatserna) och hur <money> .. (har|använts);
        verksamhetsrapport*; verksamhetsberättelse*; resultatrapport*; resultatredovisning*;
        resultatet av uppdraget; beskrivning av .. (genomförda|vidtagna) (insatser|åtgärder|aktiviteter);
        (förläng*|flytta*|senarelägg*) .. tiden för .. (uppdraget|utredningen|redovisning*|att redovisa);
        (uppdragstiden|utredningstiden|redovisningstiden|tiden för (uppdraget|utredningen|redovisning*))
        (förlängs|flyttas|senareläggs|ändras|skjuts [upp|fram]);
        (redovisa|redovisar|rapportera|rapporterar|återrapportera|återrapporterar|avrapportera|avrapporterar) ..
        (uppdraget|uppdragen|resultatet|resultaten); (uppdraget|uppdragen|resultatet) ..
        (redovisas|rapporteras|återrapporteras|avrapporteras); [i] en [skriftlig|gemensam]
        rapport; rapporten; rapporter; rapporterna
        """,
            money=_MONEY,
        ),
    ),
    (
        "financial-account",
        phrases(
            """
        (redovisning*|redovisa*|redogörelse*|redogöra)
        .. (av|för|över) .. (använda|utnyttjade|nyttjade|förbrukade|tilldelade|mottagna)
        <money>; (redovisning*|redovisa|redogörelse*) .. (av|för|över) .. <money>
        (användning|som .. (använts|förbrukats|nyttjats)); (redovisning*|redovisa|redogörelse*)
        .. (av|för|över) .. (medlens|bidragets|pengarnas) användning;
        (redovisning*|redogörelse*|redovisa*) .. medelsanvändning*; redovisning* av
        (medlen|pengarna|bidraget); återredovis*
        """,
            money=_MONEY,
        ),
    ),
    (
        "use-of-money",
        phrases(
            """
        hur <money> .. (använts|används|nyttjats|disponerats); hur .. <money> .. (använts|använt);
        (redovisa*|redovisning*|redogör*|redogörelse*|återrapporter*) .. hur .. <money> ..
        (använts|används|nyttjats|disponerats);
        redovisa .. (kostnader|kostnaderna|utgifter|utgifterna) för;
        redovisa .. (kostnader|kostnaderna|utgifter|utgifterna) [som] .. [har] haft
        """,
            money=_MONEY,
        ),
    ),
    (
        "planning",
        phrases(
            """
        (genomförandeplan*|projektplan*|arbetsplan*|tidsplan*|tidplan*|uppdragsplan*|insatsplan*|utvärderingsplan*|plan*bok|förstudieplan|aktivitetsplan);
        [en] [övergripande|preliminär|första|detaljerad] plan (för|över) ..
        (uppdraget|uppdragets|genomförandet|arbetet|hur); planering* .. (redovisas|lämnas);
        (redovisa|redovisas|lämna) .. planering*; planeringsrapport
        """
        ),
    ),
    (
        "interim-report",
        phrases(
            """
        delredovis*; delrapport*; lägesrapport*; lägesredovis*; lägesbeskrivning*;
        lägesgenomgång*; statusrapport*; statusredovis*; statusuppdatering*; lägesuppdatering*;
        nulägesrapport*; halvtidsrapport*; mellanrapport*; halvtidsredovis*;
        (muntligt|muntligen|preliminärt|delvis) .. (redovis*|rapport*|avrapport*|återrapport*);
        delavrapport*; underhandsrapport*; underhandsredovis*; avstämning*; delresultat*;
        delbetänkande*; interimsrapport;
        kvartalsrapport*; månadsrapport*;
        (halvårsvis|kvartalsvis|månadsvis) ..
        (redovisa*|rapport*|återrapport*|redogör*|inkomma)
        """
        ),
    ),
    (
        "final-report",
        phrases(
            """
        slutredovis*; slutrapport*; slutavrapport*; slutåterrapport*; slutbetänkande*; slutlig*
        (redovis*|rapport*|avrapport*|återrapport*); slutligt .. (redovis*|rapport*); slutligen
        .. (redovis*|rapport*); (uppdraget|uppdragen) i sin helhet; samlad*
        (redovisning*|rapport*); slutleverans*; (slutliga|slutlig) (förslag|redovisning|rapport)
        """
        ),
    ),
    (
        "report",
        phrases(
            """
        redovis*; redivis*; avrapport*; återrapport*; rapportera*; rapport; rapporten; redogör; redogöra;
        redogörelse*; betänkande; (lämna|lämnas|lämnar|överlämna|överlämnas) ..
        (förslag|underlag|rapport|redovisning|analys|sammanställning|uppskattning|bedömning|beskrivning|resultat*);
        (förslag|förslagen|*förslag|*förslagen) (ska|skall) ..
        (lämnas|överlämnas|presenteras|inkomma);
        (ska|skall) (förslag|förslagen) .. .. (lämnas|överlämnas|presenteras);
        rapporteras; rapportering*; återkoppl*; (skriftligen|skriftligt) (informera|meddela)
        """
        ),
    ),
    (
        "hand-in",
        phrases(
            """
        ha (färdigställt|slutfört|påbörjat|genomfört|avslutat|inrättat|tagit fram|levererat|utfört);
        färdigställ*; tillhanda; lämna; lämnas; lämnar; inlämna*; inkomma; inkommit; inges; ges in;
        ge in; överlämna*; presentera*; sändas; skickas; skicka; tillhandahålla*; offentliggöra*;
        utbetalas; betalas ut; betala ut;
        (genomföras|genomföra|införas|införa|påbörjas|påbörja|inledas|inleda|inrättas|inrätta|avslutas|upphöra|fastställa|besluta|anmäla|meddela|meddelas|ansluta|starta|tas
        i drift|anslutas|beslutas|fördelas|fördela|betala)
        """
        ),
    ),
    (
        "state",
        phrases(
            """
        vara (slutfört|slutförd|klart|klar|genomfört|genomförd|genomförda|färdigt|färdig|avslutat|avslutad|inrättat|
        inrättad|påbörjat|påbörjad|på plats|publicerad|publicerat|operativ|operativt|i drift|i bruk);
        slutföras; tillgänglig*; träda i kraft; kunna [börja] (användas|tas i bruk|tas i drift|tillämpas); publicera*
        """
        ),
    ),
)

CONDITIONS = (
    (
        "om medel finns kvar",
        phrases(
            """
        <money> som (inte|ej) [har]
        (förbrukats|använts|utnyttjats|nyttjats|förbrukas|används|utnyttjas|tagits i anspråk);
        (outnyttjade|överblivna|ej förbrukade|ej använda|oförbrukade|icke förbrukade|ej
        utnyttjade|kvarvarande|eventuella) [outnyttjade] (medel|pengar); eventuellt
        (outnyttjade|överskjutande|kvarvarande|oförbrukade) (medel|belopp); <money> som har
        (inte|ej) (förbrukats|använts); eventuellt överskott
        """,
            money=_MONEY,
        ),
    ),
    (
        "vid behov",
        phrases(
            """
        vid behov; om det behövs; när det behövs; om behov finns; i den mån det behövs; i
        förekommande fall
        """
        ),
    ),
)
