"""Days, and the first and last day of the trip."""
