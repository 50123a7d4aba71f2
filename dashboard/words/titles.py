"""The pages by their permanent ids: what each is called."""

from __future__ import annotations

TITLES = {
    "overview": "Overview",
    "tour": "Tour",
    "names": "Names",
    "same-words": "Same words",
    "feeling": "Feeling",
    "emphasis": "Emphasis",
    "coverage": "Left out",
    "sources": "Sources",
    "style": "Style",
    "read": "Read",
    "articles": "Articles",
    "methods": "Methods",
}

QUESTIONS = {
    "names": "What does each article call the group, and in whose voice?",
    "same-words": "Who changed which word?",
    "feeling": "Which feelings do the words carry – and how far can that be trusted?",
    "emphasis": "What comes first, and how much room does it get?",
    "coverage": "What would you not know if you read only one?",
    "sources": "Who gets to speak?",
    "style": "How is it written?",
    "read": "What does each article say, word for word?",
    "articles": "What is in this comparison?",
    "methods": "How is this counted, and how well?",
    "overview": "How do these outlets tell the same story differently?",
}
"""Id of a page -> the question that it answers."""
