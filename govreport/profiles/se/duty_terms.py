"""Why a sentence may be dismissed, and whom a sentence obliges.

For the notation see :mod:`govreport.profiles.phrases`.
"""

from __future__ import annotations

from govreport.profiles.phrases import phrases

REASONS = (
    (
        "history",
        phrases(
            """
            regeringen
            (beslutade|gav|uppdrog|lämnade|överlämnade|tillsatte|inrättade|bemyndigade|presenterade|antog|aviserade);
            (genom|enligt|i) .. (regeringsbeslut|beslut|beslutet) den; genom tilläggsdirektiv ..
            (beslutades|beslutade|beslutats); (fick|gavs|hade|har)
            [tidigare] .. i uppdrag; har (tidigare|sedan|redan); [i]
            (regleringsbrevet|regleringsbrev*) för *; riksdagen (beslutade|har beslutat|har
            godkänt|biföll); (redovisade|presenterade) .. (uppdraget|rapporten); enligt beslutet
            ska; enligt ..
            (direktiven|direktivet|kommittédirektiven|utredningsuppdraget|uppdraget|beslutet)
            (ska|skall|skulle); enligt det tidigare; i
            (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)
            20* (fick|gav); (rapporten|betänkandet|slutbetänkandet|skrivelsen|propositionen)
            (redogör|redovisar|beskriver|presenterar);
            i (rapporten|betänkandet|skrivelsen|propositionen|lagrådsremissen)
            (redogör|redovisar|redovisas|föreslår|föreslås|lämnas|presenteras)
            """
        ),
        "Historik; återger tidigare beslut.",
    ),
    (
        "law",
        phrases(
            """
            (enligt|av) [kap.] ..
            (lagen|förordningen|balken|direktivet|konventionen|grundlagen|*lagen|*förordningen|*direktivet);
            enligt (förslaget|förslagen|lagförslaget|utredningens förslag);
            (lagen|förordningen|direktivet|konventionen|direktiv) ..
            (föreskriver|innebär|anger|reglerar|ställer|trädde|träder); medlemsstaterna
            (ska|skall|måste|får); enligt .. (direktiv|direktivet|förordning*) .. ska; ska medlemsstaterna;
            (direktivet|förordningen) ska
            """
        ),
        "Gällande rätt; begär inget i detta uppdrag.",
    ),
    (
        "goal",
        phrases(
            """
            målet (är|för|med) … ska;
            (målet|målen|målsättningen|visionen|strategin|handlingsplanen|propositionen|politiken)
            .. (är|innebär|anger|framgår); av ..
            (handlingsplanen|strategin|propositionen|budgetpropositionen|skrivelsen) framgår; (alla
            människor|alla barn|kvinnor och män) ska (ha|kunna|känna); det övergripande målet;
            regeringens (mål|ambition|målsättning)
            """
        ),
        "Mål eller strategi som återges; begär inget i sig.",
    ),
    (
        "other-report",
        phrases(
            """
            det uppdraget (ska|skall|redovisas|rapporteras|slutredovisas|löper|har|ingår|ligger); uppdraget ska
            redovisas i särskild ordning; redovisas i särskild ordning
            """
        ),
        "Gäller redovisningen av ett annat uppdrag.",
    ),
    (
        "lifts",
        phrases(
            "regeringen (beslutar|upphäver) … upphöra att gälla; (beslutet|uppdraget|uppdragen) .. ska upphöra"
        ),
        "Upphäver tidigare beslut; begär inget.",
    ),
    (
        "cabinet",
        phrases(
            """
            (bereds|behandlas) .. (i|inom) regeringskansliet; regeringen
            (avser|återkommer|kommer att|kommer); regeringskansliet (kommer|avser|ansvarar)
            """
        ),
        "Regeringens eller Regeringskansliets uppgift.",
    ),
)

SECTION_REASONS = (
    (
        "reasons",
        phrases(
            """
            [regeringens] skäl*; (skäl|skälen) för *; *överväganden; *bedömning; motiv*; behovet
            av *
            """
        ),
        "Skäl för beslutet; begär inget.",
    ),
    (
        "background",
        phrases(
            """
            bakgrund*; ärendet*; tidigare beslut; inledning; utgångspunkter*; problem*
            """
        ),
        "Bakgrund; begär inget.",
    ),
    (
        "law",
        phrases("gällande rätt*"),
        "Gällande rätt; begär inget i detta uppdrag.",
    ),
)

OWN_WORDS = phrases(
    """
    myndigheten; myndigheterna; verket; länsstyrelsen; länsstyrelserna; styrelsen;
    universitetet; högskolan; rådet; utredaren; den särskilde utredaren; den särskilda
    utredaren; kommittén; utredningen; delegationen; inspektionen; institutet; samordnaren;
    kollegiet; kommissionen; respektive myndighet; museet; museerna; lärosätena; lärosätet;
    nämnden
    """
)

OWN_CORE = phrases(
    """
    uppdrag*; deluppdrag*; redovisning*; slutredovisning*; delredovisning*; rekvisition*; medel;
    medlen; rapport*; återrapportering*; utgifter*
    """
)

OWN_SUBJECTS = phrases(
    """
    uppdrag*; deluppdrag*; redovisning*; rapport*; arbete*; medel; medlen; förslag*; analys*;
    kartläggning*; översyn*; insats*; åtgärd*; utvärdering*; resultat*; slutredovisning*;
    delredovisning*; slutrapport*; delrapport*; rekvisition*; synpunkter*; samråd*; samverkan*;
    genomförande*; utgifter*; kostnader*; återbetalning*; uppföljning*; bedömning*;
    redogörelse*; underlag*; utbildning*; verksamhet*; projekt*; plan*; kompetens*; stöd*;
    information*; konsekvenser*; statistik*; studie*; metod*; strategi*; handlingsplan*;
    vägledning*; satsning*; målgrupp*; hänsyn*; särskild*; individbaserad*; beloppet; bidrag*;
    belopp*; pengar*; syfte*; utgångspunkt*; fokus*; dialog*; det; den; detta; de; dessa; där;
    här; en; ett; inom; vid; i; för; under; senast; till
    """
)

TOLD_GIVEN = phrases(
    """
    (fick|gav|gavs|givit|gett|getts|givits|fått|haft) … uppdrag*; (uppdrog|uppdragit) .. åt; har .. i uppdrag;
    (har|hade) .. beslutat att; (tillsatte|tillsattes|tillkallade|tillkallades) *
    """
)

CONCLUDES = phrases(
    """
    regeringen (anser|bedömer|ser|vill|finner|beslutar|ger|uppdrar|gör|menar|lämnar);
    (anser|bedömer|ser|vill|finner|beslutar|ger|uppdrar|gör|menar|lämnar) [därför|nu|också] regeringen;
    (detta|föreliggande|aktuella) (uppdrag|beslut|arbete); därför; mot (denna|den|bakgrund*)
    """
)

TO_COME = phrases("ny; nya; nybildade; framtida")

SEVERAL = phrases("myndigheterna; länsstyrelserna; museerna; lärosätena")

ANY_AGENCY = phrases("myndigheten; myndigheterna; respektive myndighet; lärosätena; lärosätet")
