"""Places in the texts as rows, the way the list of sentences wants them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

import pandas as pd

from analysis.annotation.document import Document
from analysis.annotation.voice import Voices
from analysis.spans import Span
from dashboard.comparison import group_of

COLUMNS = ("article", "group", "start", "end", "sentence", "voice", "speaker", "zone")


def places(found: Iterable[tuple[Document, Iterable[Span]]], long: bool = False) -> pd.DataFrame:
    """Return a row for each span: article, group, place, sentence, zone, and whose words they are.

    Where spans are `long`, one that runs over words of several voices has no voice: none is that of the whole.
    """
    rows = []
    for document, spans in found:
        voices = Voices(document.quotations, document.attributions)
        order = sorted(range(len(document.sentences)), key=lambda index: document.sentences[index].span)
        starts = [document.sentences[index].span.start for index in order]
        for span in spans:
            sentence = order[bisect_right(starts, span.start) - 1]
            voice: str | None
            voice, speaker = voices.of(span)
            zone = document.sentences[sentence].zone
            article = document.article
            voice = None if long and voices.mixed(span) else voice
            rows.append((article.id, group_of(article), span.start, span.end, sentence, voice, speaker, zone))
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"start": int, "end": int, "sentence": int})
