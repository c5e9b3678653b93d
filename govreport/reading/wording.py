"""How the readers word a mistake, in Swedish and English, by kind; fields in braces are filled in.

``rules/input.py`` says what it means and what to do about it.
"""

from __future__ import annotations

from collections.abc import Mapping

Table = Mapping[str, tuple[str, str]]

UNREADABLE: Table = {
    "missing": ("filen finns inte", "there is no such file"),
    "folder": ("är en mapp, inte en fil", "is a folder, not a file"),
    "special": ("är ingen vanlig fil", "is not a regular file"),
    "closed": ("filen går inte att läsa: {detail}", "the file cannot be read: {detail}"),
    "empty": ("filen är tom", "the file is empty"),
    "encoding": (
        "texten är inte UTF-8 (här står byten {detail}); spara om filen som UTF-8",
        "the text is not UTF-8 (byte {detail} stands here); save the file again as UTF-8",
    ),
    "both": (
        "både {detail} och den här filen finns; bara den andra läses",
        "{detail} exists as well as this file; only the former is read",
    ),
    "workbook": (
        "är ingen Excelfil som går att läsa: {detail}",
        "is not a workbook that can be read: {detail}",
    ),
    "old-workbook": (
        "är en gammal Excelfil (.xls) eller har ett lösenord; spara den som vanlig .xlsx utan lösenord",
        "is an old Excel file (.xls) or has a password; save it as an ordinary .xlsx without one",
    ),
    "spreadsheet": (
        "kalkylblad av typen {detail} läses inte; spara som .xlsx eller .csv, eller flytta filen från outputs/",
        "spreadsheets of type {detail} are not read; save it as .xlsx or .csv, or move it out of outputs/",
    ),
    "form": (
        "är ett formulär; läs in det med ”govreport form read” och flytta det från outputs/",
        "is a form; bring it in with `govreport form read` and move it out of outputs/",
    ),
    "picture": ("är ingen bild i PNG eller JPEG", "is not a PNG or JPEG picture"),
    "sheet": (
        "bladet {detail} läses inte; ett blad med underlag heter som sin lista: {lists}",
        "the sheet {detail} is not read; a sheet with outputs is named as its list: {lists}",
    ),
    "kind": ("filtypen {detail} läses inte", "files of type {detail} are not read"),
    "stray": (
        "filen läses inte; menades {detail}?",
        "the file is not read; was {detail} meant?",
    ),
    "nested": (
        "filen ligger i en undermapp och läses inte; flytta den till {detail}/",
        "the file is in an inner folder and not read; move it to {detail}/",
    ),
    "nested-table": (
        "filen ser ut som en huvudbok eller lista men läses inte i en undermapp; flytta den till outputs/",
        "the file looks like a ledger or list but is not read, since it is in an inner folder; move it to outputs/",
    ),
    "lock": ("raden går inte att läsa som ett fingeravtryck", "the line cannot be read as a fingerprint"),
}

SYNTAX: Table = {
    "tab": (
        "tabbtecken; YAML dras in med blanksteg",
        "a tab character; YAML is indented with spaces",
    ),
    "colon": (
        "ett kolon där inget kan stå; sätt texten inom citattecken eller kontrollera indraget",
        "a colon where none can stand; quote the text or check the indentation",
    ),
    "no-colon": (
        "här saknas ett kolon efter nyckeln, eller så går en text över flera rader utan indrag",
        "a colon is missing after the key, or a text runs over several lines without indentation",
    ),
    "indent": (
        "indraget stämmer inte med raderna ovanför",
        "the indentation does not agree with the lines above",
    ),
    "dash": (
        "ett listelement (-) där inget kan stå; kontrollera indraget",
        "a list item (-) where none can stand; check the indentation",
    ),
    "bracket": (
        "ett kommatecken eller en slutparentes saknas",
        "a comma or a closing bracket is missing",
    ),
    "unclosed": (
        "citattecknet eller parentesen som börjar här avslutas aldrig",
        "the quotation mark or bracket that starts here is never closed",
    ),
    "start": (
        "en text kan inte börja med det tecken som står här; sätt den inom citattecken",
        "a text cannot start with the character here; quote it",
    ),
    "escape": (
        "ett omvänt snedstreck med okänd betydelse; använd enkla citattecken",
        "a backslash of unknown meaning; use single quotation marks",
    ),
    "alias": (
        "aliaset *{name} läses inte; skriv ut värdet, eller sätt texten inom citattecken",
        "the alias *{name} is not read; write the value out, or quote the text",
    ),
    "anchor": (
        "ankaret &{name} läses inte; skriv ut värdet på varje ställe, eller sätt texten inom citattecken",
        "the anchor &{name} is not read; write the value out at each place, or quote the text",
    ),
    "merge": (
        "sammanslagning med << läses inte; skriv ut nycklarna",
        "merging with << is not read; write the keys out",
    ),
    "tag": (
        "märket {name} läses inte; typerna följer av nycklarna",
        "the tag {name} is not read; types follow from the keys",
    ),
    "documents": (
        "filen har flera dokument (---); bara det första läses",
        "the file holds several documents (---); only the first is read",
    ),
    "depth": ("för många nivåer i varandra", "too many levels of nesting"),
    "key": ("en nyckel måste vara en text", "a key must be a text"),
    "syntax": ("går inte att läsa ({detail})", "cannot be read ({detail})"),
    "json": ("är inte JSON: {detail}", "is not JSON: {detail}"),
    "after": ("text efter värdets slut", "text after the end of the value"),
}

EXPECTED: Table = {
    "text": ("en text", "a text"),
    "list": ("en lista: [ … ] eller rader som börjar med -", "a list: [ … ] or lines that start with -"),
    "mapping": ("nycklar med värden", "keys with values"),
    "date": ("ett datum som 2017-02-09", "a date such as 2017-02-09"),
    "no-such-day": ("en dag som finns", "a day that exists"),
    "year": ("ett årtal mellan 1900 och 2199", "a year between 1900 and 2199"),
    "decimal": ("ett tal som 1 200 000,50", "a number such as 1 200 000,50"),
    "ambiguous": (
        "ett entydigt tal: skriv {detail}",
        "a number that can be read in one way only: write {detail}",
    ),
    "absurd": ("ett rimligt tal (under {detail})", "a reasonable number (below {detail})"),
    "negative": ("ett tal som inte är negativt", "a number that is not negative"),
    "int": ("ett heltal", "a whole number"),
    "bool": ("ja eller nej (true eller false)", "yes or no (true or false)"),
    "choice": ("något av {detail}", "one of {detail}"),
    "period": ("en månad som 2017-03", "a month such as 2017-03"),
    "yearly": ("en dag om året som --03-31", "a yearly day such as --03-31"),
    "path": ("en sökväg under mappen", "a path under the folder"),
    "format": ("formatnummer 1", "format number 1"),
}

LEDGER: Table = {
    "no-header": (
        "ingen rubrikrad med belopp hittades; ange kolumnerna under ledger i govreport.yaml",
        "no header row with amounts was found; name the columns under ledger in govreport.yaml",
    ),
    "no-column": (
        "kolumnen {detail} finns inte i filen",
        "the file has no column {detail}",
    ),
    "no-sheet": ("bladet {detail} finns inte", "there is no sheet {detail}"),
    "amount": (
        "beloppet {detail} går inte att läsa; raden togs inte med",
        "the amount {detail} cannot be read; the row was left out",
    ),
    "ambiguous": (
        "beloppet {detail} kan läsas på två sätt, med decimaler eller tusental; raden togs inte med",
        "the amount {detail} can be read in two ways, with decimals or thousands; the row was left out",
    ),
    "no-amount": (
        "beloppet saknas, eller är en formel utan beräknat värde; raden togs inte med",
        "the amount is missing, or a formula without a computed value; the row was left out",
    ),
    "more-cells": (
        "raden har fler fält än rubrikraden: ett decimalkomma eller ett komma i texten delar den; raden togs inte med",
        "the row has more fields than the header: a decimal comma or one in a text divides it; it was left out",
    ),
    "second-header": (
        "raden är en ny rubrikrad, med kolumnerna i annan ordning; raderna under den är inte lästa",
        "the row is another header, with the columns in another order; the rows below it were not read",
    ),
    "open-quote": (
        "ett citattecken som aldrig avslutas gömmer raderna efter rad {detail}; resten av filen är inte läst",
        "a quotation mark that is never closed hides the rows after line {detail}; the rest of the file was not read",
    ),
    "other-sheet": (
        "bladet {detail} liknar en huvudbok men lästes inte; ange under ledger i govreport.yaml vilka som ska med",
        "the sheet {detail} looks like a ledger but was not read; name under ledger in govreport.yaml those to read",
    ),
    "date": ("datumet {detail} går inte att läsa", "the date {detail} cannot be read"),
    "period": ("perioden {detail} går inte att läsa", "the period {detail} cannot be read"),
    "sum": (
        "summaraden säger {detail}, men raderna ovanför blir {found}",
        "the sum row says {detail}, but the rows above make {found}",
    ),
    "delimiter": (
        "skiljetecknet ”{detail}” måste vara ett enda tecken",
        "the delimiter “{detail}” must be one character",
    ),
    "zone": ("teckenkodningen {detail} är okänd", "the encoding {detail} is unknown"),
    "csv": ("raden går inte att läsa: {detail}", "the row cannot be read: {detail}"),
    "missing": ("huvudboken {detail} finns inte", "there is no ledger {detail}"),
    "named-twice": (
        "{detail} står två gånger under ledger i govreport.yaml; bara den första lästes",
        "{detail} stands twice under ledger in govreport.yaml; only the first was read",
    ),
    "copy": (
        "{count} rader har samma id som rader i {detail} och räknas två gånger; är det samma huvudbok",
        "{count} rows have the same ids as rows of {detail} and count twice; is it the same ledger",
    ),
    "line": (
        "koden {detail} svarar inte mot någon anslagspost i uppdraget",
        "the code {detail} stands for no funding line of the assignment",
    ),
    "more": (
        "ytterligare {detail} rader har samma fel",
        "another {detail} rows have the same mistake",
    ),
}

CONSTRUCT: Table = {
    "tabs": (
        "en tabell som är klistrad från Word eller Excel blir löpande text; sätt | mellan kolumnerna och --- under dem",
        "a table pasted from Word or Excel becomes running text; put | between its columns and --- below their heads",
    ),
    "html": ("HTML skrivs inte ut i rapporten", "HTML does not reach the report"),
    "scheme": (
        "länken {detail} leder varken till webben, en e-postadress eller ett ställe i rapporten",
        "the link {detail} leads neither to the web, an e-mail address nor a place in the report",
    ),
    "inline-picture": (
        "en bild, ett diagram eller en tabell måste stå ensam i sitt stycke",
        "a picture, chart or table must stand alone in its paragraph",
    ),
    "nested-heading": (
        "en rubrik kan inte stå i en lista eller ett citat",
        "a heading cannot stand inside a list or a quotation",
    ),
    "nested-block": (
        "en tabell eller bild kan inte stå i en lista eller ett citat",
        "a table or picture cannot stand inside a list or a quotation",
    ),
    "rule": (
        "en vågrät linje har ingen betydelse i rapporten",
        "a horizontal rule means nothing in the report",
    ),
    "depth": (
        "för många nivåer i varandra; resten läses inte",
        "too many levels of nesting; the rest is not read",
    ),
    "note": ("fotnoten {detail} saknar text", "footnote {detail} has no text"),
    "unused-note": ("ingenting hänvisar till fotnoten {detail}", "nothing refers to footnote {detail}"),
    "answers": (
        "answers kan bara stå vid en rubrik",
        "answers can stand on a heading only",
    ),
    "figure-in-link": (
        "ett tal kan inte stå i en länktext",
        "a figure cannot stand in the text of a link",
    ),
    "cells": (
        "raden har fler celler än tabellens {detail} kolumner; det överskjutande skulle försvinna",
        "the row has more cells than the table's {detail} columns; what is over would be lost",
    ),
    "front-matter": (
        "kapitlet börjar med ett YAML-huvud (---), som inte läses",
        "the chapter starts with YAML front matter (---), which is not read",
    ),
    "attributes": (
        "det inom klammer går inte att läsa; skriv till exempel {{answers=\"T1\"}} eller {{#min-nyckel}}, utan kolon",
        "what stands in braces cannot be read; write for instance {{answers=\"T1\"}} or {{#my-key}}, without a colon",
    ),
}  # fmt: skip

REFUSED: Table = {
    "size": (
        "filen är {detail} MB, mer än gränsen {limit} MB",
        "the file is {detail} MB, above the limit {limit} MB",
    ),
    "outside": ("{detail} ligger utanför mappen", "{detail} is outside the folder"),
    "count": ("mappen har fler än {limit} filer", "the folder holds more than {limit} files"),
}  # fmt: skip
