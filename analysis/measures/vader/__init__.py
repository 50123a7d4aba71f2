"""VADER's sentiment scores to the last bit, faster and with the share of every word (Hutto & Gilbert 2014)."""
