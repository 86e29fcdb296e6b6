"""Makes an invented knowledge base of Dutch trip reports, for measurements and search tests."""
