"""What is in a text: sentences, quotations, attributions, mentions and labels, all as spans."""
