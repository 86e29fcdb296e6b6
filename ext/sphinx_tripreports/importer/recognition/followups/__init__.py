"""Agreements with who does it and when; and outcomes."""
