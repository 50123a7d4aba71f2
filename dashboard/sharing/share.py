"""Giving a view away: its link, the same as a frame for another page, a code for a phone; and what a frame shows."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from html import escape

import streamlit as st

from analysis.corpus.article import Corpus
from dashboard import links, markup, own, state
from dashboard.navigation import TITLES, current_page, current_path
from dashboard.sharing import addresses, copying
from dashboard.sharing.snapshot_button import snapshot_button
from dashboard.view import View
from dashboard.words.phrases import day, many

BRAND = "Same story, other words"
_OPENS = "The link opens what you see now: page, outlets, switches and open sentences. Colours only if you chose them."
_LOCAL = "This address works on this computer only."
_LONG = (
    "This link is too long for a code that a phone can read ({length:,} letters, at most {most}). Copy it, or choose "
    "fewer outlets."
)


def share(view: View, corpus: Corpus, where: str) -> None:
    """Show the button behind which the ways to give this view away stand; they are made when it is opened."""
    _share(state.as_now(view, corpus), corpus, where)


@st.fragment
def _share(view: View, corpus: Corpus, where: str) -> None:
    width = "stretch" if where == "sidebar" else "content"
    held = st.popover("Share", key=f"share-{where}", on_change="rerun", width=width)
    with held:
        if held.open:
            base, page = addresses.root(st.context.url, current_path()), current_page()
            lasting = "" if addresses.own_machine(base) else addresses.link(base, page, view)
            snapshot_button(view, corpus, lasting, where)
            st.html(ways(view, page, base, stays_here(view, page)))


def ways(view: View, page: str, base: str, stays: str = "") -> str:
    """Return the link, the frame and the code of a view as safe HTML; `base` is what stands before the page's path.

    `stays` says what of the screen is not in the link.
    """
    whole = addresses.link(base, page, view)
    title = f"{BRAND}: {TITLES.get(page, page)}"
    said = [f'<p class="hint">{_OPENS}</p>']
    said += [markup.note(text) for text in (stays, _LOCAL if addresses.own_machine(base) else "") if text]
    link = copying.field(whole, "Link", "Copy the link", sends="Send the link …")
    frame = addresses.snippet(addresses.framed(base, page, view), title)
    return f'<div class="share">{"".join(said)}{link}{_code(whole)}{_frame(frame)}</div>'


def _frame(html: str) -> str:
    """Return the frame as safe HTML, and which sites may show it where not all may."""
    sites = os.environ.get("DASHBOARD_FRAME_ANCESTORS", "").split()
    if sites == ["'none'"]:
        return markup.note("The host of these pages does not let other pages show them in a frame.")
    here = ["this site" if site == "'self'" else site for site in sites if site != "*"]
    only = markup.note(f"The host lets only these show it: {', '.join(here)}.") if here else ""
    return only + copying.field(html, "To show it in another page (HTML)", "Copy the HTML", rows=4)


def stays_here(view: View, page: str) -> str:
    """Return what of the screen is the reader's own and not in the link, in words; "" where there is nothing."""
    if page == "same-words" and view.part == "sentences" and state.beside_own_text():
        return "Your own text is not in the link: whoever opens it sees these articles beside each other instead."
    if page == "articles" and view.task and own.waiting():
        return "The articles that you are putting in are not in the link. Compare them, and the comparison has its own."
    return ""


def _code(address: str) -> str:
    picture = addresses.code(address)
    if not picture:
        return markup.note(_LONG.format(length=len(address), most=addresses.MOST_IN_CODE))
    alt = "A square code that opens this link when a phone’s camera looks at it"
    return (
        f'<p class="code"><b>Code for a phone</b><img alt="{alt}" src="{escape(picture)}" width="256" height="256"></p>'
    )


def framed() -> bool:
    """Say whether the page stands in a frame of another page, or is asked for as it would (`embed=true`)."""
    return bool(st.context.is_embedded)


def credit(view: View, corpus: Corpus) -> None:
    """Show below a page in a frame what it is, whence its words come, and the way to the whole."""
    way = escape(_address(view))
    st.html(
        f'<p class="credit framed"><b>{BRAND}</b> <a target="_blank" rel="noopener noreferrer" href="{way}">'
        f"Open the full view</a> <span>Source: {escape(_source(corpus))}</span></p>"
    )


def printed(view: View, corpus: Corpus) -> None:
    """Keep below a page what stands at its foot on paper: what it is, of which day, and the link that opens it."""
    today = day(datetime.now(UTC).date())
    way = _address(state.as_now(view, corpus))
    st.html(
        f'<p class="printed"><b>{BRAND}</b>, printed on {escape(today)}. Source: {escape(_source(corpus))}. '
        f"The same view: {escape(way)}</p>"
    )


def _address(view: View) -> str:
    return addresses.link(addresses.root(st.context.url, current_path()), current_page(), view)


def _source(corpus: Corpus) -> str:
    return f"{corpus.name}: {many(len(corpus.articles), 'article')}, state {links.short(corpus.fingerprint)}"
