"""How Swedish Government decisions speak: phrases by what they mean.

For the notation see :mod:`govreport.profiles.decisions`. Amend freely; nothing but the reading of decisions depends
on it.
"""

from __future__ import annotations

from govreport.profiles.decisions import DecisionHabits, LayoutHabits, ModalityHabits
from govreport.profiles.se.draft_terms import DRAFT
from govreport.profiles.se.verbs import INFINITIVES
from govreport.profiles.se.drafting import AMOUNTS, DATES, NAMES, PARTNERS

MODALITY = ModalityHabits(
    finite=("ska", "skall", "måste"),
    obliges=(
        "uppdrar .. (åt|till)", "uppdra (åt|till)",
        "(omfattar|innebär|innefattar) .. (uppdraget|uppdragen)",
        "regeringen (förlänger|ändrar|kompletterar|utökar) .. (uppdrag*|beslut*|tiden)", "uppdragstiden (förlängs|ändras)",
        "(i|inom) .. (detta|arbetet|uppdraget|denna del) (ingår|ligger) .. att", "ansvarar .. för att",
        "(ger|ges|lämnar|lämnas|erhåller|tilldelas) … i [fortsatt|utökat|förnyat|särskilt|gemensamt] uppdrag",
        "får .. i [fortsatt|utökat|särskilt|gemensamt] uppdrag", "(ger|lämnar) … [ett] [gemensamt|särskilt] uppdrag (att|om)",
        "(ger|ges) [härmed] .. uppdraget att",
        "uppdras .. (åt|att)",
        "i (uppdraget|uppdragen|arbetet|deluppdraget|översynen|analysen) (ingår|ligger)",
        "(ingår|ligger) .. i (uppdraget|uppdragen)",
        "(uppdraget|uppdragen|deluppdraget) .. (omfattar|innebär|består|innefattar)",
        "(åläggs|åligger|förpliktas|förordnas) *",
        "är (skyldig|skyldiga) att",
        "får inte",
        "får .. endast",
        "(uppdraget|redovisning*|rapport*|delrapport*|slutrapport*|rekvisition*|medlen|medel) .. "
        "(redovisas|lämnas|rapporteras|inlämnas|slutredovisas|delredovisas|återbetalas|rekvireras|utbetalas) … senast",
        "regeringen (anvisar|tilldelar|beviljar)",
        "(dock|allt) senast den",
    ),
    expects=(
        "bör",
        "borde",
        "(det|därför|också) är [också|därför|även|särskilt] (viktigt|angeläget|väsentligt|önskvärt|centralt|av vikt) att",
        "är det [också|därför|även|särskilt] (viktigt|angeläget|väsentligt|önskvärt|av [stor|särskild] vikt) att",
        "(vikten|betydelsen) av att",
        "det är av [stor|särskild|yttersta] (vikt|betydelse) att",
        "(ser gärna|förväntar sig|förutsätter|utgår [i] från) att",
        "(förväntas|förutsätts)",
        "(önskvärt|angeläget) att",
        "lämpligen",
        "i möjligaste mån",
    ),
    past=("har", "hade", "skulle", "lämnade", "redovisade", "presenterade", "överlämnade", "beslutade", "gav", "fick"),
    modals=("ska", "skall", "måste", "bör", "får", "kan", "skulle", "borde", "kunde", "fick", "vill"),
    present_endings=(("r", ""), ("er", "a"), ("s", ""), ("as", "a"), ("ades", "a")),
    present=(
        "(delredovisar|slutredovisar|redovisar|delrapporterar|slutrapporterar|återrapporterar|redogör) … (uppdraget|senast|till)",
        "(uppdraget|uppdragen) .. (redovisas|delredovisas|slutredovisas|rapporteras|genomförs|sker|utförs|bedrivs) … (till|i|tillsammans|senast)",
        "(arbetet|genomförandet) (sker|genomförs|utförs|bedrivs) .. (i|tillsammans)",
        "(genomför|genomförs|utför) [uppdraget] .. (tillsammans|i samverkan|i samråd|i dialog|i samarbete) .. med",
        "(synpunkter|underlag|kunskap*|erfarenheter) .. (inhämtas|hämtas) … från",
        "(inhämtar|hämtar in) .. (synpunkter|underlag|kunskap*|erfarenheter) … från",
        "(samråder|samverkar) [även|också] .. med",
        "(redovisas|delredovisas|slutredovisas|rapporteras|lämnas) .. senast",
        "(medlen|medel|pengarna|bidraget|rekvisition*) .. (betalas|utbetalas|rekvireras|lämnas|återbetalas) … senast",
    ),
    permits=(
        "får",
        "kan .. rekvirera",
        "(är|ges) [även] (möjlighet|tillåtet|rätt|befogenhet) att",
        "disponerar", "(beviljas|tilldelas|anvisas)",
        "kan vid behov",
        "har (möjlighet|rätt) att",
    ),
    never=(
        "har .. i uppdrag",
        "(hade|haft|fick|fått|gav|givit|gett|gavs) … i [särskilt] uppdrag",
        "får (anses|antas|ses|betraktas|förmodas|bedömas|ses)",
        "har .. fått",
        "får stöd",
        "får (del|tillgång|betydelse|effekt|genomslag)",
        "bör ses mot",
        "ska ses (mot|som|i)",
        "skall ses (mot|som|i)",
        "ska förstås",
        "så att säga",
    ),
    fronting=("som",),
    subordinators=(
        "som", "vilka", "vilken", "vilket", "vars", "där", "när", "då", "om", "hur", "varför", "eftersom",
        "medan", "innan", "tills", "ifall", "huruvida", "vad", "vem", "att",
    ),  # fmt: skip
    transparent=(
        "beslutar att",
        "beslutar [även|också|vidare] .. att",
        "föreskriver att",
        "(uppdraget|uppdragen|detta|beslutet) .. (innebär|innefattar|omfattar|ligger|ingår) .. att",
        "(innebär|innefattar|omfattar|ligger|ingår) .. [i] (uppdraget|detta) [även|också|vidare] att",
        "i (uppdraget|översynen|arbetet|analysen) (ska|ingår|ligger) .. att",
        "i (översynen|uppdraget|arbetet) ska ingå att",
        "med (den ändringen|det tillägget|det förtydligandet|undantaget) att",
        "på så sätt att",
        "gäller att",
    ),
    verbs=(
        "är", "var", "har", "hade", "kan", "kunde", "bör", "får", "fick", "vill", "avser", "finns", "blir", "inte är",
        "ingår", "omfattas", "berörs", "krävs", "behövs", "genomförs", "bedrivs", "framgår", "anges", "avses", "sker",
        "gäller", "rör", "följer", "lämnas", "ges", "görs", "tas", "används", "beskrivs", "redovisas", "finansieras",
        "pågår", "deltar", "arbetar", "berör", "utgör", "medför", "tillhör", "innehåller", "gör", "hör", "styr", "bedriver", "ansvarar", "beslutas", "regleras",
    ),  # fmt: skip
    infinitives=INFINITIVES,
    marker="att",
    not_infinitives=("detta", "denna", "samma", "vissa", "egna", "hela", "många", "enda", "*erna", "*orna", "*arna", "*ssa", "alla", "dessa", "sina", "våra", "dina", "andra", "båda",
        "flera", "svenska", "statliga", "berörda", "nationella", "regionala", "*liga", "*iska", "*ala", "*ella"),
    openers=("ska", "skall", "måste", "bör", "får", "att", "och", "samt", "dels"),
    settled=(
        ("partner", ("samverka", "samråda", "samarbeta", "ha dialog", "föra dialog", "föra en dialog", "inhämta",
            "bistå", "inhämtas", "informera", "involvera", "ta del", "samordna", "delta", "bjuda in", "bjudas in")),
        ("deadline", ("redovisa", "redovisas", "lämna", "lämnas", "rapportera", "rapporteras", "rekvirera", "rekvireras",
            "återbetala", "återbetalas", "inkomma", "delredovisa", "delredovisas", "slutredovisa", "slutredovisas",
            "återrapportera", "återrapporteras", "överlämna", "överlämnas", "ges in", "göras", "ske", "betalas", "avslutas")),
        ("funding", ("rekvirera", "rekvireras", "disponera", "disponeras", "använda", "användas", "utbetala", "utbetalas",
            "finansiera", "finansieras", "belasta", "betala", "betalas", "anvisas", "tilldelas", "fördela", "fördelas")),
        ("formality", ("hänvisa", "ange", "anges", "hänvisas")),
    ),
)  # fmt: skip

LAYOUT = LayoutHabits(
    abbreviations=(
        "adj.", "anm.", "anp.", "ap.", "art.", "avd.", "bet.", "bil.", "bl.a.", "bl. a.", "ca.", "dir.", "dnr.", "d.v.s.",
        "dvs.", "e.d.", "ev.", "exkl.", "f.d.", "f.n.", "f.ö.", "fig.", "forts.", "fr.o.m.", "fr. o. m.", "förf.",
        "g.", "gm.", "kungl.", "utv.", "pol.", "inst.", "dep.", "avs.", "disp.", "utveckl.", "inkl.", "jfr.", "kap.", "kl.", "kr.", "l.", "m.a.o.", "m.fl.", "m. fl.", "m.m.", "m. m.", "max.",
        "min.", "milj.", "mom.", "motsv.", "n.", "nr.", "nuv.", "o.d.", "o.dyl.", "obs.", "osv.", "o.s.v.", "p.",
        "p.g.a.", "prop.", "ref.", "reg.", "resp.", "rskr.", "s.", "s.k.", "s. k.", "sid.", "skr.", "sou.", "st.",
        "t.ex.", "t. ex.", "t.o.m.", "t. o. m.", "tfn.", "tel.", "u.å.", "uppl.", "utg.", "utg.omr.", "utg. omr.",
        "uo.", "vol.", "å.", "ändr.", "äv.", "övr.", "u.p.a.", "c/o.", "st.f.", "tf.", "dr.", "prof.",
    ),
    closing=("m.m.", "m. m.", "m.fl.", "m. fl.", "osv.", "o.s.v.", "o.d.", "o.dyl.", "e.d.", "kr.", "st."),
    headings=(
        "Bakgrund", "Bakgrunden", "Ärendet", "Ärendets beredning", "Beslutet", "Regeringens beslut", "Beslut",
        "Skälen för regeringens beslut", "Skäl för regeringens beslut", "Skälen för beslutet", "Skäl för beslutet",
        "Skäl", "Skälen", "Regeringens skäl", "Regeringens överväganden", "Regeringens bedömning", "Överväganden",
        "Närmare om uppdraget", "Om uppdraget", "Uppdraget", "Uppdraget i korthet", "Uppdragets genomförande",
        "Genomförande", "Genomförande av uppdraget", "Genomförande och redovisning", "Genomförandet av uppdraget",
        "Redovisning", "Redovisning av uppdraget", "Redovisning av uppdragen", "Återrapportering", "Rapportering",
        "Ekonomi", "Ekonomiska villkor", "Finansiering", "Kostnader", "Kostnader och finansiering", "Medel",
        "Medelstilldelning", "Villkor", "Villkor för medlen", "Utbetalning", "Samverkan", "Samråd", "Tidsplan",
        "Samarbete och samråd", "Samverkan och samråd", "Övrigt", "Konsekvensbeskrivningar", "Konsekvenser",
        "Ändringen", "Tidigare beslut", "Gällande rätt", "Syfte", "Mål", "Inledning", "Sammanfattning",
        "Deluppdrag", "Kommunikation", "Uppföljning", "Bilaga", "Bilagor", "Utredningens uppdrag",
    ),
    background=(
        "bakgrund*", "[regeringens] skäl*", "(skäl|skälen) för *", "ärendet*", "*överväganden", "*bedömning",
        "gällande rätt", "tidigare beslut", "motiv*", "behovet av *", "inledning", "utgångspunkter*", "problem*",
    ),
    operative=("regeringens beslut", "uppdraget*", "närmare om uppdraget", "redovisning*", "finansiering*"),
    ends=("på regeringens vägnar", "likalydande beslut", "kopia till", "kopior till", "kopia av beslutet till"),
    annexes=("bilaga*", "villkor*"),
    furniture=("Regeringsbeslut", "Telefonväxel", "Postadress", "Besöksadress", "103 33 Stockholm"),
    leads=("ska", "skall", "bör", "får", "att", "ska också", "ska även", "ska särskilt", "bor", "far", "b6r"),
    not_headings=("(ska|skall|får|bör|far|bor) … (senast|kronor|*ber|*ari|*ars|maj|juni|juli)", "(uppdrar|ger) … (att|uppdrag)"),
    titles=("rapporten", "rapporterna", "betänkandet", "slutbetänkandet", "delbetänkandet", "promemorian", "skriften",
        "redovisningen", "SOU", "Ds", "skrivelsen", "propositionen", "strategin", "handlingsplanen", "vägledningen"),
    numbered=("den", "anslaget", "anslag", "anslagspost", "ap", "post", "kap", "nr", "bilaga", "punkt", "punkten", "del",
        "paragraf", "steg", "fas", "avsnitt", "utgiftsområde", "version", "januari", "februari", "mars", "april", "maj",
        "juni", "juli", "augusti", "september", "oktober", "november", "december", "miljon", "miljoner", "miljard",
        "mnkr", "mkr", "tkr", "procent", "krona", "år", "månad", "och", "till", "kap."),
    keep_hyphen=("och", "eller", "samt", "respektive", "men", "såväl", "till"),
)  # fmt: skip

DECISIONS = DecisionHabits(
    modality=MODALITY,
    layout=LAYOUT,
    dates=DATES,
    amounts=AMOUNTS,
    partners=PARTNERS,
    names=NAMES,
    draft=DRAFT,
    register="agencies.tsv",
    words="se/words.txt",
    common=("och", "att", "ska", "som", "till", "av", "den", "det", "med", "om", "en", "ett", "regeringen", "uppdrag",
        "uppdraget", "inte", "senast", "samt", "eller", "vid", "enligt", "i"),
    foreign=("the", "of", "and", "to", "shall", "in", "for", "government", "agency", "with", "by", "is", "be", "or",
        "that", "report", "should", "und", "der", "die", "das", "le", "la", "les", "et"),
)  # fmt: skip
