"""A view given away: its link, a frame, a code and a file; and what a link that arrives is told."""
