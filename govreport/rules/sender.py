"""Who hands in the report of an assignment that several agencies share."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR611",
    "advice",
    {
        "": Texts(
            sv="Uppdraget har {count} mottagare, men det framgår inte vem som beslutar om rapporten och lämnar den.",
            en="The assignment went to {count} agencies, but not who decides on the report and hands it in.",
            hint_sv="Skriv agency i govreport.yaml. Utan det står alla på omslaget och i beslutet om rapporten.",
            hint_en="Write agency in govreport.yaml. Without it all stand on the cover and in the decision on the "
            "report.",
        ),
        "other": Texts(
            sv="{name} lämnar enligt govreport.yaml rapporten, men fick inte uppdraget.",
            en="{name} hands in the report according to govreport.yaml, but did not get the assignment.",
            hint_sv="Rätta agency, eller lägg till myndigheten under agencies i assignment.yaml.",
            hint_en="Correct agency, or add it under agencies in assignment.yaml.",
        ),
    },
)
def sender(context: Context) -> Iterator[Hit]:
    """Of several agencies, it is said which one hands in the report.

    What:
        Where `agencies` in assignment.yaml has several names, `agency` in govreport.yaml is one of them.
    Why:
        Each agency decides for itself: a decision on the report in the name of all of them is one that most of
        them never made.
    Fails:
        assignment.yaml: {agencies: [Länsstyrelsen i Örebro län, Polismyndigheten]}
        ---
        govreport.yaml: {agency: Länsstyrelsen i Kalmar län}
    Passes:
        assignment.yaml: {agencies: [Länsstyrelsen i Örebro län, Polismyndigheten]}
        govreport.yaml: {agency: Länsstyrelsen i Örebro län}
    Exceptions:
        What a group of agencies is called together (länsstyrelserna) is one of them too.
    """
    agencies, settings = context.project.assignment.agencies, context.project.settings
    name = settings.agency.strip()
    known = {each.casefold() for each in (*agencies, *context.profile.together(agencies))}
    if not name and len(agencies) > 1:
        yield Hit(at=place(settings), item="agency", params={"count": len(agencies)})
    elif name and agencies and name.casefold() not in known:
        yield Hit(at=place(settings, "agency"), item="agency", variant="other", params={"name": name})
