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
        regeringen ger,; regeringen ger … … i .. uppdrag
        att; uppdrar .. (åt|till|år); (beslutar|beslutat) .. att uppdra .. (åt|till|år); (beslutar|beslutat) ..
        att (ge|lämna) … [i] .. uppdrag* (att|om|åt|till|enligt); beslutar att uppdra;
        (omfattar|innebär|innefattar) .. (uppdraget|uppdragen); (i|inom) ..
        (uppdrag|uppdraget|regeringsuppdraget) ingår; regeringen
        (förlänger|ändrar|kompletterar|utökar) .. (uppdrag*|beslut*|tiden);
        (uppdragstiden|utredningstiden|redovisningstiden) (förlängs|flyttas|senareläggs|ändras|skjuts);
        (tiden|tidpunkten|datum) för .. (förlängs|flyttas|senareläggs|ändras|skjuts);
        (uppdraget|uppdragen) (förlängs|ändras|utökas|kompletteras); (i|inom) ..
        (detta|arbetet|uppdraget|denna del) (ingår|ligger) .. att; ansvarar .. för att;
        (ger|ges|lämnar|lämnas|erhåller|tilldelas) … i [fortsatt|utökat|förnyat|särskilt|gemensamt]
        uppdrag; får .. i [fortsatt|utökat|särskilt|gemensamt] uppdrag; (ger|lämnar) … [ett]
        [gemensamt|särskilt] uppdrag (att|om|enligt); (ger|ges) [härmed] .. uppdraget att; får
        [nu|härmed|också|även|därför]
        uppdraget att; får [av regeringen] uppdrag [av regeringen] att;
        får tillsammans med … i uppdrag att; regeringen beslutar att ge … i uppdrag;
        (får|ges) [nu|härmed|
        också|även] (ett .. uppdrag|regeringens uppdrag|följande .. uppdrag) att; (ger|lämnar) … följande .. uppdrag;
        regeringen uppdrar; uppdras ..
        (åt|att); i (uppdraget|uppdragen|arbetet|deluppdraget|översynen|analysen) (ingår|ligger);
        i … ingår [det] [även|också|vidare|därmed|dessutom|bl.a.|bland annat] att; det ingår
        [även|också|vidare|dessutom] .. att; som (ska|skall) [särskilt|bl.a.|bland annat]
        (belysas|beaktas|analyseras|redovisas|besvaras|ingå) … är;
        (ingår|ligger) .. i (uppdraget|uppdragen); (uppdraget|uppdragen|deluppdraget) ..
        (omfattar|innebär|består|innefattar); (åläggs|åligger|förpliktas|förordnas) *; är
        (skyldig|skyldiga) att; får .. (inte|ej|endast); behöver .. (vara|ha) ..
        (tillhanda|inkommit|inkommen); regeringen (anvisar|tilldelar|beviljar); (dock|allt) senast
        den
        """
    ),
    duties=phrases(
        """
        ingår [det] [även|också|vidare|dessutom|därutöver|särskilt|bl.a.|bland annat] att; (<doer>) har
        [även|också|vidare|dessutom|därvid|härvid|särskilt] att; det (ankommer|åvilar) *; (ankommer|åvilar)
        det; (hör|tillhör) [även|också|vidare] [till] (uppdraget|uppgiften|uppgifterna) [även|också] att; till
        (uppdraget|uppgiften|uppgifterna) hör [även|också|vidare|bl.a.|bland annat] att; uppdraget går ut på att;
        (*ns|*ens|*ets|*ernas|*arens) [främsta|huvudsakliga|övergripande|viktigaste] (uppgift|huvuduppgift) är
        [också|även] att; anmodas .. att; regeringen [också|även] (anmodar|uppmanar|ber) .. att
        """,
        doer="*myndigheten|*myndigheterna|*verket|*styrelsen|*styrelserna|*inspektionen|*rådet|utredaren|kommittén",
    ),
    present=phrases(
        """
        (delredovisar|slutredovisar|redovisar|delrapporterar|slutrapporterar|återrapporterar|redogör)
        … (uppdraget|senast|till); (uppdraget|uppdragen) ..
        (redovisas|delredovisas|slutredovisas|rapporteras|genomförs|sker|utförs|bedrivs) …
        (till|i|tillsammans|senast);
        (redovisas|delredovisas|slutredovisas|rapporteras|återrapporteras) ..
        (till regeringen|till regeringskansliet|i årsredovisningen|till *departementet);
        (arbetet|genomförandet) (sker|genomförs|utförs|bedrivs) ..
        (i|tillsammans); (genomför|genomförs|utför|utförs) [uppdraget] ..
        (tillsammans|samverkan|samråd|dialog|samarbete|samtal) .. med;
        (synpunkter|underlag|kunskap*|erfarenheter) .. (inhämtas|hämtas) … från; (inhämtar|hämtar
        in) .. (synpunkter|underlag|kunskap*|erfarenheter) … från; (samråder|samverkar) [även|också]
        .. med; (redovisas|delredovisas|slutredovisas|rapporteras|lämnas) .. senast;
        (bidrar|lämnar|inkommer|överlämnar|återbetalar|rekvirerar) .. senast; (betalas|återbetalas)
        … senast; (medlen|medel|pengarna|bidraget|rekvisition*) ..
        (betalas|utbetalas|rekvireras|lämnas|återbetalas) … senast
        """
    ),
    modals=phrases("ska; skall; måste; bör; får; kan; skulle; borde; kunde; fick; vill"),
    past=phrases(
        """
        har; hade; skulle; lämnade; redovisade; presenterade; överlämnade; beslutade; gav; fick
        """
    ),
    not_present=phrases("för; åtgärder; prover"),
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
        bör; borde; (det|därför|också) är [också|därför|även|särskilt]
        (viktigt|angeläget|väsentligt|önskvärt|centralt|av vikt) att; är det
        [också|därför|även|särskilt] (viktigt|angeläget|väsentligt|önskvärt|av [stor|särskild] vikt)
        att; (vikten|betydelsen) av att; det är av [stor|särskild|yttersta] (vikt|betydelse) att;
        (ser gärna|förväntar sig|förutsätter|utgår [i] från) att; (förväntas|förutsätts);
        (önskvärt|angeläget) att; lämpligen; i möjligaste mån
        """
    ),
    permits=phrases(
        """
        får; kan .. rekvirera; (är|ges) [även] (möjlighet|tillåtet|rätt|befogenhet) att; disponerar;
        (beviljas|tilldelas|anvisas); kan vid behov; har (möjlighet|rätt) att
        """
    ),
    never=phrases(
        """
        som
        (helhet|regel|möjligt|nödvändigt|lämpligt|tidigast|längst|lägst|mest|minst|högst|sådan|sådant|sådana|
        huvudregel|utgångspunkt|exempel);
        som ett led i; som en del (av|i); har .. i uppdrag;
        (hade|haft|fick|fått|gav|givit|gett|gavs) … i [särskilt] uppdrag; får
        (anses|antas|ses|betraktas|förmodas|bedömas|ses); har .. fått; får stöd; får
        [stor|stora|bland annat|bl.a.|även|också|tillräckligt|tillräcklig|ökad|större|betydande|full]
        (del|tillgång|betydelse|effekt|effekter|genomslag|konsekvenser); har att göra med; bör ses mot; ska ses
        (mot|som|i); skall ses
        (mot|som|i); ska förstås; så att säga
        """
    ),
    fronting=phrases("som"),
    joints=phrases("och; samt; eller; men"),
    adds=phrases("och; samt"),
    leads_on=phrases("och; samt; dels"),
    pairs=(("såväl", "som"), ("både", "som"), ("så", "som"), ("dels", "som")),
    subordinators=phrases(
        """
        som; vilka; vilken; vilket; vars; där; när; då; om; hur; varför; eftersom; medan; innan;
        tills; ifall; huruvida; vad; vem; att
        """
    ),
    transparent=phrases(
        """
        beslutar att; beslutar [även|också|vidare] .. att; (föreskriver|förordnar) .. att;
        (utgångspunkt*|förutsättning*) .. (är|ska vara|bör vara) att;
        (uppdraget|uppdragen|detta|det|beslutet|tillägget|ändringen|utvidgningen|förtydligandet|kompletteringen)
        .. (innebär|innefattar|omfattar|ligger|ingår) ..
        att; (innebär|innefattar|omfattar|ligger|ingår) .. [i] (uppdraget|detta) [även|också|vidare]
        att; i (uppdraget|översynen|arbetet|analysen) (ska|ingår|ligger) .. att; i
        (översynen|uppdraget|arbetet) ska ingå att; med (den ändringen|det tillägget|det
        förtydligandet|undantaget) att; på (så|det) (sätt|vis) att; gäller att
        """
    ),
    subjects=phrases(
        """
        myndigheten; myndigheterna; länsstyrelsen; länsstyrelserna; utredaren; kommittén; verket;
        styrelsen; universitetet; uppdraget; redovisningen; samråd; samverkan; synpunkter; hänsyn;
        det; detta; även; också; dessa; en; ett; särskild; särskilt; medel; medlen; rekvisition;
        arbetet
        """
    ),
    verbs=phrases(
        """
        är; var; har; hade; kan; kunde; bör; får; fick; vill; avser; finns; blir; inte är; ingår;
        omfattas; berörs; krävs; behövs; genomförs; bedrivs; framgår; anges; avses; sker; gäller;
        rör; följer; lämnas; ges; görs; tas; används; beskrivs; redovisas; finansieras; pågår;
        deltar; arbetar; berör; utgör; medför; tillhör; innehåller; innebär; bär; gör; hör; styr;
        bedriver; ansvarar; beslutas; regleras
        """
    ),
    infinitives=INFINITIVES,
    marker="att",
    not_infinitives=phrases(
        """
        detta; denna; deras; samma; vissa; egna; hela; många; enda; *erna; *orna; *arna; *ssa; alla; dessa;
        sina; våra; dina; andra; båda; flera; svenska; statliga; berörda; nationella; regionala;
        *liga; *iska; *ala; *ella
        """
    ),
    conditions=phrases("om; när; ifall; i den mån; för det fall; i de fall; under förutsättning att; där"),
    questions=phrases(
        """
        hur; om; huruvida; vad; vem; vilka; vilken; vilket; varför; när; var; i vilken; i vilka; på
        vilket; på vilka; av vilka; för vilka; inom vilka; med vilka; finns
        """
    ),
    delivers=phrases(
        """
        föreslå; lämna; redovisa; redogöra; rapportera; återrapportera; delredovisa; slutredovisa;
        beskriva; analysera; bedöma; utvärdera; kartlägga; belysa; beräkna; ge förslag; ange;
        överväga; komma med; inkomma med
        """
    ),
    demand_lists=phrases(
        """
        (göra|utföra|vidta|genomföra|ansvara för) följande; följande
        (uppdrag|deluppdrag|åtgärder|insatser|uppgifter|arbetsuppgifter|krav|villkor|aktiviteter);
        enligt följande
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
            inhämta;
            hämta in; ta in; bistå; bistås; biträdas; samtala; (tillvarata|ta tillvara) .. (kunskap*|erfarenhet*);
            (samråd|samverkan|samarbete|dialog) ska [också|även|särskilt|därutöver] [också|även] (ske|föras|
            hållas|genomföras);
            (genomföras|utföras|bedrivas|ske|göras|genomförs) <so>;
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
            redovisa; redovisas; lämna; lämnas; rapportera; rapporteras; rekvirera; rekvireras;
            återbetala; återbetalas; inkomma; delredovisa; delredovisas; slutredovisa; avrapportera;
            avrapporteras; delrapportera; delrapporteras; slutrapportera; slutrapporteras; slutredovisas;
            återrapportera; återrapporteras; överlämna; överlämnas; ges in; göras;
            ske; betalas; avslutas
            """
            ),
        ),
        (
            "funding",
            phrases(
                """
            rekvirera; rekvireras; disponera; disponeras; använda; användas; utbetala; utbetalas;
            finansiera; finansieras; belasta; redovisas mot; få; beräknas;
            betala; betalas; anvisas; tilldelas; fördela; fördelas
            """
            ),
        ),
        (
            "formality",
            phrases(
                """
            hänvisa; ange; anges; hänvisas; ske; göras; informera; informeras; hålla; hållas; underrätta;
            stämma av
            """
            ),
        ),
        (
            "perspective",
            phrases(
                """
            beakta; beaktas; integrera; integreras; genomsyra; genomsyras; utgå; anlägga; anläggas; tillämpa;
            tillämpas; ha; ta hänsyn; ta särskild hänsyn; tas; tas i beaktande; inkludera; inkluderas; belysa;
            belysas; redovisas; delas;
            uppdelas; analyseras; beskrivas; ske; vara; främja; främjas; ingå; läggas; ges; uppmärksamma;
            uppmärksammas; säkerställa; säkerställas; särredovisas; presenteras; synliggöra; synliggöras; bidra
            """
            ),
        ),
    ),
)
