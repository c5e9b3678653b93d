"""What the drafted file says to the person who reads it, in Swedish and English."""

from __future__ import annotations

from govreport.drafting.proposal import Note, Proposal

_HEAD_SV = """\
Förslag läst ur {file}. Programmet föreslår, en människa bestämmer.
Gå igenom filen uppifrån och ned mot beslutet:
  1. Läs varje rad med SE ÖVER och rätta eller ta bort kommentaren.
{steps}Kör govreport check, som visar varje mening i beslutet som ingenting svarar mot.
Efter varje id står var i beslutet det finns."""
_HEAD_EN = """\
Proposal read from {file}. The program proposes, a person decides.
Go through the file from the top against the decision:
  1. Read every line that says LOOK AT, and correct it or remove the comment.
{steps}Run govreport check, which shows every sentence of the decision that nothing answers.
Beside each id stands its place in the decision."""

TEXTS: dict[str, tuple[str, str]] = {
    "head": (_HEAD_SV, _HEAD_EN),
    "step-not_in_text": (
        "Fyll i det som står under not_in_text: det finns inte i texten.",
        "Fill in what stands under not_in_text: the text does not give it.",
    ),
    "step-dismissed": (
        "Läs igenom dismissed: meningar som föreslås inte kräva något i redovisningen.",
        "Read through dismissed: sentences proposed not to demand anything in the report.",
    ),
    "look": ("SE ÖVER", "LOOK AT"),
    "line": ("rad {line}", "line {line}"),
    "page": ("sid. {page}", "p. {page}"),
    "paragraph": ("stycke {paragraph}", "paragraph {paragraph}"),
    "damaged": (
        "Texten är skadad av OCR. Citaten står som de lästes; text och namn är rättade där ordet är känt.",
        "OCR has damaged the text. Quotes stand as they were read; texts and names are mended where known.",
    ),
    "missing": ("står inte i texten; fyll i och låt stå under not_in_text", "not in the text; fill it in"),
    "no-tasks": (
        "Ingen mening som kräver något hittades. Är detta beslutstexten, och är den på svenska?",
        "No sentence that demands anything was found. Is this the decision, and in the right language?",
    ),
    "absent-annex": (
        "beslutet har en bilaga som inte finns i texten (”{words}”); lägg den sist i beslutet och kör draft igen",
        "the decision names an annex that is not in the text (“{words}”); add it at the end and draft again",
    ),
    "absent-receivers": (
        "beslutet säger inte vilka som fått uppdraget (”{words}”); skriv dem under agencies",
        "the decision does not say who got the assignment (“{words}”); write them under agencies",
    ),
    "absent-table": (
        "en tabell med belopp går inte att läsa rad för rad (”{words}”); skriv dess rader under budget",
        "a table of amounts cannot be read row by row (“{words}”); write its rows under budget",
    ),
    "unsure": ("läst med tvekan", "read with doubt"),
    "dismissed": (
        "Meningar som föreslås inte begära något i redovisningen. Stryk dem du inte håller med om.",
        "Sentences proposed to ask nothing of this report. Delete those you disagree with.",
    ),
    "partners_open": ("listan är öppen (”bland andra”)", "the list is open"),
    "more-numbers": ("beslutet har också nummer {numbers}", "the decision also has the number {numbers}"),
    "no-such-day": ("det finns ingen sådan dag", "there is no such day"),
    "no-year": ("året framgår inte", "the year does not appear"),
    "year-guessed": (
        "dagen står utan år; {year} är en gissning",
        "the day stands without a year; {year} is a guess",
    ),
    "last-possible-day": (
        "beslutet säger ”{words}” och ingen exakt dag; den sista möjliga dagen föreslås",
        "the decision says “{words}” and no exact day; the last possible one is proposed",
    ),
    "no-exact-day": (
        "beslutet säger ”{words}” och ingen dag; kom överens med mottagaren om en och skriv den som due",
        "the decision says “{words}” and no day; agree on one with the recipient and write it as due",
    ),
    "kind-unclear": ("oklart vad som ska lämnas", "unclear what is to be handed in"),
    "final-not-last": (
        "en senare redovisning finns; är det här en delredovisning?",
        "a later report exists; is this an interim one?",
    ),
    "recipient-inherited": (
        "mottagaren är hämtad från en annan mening",
        "the recipient is taken from another sentence",
    ),
    "no-recipient": ("mottagare framgår inte", "no recipient appears"),
    "no-appropriation": ("anslag framgår inte", "no appropriation appears"),
    "each": (
        "beloppet {amount} gäller för var och en; räkna ut summan",
        "the amount {amount} is for each; work out the sum",
    ),
    "yearly": ("beloppet gäller per år, men åren framgår inte", "the amount is yearly, but no years appear"),
    "part-of-money": ("{amount} är en del av ett annat belopp", "{amount} is a part of another amount"),
    "title-guessed": ("rubriken är en gissning", "the title is a guess"),
    "agency-unknown": ("namnet finns inte i registret", "the name is not in the register"),
    "agency-years": ("enligt registret: {years}", "according to the register: {years}"),
    "amount-mistyped": (
        "siffrorna står inte tre och tre i beslutet; kontrollera beloppet",
        "the figures are not in threes in the decision; check the amount",
    ),
    "agency-kind": (
        "beslutet nämner dem bara tillsammans; skriv vilka de är",
        "the decision only names them together; write who they are",
    ),
    "agency-title": ("hämtad ur rubriken", "taken from the title"),
    "partner-own": ("har själv fått uppdraget", "has got the assignment itself"),
    "partner-unknown": ("namnet är inte känt; kontrollera", "the name is not known; check it"),
    "period-start": (
        "första dagen framgår inte; kontrollera start",
        "the first day does not appear; check start",
    ),
    "period-year": ("bara ett årtal", "only a year"),
    "period-money": (
        "medlen räcker till år {year}; gör arbetet det?",
        "the money goes on to the year {year}; does the work?",
    ),
    "split": ("en mening delad i flera", "one sentence split into several"),
    "related": (
        "närliggande uppdrag; fyll i beteckning och projektkod",
        "neighbouring assignment; fill in its reference",
    ),
    "continues": ("det uppdrag som detta fortsätter?", "the assignment that this one goes on from?"),
    "formality-guessed": ("krav på form eller pengar; rätt ställe?", "a demand on form or money; the right place?"),
    "update-none": ("Inga meningar skiljer sig åt.", "No sentence differs."),
    "update-head": (
        "Beslutets huvud är ändrat (inlämningar ska ange det nya beslutets nummer):",
        "The decision's head is another (what is handed in has to quote the new number):",
    ),
    "update-title": ("rubrik", "title"),
    "update-reference": ("diarienummer", "registration number"),
    "update-decided": ("beslutsdag", "day of the decision"),
    "update-changed": ("Ändrade meningar ({count}): före | efter", "Changed sentences ({count}): before | after"),
    "update-new": ("Nya meningar ({count})", "New sentences ({count})"),
    "update-gone": ("Borttagna meningar ({count})", "Sentences that are gone ({count})"),
    "update-suspects": (
        "Krav att se över ({count}), eftersom meningar de citerar har ändrats eller tagits bort:",
        "Requirements to look over ({count}), since sentences they quote have changed or gone:",
    ),
    "update-quote-gone": ("meningen är borttagen", "the sentence is gone"),
    "update-quote-lost": ("citatet finns inte i det nya beslutet", "the quote is not in the new decision"),
    "update-quote-found": (
        "citatet finns kvar, men meningen är ändrad",
        "the quote still stands, its sentence changed",
    ),
    "update-next": (
        "Ändra assignment.yaml efter detta. Lägg sedan det nya beslutet i det gamlas ställe och kör govreport check.",
        "Change assignment.yaml accordingly. Then put the new decision in the old one's place; run govreport check.",
    ),
    "update-tied": ("  svarar mot: {ids}", "  tied to: {ids}"),
    "modality-obliges": ("förpliktar", "obliges"),
    "modality-expects": ("förväntar", "expects"),
    "modality-permits": ("medger", "permits"),
    "modality-none": ("kräver inget", "demands nothing"),
    "background": (
        "står under bakgrund eller skäl; är det ett krav?",
        "stands under background or reasons; is it a demand?",
    ),
    "weighs": (
        "säger vad som är viktigt; är det ett krav på er?",
        "says what is important; is it a demand on you?",
    ),
    "somebody-else": (
        "gäller kanske någon annan än er; kontrollera",
        "perhaps the duty of somebody else; check it",
    ),
    "dismissed-doubt": ("kan gälla er ändå; kontrollera", "may be meant for you all the same; check it"),
    "summary": ("Förslag: {found}. Att se över: {look}.", "Proposed: {found}. To look at: {look}."),
    "summary-next": (
        "Läs {file} bredvid beslutet och kör sedan: govreport check {folder}",
        "Read {file} beside the decision, then run: govreport check {folder}",
    ),
    "count-tasks": ("deluppdrag {count}", "tasks {count}"),
    "count-partners": ("parter {count}", "partners {count}"),
    "count-perspectives": ("perspektiv {count}", "perspectives {count}"),
    "count-lines": ("medelsrader {count}", "funding lines {count}"),
    "count-deadlines": ("inlämningar {count}", "hand-ins {count}"),
    "count-formalities": ("formkrav {count}", "formalities {count}"),
    "count-dismissed": ("meningar att avföra {count}", "sentences to dismiss {count}"),
}  # fmt: skip


def text(key: str, lang: str, **values: object) -> str:
    """The wording of ``key``; English unless ``lang`` is Swedish."""
    swedish, english = TEXTS[key]
    return (swedish if lang.startswith("sv") else english).format(**values)


def note(one: Note, lang: str) -> str:
    """The wording of a note."""
    return text(one.key, lang, **dict(one.values))


_COUNTED = ("tasks", "partners", "perspectives", "lines", "deadlines", "formalities", "dismissed")


def summary(proposal: Proposal, look: int, lang: str) -> str:
    """How many proposals of each kind there are, and how many comments ask for a look."""
    counts = ((kind, len(getattr(proposal, kind))) for kind in _COUNTED)
    found = ", ".join(text(f"count-{kind}", lang, count=count) for kind, count in counts if count)
    return text("summary", lang, found=found or "–", look=look)
