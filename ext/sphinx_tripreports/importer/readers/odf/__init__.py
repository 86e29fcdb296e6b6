"""OpenDocument text (.odt): ODF 1.3 (OASIS), and what LibreOffice writes besides."""
