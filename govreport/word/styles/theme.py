"""The theme part: the palette and font that Word offers to people who go on working in the report."""

from __future__ import annotations

from govreport.word.markup import A, Xml
from govreport.word.styles import look

_ACCENTS = (
    look.INK,
    "0072B2",
    "009E73",
    "D55E00",
    "CC79A7",
    "56B4E9",
)  # after the ink, safe for colour-blind readers


def theme_part() -> Xml:
    """The whole ``theme1.xml``."""
    colors = {
        "dk1": "000000",
        "lt1": "FFFFFF",
        "dk2": look.INK,
        "lt2": look.PALE,
        **{f"accent{index}": color for index, color in enumerate(_ACCENTS, start=1)},
        "hlink": look.LINK,
        "folHlink": "5B3A7E",
    }
    scheme = "".join(f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in colors.items())
    font = f'<a:latin typeface="{look.FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    fonts = f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>"
    formats = (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
    name = 'name="govreport"'
    return Xml(
        f'<a:theme xmlns:a="{A}" {name}><a:themeElements><a:clrScheme {name}>{scheme}</a:clrScheme>'
        f"<a:fontScheme {name}>{fonts}</a:fontScheme><a:fmtScheme {name}>{formats}</a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
