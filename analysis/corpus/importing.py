"""Bringing a reader's own files into a local corpus: copied byte for byte, labelled by what somebody has said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis.corpus.decoding import read_bytes, shown
from analysis.corpus.folder import Progress, read_folder
from analysis.corpus.known import Known, known
from analysis.corpus.labelling import Basis, Labelled, Labelling, labelling
from analysis.corpus.labels import LABELS, Key, Label, Labels, labels_toml, read_labels
from analysis.corpus.loading import concepts_of
from analysis.corpus.manifest import MANIFEST, Entry, Manifest, manifest_toml, read_manifest
from analysis.corpus.proposals import Proposal, proposals
from analysis.corpus.schema import checked_id
from analysis.errors import AnalysisError, CorpusError
from analysis.facts import DATA

LOCAL = DATA / "local"


@dataclass(frozen=True, slots=True)
class Imported:
    """One article of an import: its labels, how each is known, and what its text proposes for those that are not."""

    id: str
    file: str
    outlet: str | None
    outlet_basis: Basis
    published: date | None
    published_basis: Basis
    event: str | None
    event_basis: Basis
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; `labels_file` is the file to fill in, or None where nothing is unknown."""

    corpus_id: str
    folder: Path
    articles: tuple[Imported, ...]
    problems: tuple[AnalysisError, ...]
    labels_file: Path | None


def import_folder(
    folder: Path,
    corpus_id: str,
    name: str | None = None,
    labels: Path | None = None,
    into: Path = LOCAL,
    *,
    replace: bool = False,
    progress: Progress | None = None,
    facts: Known | None = None,
) -> ImportReport:
    """Copy the files of a folder to `into`/`corpus_id` and write the corpus's corpus.toml and labels.toml.

    An article's outlet, day and event come from `labels` (else the folder's own labels.toml), from a labels.toml that
    was filled in after an earlier import, from the file itself, or from the files known by their sha256; what none of
    them says stays unknown and is listed in the labels file, with what the text proposes. The same import twice gives
    the same bytes. Raises `AnalysisError` - and writes nothing - where a label is wrong, no article can be read, or the
    target holds other files (unless `replace`).
    """
    facts = facts or known()
    target = _checked_target(folder, corpus_id, into)
    source = labels or (folder / LABELS if (folder / LABELS).exists() else None)
    loaded = read_folder(folder, labels, progress)
    files = {file: read_bytes(folder / file) for file in dict.fromkeys(loaded.files.values())}
    others = _others(target, files)
    if others and not replace:
        mend = "Choose another id, or import with --replace to put these files in their place."
        raise CorpusError(f"it holds other files ({', '.join(map(shown, others[:3]))})", f"corpus {corpus_id}", mend)
    earlier = _earlier_labels(target, facts) if not others else Labels()
    said = (read_labels(source, facts) if source else Labels()).over(earlier)
    result = labelling(loaded, said, facts, shown((source or target / LABELS).name))
    proposed = {each.article.id: _proposals(each, facts, said) for each in result.articles if each.missing}
    manifest = _manifest(result, corpus_id, name or shown(folder.resolve().name), facts, said)
    to_fill_in = _to_fill_in(result, said, earlier)
    _write(target, files, others, manifest)
    if to_fill_in.entries and to_fill_in != earlier:
        keys = _keys(result)
        text = labels_toml(to_fill_in, {keys[each]: found for each, found in proposed.items()}, facts)
        (target / LABELS).write_text(text, encoding="utf-8", newline="\n")
    return ImportReport(
        corpus_id=corpus_id,
        folder=target,
        articles=tuple(_imported(each, proposed.get(each.article.id, ())) for each in result.articles),
        problems=loaded.problems + result.problems,
        labels_file=target / LABELS if any(each.missing for each in result.articles) else None,
    )


def _checked_target(folder: Path, corpus_id: str, into: Path) -> Path:
    checked_id(corpus_id, "corpus id")
    if (DATA / "corpora" / corpus_id).exists():
        raise CorpusError(f"{corpus_id!r} is the id of a bundled corpus", "corpus id", "Choose another id.")
    if (folder / MANIFEST).exists():
        mend = f"Use the folder as it is, or remove its {MANIFEST} to import the files anew."
        raise CorpusError("it is a corpus already", shown(folder.name), mend)
    target = into / corpus_id
    if target.exists() and not target.is_dir():
        raise CorpusError("a file stands where the corpus would go", shown(str(target.name)), "Choose another id.")
    return target


def _others(target: Path, files: dict[str, bytes]) -> list[str]:
    """Return the names of files of the corpus in `target` that this import would remove or change."""
    present = sorted(path.name for path in target.iterdir()) if target.is_dir() else []
    if (target / MANIFEST).is_file():
        listed = {entry.file for entry in read_manifest(target / MANIFEST).articles}
        gone = listed - set(files)
    else:
        gone = set(present) - set(files)
    changed = {name for name, data in files.items() if name in present and (target / name).read_bytes() != data}
    others = [name for name in present if name in gone | changed]
    if others and MANIFEST not in present:
        mend = "Choose another id, or move that folder away."
        raise CorpusError("a folder that is no corpus stands there", f"corpus {target.name}", mend)
    return others


def _earlier_labels(target: Path, facts: Known) -> Labels:
    return read_labels(target / LABELS, facts) if (target / LABELS).is_file() else Labels()


def _proposals(each: Labelled, facts: Known, said: Labels) -> tuple[Proposal, ...]:
    article = each.article
    found = proposals(article.text, said.outlets + facts.outlets, article.origin)
    return tuple(proposal for proposal in found if proposal.field in each.missing)


def _manifest(result: Labelling, corpus_id: str, name: str, facts: Known, said: Labels) -> Manifest:
    known_ids = {outlet.id for outlet in facts.outlets} - {outlet.id for outlet in said.outlets}
    return Manifest(
        id=corpus_id,
        name=name,
        articles=tuple(_entry(each) for each in result.articles),
        events=result.events,
        outlets=tuple(outlet for outlet in result.outlets if outlet.id not in known_ids),
        concepts=concepts_of(result.events[0].id, facts) if result.events else (),
    )


def _entry(each: Labelled) -> Entry:
    article = each.article
    return Entry(
        id=article.id,
        file=each.file,
        outlet=article.outlet,
        title=article.title,
        published=article.published,
        published_basis=each.published_basis,
        event=article.event,
        language=article.language,
        origin=article.origin,
    )


def _keys(result: Labelling) -> dict[str, Key]:
    """Return what a labels entry about each article is about, by id: the file, or the row of a table."""
    holds = Counter(each.file for each in result.articles)
    return {
        each.article.id: (each.file, None if holds[each.file] == 1 else each.article.id) for each in result.articles
    }


def _to_fill_in(result: Labelling, said: Labels, earlier: Labels) -> Labels:
    """Return the entries of a labels file: what was filled in, and an empty one for each unknown article."""
    keys = _keys(result)
    entries: dict[Key, Label] = {}
    for each in result.articles:
        labels = said.of(each.file, each.article.id)
        entries |= {label.key: label for label in labels}
        if each.missing and not labels:
            key = keys[each.article.id]
            entries[key] = Label(*key)
    return Labels({**earlier.entries, **entries}, said.outlets, said.events)


def _write(target: Path, files: dict[str, bytes], others: list[str], manifest: Manifest) -> None:
    """Write the corpus, its corpus.toml last; `others` are removed before."""
    target.mkdir(parents=True, exist_ok=True)
    for name in others:
        (target / name).unlink()
    if others:
        (target / LABELS).unlink(missing_ok=True)
    for name, data in files.items():
        (target / name).write_bytes(data)
    (target / MANIFEST).write_text(manifest_toml(manifest), encoding="utf-8", newline="\n")


def _imported(each: Labelled, proposed: tuple[Proposal, ...]) -> Imported:
    article = each.article
    return Imported(
        id=article.id,
        file=each.file,
        outlet=article.outlet,
        outlet_basis=each.outlet,
        published=article.published,
        published_basis=each.published,
        event=article.event,
        event_basis=each.event,
        proposals=proposed,
    )
