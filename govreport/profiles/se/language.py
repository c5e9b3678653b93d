"""How Swedish reports are written, for the rules on language and on figures in text.

Sources: Språkrådet (Isof), frågelådan, on dates, thousands, percent and intervals; Myndigheternas skrivregler
(Ds 2009:38); Regeringskansliet, Svarta listan, for words that have a plainer one. The lists are
our own selection.
"""

from __future__ import annotations

from decimal import Decimal

from govreport.profiles.language import LanguageHabits, NumberWords

_DAY = r"(?<![\w/.,:-])(?P<d>3[01]|[12]\d|0?[1-9])"
_MONEY = {
    "kronor": 1, "krona": 1, "kr": 1, "SEK": 1, "tkr": 1_000, "kkr": 1_000, "tusen kronor": 1_000,
    "mnkr": 10**6, "mkr": 10**6, "Mkr": 10**6, "miljoner kronor": 10**6, "miljon kronor": 10**6,
    "mdkr": 10**9, "miljarder kronor": 10**9, "miljard kronor": 10**9,
}  # fmt: skip

NUMBERS = NumberWords(
    money={word: Decimal(value) for word, value in _MONEY.items()},
    percent=("procent", "%"),
    counted=("personer", "deltagare", "kvinnor", "män", "flickor", "pojkar", "barn", "årsarbetskrafter",
        "timmar"),
    working_time=("årsarbetskraft", "årsarbetskrafter", "årsarbetare", "heltidstjänst", "heltidstjänster",
        "tjänster", "timmar", "arbetsdagar", "persondagar", "personmånader", "arbetad tid"),
    about=("cirka", "ca", "omkring", "ungefär", "drygt", "knappt", "nästan", "närmare", "runt", "över",
        "minst"),
    between=("uppgick", "uppgår", "uppgått", "till", "blev", "är", "var", "har", "hade", "varit", "blivit",
        "totalt", "sammanlagt", "sammantaget", "under", "för", "uppdraget", "året", "perioden", "på", "cirka",
        "ca", "omkring", "ungefär", "drygt", "knappt", "nästan", "vi", "länsstyrelsen", "myndigheten",
        "därmed", "alltså", "belöpte", "sig", "stannade", "landade", "slutade", "hittills", "om"),
    joining=("och", "respektive", "samt", ","),
    parts=("av", "varav", "dessa", "vissa", "delar", "del", "per", "lägre", "högre", "mer", "mindre", "fler",
        "färre", "avseende", "avser", "gällande", "inom", "varje", "minskade", "ökade", "ytterligare", "med",
        "i", "hos", "riktade", "där", "som", "för"),
    narrowing=("för", "på", "inom", "hos", "till", "av", "i", "med", "vid"),
    neutral=("uppdraget", "medlen", "beloppet", "de", "dem", "det", "dessa", "alla", "dag", "slutet", "årets",
        "året", "perioden", "periodens", "kammarkollegiet", "regeringen", "oss", "bidraget", "anslaget"),
    wholes=("kostnaderna", "kostnader"),
    compared=("från", "till", "mot", "med"),
    share=("av",),
    loose=("kostade", "kostat", "kostnad"),
    plans=("beräkn", "budget", "planera", "uppskatt", "förvänt", "prognos", "kalkyl"),
    whole=("sammanlagt", "totalt", "sammantaget", "under året", "under hela", "under perioden", "i allt",
        "alla"),
    figures={
        "granted": ("beräknade kostnaden", "har beviljat", "beviljade"),
        "unspent": ("inte förbrukade", "inte har förbrukats", "inte förbrukats", "inte förbrukat", "återstår",
            "återstod", "återstoden", "kvarstår", "överskottet"),
        "to_repay": ("betalas tillbaka", "betala tillbaka", "betalats tillbaka", "återbetalas",
            "återbetalade", "återbetalades", "återbetalat", "återbetalats"),
        "costs": ("utgifterna", "utfallet", "användes", "förbrukades"),
        "requisitioned": ("rekvirerades", "som rekvirerades"),
        "costs_outside": ("som inte hör till uppdraget", "utanför uppdraget"),
        "received": ("utbetalades", "betalade ut", "har fått"),
        "participants": ("deltog", "deltagit", "deltagare"),
        "overhead_rate": ("tagits ut med", "påslag på", "pålägg", "pålägget", "overhead"),
        "costs_type_personal": ("personal", "personalkostnader", "personalkostnaderna", "lönekostnader",
            "lönekostnaderna"),
        "costs_type_lokaler": ("lokaler", "lokalkostnader", "lokalkostnaderna"),
        "costs_type_drift": ("driftkostnader", "driftkostnaderna", "övriga driftkostnader"),
        "costs_type_transferering": ("lämnade bidrag",),
        "costs_type_avskrivningar": ("avskrivningar", "avskrivningarna"),
        "costs_type_overhead": ("indirekta kostnader", "indirekta kostnaderna"),
    },
    sums=("summa", "totalt", "total", "totalsumma", "sammanlagt", "sammantaget", "hela", "samtliga"),
    of_which=("varav", "därav"),
    rounding=("avrund",),
    not_additive=("inte summera", "inte läggas ihop", "flera gånger", "mer än en", "fler än en", "överlapp",
        "dubbelräkn", "flera svar"),
    cumulative=("totalt", "hela perioden", "ackumulerat", "sedan start", "sedan starten",
        "hela uppdragstiden", "sammanlagt", "samtliga år"),
    transfers=("bidrag till", "lämnat bidrag", "lämnade bidrag", "utbetalning av bidrag", "vidareförmedl",
        "medel till kommun", "medel till region", "överföring till kommun", "stöd till förening",
        "projektbidrag"),
)  # fmt: skip

# Not "kallades till möte den", "flyttades till den": what was arranged then may lie ahead.
_PASSIVE = (
    r"(?!kalla|bjud|inbj|plan|bestäm|flytta|senare|förläng|beräkn|utse|förord|vänta|avs)"
    r"\w{3,}(?:ades|[rlnd]des|[kpst]tes)"
)
_PAST = (
    rf"\b(?:{_PASSIVE}|ägde rum|hölls?|deltog|genomförde|anordnade|arrangerade|presenterade|lämnade|överlämnade|"
    r"skickade|publicerade|startade|träffade|mötte|besökte|samlade)\b"
)
_DEN = r"(?<!till )(?<!senast )(?<!före )(?<!från )(?<!efter )\bden\sDATE"
_MEETING = (
    r"\b(?:(?:arbets|styrgrupps|samråds|dialog|uppstarts|avslutnings|nätverks)?möte(?:t|na)|seminarie[rt]|seminariet|"
    r"konferensen|workshoppen|webbinariet|besöket|utbildningsdagen|kursen|samrådet|nätverksträffen|träffen)"
)

LANGUAGE = LanguageHabits(
    numbers=NUMBERS,
    dates=(
        # 15/3 2018, 15/3-18, 15.3.2018; without a year it could be a fraction
        _DAY + r"/(?P<m>1[0-2]|0?[1-9])[ /-]\s?(?P<y>(?:20|19)?\d\d)(?![\w/:-])",
        _DAY + r"\.(?P<m>1[0-2]|0?[1-9])\.(?P<y>(?:20|19)\d\d)(?![\w/:-])",
        # 15:e mars 2018, 15 mar 2018, 15 mars -18, 15 Mars 2018
        _DAY + r":?(?:a|e|de|te)\s+(?P<m>MONTH)(?:\s+(?P<y>(?:20|19)\d\d))?(?!\w)",
        _DAY + r"\.?\s+(?P<m>SHORT)\.?\s+(?P<y>(?:20|19)\d\d)(?!\w)",
        _DAY + r"\s+(?P<m>MONTH)\s+[-–'’](?P<y>\d\d)(?!\w)",
        _DAY + r"\s+(?P<m>(?-i:CAPITAL))(?:\s+(?P<y>(?:20|19)\d\d))?(?!\w)",
    ),
    iso_in_text=False,
    percent_sign=False,
    dash="\u2013",
    abbreviations=(
        "AB", "ADHD", "AI", "BNP", "CV", "DNA", "EES", "EG", "EU", "FAQ", "FN", "HD", "HFD", "HIV", "ID",
        "IP", "ISBN", "ISSN", "ISO", "IT", "KB", "LED", "NATO", "OECD", "PC", "PDF", "QR", "SFS", "SMS",
        "SOU", "TV", "UD", "UK", "URL", "USA", "USB", "VA", "VD", "VVS", "WHO", "EXEMPEL", "OBS", "DS",
        "HTML", "SCB", "SVT", "SR", "BRIS", "ESF", "FBI", "EU:S", "USD", "EUR", "SEK", "XML", "DIR", "PROP",
    ),
    written_out={
        "bl.a.": "bland annat", "bl. a.": "bland annat", "bla": "bland annat", "d.v.s.": "det vill säga",
        "dvs.": "det vill säga", "dvs": "det vill säga", "e.d.": "eller dylikt", "etc.": "med mera",
        "ev.": "eventuellt", "f.d.": "före detta", "f.n.": "för närvarande", "fr.o.m.": "från och med",
        "fr. o. m.": "från och med", "i.o.m.": "i och med", "inkl.": "inklusive", "exkl.": "exklusive",
        "m.a.o.": "med andra ord", "m.fl.": "med flera", "m. fl.": "med flera", "m.h.a.": "med hjälp av",
        "m.m.": "med mera", "m. m.": "med mera", "o.d.": "och dylikt", "o.s.v.": "och så vidare",
        "osv.": "och så vidare", "p.g.a.": "på grund av", "pga": "på grund av", "resp.": "respektive",
        "s.k.": "så kallad", "s. k.": "så kallad", "t.ex.": "till exempel", "t. ex.": "till exempel",
        "t.o.m.": "till och med", "t. o. m.": "till och med", "tex": "till exempel", "ca": "cirka",
        "ca.": "cirka", "fom": "från och med", "mha": "med hjälp av",
    },
    names_abbreviations=("nedan", "förkortat", "förkortas", "kallad", "kallat", "kallas", "hädanefter",
        "fortsättningen"),
    placeholders=(
        r"\b(?:TODO|FIXME|TBD|TBC)\b:?",
        r"\b[Ll]orem ipsum\b",
        r"\b[Xx]{2,6}(?:[-/:][Xx\d]{2,6}){0,3}\b(?! kap)",
        r"\[(?:[Ff]yll i|FYLL I|[Ii]nfoga|INFOGA|[Kk]olla|[Kk]omplettera)[^\]\n]{0,80}\](?!\()",
        r"\[(?:\.{2,3}|…|\?{1,3}|_{2,})[^\]\n]{0,80}\](?!\()",
        r"\[(?:[Dd]atum|[Nn]amn|[Bb]elopp|[Tt]ext|[Kk]älla|[Ss]iffra|[Aa]ntal)[^\]\n]{0,80}\](?!\()",
        r"\?{3,}",
        r"_{4,}",
        r"<(?:namn|datum|belopp|myndighet|fyll i)[^>\n]{0,40}>",
        r"\b(?:Skriv|Klicka) här\b(?=[ .:])",
    ),
    placeholder_hints=("TODO", "FIXME", "TBD", "TBC", "orem ipsum", "XX", "xx", "Xx", "xX", "[", "???",
        "____", "<", "Skriv här", "Klicka här"),
    plainer={
        "skall": "ska", "ej": "inte", "jämlikt": "enligt", "medelst": "med, genom", "erlägga": "betala",
        "erlagts": "betalats", "tillse": "se till", "tillses": "ses till", "härvid": "då", "därest": "om",
        "ävensom": "och, liksom", "föreligger": "finns", "föreligga": "finnas", "anmoda": "be, uppmana",
        "i enlighet med": "enligt", "beträffande": "om, i fråga om", "avseende på": "om",
        "härutöver": "dessutom", "för det fall att": "om", "på grund härav": "därför", "ehuru": "även om",
        "såvitt avser": "i fråga om", "införskaffa": "skaffa", "sålunda": "alltså", "såsom": "som",
        "varvid": "och då",
    },
    longest_sentence=40,
    summary=("sammanfattning",),
    elsewhere=(
        r"\bse (?:även |också |vidare )?(?:avsnitt|kapitel|kap\.|tabell|figur|diagram|bilaga|sida|s\.)",
        r"\b(?:framgår|beskrivs|nämns|redovisas) (?:ovan|nedan|i avsnitt|i kapitel|i bilaga|i tabell)",
        r"\b(?:ovanstående|nedanstående|ovannämnda|nedannämnda)\b",
        r"\bi (?:det här|detta) kapitlet\b",
        r"\bi (?:avsnitt|kapitel|bilaga) \d",
    ),
    numbered_places=("tabell", "figur", "diagram", "bild", "avsnitt", "kapitel", "bilaga"),
    elsewhere_after=("i", "§", "kap"),
    link_texts=("här", "klicka här", "läs mer", "läs mer här", "mer", "länk", "länken", "denna länk",
        "den här länken", "hemsida", "webbplats", "pdf", "dokument", "sida", "på denna sida"),
    charts=("diagram", "graf över", "histogram", "kurva över"),
    persons=("personer", "deltagare", "kvinnor", "män", "flickor", "pojkar", "barn", "unga", "utsatta",
        "elever", "klienter", "patienter", "brukare", "ungdomar", "offer"),
    told=(_PAST + r"(?:\s\w+){0,2}?\s" + _DEN, r"\bden\sDATE\s" + _PAST, _MEETING + r"\sden\sDATE"),
    ahead=("ska", "skulle", "kommer", "planeras", "planerat", "planerad", "planerades", "inför", "senast", "nästa",
        "kommande", "väntas", "avser", "återstår"),
)  # fmt: skip
