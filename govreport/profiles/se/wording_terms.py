"""What stands around a demand: what opens it, what adds nothing to it, where it is said elsewhere.

For the notation see :mod:`govreport.profiles.phrases`.
"""

from __future__ import annotations

from govreport.profiles.phrases import phrases

_WORK = "(uppdraget|uppdragen|deluppdraget|detta uppdrag|arbetet|detta arbete)"
_DONE = "(genomförandet|genomförande|utförandet|utförande)"
_ALSO = "[det] [också|även|vidare|bland annat|bl.a.|dessutom|slutligen|därutöver|därmed]"

NO_CLAUSES = phrases(
    """
    som en del (i|av); som möjligt; som (grund|utgångspunkt|stöd|underlag); (där|när|om) det är *t; om det behövs;
    i .. uppdrag .. att; när uppdraget (utförs|genomförs)
    """
)


EXPLETIVES = phrases("det [även|också]")

OPENINGS = phrases(
    """
    för; i; vid; under; inom; med; efter; innan; före; om; när; utifrån; utöver; senast; därefter; genom; på; mot;
    inför; samtidigt; parallellt; i samband med; där; av; utan; till
    """
)

EMPTY_OPENERS = phrases(
    """
    för (uppdraget|uppdragets genomförande|genomförandet av <work>|att genomföra uppdraget); vidare; dessutom;
    slutligen; därutöver; utöver detta; härutöver; i övrigt; också; även; (i|vid|under|för) <done> av <work>;
    (i|vid|under) genomförandet; inom ramen för <work>; i (uppdraget|arbetet|detta arbete); i arbetet med
    uppdraget; (i|vid|under|för) uppdragets <done>; när uppdraget (utförs|genomförs); under uppdragstiden; som en
    del (av|i) <work>
    """,
    work=_WORK,
    done=_DONE,
)

IDLE = phrases(
    """
    även; också; vidare; dessutom; därutöver; därför; då; nu; därvid; bl.a.; bland annat; ytterligare; i övrigt;
    (inom|i) detta; i detta (sammanhang|syfte); i det sammanhanget; mot denna bakgrund; därmed; samtidigt
    """
)

ELSEWHERE = phrases("senast; tillsammans; (i|efter) .. (*samråd|*samverkan|*samarbete|*dialog); med stöd av")


ADVERBS = phrases(
    """
    även; också; vidare; ytterligare; då; dock; nu; årligen; gemensamt; skyndsamt; kontinuerligt; i förekommande
    fall; i första hand; särskilt; bl.a.; bland annat; dessutom; löpande; vid behov; därför; därutöver;
    fortlöpande; inte; om möjligt; minst
    """
)

TASK_LEADS = phrases(
    """
    (i|av) (uppdraget|uppdragen|arbetet|detta arbete|*ingen|detta|det) (ingår|ligger) <also> att;
    (vidare|dessutom|även|också|slutligen) (ingår|ligger) [i uppdraget] <also> att; i (uppdraget|arbetet|översynen)
    ska <also> ingå [att]; (uppdraget|uppdragen|det|detta) (innebär|omfattar|består [i|av]|innefattar|är)
    [också|även|bl.a.|bland annat|vidare|dels] att; regeringen uppdrar [också|även|vidare|härmed] (åt|år) .. att;
    regeringen ger .. i uppdrag att
    """,
    also=_ALSO,
)

TASK_TAILS = phrases("ingår [också|även|dessutom] i uppdraget; omfattas av uppdraget")


HEADING_WORD = "rubriken"

POINTERS = phrases(
    """
    (i enlighet med|enligt) vad som [närmare] (anges|framgår) [närmare] (nedan|under rubriken)
    """
)


REPORTING = phrases(
    """
    (lämna|lämnas|*redovisa|redovisas|*rapportera|överlämna|inkomma med) [till .. ..] [en|den]
    [gemensam|skriftlig|muntlig] (*redovisning|*rapport|*rapporter|uppdraget|uppdragen|redogörelse|hur arbetet|hur
    uppdraget|del av uppdraget); (delredovisa|slutredovisa|slutrapportera|delrapportera) (det|den); [en]
    (*redovisning|*redovisningen|*rapport|*rapporten) … (ska|skall) .. (lämnas|inkomma|göras)
    """
)
