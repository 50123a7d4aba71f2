"""What the panels of a page show, as safe HTML: counts and charts put together, with the ways to sentences given."""
