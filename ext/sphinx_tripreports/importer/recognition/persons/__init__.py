"""Persons in lines, lists and tables, and all that is said of one person."""
