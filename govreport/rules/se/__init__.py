"""Rules that hold in Sweden only, each for the days its law is in force."""
