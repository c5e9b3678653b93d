"""``govreport ledger``: what its text says of the funding lines."""

from __future__ import annotations

from govreport.commands.ledger import _short


def test_a_long_name_of_a_line_keeps_its_year():
    """Lines of one appropriation, one a year, must not look alike when they are cut."""
    name = "B2 Anslag 1:6 Bidrag till folkhälsa och sjukvård i hela landet, 2021"
    assert _short(name) == "B2 Anslag 1:6 Bidrag till folkhälsa och …, 2021"
    assert _short("B1 Anslag 1:6, 2020") == "B1 Anslag 1:6, 2020"
    assert _short("B1 " + "Bidrag " * 10) == "B1 Bidrag Bidrag Bidrag Bidrag Bidrag Bidrag …"
