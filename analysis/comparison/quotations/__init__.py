"""One utterance in several articles: which quotations belong together, and what each article made of it."""
