"""Counts shaped as the pages show them: frames and numbers in words, no widgets."""
