"""The view of this visitor: read from the address when it changes, changed by controls, written back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from time import monotonic
from typing import Any

import streamlit as st

from analysis.annotation.lexicon import concept_ids
from analysis.corpus.article import Corpus
from analysis.errors import CorpusError
from dashboard import links, made, reading
from dashboard.comparison import groups
from dashboard.reading import names_of_corpora
from dashboard.teaching.tours import step_ids
from dashboard.view import FOLDS, Choices, View
from dashboard.words import vocabulary
from dashboard.words.guides import guides
from dashboard.words.methods_text import methods

_VIEW, _ADDRESS, _IGNORED, _COLOURS, _ARRIVED = "view", "address", "ignored", "colours-asked", "arrived"
OWN_TEXT = "own-reference"
"""Where a visit keeps the text of a reader's own that articles are set beside."""
_MOMENT = 5  # seconds in which a browser has certainly put on the colours that were asked for


def open_view() -> tuple[View, Corpus]:
    """Return what to show and its corpus.

    An address that changed from outside (a link, Back, Reload) is read; else the visitor's own choices hold and are
    written to the address. Nothing is written while the address says the same already, so that Back is never caught.
    """
    address = {name: st.query_params.get_all(name) for name in st.query_params}
    if not names_of_corpora():
        raise CorpusError("there is no corpus", "data/corpora", "Bring one in: python -m analysis import FOLDER")
    if address != st.session_state.get(_ADDRESS):
        st.session_state[_ARRIVED] = _ADDRESS not in st.session_state
        corpus_id, strangers = _corpus_of(address)
        view, ignored = links.read(address, corpus_id, choices(reading.corpus(corpus_id)))
        st.session_state.update({_VIEW: view, _ADDRESS: address, _IGNORED: strangers + ignored})
    view = st.session_state[_VIEW] = _in_sight(st.session_state[_VIEW])
    found = reading.corpus(view.corpus)
    if links.read(address, view.corpus, choices(found))[0] != view or corpus_differs(address, view):
        st.session_state[_ADDRESS] = links.write(view)
        st.session_state.update({_IGNORED: [], _ARRIVED: False})
        st.query_params.from_dict(links.write(view))
    return view, found


def _in_sight(view: View) -> View:
    """Return the view with the colours that the reader has since chosen in Streamlit's own menu, if they did.

    What was asked for is on the screen a moment later; where the screen shows others after that, the reader wants them.
    """
    asked, since = st.session_state.get(_COLOURS, ("", 0.0))
    if asked != view.theme:
        st.session_state[_COLOURS] = (view.theme, monotonic())
        return view
    seen = st.context.theme.type
    late = monotonic() - since > _MOMENT
    return replace(view, theme=seen) if view.theme and seen and seen != view.theme and late else view


def corpus_differs(address: links.Params, view: View) -> bool:
    """Say whether the address would open another corpus than the view's."""
    return _corpus_of(address)[0] != view.corpus


def _corpus_of(address: links.Params) -> tuple[str, list[str]]:
    return links.corpus_of(address, list(names_of_corpora()), reading.known)


def changed(view: View, found: Corpus) -> bool:
    """Say whether the articles are others than those that the view was made with."""
    return bool(view.data) and view.data != links.short(found.fingerprint)


def counted_otherwise(view: View) -> bool:
    """Say whether the rules are others than those that the view was made with."""
    before = made.read(view.made)
    return before is not None and before.rules != made.rules()


def as_now(view: View, found: Corpus) -> View:
    """Return the view as one that is made with the articles and rules as they are now."""
    return replace(view, data=links.short(found.fingerprint), made=choices(found).made)


def renew() -> None:
    """Take articles and rules as they are now for those that the view was made with."""
    view = st.session_state[_VIEW]
    st.session_state[_VIEW] = as_now(view, reading.corpus(view.corpus))
    st.session_state.pop("scrolled-to", None)  # what the link marks comes into view now that its note is read


def colours() -> str | None:
    """Return "light" or "dark": what the view asks for, else what this visitor sees; None where nobody knows yet."""
    return st.session_state[_VIEW].theme or st.context.theme.type


def arrived() -> bool:
    """Say whether the page shows what the reader's first address asked for: they came, and have chosen nothing yet."""
    return bool(st.session_state.get(_ARRIVED))


def beside_own_text() -> bool:
    """Say whether the articles are set beside a text of the reader's own, which stays in this visit."""
    return OWN_TEXT in st.session_state and not st.session_state[_VIEW].reference


def ignored() -> Sequence[str]:
    """Return the parts of the address that named nothing here."""
    return st.session_state.get(_IGNORED, ())


@st.cache_resource(max_entries=20, show_spinner=False)
def _choices(corpus_id: str, fingerprint: str, _corpus: Corpus) -> Choices:
    return Choices(
        corpora=(corpus_id,),
        outlets=groups(_corpus),
        concepts=_corpus.concepts,
        terms=vocabulary.terms(_corpus.concepts),
        articles=[article.id for article in _corpus.articles],
        furniture=vocabulary.furniture_kinds(),
        labels=vocabulary.labels(),
        steps=step_ids(),
        folded=folded(),
        fingerprint=fingerprint,
        made=str(made.made_with(_corpus)),
    )


def folded() -> tuple[str, ...]:
    """Return the ids of what can be opened and stands in the link: cards, notes, guides, what was set aside, tables."""
    cards = (f"card-{name}" for name in methods())
    notes = dict.fromkeys(f"style-{term}" for term in vocabulary.terms(concept_ids()))
    aside = (f"set-aside-{kind}" for kind in vocabulary.furniture_kinds())
    return (*cards, *notes, *aside, *(f"guide-{name}" for name in guides()), *FOLDS)


def choices(found: Corpus) -> Choices:
    """Return the ids that a link into this corpus may name."""
    return _choices(found.id, found.fingerprint, found)


def choose(**changes: Any) -> None:
    """Change the view; for callbacks, which run before the page is drawn."""
    st.session_state[_VIEW] = replace(st.session_state[_VIEW], **changes)


def open_corpus(corpus: str) -> None:
    """Turn to another corpus, with everything in it shown."""
    theme = st.session_state[_VIEW].theme
    st.session_state[_VIEW] = replace(links.default(corpus, choices(reading.corpus(corpus))), theme=theme)


def bound(
    field: str, where: str, names: Mapping[str, str], many: bool = False, change: Callable[..., None] | None = None
) -> dict[str, Any]:
    """Return options, labels, key and callback for a widget that shows and sets one field of the view.

    `names` gives each id its label. The same field may stand in several places of a page (`where`); each follows the
    view, as far as its options go.
    """
    key = f"{where}-{field}"
    value = getattr(st.session_state[_VIEW], field)
    st.session_state[key] = [each for each in value if each in names] if many else value if value in names else None

    def changed() -> None:
        new = st.session_state[key]
        (change or choose)(**{field: tuple(new or ()) if many else new or ""})

    control = {"options": list(names), "format_func": names.get, "key": key, "on_change": changed}
    return control | {"selection_mode": "multi"} if many else control


def tabs(field: str, where: str, names: Mapping[str, str]) -> Sequence[Any]:
    """Return tabs of which the open one is a field of the view; `names` gives each id its label."""
    key = f"{where}-{field}"
    st.session_state[key] = names[getattr(st.session_state[_VIEW], field)]

    def changed() -> None:
        choose(**{field: next(each for each, name in names.items() if name == st.session_state[key])})

    return st.tabs(list(names.values()), key=key, on_change=changed)


def fold(label: str, identity: str, shut: bool = False) -> Any:
    """Return a folded part of the page that the link opens (`View.open`); `label` is Markdown.

    With `shut` it is open until a reader shuts it, and the id says that they have.
    """
    key = f"open-{identity}"
    st.session_state[key] = (identity in st.session_state[_VIEW].open) != shut

    def changed() -> None:
        others = [each for each in st.session_state[_VIEW].open if each != identity]
        said = [*others, identity] if st.session_state[key] != shut else others
        choose(open=tuple(each for each in folded() if each in said))

    return st.expander(label, key=key, on_change=changed)
