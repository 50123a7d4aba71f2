"""The command line: python -m analysis tables | import | corpora."""

import sys

from analysis.commands import main

if __name__ == "__main__":
    sys.exit(main())
