"""Towns that were visited, and the municipality that went."""
