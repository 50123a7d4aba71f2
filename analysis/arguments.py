"""What may be asked on the command line, and the help that it gives."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from analysis import concordance_command, report_command
from analysis.annotation.furniture import kinds
from analysis.exporting import FORMATS

Run = Callable[[argparse.Namespace], int]

_CODES = """\
exit codes:
  0    all went well
  1    some files could not be read; each is named on the error stream, the others were done
  2    wrong usage, or nothing could be done
  130  stopped by Ctrl-C
"""
_TABLES_DO = "Annotate the articles of a folder or a corpus, and write what is found as tidy tables."
_SURVEY_DOES = (
    "Count in one pass over many articles what needs no speakers or voices: scores, phrases, and words by outlet."
)
_IMPORT_DOES = "Copy the article files of a folder into a local corpus, labelled by what somebody has said."
_MAIN = (
    """\
examples:
  python -m analysis corpora
  python -m analysis tables syria-withdrawal --out out
  python -m analysis import my-articles

"""
    + _CODES
)
_TABLES = (
    """\
examples:
  python -m analysis tables syria-withdrawal --out out
  python -m analysis tables my-articles --out out --format parquet
  python -m analysis tables my-articles --out out --labels labels.toml
  python -m analysis tables my-articles --out out --restore caption promo
  python -m analysis tables my-articles --out out --reference agency.txt

CSV is raw data in UTF-8. A spreadsheet may run a text that begins with = + - or @ as a formula: read untrusted
articles with a statistics program, or download the tables from the dashboard, which makes such texts harmless.

"""
    + _CODES
)
_SURVEY = (
    """\
examples:
  python -m analysis survey syria-withdrawal --out out
  python -m analysis survey many-articles --out out --format parquet

It does not read who speaks: for quotations, speakers and voices there is "tables", which is slower and gives the same
numbers. A folder is read file by file, so that it may be large; a corpus, or a folder with labels, is loaded first.

"""
    + _CODES
)
_IMPORT = (
    """\
examples:
  python -m analysis import my-articles
  python -m analysis import my-articles --as harbour-fire --name "Fire in the harbour"
  python -m analysis import my-articles --as harbour-fire --labels labels.toml

The files are copied byte for byte to data/local, which git ignores. Nothing is guessed: what no labels file, no table
and no known file says is listed in a labels file to fill in, with what the text itself suggests.

"""
    + _CODES
)
_CORPORA = "example:\n  python -m analysis corpora\n"


def parser(runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """Return the parser of the commands in `runs`, which says by name what carries each out (`chosen.run`)."""
    made = _Parser(prog="python -m analysis", description="Compare how outlets tell one event.", epilog=_MAIN)
    commands = made.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)
    for name, (add, help_, does, epilog) in ((name, asked) for name, asked in _COMMANDS.items() if name in runs):
        command = commands.add_parser(name, help=help_, description=does, epilog=epilog)
        add(command)
        command.set_defaults(run=runs[name])
    return made


def _tables(command: argparse.ArgumentParser) -> None:
    _add_output(command)
    command.add_argument(
        "--reference", type=Path, metavar="FILE", help="a text to set all sentences beside, in the table aligned"
    )
    _add_labels(command)


def _survey(command: argparse.ArgumentParser) -> None:
    _add_output(command)
    _add_labels(command)


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=_named, metavar="FOLDER", help="a folder of article files")
    command.add_argument(
        "--as", dest="corpus_id", metavar="ID", help="the corpus's id; else made from the folder's name"
    )
    command.add_argument("--name", help="the corpus's name to show; else the folder's")
    command.add_argument("--replace", action="store_true", help="put these files in the place of an earlier import's")
    _add_labels(command)


def _concordance(command: argparse.ArgumentParser) -> None:
    _add_source(command)
    command.add_argument("words", type=_named, metavar="WORDS", help="a word, or a phrase in quotation marks")
    concordance_command.add_options(command)
    _add_labels(command)


def _report(command: argparse.ArgumentParser) -> None:
    _add_source(command)
    report_command.add_options(command)
    _add_restore(command)
    _add_labels(command)


def _corpora(command: argparse.ArgumentParser) -> None:
    """Ask for nothing more."""


def _add_source(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", type=_named, metavar="FOLDER_OR_CORPUS", help="a folder of files, or a corpus's id")


def _add_labels(command: argparse.ArgumentParser) -> None:
    command.add_argument("--labels", type=Path, metavar="FILE", help="who published what, and when (TOML)")
    command.add_argument("--progress", action="store_true", help="report progress where there is no terminal")


def _add_output(command: argparse.ArgumentParser) -> None:
    _add_source(command)
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the tables go")
    command.add_argument("--format", choices=sorted(FORMATS), default="csv", help="csv unless told otherwise")
    _add_restore(command)


def _add_restore(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--restore",
        nargs="+",
        action="extend",
        default=[],
        metavar="KIND",
        help=f"count this furniture as story: all, {', '.join(kinds())}",
    )


class _Parser(argparse.ArgumentParser):
    """A parser whose examples keep their lines and whose options must be written out."""

    def __init__(self, **options: object) -> None:
        super().__init__(**options, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)  # type: ignore[arg-type]


def _named(value: str) -> str:
    if not value.strip():
        raise argparse.ArgumentTypeError("something is needed here, not an empty text")
    return value


_COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str, str, str]] = {
    "tables": (_tables, "annotate articles and write tidy tables", _TABLES_DO, _TABLES),
    "survey": (_survey, "count in many articles, fast, without voices", _SURVEY_DOES, _SURVEY),
    "import": (_import, "bring your own files into a local corpus", _IMPORT_DOES, _IMPORT),
    "concordance": (
        _concordance,
        "print every place of a word",
        concordance_command.DOES,
        concordance_command.EXAMPLES + _CODES,
    ),
    "report": (
        _report,
        "write the whole comparison as one HTML file",
        report_command.DOES,
        report_command.EXAMPLES + _CODES,
    ),
    "corpora": (_corpora, "list the corpora", "List the corpora that can be named by their id.", _CORPORA),
}
"""Name of a command -> what adds its arguments, its help, what it does, and its examples."""
