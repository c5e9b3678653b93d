"""Where something stands: a line of a file, a cell of a sheet, a paragraph of a document."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field

from govreport.model.values import frozen


@frozen
class Location:
    """One place a person can go to.

    Attributes:
        file: Path as the user knows it, relative to the assignment folder, with forward slashes.
        line: Line, from 1.
        column: Column, from 1.
        sheet: Sheet of a workbook.
        cell: Cell of a sheet, such as ``C14``; for a whole row, ``14``.
        paragraph: Text or name of the place in a document that has no lines.
        page: Page of a paged document, from 1.
    """

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    paragraph: str | None = None
    page: int | None = None

    def __str__(self) -> str:
        """The usual notation: ``file:line:column`` or ``file[sheet!cell]``."""
        if self.sheet is not None:
            return f"{self.file}[{self.sheet}!{self.cell}]" if self.cell else f"{self.file}[{self.sheet}]"
        parts = [self.file]
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        text = ":".join(parts)
        if self.page is not None:
            text += f" (p. {self.page})"
        return f"{text} ({self.paragraph})" if self.paragraph else text

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order for listing: by file, then place in it."""
        return (self.file, self.line or 0, self.column or 0, self.sheet or "", self.cell or "")


@frozen
class Origin:
    """Where an item was read, with the places of its fields.

    Attributes:
        location: Place of the item itself.
        fields: Place of each field's value, as (line, column), or its cell name in a workbook.
    """

    location: Location
    fields: Mapping[str, tuple[int, int] | str] = field(factory=dict)

    def of(self, name: str) -> Location:
        """Place of the field ``name``, or of the item where the field was not given."""
        place = self.fields.get(name)
        if place is None:
            return self.location
        here = self.location
        if isinstance(place, str):
            return Location(here.file, sheet=here.sheet, cell=place, line=here.line)
        return Location(here.file, place[0], place[1])
