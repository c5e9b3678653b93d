"""Seeded corruptions of the main example: each is noticed by the rule that should, or lives for a reason."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
from collections import Counter

import pytest

from govreport.resources import folder as resource
from tests.rules.mutants import Folder

SEED = 20170209
ROUNDS = 8
LEDGER = "outputs/huvudbok-2017.csv"
HEADING = re.compile(r'[ \t]*\{answers="([^"]*)"\}')
TOKEN = re.compile(r"\{\{ figures\.(\w+) \}\}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The main example, copied once; each corruption is undone."""
    return Folder(resource("examples") / "manniskohandel-2017", tmp_path_factory.mktemp("corrupt") / "main")


def _pick(rng, items):
    return rng.choice(sorted(items, key=lambda item: item["id"]))


def _shift(text, days):
    return (dt.date.fromisoformat(text) + dt.timedelta(days=days)).isoformat()


# ---- corruptions: each takes a random source and the folder; returns file, new text and what it did --------


def _edit(file):
    """Turn a function that edits a file's data into a corruption."""

    def wrap(function):
        def corruption(rng, folder):
            data = json.loads(json.dumps(folder.data(file)))
            what = function(rng, data)
            return file, json.dumps(data, ensure_ascii=False), what

        corruption.__name__ = function.__name__
        corruption.__doc__ = function.__doc__
        return corruption

    return wrap


@_edit("assignment.yaml")
def line_amount_changed(rng, data):
    """A funding line no longer fits the total."""
    line = _pick(rng, data["budget"]["lines"])
    line["amount"] = str(int(line["amount"]) + rng.choice([-1000, 1000, 30000]))
    return line["id"]


@_edit("assignment.yaml")
def total_changed(rng, data):
    """The total no longer fits its lines."""
    data["budget"]["total"]["amount"] = str(1_200_000 + rng.choice([-100_000, 12, 300_000]))
    return "total"


@_edit("outputs/hand-ins.yaml")
def requisitioned_too_much(rng, data):
    """More is requisitioned on a line than was granted."""
    line = rng.choice(sorted(data["submissions"][0]["amounts"]))
    data["submissions"][0]["amounts"][line] = str(300_000 + rng.choice([1, 500, 300_000]))
    return line


@_edit("outputs/hand-ins.yaml")
def received_something_else(rng, data):
    """What came in is not what was asked for."""
    line = rng.choice(sorted(data["submissions"][0]["received"]))
    data["submissions"][0]["received"][line] = str(300_000 - rng.choice([1, 500, 250_000]))
    return line


@_edit("outputs/hand-ins.yaml")
def sent_late(rng, data):
    """The requisition's day is moved past the deadline."""
    data["submissions"][0]["sent"] = _shift("2017-09-15", rng.randint(1, 90))
    return "S1"


@_edit("outputs/hand-ins.yaml")
def wrong_number_quoted(rng, data):
    """Another decision's number stands on the requisition."""
    data["submissions"][0]["reference"] = f"Ju2017/0{rng.randint(2000, 9999)}/KRIM"
    return "S1"


@_edit("outputs/hand-ins.yaml")
def signoff_incomplete(rng, data):
    """One of the particulars of the decision on the report is missing."""
    key = rng.choice(["date", "decided_by", "presented_by", "took_part"])
    data["signoff"].pop(key)
    return key


@_edit("outputs/hand-ins.yaml")
def signed_after_the_day(rng, data):
    """The report is decided after its due day."""
    data["signoff"]["date"] = _shift("2018-03-15", rng.randint(1, 30))
    return "signoff"


@_edit("assignment.yaml")
def due_moved_before_the_hand_in(rng, data):
    """The requisition's deadline lies before the day it was sent."""
    data["deadlines"][0]["due"] = _shift("2017-09-11", -rng.randint(1, 60))
    return "D1"


@_edit("assignment.yaml")
def due_moved_into_the_past(rng, data):
    """Something that is not sent fell due already."""
    deadline = rng.choice(data["deadlines"][1:])
    deadline["due"] = _shift("2018-03-07", -rng.randint(1, 60))
    return deadline["id"]


@_edit("assignment.yaml")
def partner_renamed(rng, data):
    """A partner gets the name of somebody whom its quote does not name."""
    partner = _pick(rng, [one for one in data["partners"] if not one.get("category")])
    partner["name"] = rng.choice(["Kustbevakningen", "Tullverket", "Skolverket", "Boverket"])
    return partner["id"]


@_edit("outputs/contacts.yaml")
def contact_moved_to_nobody(rng, data):
    """A contact's partner does not exist."""
    contact = _pick(rng, data["contacts"])
    contact["partner"] = f"P{rng.randint(30, 99)}"
    return contact["id"]


@_edit("outputs/contacts.yaml")
def every_contact_of_a_partner_moved(rng, data):
    """All contacts of one partner are booked on another."""
    partners = {one["partner"] for one in data["contacts"] if "partner" in one}
    partner = rng.choice(sorted(partners))
    other = rng.choice(sorted(partners - {partner}))
    for contact in data["contacts"]:
        if contact.get("partner") == partner:
            contact["partner"] = other
    return partner


@_edit("outputs/contacts.yaml")
def contact_undocumented(rng, data):
    """A contact lacks what proves it."""
    contact = _pick(rng, data["contacts"])
    contact.pop(rng.choice(["date", "form", "outcome", "participants"]))
    return contact["id"]


@_edit("outputs/contacts.yaml")
def contact_with_names(rng, data):
    """Participants are given by name."""
    contact = _pick(rng, data["contacts"])
    contact["participants"] = ["handläggare", rng.choice(["Anna Berg", "Nils-Erik Åström", "Sara Öberg"])]
    return contact["id"]


@_edit("assignment.yaml")
def quote_altered(rng, data):
    """A word that the decision does not have is put into a quote."""
    owner = _pick(rng, [*data["tasks"], *data["partners"], *data["perspectives"], *data["deadlines"]])
    quote = owner["quote"] if isinstance(owner["quote"], str) else owner["quote"][0]
    words = quote.split()
    words[rng.randrange(len(words))] = "regnbåge"
    owner["quote"] = " ".join(words)
    return owner["id"]


@_edit("assignment.yaml")
def task_weakened(rng, data):
    """An obligation is stored as a permission."""
    task = _pick(rng, [one for one in data["tasks"] if one["modality"] == "obliges"])
    task["modality"] = "permits"
    return task["id"]


@_edit("assignment.yaml")
def dismissed_without_reason(rng, data):
    """A sentence is set aside and nobody says why."""
    dismissed = rng.choice(data["dismissed"])
    dismissed["why"] = ""
    return "dismissed"


@_edit("assignment.yaml")
def id_duplicated(rng, data):
    """Two requirements have one id."""
    task, partner = _pick(rng, data["tasks"]), _pick(rng, data["partners"])
    partner["id"] = task["id"]
    return task["id"]


@_edit("outputs/activities.yaml")
def output_id_duplicated(rng, data):
    """Two activities have one id."""
    first, second = rng.sample(data["activities"], 2)
    second["id"] = first["id"]
    return first["id"]


@_edit("outputs/activities.yaml")
def answers_misspelt(rng, data):
    """An activity answers a requirement that does not exist."""
    activity = _pick(rng, data["activities"])
    activity["answers"] = [f"T{rng.randint(40, 99)}"]
    return activity["id"]


@_edit("outputs/activities.yaml")
def answers_lost(rng, data):
    """An activity answers nothing any more."""
    activity = _pick(rng, data["activities"])
    activity.pop("answers")
    return activity["id"]


@_edit("outputs/activities.yaml")
def dated_outside(rng, data):
    """An activity lies before or after the assignment's period."""
    activity = _pick(rng, [one for one in data["activities"] if one.get("status", "done") == "done"])
    activity["date"] = rng.choice(["2016-05-03", "2015-01-20", "2018-02-14", "2018-01-09"])
    activity.pop("end", None)
    return activity["id"]


@_edit("outputs/activities.yaml")
def dated_ahead(rng, data):
    """An activity stands as done on a day to come."""
    activity = _pick(rng, [one for one in data["activities"] if one.get("status", "done") == "done"])
    activity["date"] = _shift("2018-03-08", rng.randint(1, 300))
    activity.pop("end", None)
    return activity["id"]


@_edit("outputs/activities.yaml")
def impossible_day(rng, data):
    """A day that no calendar has."""
    activity = _pick(rng, data["activities"])
    activity["date"] = rng.choice(["2017-02-30", "2017-13-01", "17-03-04", "i mars"])
    return activity["id"]


@_edit("outputs/activities.yaml")
def never_finished(rng, data):
    """What was done is only planned, and its day has passed."""
    activity = _pick(rng, [one for one in data["activities"] if one.get("status", "done") == "done"])
    activity["status"] = rng.choice(["planned", "ongoing"])
    return activity["id"]


@_edit("outputs/activities.yaml")
def cancelled(rng, data):
    """What was done is cancelled, and no deviation says so."""
    explained = {"T4", "T5"}
    activity = _pick(rng, [one for one in data["activities"] if not explained & set(one["answers"])])
    activity["status"] = "cancelled"
    return activity["id"]


@_edit("outputs/activities.yaml")
def key_misspelt(rng, data):
    """A key that nobody reads."""
    activity = _pick(rng, data["activities"])
    key = rng.choice(["date", "title", "answers"])
    activity[key + rng.choice(["s", "e", "_"])] = activity.pop(key)
    return activity["id"]


@_edit("outputs/deviations.yaml")
def deviation_gutted(rng, data):
    """A deviation lacks one of its parts."""
    deviation = _pick(rng, data["deviations"])
    deviation.pop(
        rng.choice(["reason", "consequence", "next_step", "decided_by", "decided", "ministry_informed"])
    )
    return deviation["id"]


@_edit("outputs/results.yaml")
def indicator_bare(rng, data):
    """An indicator without unit or source."""
    indicator = _pick(rng, data["indicators"])
    indicator.pop(rng.choice(["unit", "source", "title"]))
    return indicator["id"]


@_edit("outputs/results.yaml")
def sexes_merged(rng, data):
    """Numbers of persons are no longer by sex."""
    indicator = _pick(rng, [one for one in data["indicators"] if "women" in one["rows"][0]])
    row = rng.choice(indicator["rows"])
    row["total"] = str(sum(int(row.pop(sex, 0)) for sex in ("women", "men", "girls", "boys")))
    return indicator["id"]


@_edit("outputs/results.yaml")
def small_numbers_made_public(rng, data):
    """A published cell shows so few persons that they can be recognised."""
    indicator = next(one for one in data["indicators"] if one["id"] == "I4")
    rng.choice(indicator["rows"])["girls"] = str(rng.randint(1, 4))
    return "I4"


@_edit("outputs/results.yaml")
def evidence_file_gone(rng, data):
    """A deliverable names a file that is not there."""
    deliverable = _pick(rng, data["deliverables"])
    deliverable["files"] = [f"files/bilaga-{rng.randint(1, 99)}.pdf"]
    return deliverable["id"]


@_edit("outputs/results.yaml")
def evidence_gone_stale(rng, data):
    """Evidence whose validity ended before the report."""
    deliverable = _pick(rng, data["deliverables"])
    deliverable["valid_until"] = _shift("2018-03-07", -rng.randint(0, 200))
    return deliverable["id"]


@_edit("assignment.yaml")
def number_of_another_decision(rng, data):
    """The decision's number is another one, and no list says that it is not in the text."""
    data["reference"] = f"Ju2016/0{rng.randint(1000, 9999)}/KRIM"
    data["not_in_text"] = ["decided"]
    return "reference"


@_edit("govreport.yaml")
def overhead_without_basis(rng, data):
    """Indirect costs without rate, base or period."""
    data["overhead"].pop(rng.choice(["rate", "base", "period"]))
    return "overhead"


@_edit("govreport.yaml")
def duty_forgotten(rng, data):
    """A standing duty is no longer accounted for."""
    key = rng.choice(["gender", "child", "agenda2030"])
    data["duties"].pop(key)
    return key


def waiver_expired(rng, folder):
    """A waiver's last day has passed."""
    day = _shift("2018-03-07", -rng.randint(0, 400))
    waiver = {"rule": "GR203", "reason": "a", "owner": "b", "decided": "2016-01-01", "expires": day}
    return "waivers.yaml", json.dumps([waiver]), day


def answering_heading_lost(rng, folder):
    """A heading no longer says what it answers."""
    path = rng.choice(sorted((folder.root / "chapters").glob("*.md")))
    text = path.read_text("utf-8")
    found = list(HEADING.finditer(text))
    if not found:
        return answering_heading_lost(rng, folder)
    hit = rng.choice(found)
    return f"chapters/{path.name}", text[: hit.start()] + text[hit.end() :], hit[1]


def figure_misspelt(rng, folder):
    """A figure's name in a chapter is not one."""
    path = rng.choice(sorted((folder.root / "chapters").glob("*.md")))
    text = path.read_text("utf-8")
    found = list(TOKEN.finditer(text))
    if not found:
        return figure_misspelt(rng, folder)
    hit = rng.choice(found)
    return f"chapters/{path.name}", text[: hit.end(1)] + "x" + text[hit.end(1) :], hit[1]


def number_typed_wrong(rng, folder):
    """An amount is typed by hand, and is not the ledger's."""
    name = "chapters/06-ekonomi.md"
    text = folder.text(name)
    amounts = [hit for hit in TOKEN.finditer(text) if hit[1].startswith(("costs_", "unspent_", "to_repay_"))]
    hit = rng.choice(amounts)
    typed = f"{rng.randint(100, 999)} {rng.randint(100, 999)} kronor"
    return name, text[: hit.start()] + typed + text[hit.end() :], hit[1]


def personal_number_typed(rng, folder):
    """A personal identity number stands in a chapter."""
    name = "chapters/04-resultat.md"
    number = rng.choice(["811218-9876", "19640823-3234", "121212-1212"])
    return name, folder.text(name) + f"\n\nÄrendet gällde {number}.\n", number


def placeholder_left(rng, folder):
    """Something to be filled in is left in a chapter."""
    name = "chapters/07-bedomning.md"
    left = rng.choice(["TODO", "[fyll i datum]", "XX", "lorem ipsum"])
    return name, folder.text(name) + f"\n\nBeslut fattades {left} av länsdirektören.\n", left


def ledger_row_doubled(rng, folder):
    """A row of the ledger stands twice."""
    lines = folder.text(LEDGER).splitlines()
    number = rng.choice(_rows(lines))
    return LEDGER, "\n".join([*lines[: number + 1], *lines[number:]]) + "\n", number


def ledger_row_unreadable(rng, folder):
    """An amount of the ledger is no number."""
    lines = folder.text(LEDGER).splitlines()
    number = rng.choice(_rows(lines))
    cells = lines[number].split(";")
    cells[8] = rng.choice(["12 OOO,00", "tolv tusen", "#REF!", "1.2.3"])
    lines[number] = ";".join(cells)
    return LEDGER, "\n".join(lines) + "\n", number


def ledger_row_unknown_line(rng, folder):
    """A row of the assignment's project is on no funding line."""
    lines = folder.text(LEDGER).splitlines()
    number = rng.choice(_rows(lines))
    cells = lines[number].split(";")
    cells[7] = rng.choice(["UO17", ""])
    lines[number] = ";".join(cells)
    return LEDGER, "\n".join(lines) + "\n", number


def ledger_overspent(rng, folder):
    """A typing mistake of one digit makes a line cost more than it has."""
    lines = folder.text(LEDGER).splitlines()
    number = rng.choice(_rows(lines))
    cells = lines[number].split(";")
    cells[8] = "450000,00"
    lines[number] = ";".join(cells)
    return LEDGER, "\n".join(lines) + "\n", number


def _rows(lines):
    """Rows of the assignment's own project and year."""
    rows = [line.split(";") for line in lines]
    return [n for n, row in enumerate(rows) if n and row[6] == "21750" and row[3].startswith("2017")]


SHOULD: dict[str, tuple[object, set[str]]] = {
    function.__name__: (function, codes)
    for function, codes in (
        (line_amount_changed, {"GR501"}),
        (total_changed, {"GR501"}),
        (requisitioned_too_much, {"GR503"}),
        (received_something_else, {"GR505"}),
        (sent_late, {"GR402"}),
        (wrong_number_quoted, {"GR605"}),
        (signoff_incomplete, {"SE601"}),
        (signed_after_the_day, {"GR402"}),
        (due_moved_before_the_hand_in, {"GR402"}),
        (due_moved_into_the_past, {"GR401"}),
        (partner_renamed, {"GR209"}),
        (contact_moved_to_nobody, {"GR006"}),
        (every_contact_of_a_partner_moved, {"GR201"}),
        (contact_undocumented, {"GR203"}),
        (contact_with_names, {"GR309"}),
        (quote_altered, {"GR007"}),
        (task_weakened, {"GR114"}),
        (dismissed_without_reason, {"GR115"}),
        (id_duplicated, {"GR005"}),
        (output_id_duplicated, {"GR005"}),
        (answers_misspelt, {"GR006"}),
        (answers_lost, {"GR106"}),
        (dated_outside, {"GR407"}),
        (dated_ahead, {"GR408"}),
        (impossible_day, {"GR004"}),
        (never_finished, {"GR103"}),
        (cancelled, {"GR104"}),
        (key_misspelt, {"GR003"}),
        (deviation_gutted, {"GR911"}),
        (indicator_bare, {"GR120"}),
        (sexes_merged, {"GR303"}),
        (small_numbers_made_public, {"GR307"}),
        (evidence_file_gone, {"GR122"}),
        (evidence_gone_stale, {"GR123"}),
        (number_of_another_decision, {"GR609"}),
        (overhead_without_basis, {"GR516"}),
        (duty_forgotten, {"SE302"}),
        (waiver_expired, {"GR902"}),
        (answering_heading_lost, {"GR105", "GR302"}),
        (figure_misspelt, {"GR010"}),
        (number_typed_wrong, {"GR520", "GR521"}),
        (personal_number_typed, {"SE303"}),
        (placeholder_left, {"GR801"}),
        (ledger_row_doubled, {"GR005"}),
        (ledger_row_unreadable, {"GR013"}),
        (ledger_row_unknown_line, {"GR013", "GR510"}),
        (ledger_overspent, {"GR508", "GR509", "GR516"}),
    )
}
MAY_LIVE = {
    ("answering_heading_lost", "F1"): "the only formality, which the report's own section answers",
    ("answering_heading_lost", "T1"): "its parts have headings of their own",
    ("answering_heading_lost", "T2"): "it has another heading",
    ("answering_heading_lost", "D2"): "the final report's own day, which the report as a whole meets",
}


@pytest.mark.parametrize("name", SHOULD)
def test_corruption_is_noticed(folder, name):
    """Each of eight corruptions of a kind is noticed by the rule that should; survivors have a reason."""
    corruption, codes = SHOULD[name]
    rng = random.Random(f"{SEED}-{name}")  # noqa: S311 - repeatable on purpose
    survivors = Counter()
    for _ in range(ROUNDS):
        file, text, what = corruption(rng, folder)
        with folder.changed(file, text) as outcome:
            if not outcome.rules & codes:
                survivors[name, what, tuple(sorted(outcome.rules))] += 1
    left = {key: count for key, count in survivors.items() if key[:2] not in MAY_LIVE}
    assert left == {}


def test_enough_corruptions():
    """At least two hundred, of more than twenty kinds."""
    assert len(SHOULD) * ROUNDS >= 200
    assert len(SHOULD) > 20
