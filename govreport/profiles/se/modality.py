"""How Swedish decisions demand, expect and permit.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.decisions import ModalityHabits, phrases
from govreport.profiles.se.verbs import INFINITIVES

MODALITY = ModalityHabits(
    finite=phrases("ska; skall; måste"),
    obliges=phrases(
        """
        regeringen ger,; regeringen ger … … i .. uppdrag att; uppdrar .. (åt|till|år); (beslutar|beslutat) .. att
        uppdra .. (åt|till|år); (beslutar|beslutat) .. att ge … [i] .. uppdrag* att; omfattar ..
        (uppdraget|uppdragen); i .. uppdraget ingår; regeringen (förlänger|ändrar|kompletterar|utökar) ..
        (uppdrag*|beslut*|tiden); (uppdragstiden|utredningstiden|redovisningstiden)
        (förlängs|flyttas|senareläggs|ändras|skjuts); (tiden|tidpunkten|datum) för ..
        (förlängs|flyttas|senareläggs|ändras|skjuts); (uppdraget|uppdragen) (förlängs|ändras); (i|inom) ..
        (detta|uppdraget) (ingår|ligger) .. att; ansvarar .. för att; (ger|ges) … i uppdrag; får .. i uppdrag; ger
        … (uppdrag|uppdraget) (att|enligt); får [nu|också|även|därför] uppdraget att; får uppdrag [av regeringen]
        att; får tillsammans med … i uppdrag att; regeringen beslutar att ge … i uppdrag; (får|ges) [nu] (ett ..
        uppdrag|regeringens uppdrag) att; (ger|lämnar) … följande .. uppdrag; regeringen uppdrar; uppdras ..
        (åt|att); i (uppdraget|arbetet) (ingår|ligger); i … ingår .. att; som (ska|skall) (belysas|beaktas) … är;
        (ingår|ligger) .. i (uppdraget|uppdragen); (uppdraget|uppdragen) .. (omfattar|innebär|består|innefattar);
        (åläggs|åligger) *; får .. (inte|ej|endast); regeringen (tilldelar|beviljar)
        """
    ),
    duties=phrases("ingår [det] [även|också|vidare|dessutom|därutöver|bl.a.|bland annat] att"),
    present=phrases(
        """
        (delredovisar|slutredovisar|redovisar) … (uppdraget|senast|till); (uppdraget|uppdragen) ..
        (redovisas|delredovisas|slutredovisas|genomförs|utförs|sker) … (till|i|tillsammans|senast);
        (redovisas|slutredovisas|rapporteras) .. (till regeringen|till regeringskansliet|till *departementet);
        arbetet sker .. i; (genomför|genomförs|utför) [uppdraget] ..
        (tillsammans|samverkan|samråd|dialog|samarbete|samtal) .. med; (synpunkter|kunskap*|erfarenheter) ..
        (inhämtas|hämtas) … från; (inhämtar|hämtar in) .. (synpunkter|underlag|kunskap*|erfarenheter) … från;
        (samråder|samverkar) [även|också] .. med; (redovisas|delredovisas|slutredovisas|lämnas) .. senast;
        (bidrar|lämnar) .. senast; (betalas|återbetalas) … senast; (medlen|rekvisition*) ..
        (betalas|utbetalas|rekvireras|lämnas|återbetalas) … senast
        """
    ),
    modals=phrases("ska; skall; måste; bör; får; kan; skulle; borde; kunde; fick; vill"),
    past=phrases(
        """
        har; hade; skulle; lämnade; redovisade; presenterade; överlämnade; beslutade; gav; fick
        """
    ),
    not_present=phrases("för; åtgärder"),
    present_endings=(
        ("r", ""),
        ("er", "a"),
        ("ör", "öra"),
        ("är", "ära"),
        ("yr", "yra"),
        ("s", ""),
        ("s", "a"),
        ("as", "a"),
        ("ades", "a"),
    ),
    supine_endings=("it", "t"),
    stem="a",
    expects=phrases(
        """
        bör; borde; (det|också) är [också|därför|även|särskilt] (viktigt|angeläget|av vikt) att; är det
        [också|därför|även|särskilt] (viktigt|angeläget|av [stor|särskild] vikt) att; det är av [stor] vikt att;
        (förutsätter|utgår [i] från) att; (förväntas|förutsätts); angeläget att
        """
    ),
    permits=phrases("får; (beviljas|tilldelas|anvisas); kan vid behov; har (möjlighet|rätt) att"),
    never=phrases(
        """
        som (helhet|möjligt); (hade|haft|fick|fått|gav|givit|gett|gavs) … i uppdrag; har .. fått; får
        [stor|större|bland annat] (del|tillgång|betydelse|genomslag|konsekvenser); (ska|skall|bör) ses (mot|som|i)
        """
    ),
    fronting=phrases("som"),
    joints=phrases("och; samt; eller; men"),
    adds=phrases("och; samt"),
    leads_on=phrases("och; samt; dels"),
    pairs=(("såväl", "som"), ("både", "som"), ("så", "som"), ("dels", "som")),
    subordinators=phrases(
        """
        som; vilka; vilken; vilket; vars; där; när; då; om; hur; varför; eftersom; medan; innan; tills; ifall;
        huruvida; vad; vem; att
        """
    ),
    transparent=phrases(
        """
        beslutar att; beslutar [även|också|vidare] .. att; (föreskriver|förordnar) .. att;
        (utgångspunkt*|förutsättning*) .. (är|ska vara) att;
        (uppdraget|uppdragen|detta|det|tillägget|ändringen|förtydligandet) .. (innebär|ingår) .. att; i
        (uppdraget|arbetet) (ingår|ligger) .. att; på så (sätt|vis) att; gäller att
        """
    ),
    subjects=phrases(
        """
        myndigheten; myndigheterna; länsstyrelsen; länsstyrelserna; utredaren; kommittén; verket; styrelsen;
        universitetet; uppdraget; redovisningen; samråd; samverkan; synpunkter; hänsyn; det; detta; även; också;
        dessa; en; ett; särskild; särskilt; medel; medlen; rekvisition; arbetet
        """
    ),
    verbs=phrases(
        """
        är; var; har; hade; kan; kunde; bör; får; fick; vill; avser; finns; blir; ingår; omfattas; berörs; krävs;
        behövs; genomförs; bedrivs; framgår; anges; avses; sker; gäller; rör; följer; lämnas; ges; görs; tas;
        används; redovisas; finansieras; pågår; arbetar; berör; medför; innehåller; innebär; gör; ansvarar
        """
    ),
    infinitives=INFINITIVES,
    marker="att",
    not_infinitives=phrases(
        """
        detta; denna; deras; samma; vissa; egna; hela; många; enda; *erna; *orna; *arna; *ssa; alla; dessa; sina;
        våra; dina; andra; båda; flera; svenska; statliga; berörda; nationella; regionala; *liga; *iska; *ala;
        *ella
        """
    ),
    conditions=phrases("om; när; ifall; i den mån; för det fall; i de fall; under förutsättning att; där"),
    questions=phrases(
        """
        hur; om; huruvida; vad; vem; vilka; vilken; vilket; varför; när; var; i vilken; i vilka; på vilket; på
        vilka; av vilka; för vilka; inom vilka; med vilka; finns
        """
    ),
    delivers=phrases(
        """
        föreslå; lämna; redovisa; redogöra; rapportera; återrapportera; delredovisa; slutredovisa; beskriva;
        analysera; bedöma; utvärdera; kartlägga; belysa; beräkna; ge förslag; ange; överväga; komma med; inkomma
        med
        """
    ),
    demand_lists=phrases(
        """
        (göra|utföra|vidta|genomföra|ansvara för) följande; följande
        (uppdrag|deluppdrag|åtgärder|insatser|uppgifter|arbetsuppgifter|krav|villkor|aktiviteter); enligt följande
        """
    ),
    governing=phrases("av; för; med; till; i; på; om; över; under"),
    openers=phrases("ska; skall; måste; bör; får; att; och; samt; dels"),
    meets=phrases(
        """
        samverka; samråda; samarbeta; samtala; (ha|föra) … (dialog|samtal); (inhämta|hämta in|ta in) …
        (synpunkter|kunskap|kunskaper|erfarenheter|underlag) från; involvera
        """
    ),
    settled=(
        (
            "partner",
            phrases(
                """
            samverka; samråda; samarbeta; (ha|föra) [en] [nära|löpande|kontinuerlig|god|aktiv] (dialog|samtal);
            inhämta; hämta in; ta in; bistå; bistås; biträdas; samtala; (tillvarata|ta tillvara) ..
            (kunskap*|erfarenhet*); (samråd|samverkan|samarbete|dialog) ska [också|även|särskilt|därutöver]
            [också|även] (ske|föras| hållas|genomföras); (genomföras|utföras|bedrivas|ske|göras|genomförs) <so>;
            (genomföra|utföra|bedriva|utforma) [sitt|detta|det här] (uppdraget|uppdrag|arbetet|arbete) <so>;
            inhämtas; informera; involvera; ta del; samordna; delta; bjuda in; bjudas in
            """,
                so="((i|efter|genom|med) [nära|löpande|god] "
                "(samverkan|samråd|samarbete|dialog|samtal|samförstånd|stöd|bistånd|hjälp)|tillsammans med)",
            ),
        ),
        (
            "deadline",
            phrases(
                """
            redovisa; redovisas; lämna; lämnas; rapportera; rapporteras; rekvirera; rekvireras; återbetala;
            återbetalas; inkomma; delredovisa; delredovisas; slutredovisa; avrapportera; avrapporteras;
            delrapportera; delrapporteras; slutrapportera; slutrapporteras; slutredovisas; återrapportera;
            återrapporteras; överlämna; överlämnas; ges in; göras; ske; betalas; avslutas
            """
            ),
        ),
        (
            "funding",
            phrases(
                """
            rekvirera; rekvireras; disponera; disponeras; använda; användas; utbetala; utbetalas; finansiera;
            finansieras; belasta; redovisas mot; få; beräknas; betala; betalas; anvisas; tilldelas; fördela;
            fördelas
            """
            ),
        ),
        (
            "formality",
            phrases(
                """
            hänvisa; ange; anges; hänvisas; ske; göras; informera; informeras; hålla; hållas; underrätta; stämma
            av
            """
            ),
        ),
        (
            "perspective",
            phrases(
                """
            beakta; beaktas; integrera; integreras; genomsyra; genomsyras; utgå; anlägga; anläggas; tillämpa;
            tillämpas; ha; ta hänsyn; ta särskild hänsyn; tas; tas i beaktande; inkludera; inkluderas; belysa;
            belysas; redovisas; delas; uppdelas; analyseras; beskrivas; ske; vara; främja; främjas; ingå; läggas;
            ges; uppmärksamma; uppmärksammas; säkerställa; säkerställas; särredovisas; presenteras; synliggöra;
            synliggöras; bidra
            """
            ),
        ),
    ),
)
