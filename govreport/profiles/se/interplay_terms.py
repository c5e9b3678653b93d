"""How Swedish decisions say how to work with others: phrases by kind of interplay.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.phrases import Named, phrases

_VIEWS = (
    "synpunkter|upplysningar|underlag|erfarenheter|kunskap|kunskaper|information|uppgifter|förslag|råd|inspel|"
    "bedömningar|data|fakta|redogörelser|statistik|*underlag|*kunskap"
)
_CLOSE = (
    "nära|bred|god|tät|en|ett|ett nära|en nära|fortsatt|aktiv|löpande|kontinuerligt|kontinuerlig|fortlöpande|"
    "fördjupad|fördjupat|utvecklad|utvecklat|*lig|*ligt"
)
_BY = "(i|genom|via|efter|under|vid|på) [<close>]"

INTERPLAY: Named = (
    (
        "assist",
        phrases("(inhämta|hämta in|söka|begära) .. (stöd|hjälp|bistånd) (av|från)"),
    ),
    (
        "seek-views",
        phrases(
            """
            (inhämta|inhämtar|inhämtas|hämta|hämtas|hämtar|ta in|begära in|efterfråga) .. (<views>) [in] …
            (från|hos); (<views>) … (inhämtas|hämtas) [in] .. (från|hos); (inhämta|inhämtas) .. från; höra
            [även|också]; synpunkter .. från; (och|samt)
            (kunskap|kunskaper|synpunkter|erfarenheter|upplysningar) från
            """,
            views=_VIEWS,
        ),
    ),
    (
        "consult",
        phrases(
            """
            <by> samråd … med; (samråd|samrådet|avstämning|avstämningar) .. med; (samråda|samråder|samrådas) ..
            med; (stämma|stämmas|stäms|stämmer) av .. med; (rådgöra|rådgör) .. med; (konsultera|överlägga med)
            """,
            by=_BY.replace("<close>", _CLOSE),
        ),
    ),
    (
        "dialogue",
        phrases(
            """
            <by> (<talks>) … med; (föra|ha|hålla) .. (<talks>) … med; (<talks>) .. med; (föra|ha|hålla) ..
            (dialog,|dialoger,|samtal,) (och|samt) .. .. med; (samtala|samtalar) .. med
            """,
            talks="dialog|dialoger|dialogen|*dialog|diskussion|diskussioner|samtal|kontakt|kontakter|"
            "möte|möten|workshop*|hearing*",
            by=_BY.replace("<close>", _CLOSE),
        ),
    ),
    (
        "collaborate",
        phrases(
            """
            <by> (samverkan|samarbete) … med; (samverkan|samarbete|samarbetet|samarbeten|*utbyte) .. med;
            (i|genom) .. (samverkan|samarbete) mellan;
            (samverka|samverkar|samarbeta|samarbetar|samordna|samordnas|samordnar|koordinera|koordineras) ..
            med; (tillsammans|gemensamt) .. med; (utbyta|utbyter) .. .. med;
            (referensgrupp|arbetsgrupp|styrgrupp) .. (med|av); (involvera|involverar|engagera|bjuda in)
            """,
            by=_BY.replace("<close>", _CLOSE),
        ),
    ),
    (
        "assist",
        phrases(
            """
            bistå; biträda; hjälpa; bistå med .. till; (med|få) .. stöd (av|från); bistås av; ta stöd (av|från)
            """
        ),
    ),
    ("inform", phrases("(informera|informerar|underrätta)")),
    ("collaborate", phrases("(genomförs|genomföras|utförs|utföras) med")),  # and not "genomföras med stöd av"
)

VIEWS_ASKED = phrases(
    "(inhämta|inhämtar|hämta in|hämtar in|ta in|tar in) (<views>) [och (<views>)]", views=_VIEWS
)

_NOUNS = (
    "*samverkan|samarbete|samarbetet|samarbeten|samråd|samrådet|avstämning|avstämningar|dialog|dialoger|dialogen|"
    "*dialog|diskussion|diskussioner|samtal|kontakt|kontakter|möte|möten|workshop*|hearing*|*utbyte"
)
_REPORTED = (
    "analysera|beskriva|redovisa|kartlägga|utvärdera|belysa|redogöra för|undersöka|utreda|bedöma|identifiera|"
    "följa upp|granska|studera|se över|underlätta|möjliggöra|specificera"
)
_WHAT = (
    f"{_CLOSE}|sin|sitt|den|det|goda|ökad|ökat|bättre|annan|*ande|*ad|*at|*al|*alt|*ell|*ellt|*isk|*iskt|*ern"
)

TOPICS = phrases(_NOUNS.replace("|", ";"))

ABOUT = phrases(
    """
    (om|av|som|kring|rörande|<regarding>|än|utan|utöver|inklusive|såsom|utifrån|från|<owners>|* för|<reported>)
    [<what>] [<what>]; (möjlighet|möjligheter|förutsättningar|hinder) till [<what>]
    """,
    owners="deras|*ens|*ets|*nas",
    regarding="avseende|gällande|vad gäller|angående|beträffande",
    reported=_REPORTED,
    what=_WHAT,
)

AIMS = phrases(
    "(verka|arbeta|ansvara|svara) för [<what>]; (utveckla|etablera|upprätta|skapa) [*a] former för [<what>]",
    what=_WHAT,
)

CONTENTS = phrases(f"innehålla; omfatta; framgå; redogörelse; beskrivning; {_REPORTED.replace('|', ';')}")

PASSIVE: Named = (
    (
        "assist",
        phrases(
            """
            (ska|skall|bör|får) … (bistå|bistår|biträda|vara behjälplig*); uppdras att (bistå|biträda);
            (ska|skall|bör) … bidra (till|i) ..
            (genomförandet|arbetet|arbete|uppdraget|uppdragets|utredningen|redovisningen); (ska|skall|bör) ..
            bidra med ..
            (underlag|*underlag|kunskap|kunskaper|information|uppgifter|expertis|kompetens|synpunkter|erfarenheter|stöd|expertkunskap|sakkunskap);
            (ska|skall|bör) .. (stödja|stötta) .. (myndigheten|utredaren|arbetet|genomförandet|uppdraget);
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
            (tillfälle|möjlighet|möjligheter) (att (delta|medverka)|till (samverkan|samarbete|medverkan)));
            (ska|skall|bör) .. (delta|medverka|samverka|vara delaktig*|ingå i (arbetet|genomförandet))
            """
        ),
    ),
    ("consult", phrases("(ska|skall|bör) … (konsulteras|rådfrågas)")),
    (
        "inform",
        phrases(
            """
            (ska|skall|bör) .. hållas .. (informerad|informerat|informerade|underrättade|underrättad);
            (ska|skall|bör) .. (informeras|underrättas)
            """
        ),
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


OWNED = (
    (
        "seek-views",
        "(inhämta|inhämtar|hämta in|hämtar in|ta in) [även|också|in]",
        f"[egna] ({_VIEWS}|yttrande|yttranden|uppfattning|uppfattningar)",
    ),
    ("assist", "(bistå|biträda) [även|också|vid behov]", "(arbete|verksamhet|genomförande|utredning)"),
)
