"""Search in Dutch texts: words, their classes, and the parts of compounds."""
