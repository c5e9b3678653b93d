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
        barnrättsperspektiv*; barnperspektiv*; barnrättsbaserat; barnets rättigheter; barns
        rättigheter; barnkonventionen*; (barns|barn) och unga*
        (erfarenheter|synpunkter|perspektiv|åsikter|delaktighet); barnets bästa; barn- och
        ungdomsperspektiv*; barn- och ungaperspektiv*; barn- och unga-perspektiv*;
        barnkonsekvens*
        """
        ),
    ),
    ("Ungdomsperspektivet", phrases("ungdomsperspektiv*; ungas perspektiv")),
    (
        "Jämställdhetsperspektivet",
        phrases(
            """
        jämställdhetsperspektiv*; könsperspektiv*; genusperspektiv*; jämställdhetsanalys*;
        könsuppdela*; uppdela* [på|efter] kön; redovisas efter kön; jämställdhet ..
        (beaktas|integreras|främjas); delas upp [på|efter] kön; jämställdhetsintegrer*; (kvinnor
        och män|flickor och pojkar|kvinnors och mäns|kvinnor, män, flickor och pojkar) …
        (redovisas|beaktas|belysas); konsekvenser* för jämställdheten; jämställdhetspolitiska
        mål*; könsfördelning*; könsuppdelad
        """
        ),
    ),
    (
        "Funktionshindersperspektivet",
        phrases(
            """
        funktionshindersperspektiv*; funktionsrättsperspektiv*; funktionshinderperspektiv*;
        funktionshinders-perspektiv*; tillgänglighetsperspektiv*; funktions-hinderperspektiv*
        """
        ),
    ),
    (
        "Hbtqi-perspektivet",
        phrases(
            """
        hbtq-perspektiv*; hbtqi-perspektiv*; hbt-perspektiv*; hbtqi-personers (situation|behov)
        """
        ),
    ),
    (
        "Mångfaldsperspektivet",
        phrases("mångfaldsperspektiv*; integrationsperspektiv*; etnicitetsperspektiv*"),
    ),
    (
        "Landsbygdsperspektivet",
        phrases(
            """
        landsbygdsperspektiv*; regionala perspektiv*; landsbygdssäkra*; landsbygds- och
        stadsperspektiv*
        """
        ),
    ),
    (
        "Agenda 2030",
        phrases(
            """
        agenda 2030; globala målen; hållbarhetsperspektiv*;
        (miljöperspektiv*|klimatperspektiv*|miljö- och klimatperspektiv*)
        """
        ),
    ),
    (
        "Rättighetsperspektivet",
        phrases(
            """
        rättighetsperspektiv*; människorättsperspektiv*; mänskliga rättigheter* …
        (beaktas|utgångspunkt); minoritetsperspektiv*; urfolksperspektiv*
        """
        ),
    ),
    (
        "Brukarperspektivet",
        phrases(
            """
        brukarperspektiv*; patientperspektiv*; individperspektiv*; konsumentperspektiv*;
        medborgarperspektiv*; användarperspektiv*; företagsperspektiv*; äldreperspektiv*;
        anhörigperspektiv*; livscykelperspektiv*
        """
        ),
    ),
    (
        "Personlig integritet",
        phrases(
            """
        (skyddet för den personliga integriteten|personlig integritet|integritetsskydd*) …
        (beaktas|säkerställas|analyseras)
        """
        ),
    ),
    (
        "Totalförsvarsperspektivet",
        phrases(
            """
        totalförsvarsperspektiv*; säkerhetsperspektiv*; säkerhetsskydd* … beaktas
        """
        ),
    ),
)

FORMALITIES = (
    (
        "Ange beslutets diarienummer",
        phrases(
            """
        (hänvisa|hänvisas|hänvisar) till .. diarienummer*; (hänvisa|hänvisas) till [det]
        [dnr|diarienummer]; diarienummer* … (anges|framgå|uppges|hänvisas); (ange|uppge|anges)
        .. diarienummer*; med (hänvisning|angivande) [till|av] .. diarienummer*; med angivande
        av .. (diarienummer*|dnr)
        """
        ),
    ),
    (
        "Löpande hålla Regeringskansliet informerat",
        phrases(
            """
        (hålla|håller) … (regeringskansliet|regeringen|*departementet) …
        (informerat|informerad|underrättat|underrättad);
        (löpande|fortlöpande|kontinuerligt|regelbundet) .. informera ..
        (regeringskansliet|regeringen|*departementet);
        (löpande|fortlöpande|kontinuerligt|regelbundet) (stämma av|avstämningar|avstämning) ..
        (regeringskansliet|*departementet); informera .. (regeringskansliet|regeringen) om hur;
        löpande .. återrapportera … regeringskansliet
        """
        ),
    ),
    (
        "Undertecknas av behörig",
        phrases(
            """
        (undertecknas|undertecknad|undertecknade|vara undertecknad) … (av|behörig*);
        (ekonomichef*|behörig firmatecknare)
        """
        ),
    ),
    (
        "Konsekvenser enligt utredningsbestämmelserna",
        phrases(
            """
        (14|15|15 a) §§ kommittéförordningen; kommittéförordningen; förordningen [om] ..
        konsekvensutredning*; förordningen (2007:1244); förordningen (2024:183)
        """
        ),
    ),
    (
        "Form för redovisningen",
        phrases(
            """
        (redovisas|lämnas|redovisningen ska .. lämnas)
        (skriftligen|skriftligt|elektroniskt|digitalt|i skriftlig form|i elektronisk form);
        (tillgängligt format|maskinläsbar*|i pdf-format|via e-post)
        """
        ),
    ),
    (
        "Enligt bilaga",
        phrases(
            """
        enligt (bilaga|bilagan|bifogade|bifogad|villkoren|de villkor|angivna villkor); i
        enlighet med (bilaga|bilagan|villkoren i bilaga*); (blankett|mall|formulär) som
        """
        ),
    ),
)

_REPORT = (
    "(redovisningen|redovisningarna|slutredovisningen|delredovisningen|delredovisningarna|rapporten|rapporterna|"
    "slutrapporten|delrapporten|delrapporterna|lägesrapporten|återrapporteringen|avrapporteringen|rapporteringen|"
    "redogörelsen|verksamhetsrapporten)"
)

REPORT_ELEMENTS = phrases(
    """
    <report> [av uppdraget|av uppdragen] (ska|skall|bör) [även|också|bland annat|bl.a.|särskilt|minst] ..
    (innehålla|innefatta|omfatta|inkludera|beskriva|belysa|visa|redogöra för|ange|göras|utformas|vara|struktureras|ha);
    (av|i|till) <report> [av uppdraget|av uppdragen] (ska|skall|bör) .. ..
    (framgå|ingå|anges|finnas|beskrivas|presenteras|redovisas|redogöras|inkluderas|fogas|bifogas|belysas|innehålla)
    """,
    report=_REPORT,
)
