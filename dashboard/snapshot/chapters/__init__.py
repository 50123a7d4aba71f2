"""One file a chapter: what a page of the dashboard shows, as panels."""
