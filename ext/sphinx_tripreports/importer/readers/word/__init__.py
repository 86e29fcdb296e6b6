"""Word (.docx): WordprocessingML as in ISO/IEC 29500-1, and what Word itself writes besides."""
