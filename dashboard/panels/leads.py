"""What stands under the headline of a panel: what to look at, and what the numbers are."""

from __future__ import annotations

from dashboard.words.phrases import many

NAMES_SURE = (
    "Share of each name outside quotation marks, where the newsroom chose the word. The line (95 % interval) shows how "
    "little a small count weighs; below five mentions there is none."
)
FIRST_NAMES = "Whose word it is, and where it stands: headline, standfirst (the lines under it) or text."
LABELS = "Does the same article call one armed group terrorists and another militants?"
QUOTATIONS = (
    "Quotation marks promise the speaker’s very words, not all of them. Large: all that these articles print of it."
)
RETOLD = (
    "Without quotation marks the newsroom chooses the words. Retelling is normal work: ask whether it still says the "
    "same, and whose words you are reading."
)
SENTENCES = (
    "Two papers can print the same agency sentence. Each line is one article’s version; the words that differ are "
    "marked. Sentences that are mostly quotation stand under “Same quotation”."
)
PASSAGES = (
    "Words in the same order in two articles: five and more in a quotation, eight and more outside quotation marks. "
    "So many are rarely chance: both may have printed one agency’s copy, or one statement."
)
PRINTED_TOO = (
    "Few shared words do not show original reporting: an agency’s copy can be told in other words. A word with a "
    "hyphen counts as two here."
)
CREDITS = (
    "Taken from bylines, datelines and lines such as “Source: ... and agencies”. An article that credits nobody may "
    "still use agency copy. Who is named inside the story (“told Reuters”) does not count here."
)
FACTS = (
    "A figure is a number of people or things, a time, a date, a sum or a share, given of the same thing by several "
    "articles. Is it the same number, and who is named as having said it?"
)
DISTANCE = (
    "“The so-called republic”, “the 'liberated' town”, “the group*”: such signs say whose word it is, or what a law "
    "says. They are no feeling, so they are counted here and not with feeling."
)
FEELING = (
    "Each bar is a sentence, in the order of the article, from −1 to +1. Up: its words are rated pleasant. Down: "
    "unpleasant. On the line: no such word, or they cancel out. The line across is the mean, the grey band its 95 % "
    "interval. Choose a bar or a number to read the sentences."
)
MEANS = (
    "A dot is the mean of so many sentences, the line its 95 % interval. Fewer than ten sentences are too few to say."
    " It is no number for the article: it says nothing on what the sentences are about."
)
FEELING_WORDS = (
    "What a word adds to its sentences, all together; “not” before it, capitals or “but” change that. Choose a word "
    "to read its sentences, and ask: is it tone, topic, or a name?"
)
SIDE_BY_SIDE = (
    "The dot is where the name first comes: at the left end in the first sentence, at the right end in the last. The "
    "bar is the share of sentences with it. Choose a name to see its strips, a number to read its sentences."
)
WEIGHTED = (
    "Weighted share: like the share of sentences, but a sentence near the top counts more than one near the end. The "
    "interval says how little a small count weighs."
)
ONLY_ONE = (
    "There may have been no room for it, or it was told the day before. Under each theme stands a sentence from "
    "another article: the shortest that tells it."
)
EFFECTIVE_THEMES = (
    "An article can tell twenty themes and give most of its sentences to two of them. The effective number says how "
    "many themes it would be if each got the same number of sentences: close to the number told where the sentences "
    "are spread evenly, close to one where a single theme takes nearly all of them."
)
SPEAKING = (
    "Each bar is as long as the words of one source, quoted or reported. A source is whoever the article says it "
    "from: a person, a ministry, a report. Choose a number to read the sentences."
)
SIDES = (
    "A side is the state, group or body that somebody speaks for, as far as the words for the source or our list of "
    "actors tell. Where neither does, the words stand under “Side not known”; so a side may have more than is shown. "
    "Each bar is a share of the words of all sources in that outlet’s article."
)
EFFECTIVE_SIDES = (
    "Two sides with equally many words make 2. A side with many words and one with few make a number between 1 and 2."
    " Words whose side is not known do not count."
)
TALKED_ABOUT = (
    "How often each is named in an article in which neither they nor anybody for them is heard (persons count only in"
    " person). “Heard”: they speak in that article. Empty: not named there."
)
VERBS = "“Said” lets you judge. “Claimed” and “admitted” judge for you. Choose a word to read it in place."
LENGTHS = (
    "One bar is one sentence, from the first to the last, as high as it has words. Long sentences make a text harder "
    "to read, not better or worse. Headlines are not counted."
)
FORMULAS = (
    "Flesch reading ease: the higher, the easier; plain English has 60 to 70. Flesch-Kincaid grade: about the year of"
    " school in the United States. Say “about”: one long quotation moves a short article by a grade."
)
LOADED = (
    "Places to look at, not faults; “own”, “reported” and “quoted” say whose words they are. Loaded words judge while"
    " they tell; one-sided words are those of one side; hedges (“may”) show how sure the writer is; boosters "
    "(“clearly”) ask you not to doubt. Choose a number to read its sentences."
)
PASSIVES = (
    "“The village was shelled”: by whom? A sentence in the passive need not say who did it. Often nobody knows, or "
    "everybody does. Ask it at each place."
)
DISTINCTIVE = (
    "Listed are words that stand at least three times, in three sentences or more. They tell what an article dwells "
    "on, not what it thinks."
)
SIMILARITY = (
    "1 would be the same words in the same proportions, 0 no word in common. Close together means similar words, not "
    "similar opinions."
)


def pairs(number: int) -> str:
    """Return what stands over the differences of so many pairs of outlets."""
    more = (
        "The more pairs one looks at, the more will differ by chance, so the lines are longer for "
        f"{number} than for one. "
    )
    return (
        f"Each line is what the difference of two means may be. {more if number > 1 else ''}A line across zero: cannot "
        "tell these apart."
    )


def counts_of_themes(number: int) -> str:
    """Return what stands over the counts of so many themes."""
    return (
        f"Counts of {many(number, 'theme')}. They have no interval: they are about these texts and no others. A longer "
        "article has more room."
    )
