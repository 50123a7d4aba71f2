"""Everything that was found and measured as tidy tables: what the dashboard and the exported files read."""
