"""Sums of money: the whole, its lines and parts, each said once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.drafting import LOW, Proposal, propose, to_yaml
from govreport.profiles import profile

HEAD = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett stöd.\n\n"


def _propose(text: str) -> Proposal:
    return propose(HEAD + text, profile("se"))


def _lines(found: Proposal) -> list[tuple[Decimal | None, int | None]]:
    return [(one.value.amount, one.value.year) for one in found.lines]


def test_lines_that_make_the_whole():
    """What "varav" divides is the total, and a sentence that charges the lines again adds none."""
    found = _propose(
        "Statskontoret får använda högst 600 000 kronor, varav 300 000 kronor från anslaget 1:1 Statskontoret och "
        "300 000 kronor från anslaget 1:5 Utredningar. Kostnaderna ska belasta anslaget 1:1 Statskontoret med "
        "300 000 kronor och anslaget 1:5 Utredningar med 300 000 kronor.\n"
    )
    assert found.total is not None
    assert found.total.value.amount == 600000
    assert _lines(found) == [(Decimal(300000), None)] * 2
    names = [one.value.appropriation.name for one in found.lines if one.value.appropriation]
    assert names == ["Statskontoret", "Utredningar"]


def test_a_price_is_no_line():
    """Money per participant is what something costs, and none to use."""
    assert _lines(_propose("Statskontoret får lämna ersättning med 15 000 kronor per deltagare.\n")) == []


def test_each_year_has_its_own_sum():
    """A year that is put in front of the second sum does not belong to the first."""
    found = _propose(
        "Statskontoret får använda högst 500 000 kronor under 2018 och för 2019 beräknas myndigheten få använda "
        "400 000 kronor.\n"
    )
    assert _lines(found) == [(Decimal(500000), 2018), (Decimal(400000), 2019)]
    found = _propose(
        "Statskontoret får 2020 använda 500 000 kronor, 2021 använda 600 000 kronor och 2022 använda 1 mkr.\n"
    )
    assert _lines(found) == [(Decimal(500000), 2020), (Decimal(600000), 2021), (Decimal(1000000), 2022)]


def test_what_others_draw_does_not_add_up():
    """Sums of other bodies are lines of their own, though they happen to make the first one."""
    found = _propose(
        "Statskontoret får under 2021 rekvirera 2 500 000 kronor från Kammarkollegiet. Boverket får under 2021 "
        "rekvirera 1 500 000 kronor från Kammarkollegiet. Skogsstyrelsen får under 2021 rekvirera 1 000 000 kronor "
        "från Kammarkollegiet.\n"
    )
    assert found.total is None
    assert [amount for amount, _ in _lines(found)] == [2500000, 1500000, 1000000]


def test_an_item_may_stand_before_its_sum():
    """Whether a sum follows its item ("anslagspost 18 med …") or goes before it, it is charged to the same."""
    before = _propose(
        "Statskontoret får använda medel från anslaget 1:1 Statskontoret, anslagspost 18 med 300 000 kronor och "
        "anslaget 1:5 Utredningar, anslagspost 2 med 200 000 kronor.\n"
    )
    after = _propose(
        "Statskontoret får använda 300 000 kronor från anslaget 1:1 Statskontoret, anslagspost 18 och "
        "200 000 kronor från anslaget 1:5 Utredningar, anslagspost 2.\n"
    )
    wanted = [(Decimal(300000), "1:1", "18"), (Decimal(200000), "1:5", "2")]
    for found in (before, after):
        lines = [one.value for one in found.lines]
        assert [
            (line.amount, line.appropriation and line.appropriation.number, line.item and line.item.number)
            for line in lines
        ] == wanted


def test_sums_in_turn_have_the_years_before_them():
    """Two years and two sums in turn belong together one by one."""
    found = _propose("För 2022 och 2023 beräknas Statskontoret få använda 7 respektive 5 miljoner kronor.\n")
    assert _lines(found) == [(Decimal(7000000), 2022), (Decimal(5000000), 2023)]


def test_what_is_none_to_use():
    """Sums at the prices of a year, voted before, limits, levels and money for a field are no lines."""
    for text in (
        "Kostnaden för broarna får uppgå till 300 miljoner kronor i 2021 års prisnivå.",
        "Efter förslag beslutade riksdagen under 2020 om ökade anslag med 100 miljoner kronor.",
        "Statskontoret ska utreda om beloppsnivåerna om 5 000 kronor respektive 40 000 kronor är relevanta.",
        "För att kunna bevilja större krediter än 75 miljoner kronor får Statskontoret avvakta.",
        "Högre lånebelopp får tillåtas, men får dock högst uppgå till 250 miljoner kronor.",
        "Regeringen avsätter vidare 130 miljoner kronor årligen under 2016–2019 för insatser i primärvården.",
        "Regeringen beslutade i december 2019 att Statskontoret får använda 3 miljoner kronor.",
    ):
        assert _lines(_propose(f"{text}\n")) == []


def test_support_to_hand_out_is_the_whole_of_what_pays_for_it():
    """Support of 25 million, paid from two sources by the same agency, is the total of two lines."""
    found = _propose(
        "Statskontoret ska lämna stöd med högst 25 miljoner kronor till bolaget. För ändamålet får Statskontoret "
        "rekvirera 5 miljoner kronor. Utgifter om 20 miljoner kronor ska belasta anslaget 1:1 Statskontoret.\n"
    )
    assert found.total is not None
    assert found.total.value.amount == 25000000
    assert [amount for amount, _ in _lines(found)] == [5000000, 20000000]


def test_a_summary_that_is_said_again_adds_no_line():
    """The same sentence in the first section and under the decision's heading grants its money once."""
    text = "Regeringen beviljar Statskontoret 300 000 kronor."
    found = propose(
        f"# Bidrag till Statskontoret\n\n{text}\n\n## Regeringens beslut\n\n{text}\n", profile("se")
    )
    assert _lines(found) == [(Decimal(300000), None)]


def test_whose_instructions_are_followed_pays_nothing():
    """A body whose instructions say how money is paid out does not pay it."""
    found = _propose(
        "Statskontoret får använda 300 000 kronor. Medlen betalas ut enligt anvisningar från Boverket.\n"
    )
    assert [line.value.payer for line in found.lines] == [""]


YEARS_TO_COME = (
    "Statskontoret får för uppdraget under 2021 använda högst 900 000 kronor, som ska redovisas mot anslaget 1:5 "
    "Prövningar, anslagsposten 2 Stöd, inom utgiftsområde 2 Samhällsekonomi. Regeringen beräknar att högst 800 000 "
    "kronor kommer att avsättas för 2022 och högst 700 000 kronor för 2023, om riksdagen anvisar medel för samma "
    "anslag. "
)


def test_an_estimate_of_a_most_is_an_estimate():
    """What the government reckons with for years to come is no ceiling, though it reckons with a most."""
    found = _propose(YEARS_TO_COME)
    assert [one.value.basis for one in found.lines] == ["ceiling", "estimated", "estimated"]
    found = _propose(
        "Kostnaderna beräknas till 300 000 kronor. Statskontoret får använda högst 400 000 kronor.\n"
    )
    assert found.lines[-1].value.basis == "ceiling"


def test_what_refers_to_an_appropriation_has_its_path():
    """A line of "samma anslag" has the area, the appropriation and the item of the line before it."""
    lines = _propose(YEARS_TO_COME).lines
    paths = [
        [part.number for part in (one.value.area, one.value.appropriation, one.value.item) if part]
        for one in lines
    ]
    assert paths == [["2", "1:5", "2"]] * 3


def test_a_period_of_years_goes_on_as_long_as_the_money():
    """The last year with money ends the period, which is to be looked at; a day that ends it stands."""
    found = _propose(YEARS_TO_COME).period
    assert found is not None
    assert found.value.start is not None
    assert found.value.end is not None
    assert (found.value.start.year, found.value.end.year) == (2021, 2023)
    assert found.value.quote == ("under 2021", "för 2023")
    assert found.notes
    assert found.confidence < LOW
    found = _propose(YEARS_TO_COME + "Uppdraget ska pågå till och med den 30 juni 2022.\n").period
    assert found is not None
    assert str(found.value.end) == "2022-06-30"


@pytest.mark.parametrize(
    ("words", "giro"),
    [
        (
            "Medel som inte har använts ska återbetalas till Kammarkollegiet på bankgirokonto 5052–5781",
            "5052-5781",
        ),
        ("Oförbrukade medel ska betalas tillbaka på bankgiro nr 5052-5781", "5052-5781"),
        ("Kvarvarande medel ska betalas in på plusgiro 12 34 56-6", "12 34 56-6"),
        ("Avgiften tas emot på bankgiro 5052-5781 och ska följas upp", ""),
    ],
)
def test_the_giro_of_a_repayment_is_the_lines(words: str, giro: str):
    """Where a sentence of repayment names a giro, each funding line before it has it, and the file says so."""
    found = _propose(f"{YEARS_TO_COME}{words} senast den 1 mars 2024.\n")
    assert {one.value.giro for one in found.lines} == {giro}
    assert (f'giro: "{giro}"' in to_yaml(found) or f"giro: {giro}" in to_yaml(found)) == bool(giro)


def _paths(found: Proposal) -> list[tuple[str, str, str, int | None, str]]:
    """Area, appropriation, item, year and payer of each line."""
    numbers = (
        (
            *(part.number if part else "" for part in (one.area, one.appropriation, one.item)),
            one.year,
            one.payer,
        )
        for one in (line.value for line in found.lines)
    )
    return list(numbers)


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (
            (
                "Uppdraget finansieras under budgetåret 2022 från utgiftsområde 21 Energi, anslaget 1:10 Klimat, "
                "anslagspost 1. Av avsatta medel får Statskontoret använda högst 1 miljon kronor."
            ),
            [("21", "1:10", "1", 2022, "")],
        ),
        (
            (
                "Statskontoret får använda 3 miljoner kronor. Kostnaderna ska belasta anslaget 1:1 Tillväxt inom "
                "utgiftsområde 19 Regional tillväxt för budgetåret 2019."
            ),
            [("19", "1:1", "", 2019, "")],
        ),
        (
            (
                "Regeringen beviljar Statskontoret 5 000 000 kronor för det som anges i överenskommelsen i december "
                "2021 om stöd. Bidraget betalas efter rekvisition av hela beloppet som lämnas senast den 1 december "
                "2023 till Kammarkollegiet. Utgifterna ska redovisas mot det inom utgiftsområde 22 Kommunikationer för "
                "budgetåret 2023 uppförda anslaget 2:7 Digital förvaltning."
            ),
            [("22", "2:7", "", 2023, "Kammarkollegiet")],
        ),
        (
            (
                "För uppdraget under 2017 har regeringen under utgiftsområde 18 Byggande avsatt 10 000 000 kronor på "
                "anslaget 1 :4 Boverket. Regeringen avser att avsätta 10 000 000 kronor för samma ändamål 2018."
            ),
            [("18", "1:4", "", 2017, ""), ("18", "1:4", "", 2018, "")],
        ),
        (
            (
                "Statskontoret får använda 250 000 kronor 2016 som ska belasta utgiftsområde 18 Byggande, anslaget "
                "l : 1 Bostäder."
            ),
            [("18", "1:1", "", 2016, "")],
        ),
        (
            (
                "Statskontoret får använda 250 000 kronor 2016. Kostnaderna ska belasta det under utgifts område 20 "
                "upptagna anslaget 1: 12 Klimat."
            ),
            [("20", "1:12", "", 2016, "")],
        ),
        (
            (
                "Statskontoret får använda högst 535 000 kronor. Av dessa medel ska 300 000 kronor belasta anslaget "
                "2:2 Stöd för 2019 och 235 000 kronor belasta anslaget 6:1 Val för 2019. Medlen utbetalas efter "
                "rekvisition ställd till Kammarkollegiet."
            ),
            [("", "2:2", "", 2019, "Kammarkollegiet"), ("", "6:1", "", 2019, "Kammarkollegiet")],
        ),
    ],
)
def test_where_money_comes_from(text: str, paths: list[tuple[str, str, str, int | None, str]]):
    """Appropriation, year and payer stand in the sentence before or after, and in what a scan makes of them."""
    assert _paths(_propose(f"{text}\n")) == paths


def test_what_the_government_means_to_set_aside_is_estimated():
    """It is no grant yet."""
    (line,) = _propose("Regeringen avser att avsätta 10 000 000 kronor för uppdraget 2018.\n").lines
    assert line.value.basis == "estimated"


def test_the_costs_of_the_whole_assignment_reach_the_first_sum():
    """A sentence at the end that charges "utgifterna för uppdraget" is about every sum, however far before."""
    steps = "\n\n".join(f"Statskontoret ska pröva del {one} av stödet." for one in "abcdefghijklm")
    found = _propose(
        f"Statskontoret får använda 2 miljoner kronor 2020.\n\n{steps}\n\nUtgifterna för uppdraget ska belasta det "
        "under utgiftsområde 23 Landsbygd upptagna anslaget 1:15 Livsmedel.\n"
    )
    assert _paths(found) == [("23", "1:15", "", 2020, "")]


def test_what_comes_on_top_is_no_part():
    """Money "därutöver" to hand the rest out is a line beside it."""
    found = _propose(
        "Statskontoret får använda 5 000 000 kronor för 2021. Statskontoret får därutöver använda 1 500 000 kronor för "
        "2021 till kostnader för att fördela medel.\n"
    )
    assert _lines(found) == [(Decimal(5000000), 2021), (Decimal(1500000), 2021)]


def test_a_nought_too_many_asks_for_a_look():
    """Figures that stand in no groups of three are read without the last nought, and doubted."""
    (line,) = _propose("Statskontoret får använda 2 000 0000 kronor 2025.\n").lines
    assert line.value.amount == 2000000
    assert "amount-mistyped" in [note.key for note in line.notes]
    assert line.confidence <= LOW


def test_instalments_are_lines_of_the_whole():
    """What "betalas … ut" at one time and at the next adds up to the sum stated before."""
    found = _propose(
        "Statskontoret ges i uppdrag att för 2011 utbetala sammanlagt 9 000 000 kronor i stöd. Vid det första "
        "tillfället betalas 4 000 000 kronor ut efter ansökan. Vid nästa tillfälle betalas 5 000 000 kronor ut.\n"
    )
    assert found.total is not None
    assert found.total.value.amount == 9000000
    assert [amount for amount, _ in _lines(found)] == [4000000, 5000000]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            (
                "För 2021 beräknas 30 000 000 kronor och för 2023 beräknas 26 000 000 kronor avsättas, utöver de medel "
                "som har avsatts för 2019 och 2020."
            ),
            [(30000000, 2021), (26000000, 2023)],
        ),
        (
            "Statskontoret ska fördela högst 7 mkr per år 2018 och 2019 samt fördela högst 3 mkr per år 2020–2021.",
            [(7000000, 2018), (7000000, 2019), (3000000, 2020), (3000000, 2021)],
        ),
        (
            "Myndigheten får använda 3 mkr i enlighet med överenskommelsen från den 22 december 2021 om vård, 2022.",
            [(3000000, 2022)],
        ),
    ],
)
def test_which_year_a_sum_is_for(text: str, lines: list[tuple[int, int]]):
    """Each of two years with "och" counts, what other money was for does not, nor the day of an agreement."""
    assert _lines(_propose(text + "\n")) == lines


def test_a_sum_for_two_years_together():
    """What is "sammanlagt" for two years is one sum, and not one for each."""
    found = _propose("Statskontoret får rekvirera sammanlagt 1 miljon kronor åren 2019 och 2020.\n")
    assert found.total is not None
    assert _lines(found) == [(Decimal(1000000), None)]


@pytest.mark.parametrize(
    "text",
    [
        "För detta kommer Statskontoret att få 2 miljoner kronor.",
        "Statskontoret har fått uppdraget att betala ut 2 miljoner kronor till föreningarna.",
        "Statskontoret får använda 2 miljoner kronor. 1 miljon kronor får till i maj bara användas till lokaler.",
        "Statskontoret ska betala 200 000 euro, cirka 2 miljoner kronor, till fonden.",
        "Statskontoret ska använda två miljoner kronor.",
        "Regeringen uppdrar åt Statskontoret att betala ut en och en halv miljon kronor och en halv miljon kronor.",
        "Regeringen beslutar att anslå 2 000 000 kronor till Statskontoret för arbetet.",
        "Regeringen betalar Statens musikverk 2 miljoner kronor för att utveckla scenkonsten.",
        "Statskontoret ska svara för ett program om demokrati, omfattande 2 miljoner kronor.",
        "Statskontoret ska bidra med 2 miljoner kronor till arbetet.",
        "Statskontoret ska skänka överblivna datorer till ett värde av högst två miljoner kronor.",
    ],
)
def test_one_sum_in_other_words(text: str):
    """A promise, a told assignment, a share with a use of its own and a second currency leave one sum."""
    assert sum(amount for amount, _ in _lines(_propose(text + "\n"))) == 2000000


def test_a_sum_that_only_the_title_hands_out():
    """What a sentence tells of as set aside is the assignment's where the title has the same sum."""
    told = "Regeringen avsatte i budgetpropositionen för 2018 90 miljoner kronor för kommunernas arbete.\n"
    order = "\nRegeringen uppdrar åt Kammarkollegiet att göra utbetalningar enligt bilagan.\n\nBakgrund\n\n"
    titled = _propose("# Uppdrag om utbetalning av 90 miljoner kronor till kommunerna\n" + order + told)
    assert titled.total is not None
    assert titled.total.value.amount == 90000000
    assert _propose("# Uppdrag om utbetalning till kommunerna\n" + order + told).total is None


def test_what_was_only_proposed_is_no_sum():
    """Money that a bill of the year's budget proposes to raise is told of, and handed out by nothing."""
    told = (
        "Regeringen har i Vårändringsbudget för 2020 föreslagit att anslaget ska ökas med 100 mkr för 2020.\n"
    )
    assert _lines(_propose(told)) == []


def test_a_whole_that_is_only_told_of_is_the_total_of_what_makes_it_up():
    """Money that "finns" is the total where the sums handed out make it up, and nothing else."""
    told = "För år 2011 finns {} kronor för att stödja kommunerna. "
    given = (
        "Statskontoret ges i uppdrag att fördela 80 mkr för 2011. För detta får verket disponera 5 mkr 2011."
    )
    whole = _propose(told.format("85 000 000") + given)
    assert whole.total is not None
    assert whole.total.value.amount == 85000000
    assert _propose(told.format("90 000 000") + given).total is None


@pytest.mark.parametrize(
    "share",
    [
        "Högst 1,5 mkr får användas för myndighetens kostnader.",
        "Medlen ska fördelas jämnt så varje centrum får 1,5 mkr.",
    ],
)
def test_a_share_without_varav_is_no_line(share: str):
    """What may be taken of the sum before, and what each gets of it, are parts."""
    found = _propose(f"Statskontoret får för uppdraget använda högst 30 mkr under 2013. {share}")
    assert _lines(found) == [(30000000, 2013)]
    assert [note.key for one in found.formalities for note in one.notes] == ["part-of-money"]


def test_years_of_a_sum_after_varav_are_its_lines():
    """Shares that make up the whole are its lines, a year each."""
    found = _propose(
        "Statskontoret får använda totalt 7,3 mkr under 2013 och 2014, varav 2,3 mkr 2013 och 5 mkr 2014.\n"
    )
    assert _lines(found) == [(2300000, 2013), (5000000, 2014)]


def test_a_scanned_one_is_a_number():
    """A letter l before "miljon" is the figure 1, misread."""
    assert _lines(_propose("Statskontoret får använda högst l miljon kronor under 2016.\n")) == [
        (Decimal(1000000), 2016)
    ]


def test_what_is_planned_is_an_estimate():
    """A sum under a proviso, "planeras", is not granted yet."""
    (line,) = _propose("Under förutsättning att så beslutas planeras att 9 mkr ska få användas 2011.\n").lines
    assert line.value.basis == "estimated"


def test_who_is_paid_is_not_who_pays():
    """A part that goes on to another body names the one that gets it; who pays stands after the requisition."""
    found = _propose(
        "Statskontoret får använda 800 000 kronor, varav 200 000 kronor ska betalas ut till Boverket efter "
        "rekvisition. Medlen betalas ut efter rekvisition till Kammarkollegiet.\n"
    )
    assert {line.value.payer for line in found.lines} == {"Kammarkollegiet"}
