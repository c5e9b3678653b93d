"""Which names of partners mean the same, so that each is proposed once."""

from __future__ import annotations

import re

from govreport.drafting.partner_members import Element
from govreport.drafting.source import Source
from govreport.reading.phrases import compiled

_SHORTEST = 4  # letters of a word that an ending is taken from


def same_names(source: Source, elements: list[Element]) -> list[str]:
    """A key for each of some partners; those with the same key are one.

    A body is known by its name. A category is known by its words whatever their form and order ("kommuner" and
    "kommunerna", "organisationer i det civila samhället" and "civilsamhällets organisationer"); words that one name
    has and another has not ("berörda kommuner") make them two.
    """
    stems = (_stems(source, one.name) if one.category else [] for one in elements)
    return [
        " ".join(sorted(words)) if words else one.name.lower()
        for one, words in zip(elements, stems, strict=True)
    ]


def _stems(source: Source, name: str) -> list[str]:
    """A name's words without endings, and without those that only bind the others together."""
    binding = compiled((*source.habits.draft.articles, *source.habits.draft.governing))
    words = re.findall(r"[^\W_]+", name.lower())
    return [_stem(source, word) for word in words if binding.fullmatch(word) is None]


def _stem(source: Source, word: str) -> str:
    endings = source.habits.draft.endings
    ending = next((one for one in endings if word.endswith(one) and len(word) - len(one) >= _SHORTEST), "")
    return _stem(source, word[: -len(ending)]) if ending else word
