"""Where sentences end, held against gold: python -m benchmarks.sentences [GOLD_FOLDER].

GOLD_FOLDER (default ../shared/gold) holds `gum_news/*.conllu` (UD English-GUM, news; gold sentences) and
`pysbd_golden/english_golden_rules.json` (48 hard cases from pragmatic_segmenter). A boundary is the end of a sentence,
counted in non-blank code points; the first figure counts paragraph ends, which are given, the second leaves them out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.annotation.document import Paragraph
from analysis.annotation.sentences import sentences
from analysis.spans import Span

DEFAULT = Path("../shared/gold")


def split(text: str) -> list[str]:
    """Return the sentences of one paragraph."""
    return [found.span.of(text) for found in sentences(text, [Paragraph(Span(0, len(text)), "body")])]


def gum_paragraphs(folder: Path) -> Iterator[list[str]]:
    """Yield the gold sentences of each paragraph in the CoNLL-U files."""
    for path in sorted(folder.glob("*.conllu")):
        paragraph: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line == "# newpar" or line.startswith(("# newpar id", "# newpar =")):
                if paragraph:
                    yield paragraph
                paragraph = []
            elif line.startswith("# text = "):
                paragraph.append(line.removeprefix("# text = ").strip())
        if paragraph:
            yield paragraph


def ends(parts: Sequence[str]) -> set[int]:
    """Return the boundaries: non-blank code points up to the end of each part."""
    found, total = set(), 0
    for part in parts:
        total += len("".join(part.split()))
        found.add(total)
    return found


def report(name: str, right: int, wrong: int, missed: int) -> str:
    """Return one line with precision, recall and F1."""
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    f1 = 2 * right / max(1, 2 * right + wrong + missed)
    return f"{name:34} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({right} of {right + missed})"


def gum(folder: Path) -> list[str]:
    """Return the lines of the report on gum_news."""
    counts = {"gum_news, every boundary": [0, 0, 0], "gum_news, inside paragraphs": [0, 0, 0]}
    for paragraph in gum_paragraphs(folder):
        want, have = ends(paragraph), ends(split(" ".join(paragraph)))
        for number, count in enumerate(counts.values()):
            given = {max(want)} if number else set()
            count[0] += len((want & have) - given)
            count[1] += len(have - want - given)
            count[2] += len(want - have - given)
    return [report(name, *count) for name, count in counts.items()]


def golden(path: Path) -> list[str]:
    """Return the lines of the report on pysbd_golden, with every case that differs."""
    cases = json.loads(path.read_text(encoding="utf-8"))
    differing = [(want, have) for text, want in cases if (have := split(text)) != want]
    lines = [f"{'pysbd_golden':34} {len(cases) - len(differing)} of {len(cases)}"]
    return lines + [f"  wanted {want}\n  found  {have}" for want, have in differing]


def main(folder: Path) -> int:
    """Print what can be measured in the folder; say which part is skipped."""
    parts = [(folder / "gum_news", gum), (folder / "pysbd_golden" / "english_golden_rules.json", golden)]
    for path, measure in parts:
        lines = measure(path) if path.exists() else [f"skipped: no {path}"]
        sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT))
