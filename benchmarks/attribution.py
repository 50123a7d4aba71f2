"""Attributed text and speakers, held against PolNeAR: python -m benchmarks.attribution [GOLD_FOLDER] [SPLIT].

GOLD_FOLDER (default ../shared/gold) holds `polnear/SPLIT/text/*.txt` and `polnear/SPLIT/attributions/*.ann` (brat
stand-off: Source, Cue and Content spans; Newell, Margolin & Ruths 2018). SPLIT is `dev` unless given.

- attributed text: characters inside any gold Content span against characters inside any attribution's content.
- speakers: of the gold attributions with a source of whose content we attribute at least half, the share in which the
  words that we take for the source overlap the gold source.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Attribution, Document
from analysis.annotation.quotations import outermost
from analysis.corpus.article import Article
from analysis.spans import Span
from benchmarks.sentences import DEFAULT, report


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution of the gold set; a part may be in several pieces."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]


def gold_attributions(path: Path) -> Iterator[Gold]:
    """Yield the attributions of a brat stand-off file."""
    pieces: dict[str, tuple[Span, ...]] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if len(fields) < 2:
            continue
        if fields[0].startswith("T"):
            places = fields[1].split(" ", 1)[1].split(";")
            pieces[fields[0]] = tuple(Span(int(a), int(b)) for a, b in (place.split() for place in places))
        elif fields[0].startswith("E"):
            parts: dict[str, list[Span]] = defaultdict(list)
            for role, _, name in (field.partition(":") for field in fields[1].split()):
                parts[role.rstrip("0123456789")].extend(pieces.get(name, ()))
            yield Gold(tuple(parts["Source"]), tuple(parts["Content"]))


def covered(length: int, spans: Iterable[Span]) -> int:
    """Return a bit mask with one bit for each covered character."""
    mask = bytearray(length)
    for span in spans:
        mask[span.start : span.end] = b"\1" * len(span)
    return int.from_bytes(mask, "big")


def overlap(left: Sequence[Span], right: Sequence[Span]) -> int:
    """Return how many characters two sets of spans share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


class Tally:
    """Counts over all texts: attributed characters, quotation marks alone, speakers."""

    def __init__(self) -> None:
        """Start at nought."""
        self.ours, self.marks = [0, 0, 0], [0, 0, 0]
        self.right = self.matched = self.wanted = 0

    def add(self, document: Document, gold: Sequence[Gold]) -> None:
        """Count one text."""
        length = len(document.article.text)
        want = covered(length, (span for item in gold for span in item.content))
        contents = (span for item in document.attributions for span in item.content)
        quoted = (quotation.outer for quotation in outermost(document.quotations))
        for counts, spans in ((self.ours, contents), (self.marks, quoted)):
            have = covered(length, spans)
            for index, bits in enumerate((want & have, have & ~want, want & ~have)):
                counts[index] += bits.bit_count()
        for item in gold:
            if item.source and item.content:
                self._add_speaker(document.attributions, item)

    def _add_speaker(self, found: Sequence[Attribution], gold: Gold) -> None:
        self.wanted += 1
        best = max(found, key=lambda item: overlap(item.content, gold.content), default=None)
        if best is None or overlap(best.content, gold.content) * 2 < sum(len(span) for span in gold.content):
            return
        self.matched += 1
        self.right += best.source is not None and overlap([best.source], gold.source) > 0


def polnear(folder: Path) -> list[str]:
    """Return the lines of the report on one split of PolNeAR."""
    tally, texts = Tally(), 0
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        tally.add(annotate(Article(name, text)), list(gold_attributions(path)))
        texts += 1
    share = tally.right / max(1, tally.matched)
    return [
        report(f"polnear/{folder.name}, attributed text", *tally.ours),
        report(f"polnear/{folder.name}, marks alone", *tally.marks),
        f"{f'polnear/{folder.name}, speakers':34} {share:.3f}  ({tally.right} of {tally.matched} matched, of "
        f"{tally.wanted} with a source, in {texts} annotated texts)",
    ]


def main(arguments: Sequence[str]) -> int:
    """Print the report, or say that it is skipped."""
    folder = Path(arguments[0]) if arguments else DEFAULT
    split = folder / "polnear" / (arguments[1] if len(arguments) > 1 else "dev")
    lines = polnear(split) if split.is_dir() else [f"skipped: no {split}"]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
