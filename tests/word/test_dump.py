"""A whole document as people would read it, so that a change anywhere shows in one place."""

from __future__ import annotations

from lxml import etree

from govreport.word import writer
from tests.word.everything import everything
from tests.word.opened import NS, Opened, W, style_of, text


def dump(opened: Opened) -> str:
    """One line per paragraph: style and text; tables by row; controls, sections and page breaks too."""
    lines: list[str] = []
    _dump(opened.ask("//w:body")[0], 0, lines)
    for name in sorted(opened.zip.namelist()):
        if name.startswith("word/") and name.endswith(("Header.xml", "Footer.xml", "footnotes.xml")):
            lines.append(f"== {name}")
            lines += [f"{style_of(p)}: {text(p)}" for p in opened.ask("//w:p", name)]
    return "\n".join(lines) + "\n"


def _dump(parent: etree._Element, depth: int, lines: list[str]) -> None:
    pad = "  " * depth
    for child in parent:
        if child.tag == f"{W}p":
            turned = child.xpath("w:pPr/w:sectPr/w:pgSz", namespaces=NS)
            marks = "".join(
                f" [{name}]"
                for name in ("keepNext", "pageBreakBefore")
                if child.find(f"w:pPr/w:{name}", NS) is not None
            )
            marks += "".join(
                f" [{code.strip()}]" for code in child.xpath(".//w:instrText/text()", namespaces=NS)
            )
            marks += " [picture]" if child.find(".//w:drawing", NS) is not None else ""
            lines.append(f"{pad}{style_of(child)}:{marks} {text(child)}".rstrip())
            lines += [f"{pad}---- {size.get(f'{W}orient') or 'portrait'} ends" for size in turned]
        elif child.tag == f"{W}tbl":
            for row in child.iter(f"{W}tr"):
                lines.append(pad + "| " + " | ".join(text(cell) for cell in row.iter(f"{W}tc")))
        elif child.tag == f"{W}sdt":
            tag = child.xpath("string(w:sdtPr/w:tag/@w:val)", namespaces=NS) or "contents"
            lines.append(f"{pad}{{{tag}")
            _dump(child.find("w:sdtContent", NS), depth + 1, lines)
            lines.append(f"{pad}}}")


def test_everything(file_regression):
    """Cover to last page."""
    file_regression.check(dump(Opened(writer.write(everything()))), extension=".txt", encoding="utf-8")
