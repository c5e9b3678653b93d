"""Names of agencies and other bodies in running text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, frozen

from govreport.drafting.name_forms import is_acronym, name_end
from govreport.drafting.register import Body, register
from govreport.profiles.decisions import DecisionHabits
from govreport.reading.cleaning import dictionary
from govreport.reading.folding import fold
from govreport.reading.phrases import compiled

_TOKEN = re.compile(r"[^\W_]+(?:[-:'’][^\W_]+)*-?")
_LONG = 8  # letters from which a name is known in lower case as well
_FUZZY = 88.0  # likeness, of 100, from which a damaged word is taken for a name
_REMEMBERED = 20_000  # words of which it is remembered which names begin with them


@frozen(kw_only=True)
class Named:
    """One mention of a body.

    Attributes:
        start: Offset in the readable sentence.
        end: Offset after it, a short form in brackets included.
        name: The body's name, in full where it is known.
        body: The body in the register; None where it is not there.
        sure: How sure the reading is, from 0 to 1.
        every_county: Whether all county boards are meant.
    """

    start: int
    end: int
    name: str
    body: Body | None = None
    sure: float = 1.0
    every_county: bool = False


@frozen
class _Spelling:
    name: str
    words: tuple[str, ...]
    plain: tuple[str, ...]
    body: Body
    short: bool


@lru_cache(maxsize=50_000)
def _key_of(word: str) -> str:
    return fold(word)


class Names:
    """Finds names in readable text; made once for a set of habits."""

    def __init__(self, habits: DecisionHabits) -> None:
        """Index the register by the first word of each name, folded."""
        self.habits = habits.names
        self.bodies = register(habits.register)
        self._first: dict[str, list[_Spelling]] = defaultdict(list)
        self._single: dict[str, Body] = {}
        self._begins: dict[str, tuple[_Spelling, ...]] = {}
        for body in self.bodies:
            for name in (body.name, *body.former):
                self._add(name, body, short=False)
            for name in body.short:
                self._add(name, body, short=True)
        for spelling in self._first.values():
            spelling.sort(key=lambda one: -len(one.words))
        self._words = dictionary(habits.words)
        self._own_words = compiled(habits.draft.own_words)
        self._openers = compiled(self.habits.openers)
        self._suffixes = compiled(self.habits.suffixes)
        self._municipal = compiled(self.habits.municipal)
        self._county_words = {_key_of(self.habits.county), _key_of(self.habits.county + "s")}
        self.counties = {body.name: body for body in self.bodies if body.kind == "county"}

    def _add(self, name: str, body: Body, *, short: bool) -> None:
        plain = tuple(_TOKEN.findall(name))
        words = tuple(_key_of(word) for word in plain)
        self._first[words[0]].append(_Spelling(name, words, plain, body, short))
        if len(plain) == 1 and len(name) >= _LONG and body.kind != "body":
            self._single.setdefault(name.lower(), body)

    def find(self, text: str, *, damaged: bool = False, year: int | None = None) -> tuple[Named, ...]:
        """The bodies that ``text`` names, in order, longest name first at each place.

        Args:
            text: A readable sentence.
            damaged: Whether OCR may have spoilt names beyond the dictionary, so that likeness counts.
            year: Year of the decision, to choose among bodies with the same name.
        """
        tokens = list(self._tokens(text))
        found: list[Named] = []
        place = 0
        while place < len(tokens):
            if self._plain(tokens[place][0]):
                place += 1
                continue
            hit, used = self._at(text, tokens, place, damaged=damaged, year=year)
            found.extend(hit)
            place += used
        return tuple(_with_short_form(found, text))

    def _tokens(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Words with their offsets; "ungdoms-och", which has lost its space, is two."""
        for match in _TOKEN.finditer(text):
            word, start, end = match.group(), match.start(), match.end()
            first, hyphen, last = word.rpartition("-")
            if hyphen and last in self.habits.conjunctions:
                yield f"{first}-", start, end - len(last)
                yield last, end - len(last), end
            else:
                yield word, start, end

    def _plain(self, token: str) -> bool:
        """Whether a word, like most, begins no name: in lower case, not in the register, no county board."""
        county = self.habits.counties_of[0][:1]
        return token[0].islower() and token[0] != county and not self._candidates(token)

    def _at(
        self, text: str, tokens: list[tuple[str, int, int]], place: int, *, damaged: bool, year: int | None
    ) -> tuple[list[Named], int]:
        """Names that begin at a token, and how many tokens they take."""
        counties, used = self._counties(tokens, place)
        if counties:
            return counties, used
        best: tuple[_Spelling, int] | None = None
        for spelling in self._candidates(tokens[place][0]):
            length = len(spelling.words)
            if place + length > len(tokens) or (best and length < len(best[0].words)):
                continue
            if self._matches(spelling, tokens[place : place + length]) and (
                best is None or self._better(spelling.body, best[0].body, year)
            ):
                best = (spelling, length)
        if best:
            spelling, length = best
            start, end = tokens[place][1], tokens[place + length - 1][2]
            name = spelling.name if not is_acronym(spelling.name) else spelling.body.name
            return [Named(start=start, end=end, name=name, body=spelling.body)], length
        unknown = self._unknown(text, tokens, place)
        if unknown:
            used = 1
            while place + used < len(tokens) and tokens[place + used][1] < unknown.end:
                used += 1
            return [unknown], used
        if damaged:
            like = self._like(tokens[place])
            if like:
                return [like], 1
        return [], 1

    def _candidates(self, token: str) -> tuple[_Spelling, ...]:
        """Names that may begin with a word as it is written."""
        known = self._begins.get(token)
        if known is None:
            if len(self._begins) >= _REMEMBERED:
                self._begins.clear()
            known = self._begins[token] = tuple(one for one in self._alike(token) if _fits(token, one))
        return known

    def _alike(self, token: str) -> Iterator[_Spelling]:
        """Names whose first word may be ``token``, capitals and damage apart."""
        key = _key_of(token)
        yield from self._first.get(key, ())
        if key.endswith("s"):
            yield from (one for one in self._first.get(key[:-1], ()) if len(one.words) == 1)

    def _matches(self, spelling: _Spelling, tokens: list[tuple[str, int, int]]) -> bool:
        """Whether the words after the first, which :meth:`_candidates` has looked at, are the name's too."""
        *firsts, last = [token[0] for token in tokens]
        for word, folded in zip(firsts, spelling.words, strict=False):
            if _key_of(word) != folded:
                return False
        return _key_of(last) in (spelling.words[-1], spelling.words[-1] + "s")

    def _better(self, body: Body, other: Body, year: int | None) -> bool:
        """Whether ``body`` fits the year and ``other`` does not."""
        return year is not None and body.existed(year) and not other.existed(year)

    def _counties(self, tokens: list[tuple[str, int, int]], place: int) -> tuple[list[Named], int]:
        """County boards from a token on: one, several of a list, or all of them."""
        one, many = self.habits.counties_of
        token, start, end = tokens[place]
        if not one or token[0].lower() != one[0]:
            return [], 0
        key = _key_of(token)
        plural = key in (_key_of(many), _key_of(many + "s"), _key_of(many[:-2]), _key_of(many[:-3]))
        if not plural and key not in (_key_of(one), _key_of(one + "s")):
            return [], 0
        boards, used, last = self._county_list(tokens, place, plural=plural)
        if boards:
            bodies = [self.counties[name] for name in boards if name in self.counties]
            return [Named(start=start, end=last, name=body.name, body=body) for body in bodies], used
        if plural and _key_of(token) in (_key_of(many), _key_of(many + "s")):
            return [Named(start=start, end=end, name=many, every_county=True)], 1
        return [], 0

    def _county_list(
        self, tokens: list[tuple[str, int, int]], place: int, *, plural: bool
    ) -> tuple[list[str], int, int]:
        """Names of the boards in "Länsstyrelsen i A län, B län och C län", tokens used, and the last offset."""
        names: list[str] = []
        at, last = place + 1, tokens[place][2]
        known = {_key_of(name): name for name in self.habits.counties}
        if at < len(tokens) and tokens[at][0].lower() in self.habits.county_in:
            at += 1
        while at < len(tokens) and len(names) <= len(known):
            match, length = self._county(tokens, at, known)
            if not match:
                break
            if names and not plural and not self._ends_in_county(tokens, at + length, known):
                break
            names.append(match)
            at += length
            last = tokens[at - 1][2]
            if at < len(tokens) and _key_of(tokens[at][0]) in self._county_words:
                last = tokens[at][2]
                at += 1
            if at < len(tokens) and tokens[at][0].lower() in self.habits.conjunctions:
                if not self._county(tokens, at + 1, known)[0]:
                    break
                at += 1
        return [self._board(name) for name in names], at - place, last

    def _ends_in_county(self, tokens: list[tuple[str, int, int]], after: int, known: dict[str, str]) -> bool:
        """Whether a further county of one "Länsstyrelsen i" has a "län" of its own, or shares one with the next."""
        for _ in known:
            if after < len(tokens) and _key_of(tokens[after][0]) == _key_of(self.habits.county):
                return True
            if after < len(tokens) and tokens[after][0].lower() in self.habits.conjunctions:
                after += 1
            length = self._county(tokens, after, known)[1]
            if not length:
                return False
            after += length
        return False

    @staticmethod
    def _county(tokens: list[tuple[str, int, int]], at: int, known: dict[str, str]) -> tuple[str, int]:
        pair = tokens[at : at + 2]
        two = " ".join(_key_of(token[0]) for token in pair)
        if two in known:
            return known[two], len(pair)
        key = _key_of(tokens[at][0]) if at < len(tokens) else ""
        for form in (key, key + "s", key[:-1] if key.endswith("s") else key):
            if at < len(tokens) and form in known and tokens[at][0][0].isupper():
                return known[form], 1
        return "", 0

    def _board(self, county: str) -> str:
        one, _ = self.habits.counties_of
        return f"{one.capitalize()} i {county} {self.habits.county}"

    def _unknown(self, text: str, tokens: list[tuple[str, int, int]], place: int) -> Named | None:
        """A name that looks like an agency's and is not in the register."""
        token, start, end = tokens[place]
        if not token[0].isupper():
            return None
        opened = self._openers.match(text, start)
        if opened:
            end = name_end(text, opened.end(), self.habits)
            if end > opened.end():
                return Named(start=start, end=end, name=text[start:end], sure=0.5)
        if self._municipal.match(text, end + 1) and (start or token.endswith("s")):
            return Named(
                start=start, end=tokens[place + 1][2], name=text[start : tokens[place + 1][2]], sure=0.6
            )
        bare = token[:-1] if token.endswith("s") else token
        if self._own_words.fullmatch(token):
            return None
        for form in (token, bare):
            if (
                len(form) > 6
                and self._suffixes.fullmatch(form)
                and f"*{form.lower()}" not in self.habits.suffixes
            ):
                if re.match(r" [A-ZÅÄÖ]", text[end : end + 2]):
                    return None  # "Kommunalförbundet Svenskt Ambulansflyg" goes on
                return self._like((token, start, end)) or Named(start=start, end=end, name=form, sure=0.6)
        return None

    def _like(self, token: tuple[str, int, int]) -> Named | None:
        """An agency's name that a damaged word is much like."""
        word, start, end = token
        if len(word) < _LONG + 1 or not word[0].isupper() or word.lower() in self._words.words:
            return None
        # rapidfuzz takes 30 ms to load and is needed for damaged decisions only
        from rapidfuzz import fuzz, process

        for form in (word.lower(), word.lower().removesuffix("s")):
            best = process.extractOne(form, tuple(self._single), scorer=fuzz.ratio, score_cutoff=_FUZZY)
            if best:
                body = self._single[best[0]]
                return Named(start=start, end=end, name=body.name, body=body, sure=best[1] / 110)
        return None


def _fits(written: str, spelling: _Spelling) -> bool:
    """Whether a name's first word is written as names are: short ones to the letter, long ones in any case."""
    plain = spelling.plain[0]
    if len(spelling.plain) == 1 and (spelling.short or len(plain) < _LONG):
        return written in (plain, plain + "s", plain + ":s") and len(plain) > 2
    if written[0].isupper() or (len(plain) >= _LONG + 4 and spelling.body.kind != "body"):
        return True  # "fastighetsägarna" in lower case are no association
    return len(spelling.plain) > 2


def _with_short_form(found: list[Named], text: str) -> Iterator[Named]:
    """Take "(SVA)" after a name into the mention, and drop the short form's own."""
    skip = -1
    for mention in found:
        if mention.start < skip:
            continue
        match = re.match(r" ?\(([A-ZÅÄÖ][^()]{1,40})\)", text[mention.end : mention.end + 46])
        if match and not mention.every_county:
            skip = mention.end + match.end()
            short = next((one for one in found if one.start == mention.end + match.start(1)), None)
            if (
                mention.body is None and short is not None and short.body
            ):  # "Statens vägforskningsinstitut (VTI)"
                yield evolve(mention, end=skip, name=short.name, body=short.body, sure=0.8)
            else:
                yield evolve(mention, end=skip)
        else:
            yield mention


@lru_cache(maxsize=4)
def names(habits: DecisionHabits) -> Names:
    """The finder for a set of habits."""
    return Names(habits)
