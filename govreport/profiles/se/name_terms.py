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
    ministries=phrases(
        """
        *departementet; *departementets; *- och *departementet; *- och *departementets; *-och
        *departementet; *-, * och *departementet; statsrådsberedningen
        """
    ),
    cabinet=phrases("regeringen; regeringskansliet"),
    assigned=phrases(
        """
        uppdrar [regeringen] [också|även|vidare|härmed|nu|därför] [gemensamt] (åt|till); (myndigheter|
        myndigheterna) som omfattas av uppdraget är; omfattar följande myndigheter; (ger|lämnar) regeringen
        [också|även|vidare|härmed|nu|därför]; uppdra .. (åt|till); beslutar .. att
        (ge|lämna); (ger|lämnar)
        [också|även|vidare|härmed|nu|dessutom|därutöver|slutligen|därför|samtidigt]; uppdrag
        (åt|till); (ger|lämnar) .. uppdrag (åt|till); (förlänger|ändrar) .. uppdrag* (till|åt|som);
        (uppdraget|uppdragen|uppdrag) (lämnas|ges|riktas|riktar sig|överlämnas) [också|även] till; åläggs;
        beslutar att; (ger|ges) .. uppdrag (åt|till)
        """
    ),
    assigned_plain=phrases(
        """
        (uppdraget|uppdragen|uppdrag) (lämnas|ges|riktas|riktar sig|överlämnas) [också|även] till; omfattar följande
        myndigheter; (myndigheter|myndigheterna) som omfattas av uppdraget är
        """
    ),
    assigned_to=phrases("åt; till"),
    receiver_openers=phrases(
        """
        dels; såväl; både; gemensamt; härmed; vardera; var och en av; var för sig; [de] [följande|statliga]
        myndigheterna;
        följande myndigheter; också; även; vidare; respektive
        """
    ),
    asides=phrases(
        """
        i enlighet med; enligt; med stöd av; mot bakgrund av; inom ramen för; med anledning av; utifrån; till följd av
        """
    ),
    group_ends=phrases("dvs.; d.v.s.; nämligen; det vill säga"),
    every_county=phrases("(samtliga|alla|landets|rikets) [landets|rikets] länsstyrelser"),
    exempt=phrases("utom; förutom; undantaget; undantagna; exklusive; med undantag (av|för)"),
    relatives=phrases("som; vilken; vilket; vilka; vars"),
    assigned_turned=phrases("(får|ges) [också|även|därför|nu|härmed]"),
    assigned_after=phrases(
        "i [fortsatt|utökat|särskilt|gemensamt|förlängt|nytt] uppdrag (att|av|om); [ett] [nytt|särskilt] uppdrag att"
    ),
    not_assigned=phrases(
        """
        (tidigare|pågående|närliggande|angränsande|andra|annat|motsvarande|föregående|parallella|regeringens|
        myndighetens)
        uppdrag; (med|av|inom|från|enligt|till|genom|på) (uppdrag|ett uppdrag)
        """
    ),
    groups=phrases(
        "myndigheter; myndigheterna; lärosäten; lärosätena; universitet; högskolor; länsstyrelser"
    ),
    assigned_before=phrases(
        """
        (ges|får|ges härmed) [också|även|vidare|härmed] i
        [fortsatt|utökat|särskilt|gemensamt|förlängt] uppdrag; har i [fortsatt|särskilt] uppdrag;
        (tilldelas|ges) [härmed] uppdraget; åläggs; (anmodas|förordnas) att; uppdras [också|även|vidare|härmed]
        att; ska [också|även] ha i uppdrag; (ges|får) [härmed] .. [ett]
        [fortsatt|utökat|särskilt|gemensamt|förlängt|nytt] uppdrag (att|om)
        """
    ),
    inquiry=phrases(
        """
        åt den person som; [en] förhandlingsperson*;
        en (utredare|kommitté); en särskild utredare; en parlamentarisk* kommitté; [den
        särskilda|den särskilde] utredaren; kommittédirektiv*; tilläggsdirektiv*
        """
    ),
    assigned_money=phrases("(tilldelar|beviljar|anvisar|bemyndigar|medger) [härmed|också|även]"),
    agents=phrases("av"),
    assigned_told=phrases("har .. i uppdrag att"),
    assigned_past=phrases("gav; uppdrog [också|även] åt; (uppdrag|uppdraget|uppdragen) (till|åt)"),
    assigned_only_with=phrases("uppdrar; uppdra; uppdras; uppdrag*; ska; skall"),
)
