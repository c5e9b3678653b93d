"""A decision in lines, and the same cut into pages with a head and a foot of any dress."""

from __future__ import annotations

TITLE = "Uppdrag att främja hållbart byggande i glesbygd"

# The places at which a page may end are marked: "¦" between two lines, whatever stands there.
LINES = f"""\
Regeringsbeslut                                      III:7
2021-03-11                                 Fi2021/01234/OFA

Finansdepartementet

Boverket
Box 534
371 23 Karlskrona

{TITLE}

Regeringens beslut

Regeringen uppdrar åt Boverket att under åren 2021 och 2022 följa
hur kommuner i glesbygd planerar för nya bostäder, och att lämna
förslag på hur små kommuner kan få bättre stöd i sitt arbete. Bo-
¦word
verket ska särskilt beakta hur äldre bostäder kan byggas om med
rimliga kostnader.

¦paragraph
I uppdraget ingår att
¦lead
- kartlägga vilka hinder som finns för den som vill bygga, särskilt
¦item
  i fråga om lån och säkerheter,
¦between
- sammanställa goda exempel från kommuner och regioner, och
- redovisa vad åtgärderna har kostat.

Samråd

¦heading
Boverket ska under arbetet samråda med Tillväxtverket, Sveriges
Kommuner och Regioner samt länsstyrelserna i de län som myndig-
¦divided
heten finner lämpligt. Myndigheten ska dessutom ta del av de er-
farenheter som har vunnits inom tidigare uppdrag av samma slag om
¦sentence
stöd till byggande i glesbygd och vid behov inhämta synpunkter av
berörda företag.

¦end
Redovisning

Boverket ska senast den 15 oktober 2022 lämna en skriftlig redo-
¦half
visning av uppdraget till Regeringskansliet (Finansdepartementet)
med kopia till Landsbygds- och infrastrukturdepartementet.
"""

PLACES = ("word", "paragraph", "lead", "item", "between", "heading", "divided", "sentence", "end", "half")
BETWEEN = ("paragraph", "heading", "end")  # those where nothing is broken off


def whole() -> str:
    """The text in one piece."""
    return "".join(line for line in LINES.splitlines(keepends=True) if not line.startswith("¦"))


def paged(places: tuple[str, ...], foot: str, head: str, *, feed: str = "\f", blanks: int = 1) -> str:
    """The text with a page's end at each of some places.

    Args:
        places: Of :data:`PLACES`, where a page ends.
        foot: What stands at the foot of each page, with ``{n}`` for its number and ``{m}`` for how many there are.
        head: What stands at the head of each but the first.
        feed: What stands between two pages.
        blanks: Blank lines between the text and what belongs to the page.
    """
    out: list[str] = []
    number, count, gap = 1, len(places) + 1, "\n" * blanks
    for line in LINES.splitlines(keepends=True):
        if not line.startswith("¦"):
            out.append(line)
            continue
        if line[1:].strip() not in places:
            continue
        if foot or not feed:
            out.append(gap)
        if foot:
            out += (foot.format(n=number, m=count, p=number + 1), "\n")
        number += 1
        out += (feed, head.format(n=number, m=count, p=number + 1), f"\n{gap}") if head else (feed, gap)
    return "".join(out)
