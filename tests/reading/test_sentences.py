"""A decision's text into sentences, whatever its layout."""

from __future__ import annotations

import time

import pytest

from govreport.profiles import profile
from govreport.reading.sentences import Parsed, parse

SE = profile("se")


def texts(text: str) -> list[str]:
    """The readable sentences of a text."""
    return [sentence.text for sentence in parse(text, SE).sentences]


def modalities(text: str) -> list[str]:
    """What each sentence of a text does."""
    return [sentence.sentence.modality for sentence in parse(text, SE).sentences]


def received(parsed: Parsed) -> list[str]:
    """The stretch of the text as received behind each sentence."""
    return [parsed.received[one.sentence.start : one.sentence.end] for one in parsed.sentences]


def test_a_forgotten_blank_ends_a_sentence_all_the_same():
    """Between a small letter and a capital a full stop ends a sentence; addresses and figures stay whole."""
    assert texts("Boverket ska följa frågan.Skatteverket ska bistå.") == [
        "Boverket ska följa frågan.",
        "Skatteverket ska bistå.",
    ]
    for whole in ("Se regeringen.se och 2014.Det.", "Skriv till a.B.Svensson på www.boverket.se i dag."):
        assert texts(whole) == [whole]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uppdraget pågår t.o.m. den 31 mars 2020.",
        "Det gäller fr.o.m. Januari bl.a. Stockholm och Göteborg.",
        "Beslutet har dnr. Ju2017/001 i diariet.",
        "Medlen från utg.omr. 9 Hälsovård får användas.",
        "Myndigheten ska, jfr. Bilaga 2, redovisa kostnader resp. Intäkter.",
        "Ansvarig är A. Svensson på länsstyrelsen.",
        "Beloppet är ca. 1.200 kronor enl. Bilaga 1.",
        "Föreskrifterna i 4 kap. 1 § gäller, dvs. Lagens ordning.",
    ],
)
def test_abbreviations_end_no_sentence(sentence: str):
    """A full stop after an abbreviation or an initial goes on, also before a capital or a figure."""
    assert texts(f"{sentence} Nästa mening börjar.") == [sentence, "Nästa mening börjar."]


def test_abbreviations_that_close_a_list_may_end_a_sentence():
    """After "m.m." or "m.fl." a capital begins the next sentence, a small letter goes on."""
    assert texts("Det gäller stöd, råd m.m. Även kommuner berörs.") == [
        "Det gäller stöd, råd m.m.",
        "Även kommuner berörs.",
    ]
    assert len(texts("Det gäller kommuner, regioner m.fl. som berörs.")) == 1


def test_items_have_their_lead_and_its_modality():
    """What follows "ska också:" are sentences of their own that oblige as their lead does; text after is free."""
    text = "Myndigheten ska också:\n\n- kartlägga behoven,\n- föreslå åtgärder, och\n- redovisa.\n\nDetta är allt."
    parsed = parse(text, SE)
    assert [(one.sentence.lead, one.sentence.modality, one.block) for one in parsed.sentences] == [
        (-1, "obliges", "paragraph"),
        (0, "obliges", "item"),
        (0, "obliges", "item"),
        (0, "obliges", "item"),
        (-1, "none", "paragraph"),
    ]


@pytest.mark.parametrize("mark", ["-", "–", "•", "*", "1.", "a)", "(2)", "\uf0b7"])
def test_any_list_mark_begins_an_item(mark: str):
    """Dashes, bullets, numbers and letters mark items, and are no part of the sentence."""
    text = f"Myndigheten ska\n{mark} kartlägga behoven\n{mark} föreslå åtgärder."
    assert texts(text) == ["Myndigheten ska", "kartlägga behoven", "föreslå åtgärder."]


def test_headings_are_no_sentences_but_sections():
    """A known heading, or a line that looks like one, names the section of what follows it."""
    parsed = parse("Bakgrund\n\nEn plan finns.\n\nNärmare om uppdraget\n\nMyndigheten ska redovisa.", SE)
    assert [heading.text for heading, _ in parsed.headings] == ["Bakgrund", "Närmare om uppdraget"]
    assert [one.sentence.section for one in parsed.sentences] == ["Bakgrund", "Närmare om uppdraget"]


@pytest.mark.parametrize(
    "between", ["\n", "\n\n", "\n\n\f", "\n\f3 (9)\n\n", "\n\nSida 3 av 9\n\n", " \n \n"], ids=repr
)
def test_a_sentence_goes_on_over_blank_lines_and_pages(between: str):
    """A small letter after blank lines, a page break or a page number goes on with the sentence."""
    text = f"Myndigheten ska redovisa hur arbetet{between}har genomförts under året. Det är allt."
    assert texts(text) == ["Myndigheten ska redovisa hur arbetet har genomförts under året.", "Det är allt."]


@pytest.mark.parametrize(
    ("as_received", "readable"),
    [
        ("Läns-\nstyrelsen ska redovisa.", "Länsstyrelsen ska redovisa."),
        ("Läns\u00adstyrelsen ska redovisa.", "Länsstyrelsen ska redovisa."),
        ("Läns\u00ad\nstyrelsen ska redovisa.", "Länsstyrelsen ska redovisa."),
        ("Den ska stödja social- och\nhälsovården.", "Den ska stödja social- och hälsovården."),
        ("Den ska stödja social-\noch hälsovården.", "Den ska stödja social- och hälsovården."),
        ("EU-\nstödet ska redovisas.", "EU-stödet ska redovisas."),
        ("Den\u00a0ska\u2009betala 1\u00a0200 kronor.", "Den ska betala 1 200 kronor."),
    ],
)
def test_hyphens_of_the_layout_go_and_others_stay(as_received: str, readable: str):
    """A word divided at a line's end or by soft hyphens is one; "social- och" and "EU-" keep their hyphen."""
    assert texts(as_received) == [readable]


def test_titles_with_marks_do_not_end_the_sentence():
    """A title's own ? or ! is followed by more of the sentence; an ordinary question ends one."""
    assert texts("Rapporten Vem gör vad? En studie av ansvar ska beaktas. Nu börjar det.") == [
        "Rapporten Vem gör vad? En studie av ansvar ska beaktas.",
        "Nu börjar det.",
    ]
    assert texts("Vad är nytt? Myndigheten ska redovisa.") == ["Vad är nytt?", "Myndigheten ska redovisa."]


def test_markdown_marks_are_not_read():
    """Headings, emphasis, links and code marks leave their words; places still point at what was received."""
    text = "# Uppdraget\n\n**Myndigheten** ska *redovisa* i [e-tjänsten](https://exempel.se/a) med `kod`."
    parsed = parse(text, SE)
    assert [one.text for one in parsed.sentences] == ["Myndigheten ska redovisa i e-tjänsten med kod."]
    assert [heading.text for heading, _ in parsed.headings] == ["Uppdraget"]
    (whole,) = received(parsed)
    assert whole.startswith("Myndigheten**")
    assert whole.endswith("`kod`.")


def test_what_follows_the_signature_is_no_sentence():
    """Who decides and who gets a copy comes after the decision, and demands nothing."""
    parsed = parse("Myndigheten ska redovisa.\n\nPå regeringens vägnar\n\nKopia till\n\nKammarkollegiet", SE)
    assert [one.text for one in parsed.sentences] == ["Myndigheten ska redovisa."]
    assert parsed.tail[0].text == "På regeringens vägnar"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Myndigheten ska redovisa uppdraget.", "obliges"),
        ("Uppdraget skall redovisas senast i mars.", "obliges"),
        ("Regeringen uppdrar åt Boverket att se över reglerna.", "obliges"),
        ("Boverket bör samråda med kommunerna.", "expects"),
        ("Det är viktigt att barnens perspektiv beaktas.", "expects"),
        ("Boverket får använda högst 2 miljoner kronor.", "permits"),
        ("Regeringen beslutade 2016 om en handlingsplan.", "none"),
        ("De medel som ska betalas tillbaka är små.", "none"),
        ("Vidare ingår att pröva om stödet får tillräcklig effekt.", "obliges"),
        ("Det ankommer på Boverket att samordna arbetet.", "obliges"),
        ("Boverket har att beakta reglerna.", "obliges"),
        ("Analysen visar vilka möjligheter Boverket har att beakta reglerna.", "none"),
        ("Till uppdraget hör att pröva stödet.", "obliges"),
        ("Att stödet når fler får bland annat betydelse för skolan.", "none"),
        ("Regeringen ger Kungl. biblioteket och Boverket i uppdrag att pröva stödet.", "obliges"),
        ("Boverket får uppdraget att pröva stödet.", "obliges"),
        ("Det är av vikt att den hjälp som stödet till A, B och C innebär ska kunna bevaras.", "expects"),
        ("För att barn som bor här och som saknar stöd ska kunna delta, satsar regeringen på stöd.", "none"),
        ("De åtgärder som genomförs ska utvärderas.", "obliges"),
        ("Satsningen har som mål att villkor och regler ska underlätta för alla.", "none"),
    ],
)
def test_what_a_sentence_does(sentence: str, modality: str):
    """Obligation counts in main clauses; what only tells of one demands nothing."""
    assert modalities(sentence) == [modality]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_no_sentence_or_heading_ends_with_a_preposition(between: str):
    """A line that breaks off at a preposition goes on in the next one, though it begins with a capital."""
    text = (
        f"Medlen ska betalas ut efter rekvisition ställd till{between}Skogsstyrelsen. Arbetet ska fortsätta."
    )
    assert [one.text for one in parse(text, SE).sentences] == [
        "Medlen ska betalas ut efter rekvisition ställd till Skogsstyrelsen.",
        "Arbetet ska fortsätta.",
    ]


def test_an_item_that_leads_on_has_members_of_its_own():
    """Things below an item that ends with a colon are its members; the next verb is a demand of the list again."""
    items = ("redovisa hur stödet ska följas när det gäller:", "bostäderna,", "lokalerna,", "pröva reglerna.")
    text = "Boverket ska:\n" + "".join(f"- {item}\n" for item in items)
    assert modalities(text) == ["obliges", "obliges", "none", "none", "obliges"]


def test_a_numbered_line_right_above_its_text_is_a_heading():
    """In a text whose paragraphs are single lines a numbered line without a verb is the heading of the next."""
    text = (
        "Regeringen beslutar om följande uppdrag.\n\n1. Uppdrag att pröva stödet\nBoverket ska pröva hur stödet till "
        "bostäder används i alla kommuner och lämna förslag till ändringar som gör det enklare.\n\n"
        "2. Uppföljning av reglerna\nBoverket ska följa upp reglerna om stödet i alla kommuner.\n"
    )
    parsed = parse(text, SE)
    assert [heading.text for heading, _ in parsed.headings] == [
        "Uppdrag att pröva stödet",
        "Uppföljning av reglerna",
    ]
    assert [one.sentence.lead for one in parsed.sentences] == [-1, -1, -1]


@pytest.mark.parametrize(
    "foot",
    [
        "Regeringskansliet · 103 33 Stockholm · 08-405 10 00",
        "Regeringskansliet, Finansdepartementet, 103 33 Stockholm",
        "Regeringskansliet    103 33 Stockholm    Växel 08-405 10 00    1",
    ],
)
def test_an_office_with_its_address_stands_in_no_sentence(foot: str):
    """A letter's foot on one line, however its parts are divided, does not break a sentence."""
    text = f"Boverket ska pröva hur behovet av stöd till nya\n{foot}\nbostäder ska mötas."
    assert [one.text for one in parse(text, SE).sentences] == [
        "Boverket ska pröva hur behovet av stöd till nya bostäder ska mötas."
    ]


def test_places_are_those_of_the_text_as_received():
    """Line and column count as in an editor, from 1, and the stretch is the sentence itself."""
    parsed = parse("Rubrik\n\nEn mening. Myndigheten ska\nredovisa.\n", SE)
    second = parsed.sentences[1].sentence
    assert (second.location.line, second.location.column) == (3, 12)
    assert received(parsed)[1] == "Myndigheten ska\nredovisa."


def test_damage_is_noticed_and_read_through():
    """Without å, ä and ö the readable text has them back, and the sentence keeps what was received."""
    text = (
        "Lansstyrelsen ska genomfora atgarder for okad trygghet. Myndigheten ska aven redovisa hur "
        "arbetet f6rs vidare och hur manga som har natts under aret."
    )
    parsed = parse(text, SE)
    assert parsed.damaged
    assert parsed.sentences[0].text == "Länsstyrelsen ska genomföra åtgärder för ökad trygghet."
    assert parsed.sentences[0].sentence.text == "Lansstyrelsen ska genomfora atgarder for okad trygghet."
    assert not parse("Länsstyrelsen ska genomföra åtgärder för ökad trygghet på många håll.", SE).damaged


def test_figures_between_letters_are_letters_in_damaged_text():
    """1 for i and 6 for ö go also in words that no dictionary holds; numbers stay."""
    text = (
        "Lansstyrelsen ska genomfora atgarder mot den m1grationspol1tiska planen for okad trygghet aven med "
        "1 200 kronor fran anslag 1:3 for manga myndigheter under aret 2017."
    )
    (sentence,) = texts(text)
    assert "migrationspolitiska" in sentence
    assert "1 200 kronor från anslag 1:3" in sentence


@pytest.mark.parametrize("run", [".", "!", "?", ". ", '."', ".)"])
def test_a_long_run_of_stops_takes_no_time(run: str):
    """Leaders of a table of contents, or a stuck key, are read once and not from each of their signs anew."""
    begun = time.perf_counter()
    parsed = parse("Myndigheten ska redovisa. " + run * 40_000 + " Uppdraget ska slutredovisas.", SE)
    assert time.perf_counter() - begun < 15
    assert parsed.sentences[0].sentence.text == "Myndigheten ska redovisa."


def _pages(*pages: str) -> str:
    head = "Regeringsbeslut    III:7\n2021-03-18\nS2021/02641\n\n"
    return "\f".join(f"{head}{page}\n\nTelefonväxel: 08-405 10 00\n" for page in pages)


def test_a_head_that_runs_along_the_pages_stands_in_no_sentence():
    """A list goes on over the page's foot and the next page's head, even of two pages only."""
    text = _pages(
        "Boverket bör:\n\n• pröva stödet,", "• redovisa hur stödet har använts.\n\nBoverket ska rapportera."
    )
    found = [(one.text, one.sentence.lead) for one in parse(text, SE).sentences]
    assert found == [
        ("Boverket bör:", -1),
        ("pröva stödet,", 0),
        ("redovisa hur stödet har använts.", 0),
        ("Boverket ska rapportera.", -1),
    ]


def test_a_title_that_is_the_page_s_head_as_well_stays_the_title():
    """On the first page it is read, on the others it is not."""
    title = "Uppdrag att pröva ett stöd"
    text = f"{title}\n\nBoverket ska pröva\n\f{title}\n\nstödet i hela\n\f{title}\n\nlandet.\n"
    parsed = parse(text, SE)
    assert [readable.text for readable, _ in parsed.headings] == [title]
    assert [one.text for one in parsed.sentences] == ["Boverket ska pröva stödet i hela landet."]


def test_sentences_that_stand_alike_at_the_top_of_two_pages_are_read():
    """Only a short line that stands on two pages is a head; a sum within a line is no page's number."""
    pages = (
        "Uppdrag att pröva ett stöd\n\nUnder 2025 får Boverket använda högst 21 miljoner\nkronor för stödet.",
        "Under 2025 får Boverket använda högst 9 miljoner\nkronor för rådet.\n\nSlut för i år",
        "Boverket ska under hela perioden 2025–2027 följa upp\nstödet.",
        "Boverket ska under hela perioden 2025–2027 följa upp\nrådet.",
    )
    found = " ".join(one.text for one in parse("\n\f".join(pages), SE).sentences)
    assert found.count("Boverket ska under hela perioden 2025–2027 följa upp") == 2
    assert "högst 21 miljoner" in found
    assert "högst 9 miljoner" in found


def test_the_title_below_a_page_s_number_is_read_once():
    """A page that says again what the paper is called divides no list, even without a form feed."""
    text = (
        "Uppdrag att upprätta ett register\növer stöd till unga\n\nBoverket ska\no   se över kostnaderna\n\n"
        "Sidan 1 av 2\nRegeringsbeslut I:9\nUppdrag att upprätta ett\nregister över stöd till unga\n\n"
        "    för registret\no   lämna förslag.\n"
    )
    assert [one.text for one in parse(text, SE).sentences] == [
        "Boverket ska",
        "se över kostnaderna för registret",
        "lämna förslag.",
    ]


def test_a_lettered_heading_is_no_item_of_the_list_above_it():
    """A heading that decisions have stays one behind a letter; items that only share its word stay items."""
    text = (
        "Boverket ska\n- pröva stödet.\n\nb. Bakgrund\n\nStödet finns sedan 2016.\n\nVerket ska redovisa:\n"
    )
    found = parse(text + "a. Bakgrund\nb. Mål\nc. Genomförande\n", SE)
    assert [heading.text for heading, _ in found.headings] == ["Bakgrund"]
    assert [one.mark for one in found.sentences] == ["", "-", "", "", "a.", "b.", "c."]


def test_an_escaped_mark_begins_an_item_and_a_condition_asks_nothing():
    """Markdown's escaped bullet is a bullet; what is to be done after a condition is a demand."""
    text = "Boverket ska:\n\n\\* om det visar sig möjligt, köpa in utrustning,\n\\* föreslå åtgärder."
    found = parse(text, SE).sentences[1:]
    assert [(one.mark, one.sentence.modality) for one in found] == [("*", "obliges"), ("*", "obliges")]


def test_paragraphs_without_marks_say_what_an_att_asks_for():
    """Below "I uppdraget ingår att:" paragraphs in the infinitive are its items, up to a sentence of its own."""
    text = (
        "I uppdraget ingår att:\n\nUtifrån befintliga underlag genomföra en kartläggning.\n\n"
        "Genomföra en undersökning av vad som kan påverka delaktigheten.\n\nEn rapport lämnas i maj.\n\n"
        "Stödet finns sedan 2016."
    )
    found = [(one.sentence.lead, one.sentence.modality) for one in parse(text, SE).sentences]
    assert found[:3] == [(-1, "obliges"), (0, "obliges"), (0, "obliges")]
    assert [lead for lead, _ in found[3:]] == [-1, -1]


def test_a_line_that_decides_begins_a_sentence_in_a_text_without_line_breaks():
    """Where each line is a paragraph, a missing full stop does not join what the agency shall do to the line before."""
    text = "Regeringen ger Boverket i uppdrag att fördela medel i syfte att korta köerna\nBoverket ska betala ut 2 mkr."
    assert [one.text.split(" ")[0] for one in parse(text, SE).sentences] == ["Regeringen", "Boverket"]
