"""What stands around a demand: what opens it, what adds nothing to it, where it is said elsewhere.

For the notation see :mod:`govreport.profiles.phrases`.
"""

from __future__ import annotations

from govreport.profiles.phrases import phrases

_WORK = "(uppdraget|uppdragen|deluppdraget|detta uppdrag|arbetet|detta arbete)"
_DONE = "(genomförandet|genomförande|utförandet|utförande|genomförandena)"
_ALSO = "[det] [också|även|vidare|bland annat|bl.a.|särskilt|dessutom|slutligen|därutöver|således|framför allt|därmed]"

NO_CLAUSES = phrases(
    """
    som en del (i|av); som möjligt; som (grund|utgångspunkt|stöd|underlag); (där|när|om) det är
    (relevant|lämpligt|möjligt|tillämpligt|nödvändigt|motiverat); om det behövs; i .. uppdrag .. att; när uppdraget
    (utförs|genomförs)
    """
)

EXPLETIVES = phrases("det [även|också]")

OPENINGS = phrases(
    """
    för; i; vid; under; inom; med; efter; innan; före; om; när; utifrån; utöver; senast; därefter; genom; på;
    mot; inför; samtidigt; parallellt; i samband med; där; av; utan; till
    """
)

EMPTY_OPENERS = phrases(
    """
    för (uppdraget|uppdragets genomförande|genomförandet av <work>|att genomföra uppdraget);
    vidare; dessutom; slutligen; därutöver; utöver detta; härutöver; i övrigt; också; även;
    (i|vid|under|för) <done> av <work>; (i|vid|under) genomförandet;
    inom ramen för <work>; i (uppdraget|arbetet|detta arbete|uppdraget också); i arbetet med uppdraget;
    (i|vid|under|för) uppdragets <done>; när uppdraget (utförs|genomförs); under uppdragstiden;
    som en del (av|i) <work>
    """,
    work=_WORK,
    done=_DONE,
)

IDLE = phrases(
    """
    även; också; vidare; dessutom; därutöver; därför; alltså; således; då; nu; slutligen; härvid; därvid; bl.a.;
    bland annat; ytterligare; i övrigt; (inom|i) detta; i detta (sammanhang|syfte); i det sammanhanget; mot
    denna bakgrund; därmed;
    samtidigt
    """
)

ELSEWHERE = phrases(
    """
    senast; tillsammans; (i|efter|genom|under) .. (*samråd|*samverkan|*samarbete|*dialog|*samtal|*kontakt); med
    (stöd|hjälp) av
    """
)

ADVERBS = phrases(
    """
    även; också; vidare; ytterligare; alltså; då; dock; nu; årligen; gemensamt; skyndsamt; kontinuerligt; i
    relevanta delar; i förekommande fall; i första hand; i möjligaste mån; särskilt; bl.a.; bland annat;
    dessutom; löpande; vid behov;
    så långt möjligt; därför; i huvudsak; därutöver; i synnerhet; fortlöpande; inte; om möjligt; minst;
    slutligen; således; därvid
    """
)

TASK_LEADS = phrases(
    """
    (i|inom|av)
    (uppdraget|deluppdraget|uppdragen|översynen|analysen|arbetet|utvärderingen|kartläggningen|detta|det|denna
    del|detta arbete|ansvaret|uppgiften) (ingår|ligger) <also> att; (vidare|dessutom|även|också|slutligen)
    (ingår|ligger) [i uppdraget] <also> att; i
    (uppdraget|deluppdraget|uppdragen|översynen|analysen|arbetet|utvärderingen|kartläggningen)
    ska [det] [också|även|vidare|bland annat] ingå [att]; det ingår [också|även|vidare] i
    uppdraget att; (uppdraget|uppdragen|det|detta) (innebär|omfattar|består [i|av]|innefattar|avser|är|går ut på)
    [också|även|bl.a.|bland annat|vidare|dels] att; regeringen uppdrar [också|även|vidare|härmed] (åt|år) .. att;
    regeringen ger .. i [fortsatt|särskilt] uppdrag att; till (uppdraget|uppgiften|uppgifterna) hör [också|även] att
    """,
    also=_ALSO,
)

TASK_TAILS = phrases(
    "(ingår|ligger) [också|även|vidare|dessutom] i (uppdraget|uppdragen|arbetet); omfattas [också|även] av uppdraget"
)

HEADING_WORD = "rubriken"

POINTERS = phrases(
    """
    (i enlighet med|enligt|utifrån) (vad|det) som [närmare] (anges|framgår|beskrivs|följer) [närmare]
    (nedan|nedan under rubriken|i det följande|i detta beslut|under rubriken|i avsnittet nedan); på det sätt
    som [närmare]
    (anges|framgår|beskrivs) [närmare] (nedan|under rubriken)
    """
)

REPORTING = phrases(
    """
    (lämna|lämnas|redovisa|redovisas|delredovisa|slutredovisa|rapportera|överlämna|inkomma med|ge in|
    delrapportera|slutrapportera)
    [skriftligen|skriftligt|muntligen|muntligt|löpande] [till .. ..] [en|den|de|sin|en slutlig|en samlad|ett]
    [gemensam|skriftlig|muntlig|första|andra|kort|samlad|årlig|sammanfattande]
    (*redovisning|*redovisningar|*rapport|*rapporter|*rapportering|lägesbeskrivning|uppdraget|uppdragen|
    deluppdraget|redogörelse|hur arbetet|hur uppdraget|del av uppdraget|delar av uppdraget|del som|
    uppdragsdel|uppdragsdelen); (delredovisa|slutredovisa|slutrapportera|delrapportera) (det|den);
    [en|den] [gemensam|gemensamma|skriftlig|muntlig|första|andra|årlig]
    (*redovisning|*redovisningen|*rapport|*rapporten|*rapportering) … (ska|skall) ..
    (lämnas|överlämnas|inkomma|ges in|redovisas|ske|göras)
    """
)
