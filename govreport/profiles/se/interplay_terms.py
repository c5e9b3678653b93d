"""How Swedish decisions say how to work with others: phrases by kind of interplay.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.phrases import Named, phrases

INTERPLAY: Named = (
    (
        "seek-views",
        phrases(
            """
            (inhämta|inhämtar|inhämtas|hämta|hämtas|hämtar) ..
            (synpunkter|upplysningar|underlag|erfarenheter|kunskap|kunskaper|information|uppgifter|förslag|råd|inspel|bedömningar|data|*underlag|*kunskap)
            [in] … från;
            (synpunkter|upplysningar|underlag|erfarenheter|kunskap|information|uppgifter) …
            (inhämtas|hämtas) [in] .. från; ta in .. (synpunkter|underlag|information) från;
            (inhämta|inhämtar|inhämtas|ta del av|ta tillvara|ta vara på|tillvarata) .. ..
            (kunskap|kunskaper|kunskaperna|erfarenhet|erfarenheter|erfarenheterna|kompetens|expertis) som ..
            finns
            [samlad|tillgänglig|redan] (hos|inom|vid);
            (inhämta|inhämtas) .. från; (höra|höras) .. med; höra [även|också]; ta del av ..
            (erfarenheter|synpunkter|kunskap) .. (från|hos); synpunkter .. från
            """
        ),
    ),
    (
        "consult",
        phrases(
            """
            (samråda|samråder|samrådas) .. med; (i|efter|genom|under)
            [nära|löpande|kontinuerligt|fortlöpande|ett] samråd … med; (hålla|ha|föra) .. samråd ..
            med; samråd … (ske|hållas|föras|genomföras|äga rum) … med; samråd .. med;
            (utveckla|vidareutveckla|stärka|fördjupa) samrådet med; stämma av ..
            med; stämmas av .. med; avstämning .. med; (rådgöra|rådgör) .. med; efter hörande av;
            (konsultera|rådfråga|överlägga med); efter överläggningar .. med;
            förankras .. hos; förankra .. hos
            """
        ),
    ),
    (
        "dialogue",
        phrases(
            """
            för [en] [nära|löpande|kontinuerlig|aktiv] (dialog|dialoger) med; (ta initiativ till|initiera) [en]
            (dialog|dialoger) .. med;
            (föra|föras|ha|har|hålla|genomföra|fortsätta|fördjupa|utveckla|upprätthålla|inleda|etablera)
            .. [en] [nära|löpande|kontinuerlig|aktiv]
            (dialog|dialoger|dialogen|diskussion|diskussioner|samtal|samtalen|*dialog) … med;
            (i|efter|genom|under|via) .. (dialoger|diskussion|diskussioner|samspråk|samtal) .. med;
            (diskutera|diskuteras) .. med; (i|efter|genom|under|via|vid|på)
            [nära|löpande|kontinuerlig|aktiv|fortlöpande|en|tät] dialog … med; dialog …
            (föras|ske|hållas) … med; (samtala|samtalar|samtal|kontakt|kontakter) .. med
            """
        ),
    ),
    (
        "collaborate",
        phrases(
            """
            (samverka|samverkar|samarbeta|samarbetar|samordna|samordnas|samplanera|samfinansiera)
            [nära|aktivt|även|också|vid behov] .. med;
            (samordna|samordnas|samordnar|koordinera|koordineras|synkroniseras) .. med;
            (i|genom|via|efter|under) [nära|bred|god|ett
            nära|ett|fortsatt|aktiv|löpande|fördjupad|utvecklad] (samverkan|samarbete) … med;
            (samverkan|samarbete|samarbetet) … (ske|bedrivas|genomföras|utföras) .. med;
            (stärka|utveckla|fördjupa|förstärka|initiera|etablera|upprätta|främja|verka
            för|öka|utöka|intensifiera|bredda|vidareutveckla|inleda|ta initiativ till|ha|söka|bygga upp) ..
            (samverkan|samarbete|samarbetet|samarbeten) .. med;
            (samverkan|samarbete|samarbetet) (ska|skall|bör) [även|också|vid behov]
            (ske|bedrivas|genomföras) .. med; verka för .. (samverkan|samarbete) … med; (genom|via)
            … (samverkan|samarbete) med; tillsammans .. med; gemensamt .. med; i
            (partnerskap|samklang|samordning) .. med; samverkan ske med;
            (i|genom) .. (samverkan|samarbete) mellan; (utbyta|utbyter) ..
            (erfarenheter|information|kunskap|kunskaper|synpunkter|underlag|uppgifter) … med; (i|efter)
            (samförstånd|samspråk|överenskommelse) .. med; (stärka|utveckla|fördjupa|förstärka) .. ..
            (samverkan|samarbetet|samarbete) .. med; med hjälp av; ta hjälp av;
            (involvera|involverar|engagera|inkludera|bjuda in|inbjuda)
            """
        ),
    ),
    (
        "assist",
        phrases(
            """
            bistå; bistå med .. till; vara .. behjälplig*; (med|genom) .. (bistånd|stöd) (av|från);
            (lämna|ge) ..
            biträde åt; (biträda|biträdas) .. av; bistås av; stödjas av; ta stöd (av|från); på
            begäran av
            """
        ),
    ),
    ("inform", phrases("(informera|informerar) [även|också|löpande|kontinuerligt|regelbundet]")),
)

PASSIVE: Named = (
    (
        "assist",
        phrases(
            """
            (ska|skall|bör|får) … (bistå|bistår|biträda|vara behjälplig*); uppdras att (bistå|biträda);
            (ska|skall|bör) .. bidra (till|i) ..
            (genomförandet|arbetet|arbete|uppdraget|uppdragets|utredningen|redovisningen); (ska|skall|bör)
            .. bidra med ..
            (underlag|*underlag|kunskap|kunskaper|information|uppgifter|expertis|kompetens|synpunkter|erfarenheter|stöd|expertkunskap|sakkunskap);
            (ska|skall|bör) ..
            (stödja|stötta) .. (myndigheten|utredaren|arbetet|genomförandet|uppdraget);
            (ska|skall|bör|får) .. (lämna .. (uppgifter|underlag|stöd|information)|tillhandahålla ..
            (uppgifter|underlag|information)|medverka); (ska|skall) vara .. behjälplig*
            """
        ),
    ),
    (
        "seek-views",
        phrases(
            """
            (ska|skall|bör) … (ges|beredas|få|erbjudas) (tillfälle|möjlighet|möjligheter) att ..
            (yttra|lämna|inkomma|framföra); (ska|skall|bör) … höras
            """
        ),
    ),
    (
        "collaborate",
        phrases(
            """
            (ska|skall|bör) … (involveras|engageras|bjudas in|inbjudas|(beredas|ges|erbjudas)
            (tillfälle|möjlighet) att (delta|medverka)); (ska|skall|bör) ..
            (delta|inkluderas|medverka|samverka)
            """
        ),
    ),
    ("consult", phrases("(ska|skall|bör) … (konsulteras|rådfrågas)")),
    (
        "inform",
        phrases("(ska|skall|bör) .. hållas .. (informerad|informerat|informerade|underrättade|underrättad)"),
    ),
)

FRAMED = (
    (
        "seek-views",
        "(ge|bereda|erbjuda|ger|bereder) [även|också]",
        "(möjlighet|möjligheter|tillfälle) att .. (yttra|lämna|inkomma|framföra|bidra|komma|ge|medverka)",
    ),
    ("inform", "som (bestäms|beslutas|överenskoms) i (dialog|samråd|samtal) med", "informera"),
    ("inform", "hålla", "(informerad|informerat|informerade|underrättad|underrättat|underrättade)"),
)
