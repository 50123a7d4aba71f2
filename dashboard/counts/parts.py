"""How many things each part of the page same-words shows: the numbers beside the names of the parts."""

from __future__ import annotations

from dashboard.comparison import Comparison, same_event
from dashboard.counts import changed_words, distance_marks, fact_variants, quote_variants, retold, shared_passages
from dashboard.view import View

MOST = 60
"""Of more articles only the part that is open is worked out."""


def parts_found(view: View, now: Comparison) -> dict[str, int]:
    """Return part -> how many quotations, retellings, sentences, shared passages, facts and marks it shows.

    Each is worked out once for the same articles, so that a part asked for afterwards is there at once. Empty for many
    articles.
    """
    if len(now.documents) > MOST:
        return {}
    event = same_event(now, view.included)
    standing, _ = retold.split(event, retold.cards(event), view.dismissed[: retold.MOST_DISMISSED])
    return {
        "quotations": len(quote_variants.found(event, view.dismissed)),
        "retold": len(standing),
        "sentences": len(changed_words.found(event)),
        "passages": shared_passages.how_many(event),
        "facts": len(fact_variants.facts(event)),
        "distance": sum(mark.kind != distance_marks.SPOKEN for mark in distance_marks.placed(now)),
    }
