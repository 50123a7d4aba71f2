"""The errors of this project: each message gives the value, the place and the mend."""

from __future__ import annotations


class AnalysisError(Exception):
    """Any error that a reader can mend; its text is shown as it stands."""

    def __init__(self, value: object, place: object, mend: str) -> None:
        """Say what was found (`value`), where (`place`: file, line, field) and how to put it right (`mend`)."""
        self.value, self.place, self.mend = value, place, mend
        super().__init__(f"{place}: {value}. {mend}")

    def __reduce__(self) -> tuple[type[AnalysisError], tuple[str, str, str]]:
        """Let the error pass from one process to another, with its parts as words."""
        return type(self), (str(self.value), str(self.place), self.mend)


class UnreadableFileError(AnalysisError):
    """A file that cannot be read as an article."""


class CorpusError(AnalysisError):
    """A corpus, or a label in it, that does not hold together."""


class DataError(AnalysisError):
    """A file under `data/` that breaks its own rules."""


class UnknownIdError(AnalysisError):
    """An id that names nothing here."""
