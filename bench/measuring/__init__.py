"""Measures builds of the same collection by the extension and by its peers."""
