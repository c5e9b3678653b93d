"""What names of bodies look like in Swedish decisions, and where the assigned ones stand.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.drafting import NameHabits
from govreport.profiles.phrases import phrases

NAMES = NameHabits(
    counties_of=("länsstyrelsen", "länsstyrelserna"),
    counties=phrases(
        """
        Blekinge; Dalarnas; Gotlands; Gävleborgs; Hallands; Jämtlands; Jönköpings; Kalmar; Kronobergs;
        Norrbottens; Skåne; Stockholms; Södermanlands; Uppsala; Värmlands; Västerbottens; Västernorrlands;
        Västmanlands; Västra Götalands; Örebro; Östergötlands
        """
    ),
    county="län",
    county_in=phrases("i; på"),
    conjunctions=phrases("och; samt; respektive"),
    name_stops=phrases(
        """
        ska; skall; bör; får; att; som; den; det; vid; senast; om; inom; har; är; med; i; till; genom; enligt;
        under; från; ges; ger
        """
    ),
    name_places=phrases("i; vid; till"),
    suffixes=phrases(
        """
        *verket; *myndigheten; *styrelsen; *inspektionen; *nämnden; *institutet; *ombudsmannen; *ämbetet;
        *delegationen; *utredningen; *kommissionen; *kommittén; *beredningen; *samordnaren; *kassan; *kollegiet;
        *förbundet; *stiftelsen; *riksförbund; *rådet; *kontoret; *domstolen
        """
    ),
    openers=phrases(
        """
        Myndigheten för; Delegationen (för|mot); Institutet för; Rådet för; Nämnden för; Inspektionen för;
        Forskningsrådet för; Statens; Nationellt (centrum|kunskapscentrum) för; Centrum för; Utredningen om;
        Kommittén för; Nationella (rådet|samordnaren|sekretariatet) (för|mot); Sveriges
        (ambassad|ambassader|generalkonsulat|delegation|representation) (i|vid|till)
        """
    ),
    seats=phrases("(ledamöter|ersättare|representerade|företrädda|ingå|delta) i"),
    reports_it=phrases(
        """
        (redovisa|slutredovisa|delredovisa) (uppdraget|sitt uppdrag); lämna ..
        (redovisning|delredovisning|slutredovisning) av [den del av] uppdraget
        """
    ),
    municipal=phrases("kommun"),
    ministries=phrases("*departementet; *departementets; statsrådsberedningen"),
    cabinet=phrases("regeringen; regeringskansliet"),
    assigned=phrases(
        """
        uppdrar [regeringen] [också|även|vidare|därför] [gemensamt] (åt|till|år); uppdra .. (åt|till); uppdra år;
        beslutar .. att ge; (ger|lämnar) [regeringen] [också|även|vidare|dessutom]; uppdrag (åt|till); (ger|ges) ..
        uppdrag år; (förlänger|ändrar|utvidgar|utökar) .. uppdrag* till; (uppdraget|uppdrag) (lämnas|ges) till;
        beslutar att
        """
    ),
    offers=phrases("erbjuder"),
    assigned_plain=phrases(
        """
        regeringen (utvidgar|utökar) .. uppdrag* till; regeringen erbjuder; erbjuds att; (uppdraget|uppdrag)
        (lämnas|ges) till; följande .. myndigheter omfattas av uppdraget
        """
    ),
    assigned_to=phrases("åt; till"),
    receiver_openers=phrases(
        """
        dels; såväl; både; gemensamt; vardera; var och en av; [de] [statliga] myndigheterna; också; även; vidare;
        respektive; de
        """
    ),
    asides=phrases(
        """
        i enlighet med; enligt; med stöd av; mot bakgrund av; inom ramen för; med anledning av; utifrån; till
        följd av
        """
    ),
    group_ends=phrases("dvs.; d.v.s.; nämligen; det vill säga"),
    every=phrases("samtliga; alla; landets; rikets; övriga"),
    every_county=phrases("(samtliga|alla|landets|rikets) länsstyrelser"),
    exempt=phrases("utom; förutom; exklusive; med undantag för"),
    relatives=phrases("som; vilken; vilket; vilka; vars"),
    assigned_turned=phrases("(får|ges) [också|även|därför|nu]"),
    assigned_after=phrases("i uppdrag [att|av|om]; uppdrag (att|enligt)"),
    not_assigned=phrases(
        """
        (tidigare|pågående|närliggande|andra|motsvarande|regeringens|myndighetens) uppdrag; (med|av|från|till|på)
        (uppdrag|ett uppdrag); (ska|skall|får|bör|kan) uppdra; ändrat .. beslut … om uppdrag
        """
    ),
    groups=phrases(
        "myndigheter; myndigheterna; lärosäten; lärosätena; universitet; högskolor; länsstyrelser"
    ),
    assigned_noun=phrases("uppdrag; uppdraget; uppdragen"),
    kinds=phrases(
        """
        *domstolarna; *myndigheter; *myndigheterna; universitet; universiteten; högskolor; högskolorna;
        *lärosäten; *lärosätena; regioner; regionerna; landsting; landstingen; kommun; kommuner; kommunerna;
        samverkansorgan; samverkansorganet; samverkansorganen; *aktörer; *aktörerna; *nämnder; *nämnderna;
        *museer; *museerna; utvecklingsansvariga
        """
    ),
    kind_openers=phrases("samtliga; alla; de; landets; rikets; vissa; ett antal; ett flertal; flera"),
    kinds_back=phrases(
        """
        [nedan|ovan]
        [berörda|nämnda|följande|angivna|båda|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|övriga|andra|relevanta]
        [statliga]
        (myndigheter|myndigheterna|universiteten|lärosätena|aktörer|aktörerna|domstolarna|nämnderna|samverkansorganet)
        """
    ),
    kind_pairs=phrases(
        "universitet; högskolor; lärosäten; myndigheter; kommuner; regioner; landsting; museer; nämnder"
    ),
    coordinates=phrases(
        """
        (ska|skall) samordna (uppdraget|arbetet|genomförandet av uppdraget|myndigheternas (arbete|uppdrag))
        """
    ),
    coordinated=phrases("(uppdraget|arbetet) (ska|skall) samordnas av"),
    purposes=phrases("för att; så att; hur; när; om; innan; efter att"),
    units=phrases("genom"),
    assigned_before=phrases(
        """
        (ges|får) [också|även|vidare] i uppdrag; har i uppdrag; åläggs; uppdras att; (ges|får) ..
        (uppdrag|uppdraget) att; erbjuds att
        """
    ),
    inquiry=phrases(
        """
        åt den person som; åt en .. samordnare; förhandlingsperson*; en (utredare|kommitté); en särskild utredare;
        en parlamentarisk* kommitté; utredaren; kommittédirektiv*; tilläggsdirektiv*
        """
    ),
    assigned_money=phrases(
        """
        (tilldelar|beviljar|anvisar|bemyndigar|medger|utser) [(bidrag|medel|stöd) … till]
        """
    ),
    granted_money=phrases("(tilldelas|beviljas|anvisas)"),
    agents=phrases("av"),
    assigned_past=phrases("gav; beslutade … ge; uppdrog åt; (uppdrag|uppdraget|uppdragen) (till|åt)"),
    assigned_only_with=phrases("erbjuder; erbjuds; uppdrar; uppdra; uppdras; uppdrag*; ska; skall"),
)
