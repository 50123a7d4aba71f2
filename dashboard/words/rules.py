"""The rules of counting in plain words, and whose the texts are."""

from __future__ import annotations

RULES = {
    "Three voices": "A word inside quotation marks is quoted. A word outside them, but told as what somebody said "
    "(“she said that …”, “according to …”), is reported speech. Everything else is the article's own words.",
    "Words in a mouth": "In reported speech the newsroom chose the words and lays them in somebody's mouth. That is "
    "why reported speech is counted apart from both own words and quotations.",
    "Quotation marks": "Marks may be curly, straight or mixed. A quotation ends with its paragraph unless the next "
    "one opens with a mark. A pair that had to be guessed is kept and flagged as doubtful.",
    "Marked words": "One or two words in marks that nobody is said to have spoken are not a quotation of a speaker.",
    "Explanations": "A name that only explains another one (“Islamic State (IS)”) or was put into a quotation in "
    "brackets is no choice of name. It is shown, and not counted.",
    "Set aside": "Captions, credits, links to other stories, footnotes and the like are not the story. They are "
    "shown on the page Articles and can be put back.",
    "Which sentences": "A page on what comes first counts the sentences of the body; a page on feelings counts the "
    "headline and the lines under it, too. Each chart says which, so counts of sentences may differ by page.",
    "Same words": "Two words are the same when only capitals, accents, hyphens or spelling differ (U.S. and US, "
    "defence and defense, we’ve and we have). To find sentences that belong together, names and labels are masked "
    "first; the page then shows which name or label each article has.",
    "Too few to say": "One article has few mentions. The interval (Wilson, 95 %) shows how little a small count "
    "weighs. With fewer than five mentions no share is drawn: the screen says “too few to say”.",
    "In this article": "With one article for each outlet, every number is about this article, and not about what "
    "the outlet does.",
}
RIGHTS = (
    "The bundled texts are teaching editions: retold by this project, with quotations of public figures as printed. "
    "Articles that you bring in are kept where this page runs, for whoever has the comparison’s link. data/README.md "
    "names sources and terms."
)
