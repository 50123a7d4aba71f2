"""The articles of a comparison in the making, one below the other: what is known of each, and forms to change it."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from analysis.corpus.article import Article, Corpus
from analysis.corpus.known import known
from analysis.corpus.own.draft import OTHER, corrected, labelled, main_event, with_headline, without, words
from analysis.errors import AnalysisError
from dashboard import markup, own, reading
from dashboard.counts.drafted import Drafted, Suggestion, drafted, headline_and_text, outlet_of
from dashboard.markup import plain
from dashboard.view import View
from dashboard.words import vocabulary
from dashboard.words.phrases import many

_SAME, _OTHER = "The same event as the others", "Another event"
_FIRST_DAY, _LAST_DAY = date(1800, 1, 1), date(2100, 12, 31)


def show(view: View) -> None:
    """Show each article with what its text suggests, and everything that can be changed behind one line."""
    draft = own.draft(view.task, view.corpus)
    rows = drafted(draft.corpus)
    _all_suggestions(view, rows)
    for row, article in zip(rows, draft.corpus.articles, strict=True):
        with st.container(key=f"own-row-{article.id}", gap="small"):
            st.html(_head(row))
            _suggestions(view, row)
            _change(view, row, article, draft.changes)


def _head(row: Drafted) -> str:
    notes = "".join(f'<p class="check">{escape(note)}</p>' for note in row.notes)
    return f'<div class="drafted"><h3>{escape(row.headline)}</h3><p>{escape(row.facts)}</p>{notes}</div>'


def _all_suggestions(view: View, rows: list[Drafted]) -> None:
    number = sum(len(row.suggestions) for row in rows)
    if number > 1 and st.button(f"Take all {number} suggestions", key="own-take-all"):
        corpus = own.draft(view.task, view.corpus).corpus
        for row in rows:
            for suggestion in row.suggestions:
                corpus = _taken(corpus, row.id, suggestion)
        own.redraft(view.task, view.corpus, corpus, said=f"{number} suggestions taken.")
        st.rerun()


def _suggestions(view: View, row: Drafted) -> None:
    for suggestion in row.suggestions:
        what = "Outlet" if suggestion.field == "outlet" else "Date"
        with st.container(horizontal=True, vertical_alignment="center", key=f"own-hint-{row.id}-{suggestion.field}"):
            st.button(
                f"{what}: {plain(suggestion.label)}",
                key=f"own-take-{row.id}-{suggestion.field}",
                on_click=_take,
                args=(view, row.id, suggestion),
            )
            st.html(f'<p class="why">Suggested ({escape(suggestion.why)}). Press to take it.</p>', width="content")


def _take(view: View, article_id: str, suggestion: Suggestion) -> None:
    own.redraft(view.task, view.corpus, _taken(own.draft(view.task, view.corpus).corpus, article_id, suggestion))


def _taken(corpus: Corpus, article_id: str, suggestion: Suggestion) -> Corpus:
    """Return the draft with one suggestion taken, the article's other labels as they are."""
    article = next(each for each in corpus.articles if each.id == article_id)
    outlet, published = article.outlet or "", article.published
    if suggestion.field == "outlet":
        outlet = suggestion.value
    else:
        published = date.fromisoformat(suggestion.value)
    labels = {"outlet": outlet, "published": published, "event": article.event, "language": article.language}
    return labelled(corpus, article_id, known(), **labels)


def _change(view: View, row: Drafted, article: Article, changes: int) -> None:
    """Show, once it is opened, the form with the labels and the text, what would be set aside, and Remove."""
    label = f"Label, correct or remove: {plain(words(row.headline, 60))}"
    inside = st.expander(label, key=f"own-open-{article.id}", on_change="rerun")
    if not inside.open:
        return
    with inside:
        _form(view, row, article, changes)
        _set_aside(row)
        remove = (view, article.id, row.headline)
        st.button("Remove this article", key=f"own-remove-{article.id}", on_click=_remove, args=remove)


def _form(view: View, row: Drafted, article: Article, changes: int) -> None:
    draft = own.draft(view.task, view.corpus).corpus
    headline, text = headline_and_text(article.text, article.language)
    key = f"own-{article.id}-{changes}"  # a new form for each change, so that it shows what is now
    with st.form(key, enter_to_submit=False):
        first, second, third = st.columns([2, 1, 1])
        with first:
            outlet = _outlet(draft, article, key)
        with second:
            published = _day(article, key)
        with third:
            language = _language(article, key)
        event = st.radio("It reports", (_SAME, _OTHER), int(row.other), key=f"{key}-event", horizontal=True)
        new_headline = st.text_input("Headline", headline, key=f"{key}-head", max_chars=300)
        new_text = st.text_area("Text", text, height=260, key=f"{key}-text")
        sent = st.form_submit_button("Keep these changes", type="primary")
    if not sent:
        return
    said = article.event if (event == _OTHER) == row.other else OTHER.id if event == _OTHER else main_event(draft)
    day = published if isinstance(published, date) else None
    changed = labelled(
        draft, article.id, known(), outlet=outlet or "", published=day, event=said, language=language or "en"
    )
    if (new_headline, new_text) != (headline, text):
        try:
            whole = with_headline(new_headline, new_text)
            changed = corrected(changed, article.id, whole, reading.store().bounds)
        except AnalysisError as error:
            own.redraft(view.task, view.corpus, changed, [error])
            st.rerun()
    own.redraft(view.task, view.corpus, changed, said="Changes kept.")
    st.rerun()


def _outlet(draft: Corpus, article: Article, key: str) -> str | None:
    """Return the outlet that the reader chooses or types, by its name."""
    here = outlet_of(draft, article)
    names = sorted({each.name for each in (*draft.outlets, *known().outlets)}, key=str.casefold)
    return st.selectbox(
        "Outlet (choose one, or type a new name)",
        names,
        names.index(here.name) if here else None,
        format_func=lambda name: " ".join(name.split()),
        key=f"{key}-outlet",
        accept_new_options=True,
        placeholder="Nobody knows",
    )


def _day(article: Article, key: str) -> object:
    return st.date_input(
        "Date of publication", article.published, _FIRST_DAY, _LAST_DAY, key=f"{key}-day", format="YYYY-MM-DD"
    )


def _language(article: Article, key: str) -> str | None:
    names = {article.language: article.language} | vocabulary.LANGUAGES
    codes = list(names)
    return st.selectbox(
        "Language", codes, codes.index(article.language), format_func=lambda code: names[code], key=f"{key}-language"
    )


def _set_aside(row: Drafted) -> None:
    if not row.aside:
        st.html(markup.lead("Nothing of this text would be set aside."))
        return
    items = "".join(f"<li><b>{escape(kind)}</b> {escape(text)}</li>" for kind, text in row.aside)
    st.html(
        f'<div class="drafted-aside"><p>{many(len(row.aside), "piece")} of the page would be set aside. '
        f"In the comparison you can put them back.</p><ul>{items}</ul></div>"
    )


def _remove(view: View, article_id: str, headline: str) -> None:
    corpus = without(own.draft(view.task, view.corpus).corpus, article_id)
    own.redraft(view.task, view.corpus, corpus, said=f"Removed: {words(headline, 80)}")
