"""How Swedish decisions name agencies, and say with whom to work.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.partner_habits import PartnerHabits
from govreport.profiles.phrases import phrases
from govreport.profiles.se.interplay_terms import (
    ABOUT,
    AGAIN,
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
    among=phrases("mellan; gemensamt av"),
    past=phrases("[redan|tidigare] (har|hade|haft)"),
    settled=phrases("som (bestäms|beslutas|överenskoms)"),
    spoken_of=phrases(
        "som (*ar|*er|gör) .. .. .. att; (straffbart|förbjudet|tillåtet|olagligt) att; (komma|kommer|kommit); "
        "förmågan att"
    ),
    topics=TOPICS,
    about=ABOUT,
    aims=AIMS,
    contents=CONTENTS,
    questions=phrases(
        """
        hur; vilka; på vilket sätt; vilka sätt; i vilken (mån|utsträckning|omfattning);
        (möjligheten|möjligheterna|förutsättningarna) [för *] att
        """
    ),
    reporting=phrases("(stämma|stämmas) av; avstämning; avstämningar"),
    telling=phrases(
        """
        samverkar; samarbetar; samtalar; samråder; samordnar; involverar; inhämtar; hämtar; för; informerar;
        i (kontakter|möten)
        """
    ),
    told=phrases(
        """
        samtalar; samarbetar; samverkar; samråder; inhämtar; hämtar; involverar; samtala; samarbeta;
        samverka; samråda; inhämta; hämta in; involvera; skaffar; skaffa; samlar in; (för|har|håller) ..
        (dialog|samtal|samråd|diskussioner)
        """
    ),
    nowadays=phrases("i dag; idag; redan; för närvarande; sedan; traditionellt; normalt; vanligen; ofta"),
    along=phrases(
        """
        (i|efter) [nära|bred|god|*lig] (samråd|samverkan|dialog|samarbete) med; efter hörande av; efter inhämtande av ..
        (synpunkter|yttrande) (från|av)
        """
    ),
    presuming=phrases(
        """
        (uppdraget|arbetet|genomförandet) .. (förutsätter|kräver); (samråd|dialog|samverkan|samarbete|avstämning) …
        (sker|förs|hålls); (uppdraget|arbetet) (görs|genomföras|utföras|bedrivas|genomförs med|utförs med);
        (vidare|dessutom|därutöver|även|här) ingår .. att; (en|ett) [*ig|*igt|*al|*alt]
        (del|moment|inslag) (i|av) (uppdraget|arbetet) är .. att; (uppdraget|arbetet) kan .. (genomföras|utföras|ske)
        """
    ),
    passive=PASSIVE,
    ensuring=phrases("(se till|säkerställa|verka för|sörja för) att"),
    who=phrases("(som|vilka) [vid behov|även|också|samtidigt|särskilt|då]"),
    again=AGAIN,
    owned=OWNED,
    genitive="s",
    them=phrases("dem; dessa"),
    they=phrases(
        "(dessa|de [här] nämnda|nämnda|samtliga|båda) (myndigheter|aktörer|parter); (myndigheterna|aktörerna)"
    ),
    namely=phrases(
        "[särskilt|närmast|mest] (berörda|relevanta|aktuella) (myndigheter|aktörer|organisationer|parter) är"
    ),
    fellows=phrases("[de] övriga (myndigheter|myndigheterna) [som (omfattas|berörs) av uppdraget]"),
    offered=phrases("(delta|medverka) (i|vid|på) (en|ett|*utbildning*|*kurs*)"),
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
        (ska|skall|bör|får) .. (hjälpa|stödja|stötta|assistera|understödja|förse|ge|lämna); (ska|skall|bör) ..
        (se till|säkerställa) att
        """
    ),
    helping_told=phrases("bistår; biträder; stödjer; stöttar; hjälper; assisterar; ger; förser"),
    helps_told=phrases("(bistår|biträder) (med|i|vid)"),
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
        (referensgrupp|expertgrupp|arbetsgrupp|styrgrupp|samrådsgrupp|projektgrupp) .. (med|av|från);
        (kontakt|kontakter|möte|möten|workshop*|hearing*|*utbyte) .. med; (med|genom|få) ..
        (bistånd|stöd) (av|från); (involvera|involverar|engagera|bjuda in|inbjuda);
        tillsammans .. med; gemensamt .. med; höra [även|också]; (genomförs|genomföras|utförs|utföras) med;
        (informera|informerar|underrätta) [även|också|löpande|kontinuerligt|regelbundet];
        (samordna|samordnas|samordnar|koordinera|koordineras|synkroniseras) .. med; med hjälp av; ta
        hjälp av; (med|genom) .. stöd av; ta stöd av; i (samklang|samordning) .. med
        """
    ),
    open=phrases(
        """
        bland andra; bland annat; bl.a.; m.fl.; med flera; som (bland annat|bl.a.|exempelvis); som till exempel; som
        t.ex.; till exempel; t.ex.; exempelvis; såsom; så som;
        däribland; framför allt; och andra; samt andra; med flera; främst; i första hand; i synnerhet; särskilt;
        m.m.
        """
    ),
    lead=phrases(
        """
        då (särskilt|främst); varvid; varefter;
        (den|det|de|en|ett) (av|i|inom|enligt) … (<picked>); för
        (uppdraget|arbetet|frågan|frågorna|uppgiften|området|verksamheten); dvs.; det vill säga; nämligen;
        som (bland annat|bl.a.|exempelvis|till exempel|t.ex.);
        bland andra; bland annat; bl.a.; till exempel; t.ex.;
        exempelvis; såsom; så som; däribland; främst; särskilt; eventuellt; eventuella; i första hand; i
        synnerhet; inte minst;
        dels; både; såväl; även; också; vid behov; om möjligt; när så är lämpligt; i förekommande
        fall; i tillämpliga delar; med; från; hos; framför allt; huvudsakligen; åtminstone; sådana
        som; sådana; de; den; det; (där|när) (så|det) är (relevant|lämpligt|möjligt|motiverat|nödvändigt);
        mellan; inklusive; s.k.; så kallade; i (utpekade|vissa) delar; i relevanta delar; vid; i
        lämplig omfattning; företrädare för;
        representanter för; representanter från; företrädare från; varandra [och|samt]; dessutom;
        därutöver; samt; och; bl a; i lämpliga delar
        """,
        picked="inrättade|inrättad|inrättat|tillsatta|tillsatt|utsedda|utsedd|utsett|utpekade|utpekad|angivna|nämnda|"
        "bildade|bildad|tillkallade|tillkallad|föreslagna|föreslagen",
    ),
    optional=phrases(
        """
        vid behov; om det behövs; när så är lämpligt; där så är relevant; om möjligt; i förekommande
        fall; när det är relevant; när det är lämpligt; där det är lämpligt; i den mån det behövs;
        vid behov även; om så behövs; i de fall det är relevant; om det är lämpligt; om behov finns;
        när det bedöms lämpligt
        """
    ),
    heads=phrases(
        """
        *myndigheter; *myndigheterna; myndighet; *aktörer; *aktörerna; aktör; *organisationer;
        *organisationerna; *kommuner; *kommunerna; *regioner; *regionerna; *landsting; *landstingen;
        *länsstyrelser; *länsstyrelserna; *förvaltningar; *förvaltningarna; *företag; *företagen;
        *lärosäten; *lärosätena; *universitet; *universiteten; *högskolor; *högskolorna; *parter;
        *parterna; *förbund; *förbunden; *föreningar; *föreningarna; *samfund; *samfunden;
        *bransch*; näringsliv; näringslivet; *intressenter; *intressenterna; *huvudmän;
        *huvudmännen; *institut; *instituten; *centrum; *samhället; *samhällets; *sektorn; akademin;
        akademi; forskare; forskningsaktörer; *experter; *representanter; *företrädare; *nätverk;
        *utredningar; *utredningen; *utredning; *utredare; *kommittéer; *kommissionen; *delegationen;
        *myndighetsnätverk; *kollektiv; *råd; *rådet; *musikliv; *kulturliv; *museer; *museerna;
        *arkiv; *bibliotek; *skolor; *skolorna; *vårdgivare; *verksamheter; *verksamheterna;
        *producenter; *leverantörer; *operatörer; *ägare; *utövare; *brukare; *konsumenter;
        *patienter; *professionen; *professioner; *professionerna; *barn; *unga; *ungdomar;
        *enskilda; *samordnare; *samordnaren; *instanser; *funktioner; *organ; *kassor; *kassorna;
        *domstolar; *domstolarna; *intressegrupper; *grupper; *målgruppen; *utlandsmyndigheter;
        *utlandsmyndigheterna; *regionförbund; *samverkansorgan; *strukturer; *strukturerna;
        *industrin; *industri; *handeln; *verk; *bolag; *bolagen; *banker; *bankerna; *nämnder;
        *nämnderna; *kyrkan; *parlament; *minoriteter; *minoriteterna; *organisation; *huvudman;
        *entreprenörer; *näringen; *näringar; *näringarna; *arbetsgivare; *arbetstagare; *polisen;
        *stiftelser; *trossamfund; *arrangörer; *lärare; *rektorer; *förskolor; *studieförbund;
        *folkhögskolor; *sjukhus; *kunskapscentrum; *plattformar; *tjänsten; *are; *örer; *anter;
        *ister; *iker; *loger; *kliniker; *institutioner; enheter; länsstyrelsen; *kommitté;
        *kommittén; *utredare; *utredaren; *grupp; *gruppen; *kansli; *kansliet; personer;
        *föräldrar; *centra; hamnar; *hamnar; *hamnarna; *rederier; *rederierna;
        speditörer; åkerier; *romer; *samer; kvinnor; män; flickor; pojkar; *jourer; *klubbar; *kårer;
        *byråer; *verken; *apotek; *apoteken; *laboratorier; *flygplatser; *ambassader; *ambassaden;
        *delegationer; *kammare; *handelskamrar; *värdar; *studenter; *elever; *medborgare; *personal;
        *chefer; *ledare; *bönder; *inkubatorer; *kluster; *parker; *församlingar; *fonder; *kontoren;
        *sekretariat; *sekretariatet; *forum; *forumet; *gårdar; *mäklare; *styrelser; anhöriga;
        *allmänheten; *branschen; *vården; *väsendet; *samebyar; *kontor;
        *myndigheten; *ombud; *ombuden; *ledamöter; *team; *iärer; *bildningar; *avdelning; *avdelningen;
        kommissioner; *rörelsen;
        programområden; programområdena; programområdet;
        *arenor; *arenorna; *centraler; *centralerna; *centrumen; *herrar; familjehem; vuxna; *biblioteken;
        yrkesverksamma;
        *utvecklingsansvariga; *räddningstjänster; *räddningstjänsterna; *partners; fack
        """
    ),
    not_heads=phrases(
        """
        vidare; tidigare; senare; närmare; snarare; djupare; bredare; starkare; enklare; lättare;
        snabbare; klarare; *bättre; svårare; *igare; *ligare; *bare; varianter; yngre; äldre;
        statistiker; kriterier; faktorer; sektorer
        """
    ),
    qualifiers=phrases(
        """
        relevant*; berörd*; andra; övriga; nya; befintliga; etablerade; särskilt; lämplig*;
        aktuella; ansvarig*; statliga; kommunala; regionala; lokala; nationella; internationella;
        ideella; privata; offentliga; samtliga; vissa; några; enskilda; olika; svenska; nordiska;
        europeiska; fackliga; centrala; deltagande; medverkande; samverkande; intresserade;
        nödvändiga; utvalda; pågående; större; mindre; stora; små; medelstora; sociala; romska; samiska;
        vetenskapliga;
        civila; det; de; den; alla; unga; *liga; *ära; *iska; *anska; *enska; *ländska; *ala; *ella
        """
    ),
    quantifiers=phrases(
        """
        ett [mindre|större] antal; ett fåtal; en rad
        """
    ),
    selections=phrases("ett [*t] urval; en [bred|större|mindre] (gruppering|krets|skara)"),
    determiners=phrases("andra; övriga; berörda; relevanta; vissa; några; samtliga; alla; flera; olika"),
    sectors=phrases("enskilda; kommunala; statliga; regionala; privata; offentliga; ideella; fristående"),
    counts=phrases("olika; flera; två; tre; fyra; fem; sex; sju; åtta; nio; tio; elva; tolv; båda"),
    name_tails=phrases("av; för; från; inom"),
    narrowing=phrases("*-och; *a; *al; *ell; *t; *s; den; det; de; *-; viss"),
    fields=phrases(
        """
        *sektorn; *sektorns; *sektorer; *branschen; *branscher; *samhället; *kedjan; *kedjor; *näringen; *näringar;
        *processen; *regionen; *världen; *nivå; *nivån; *nivåer; *området; *områden; *områdena; *industrin; *marknaden;
        *länet; *kommunen; *landet; *utlandet; *landsbygden; *staden;
        *städer; *förvaltningen; *vården; *omsorgen;
        *skolan; *väsendet; *livet; *leden; *hamnarna; *bruket; *tjänsten
        """
    ),
    participles=phrases("*ade; *ad; *sedda; *sedd; *tagna; *knutna; *anslutna; verksamma; *givna; *förda"),
    homes=phrases("kommuner; regioner; län; länder"),
    place_words=phrases("kommun; kommuner; län"),
    bound=phrases("till"),
    frames=phrases("inom ramen för; avseende; gällande; vad gäller; i fråga om"),
    self_evident=phrases(
        "(för|inom|i) (uppdraget|uppdragets (genomförande|utförande)|arbetet|genomförandet [av uppdraget])"
    ),
    clause_stops=phrases(
        """
        i syfte; för att; om (hur|vilka|vad|vilken|vilket|vilken|på vilket sätt); så att; senast; ska; skall; bör;
        vid genomförandet; i genomförandet; under arbetet; utifrån; i enlighet med; men; dock; innan; medan;
        eftersom; därefter;
        samtidigt
        """
    ),
    judging=phrases("bedömer; finner; anser; ser; önskar; väljer; vill; avser; bedömt; funnit; *bedömning"),
    undergone=phrases("*ats; *erats; *tts; *its"),
    whose=phrases("vars"),
    needed=phrases("(behövs|krävs|erfordras) [för|i]"),
    place_tails=phrases("i; på; vid"),
    speakers=phrases("(företrädare|representanter) (för|från)"),
    everywhere=phrases("sverige; landet"),
    pairs=phrases(
        "barn och (unga|ungdomar|elever); universitet och högskolor; flickor och pojkar; kvinnor och män"
    ),
    traits=phrases(
        """
        *ansvar; *uppdrag; *förutsättningar; *funktionsnedsättning; *funktionsnedsättningar; *bakgrund; anknytning;
        erfarenhet; erfarenheter; kunskap; kunskaper; kompetens; expertis; *uppgifter; *ansvarsområden; *forskning;
        *verksamhet; mottagningar
        """
    ),
    officers=phrases(
        """
        *samordnare; *samordnaren; *utredare; *utredaren; *utredningen; *kommittén; *delegationen; *centrum;
        *centret; *centrumet; *nätverk; *nätverket; *råd; *rådet
        """
    ),
    marker=phrases("att"),
    charges=phrases("för; mot; om"),
    topic=phrases("om"),
    tails=phrases("på; inom; utom; utanför; i; med; av; för; som; vid; från; utanför; till"),
    owners=phrases("sin; sina; sitt; deras; dess"),
    pointing=phrases(
        "[de] (sin|sitt|sina|följande|ovan|ovannämnda|ovanstående|nämnda|dessa|sådana|samma|denna|detta)"
    ),
    both=phrases("såväl"),
    twofold=phrases("både"),
    alone=phrases(
        """
        [andra|övriga|samtliga|alla|de] [berörda]
        (berörda|närmast berörda|ansvariga|närstående|medverkande|inblandade)
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
    bases=phrases("enligt; i enlighet med"),
    closers=phrases("andra; övriga"),
    anew=phrases("andra; övriga; samtliga; vissa; berörd*; relevant*; ansvarig*; lämplig*"),
    able=phrases("(kan|kunde|vill|önskar|väljer att|avser att) [även|också]"),
    extents=phrases("*utsträckning; omfattning; mån; sätt; (långt|snart|tidigt)"),
    relatives=phrases("som; vars; vilka"),
    pronouns=phrases("de; den; det"),
    definite=phrases("en; et; na"),
    adverbs=phrases(
        """
        redan; också; även; särskilt; nu; hittills; ofta; närmast; i övrigt; tidigare; främst; direkt; själva;
        inte; [i] dag
        """
    ),
    stops=phrases(
        """
        i syfte; för att; förutsatt att; om hur; i frågor; i arbetet; vid genomförandet; när det; när; där;
        under;
        så att; kring; avseende; gällande; beträffande; angående; rörande; utifrån; enligt; ska;
        skall; bör; får; senast; redovisa*; lämna*; genomföra; genomföras; ta fram; utarbeta*; utveckla*;
        analysera*; kartlägga; föreslå; identifiera; säkerställa; beakta*; inhämta; samråda;
        samverka; vilka; vilket; eftersom; dock; men; att; har; är; arbeta; verka; fortsätta; bidra;
        stödja; främja; göra; följa; bistå; sprida; utreda; bedöma; planera; bedriva; samordna;
        efter; före; inför; utöver; trots; i samband; undersöka; redogöra; upprätta; inrätta; förbereda; belysa; se
        till; hålla; delta; inom ramen; med anledning; mot bakgrund; med utgångspunkt; med syfte;
        om; vid framtagandet; innan; genom; löpande; kontinuerligt; regelbundet; fortlöpande; därefter;
        samtidigt; snarast; omgående; skriftligen; [även] (benämnd|benämnt|benämnda|kallad|kallat|kallade)
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
        *projekt; *samarbeten;
        *objektet; *källor;
        *kapacitet; *register; *data; m.fl; m.m; kopia; källor; underlag; information; förslag;
        exempel; erfarenheter; kunskap; synpunkter; effekter; fokus; syfte; stöd; lokal; regional;
        nationell; central; internationell; kommunal; *områden; länder; djur; medlemsländer; initiativ;
        *sektorer; *strategier; *nivå; vidare; dessutom; därutöver; *uppdrag; *uppdraget;
        *uppdragen; *arbetet; *insatser; *insatserna; *åtgärder; *satsningar; *processer; *analys;
        patienten; brukaren; eleven; *genomförande; *genomförandet;
        hur; vad; vilka; regeringskansliet; regeringen; varandra; riksdagen; utgångspunkt; hänsyn;
        anledning; *departementet; *departementets; *riktlinjer; rutiner; *uppföljning;
        *koordinering; *kompetenser; *förberedelser; objektet; LSS; LVM; LVU; LPT; LRV
        """
    ),
)
