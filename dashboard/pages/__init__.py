"""One file a page: controls, table, figure, words."""
