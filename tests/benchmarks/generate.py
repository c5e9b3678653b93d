"""Assignment folders of any size: every demand has its sentence in the decision, an output and a passage."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_VERBS = ("ta fram", "sprida", "följa upp", "utveckla", "samordna", "beskriva", "pröva", "förankra")
_THINGS = ("ett metodstöd", "en vägledning", "ett register", "en utbildning", "en webbplats", "ett nätverk")
_FOR = ("kommunernas arbete", "skolornas arbete", "regionernas planering", "hälso- och sjukvården")
_ABOUT = ("våld i nära relationer", "hedersrelaterat förtryck", "människohandel", "ekonomisk utsatthet")
_SHARES = (
    ("tasks", 55),
    ("partners", 20),
    ("formalities", 10),
    ("lines", 5),
    ("deadlines", 5),
    ("perspectives", 5),
)
_MONTHS = tuple(f"{month:02}" for month in range(1, 13))
Items = list[dict[str, Any]]


def write_assignment(
    folder: Path,
    requirements: int,
    *,
    outputs: int | None = None,
    rows: int = 0,
    as_json: bool = False,
    first: int = 0,
) -> None:
    """Write a folder that passes with few findings.

    Args:
        folder: Made if it is not there.
        requirements: How many demands.
        outputs: Activities, deliverables, contacts and submissions together; three a demand where None.
        rows: Rows of the ledger, in CSV.
        as_json: Whether the assignment and the outputs are JSON instead of YAML.
        first: Number of the first area; another one makes another decision, so that nothing kept from one
            folder serves the next.
    """
    (folder / "outputs").mkdir(parents=True)
    (folder / "chapters").mkdir()
    demands, sentences = _demands(requirements, first)
    wanted = 3 * requirements if outputs is None else outputs
    _write(folder / "assignment", _assignment(demands), as_json=as_json)
    _write(folder / "govreport", _settings(rows), as_json=as_json)
    _write(folder / "outputs" / "underlag", _outputs(demands, wanted), as_json=as_json)
    (folder / "decision.txt").write_text(_decision(sentences), encoding="utf-8")
    told = [*demands["tasks"], *demands["perspectives"]]
    for number in range(0, len(told), 100):
        text = "\n".join(map(_passage, told[number : number + 100]))
        (folder / "chapters" / f"{number // 100:03}.md").write_text(text, encoding="utf-8")
    if rows:
        with (folder / "outputs" / "huvudbok.csv").open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(_ledger(rows, [line["id"] for line in demands["lines"]], first))


def demands_of(count: int) -> dict[str, Items]:
    """The demands of an assignment of ``count``, by kind, as ``assignment.yaml`` has them."""
    return _demands(count)[0]


def _demands(count: int, first: int = 0) -> tuple[dict[str, Items], list[str]]:
    """Demands by kind, and the decision's sentences in the same order."""
    found: dict[str, Items] = {kind: [] for kind, _ in _SHARES}
    sentences: list[str] = []
    left = count
    for kind, share in _SHARES:
        number = left if kind == _SHARES[-1][0] else min(left, max(1, count * share // 100))
        left -= number
        for index in range(number):
            item, sentence = _demand(kind, index, first)
            found[kind].append(item)
            sentences.append(sentence)
    return found, sentences


def _demand(kind: str, number: int, first: int) -> tuple[dict[str, Any], str]:
    area = first + number
    about = f"{_FOR[area % 4]} mot {_ABOUT[area // 4 % 4]} i område {area}"
    if kind == "tasks":
        quote = f"{_VERBS[area % 8]} {_THINGS[area // 8 % 6]} för {about}"
        item = {"id": f"T{number}", "text": f"Åtgärd {area}", "owner": "samordnaren", "quote": quote}
        return item, f"Länsstyrelsen ska under 2017 {quote}."
    if kind == "partners":
        quote = f"samverka med Myndighet {area} om {about}"
        item = {"id": f"P{number}", "name": f"Myndighet {area}", "interplay": "collaborate", "quote": quote}
        return item, f"Länsstyrelsen ska {quote}."
    if kind == "lines":
        quote = f"får för uppdragets del {area} rekvirera 300 000 kronor för 2017 hos Kammarkollegiet"
        item = {
            "id": f"B{number}",
            "amount": 300000,
            "year": 2017,
            "payer": "Kammarkollegiet",
            "quote": quote,
        }
        item["area"] = {"number": 4, "name": "Rättsväsendet"}
        item["appropriation"] = {"number": "1:1", "name": "Polismyndigheten"}
        item["item"] = {"number": 4, "name": "till Kammarkollegiets disposition"}
        return item, f"Länsstyrelsen {quote}."
    if kind == "deadlines":
        quote = f"Del {area} av uppdraget ska redovisas till Regeringskansliet senast den 15 mars 2018"
        item = {"id": f"D{number}", "kind": "interim-report", "due": "2018-03-15", "owner": "samordnaren"}
        return {**item, "to": ["Regeringskansliet"], "quote": quote}, f"{quote}."
    if kind == "formalities":
        quote = f"Handlingarna om område {area} ska ange beslutets diarienummer"
        return {"id": f"F{number}", "text": f"Diarienummer i område {area}", "quote": quote}, f"{quote}."
    quote = f"ha ett barnrättsperspektiv i {about}"
    item = {"id": f"C{number}", "text": f"Barnrättsperspektivet i område {area}", "quote": quote}
    return item, f"Länsstyrelsen ska {quote}."


def _assignment(demands: dict[str, Items]) -> dict[str, Any]:
    lines = demands["lines"]
    return {
        "format": 1,
        "profile": "se",
        "title": "Uppdrag i många delar",
        "agencies": ["Länsstyrelsen i Örebro län"],
        "ministry": "Justitiedepartementet",
        "reference": "Ju2017/01234/KRIM",
        "decided": "2017-02-09",
        "not_in_text": ["reference", "decided"],
        "period": {"start": "2017-01-01", "end": "2017-12-31"},
        "decision": "decision.txt",
        "tasks": demands["tasks"],
        "partners": demands["partners"],
        "perspectives": demands["perspectives"],
        "budget": {"total": {"amount": sum(line["amount"] for line in lines), "year": 2017}, "lines": lines},
        "deadlines": demands["deadlines"],
        "formalities": demands["formalities"],
    }


def _settings(rows: int) -> dict[str, Any]:
    columns = {"voucher": "Verifikation", "date": "Datum", "period": "Period", "account": "Konto"}
    columns |= {"project": "Projekt", "line": "Finansiering", "amount": "Belopp", "text": "Text"}
    ledger = [{"file": "outputs/huvudbok.csv", "columns": columns, "projects": ["7001"], "period": True}]
    return {
        "registration_number": "801-1234-2017",
        "as_of": "2018-03-12",
        "money_basis": "accrual",
        "budget_deviation": 100,
        "figures": [
            {"name": "staff_fte", "value": 40, "unit": "årsarbetskraft", "source": "Tidredovisningen"}
        ],
        "duties": dict.fromkeys(("gender", "child", "agenda2030"), "Se sammanfattningen."),
        **({"ledger": ledger} if rows else {}),
    }


def _outputs(demands: dict[str, Items], count: int) -> dict[str, Any]:
    """So many outputs in all, spread over the demands."""
    tasks, partners = demands["tasks"], demands["partners"]
    others = [*demands["perspectives"], *demands["formalities"]]
    made: dict[str, Any] = {"activities": [], "deliverables": [], "contacts": [], "submissions": []}
    for number in range(count):
        day = f"2017-{_MONTHS[number % 12]}-{number % 27 + 1:02}"
        if number % 4 == 3:
            partner = partners[number // 4 % len(partners)]
            contact = {"id": f"K{number}", "partner": partner["id"], "with": "samordnare", "date": day}
            contact |= {"form": "möte", "subject": "Innehåll", "participants": ["handläggare"]}
            made["contacts"].append({**contact, "outcome": "Ett avsnitt", "fact_checked": True})
            continue
        within = number - number // 4
        pool = others if number % 4 == 2 and others else tasks
        answers = [pool[within // (3 if pool is others else 1) % len(pool)]["id"]]
        item = {"id": f"A{number}", "title": f"Arbete {number}", "date": day, "answers": answers}
        if number % 8 == 0:
            made["deliverables"].append({**item, "description": "Används i tre kommuner", "reference": day})
        else:
            made["activities"].append({**item, "result": "Tre kommuner ändrade sitt arbetssätt"})
    made["signoff"] = {
        "date": "2018-03-12",
        "decided_by": "landshövdingen",
        "presented_by": "samordnaren",
        "alone": True,
    }
    return made


def _decision(sentences: list[str]) -> str:
    """Five sentences to a paragraph."""
    paragraphs = (" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))
    return "Regeringens beslut\n\n" + "\n\n".join(paragraphs) + "\n"


def _passage(task: dict[str, Any]) -> str:
    return (
        f'## {task["text"]} {{answers="{task["id"]}"}}\n\n'
        f"Länsstyrelsen har arbetat med att {task['quote']}. Arbetet prövades först i liten skala. Det som "
        "kom fram ändrade upplägget. Kommunerna har tagit emot stödet väl.\n"
    )


def _ledger(rows: int, lines: list[str], first: int) -> Iterator[str]:
    yield "Verifikation;Rad;Datum;Period;Konto;Projekt;Finansiering;Belopp;Text\n"
    for number in range(rows):
        month = _MONTHS[number % 12]
        line = lines[number % len(lines)] if lines else ""
        account = ("4011", "5021", "5511", "9401")[number % 4]
        project = "7002" if number % 50 == 0 else "7001"
        day = f"2017-{month}-{number % 27 + 1:02}"
        yield (
            f"L{number};1;{day};2017-{month};{account};{project};{line};"
            f"{number % 97},{number % 100:02};Lön och resor {(first + number) % 1000}\n"
        )


def _write(stem: Path, value: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        stem.with_suffix(".json").write_text(
            json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8"
        )
    else:
        stem.with_suffix(".yaml").write_text("\n".join(_yaml(value, 0)) + "\n", encoding="utf-8")


def _yaml(value: dict[str, Any], depth: int) -> Iterator[str]:
    """Block style, as people write it; the texts here need no quotes but for colons and brackets."""
    pad = "  " * depth
    for key, held in value.items():
        if isinstance(held, dict):
            yield f"{pad}{key}:"
            yield from _yaml(held, depth + 1)
        elif isinstance(held, list) and held and isinstance(held[0], dict):
            yield f"{pad}{key}:"
            for item in held:
                first, *rest = _yaml(item, depth + 2)
                yield f"{pad}  - {first.lstrip()}"
                yield from rest
        elif isinstance(held, list):
            yield f"{pad}{key}: [{', '.join(held)}]"
        elif isinstance(held, str) and held.isdigit():
            yield f'{pad}{key}: "{held}"'
        else:
            yield f"{pad}{key}: {str(held).lower() if isinstance(held, bool) else held}"
