"""Numbers about articles, each with its count, its interval and its evidence."""
