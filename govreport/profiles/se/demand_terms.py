"""Perspectives and formal demands, by the words of a sentence.

For the notation see :mod:`govreport.profiles.phrases`.
"""

from __future__ import annotations

from govreport.profiles.phrases import phrases

PERSPECTIVES = (
    (
        "Barnrättsperspektivet",
        phrases(
            """
            barnrättsperspektiv*; barnperspektiv*; barnets rättigheter; barns rättigheter; barnkonventionen*;
            (barns|barn) och unga* (erfarenheter|perspektiv|åsikter|delaktighet); barnets bästa;
            (barn-|barnrätts-) och *perspektiv*
            """
        ),
    ),
    ("Ungdomsperspektivet", phrases("ungdomsperspektiv*; ungas perspektiv")),
    (
        "Jämställdhetsperspektivet",
        phrases(
            """
            jämställdhetsperspektiv*; genusperspektiv*; könsuppdela*; uppdela* [på|efter] (kön|kvinnor och män);
            jämställdhets- (och|samt) *perspektiv*; jämställdhetsintegrer*; kvinnor och män … beaktas;
            jämställdhetspolitiska mål*; könsfördelning*
            """
        ),
    ),
    (
        "Funktionshindersperspektivet",
        phrases(
            """
            funktionshindersperspektiv*; funktionshinderperspektiv*
            """
        ),
    ),
    (
        "Hbtqi-perspektivet",
        phrases(
            """
            hbtq-perspektiv*; hbtqi-perspektiv*
            """
        ),
    ),
    (
        "Landsbygdsperspektivet",
        phrases(
            """
            landsbygdsperspektiv*; regionala perspektiv*
            """
        ),
    ),
    (
        "Agenda 2030",
        phrases(
            """
            agenda 2030
            """
        ),
    ),
    (
        "Rättighetsperspektivet",
        phrases(
            """
            rättighetsperspektiv*
            """
        ),
    ),
    (
        "Brukarperspektivet",
        phrases(
            """
            brukarperspektiv*; patientperspektiv*; konsumentperspektiv*; medborgarperspektiv*;
            användarperspektiv*; anhörigperspektiv*; livscykelperspektiv*
            """
        ),
    ),
)

VIEWPOINTS = phrases(
    """
    *perspektiv*; uppdela* …; könsuppdela*; *konsekvens* …; *integrer*; agenda 2030; barnets bästa; *analys*;
    könsfördelning*; (barns|barn) och unga* …; tillgänglighet*
    """
)

LAW_ANNEXES = phrases("bilaga [*] (till|i) (direktiv*|*förordning*|*lagen)")


FORMALITIES = (
    (
        "Ange beslutets diarienummer",
        phrases(
            """
            (hänvisa|hänvisas|hänvisar) till … (diarienum*|dnr); hänvisa till detta (beslut|uppdrag); (ange|anges)
            .. diarienum*; med (hänvisning|angivande) [till|av] .. diarienum*; hänvisning göras till ..
            (diarienum*|dnr)
            """
        ),
    ),
    (
        "Löpande hålla Regeringskansliet informerat",
        phrases(
            """
            (hålla|håller) … (regeringskansliet|regeringen|*departementet) …
            (informerat|informerad|underrättat|underrättad); (löpande|fortlöpande|kontinuerligt|regelbundet) ..
            informera .. (regeringskansliet|regeringen|*departementet);
            (löpande|fortlöpande|kontinuerligt|regelbundet) (stämma av|avstämningar|avstämning) ..
            (regeringskansliet|*departementet); informera .. (regeringskansliet|regeringen) om hur;
            (regeringskansliet|*departementet) .. (löpande|fortlöpande|kontinuerligt|regelbundet) .. informeras
            """
        ),
    ),
    (
        "Undertecknas av behörig",
        phrases(
            """
            (undertecknas|undertecknad|undertecknade) … behörig*
            """
        ),
    ),
    (
        "Konsekvenser enligt utredningsbestämmelserna",
        phrases(
            """
            kommittéförordningen; förordningen [om] .. konsekvensutredning*
            """
        ),
    ),
    (
        "Form för redovisningen",
        phrases(
            """
            redovisas (skriftligen|skriftligt)
            """
        ),
    ),
    (
        "Enligt bilaga",
        phrases(
            """
            (enligt|i enlighet med) (bilaga|bilagan); (mall|formulär) som
            """
        ),
    ),
)

_REPORT = (
    "(*redovisningen|*redovisningarna|*rapporten|*rapporterna|*rapporteringen|*rapporteringarna|redogörelsen)"
)

REPORT_ELEMENTS = phrases(
    """
    <report> [av uppdraget|20*] (ska|skall|bör) [även|också|bland annat|bl.a.|särskilt] ..
    (redovisa|redogöra|ske|innehålla|innefatta|omfatta|inkludera|beskriva|belysa|visa|göras|vara); (ska|skall|bör)
    <report> [även|också|bland annat|bl.a.|särskilt] .. (innehålla|innefatta|omfatta|inkludera); (av|i|till)
    <report> [av uppdraget|20*] (ska|skall|bör) …
    (framgå|ingå|anges|ange|presenteras|redovisas|redovisa|bifogas|beskrivas)
    """,
    report=_REPORT,
)
