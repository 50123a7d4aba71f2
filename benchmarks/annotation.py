"""How well texts are annotated, held against gold: python -m benchmarks.annotation [GOLD_FOLDER].

Runs `benchmarks.sentences` and `benchmarks.attribution`; a part whose folder is absent is skipped with a word.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks import attribution, sentences

if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else str(sentences.DEFAULT)
    sys.exit(sentences.main(Path(folder)) or attribution.main([folder]))
