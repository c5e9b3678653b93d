"""Benchmarks: ratios within one run, since absolute times are noisy. ``nox -s bench`` runs them."""
