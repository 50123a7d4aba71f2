"""Many articles in one pass: what can be counted without asking who speaks."""
