"""Swedish appropriations: expenditure area, appropriation and item of each funding line.

Sources: lagen (2012:468) on riksdagsordningens supplementary rules for the list of expenditure areas; their
names in each budget year's finance committee report 1 (FiU1), as the profile has them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import BudgetLine, NumberedName
from govreport.rules.context import Context
from govreport.rules.money.facts import lines
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule

_PARTS = {
    "area": Word("utgiftsområde (area)", "expenditure area (area)"),
    "appropriation": Word("anslag (appropriation)", "appropriation"),
    "item": Word("anslagspost (item)", "appropriation item (item)"),
}
# how a decision speaks of each; OCR takes the ring and the dots
_SAID = {
    "area": ("utgiftsomr", "uo "),
    "appropriation": ("anslag",),
    "item": ("anslagspost", " ap ", " ap."),
}


@rule(
    "SE501",
    "error",
    Texts(
        sv="Anslagsraden {id} saknar {missing}.",
        en="The funding line {id} lacks {missing}.",
        hint_sv="Beslutet anger varifrån medlen tas, till exempel ”utgiftsområde 4 Rättsväsendet, anslaget "
        "1:1 "
        "Polismyndigheten, anslagspost 4”. Skriv nummer och namn.",
        hint_en="The decision says where the money comes from, for instance “utgiftsområde 4 Rättsväsendet, "
        "anslaget "
        "1:1 Polismyndigheten, anslagspost 4”. Write number and name.",
    ),
)
def appropriation_missing(context: Context) -> Iterator[Hit]:
    """A funding line says from which appropriation it comes.

    What:
        Each line has expenditure area (utgiftsområde), appropriation (anslag) and item (anslagspost), with
        number or name.
    Why:
        Requisition and repayment are booked by them; with the wrong one the money goes astray.
    Fails:
        assignment.yaml: {"budget": {"lines[B1]": {appropriation: null}}}
        ---
        assignment.yaml: {"budget": {"lines[B1]": {item: null}}}
    Passes:
        assignment.yaml: {"budget": {"lines[B1]": {item: {number: "4"}}}}
    Exceptions:
        What the decision's text does not give: a missing item is no finding then, and a missing area or
        appropriation a warning, as the payer will ask for it.
    """
    decision = context.project.decision
    text = decision.text.casefold() if decision is not None else None
    for line in lines(context):
        missing = [name for name in _PARTS if not _given(getattr(line, name))]
        there = [name for name in missing if text is None or any(word in text for word in _SAID[name])]
        if there or any(name != "item" for name in missing):
            yield Hit(
                requirement=line.id,
                severity="error" if there else "warning",
                params={"missing": [_PARTS[name] for name in missing]},
            )


def _given(part: NumberedName | None) -> bool:
    return part is not None and bool(part.number.strip() or part.name.strip())


@rule(
    "SE502",
    "warning",
    {
        "": Texts(
            sv="{id}: utgiftsområde {number} hette {right} i budgeten för {year}, inte {name}.",
            en="{id}: expenditure area {number} was called {right} in the budget for {year}, not {name}.",
            hint_sv="Rätta namnet, eller numret om namnet är rätt.",
            hint_en="Correct the name, or the number where the name is right.",
        ),
        "number": Texts(
            sv="{id}: {name} var utgiftsområde {other} i budgeten för {year}, inte {number}.",
            en="{id}: {name} was expenditure area {other} in the budget for {year}, not {number}.",
            hint_sv="Rätta numret, eller namnet om numret är rätt.",
            hint_en="Correct the number, or the name where the number is right.",
        ),
        "unknown": Texts(
            sv="{id}: det finns inget utgiftsområde {number} i budgeten för {year}.",
            en="{id}: there is no expenditure area {number} in the budget for {year}.",
            hint_sv="Statens budget har 27 utgiftsområden. Läs i beslutet.",
            hint_en="The state budget has 27 expenditure areas. Read the decision.",
        ),
    },
)
def area_name(context: Context) -> Iterator[Hit]:
    """Number and name of an expenditure area belong together, in that budget year.

    What:
        The name of each line's expenditure area is what that number was called in the budget of the line's
        year.
    Why:
        Areas are renamed: number 13 was “Jämställdhet och nyanlända invandrares etablering” from 2016 to
        2023.
    Fails:
        assignment.yaml: {"budget": {"lines[B1]": {area: {number: 4, name: Migration}}}}
        ---
        assignment.yaml: {"budget": {"lines[B1]": {area: {number: 13, name: Integration och jämställdhet}}}}
        ---
        assignment.yaml: {"budget": {"lines[B1]": {area: {number: 28, name: Rättsväsendet}}}}
    Passes:
        assignment.yaml: {"budget": {"lines[B1]": {area: {number: 4, name: rättsväsendet}}}}
    Exceptions:
        Lines without year, number or name. Capitals and white space are not compared.
    """
    for line in lines(context):
        year = _year(context, line)
        if line.area is None or year is None or not line.area.name.strip() or not line.area.number.strip():
            continue
        number = line.area.number.strip()
        right = context.profile.money.area_name(int(number), year) if number.isdecimal() else None
        if right is not None and _folded(right) == _folded(line.area.name):
            continue
        other = next(
            (
                area.number
                for area in context.profile.money.areas
                if _folded(area.name) == _folded(line.area.name)
                and context.profile.money.area_name(area.number, year) == area.name
            ),
            None,
        )
        variant = "unknown" if right is None else "number" if other is not None else ""
        params = {"number": number, "name": line.area.name, "right": right, "other": other, "year": year}
        yield Hit(at=place(line, "area"), requirement=line.id, variant=variant, params=params)


def _year(context: Context, line: BudgetLine) -> int | None:
    budget = context.project.assignment.budget
    return line.year or (budget.total.year if budget and budget.total else None)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("m. m.", "m.m.").split())
