"""Figures, times and conditions: what each article says, and which of them are said of the same thing."""
