"""Words on the screen: names of ids, titles, rules, method cards, guides, terms, and parts of sentences."""
