"""What articles tell in the same words, held against marks: python -m benchmarks.same_words [GOLD_FOLDER] [--part P].

GOLD_FOLDER (default ../shared/gold) holds the articles that `benchmarks/marked/*.toml` name. The articles of one event
are annotated with the text as it stands in the file (NewsWCL50 keeps one sentence a line: lines of one paragraph are
joined, places kept), and compared with each other only. P is `tuning` (texts on which rules may be tried, the default)
or `test` (texts on which none was tried: only counted).

- quotation: two quotations of two articles that print words of one sentence of an utterance, as `utterances` puts it
  together; a pair of quotations counts once, however many sentences they share.
- retold: the words that `retold` lays beside a quotation of another article; once all that it shows, once those of
  which it is sure ("strong match"). Each telling goes to one quotation of each other article.
- sentence: the pairs of `aligned`.
- fact: the figures that `fact_variants` takes for one thing, two by two, of two articles. Numbers count beside numbers,
  conditions beside conditions. As many were marked as were seen, so that some "wrong" pairs may be right.

A pair shown is right where it matches a marked pair: on both sides the stretches have at least half of the shorter one
in common (what is retold: telling with telling, quotation with quotation). Else, where it meets a doubtful pair on both
sides, in however little, it is neither right nor wrong and is left out; statements in quotation marks without a word in
common count as doubtful quotations. All others are wrong. A marked pair is found where a pair shown matches it, so one
pair shown may find several marks.

Precision is the share of pairs shown that are right, recall that of marked pairs that are found, each with its Wilson
interval (95 %) and its counts; F1 is twice their product divided by their sum.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.annotation.annotate import annotate
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article
from analysis.errors import AnalysisError
from analysis.measures.intervals import wilson
from benchmarks.hand_marks import KINDS, MARKED, PARTS, Event, Pair, Place, alike, events
from benchmarks.sentences import DEFAULT
from benchmarks.shown_pairs import SHOWN, Shown

STRONG = "retold, strong"


@dataclass
class Tally:
    """Pairs of one kind over all events: those shown that are right, wrong or neither, and marks found or missed."""

    right: list[Shown] = field(default_factory=list)
    wrong: list[Shown] = field(default_factory=list)
    neither: list[Shown] = field(default_factory=list)
    found: list[Pair] = field(default_factory=list)
    missed: list[Pair] = field(default_factory=list)

    def add(self, shown: Sequence[Shown], marked: Sequence[Pair], doubtful: Sequence[Pair], *, ordered: bool) -> None:
        """Count the pairs of one event."""
        for each in shown:
            if any(alike(each.pair, mark, Place.matches, ordered=ordered) for mark in marked):
                self.right.append(each)
            elif any(alike(each.pair, mark, Place.meets, ordered=ordered) for mark in doubtful):
                self.neither.append(each)
            else:
                self.wrong.append(each)
        for mark in marked:
            hit = any(alike(each.pair, mark, Place.matches, ordered=ordered) for each in shown)
            (self.found if hit else self.missed).append(mark)

    @property
    def shown(self) -> int:
        """How many pairs were shown that count."""
        return len(self.right) + len(self.wrong)

    @property
    def marked(self) -> int:
        """How many pairs were marked."""
        return len(self.found) + len(self.missed)

    @property
    def f1(self) -> float | None:
        """Precision and recall in one figure; None where one of them is of nothing."""
        if not self.shown or not self.marked:
            return None
        precision, recall = len(self.right) / self.shown, len(self.found) / self.marked
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def compared(event: Event, texts: Mapping[str, str]) -> list[Wording]:
    """Return the articles of an event as they are compared, in the order of the marks."""
    articles = (Article(name, text, event=event.name) for name, text in texts.items())
    return [wording(annotate(article)) for article in articles]


def tallies(read: Iterable[tuple[Event, Mapping[str, str]]], kinds: Sequence[str] = KINDS) -> dict[str, Tally]:
    """Return the counts of each kind over the events, each given with its articles' texts."""
    names = [name for kind in kinds for name in ((kind, STRONG) if kind == "retold" else (kind,))]
    counts = {name: Tally() for name in names}
    for event, texts in read:
        wordings = compared(event, texts)
        for kind in kinds:
            shown, marks = list(SHOWN[kind](*wordings)), (event.marked[kind], event.doubtful[kind])
            counts[kind].add(shown, *marks, ordered=kind == "retold")
            if kind == "retold":
                counts[STRONG].add([each for each in shown if each.sure], *marks, ordered=True)
    return counts


def line(name: str, tally: Tally) -> str:
    """Return one line with precision, recall and F1."""
    precision, recall = _share(len(tally.right), tally.shown), _share(len(tally.found), tally.marked)
    whole = "-" if tally.f1 is None else f"{tally.f1:.3f}"
    left_out = f"  ({len(tally.neither)} doubtful left out)" if tally.neither else ""
    return f"{name:15} precision {precision}  recall {recall}  F1 {whole}{left_out}"


def _share(part: int, whole: int) -> str:
    ends = wilson(part, whole)
    if ends is None:
        return "- (0 of 0)"
    return f"{part / whole:.3f} ({part} of {whole}; {ends[0]:.2f} to {ends[1]:.2f})"


def listing(name: str, tally: Tally, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the wrong and the missed pairs with their words."""
    for head, pairs in (
        ("shown, not marked", [(each.pair, each.note) for each in tally.wrong]),
        ("marked, not shown", [(each, "") for each in tally.missed]),
    ):
        yield f"\n{name}: {head} ({len(pairs)})"
        for pair, note in pairs:
            yield f"- {note}" if note else "-"
            for place in pair:
                words = " ".join(place.span.of(texts[place.article]).split())
                yield f"    {place.article}:{place.span.start}-{place.span.end}  {words}"


def main(arguments: Sequence[str] | None = None, marked: Path = MARKED) -> int:
    """Print the figures; 1 where an article or the folder is absent."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same_words", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", nargs="?", type=Path, default=DEFAULT, metavar="GOLD_FOLDER")
    parser.add_argument("--part", choices=PARTS, default="tuning", help="which texts (tuning)")
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this kind (all)")
    parser.add_argument("--wrong", action="store_true", help="list wrong and missed pairs (tuning only)")
    chosen = parser.parse_args(arguments)
    if chosen.wrong and chosen.part == "test":
        parser.error("--wrong: the words of the test texts are not shown, so that no rule is made for them")
    try:
        read = [(event, event.texts(chosen.gold)) for event in events(chosen.part, marked)]
    except AnalysisError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    counts = tallies(read, [kind for kind in KINDS if kind in (chosen.kind or KINDS)])
    lines = [f"{chosen.part}: {len(read)} events, {sum(len(texts) for _, texts in read)} articles"]
    lines += [line(name, tally) for name, tally in counts.items()]
    if chosen.wrong:
        texts = {article: text for _, known in read for article, text in known.items()}
        lines += [each for name, tally in counts.items() if name != STRONG for each in listing(name, tally, texts)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
