"""What news articles say and in whose voice: reading, annotating, measuring and tabulating, with no screen."""
