"""Numbers typed in the narrative against the named figures."""

from __future__ import annotations

import pytest

from tests.rules.rule_examples import checked

# in examples/minimal everything is 300 000 kronor; here 12 000 of it is left
LEFT = {"outputs/underlag.yaml": {"costs[V1]": {"amount": "288000"}}}


def found(text, tmp_path, patch=None):
    """Codes and typed numbers of the findings on one chapter."""
    patch = {**LEFT, **(patch or {}), "chapters/02-ekonomi.md": f"# Ekonomi\n\n{text}\n"}
    result = checked(patch, tmp_path / "folder")
    assert result.crashed == ()
    return [
        (f.rule, f.params["found"], f.params.get("name", ""))
        for f in result.findings
        if f.rule in ("GR520", "GR521")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kostnaderna uppgick till 310 000 kronor.", "costs_total"),
        ("Kostnaderna blev 288 001 kr.", "costs_total"),
        ("De sammanlagda kostnaderna var 0,4 miljoner kronor.", "costs_total"),
        ("Av beloppet återstår 21 000 kronor.", "unspent_total"),
        ("Vid årets slut var 21 000 kronor inte förbrukade.", "unspent_total"),
        ("Vi rekvirerade 280 tkr.", "requisitioned_total"),
        ("Vi ska betala tillbaka 11 000 kronor.", "to_repay_total"),
        ("Kostnaderna uppgick till **310 000** kronor.", "costs_total"),
        ("Sammanlagt genomfördes 7 aktiviteter under året.", "activities_done"),
        ("Personalkostnaderna uppgick till 100 000 kronor.", "costs_type_personal"),
        ("Kostnaderna för 2017 uppgick till\n310\u00a0000\u00a0kronor.", "costs_total"),
        ("För Rättsväsendet uppgick kostnaderna till 250 000 kronor.", "costs_B1"),
        ("Kostnaderna uppgick till 250 000 kronor för Rättsväsendet.", "costs_B1"),
        ("Av kostnaderna var 100 000 kronor personal.", "costs_type_personal"),
        ("Medel som inte har förbrukats, 9 000 kronor, betalas tillbaka.", "to_repay_total"),
        ("Av de 290 000 kronor som rekvirerades finns medel kvar.", "requisitioned_total"),
        ("Vi rekvirerade 290 000 kronor från Kammarkollegiet.", "requisitioned_total"),
    ],
)
def test_contradiction(text, name, tmp_path):
    """A sentence that says what its number is, and has it wrong, is an error that names the figure."""
    rules = found(text, tmp_path)
    assert ("GR521", name) in [(rule, figure) for rule, _, figure in rules]


@pytest.mark.parametrize(
    "text",
    [
        "Kostnaderna uppgick till 288 000 kronor.",
        "Kostnaderna uppgick till 0,3 miljoner kronor.",
        "Kostnaderna uppgick till 288 tkr.",
        "Kostnaderna uppgick till knappt 290 000 kronor.",
        "Av kostnaderna var 40 000 kronor resor.",
        "Kostnaderna för 2 personer uppgick till 40 000 kronor, se [tabellen](#table:costs_by_line).",
        "Antalet deltagare ökade från 78 under 2016 till 112 under 2017.",
        "Av 17 deltagare svarade 14 av dem.",
        "Kostnaderna för metodstödet uppgick till 40 000 kronor.",
        "Vi minskade kostnaderna med 40 000 kronor.",
        "Kostnaderna uppgick till 40 000 kronor per deltagare.",
        "Kostnaderna beräknades till 290 000 kronor.",
        "Under våren genomfördes 7 aktiviteter.",
        "Sammanlagt 7 av 9 aktiviteter genomfördes med polisen.",
        "En aktivitet kostade ungefär 9 000 kronor.",
        "Regeringen avsatte 300 000 kronor.",
    ],
)
def test_no_contradiction(text, tmp_path):
    """Parts, plans, roundings and other amounts are typed by hand, but contradict nothing."""
    rules = [rule for rule, _, _ in found(text, tmp_path)]
    assert set(rules) == {"GR520"}


@pytest.mark.parametrize(
    "text",
    [
        "Kostnaderna uppgick till {{ figures.costs_total }}, varav {{ figures.costs_B1 }} på ett anslag.",
        "Mötet hölls den 15 mars 2017 i rum 12 enligt 4 kap. 3 §.",
        "Deltagarna kom från 1 mars till 15 maj och läste från 3 § till 5 §, på sidan 7 av boken.",
        "Under 2017 genomförda aktiviteter redovisas i bilaga 1.",
        "Två aktiviteter ställdes in, och 1:1 är anslaget.",
        "> Länsstyrelsen får rekvirera 300 000 kronor.",
        "I landet bor 10 miljoner personer.[^1] Så är det.\n\n[^1]: Statistiska centralbyrån.",
        "Enligt [polisen](https://exempel.se) anmäldes brott mot 412 personer.",
        "Se `300 000 kronor` och <https://exempel.se/100-kronor>.",
    ],
)
def test_nothing_typed(text, tmp_path):
    """Named figures, dates, sections, quotations and code are no typed numbers."""
    assert found(text, tmp_path) == []


def test_places_and_values(tmp_path):
    """The finding stands at the number and gives both values and both sources."""
    patch = {
        **LEFT,
        "chapters/02-ekonomi.md": "# Ekonomi\n\nFörst en rad.\nKostnaderna blev\n310 000 kronor.\n",
    }
    result = checked(patch, tmp_path / "folder")
    [finding] = [f for f in result.findings if f.rule == "GR521"]
    assert str(finding.location) == "chapters/02-ekonomi.md:5:1"
    assert finding.message == (
        "Texten säger 310 000 kronor, men ”Kostnader” (costs_total) är 288\u00a0000\u00a0kronor "
        "enligt outputs/underlag.yaml."
    )
    assert "{{ figures.costs_total }}" in finding.hint


def test_line_by_heading(tmp_path):
    """Under a heading that answers a funding line, the line's own figure is meant."""
    text = (
        'Text.\n\n## Anslaget {answers="B1"}\n\nKostnaderna blev 300 000 kronor, men 5 000 kronor återstår.'
    )
    assert sorted(found(text, tmp_path)) == [
        ("GR520", "300 000 kronor", "granted_B1"),
        ("GR521", "5 000 kronor", "unspent_B1"),
    ]


def test_hand_in_by_line(tmp_path):
    """Under the heading of the repayment, an amount for a line is what is repaid of that line."""
    text = 'Text.\n\n## Åter {answers="D3"}\n\nVi delar upp det: 11 000 kronor för Rättsväsendet.'
    assert found(text, tmp_path) == [("GR521", "11 000 kronor", "to_repay_B1")]


def test_task_of_several(tmp_path):
    """Under the heading of one task of several, costs are that task's, and contradict nothing."""
    patch = {"assignment.yaml": {"tasks[T9]": {"text": "Annat", "quote": "ta fram ett metodstöd"}}}
    text = 'Texten.\n\n## Metodstödet {answers="T1"}\n\nKostnaderna blev 40 000 kronor.'
    assert [rule for rule, _, _ in found(text, tmp_path, patch)] == ["GR520"]


def test_numbers_that_are_no_figures_are_one_finding_of_the_chapter(tmp_path):
    """With the line of each, and a range as it is written; a single one is told by itself."""
    text = "Av dem var 62 procent chefer.\n\nDet kostar 45–60 miljoner kronor."
    both = ["62 procent (rad 3)", "45–60 miljoner kronor (rad 5)"]
    assert found(text, tmp_path / "two") == [("GR520", both, "")]
    assert found("Av dem var 62 procent chefer.", tmp_path / "one") == [("GR520", "62 procent", "")]


def test_a_rounded_amount_is_its_figure(tmp_path):
    """Three digits are enough to know it by; of two digits the likeness may be chance."""
    patch = {"outputs/underlag.yaml": {"costs[V1]": {"amount": 284_321}}}
    known, unknown = ("GR520", "284,3 tkr", "costs_total"), ("GR520", "284 tkr", "")
    assert found("Det blev 284,3 tkr.", tmp_path / "three", patch) == [known]
    assert found("Det blev 284 tkr.", tmp_path / "two", patch) == [unknown]


TWO_YEARS = {
    "assignment.yaml": {
        "budget": {"total": None, "lines[B2]": {"amount": 200000, "year": 2018, "payer": "Kammarkollegiet"}}
    },
    "outputs/underlag.yaml": {
        "costs[V1]": {"amount": "288000"},
        "costs[V2]": {"id": "V2", "date": "2018-03-01", "account": "5711", "line": "B2", "amount": "150000"},
    },
}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kostnaderna uppgick till 288 000 kronor 2017 och 151 000 kronor 2018.", "costs_B2"),
        ("Under 2017 uppgick kostnaderna till 289 000 kronor.", "costs_B1"),
        ("År 2017 användes 288 000 kronor och 2018 användes 105 000 kronor.", "costs_B2"),
        ("Den 28 februari 2018 hade kostnaderna uppgått till 301 000 kronor.", "costs_total"),
        ("Vi återbetalade 50 001 kronor, varav 12 000 kronor för 2017.", "to_repay_total"),
    ],
)
def test_an_amount_of_a_year_is_that_years_line(text, name, tmp_path):
    """Where the funding lines are of several years; a day says when it was, and not for which year."""
    errors = [figure for rule, _, figure in found(text, tmp_path, TWO_YEARS) if rule == "GR521"]
    assert errors == [name]


def test_amounts_of_two_years_that_are_right(tmp_path):
    """Each is its own line's, though the phrase stands only before the first."""
    text = "Kostnaderna uppgick till 288 000 kronor 2017 och 150 000 kronor 2018, totalt 438 000 kronor."
    assert {rule for rule, _, _ in found(text, tmp_path, TWO_YEARS)} == {"GR520"}
