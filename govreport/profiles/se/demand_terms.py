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
        barnkonsekvens*; (barn-|barnrätts-|barns-) (och|samt) *perspektiv*
        """
        ),
    ),
    ("Ungdomsperspektivet", phrases("ungdomsperspektiv*; ungas perspektiv")),
    (
        "Jämställdhetsperspektivet",
        phrases(
            """
        jämställdhetsperspektiv*; könsperspektiv*; genusperspektiv*; jämställdhetsanalys*;
        könsuppdela*; uppdela* [på|efter] (kön|kvinnor och män|flickor och pojkar); jämställdhets- (och|samt)
        *perspektiv*; redovisas efter kön; jämställdhet ..
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

VIEWPOINTS = phrases(
    """
    *perspektiv*; uppdela* …; könsuppdela*; redovisas efter kön; delas upp …; *konsekvens* …; *integrer*;
    agenda 2030;
    barnets bästa; *analys*; könsfördelning*; (barns|barn) och unga* …; tillgänglighet*
    """
)

LAW_ANNEXES = phrases(
    """
    bilaga [i|ii|iii|iv|v|vi|vii|viii|ix|x|1|2|3|4|5|6|7|8|9] (till|i)
    (direktiv*|*förordning*|*lag|*lagen|konvention*|*avtal*|*protokoll*|rådets|kommissionens|europaparlamentets|den
    delegerade|genomförande*|rapporten|regleringsbrev*|budgetproposition*|propositionen); (direktivets|
    förordningens|konventionens|avtalets|rapportens) bilaga
    """
)

FORMALITIES = (
    (
        "Ange beslutets diarienummer",
        phrases(
            """
        (hänvisa|hänvisas|hänvisar) till .. diarienum*; (hänvisa|hänvisas) till [det]
        [dnr|diarienummer]; diarienum* … (anges|framgå|uppges|hänvisas); (ange|uppge|anges)
        .. diarienum*; med (hänvisning|angivande) [till|av] .. diarienum*; med angivande
        av .. (diarienum*|dnr); hänvisning (göras|ske|lämnas) till .. (diarienum*|dnr)
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
        löpande .. återrapportera … regeringskansliet;
        informera (regeringskansliet|*departementet) .. (löpande|fortlöpande|kontinuerligt|regelbundet);
        (regeringskansliet|*departementet) .. (löpande|fortlöpande|kontinuerligt|regelbundet) .. informeras
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
    "(redovisningen|redovisningarna|återrapporteringarna|slutredovisningarna|slutredovisningen|delredovisningen|delredovisningarna|rapporten|rapporterna|"
    "slutrapporten|delrapporten|delrapporterna|lägesrapporten|återrapporteringen|avrapporteringen|rapporteringen|"
    "redogörelsen|verksamhetsrapporten)"
)

REPORT_ELEMENTS = phrases(
    """
    <report> [(och|samt) <report>] [av uppdraget|av uppdragen|20*|för 20*|som lämnas 20*] (ska|skall|bör)
    [även|också|bland annat|bl.a.|särskilt|minst] ..
    (redovisa|redogöra|ske|innehålla|innefatta|omfatta|inkludera|beskriva|belysa|visa|redogöra
    för|ange|göras|utformas|vara|struktureras|ha); <report> (ska|skall|bör) [även|också|bland annat] föreslå;
    (ska|skall|bör) [även|också|därutöver] <report>
    [även|också|bland annat|bl.a.|särskilt|minst] .. (innehålla|innefatta|omfatta|inkludera|beskriva|belysa);
    (av|i|till) <report> [(och|samt) <report>] [av uppdraget|av uppdragen|20*|för 20*|som lämnas 20*]
    (ska|skall|bör) …
    (framgå|ingå|anges|finnas|beskrivas|beskriva|presenteras|presentera|redovisas|redovisa|redogöras|redogöra|inkluderas|inkludera|fogas|bifogas|
    belysas|belysa|innehålla|bedömas|bedöma|analyseras|analysera|ange|kommenteras|kommentera|sammanfattas|sammanfatta|
    motiveras|motivera|lyftas|lyfta)
    """,
    report=_REPORT,
)
