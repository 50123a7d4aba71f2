"""What is on the screen, as ids, and the ids that may stand there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

VOICES = ("own", "reported", "quoted")
LAYERS = ("names", "quotations", "labels", "shared", "aligned", "feeling", "speech", "furniture")
SHOWN_LAYERS = ("names", "quotations", "furniture")
"""The layers that are marked at first: enough to see what was counted, few enough to read."""
SIDES = ("left", "right", "third")
EVIDENCE = (
    "name",
    "label",
    "unquoted-label",
    "tone",
    "actor",
    "theme",
    "source",
    "side",
    "verb",
    "word",
    "passive",
    "distinctive",
    "length",
    "utterance",
    "retold",
    "aligned",
    "shared",
    "fact",
    "distance",
)
"""Kinds of lists of sentences; an id of one has four parts, the second is an outlet ("tone:sputnik:own:below")."""
MUTES = ("topics", "names", "collisions")
STRIPES = ("concept", "actor", "theme", "quotes")
BY = ("speaker", "side", "kind")
INCLUDED = ("other-event",)
TOOLS = ("texts", "concordance")
CASES = ("any", "same")
SORTS = ("place", "left", "right")
THEMES = ("light", "dark")
TABS = ("often", "sure")
ONLY = ("names-differ",)
TASKS = ("add", "change")
FOLDS = (
    "dismissed-retold",
    "evenly-sides",
    "handed-on",
    "more-explanations",
    "more-facts",
    "more-first-names",
    "more-lines",
    "more-pairs",
    "more-passages",
    "more-quotations",
    "more-retold",
    "more-same-sentences",
    "more-sentences",
    "more-shares",
    "more-sides",
    "more-told-elsewhere",
    "names-at-distance",
    "places-explanations",
    "sentences-first-names",
    "shut-how-often",
    "table-distinctive",
    "table-emphasis",
    "table-facts",
    "table-feeling-pairs",
    "table-feeling-sentences",
    "table-feeling-words",
    "table-names",
    "table-passages",
    "table-quotations",
    "table-readability",
    "table-retold",
    "table-same-sentences",
    "table-sides",
    "table-speaking",
    "table-strips",
    "table-switches",
    "table-themes",
    "talked-about-states",
    "words-of-lists",
)
"""What is folded on the pages below a panel; what begins with "shut" is open until a reader shuts it."""
PARTS = {
    "quotations": "utterance",
    "retold": "retold",
    "sentences": "aligned",
    "passages": "shared",
    "facts": "fact",
    "distance": "distance",
}
"""Parts of the page same-words -> the kind of list that each of them opens."""


@dataclass(frozen=True, slots=True)
class View:
    """What is on the screen, as ids.

    `outlets` are outlet ids (an article of no known outlet stands for itself, by its own id). `evidence` names a list
    of sentences ("name:OUTLET:TERM:VOICE"), `passage` one place in an article ("ARTICLE:START-END"). `mutes` are kinds
    of words that the pages feeling and style leave out, `swap` two labels ("terrorist:militant"), `stripe` what the
    strips of the page emphasis mark ("actor:donald-trump"), `by` how speakers are grouped; `included` takes articles
    of other events into panels that compare one event. `dismissed` are pairs of passages that the reader has judged
    not to belong together ("ARTICLE:START-END~ARTICLE:START-END"), `reference` is the article whose sentences all
    others are set beside, `third` the article in the reader's third column. `tool` is what the page read shows,
    `search` the words looked for in all articles, `case` whether capitals count there, `sort` what orders its lines.
    `part` is what the page same-words shows, `only` what narrows its sentences, `tab` what the page names draws.
    `open` are folded things that the reader has opened ("card-sentiment"), `theme` the colours that were chosen (empty:
    those of the reader's device), `step` a step of the tour, to go back to. `data` is the short fingerprint of the
    articles that the view was made with, `made` says in short what these were and by what rules they are counted
    (`dashboard.made`).
    `task` is what the page articles is to do: take in articles of the reader's own ("add") or make a changed copy of
    this comparison ("change").
    """

    corpus: str = ""
    outlets: tuple[str, ...] = ()
    concept: str = ""
    voices: tuple[str, ...] = VOICES
    term: str = ""
    evidence: str = ""
    layers: tuple[str, ...] = SHOWN_LAYERS
    left: str = ""
    right: str = ""
    side: str = "left"
    restored: tuple[str, ...] = ()
    passage: str = ""
    mutes: tuple[str, ...] = ()
    swap: str = ""
    stripe: str = ""
    by: str = "speaker"
    included: tuple[str, ...] = ()
    dismissed: tuple[str, ...] = ()
    reference: str = ""
    third: str = ""
    tool: str = "texts"
    search: str = ""
    case: str = "any"
    sort: str = "place"
    part: str = "quotations"
    step: str = ""
    only: str = ""
    tab: str = "often"
    open: tuple[str, ...] = ()
    theme: str = ""
    data: str = ""
    made: str = ""
    task: str = ""

    @property
    def swapped(self) -> tuple[str, str] | None:
        """Return the label that is read as another one, and that other; None where none is."""
        old, _, new = self.swap.partition(":")
        return (old, new) if new else None


@dataclass(frozen=True, slots=True)
class Choices:
    """The ids that exist in one corpus; nothing else is let in from a link.

    `folded` are the ids of what can be opened (`View.open`), `fingerprint` that of the articles as they are now,
    `made` what a view is made with now.
    """

    corpora: Collection[str]
    outlets: Sequence[str]
    concepts: Sequence[str]
    terms: Collection[str]
    articles: Sequence[str]
    furniture: Collection[str]
    labels: Collection[str] = ()
    steps: Collection[str] = ()
    folded: Collection[str] = ()
    fingerprint: str = ""
    made: str = ""
