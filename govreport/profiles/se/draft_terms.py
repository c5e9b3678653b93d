"""What falls due, what is formal, what is a neighbour, and why a sentence may be dismissed.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.drafting import DraftHabits
from govreport.profiles.phrases import phrases
from govreport.profiles.se.demand_terms import (
    FORMALITIES,
    LAW_ANNEXES,
    PERSPECTIVES,
    REPORT_ELEMENTS,
    VIEWPOINTS,
)
from govreport.profiles.se.duty_terms import (
    ANY_AGENCY,
    CONCLUDES,
    OWN_CORE,
    OWN_SUBJECTS,
    OWN_WORDS,
    REASONS,
    SECTION_REASONS,
    SEVERAL,
    TO_COME,
    TOLD_GIVEN,
)
from govreport.profiles.se.hand_in_terms import CONDITIONS, DEADLINES
from govreport.profiles.se.wording_terms import (
    ADVERBS,
    ELSEWHERE,
    EMPTY_OPENERS,
    EXPLETIVES,
    HEADING_WORD,
    IDLE,
    NO_CLAUSES,
    OPENINGS,
    POINTERS,
    REPORTING,
    TASK_LEADS,
    TASK_TAILS,
)

DRAFT = DraftHabits(
    title_words=phrases(
        """
        uppdrag*; regeringsuppdrag*; ändring*; ändrat; förläng*; tilläggsdirektiv*; kommittédirektiv*; utbetalning*;
        bidrag*; medel*; inrättande*; försöksverksamhet*; erbjudande*; riktlinjer; deluppdrag*
        """
    ),
    assignment_heads=phrases(
        """
        (uppdrag|deluppdrag) (till|åt|för|nr|nummer|1|2|3|4|5|6|7|8|9|10|11|12|a|b|c|d|e|f|i|ii|iii|iv|v);
        (första|andra|tredje|fjärde|femte) (uppdraget|deluppdraget)
        """
    ),
    title_labels=phrases("ärende; ärendet; rubrik; saken; angående"),
    paper_kinds=phrases("kommittédirektiv; tilläggsdirektiv; regeringsbeslut; regleringsbrev"),
    head_lines=phrases("dir.; beslut vid; diarienummer; dnr; postadress; telefonväxel"),
    paper_numbers=phrases("dir.; direktiv"),
    decided_at=phrases(
        "beslut vid [ett] [regeringens] regeringssammanträde; beslutat [vid regeringssammanträde]"
    ),
    day_labels=phrases("datum; beslutsdatum; beslutad; [av] den; stockholm; nr; nummer"),
    deadlines=DEADLINES,
    final_parts=phrases(
        """
        (denna|den) (del|delen); deluppdrag*; (första|andra|tredje) delen; del
        (ett|två|tre|1|2|3|a|b|c); i den delen; den del av uppdraget; de delar av uppdraget;
        uppdraget i denna del; i fråga om de delar; såvitt (avser|gäller); vad (avser|gäller|beträffar); i den del; uppdraget som (rör|avser|gäller);
        (första|andra)
        (delen|etappen|punkten); punkt* [0-9]; etapp *; steg *
        """
    ),
    besides=phrases("utöver; förutom; vid sidan (av|om); i tillägg till; inför; för genomförande* av"),
    points_back=phrases("(det|detta) (ska|skall) .. (ske|göras); (den|denna) (del|delen)"),
    recipients=phrases(
        """
        till; till och; hos; till både; in till; ställd till; och till; samt till; i; för; åt; med
        """
    ),
    paymasters=phrases("kammarkollegiet"),
    bare_reports=phrases(
        """
        [en|den] [skriftlig|muntlig|första|andra]
        (delredovisning|slutredovisning|delrapport|slutrapport|lägesrapport|delredovisningen|slutredovisningen)
        [av uppdraget] (den|senast|till)
        """
    ),
    whose=phrases("(uppdrag|uppdraget|uppdragen|deluppdraget) (till|åt|för)"),
    handed=phrases(
        "(uppdrar|uppdras|uppdrog|uppdra) [härmed|även|också] åt; i uppdrag åt; tillsammans med; av"
    ),
    received=phrases("tillhanda"),
    own_papers=phrases("årsredovisning*; årsrapport*; budgetunderlag*; verksamhetsplan*"),
    handed_what=phrases("att; om; avseende; angående; som avser; som rör"),
    paid_to=phrases("(medlen|bidraget|beloppet|stödet|ersättningen|pengarna) .. (till|samt till|och till)"),
    paid_out=phrases("[ska] (betalas|utbetalas|rekvireras); får (rekvireras|utbetalas|betalas)"),
    accounts_within=phrases(
        """
        (i|av) <report> [av uppdraget] (ska|skall) .. (ingå|finnas|framgå) .. ekonomisk (redovisning|redogörelse);
        (i|av) <report> [av uppdraget] (ska|skall) .. ekonomisk (redovisning|redogörelse) ..
        (ingå|finnas|framgå|lämnas);
        (<report>|den|denna) [av uppdraget] (ska|skall) … (innehålla|innefatta|omfatta|inkludera) ..
        ekonomisk (redovisning|redogörelse)
        """,
        report="(slutredovisningen|slutrapporten|redovisningen|rapporten)",
    ),
    copies=phrases(
        """
        [med] kopia till; kopia sänds till; [med] kopior till; för kännedom till; (i|med) kopia
        till; kopia .. till
        """
    ),
    conditions=CONDITIONS,
    perspectives=PERSPECTIVES,
    viewpoints=VIEWPOINTS,
    law_annexes=LAW_ANNEXES,
    formalities=FORMALITIES,
    report_elements=REPORT_ELEMENTS,
    neighbours=phrases(
        """
        det uppdraget; (annat|andra|parallellt|pågående|samtidigt|närliggande) ..
        (uppdrag|uppdraget|uppdragen); (samordnas|samordna|koordineras) .. med ..
        (uppdrag|uppdraget|uppdragen); ett uppdrag som rör; regeringens uppdrag att; med det uppdrag
        (som|att); inom ramen för uppdraget (om|till|att); beslutat [i] denna dag; samma dag
        """
    ),
    apart=phrases(
        """
        (särskild ordning|egna medel|redovisas separat|redovisas för sig|löper parallellt|hållas
        isär|särredovisas)
        """
    ),
    tells=phrases("uppdrag (att|om|som rör|som avser|avseende); uppdraget (att|om|som rör)"),
    amended=phrases(
        """
        (fick|gav|gavs|uppdrog|givit|gett) … [i] uppdrag; (tidigare|ursprungliga)
        (uppdraget|uppdrag|beslutet)
        """
    ),
    continues=phrases(
        """
        i [fortsatt|förlängt|utökat|förnyat] (fortsatt|förlängt|utökat|förnyat) uppdrag;
        (förlängs|förlänger|förlängning av) .. uppdraget; (fick|gav|gavs|uppdrog) … uppdrag;
        (fortsättning|förlängning|utvidgning) .. [på|av] .. uppdrag*; (uppdraget|uppdrag) (förlängs|ändras|
        utökas|kompletteras); (ändrar|ändring
        av|ändrat|kompletterar|ersätter) .. (uppdraget|beslut|beslutet|uppdrag)
        """
    ),
    references=(
        ("prop.", "prop."),
        ("proposition", "prop."),
        ("propositionen", "prop."),
        ("skr.", "skr."),
        ("skrivelse", "skr."),
        ("bet.", "bet."),
        ("rskr.", "rskr."),
        ("SOU", "SOU"),
        ("Ds", "Ds"),
        ("RiR", "RiR"),
        ("dir.", "dir."),
        ("kommittédirektiv", "dir."),
        ("direktiv", "direktiv"),
        ("dnr", "dnr"),
        ("diarienummer", "dnr"),
        ("SFS", "SFS"),
        ("COM", "COM"),
        ("KOM", "KOM"),
    ),
    laws=phrases(
        """
        lagen; förordningen; balken; kungörelsen; förordning; lag; *lagen; *förordningen; *balken;
        *- och *lagen; *- och *förordningen; *- och *balken; (EU|EG); (EU) nr; (EG) nr; direktiv; direktivet
        """
    ),
    own_reference=phrases("A; Fi; Fö; I; Ju; KN; Ku; L; LI; M; N; S; SB; U; UD; UF; IJ; V; Jo"),
    reasons=REASONS,
    not_laws=phrases("*förslagen; *anslagen; *underlagen; *bolagen; *utslagen; *omslagen"),
    section_reasons=SECTION_REASONS,
    announces=phrases(
        """
        (uppdraget|uppdragen|utredningstiden|uppdragstiden)
        (ändras|utvidgas|förlängs|kompletteras|utökas|förtydligas|kvarstår|ligger fast) [i övrigt]
        [också|även|därför|nu] [och (ändras|utvidgas|förlängs|kompletteras|utökas|förtydligas)];
        uppdraget (innebär|utgör|är) en (förlängning|fortsättning|utvidgning|utökning|ändring|förstärkning|
        precisering|komplettering)
        … …; uppdraget innebär (ingen|inga|inget|inte) … …
        """
    ),
    reworded=phrases(
        "ska ha följande [ändrade|nya] lydelse; ska (lyda|ha lydelsen); får följande [ändrade|nya] lydelse"
    ),
    announced="Säger att uppdraget ändras; vad som krävs står i det som följer.",
    always=phrases("other-report; cabinet; lifts"),
    retold=phrases(
        """
        enligt .. (direktiv|direktiven|direktivet|kommittédirektiven|utredningsuppdraget|uppdraget|beslutet|
        regeringsbeslutet)
        (ska|skall|skulle); (utredningen|utredaren|kommittén|uppdraget) (ska|skall|skulle) enligt
        (direktiven|beslutet|de ursprungliga direktiven|det ursprungliga beslutet)
        """
    ),
    weak_reasons=phrases("law; goal; history"),
    decides=phrases(
        """
        regeringen (uppdrar|ger|beslutar|förlänger|ändrar); (uppdrar|ges i uppdrag|får i uppdrag)
        """
    ),
    money_only=phrases(
        """
        (medlen|medel|utgifterna|kostnaderna|beloppet|pengarna|bidraget|utgifter|kostnader) ..
        (utbetalas|betalas|belasta|belastar|redovisas|finansieras|disponeras|ska utbetalas|ska
        betalas|ska belasta|ska redovisas mot); (belasta|redovisas mot) …
        (anslaget|anslag|anslagsposten|utgiftsområde);
        (uppdraget|uppdragen|arbetet|insatserna|åtgärderna) ..
        (finansieras|rymmas) .. inom; (rapporterna|redovisningarna|rapporten|redovisningen) ska ..
        (lämnas|sändas|skickas|överlämnas) .. till (regeringskansliet|regeringen|*departementet);
        (uppdraget|uppdragen) [ska] (redovisas|delredovisas|återrapporteras|rapporteras) ..
        till (regeringskansliet|regeringen|*departementet)
        """
    ),
    told_given=TOLD_GIVEN,
    concludes=CONCLUDES,
    to_come=TO_COME,
    several=SEVERAL,
    any_agency=ANY_AGENCY,
    back_pointing=phrases("därvid; då; således; alltså; därför; nu; inte; dock"),
    supines=phrases("*it; fått; gått; stått; sett; haft; gjort; lagt; sagt; satt; sålt; valt; lämnat; varit"),
    joint_reports=phrases(
        """
        (gemensam|gemensamma) [skriftlig|skriftliga] (*redovisning|*redovisningar|*redovisningen|*rapport|
        *rapporten|*rapporter); gemensamt .. (redovisa|delredovisa|slutredovisa|rapportera|lämna); (redovisas|
        delredovisas|slutredovisas|rapporteras) gemensamt; redovisa .. gemensamt
        """
    ),
    articles=phrases("den; det; de"),
    endings=phrases("ernas; arnas; ornas; erna; arna; orna; er; ar; or; en; et; na; n; s; a; e"),
    shares=phrases(
        """
        får .. .. <most> * (procent|%|procentenheter); får .. .. <most> *%; <most> * (procent|%) .. .. får; <most> *% ..
        .. får
        """,
        most="(högst|maximalt|som mest|upp till|inte mer än|max)",
    ),
    own_work=phrases("(arbetet|uppdraget|insatserna|åtgärderna|genomförandet)"),
    doers=phrases(
        """
        *myndigheten; *myndigheterna; *verket; *styrelsen; *styrelserna; *rådet; *institutet;
        *universitetet; *högskolan; *inspektionen; *ombudsmannen; *kommittén; *utredningen;
        *utredaren; utredare; *kommitté; *samordnaren; *delegationen; *nämnden; *kansliet; *parterna; *kommissionen;
        *museet; *kassan; *ämbetet; *makten; *vården
        """
    ),
    governing=phrases("av; med; för; till; i; på; över; under; mot; från; om; vid; hos; inom; mellan; genom"),
    prepositions=phrases(
        """
        av; med; för; till; i; på; över; under; mot; från; om; den; det; de; dessa; samtliga; alla;
        en; ett; hur; andra; övriga; ej; icke
        """
    ),
    over="samt",
    about=phrases("rör; avser; gäller; omfattar"),
    particles=phrases("upp; fram; till; in; ut; av; om; med; på; för; över; i; från; mot; fast; ned; vid"),
    impersonal=phrases("ingå; framgå; finnas; gå; pågå; bli; vara; gälla; avse; omfatta; utgöra; ske"),
    table_frame="Rubrik eller summa i en tabell; begär inget i sig.",
    other_duty="En annan myndighets eller någon annans uppgift.",
    asking=phrases("bör; får"),
    other_subjects=phrases(
        """
        kommunerna; kommuner; regionerna; regioner; landstingen; landsting; medlemsstaterna; medlemsstater; sverige;
        riksdagen; företagen; arbetsgivare; huvudmännen; barn; elever; alla; enskilda; staten;
        svensk; svenska
        """
    ),
    lists=phrases("som syftar till; nämligen; dvs.; avser [särskilt]"),
    such=phrases("sådan; sådant; sådana"),
    own_words=OWN_WORDS,
    own_core=OWN_CORE,
    own_subjects=OWN_SUBJECTS,
    no_clauses=NO_CLAUSES,
    expletives=EXPLETIVES,
    openings=OPENINGS,
    empty_openers=EMPTY_OPENERS,
    adverbs=ADVERBS,
    task_leads=TASK_LEADS,
    task_tails=TASK_TAILS,
    idle=IDLE,
    elsewhere=ELSEWHERE,
    pointers=POINTERS,
    heading_word=HEADING_WORD,
    reporting=REPORTING,
    announces_list=phrases("följande; nedanstående"),
    reference_number=phrases("diarienummer; dnr; diarienr; regeringens diarienummer; regeringens dnr"),
    receivers_listed=phrases(
        """
        (åt|ger|ges|till|för|lämnar) (följande|nedan angivna|nedan nämnda|nedan uppräknade|nedanstående|var och
        en av följande)
        [statliga|andra|regionala|övriga|åtta|nio|tio] <bodies>; (följande|nedanstående|nedan angivna)
        [statliga] <bodies>
        (ges|får) [härmed|också|gemensamt|vardera] i [fortsatt|särskilt|gemensamt] uppdrag; (åt|ger|till) de
        [statliga]
        <bodies> som (anges|räknas upp|nämns|listas|förtecknas|framgår) [nedan|i det följande|av följande lista];
        följande .. <bodies> omfattas av uppdraget; (får|ges) .. <bodies> (detta|följande|samma) uppdrag
        """,
        bodies="(myndigheter|länsstyrelser|universitet|högskolor|lärosäten|verk|bevakningsansvariga myndigheter)",
    ),
    receivers_annexed=phrases(
        """
        (myndigheter|myndigheterna|länsstyrelser|lärosäten|universitet|högskolor) (som|vilka)
        (upptas|anges|framgår|räknas upp|listas|förtecknas|nämns) (i|av)
        (bilaga|bilagan|bilagd|sändlistan|sändlista|förteckningen);
        (åt|ger|till) de (i|av) (bilaga|bilagan|sändlistan) (angivna|upptagna|nämnda)
        (myndigheter|myndigheterna|länsstyrelserna|lärosätena)
        """
    ),
    receivers_unnamed=phrases(
        """
        (uppdrar åt|uppdra åt|ger|ges)
        [ett flertal|flera|vissa|ett antal|berörda|samtliga|alla|landets|ett femtiotal|ett sextiotal]
        [statliga|berörda|andra|bevakningsansvariga|svenska]
        (myndigheter|universitet|lärosäten|högskolor|kommuner|regioner|landsting) [och länsstyrelser|och
        högskolor|och
        regioner|och landsting] (att|i uppdrag)
        """
    ),
    annexes=phrases(
        """
        (i|av|enligt|till|se) (bilaga|bilagan|bilagorna|sändlistan|sändlista) [1|2|3|4|5|6|7|8|9];
        [i|av|enligt|till|se] (bilagd|bilagda|bifogat|bifogad|bifogade) *
        """
    ),
    annex_heads=phrases("bilaga; bilagor; sändlista; förteckning över"),
    address_lists=phrases(
        """
        sändlista; bilaga; bilaga [0-9]; (bilaga|bilaga [0-9]) [till] .. [regeringsbeslut|beslut] …;
        förteckning över myndigheter; (myndigheter|förteckning över myndigheter) som omfattas av uppdraget
        """
    ),
)
