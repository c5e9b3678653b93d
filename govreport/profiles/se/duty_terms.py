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
            regeringen (beslutade|gav|uppdrog|tillsatte);
            (rapporten|betänkandet|slutbetänkandet|skrivelsen|propositionen)
            (redogör|redovisar|beskriver|presenterar); i
            (rapporten|betänkandet|skrivelsen|propositionen|lagrådsremissen)
            (redogör|redovisar|redovisas|föreslår|föreslås|lämnas|presenteras)
            """
        ),
        "Historik; återger tidigare beslut.",
    ),
    (
        "law",
        phrases(
            """
            (enligt|av) .. (*lagen|*förordningen|*direktivet|konventionen); enligt
            (förslaget|förslagen|lagförslaget|utredningens förslag); medlemsstaterna (ska|skall|måste|får); ska
            medlemsstaterna; enligt .. (direktiv|förordning*) .. ska
            """
        ),
        "Gällande rätt; begär inget i detta uppdrag.",
    ),
    (
        "goal",
        phrases(
            """
            målet (är|för|med) … ska; (målet|målen|målsättningen) .. är
            """
        ),
        "Mål eller strategi som återges; begär inget i sig.",
    ),
    (
        "other-report",
        phrases(
            """
            det uppdraget (ska|redovisas|ingår); redovisas i särskild ordning
            """
        ),
        "Gäller redovisningen av ett annat uppdrag.",
    ),
    (
        "lifts",
        phrases(
            """
            regeringen (beslutar|upphäver) … upphöra att gälla
            """
        ),
        "Upphäver tidigare beslut; begär inget.",
    ),
    (
        "cabinet",
        phrases(
            """
            regeringen (avser|återkommer|kommer)
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
            [regeringens] skäl*; (skäl|skälen) för *; *överväganden; *bedömning; motiv*; behovet av *
            """
        ),
        "Skäl för beslutet; begär inget.",
    ),
    (
        "background",
        phrases(
            """
            bakgrund*; ärendet*; utgångspunkter*; problem*
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
    myndigheten; myndigheterna; verket; länsstyrelsen; länsstyrelserna; styrelsen; universitetet; högskolan;
    rådet; utredaren; kommittén; utredningen; delegationen; inspektionen; institutet; samordnaren; kollegiet;
    kommissionen; respektive myndighet; museet; museerna; lärosätena; lärosätet; nämnden
    """
)

OWN_CORE = phrases(
    """
    uppdrag*; redovisning*; slutredovisning*; delredovisning*; rekvisition*; medel; medlen; rapport*; utgifter*
    """
)

OWN_SUBJECTS = phrases(
    """
    uppdrag*; redovisning*; rapport*; arbete*; medel; medlen; förslag*; analys*; kartläggning*; översyn*; insats*;
    åtgärd*; utvärdering*; resultat*; slutredovisning*; delredovisning*; slutrapport*; delrapport*; rekvisition*;
    synpunkter*; samråd*; samverkan*; genomförande*; utgifter*; kostnader*; återbetalning*; uppföljning*;
    bedömning*; redogörelse*; underlag*; utbildning*; verksamhet*; projekt*; plan*; kompetens*; stöd*;
    information*; konsekvenser*; statistik*; studie*; metod*; strategi*; handlingsplan*; vägledning*; satsning*;
    målgrupp*; hänsyn*; särskild*; bidrag*; syfte*; utgångspunkt*; fokus*; dialog*; det; den; detta; de; dessa;
    där; en; ett; inom; vid; i; för; under; senast; till
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
