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
        uppdrar [också|även|vidare|härmed|nu|därför] (åt|till); uppdra .. (åt|till); beslutar .. att
        (ge|lämna); (ger|lämnar)
        [också|även|vidare|härmed|nu|dessutom|därutöver|slutligen|därför|samtidigt]; uppdrag
        (åt|till); (ger|lämnar) .. uppdrag (åt|till); (förlänger|ändrar) .. uppdrag* (till|åt|som);
        åläggs; beslutar att; (ger|ges) .. uppdrag (åt|till)
        """
    ),
    groups=phrases(
        "myndigheter; myndigheterna; lärosäten; lärosätena; universitet; högskolor; länsstyrelser"
    ),
    assigned_before=phrases(
        """
        (ges|får|ges härmed) [också|även|vidare|härmed] i
        [fortsatt|utökat|särskilt|gemensamt|förlängt] uppdrag; har i [fortsatt|särskilt] uppdrag;
        uppdras [också|även|vidare|härmed] att; ska [också|även] ha i uppdrag; (ges|får) [härmed] .. [ett]
        [fortsatt|utökat|särskilt|gemensamt|förlängt|nytt] uppdrag (att|om)
        """
    ),
    inquiry=phrases(
        """
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
