"""Corpora by id or by folder: the bundled ones, those imported here, and any folder of article files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.corpus.article import Article, Corpus, Outlet
from analysis.corpus.decoding import shown
from analysis.corpus.folder import Progress, file_articles, read_folder
from analysis.corpus.known import Known, known, outlet_called
from analysis.corpus.labelling import labelling, outlets_of
from analysis.corpus.labels import LABELS, Labels, read_labels
from analysis.corpus.manifest import MANIFEST, Entry, Manifest, file_inside, read_manifest
from analysis.corpus.schema import did_you_mean, kebab
from analysis.errors import AnalysisError, CorpusError, UnknownIdError
from analysis.facts import DATA

ROOTS = (DATA / "corpora", DATA / "local")

Found = tuple[Corpus, tuple[AnalysisError, ...]]


def corpora(roots: Iterable[Path] = ROOTS) -> list[tuple[str, str]]:
    """Return id and name of each corpus that can be loaded by id, the bundled ones first; a broken one is left out."""
    found: dict[str, str] = {}
    for path in (path for root in roots for path in sorted(root.glob(f"*/{MANIFEST}"))):
        try:
            found.setdefault(path.parent.name, read_manifest(path).name)
        except AnalysisError:
            continue
    return list(found.items())


def load_corpus(corpus_id: str, roots: Iterable[Path] = ROOTS, facts: Known | None = None) -> Corpus:
    """Return the corpus with this id, whole.

    Raises `UnknownIdError` with ids that are close, and whatever error a file in the corpus makes: see
    `find_corpus` for one that loads what it can.
    """
    corpus, problems = read_corpus(_folder_of(corpus_id, tuple(roots)), facts)
    if problems:
        raise problems[0]
    return corpus


def find_corpus(
    name_or_folder: str,
    labels: Path | None = None,
    progress: Progress | None = None,
    roots: Iterable[Path] = ROOTS,
    facts: Known | None = None,
) -> Found:
    """Return a corpus by its id, or the corpus in a folder, and the errors of the files that could not be read.

    A folder with a corpus.toml is read by it, any other one as `load_folder` does; an id comes before a folder of the
    same name. Raises `UnknownIdError` for what is neither, `CorpusError` for a corpus that does not hold together.
    """
    roots = tuple(roots)
    folder = Path(name_or_folder)
    by_id = [root / folder for root in roots if folder.name == name_or_folder != ""]
    corpus_folder = next((path for path in (*by_id, folder) if _is_there(path / MANIFEST)), None)
    if corpus_folder is not None and labels is not None:
        mend = f"Write them into its {MANIFEST}, or import its files anew with these labels."
        raise CorpusError("labels are for a folder of files, and this is a corpus", shown(labels.name), mend)
    if corpus_folder is not None:
        return read_corpus(corpus_folder, facts)
    if name_or_folder and _is_there(folder):
        return load_folder(folder, labels, progress, facts)
    raise _unknown(name_or_folder, roots)


def load_folder(
    folder: Path, labels: Path | None = None, progress: Progress | None = None, facts: Known | None = None
) -> Found:
    """Return the files of a folder as a corpus, in the order of their names, and what could not be read or labelled.

    Labels come from `labels`, or from the folder's own labels.toml; then from the files themselves and from the files
    known by their sha256. Raises `AnalysisError` where no article can be read or the labels file is wrong.
    """
    facts = facts or known()
    loaded = read_folder(folder, labels, progress)
    source = labels or (folder / LABELS if (folder / LABELS).exists() else None)
    said = read_labels(source, facts) if source else Labels()
    result = labelling(loaded, said, facts, shown(source.name) if source else "")
    name = folder.resolve().name
    articles = tuple(each.article for each in result.articles)
    corpus = Corpus(
        id=kebab(name),
        name=shown(name),
        articles=articles,
        outlets=result.outlets,
        events=result.events,
        concepts=concepts_of(result.events[0].id if result.events else None, facts),
        fingerprint=fingerprint(articles),
    )
    return corpus, loaded.problems + result.problems


def read_corpus(folder: Path, facts: Known | None = None) -> Found:
    """Return the corpus that a folder's corpus.toml describes, and the errors of the files that could not be read."""
    facts = facts or known()
    manifest = read_manifest(folder / MANIFEST)
    outlets = manifest.outlets + facts.outlets
    contents: dict[str, _Contents] = {}
    articles: list[Article] = []
    problems: list[AnalysisError] = []
    for entry in manifest.articles:
        place = f"{shown(folder.name)}/{MANIFEST}, article {shown(entry.id)}"
        path = file_inside(folder, entry.file, place)
        _check_outlet(entry.outlet, outlets, place)
        if entry.file not in contents:
            contents[entry.file] = _contents(path)
        try:
            found = _found(entry, contents[entry.file], place)
        except AnalysisError as error:
            problems.append(error)
            continue
        articles.append(_labelled(entry, found, manifest, outlets))
        problems += _changed(entry, found, place)
    corpus = Corpus(
        id=manifest.id,
        name=manifest.name,
        articles=tuple(articles),
        outlets=outlets_of(articles, outlets),
        events=manifest.events,
        concepts=manifest.concepts or facts.concepts,
        note=manifest.note,
        fingerprint=fingerprint(articles),
    )
    return corpus, tuple(problems)


def concepts_of(event: str | None, facts: Known) -> tuple[str, ...]:
    """Return the concepts whose names are compared for an event: those of a bundled corpus on it, else all."""
    return facts.event_concepts.get(event or "", ()) or facts.concepts


def fingerprint(articles: Iterable[Article]) -> str:
    """Return 12 hexadecimal digits that change with any text or label: a sha256 over fields with their lengths."""
    digest = hashlib.sha256()
    for article in articles:
        published = article.published.isoformat() if article.published else None
        for field in (article.id, article.outlet, published, article.event, article.edition, article.text):
            data = b"" if field is None else field.encode()
            digest.update(f"{-1 if field is None else len(data)}:".encode() + data)
    return digest.hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class _Contents:
    articles: dict[str, Article]
    errors: list[AnalysisError]


def _contents(path: Path) -> _Contents:
    contents = _Contents({}, [])
    for found in file_articles(path):
        if isinstance(found, AnalysisError):
            contents.errors.append(found)
        else:
            contents.articles.setdefault(found.id, found)
    return contents


def _found(entry: Entry, contents: _Contents, place: str) -> Article:
    """Return the article of an entry among what its file holds; a file of one article needs no id in common."""
    found = contents.articles.get(entry.id)
    if found is None and len(contents.articles) == 1 and not contents.errors:
        found = next(iter(contents.articles.values()))
    if found is None and not contents.articles and contents.errors:
        raise contents.errors[0]
    if found is None:
        value = f"{shown(entry.file)} holds no row with this id"
        raise CorpusError(value, place, "Correct the id, or put the row back.")
    return found


def _labelled(entry: Entry, found: Article, manifest: Manifest, outlets: tuple[Outlet, ...]) -> Article:
    """Return the article with the entry's labels; what the entry leaves open is taken from the file itself."""
    outlet = outlet_called(entry.outlet or found.outlet or "", outlets)
    events = {event.id for event in manifest.events}
    recorded, actual = entry.origin, found.origin
    origin = replace(
        recorded,
        sha256=actual.sha256,
        producer=recorded.producer or actual.producer,
        url=recorded.url or actual.url,
    )
    return replace(
        found,
        id=entry.id,
        outlet=outlet.id if outlet else None,
        title=entry.title or found.title,
        published=entry.published or found.published,
        event=entry.event or (found.event if found.event in events else None),
        edition=entry.edition,
        retells=entry.retells,
        language=entry.language or (found.language if found.language != "en" else manifest.language),
        origin=origin,
    )


def _changed(entry: Entry, found: Article, place: str) -> list[AnalysisError]:
    if entry.origin.sha256.lower() in ("", found.origin.sha256):
        return []
    mend = "Put the file back, or import the folder again."
    return [CorpusError("its text is not the one that was recorded (another sha256)", place, mend)]


def _check_outlet(outlet_id: str | None, outlets: tuple[Outlet, ...], place: str) -> None:
    ids = [outlet.id for outlet in outlets]
    if outlet_id is not None and outlet_id not in ids:
        mend = f"{did_you_mean(outlet_id, ids)}Correct the id, or declare the outlet under [[outlets]]."
        raise CorpusError(f"unknown outlet {shown(outlet_id)!r}", place, mend)


def _folder_of(corpus_id: str, roots: tuple[Path, ...]) -> Path:
    if Path(corpus_id).name == corpus_id != "":
        for root in roots:
            if _is_there(root / corpus_id / MANIFEST):
                return root / corpus_id
    raise _unknown(corpus_id, roots)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long to be one
        return False


def _unknown(name: str, roots: tuple[Path, ...]) -> UnknownIdError:
    ids = [corpus_id for corpus_id, _ in corpora(roots)]
    mend = f"{did_you_mean(name, ids)}Give a folder, or one of: {', '.join(ids) or 'none yet'}."
    return UnknownIdError(f"no corpus and no folder {shown(name)!r}", "corpus", mend)
