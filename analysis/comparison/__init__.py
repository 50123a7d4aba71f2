"""What two or more articles share: the same words, the same quotation, the same fact, and what was changed in it."""
