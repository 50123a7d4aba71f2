"""Who is said to have said what: reporting verbs, sources, the words laid in their mouths, and speakers."""
