"""Comparisons that readers make of their own articles: taken in with care, bounded, kept whole and never changed."""
