"""Readers: one module per format, none of which trusts its file."""
