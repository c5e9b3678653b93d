"""A profile's words about partners, compiled to the patterns by which their lists are read."""

from __future__ import annotations

import re
from functools import lru_cache

from govreport.model.values import frozen
from govreport.profiles.partner_habits import PartnerHabits
from govreport.reading.phrases import compiled

_PLACE = r"[A-ZÅÄÖ][a-zåäö-]+(?: [A-ZÅÄÖ][a-zåäö-]+)?"
_ASIDE = r"(?: \([^()]{1,60}\))?"


@frozen
class Patterns:
    """A profile's words about partners, compiled; see :class:`govreport.profiles.partner_habits.PartnerHabits`."""

    lead: re.Pattern[str]
    stops: re.Pattern[str]
    heads: re.Pattern[str]
    qualifiers: re.Pattern[str]
    nobody: re.Pattern[str]
    joints: re.Pattern[str]
    separator: re.Pattern[str]
    joined_half: re.Pattern[str]
    in_place: re.Pattern[str]
    again: re.Pattern[str]
    office: re.Pattern[str]
    open: re.Pattern[str]
    alone: re.Pattern[str]
    pointing: re.Pattern[str]
    inserted: re.Pattern[str]
    quantifiers: re.Pattern[str]
    selections: re.Pattern[str]
    determiners: re.Pattern[str]
    sectors: re.Pattern[str]
    adverbs: re.Pattern[str]
    officers: re.Pattern[str]
    charge: re.Pattern[str]
    trait: re.Pattern[str]
    counted: re.Pattern[str]
    others: re.Pattern[str]
    anew: re.Pattern[str]
    closers: re.Pattern[str]
    opening: re.Pattern[str]
    speakers: re.Pattern[str]
    clause: re.Pattern[str]
    narrowed: re.Pattern[str]
    twofold: re.Pattern[str]
    such: re.Pattern[str]
    pronoun: re.Pattern[str]
    twin: re.Pattern[str]
    theirs: re.Pattern[str]
    pair: re.Pattern[str]
    participle: re.Pattern[str]
    field: re.Pattern[str]
    fields: re.Pattern[str]
    more_fields: re.Pattern[str]
    more_places: re.Pattern[str]
    framed: re.Pattern[str]
    kind: re.Pattern[str]
    area: re.Pattern[str]


@lru_cache(maxsize=4)
def patterns(habits: PartnerHabits) -> Patterns:
    """The patterns of ``habits``, made once."""
    joints = compiled(habits.joints).pattern
    traits = compiled(habits.traits).pattern
    before = compiled((*habits.name_tails, *habits.place_tails)).pattern
    bound = compiled(habits.bound).pattern
    some = (*habits.quantifiers, *habits.selections)
    fields = compiled(habits.fields).pattern
    inner = rf"(?: (?:{joints}|{compiled(habits.narrowing).pattern}),?)"
    return Patterns(
        lead=compiled((*habits.lead, *habits.optional)),
        stops=compiled(habits.stops),
        heads=_heads(habits),
        qualifiers=compiled(habits.qualifiers),
        nobody=_nobody(habits),
        joints=compiled(habits.joints),
        separator=re.compile(  # "A och, i den utsträckning det behövs, från B"
            rf",? ?{joints}, {compiled(habits.reserved).pattern} [^,.;:()]{{2,90}},(?= )"
            rf"|,? ?{joints}(?=[ ,])|,| –,?(?= )|;",
            re.IGNORECASE,
        ),
        joined_half=re.compile(rf",?(?: {joints})? (?=[^\W\d_])", re.IGNORECASE),
        in_place=re.compile(rf" {compiled(habits.places).pattern} [A-ZÅÄÖ]"),  # "regionerna i Skåne, …"
        again=re.compile(rf"{joints} {compiled(habits.shared).pattern} $", re.IGNORECASE),
        office=compiled(habits.office),
        open=compiled(habits.open),
        alone=compiled(habits.alone),
        pointing=compiled(habits.pointing),
        inserted=re.compile(rf", {compiled(habits.inserted).pattern} [^,.;:]{{3,140}},", re.IGNORECASE),
        quantifiers=re.compile(rf"{compiled(some).pattern} (?:av )?", re.IGNORECASE),
        selections=re.compile(rf"{compiled(habits.selections).pattern} (?:av )?", re.IGNORECASE),
        determiners=re.compile(rf"^(?:{compiled(habits.determiners).pattern} )+", re.IGNORECASE),
        sectors=compiled(habits.sectors),
        adverbs=compiled(habits.adverbs),
        officers=compiled(habits.officers),
        charge=re.compile(
            rf" {compiled(habits.charges).pattern}(?! {compiled(habits.questions).pattern})"
            rf"(?: (?:(?<=- )|(?!{joints} |{compiled(habits.relatives).pattern} ))[^\s,.;:()]+){{1,14}}",
            re.IGNORECASE,
        ),
        trait=re.compile(
            rf" {compiled(habits.with_what).pattern}(?: [^\W\d_]+){{0,3}}? {traits}(?:"
            rf" {joints} [^\W\d_]*? ?{traits})?"
            rf"(?: {compiled((*habits.charges, *habits.name_tails, *habits.marker)).pattern}"
            rf"(?: (?!{joints} )[^\s,.;:()]+){{1,8}})?",
            re.IGNORECASE,
        ),
        counted=re.compile(rf"(?:\d{{1,2}}|{compiled(habits.counts).pattern}) [^\W\d_]+", re.IGNORECASE),
        framed=re.compile(rf" {compiled(habits.frames).pattern} [^.,;:()]{{3,70}},", re.IGNORECASE),
        others=re.compile(
            rf"(?P<who>{compiled(habits.closers).pattern}) {compiled(habits.relatives).pattern}(?= )",
            re.IGNORECASE,
        ),
        anew=compiled(habits.anew),
        closers=compiled(habits.closers),
        opening=re.compile(rf"{_heads(habits).pattern}|{compiled(habits.qualifiers).pattern}", re.IGNORECASE),
        speakers=compiled(habits.speakers),
        clause=re.compile(rf" {compiled(habits.relatives).pattern} ", re.IGNORECASE),
        narrowed=re.compile(rf" {compiled((*habits.relatives, *habits.name_tails)).pattern} ", re.IGNORECASE),
        twofold=re.compile(rf" {compiled(habits.twofold).pattern} (?!.* {joints} )", re.IGNORECASE),
        such=re.compile(rf", {compiled(habits.relatives).pattern} ", re.IGNORECASE),
        pronoun=compiled(habits.pronouns),
        twin=re.compile(rf" {joints} -[^\W\d_]+", re.IGNORECASE),
        theirs=re.compile(
            rf"(?:{'|'.join(habits.owners)}) \S*(?:{'|'.join(habits.plural_endings)})(?!\S)", re.IGNORECASE
        ),
        pair=compiled(habits.pairs),
        participle=re.compile(
            rf" {compiled(habits.participles).pattern}(?= (?:{before}|{bound}) )", re.IGNORECASE
        ),
        field=re.compile(
            rf" {compiled(habits.places).pattern}{inner}{{0,5}}? {compiled((*habits.fields, *habits.homes)).pattern}",
            re.IGNORECASE,
        ),
        fields=compiled(habits.fields),
        more_fields=re.compile(
            rf" {joints}(?P<again> {compiled(habits.tails).pattern})?{inner}{{0,3}}? (?P<field>{fields})",
            re.IGNORECASE,
        ),
        more_places=re.compile(
            rf"{_ASIDE}(?:, {_PLACE}{_ASIDE})*,? (?:{compiled(habits.joints).pattern}) {_PLACE}{_ASIDE}"
            rf"(?: {compiled(habits.place_words).pattern})?(?! [A-ZÅÄÖ])(?=[ ,.;:)]|$)"
        ),
        kind=compiled(habits.kinds),
        area=compiled(habits.areas),
    )


def _nobody(habits: PartnerHabits) -> re.Pattern[str]:
    """What is no partner, but for words that are heads of categories letter for letter ("programområden")."""
    ever = compiled(tuple(head for head in habits.heads if "*" not in head)).pattern
    return re.compile(rf"(?!{ever}){compiled(habits.nobody).pattern}", re.IGNORECASE)


def _heads(habits: PartnerHabits) -> re.Pattern[str]:
    """Heads of categories with their definite plurals, but for words that only look like one."""
    definite = [f"{head}na" for head in habits.heads if head.endswith(("er", "or", "ar"))]
    definite += [f"{head[:-1]}na" for head in habits.heads if head.endswith("are")]
    never = compiled(habits.not_heads).pattern
    return re.compile(rf"(?!{never}){compiled((*habits.heads, *definite)).pattern}", re.IGNORECASE)
