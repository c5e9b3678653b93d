"""What `govreport template check` says, in Swedish and English: message and hint by code."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "TP001": {
        "sv": ("Mallen kan inte användas: {reason}", "Spara den som ett vanligt Word-dokument (.docx)."),
        "en": ("The template cannot be used: {reason}", "Save it as an ordinary Word document (.docx)."),
    },
    "TP002": {
        "sv": (
            "En tagg kan inte fyllas i: {reason}",
            "Skriv om taggen, eller flytta den. Varje {{% if %}} och {{% for %}} ska ha ett slut.",
        ),
        "en": (
            "A tag cannot be filled in: {reason}",
            "Write it anew, or move it. Each {{% if %}} and {{% for %}} needs its end.",
        ),
    },
    "TP003": {
        "sv": ("Mallen nämner {name}, som inte finns.", "Namn som finns: {suggestion}."),
        "en": ("The template names {name}, which there is not.", "Names there are: {suggestion}."),
    },
    "TP004": {
        "sv": (
            "Mallen säger inte var rapporten ska stå.",
            "Lägg till ett stycke med {{{{ report }}}} där rapporten ska stå.",
        ),
        "en": (
            "The template does not say where the report goes.",
            "Add a paragraph with {{{{ report }}}} where the report goes.",
        ),
    },
    "TP005": {
        "sv": (
            "Mallen har inga taggar: bara dess stilar, sidhuvud, sidfot och sidformat används.",
            "Lägg till {{{{ report }}}} om mallens egen text ska vara kvar.",
        ),
        "en": (
            "The template has no tags: only its styles, headers, footers and page are used.",
            "Add {{{{ report }}}} if the template's own text is to stay.",
        ),
    },
    "TP006": {
        "sv": ("Inställningen styles nämner en stil som saknas: {reason}", "Ändra i govreport.yaml."),
        "en": ("The setting styles names a style that is missing: {reason}", "Change govreport.yaml."),
    },
    "TP007": {
        "sv": (
            "{count} stilar saknas och görs, med stilen inom parentes som grund: {names}.",
            "Skapa dem som ska se ut på annat sätt, eller peka ut andra under styles i govreport.yaml.",
        ),
        "en": (
            "{count} styles are missing and will be made, based on the one in brackets: {names}.",
            "Make those that should look otherwise, or name others under styles in govreport.yaml.",
        ),
    },
    "TP008": {
        "sv": (
            "Stilen {name} är av sorten {other}, men rapporten behöver en av sorten {kind}.",
            "Byt namn på stilen, eller peka ut en annan under styles i govreport.yaml.",
        ),
        "en": (
            "The style {name} is a {other} style, but the report needs a {kind} style.",
            "Rename the style, or name another under styles in govreport.yaml.",
        ),
    },
    "TP009": {
        "sv": (
            "Rubrikerna numreras inte: hänvisningar visar rubrikens ord i stället för dess nummer.",
            "Koppla en flernivålista till Rubrik 1–3.",
        ),
        "en": (
            "Headings are not numbered: references show their words instead of numbers.",
            "Bind a multilevel list to Heading 1–3.",
        ),
    },
    "TP010": {
        "sv": (
            "Stilen {name} har för svag kontrast: {ratio}:1 mellan #{color} och #{ground}.",
            "Välj en färg med minst 4,5:1.",
        ),
        "en": (
            "The style {name} has too little contrast: {ratio}:1 between #{color} and #{ground}.",
            "Choose a colour with at least 4.5:1.",
        ),
    },
    "TP011": {
        "sv": (
            "Stilen {name} har kantlinjer, som gör att en PDF från LibreOffice inte följer PDF/UA.",
            "Ta bort kantlinjerna, eller använd inte stilen i rapporten.",
        ),
        "en": (
            "The style {name} has borders, with which a PDF from LibreOffice does not follow PDF/UA.",
            "Take the borders away, or do not use the style in the report.",
        ),
    },
    "TP012": {
        "sv": (
            "Mallen har spårade ändringar, kommentarer eller dold text.",
            "Ändringarna godtas; kommentarer och dold text följer inte med till rapporten.",
        ),
        "en": (
            "The template has tracked changes, comments or hidden text.",
            "Changes will be accepted; comments and hidden text do not come with the report.",
        ),
    },
}
