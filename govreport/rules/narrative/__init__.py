"""The narrative as text: how it writes numbers and days, which words it uses, what its numbers speak of."""
