"""Council packs: one accessible PDF from chosen reports."""
