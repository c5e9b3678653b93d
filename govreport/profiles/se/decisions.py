"""How Swedish Government decisions speak: every habit by its own file, gathered here."""

from __future__ import annotations

from govreport.profiles.decisions import DecisionHabits, phrases
from govreport.profiles.se.amount_terms import AMOUNTS
from govreport.profiles.se.draft_terms import DRAFT
from govreport.profiles.se.layout import LAYOUT
from govreport.profiles.se.modality import MODALITY
from govreport.profiles.se.name_terms import NAMES
from govreport.profiles.se.partner_terms import PARTNERS
from govreport.profiles.se.times import DATES

DECISIONS = DecisionHabits(
    modality=MODALITY,
    layout=LAYOUT,
    dates=DATES,
    amounts=AMOUNTS,
    partners=PARTNERS,
    names=NAMES,
    draft=DRAFT,
    register="agencies.tsv",
    words="se/words.txt",
    common=phrases(
        """
        och; att; ska; som; till; av; den; det; med; om; en; ett; regeringen; uppdrag; uppdraget;
        inte; senast; samt; eller; vid; enligt; i
        """
    ),
    foreign=phrases(
        """
        the; of; and; to; shall; in; for; government; agency; with; by; is; be; or; that; report;
        should; und; der; die; das; le; la; les; et
        """
    ),
)
