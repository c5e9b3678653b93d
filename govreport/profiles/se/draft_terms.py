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
        uppdrag*; regeringsuppdrag*; ändring*; förläng*; tilläggsdirektiv*; utbetalning*; bidrag*; medel*;
        inrättande*; riktlinjer
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
    decided_at=phrases("beslut vid regeringssammanträde; beslutat [vid regeringssammanträde]"),
    day_labels=phrases("datum; beslutsdatum; beslutad; [av] den; stockholm; nr; nummer"),
    deadlines=DEADLINES,
    final_parts=phrases(
        """
        (denna|den|de) (del|delen|delar); del (1|2|3|a|b|c); vad (avser|gäller); uppdraget som (rör|avser|gäller);
        punkt*
        """
    ),
    besides=phrases("utöver; förutom; inför; för genomförande* av"),
    points_back=phrases("(det|detta) (ska|skall) .. ske; (den|denna) (del|delen)"),
    recipients=phrases(
        """
        till; till och; hos; ställd till; i; för; åt; med
        """
    ),
    paymasters=phrases("kammarkollegiet"),
    bare_reports=phrases(
        """
        [en] (delredovisning|slutredovisning|delrapport|slutrapport) [av uppdraget] (den|senast|till)
        """
    ),
    whose=phrases("(uppdrag|uppdraget|uppdragen) (till|åt)"),
    handed=phrases("(uppdrar|uppdras|uppdrog|uppdra) åt; tillsammans med; av"),
    received=phrases("tillhanda"),
    own_papers=phrases("årsredovisning*"),
    handed_what=phrases("att; om; avseende; angående; som avser; som rör"),
    paid_to=phrases("(medlen|bidraget|pengarna) .. till"),
    accounts_within=phrases(
        """
        i <report> (ska|skall) .. ingå .. ekonomisk redovisning; i <report> (ska|skall) .. ekonomisk redovisning ..
        ingå; (<report>|den|denna) (ska|skall) … innehålla .. ekonomisk redovisning
        """,
        report="(slutredovisningen|slutrapporten|redovisningen|rapporten)",
    ),
    copies=phrases("(kopia|kopior) .. till; med kopia till; med kopior till"),
    conditions=CONDITIONS,
    perspectives=PERSPECTIVES,
    viewpoints=VIEWPOINTS,
    law_annexes=LAW_ANNEXES,
    formalities=FORMALITIES,
    report_elements=REPORT_ELEMENTS,
    neighbours=phrases(
        """
        det uppdraget; (annat|andra|parallellt|pågående|samtidigt|närliggande) .. (uppdrag|uppdraget|uppdragen);
        (samordnas|samordna|koordineras) .. med .. (uppdrag|uppdraget|uppdragen); ett uppdrag som rör; regeringens
        uppdrag att; med det uppdrag (som|att); inom ramen för uppdraget (om|till|att); beslutat [i] denna dag;
        samma dag
        """
    ),
    apart=phrases("särskild ordning; särredovisas"),
    tells=phrases("(uppdrag|uppdraget) (att|om|som rör)"),
    amended=phrases("(fick|gav|gavs|uppdrog|givit|gett) … [i] uppdrag; tidigare (uppdraget|uppdrag)"),
    continues=phrases(
        """
        (förlängs|förlänger|förlängning av) .. uppdraget; (fick|gav|gavs|uppdrog) … uppdrag;
        (fortsättning|förlängning) .. [på|av] .. uppdrag*; (ändrar|ändring av|ändrat|kompletterar|ersätter) ..
        (uppdraget|beslut|beslutet|uppdrag)
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
        lagen; förordningen; balken; kungörelsen; förordning; lag; *lagen; *förordningen; *balken; *- och *lagen;
        *- och *förordningen; (EU|EG); direktiv; direktivet
        """
    ),
    own_reference=phrases("A; Fi; Fö; I; Ju; KN; Ku; L; LI; M; N; S; SB; U; UD; UF; IJ; V; Jo"),
    reasons=REASONS,
    section_reasons=SECTION_REASONS,
    not_laws=phrases("*förslagen"),
    announces=phrases(
        """
        (uppdraget|utredningstiden|uppdragstiden) (ändras|utvidgas|förlängs|kompletteras|utökas)
        [också|även|därför|nu]; uppdraget innebär en (förlängning|fortsättning|förstärkning|komplettering) … …;
        uppdraget innebär (ingen|inga|inget|inte) … …
        """
    ),
    announced="Säger att uppdraget ändras; vad som krävs står i det som följer.",
    always=phrases("other-report; cabinet; lifts"),
    retold=phrases(
        """
        enligt .. (direktiv|direktiven|uppdraget|beslutet) (ska|skall|skulle); (utredningen|uppdraget)
        (ska|skall|skulle) enligt (direktiven|beslutet)
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
        (medlen|medel|utgifterna|kostnaderna|bidraget|utgifter|kostnader) ..
        (utbetalas|betalas|belasta|belastar|redovisas|finansieras); belasta …
        (anslaget|anslag|anslagsposten|utgiftsområde); (uppdraget|uppdragen) .. (finansieras|rymmas) .. inom;
        (rapporterna|redovisningarna|rapporten|redovisningen) ska .. lämnas .. till
        (regeringskansliet|regeringen|*departementet); (uppdraget|uppdragen) [ska] (redovisas|delredovisas) .. till
        (regeringskansliet|regeringen|*departementet)
        """
    ),
    told_given=TOLD_GIVEN,
    concludes=CONCLUDES,
    to_come=TO_COME,
    several=SEVERAL,
    any_agency=ANY_AGENCY,
    back_pointing=phrases("därvid; då; därför; nu; inte; dock"),
    supines=phrases("*it; fått; gått; stått; sett; haft; gjort; lagt; sagt; satt; sålt; valt; lämnat; varit"),
    joint_reports=phrases(
        """
        (gemensam|gemensamma) [skriftlig] (*redovisning*|*rapport*); gemensamt .. (*redovisa|rapportera|lämna);
        (*redovisas|rapporteras) gemensamt; redovisa .. gemensamt
        """
    ),
    articles=phrases("den; det; de"),
    endings=phrases("ernas; arnas; ornas; erna; arna; orna; er; ar; or; en; et; na; n; s; a; e"),
    shares=phrases(
        """
        får .. .. <most> * (procent|%); <most> * (procent|%) .. .. får
        """,
        most="(högst|maximalt|upp till)",
    ),
    own_work=phrases("(arbetet|uppdraget|insatserna|åtgärderna|genomförandet)"),
    doers=phrases(
        """
        *myndigheten; *myndigheterna; *verket; *styrelsen; *styrelserna; *rådet; *institutet; *universitetet;
        *högskolan; *inspektionen; *ombudsmannen; *kommittén; *utredningen; *utredaren; utredare; *kommitté;
        *samordnaren; *delegationen; *nämnden; *kansliet; *parterna; *kommissionen; *museet; *kassan; *ämbetet;
        *makten; *vården
        """
    ),
    governing=phrases("av; med; för; till; i; på; över; under; mot; från; om; vid; hos; inom; mellan; genom"),
    prepositions=phrases(
        """
        av; med; för; till; i; på; över; under; mot; från; om; den; det; de; dessa; samtliga; alla; en; ett; hur;
        andra; övriga; ej; icke
        """
    ),
    over="samt",
    about=phrases("rör; avser; gäller; omfattar"),
    particles=phrases("upp; fram; till; in; ut; av; om; med; på; för; över; i; från; mot; fast; ned; vid"),
    impersonal=phrases("ingå; framgå; finnas; pågå; bli; vara; gälla; avse; omfatta; utgöra; ske"),
    table_frame="Rubrik eller summa i en tabell; begär inget i sig.",
    other_duty="En annan myndighets eller någon annans uppgift.",
    asking=phrases("bör; får"),
    other_subjects=phrases(
        """
        kommunerna; kommuner; regionerna; regioner; landstingen; landsting; sverige; riksdagen; barn; alla;
        enskilda; staten; svensk; svenska
        """
    ),
    lists=phrases("som syftar till; dvs.; avser"),
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
    reference_number=phrases("diarienummer; dnr"),
    receivers_listed=phrases(
        """
        (åt|ger) (följande|nedan angivna|nedanstående) [statliga] <bodies>; följande .. <bodies> omfattas av
        uppdraget; (får|ges) .. <bodies> detta uppdrag
        """,
        bodies="(myndigheter|länsstyrelser|universitet|högskolor|lärosäten)",
    ),
    receivers_annexed=phrases(
        """
        (myndigheter|myndigheterna|länsstyrelser) som (upptas|anges|framgår) (i|av) (bilaga|bilagan)
        """
    ),
    receivers_unnamed=phrases(
        """
        (uppdrar åt|ger) [ett flertal|flera|vissa|ett antal|samtliga|alla] [statliga]
        (myndigheter|universitet|lärosäten|högskolor|kommuner|regioner) [och högskolor] (att|i uppdrag)
        """
    ),
    annexes=phrases(
        """
        (i|av|enligt|till|se) (bilaga|bilagan|bilagorna|sändlistan|sändlista) [1|2|3|4|5|6|7|8|9];
        [i|av|enligt|till|se] (bilagd|bilagda|bifogat|bifogad|bifogade) *
        """
    ),
    annex_heads=phrases("bilaga; bilagor; sändlista; förteckning över"),
    address_lists=phrases("sändlista; bilaga [*]"),
)
