"""Collecting the outputs as people have them: Excel forms out and in, fingerprints of evidence files."""
