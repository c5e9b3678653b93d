"""Swedish state money: expenditure areas by budget year, cost types, account classes.

Sources: lagen (2012:468) on riksdagsordningens supplementary rules for the areas; their names in each year's
finance committee report 1 (FiU1); ESV, "Samband S-koder och baskontoplan", for the state's accounts
(4011-4999 staff, 5011-5099 premises, 5211-5899 operations, 5911-5999 financial, 6911-6913 depreciation,
7551-7579 financial in transfers, 7711-7979 grants), between which agencies have accounts of their own; the
BAS chart of accounts (BAS 2017) for those who are no state agency.
"""

from __future__ import annotations

from govreport.profiles.base import AreaName, MoneyHabits

_AREAS = {
    1: "Rikets styrelse",
    2: "Samhällsekonomi och finansförvaltning",
    3: "Skatt, tull och exekution",
    4: "Rättsväsendet",
    5: "Internationell samverkan",
    6: "Försvar och samhällets krisberedskap",
    7: "Internationellt bistånd",
    8: "Migration",
    9: "Hälsovård, sjukvård och social omsorg",
    10: "Ekonomisk trygghet vid sjukdom och funktionsnedsättning",
    11: "Ekonomisk trygghet vid ålderdom",
    12: "Ekonomisk trygghet för familjer och barn",
    14: "Arbetsmarknad och arbetsliv",
    15: "Studiestöd",
    16: "Utbildning och universitetsforskning",
    17: "Kultur, medier, trossamfund och fritid",
    18: "Samhällsplanering, bostadsförsörjning och byggande samt konsumentpolitik",
    21: "Energi",
    22: "Kommunikationer",
    23: "Areella näringar, landsbygd och livsmedel",
    24: "Näringsliv",
    25: "Allmänna bidrag till kommuner",
    26: "Statsskuldsräntor m.m.",
    27: "Avgiften till Europeiska unionen",
}

COST_TYPES = {
    "personal": "Personal",
    "lokaler": "Lokaler",
    "drift": "Övriga driftkostnader",
    "overhead": "Indirekta kostnader",
    "transferering": "Lämnade bidrag",
    "finansiella": "Finansiella kostnader",
    "avskrivningar": "Avskrivningar",
}

# the state's baskontoplan; the longest prefix wins
_STATE = {
    "4": "personal",
    "5": "drift",
    "50": "lokaler",
    "59": "finansiella",
    "6": "drift",
    "69": "avskrivningar",
    "755": "finansiella",
    "756": "finansiella",
    "757": "finansiella",
    "77": "transferering",
    "78": "transferering",
    "79": "transferering",
}
# S-codes, as reported to Hermes, have the same classes
ESV = {**_STATE, **{f"S{prefix}": kind for prefix, kind in _STATE.items()}}

# companies, associations and others outside the state
BAS = {
    "4": "drift",
    "50": "lokaler",
    "51": "lokaler",
    "5": "drift",
    "6": "drift",
    "7": "personal",
    "77": "avskrivningar",
    "78": "avskrivningar",
    "79": "drift",
    "84": "finansiella",
}

MONEY = MoneyHabits(
    areas=(
        *(AreaName(number=number, name=name) for number, name in _AREAS.items()),
        AreaName(number=13, name="Integration och jämställdhet", last_year=2015),
        AreaName(
            number=13,
            name="Jämställdhet och nyanlända invandrares etablering",
            first_year=2016,
            last_year=2023,
        ),
        AreaName(number=13, name="Integration och jämställdhet", first_year=2024),
        AreaName(number=19, name="Regional tillväxt", last_year=2020),
        AreaName(number=19, name="Regional utveckling", first_year=2021),
        AreaName(number=20, name="Allmän miljö- och naturvård", last_year=2023),
        AreaName(number=20, name="Klimat, miljö och natur", first_year=2024),
    ),
    cost_types=COST_TYPES,
    accounts=ESV,
    charts={"esv": ESV, "bas": BAS},
    not_costs={"1": "balance", "2": "balance", "3": "income"},  # the same classes in ESV's and the BAS chart
    overhead_type="overhead",
    transfer_type="transferering",
    personnel_type="personal",
    pays=r"betala|finansiera|bekost|täck|\bbär(s|a|as)?\b|burit|belasta|anslag|ramar?\b|medel\b|bidrag|avgift|bokför"
    r"|överskott|sparande|på konto",
)
