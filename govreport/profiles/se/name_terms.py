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
        Blekinge; Dalarnas; Gotlands; Gävleborgs; Hallands; Jämtlands; Jönköpings; Kalmar;
        Kronobergs; Norrbottens; Skåne; Stockholms; Södermanlands; Uppsala; Värmlands;
        Västerbottens; Västernorrlands; Västmanlands; Västra Götalands; Örebro; Östergötlands
        """
    ),
    county="län",
    county_in=phrases("i; på"),
    conjunctions=phrases("och; samt; respektive"),
    name_stops=phrases(
        """
        ska; skall; bör; får; att; som; den; det; vid; senast; om; inom; har; är; med; i; till;
        genom; enligt; under; från; ges; ger
        """
    ),
    name_places=phrases("i; vid; till"),
    suffixes=phrases(
        """
        *verket; *myndigheten; *styrelsen; *inspektionen; *nämnden; *institutet; *ombudsmannen;
        *ämbetet; *delegationen; *utredningen; *kommissionen; *kommittén; *beredningen;
        *samordnaren; *kassan; *kollegiet; *förbundet; *stiftelsen; *riksförbund; *rådet; *kontoret;
        *domstolen
        """
    ),
    openers=phrases(
        """
        Myndigheten för; Delegationen (för|mot); (Riksförbundet|Förbundet|Föreningen) (för|mot);
        Institutet för; Rådet för; Nämnden för;
        Inspektionen för; Forskningsrådet för; Statens; Nationellt
        (centrum|kompetenscentrum|kunskapscentrum) för; Centrum för; Utredningen om; Kommittén för;
        Nationella (rådet|samordnaren|sekretariatet|kompetensteamet) (för|mot); Universitetet i;
        Högskolan i; Svensk förening för;
        Sveriges (ambassad|ambassader|generalkonsulat|delegation|representation)
        (i|vid|till); Ambassaden i; Tingsrätten i
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
    ministries=phrases(
        """
        *departementet; *departementets; statsrådsberedningen
        """
    ),
    cabinet=phrases("regeringen; regeringskansliet"),
    assigned=phrases(
        """
        uppdrar [regeringen] [också|även|vidare|härmed|nu|därför] [gemensamt] (åt|till|år); (myndigheter|
        myndigheterna) som omfattas av uppdraget är; omfattar följande myndigheter; uppdra .. (åt|till);
        uppdra år; beslutar .. att
        (ge|lämna); (ger|lämnar) [regeringen]
        [också|även|vidare|härmed|nu|dessutom|därutöver|slutligen|därför|samtidigt]; uppdrag
        (åt|till); (ger|lämnar) .. uppdrag (åt|till); (förlänger|ändrar|utvidgar|utökar) .. uppdrag* (till|åt|som);
        (uppdraget|uppdragen|uppdrag) (lämnas|ges|riktas|riktar sig|överlämnas) [också|även] till; åläggs;
        beslutar att; (ger|ges) .. uppdrag (åt|till|år)
        """
    ),
    offers=phrases("erbjuder [regeringen] [också|även|vidare|härmed]"),
    assigned_plain=phrases(
        """
        regeringen ger … uppdrag enligt; regeringen (utvidgar|utökar) .. uppdrag* till;
        (regeringen|och) erbjuder; erbjuder regeringen; erbjuds
        [också|även|härmed] att; (uppdraget|uppdragen|uppdrag) (lämnas|ges|riktas|riktar sig|överlämnas)
        [också|även] till; omfattar följande
        myndigheter; (myndigheter|myndigheterna) som omfattas av uppdraget är; följande .. (myndigheter|lärosäten)
        omfattas av uppdraget
        """
    ),
    assigned_to=phrases("åt; till"),
    receiver_openers=phrases(
        """
        dels; såväl; både; gemensamt; härmed; vardera; var och en av; var för sig; [de] [följande|statliga]
        myndigheterna;
        följande myndigheter; också; även; vidare; respektive; de
        """
    ),
    asides=phrases(
        """
        i enlighet med; enligt; med stöd av; mot bakgrund av; inom ramen för; med anledning av; utifrån; till följd av
        """
    ),
    group_ends=phrases("dvs.; d.v.s.; nämligen; det vill säga"),
    every=phrases("samtliga; alla; landets; rikets; övriga"),
    every_county=phrases("(samtliga|alla|landets|rikets) [landets|rikets] länsstyrelser"),
    exempt=phrases("utom; förutom; undantaget; undantagna; exklusive; med undantag (av|för)"),
    relatives=phrases("som; vilken; vilket; vilka; vars"),
    assigned_turned=phrases("(får|ges) [också|även|därför|nu|härmed]"),
    assigned_after=phrases(
        """
        i [fortsatt|utökat|särskilt|gemensamt|förlängt|nytt] uppdrag [att|av|om]; [ett] [nytt|särskilt] uppdrag
        (att|enligt)
        """
    ),
    not_assigned=phrases(
        """
        (tidigare|pågående|närliggande|angränsande|andra|annat|motsvarande|föregående|parallella|regeringens|
        myndighetens)
        uppdrag; (med|av|inom|från|enligt|till|genom|på) (uppdrag|ett uppdrag);
        (ska|skall|får|bör|kan) [även|också|därför] uppdra; ändrat .. beslut … om uppdrag
        """
    ),
    groups=phrases(
        "myndigheter; myndigheterna; lärosäten; lärosätena; universitet; högskolor; länsstyrelser"
    ),
    assigned_noun=phrases("uppdrag; uppdraget; uppdragen"),
    kinds=phrases(
        """
        *domstolarna; *myndigheter; *myndigheterna; universitet; universiteten; högskolor; högskolorna; *lärosäten;
        *lärosätena; regioner; regionerna; landsting; landstingen; kommun; kommuner; kommunerna; samverkansorgan;
        samverkansorganet; samverkansorganen; *aktörer; *aktörerna; *nämnder; *nämnderna; *museer; *museerna;
        utvecklingsansvariga; *upprättare; *upprättarna
        """
    ),
    kind_openers=phrases(
        "samtliga; alla; de; landets; rikets; var och en av; vissa; ett antal; ett flertal; flera"
    ),
    kinds_back=phrases(
        """
        [nedan|ovan]
        [berörda|nämnda|ovannämnda|ovanstående|nedanstående|följande|angivna|samma|båda|bägge|två|tre|fyra|fem|sex|sju|
        åtta|nio|tio|elva|tolv|övriga|andra|aktuella|relevanta|uppräknade] [statliga]
        (myndigheter|myndigheterna|universiteten|lärosätena|aktörer|aktörerna|domstolarna|nämnderna|samverkansorganet)
        """
    ),
    kinds_below=phrases("(nedan|ovan) (angivna|nämnda|uppräknade); nedanstående; ovanstående; ovannämnda"),
    kind_pairs=phrases(
        "universitet; högskolor; lärosäten; myndigheter; kommuner; regioner; landsting; museer; nämnder"
    ),
    coordinates=phrases(
        """
        (ska|skall) [även|också] samordna (uppdraget|arbetet|uppdragets genomförande|genomförandet av
        uppdraget|myndigheternas (arbete|uppdrag))
        """
    ),
    coordinated=phrases("(uppdraget|arbetet) (ska|skall) [även|också] (samordnas|ledas) av"),
    purposes=phrases("för att; så att; krävs att; hur; när; om; innan; efter att"),
    units=phrases("genom"),
    assigned_before=phrases(
        """
        (ges|får|ges härmed) [också|även|vidare|härmed] i
        [fortsatt|utökat|särskilt|gemensamt|förlängt] uppdrag; har i [fortsatt|särskilt] uppdrag;
        (tilldelas|ges) [härmed] uppdraget; åläggs; (anmodas|förordnas) att; uppdras [också|även|vidare|härmed]
        att; ska [också|även] ha i uppdrag; (ges|får) [härmed] .. [ett]
        [fortsatt|utökat|särskilt|gemensamt|förlängt|nytt] (uppdrag|uppdraget) (att|om); erbjuds [också|även|härmed]
        att
        """
    ),
    inquiry=phrases(
        """
        åt den person som; åt en .. samordnare; [en] förhandlingsperson*;
        en (utredare|kommitté); en särskild utredare; en parlamentarisk* kommitté; [den
        särskilda|den särskilde] utredaren; kommittédirektiv*; tilläggsdirektiv*
        """
    ),
    assigned_money=phrases(
        "(tilldelar|beviljar|anvisar|bemyndigar|medger|utser) [härmed|också|även] [(bidrag|medel|stöd) … till]"
    ),
    granted_money=phrases("(tilldelas|beviljas|anvisas) [härmed|också|även]"),
    as_well=phrases("(som|vilken|vilka) (även|också|dessutom|därutöver|samtidigt)"),
    agents=phrases("av"),
    assigned_past=phrases(
        "gav; beslutade … ge; uppdrog [också|även] åt; (uppdrag|uppdraget|uppdragen) (till|åt)"
    ),
    assigned_only_with=phrases("erbjuder; erbjuds; uppdrar; uppdra; uppdras; uppdrag*; ska; skall"),
)
