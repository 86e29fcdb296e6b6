"""Builders of our own: checks for writers, and exports."""
