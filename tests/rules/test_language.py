"""Forms and words of running text."""

from __future__ import annotations

import pytest

from govreport.profiles import profile
from tests.rules.rule_examples import checked
from tests.timing import linear


def found(text, tmp_path, code, patch=None):
    """What a rule found in one chapter: the form and the right one."""
    result = checked({**(patch or {}), "chapters/02-text.md": text + "\n"}, tmp_path / "folder")
    assert result.crashed == ()
    return [(f.params["found"], f.params.get("right")) for f in result.findings if f.rule == code]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("den 15/3 2018", "15\u00a0mars 2018"),
        ("den 15/3-18", "15\u00a0mars 2018"),
        ("15.3.2018", "15\u00a0mars 2018"),
        ("den 15:e mars", "15\u00a0mars"),
        ("den 1:a maj 2018", "1\u00a0maj 2018"),
        ("15 mar 2018", "15\u00a0mars 2018"),
        ("15 Mars 2018", "15\u00a0mars 2018"),
        ("15 mars -18", "15\u00a0mars 2018"),
        ("sedan 2018-03-15", "15\u00a0mars 2018"),
        ("den 31 april 2018", ""),
        ("den 31/4 2018", ""),
    ],
)
def test_date(text, right, tmp_path):
    """A day in another form gets the right one in the hint; a day that does not exist gets none."""
    [(_, said)] = found(f"# Rubrik\n\nMötet hölls {text} i Örebro.", tmp_path, "GR802")
    assert said == right


@pytest.mark.parametrize(
    "text",
    [
        "den 15 mars 2018",
        "15\u00a0mars 2018",
        "i mars 2018",
        "enligt skr. 2015/16:192, dnr 801-1234-2017 och Ju2017/01234/KRIM",
        "enligt 3/4 av deltagarna och delmål 16.2",
        "(2018-03-15)",
        "i version 3.2.2018",
        "enligt direktiv 2011/36/EU, avsnitt 4.1.10 och SFS 2017:900",
        "`2018-03-15`",
    ],
)
def test_no_date(text, tmp_path):
    """Right forms, codes, sections and fractions are left alone."""
    expected = [("3.2.2018", "3\u00a0februari 2018")] if "version" in text else []
    assert found(f"# Rubrik\n\nDet hölls {text} i Örebro.", tmp_path, "GR802") == expected


def test_iso_date_in_table(tmp_path):
    """In tables the short form of a day is the right one."""
    text = "# Rubrik\n\n| Dag | Möte |\n| --- | --- |\n| 2018-03-15 | Ett |\n| 2018-03-16 | Två |"
    assert found(text, tmp_path, "GR802") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("1200000 kronor", "1\u00a0200\u00a0000\u00a0kronor"),
        ("1.200.000 kr", "1\u00a0200\u00a0000\u00a0kr"),
        ("1,200,000 kronor", "1\u00a0200\u00a0000\u00a0kronor"),
        ("12000 personer", "12\u00a0000\u00a0personer"),
        ("3.5 procent", "3,5\u00a0procent"),
    ],
)
def test_number(text, right, tmp_path):
    """A number in another form gets the right one in the hint."""
    assert found(f"# Rubrik\n\nDet var {text} i år.", tmp_path, "GR803") == [(text, right)]


@pytest.mark.parametrize(
    "text", ["1 200 000 kronor", "1\u202f200 kronor", "1200 kronor", "3,5 procent", "konto 41110"]
)
def test_right_number(text, tmp_path):
    """Four digits may stand together, and what has no unit may be a code."""
    assert found(f"# Rubrik\n\nDet var {text} i år.", tmp_path, "GR803") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2016-2017", "2016–2017"),
        ("2016-17", "2016–17"),
        ("10-15", "10–15"),
        ("10 - 15", "10–15"),
        ("2016 – 2017", "2016–2017"),
        ("få - men", "få – men"),
        ("få -- men", "få – men"),
        ("få — men", "få – men"),
    ],
)
def test_dash(text, right, tmp_path):
    """Intervals and dashes in another form get the right one in the hint."""
    assert found(f"# Rubrik\n\nMötena var {text} goda.", tmp_path, "GR805") == [(text, right)]


@pytest.mark.parametrize(
    "text",
    [
        "5052-5781",
        "801-1234-2017",
        "556016-0680",
        "08-123 45 67",
        "covid-19",
        "2016–2017",
        "frivillig- och intresseorganisationer",
        "EU-direktiv",
        "978-91-0-000000-0",
        "2017-09-15",
        "15-10",
        "en-två",
    ],
)
def test_no_dash(text, tmp_path):
    """Codes, numbers that do not rise and compound words keep their hyphen."""
    assert found(f"# Rubrik\n\nDet gällde {text} där.", tmp_path, "GR805") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Arbetet följdes av NMT. Sedan lämnade NMT över.", ["NMT"]),
        ("Inspektionen för vård och omsorg (IVO) granskade. IVO:s svar kom.", []),
        ("IVO (Inspektionen för vård och omsorg) granskade.", []),
        ("Inspektionen för vård och omsorg (nedan IVO) granskade.", []),
        ("EU:s direktiv, FN, kapitel IV och A4.", []),
        ("> NMT sade så.", []),
        ("Det nationella metodteamet, NMT, och en nationell operativ samordning, NOS, finns.", ["NMT"]),
        ("Handlingsplanen (TRV 2019/48622) finns.", []),
        ("Enligt Ju2017/01234/KRIM och `NMT`.", []),
        ("Metoden kallas BBIC.", ["BBIC"]),
    ],
)
def test_abbreviations(text, words, tmp_path):
    """An abbreviation is found once, where it first stands, unless brackets explain it anywhere."""
    assert [word for word, _ in found(f"# Rubrik\n\n{text}", tmp_path, "GR806")] == words


def test_known_abbreviation(tmp_path):
    """What the readers know is said in the settings."""
    patch = {"govreport.yaml": {"abbreviations": ["NMT"]}}
    assert found("# Rubrik\n\nNMT följde arbetet.", tmp_path, "GR806", patch) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("TODO fråga Anna", ["TODO"]),
        ("Lorem ipsum dolor", ["Lorem ipsum"]),
        ("den XX mars", ["XX"]),
        ("[fyll i belopp]", ["[fyll i belopp]"]),
        ("[...]", ["[...]"]),
        ("enligt ???", ["???"]),
        ("dnr XXX-XXXX-2017", ["XXX-XXXX-2017"]),
        ("kapitel XX kap. och sidan [1](https://exempel.se)", []),
        ("[text](https://exempel.se/text)", []),
        ("en fråga? Ja.", []),
    ],
)
def test_placeholders(text, left, tmp_path):
    """What was to be filled in is found; links and questions are not."""
    assert [word for word, _ in found(f"# Rubrik\n\nHär står {text}.", tmp_path, "GR801")] == left


def test_place_of_a_finding(tmp_path):
    """The finding points to line and column, in a paragraph of several lines with a figure's token in it."""
    text = "# Rubrik\n\nFörst {{ figures.costs_total }} och\nsedan bl.a. mötet den 15/3-18."
    result = checked({"chapters/02-text.md": text}, tmp_path / "folder")
    places = {f.rule: (f.location.line, f.location.column) for f in result.findings}
    assert places == {"GR802": (4, 23), "GR807": (4, 7)}


_MIXED = "1 " * 50 + "12-" * 50 + "(" * 50 + "A" * 50 + "[" * 50 + " " * 50 + "_" * 3


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        (_MIXED, 25),
        ("123 456 ", 500),
        ("1 ", 1500),
        ("1.000", 500),
        ("12,", 1000),
        ("1 000 kronor och ", 100),
    ],
    ids=["mixed", "groups", "digits", "points", "commas", "sums"],
)
def test_long_text_takes_time_in_proportion(unit, count):
    """Eight times the text takes about eight times as long, for text that no pattern can finish early on."""
    import datetime as dt

    from govreport.model import Assignment, Chapter, Location, Project, Span
    from govreport.rules.context import Context
    from govreport.rules.money import text as money_text
    from govreport.rules.narrative import (
        abbreviations,
        sentences as language_words,
        signs as language_signs,
        writing as language,
    )

    def judge(length):
        span = Span(unit * length, Location("chapters/x.md", 1, 1))
        project = Project(assignment=Assignment(), chapters=(Chapter(name="x", file="x", spans=(span,)),))
        context = Context(project, profile("se"), today=dt.date(2018, 3, 1), final=True)
        for rule in (
            language.date_form, language.number_form, language_signs.percent_form, language_signs.dash_form,
            language_words.placeholder_in_text, abbreviations.abbreviation_unexplained,
            abbreviations.abbreviation_written_out, language_words.long_sentence, money_text.typed_by_hand,
        ):  # fmt: skip
            list(rule(context))

    assert linear(judge, count)


@pytest.mark.parametrize("name", ["se", "generic"])
@pytest.mark.parametrize(
    "left",
    [
        "TODO",
        "FIXME:",
        "TBD",
        "TBC",
        "Lorem ipsum",
        "XX",
        "xxx",
        "xX",
        "[...]",
        "[…]",
        "[??]",
        "[__]",
        "???",
        "_____",
    ],
)
def test_every_placeholder_has_its_hint(name, left):
    """The hints, which spare the search, let through whatever a pattern finds."""
    from govreport.rules.patterns import any_of, placeholders

    habits = profile(name).language
    assert any_of(habits.placeholders).search(left)
    assert placeholders(habits).search(left)


@pytest.mark.parametrize("left", ["[fyll i]", "[Belopp]", "<namn>", "Skriv här.", "Klicka här."])
def test_swedish_placeholders(left):
    """The same for those of the Swedish profile."""
    from govreport.rules.patterns import placeholders

    assert placeholders(profile("se").language).search(left)


def test_no_placeholder_in_plain_text():
    """A text without hints is not searched."""
    from govreport.rules.patterns import placeholders

    assert placeholders(profile("se").language).search("Länsstyrelsen höll en kurs.") is None
