"""A comparison in the making: articles put in, taken out, labelled and corrected, each time as a new value."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from analysis.corpus.article import Article, Corpus, Event, Outlet
from analysis.corpus.decoding import checked, sha256
from analysis.corpus.known import Known, outlet_called
from analysis.corpus.labelling import outlets_of
from analysis.corpus.loading import concepts_of, fingerprint
from analysis.corpus.own.limits import Limits
from analysis.corpus.schema import kebab
from analysis.errors import CorpusError, UnreadableFileError

OTHER = Event("another-event", "Another event")
UNNAMED = "The event of these articles"
NAME_LENGTH = 120
ID_LENGTH = 32  # an article of no known outlet is shown under its id
COLOURS = ("#0774b5", "#c44321", "#0ca38b", "#88557e", "#b08e2d", "#6c85a7", "#4c5fbe", "#627a57")
"""For outlets that nobody has described: at least 3 to 1 on white and on the dark ground, and apart for all eyes."""

LONGEST_STRETCH = 3_000  # characters: what has no end of a sentence or a line for so long is no article
_ENDLESS = re.compile(rf"[^.!?…。！？\n\r]{{{LONGEST_STRETCH + 1}}}")

EMPTY = Corpus("", "", (), ())


def words(text: str, length: int = NAME_LENGTH) -> str:
    r"""Return words from outside as one short line of characters that can be shown.

    >>> words("  The\n\u202eHerald ")
    'The Herald'
    """
    plain = "".join(" " if char.isspace() else char for char in text if char.isspace() or char.isprintable())
    plain = "".join(char for char in plain if unicodedata.category(char) != "Cf")
    return " ".join(plain.split())[:length].strip()


def added(draft: Corpus, articles: Iterable[Article], facts: Known, bounds: Limits) -> Corpus:
    """Return the draft with these articles after its own; each gets an id of its own, a number where it has none.

    An article's `outlet` may be an id or a name; an outlet that nobody knows is declared in the draft. Raises
    `CorpusError` where the draft would hold too many or too much.
    """
    found, outlets = list(draft.articles), list(draft.outlets)
    for article in articles:
        outlet = _outlet(article.outlet, outlets, facts)
        if outlet is not None and outlet not in outlets:
            outlets.append(outlet)
        named = {each.id for each in (*outlets, *facts.outlets)} - {outlet.id if outlet else ""}
        identity = _free(article.id, len(found) + 1, named | {each.id for each in found})
        origin = replace(article.origin, sha256=sha256(article.text))
        found.append(replace(article, id=identity, outlet=outlet.id if outlet else None, origin=origin))
    return _checked(replace(draft, articles=tuple(found), outlets=tuple(outlets)), bounds)


def added_what_fits(
    draft: Corpus, articles: Iterable[Article], facts: Known, bounds: Limits
) -> tuple[Corpus, tuple[CorpusError, ...]]:
    """Return what `added` does with those articles that fit, and an error for each of the others."""
    problems = []
    for article in articles:
        try:
            draft = added(draft, [article], facts, bounds)
        except CorpusError as error:
            problems.append(
                CorpusError(error.value, words(article.title or article.id) or "your comparison", error.mend)
            )
    return draft, tuple(problems)


def without(draft: Corpus, article_id: str) -> Corpus:
    """Return the draft without this article."""
    return replace(draft, articles=tuple(each for each in draft.articles if each.id != article_id))


def labelled(
    draft: Corpus,
    article_id: str,
    facts: Known,
    *,
    outlet: str = "",
    published: date | None = None,
    event: str | None = None,
    language: str = "en",
) -> Corpus:
    """Return the draft with this article's labels as said; `outlet` is a name or an id, "" for nobody knows."""
    outlets = list(draft.outlets)
    found = _outlet(outlet, outlets, facts)
    if found is not None and found not in outlets:
        outlets.append(found)
    by = found.id if found else None
    articles = tuple(
        replace(each, outlet=by, published=published, event=event, language=language) if each.id == article_id else each
        for each in draft.articles
    )
    return replace(draft, articles=articles, outlets=tuple(outlets))


def corrected(draft: Corpus, article_id: str, text: str, bounds: Limits) -> Corpus:
    """Return the draft with another text for this article; raises `AnalysisError` for what can be no article."""
    text = clean(text, "the corrected text")
    articles = tuple(
        replace(each, text=text, origin=replace(each.origin, sha256=sha256(text))) if each.id == article_id else each
        for each in draft.articles
    )
    return _checked(replace(draft, articles=articles), bounds)


def clean(text: str, place: str) -> str:
    """Return a text that is kept and read again as it stands; raises `UnreadableFileError`."""
    text = text.encode("utf-8", "replace").decode().lstrip("\ufeff")
    if _ENDLESS.search(text):
        value = f"more than {LONGEST_STRETCH} characters without the end of a sentence or a line"
        raise UnreadableFileError(value, place, "Part it into paragraphs; is it an article?")
    return checked(text, place)


def with_headline(headline: str, text: str) -> str:
    r"""Return the text with its headline as a line of its own at the top, unless it stands there already.

    >>> with_headline("Troops leave", "They went.")
    'Troops leave\n\nThey went.'
    """
    line = words(headline, 300)
    first = next((each for each in text.splitlines() if each.strip()), "")
    return f"{line}\n\n{text}" if line and words(first, 300).casefold() != line.casefold() else text


def main_event(draft: Corpus) -> str | None:
    """Return the id of the event that most articles are said to report, None where nobody has said one."""
    said = Counter(each.event for each in draft.articles if each.event not in (None, OTHER.id))
    return said.most_common(1)[0][0] if said else None


def settled(draft: Corpus, corpus_id: str, happened: str, facts: Known) -> Corpus:
    """Return the corpus that a draft makes: named after what happened, its event first, with a fingerprint.

    An article of which no event is said reports the comparison's own. Raises `CorpusError` for an empty draft.
    """
    if not draft.articles:
        raise CorpusError("no article", "your comparison", "Put in at least one.")
    name = words(happened)
    main = main_event(draft) or (_kebab(name, "same-event") if kebab(name) != OTHER.id else "same-event")
    articles = tuple(replace(each, event=each.event or main) for each in draft.articles)
    known = {each.id: each for each in (*draft.events, *facts.events, OTHER)}
    given = {each.id for each in facts.events}
    own = Event(main, name or (known[main].name if main in known else UNNAMED))
    others = dict.fromkeys(each.event for each in articles if each.event and each.event != main)
    teaching = all(each.edition == "teaching" for each in articles)
    return replace(
        draft,
        id=corpus_id,
        name=name or draft.name or own.name,
        articles=articles,
        outlets=outlets_of(articles, (*draft.outlets, *facts.outlets)),
        events=(known[main] if main in given else own, *(known.get(each, Event(each, each)) for each in others)),
        concepts=concepts_of(main, facts),
        note=draft.note if teaching else "",
        fingerprint=fingerprint(articles),
    )


def _free(said: str, number: int, taken: Collection[str]) -> str:
    """Return an id for an article: what it is called, else its number."""
    return free_id(_kebab(said, "article") if said else f"article-{number}", taken)


def free_id(wanted: str, taken: Collection[str]) -> str:
    """Return `wanted`, cut at a word where it is long, or with a number behind it where that is taken.

    >>> free_id("a", {"a", "a-2"})
    'a-3'
    """
    if len(wanted) > ID_LENGTH:
        wanted = wanted[: ID_LENGTH + 1].rpartition("-")[0] or wanted[:ID_LENGTH]
    numbers = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return wanted if wanted not in taken else next(each for each in numbers if each not in taken)


def _outlet(said: str | None, outlets: Collection[Outlet], facts: Known) -> Outlet | None:
    name = words(said or "")
    if not name:
        return None
    known = outlet_called(name, (*outlets, *facts.outlets))
    if known is not None:
        return known
    taken = {each.id for each in (*outlets, *facts.outlets)}
    used = {each.colour.lower() for each in outlets}
    colour = next((each for each in COLOURS if each not in used), COLOURS[len(outlets) % len(COLOURS)])
    return Outlet(free_id(_kebab(name, "outlet"), taken), name, "", "", "", "", colour)


def _kebab(name: str, otherwise: str) -> str:
    """Return words as an id; `otherwise` where they hold no letter or digit of English."""
    found = kebab(name)
    return otherwise if found == "corpus" and "corpus" not in name.lower() else found


def _checked(draft: Corpus, bounds: Limits) -> Corpus:
    if len(draft.articles) > bounds.articles:
        value = f"{len(draft.articles)} articles"
        raise CorpusError(value, "your comparison", f"At most {bounds.articles} fit; take some out.")
    size = 0
    for article in draft.articles:
        own = len(article.text.encode())
        size += own
        if own > bounds.article_bytes:
            value = f"a text of {own / 1000:,.0f} kB"
            mend = f"At most {bounds.article_bytes / 1000:,.0f} kB fit; is it one article?"
            raise CorpusError(value, words(article.title or article.id), mend)
    if size > bounds.comparison_bytes:
        value = f"texts of {size / 1e6:.1f} MB together"
        raise CorpusError(value, "your comparison", f"At most {bounds.comparison_bytes / 1e6:g} MB fit; take some out.")
    return draft
