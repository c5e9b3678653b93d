"""Swedish labels of the named figures, and the nouns that name the same thing in running text.

Under ``figure.NAME`` stands the label, under ``figure.NAME.words`` the nouns, parted by ``|``.
"""

from __future__ import annotations

FIGURE_TERMS: dict[str, str] = {
    "unit.pieces": "stycken",
    "unit.persons": "personer",
    "column.women": "kvinnor",
    "column.men": "män",
    "column.girls": "flickor",
    "column.boys": "pojkar",
    "column.target": "mål",
    "figure.granted_total": "Beviljat",
    "figure.granted_total.words": "beviljats|beviljade|tilldelats|tilldelade",
    "figure.requisitioned_total": "Rekvirerat",
    "figure.requisitioned_total.words": "rekvirerat|rekvirerats|rekvirerade|rekvisition|rekvisitionen",
    "figure.received_total": "Mottaget",
    "figure.received_total.words": "mottagits|mottagna|utbetalats|betalats ut",
    "figure.costs_total": "Kostnader",
    "figure.costs_total.words": "kostnader|kostnaderna|kostnaden|kostade|kostat|förbrukat|förbrukats|förbrukade",
    "figure.unspent_total": "Oförbrukat",
    "figure.unspent_total.words": "oförbrukat|oförbrukade|överskott|överskottet",
    "figure.to_repay_total": "Att återbetala",
    "figure.to_repay_total.words": "återbetalas|återbetala|återbetalats|återbetalning|återbetalningen",
    "figure.overhead_rate": "Påslag för indirekta kostnader",
    "figure.overhead_rate.words": "påslag|påslaget",
    "figure.overhead_total": "Indirekta kostnader",
    "figure.overhead_total.words": "indirekta kostnader|overhead",
    "figure.costs_outside_total": "Bokfört utanför uppdraget",
    "figure.activities_done": "Genomförda aktiviteter",
    "figure.activities_done.words": "aktiviteter|aktiviteterna",
    "figure.activities_total": "Aktiviteter, planerade och genomförda",
    "figure.deliverables_done": "Framtagna produkter",
    "figure.deliverables_done.words": "produkter|leverabler",
    "figure.contacts_total": "Kontakter med samverkansparter",
    "figure.contacts_total.words": "kontakter|kontakterna|kontakttillfällen",
    "figure.partners_total": "Samverkansparter enligt beslutet",
    "figure.partners_total.words": "samverkansparter|samverkansparterna",
    "figure.partners_contacted": "Samverkansparter som kontaktats",
    "figure.participants_total": "Deltagare",
    "figure.participants_total.words": "deltagare|deltagarna",
    "figure.participants_women": "Deltagare, kvinnor",
    "figure.participants_men": "Deltagare, män",
    "figure.participants_girls": "Deltagare, flickor",
    "figure.participants_boys": "Deltagare, pojkar",
}
