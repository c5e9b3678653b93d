"""How Swedish decisions name agencies, and say with whom to work.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.partner_habits import PartnerHabits
from govreport.profiles.phrases import phrases
from govreport.profiles.se.interplay_terms import (
    ABOUT,
    AIMS,
    CONTENTS,
    FRAMED,
    INTERPLAY,
    OWNED,
    PASSIVE,
    TOPICS,
    VIEWS_ASKED,
)

PARTNERS = PartnerHabits(
    interplay=INTERPLAY,
    among=phrases("mellan"),
    settled=phrases("som (bestäms|beslutas|överenskoms)"),
    spoken_of=phrases("som (*ar|*er|gör) .. .. .. att; (komma|kommer|kommit); förmågan att"),
    topics=TOPICS,
    about=ABOUT,
    aims=AIMS,
    contents=CONTENTS,
    questions=phrases(
        """
        hur; vilka; på vilket sätt; i vilken (mån|utsträckning|omfattning);
        (möjligheten|möjligheterna|förutsättningarna) [för *] att; (undersöka|utreda|bedöma|analysera|pröva) om
        """
    ),
    reporting=phrases("(stämma|stämmas) av; avstämning; avstämningar"),
    telling=phrases(
        """
        samverkar; för; i (kontakter|möten)
        """
    ),
    told=phrases(
        """
        samtalar; samarbetar; samverkar; samråder; inhämtar; hämtar; involverar; samtala; samarbeta; samverka;
        samråda; inhämta; hämta in; involvera; skaffar; skaffa; samlar in; (för|har|håller) ..
        (dialog|samtal|samråd|diskussioner)
        """
    ),
    nowadays=phrases("i dag; idag; redan; för närvarande; sedan; normalt; ofta"),
    along=phrases(
        """
        (i|efter) [nära] (samråd|samverkan|dialog|samarbete) med; efter inhämtande av .. (synpunkter|yttrande)
        (från|av)
        """
    ),
    presuming=phrases(
        """
        (uppdraget|arbetet|genomförandet) .. (förutsätter|kräver); uppdraget (görs|genomföras|genomförs med);
        (vidare|dessutom|därutöver|även|här) ingår .. att; (uppdraget|arbetet) kan .. (genomföras|utföras|ske)
        """
    ),
    passive=PASSIVE,
    who=phrases("(som|vilka) [vid behov|även|också|samtidigt|särskilt|då]"),
    owned=OWNED,
    genitive="s",
    them=phrases("dem; dessa"),
    they=phrases(
        "(dessa|de [här] nämnda|nämnda|samtliga|båda) (myndigheter|aktörer|parter); (myndigheterna|aktörerna)"
    ),
    namely=phrases(
        """
        [särskilt] berörda (myndigheter|aktörer|organisationer) är;
        (det|detta|dessa|de) (inbegriper|inkluderar|innefattar) [bl.a.|bland annat|bland andra|t.ex.|exempelvis|främst]
        """
    ),
    fellows=phrases("[de] övriga (myndigheter|myndigheterna) [som (omfattas|berörs) av uppdraget]"),
    offered=phrases("(delta|medverka) i (en|ett|*utbildning*)"),
    particular=phrases("kommissionen; rådet; nämnden; delegationen; kommittén; styrelsen"),
    aiding=phrases("hjälpa"),
    helps=phrases("bistå; biträda"),
    itself=phrases(
        """
        [den] myndigheten; (varje|respektive) .. (myndighet|länsstyrelse); [samtliga|de|alla] [ovan|här] nämnda
        (myndigheter|myndigheterna|lärosäten|länsstyrelser)
        """
    ),
    helping=phrases(
        """
        (ska|skall|bör|får) .. (hjälpa|stödja|stötta|förse|ge|lämna); (ska|skall|bör) .. (se till|säkerställa)
        att
        """
    ),
    helping_told=phrases("bistår; biträder; stödjer; stöttar; hjälper; ger"),
    handed=phrases(
        "(i uppdrag att|uppdras att|uppdrag att|att) (bistå|biträda|stödja|stötta|hjälpa|vara behjälplig)"
    ),
    framed=FRAMED,
    bare=(
        ("collaborate", phrases("samverka; samverkar; samarbeta; samarbetar; samverkan; samarbete")),
        ("consult", phrases("samråda; samråder; samråd")),
        ("dialogue", phrases("dialog; samtala; samtalar")),
        ("seek-views", VIEWS_ASKED),
    ),
    shared=phrases("med; från; hos; av"),
    purpose=phrases("för att [även|också] [etablera|skapa|få|ta|upprätta|underlätta]; så att"),
    people=phrases(
        """
        (kontakt|kontakter|möte|möten|workshop*|hearing*|*utbyte) .. med; (med|få) .. stöd (av|från);
        (involvera|involverar|engagera|bjuda in); tillsammans .. med; höra [även|också];
        (genomförs|genomföras|utförs|utföras) med; (informera|informerar|underrätta);
        (samordna|samordnas|samordnar|koordinera|koordineras) .. med; med .. stöd av
        """
    ),
    open=phrases(
        """
        bland andra; bland annat; bl.a.; m.fl.; med flera; som (bland annat|bl.a.|exempelvis); som t.ex.; till
        exempel; t.ex.; exempelvis; såsom; så som; däribland; framför allt; och andra; samt andra; med flera;
        främst; i första hand; i synnerhet; särskilt; m.m.
        """
    ),
    lead=phrases(
        """
        då (särskilt|främst); varvid; (den|det|de|en|ett) (av|i|inom|enligt) … (<picked>); för
        (uppdraget|arbetet|frågan|frågorna|uppgiften|området|verksamheten); dvs.; det vill säga; som (bland
        annat|bl.a.|exempelvis|till exempel|t.ex.); bland andra; bland annat; bl.a.; till exempel; t.ex.;
        exempelvis; såsom; så som; däribland; främst; särskilt; eventuellt; eventuella; i första hand; i
        synnerhet; inte minst; dels; både; såväl; även; också; vid behov; med; från; hos; sådana; de; den; det;
        (där|när) (så|det) är (relevant|lämpligt|möjligt|motiverat|nödvändigt); mellan; inklusive; s.k.; så
        kallade; i (utpekade|vissa) delar; vid; företrädare för; representanter för; representanter från;
        varandra [och|samt]; dessutom; därutöver; samt; och
        """,
        picked="*ade|*ad|*at|*da|*dd|*na",
    ),
    optional=phrases(
        """
        vid behov; om det behövs; när så är lämpligt; där så är relevant; om möjligt; i förekommande fall; när
        det är relevant; när det är lämpligt; i den mån det behövs; om det är lämpligt; om behov finns; när det
        bedöms lämpligt
        """
    ),
    heads=phrases(
        """
        *myndigheter; myndighet; aktör; *organisationer; *kommuner; *regioner; *landsting; *landstingen;
        *förvaltningar; *företag; *företagen; *lärosäten; *lärosätena; *universitet; *universiteten; *parter;
        *förbund; *förbunden; *föreningar; *samfund; *samfunden; *bransch*; näringsliv; näringslivet;
        *intressenter; *huvudmän; *huvudmännen; *institut; *instituten; *centrum; *samhället; *samhällets;
        *sektorn; akademin; *experter; *utredningar; *utredningen; *utredning; *utredare; *kommittéer;
        *kommissionen; *delegationen; *råd; *rådet; *museer; *museerna; *arkiv; *bibliotek; *skolor;
        *verksamheter; *producenter; *konsumenter; *patienter; *professionen; *professioner; *barn; *unga;
        *ungdomar; *enskilda; *samordnaren; *instanser; *funktioner; *organ; *kassor; *domstolar; *grupper;
        *strukturer; *industrin; *industri; *handeln; *verk; *bolag; *bolagen; *banker; *nämnder; *minoriteter;
        *organisation; *huvudman; *näringen; *näringar; *polisen; *stiftelser; *rektorer; *sjukhus;
        *plattformar; *tjänsten; *are; *örer; *anter; *ister; *iker; *loger; *institutioner; enheter;
        länsstyrelsen; *kommitté; *kommittén; *utredare; *utredaren; *grupp; *gruppen; *kansli; *kansliet;
        personer; *föräldrar; *centra; *hamnar; *rederier; *romer; *samer; kvinnor; män; flickor; pojkar;
        *kårer; *byråer; *rätter; *verken; *apotek; *apoteken; *laboratorier; *flygplatser; *handelskamrar; *värdar;
        *studenter; *elever; *personal; *chefer; *inkubatorer; *kluster; *parker; *församlingar; *fonder;
        *sekretariat; *forum; *gårdar; *styrelser; anhöriga; *allmänheten; *vården; *väsendet; *samebyar;
        *kontor; *myndigheten; *ombud; *ledamöter; *team; *bildningar; *avdelning; *avdelningen; kommissioner;
        *rörelsen; programområden; *arenor; *centraler; *centrumen; *herrar; familjehem; vuxna; *biblioteken;
        yrkesverksamma; *utvecklingsansvariga; *räddningstjänster; *partners; fack
        """
    ),
    not_heads=phrases(
        """
        vidare; senare; närmare; djupare; *bättre; *igare; *bare; äldre; kriterier; faktorer; sektorer
        """
    ),
    qualifiers=phrases(
        """
        relevant*; berörd*; andra; övriga; nya; särskilt; lämplig*; ansvarig*; privata; vissa; några; enskilda;
        olika; deltagande; medverkande; nödvändiga; pågående; större; mindre; stora; små; medelstora; civila;
        det; de; den; alla; unga; *liga; *ära; *iska; *anska; *enska; *ländska; *ala; *ella
        """
    ),
    quantifiers=phrases(
        """
        ett [mindre|större] antal; ett fåtal; en rad
        """
    ),
    selections=phrases("ett [*t] urval; en bred gruppering"),
    determiners=phrases("andra; övriga; berörda; relevanta; vissa; några; samtliga; alla; flera; olika"),
    sectors=phrases("enskilda; kommunala; statliga; regionala; privata; offentliga; ideella; fristående"),
    counts=phrases("olika; flera; två; tre; fyra; fem; sex; sju; åtta; nio; tio; elva; tolv; båda"),
    name_tails=phrases("av; för; från; inom"),
    narrowing=phrases("*-och; *a; *al; *ell; *t; *s; den; det; de; *-; viss"),
    fields=phrases(
        """
        *sektorn; *sektorer; *branschen; *branscher; *samhället; *kedjan; *näringar; *processen; *regionen;
        *nivå; *nivån; *nivåer; *området; *områden; *områdena; *industrin; *marknaden; *länet; *kommunen;
        *landet; *städer; *förvaltningen; *vården; *omsorgen; *skolan; *väsendet; *livet; *bruket; *tjänsten
        """
    ),
    participles=phrases("*ade; *ad; *tagna; verksamma; *givna; *förda"),
    homes=phrases("kommuner; regioner; län; länder"),
    place_words=phrases("kommun; kommuner; län"),
    bound=phrases("till"),
    frames=phrases("inom ramen för; avseende; gällande; vad gäller; i fråga om"),
    self_evident=phrases(
        "(för|inom|i) (uppdraget|uppdragets (genomförande|utförande)|arbetet|genomförandet [av uppdraget])"
    ),
    clause_stops=phrases(
        """
        i syfte; för att; om (hur|vilka|vad|vilken|vilket|vilken|på vilket sätt); så att; senast; ska; skall;
        bör; vid genomförandet; i genomförandet; under arbetet; utifrån; i enlighet med; men; dock; innan;
        medan; eftersom; därefter; samtidigt
        """
    ),
    judging=phrases("bedömer; finner; anser; ser; vill; avser; *bedömning"),
    undergone=phrases("*ats; *erats; *tts; *its"),
    whose=phrases("vars"),
    needed=phrases("(behövs|krävs) [för|i]"),
    place_tails=phrases("i; på; vid"),
    speakers=phrases("(företrädare|representanter) (för|från)"),
    everywhere=phrases("sverige; landet"),
    pairs=phrases(
        "barn och (unga|ungdomar|elever); universitet och högskolor; flickor och pojkar; kvinnor och män"
    ),
    traits=phrases(
        """
        *ansvar; *uppdrag; *förutsättningar; *funktionsnedsättning; *bakgrund; erfarenhet; erfarenheter;
        kunskap; kunskaper; kompetens; expertis; *uppgifter; *ansvarsområden; *forskning; *verksamhet
        """
    ),
    officers=phrases(
        """
        *samordnare; *samordnaren; *utredare; *utredningen; *kommittén; *delegationen; *centrum; *nätverk; *råd;
        *rådet
        """
    ),
    marker=phrases("att"),
    charges=phrases("för; mot; om"),
    topic=phrases("om"),
    tails=phrases("på; inom; utom; utanför; i; med; av; för; som; vid; från; utanför; till"),
    owners=phrases("sin; sina; sitt; deras; dess"),
    pointing=phrases(
        "[de] (sin|sitt|sina|följande|ovan|*nämnda|ovanstående|nämnda|dessa|sådana|samma|denna|detta)"
    ),
    both=phrases("såväl"),
    twofold=phrases("både"),
    alone=phrases(
        """
        [andra|övriga|samtliga|alla|de] [berörda] (berörda|ansvariga|närstående|medverkande)
        """
    ),
    inserted=phrases("där; vilken; vilket; vilka; vars; som"),
    reserved=phrases("i den (utsträckning|omfattning|mån); i (mån|förekommande fall); om; när; där; vid"),
    office=phrases("regeringskansliet"),
    kinds=phrases(
        "*organisationen; *föreningen; *förbundet; *företaget; *bolaget; *myndigheten; myndigheterna; stiftelsen; "
        "*kommittén; *nätverket; *initiativet"
    ),
    areas=phrases("* län; * läns"),
    audience=phrases(
        """
        allmänheten; medborgare*; konsument*; *grupper; *ägare; *sökande; hushåll*; *målgruppen; enskilda;
        privatpersoner
        """
    ),
    closers=phrases("andra; övriga"),
    anew=phrases("andra; övriga; samtliga; vissa; berörd*; relevant*; ansvarig*; lämplig*"),
    able=phrases("(kan|kunde|vill|önskar|väljer att|avser att) [även|också]"),
    relatives=phrases("som; vars; vilka"),
    pronouns=phrases("de; den; det"),
    definite=phrases("en; et; na"),
    adverbs=phrases(
        """
        redan; också; även; särskilt; nu; ofta; i övrigt; tidigare; främst; inte; [i] dag
        """
    ),
    stops=phrases(
        """
        i syfte; för att; förutsatt att; om hur; i frågor; i arbetet; vid genomförandet; när det; när; där;
        under; så att; kring; avseende; gällande; beträffande; angående; rörande; utifrån; enligt; ska; skall;
        bör; får; senast; redovisa*; lämna*; genomföra; genomföras; ta fram; utarbeta*; utveckla*; analysera*;
        kartlägga; föreslå; identifiera; säkerställa; beakta*; inhämta; samråda; samverka; vilka; vilket;
        eftersom; dock; men; att; har; är; arbeta; verka; fortsätta; bidra; stödja; främja; göra; följa; bistå;
        sprida; utreda; bedöma; planera; bedriva; samordna; efter; före; inför; utöver; trots; i samband;
        undersöka; redogöra; upprätta; inrätta; förbereda; belysa; se till; hålla; delta; inom ramen; med
        anledning; mot bakgrund; med utgångspunkt; med syfte; om; vid framtagandet; innan; genom; löpande;
        kontinuerligt; regelbundet; fortlöpande; därefter; samtidigt; snarast; omgående; skriftligen; slutligt;
        [även] (benämnd|benämnt|benämnda|kallad|kallat|kallade)
        """
    ),
    joints=phrases(
        "och/eller; och; samt; respektive; eller; såväl som; liksom; jämte; inklusive; såsom; däribland; och även"
    ),
    name_joints=phrases("för; av; i; vid; mot; the; of; for"),
    places=phrases("i; på"),
    with_what=phrases("med"),
    plural_endings=phrases("er; or; ar; erna; orna; arna; en"),
    nobody=phrases(
        """
        *sådana; *konsekvensutredning; *strategin; *planen; *programmet; *systemet; *katalogen; *projektet;
        *projekt; *samarbeten; *objektet; *källor; *kapacitet; *register; *data; m.fl; m.m; kopia; underlag;
        information; förslag; exempel; erfarenheter; kunskap; synpunkter; effekter; fokus; syfte; stöd; lokal;
        regional; nationell; central; internationell; kommunal; *områden; länder; djur; medlemsländer;
        initiativ; *sektorer; *strategier; *nivå; vidare; dessutom; därutöver; *uppdrag; *uppdraget; *uppdragen;
        *arbetet; *insatser; *insatserna; *åtgärder; *satsningar; *processer; *analys; patienten; brukaren;
        eleven; *genomförande; *genomförandet; hur; vad; vilka; regeringskansliet; regeringen; varandra;
        riksdagen; utgångspunkt; hänsyn; anledning; *departementet; *departementets; *riktlinjer; rutiner;
        *uppföljning; *koordinering; *kompetenser; *förberedelser; LSS; LVM; LVU; LPT; LRV
        """
    ),
)
