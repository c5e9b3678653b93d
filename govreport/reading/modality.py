"""What a sentence does: obliges, expects, permits, or nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from govreport.model.project import SentenceRole
from govreport.profiles.decisions import ModalityHabits
from govreport.reading.phrases import compiled
from govreport.reading.sought import Sought, sought

_WORDS = re.compile(r"[^\s,;:.()]+|[,;:.()]")
_AFTER = re.compile(r"[^\s]+ (?P<next>[^\W\d_][^\s,.;:]*)")
_SOME_VERB = "¤"  # stands in the place of a finite verb that demands nothing
# words before a further modal verb among which the "och" that joins it to the last one stands
_NEAR_JOINT = 3
_FAR_BACK = 320  # characters before a verb that are looked at, with the relative clauses put in
_LOOK_BACK = 14  # words; longer clauses before their finite verb do not occur


class _Grammar:
    """The habits in the form that looking things up needs."""

    def __init__(self, habits: ModalityHabits) -> None:
        self.finite = sought(habits.finite)
        self.obliges = sought(habits.obliges)
        self.duties = sought(habits.duties)
        self.present = sought(habits.present)
        self.modals = sought(habits.modals)
        self.endings = habits.present_endings
        # letters that they end with
        self.last = frozenset(ending[-1:] for ending, _ in habits.present_endings)
        self.not_present = frozenset(habits.not_present)
        self.expects = sought(habits.expects)
        self.permits = sought(habits.permits)
        self.never = sought(habits.never)
        self.transparent = sought(habits.transparent)
        self.subordinators = frozenset(habits.subordinators)
        self.fronting = frozenset(habits.fronting)
        self.joints = frozenset(habits.joints)
        self.marker = habits.marker
        self.supine = habits.supine_endings
        self.stem = habits.stem
        self.pairs = frozenset(first for first, _ in habits.pairs)
        self.paired = frozenset(second for _, second in habits.pairs)
        self.verbs = frozenset(habits.verbs)
        self.subjects = sought(habits.subjects)
        self.infinitives = frozenset(habits.infinitives)
        self.not_infinitives = sought(habits.not_infinitives)


_grammar = lru_cache(maxsize=8)(_Grammar)


@lru_cache(maxsize=1024)
def modality(text: str, habits: ModalityHabits) -> SentenceRole:
    """What ``text``, a readable sentence, does.

    A finite verb of obligation counts in main clauses, and in subordinate ones only after words that hand the
    obligation on ("Regeringen beslutar att myndigheten ska").
    """
    grammar = _grammar(habits)
    plain = grammar.never.sub(lambda match: _blank(match.group(), grammar), text)
    if _in_main_clause(grammar.finite, plain, grammar) or grammar.obliges.search(plain):
        return "obliges"
    if _in_main_clause(grammar.duties, plain, grammar):
        return "obliges"
    if grammar.present.search(plain) and not grammar.modals.search(plain):
        return "obliges"
    if _in_main_clause(grammar.expects, plain, grammar):
        return "expects"
    if _in_main_clause(grammar.permits, plain, grammar):
        return "permits"
    return "none"


def main_verb(text: str, verbs: tuple[str, ...], habits: ModalityHabits) -> re.Match[str] | None:
    """The first of ``verbs`` that is the finite verb of a main clause; None where there is none."""
    found = compiled(verbs).finditer(text)
    return next((match for match in found if not _subordinate(text, match.start(), _grammar(habits))), None)


def _blank(words: str, grammar: _Grammar) -> str:
    """What stands for words that only look like a demand: a verb that demands nothing, or nothing ("som helhet")."""
    first = words.split(" ", 1)[0].lower()
    return (" " if first in grammar.subordinators else _SOME_VERB) * len(words)


def _in_main_clause(pattern: Sought, text: str, grammar: _Grammar) -> bool:
    return any(not _subordinate(text, match.start(), grammar) for match in pattern.finditer(text))


def _subordinate(text: str, at: int, grammar: _Grammar) -> bool:
    """Whether the finite verb at ``at`` belongs to a clause that a subordinator begins."""
    if _inverted(text, at, grammar):
        return False
    words = _WORDS.findall(text[max(0, at - _FAR_BACK) : at].lower())
    before = words[-_LOOK_BACK:]
    joined = False
    for back in range(len(before) - 1, -1, -1):
        word = before[back]
        if word in ",;:)":
            if back == len(before) - 1:
                return False  # "…, ska redovisas": what came before was put in
            if _opens_subordinate(before, back, grammar):
                return True
            continue
        if word in grammar.verbs or word[0] == _SOME_VERB or _is_finite(word, grammar):
            return _in_outer_clause(words[: len(words) - len(before) + back + 1], text, at, grammar)
        if grammar.modals.fullmatch(word) and not joined:
            return False  # "hur övergångar ska gå till ska analyseras": the clause has its verb already
        joined = joined or (word in grammar.joints and back >= len(before) - _NEAR_JOINT)
        if back == 0 and word in grammar.subordinators and (len(before) == 1 or word in grammar.fronting):
            return False  # "Där ska framgå …": the word stands in front of the main verb
        if word == grammar.marker:
            if back + 1 < len(before) and is_infinitive(before[back + 1], grammar, after_marker=True):
                continue  # "arbetet med att utveckla processer ska"
            return not _transparent(text, at, grammar)
        if _subordinates(before, back, grammar):
            return not (word == "om" and back != 0 and before[back - 1] not in ",;:(")
    return False


def _in_outer_clause(words: list[str], text: str, at: int, grammar: _Grammar) -> bool:
    """Whether words that end with a relative clause's verb stand in a clause whose verb comes after them.

    "vikten av att den funktion |som kopplingen innebär| ska kunna bevaras": the relative clause is put in.
    """
    begins = _relative(words, grammar)
    for back in range(begins - 1, max(-1, begins - _LOOK_BACK), -1):
        word = words[back]
        if word in ",;:)" or grammar.modals.fullmatch(word):
            return False
        if word in grammar.verbs or _is_finite(word, grammar):
            return _in_outer_clause(words[: back + 1], text, at, grammar)
        if word == grammar.marker:
            if is_infinitive(words[back + 1], grammar, after_marker=True):
                continue
            return not _transparent(text, at, grammar)
    return False


def _relative(words: list[str], grammar: _Grammar) -> int:
    """Number of the word that begins the relative clause which the last word, a verb, belongs to; 0 where none does."""
    for back in range(len(words) - 2, max(0, len(words) - _LOOK_BACK), -1):
        if words[back] in grammar.fronting:
            return back
        closed = (
            words[back] in ";:)"
            or words[back] == grammar.marker
            or grammar.modals.fullmatch(words[back]) is not None
        )
        if closed or words[back] in grammar.verbs or _is_finite(words[back], grammar):
            return 0
    return 0


def _subordinates(before: list[str], back: int, grammar: _Grammar) -> bool:
    """Whether a word begins a subordinate clause that may reach as far as the end of ``before``."""
    word = before[back]
    if word in grammar.paired and any(other in grammar.pairs for other in before[:back]):
        return False  # "såväl A som B ska"
    return word in grammar.subordinators and not (word == "om" and back < len(before) - 6)


def _inverted(text: str, at: int, grammar: _Grammar) -> bool:
    """Whether the subject follows the verb, as it does in main clauses only ("… ska Trafikverket …")."""
    match = _AFTER.match(text, at)
    if match is None:
        return False
    following = match.group("next")
    return following[0].isupper() or grammar.subjects.fullmatch(following) is not None


def _is_finite(word: str, grammar: _Grammar) -> bool:
    """Whether a word is a finite verb or a supine that ends a relative clause ("som inte förbrukas ska")."""
    if word.endswith(("ats", "its", "tts", "ts")) and len(word) > 5:
        return True
    return _is_present(word, grammar) or _is_supine(word, grammar)


def _is_supine(word: str, grammar: _Grammar) -> bool:
    """Whether a word is a supine that stands without "har" ("hur myndigheten påbörjat arbetet ska")."""
    if not word.endswith(grammar.supine) or len(word) < 5:
        return False
    return word[:-1] in grammar.infinitives or any(
        word.endswith(ending) and word[: -len(ending)] + grammar.stem in grammar.infinitives
        for ending in grammar.supine
    )


def _is_present(word: str, grammar: _Grammar) -> bool:
    if word[-1:] not in grammar.last or word in grammar.not_present:
        return False
    return any(
        word.endswith(ending) and word[: -len(ending)] + infinitive in grammar.infinitives
        for ending, infinitive in grammar.endings
    )


def _opens_subordinate(before: list[str], comma: int, grammar: _Grammar) -> bool:
    """Whether the word after a comma begins a subordinate clause that reaches the verb."""
    word = before[comma + 1]
    return word in grammar.subordinators and word != grammar.marker


def _transparent(text: str, at: int, grammar: _Grammar) -> bool:
    window = text[max(0, at - 300) : at]
    return grammar.transparent.search(window) is not None


def is_infinitive(word: str, grammar: _Grammar, *, after_marker: bool = False) -> bool:
    """Whether ``word`` is an infinitive, active or passive.

    Args:
        word: In lower case.
        grammar: The habits.
        after_marker: Whether it follows "att", so that a verb that nobody listed is known by its ending.
    """
    if word in grammar.infinitives or (word.endswith("s") and word[:-1] in grammar.infinitives):
        return True
    if not after_marker or len(word) < 4 or not word.endswith(("a", "as")):
        return False
    return not grammar.not_infinitives.fullmatch(word)


def looks_finite(word: str, habits: ModalityHabits) -> bool:
    """Whether ``word`` is a finite verb in the present tense, by the profile's habits ("driver", "bedöms")."""
    low, grammar = word.lower(), _grammar(habits)
    return low in grammar.verbs or grammar.modals.fullmatch(low) is not None or _is_present(low, grammar)


def looks_infinitive(word: str, habits: ModalityHabits, *, after_marker: bool = False) -> bool:
    """Whether ``word`` is an infinitive, by the profile's habits; see :func:`is_infinitive`."""
    return is_infinitive(word.lower(), _grammar(habits), after_marker=after_marker)


def looks_supine(word: str, habits: ModalityHabits) -> bool:
    """Whether ``word`` is a supine, by the profile's habits ("påbörjat")."""
    return _is_supine(word.lower(), _grammar(habits))
