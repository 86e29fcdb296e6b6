"""Persons in running text."""
