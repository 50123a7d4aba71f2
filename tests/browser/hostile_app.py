"""The dashboard on a corpus whose every word from outside means harm; run by the browser tests."""

import streamlit as st

from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard import reading, screen
from dashboard.hosting import server

HARM = (
    '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2"> ![x](http://evil.example/a.png) '
    "<style>* { display: none }</style> $a$ *b* :red[c] <b>d</b> </mark></blockquote>"
)
TEXT = (
    f'{HARM} Daesh terrorists fled, said {HARM}.\n\n"{HARM} ISIS is gone," said John {HARM}.\n\n'
    f"ISIS {HARM} again.\n\nDonald Trump {HARM} will withdraw US troops {HARM} from Syria.\n\nREAD MORE: {HARM}\n"
)
TOLD = "us-withdrawal-announced"  # an event whose themes are listed
OUTLETS = tuple(Outlet(key, f"{key} {HARM}", HARM, HARM, HARM, HARM, "#0072B2") for key in ("one", "two"))
ARTICLES = tuple(
    Article(f"{outlet.id}.<b>x", TEXT, outlet.id, HARM, event=event, edition="teaching", retells=HARM)
    for outlet, event in zip(OUTLETS, (TOLD, "other"), strict=True)
)
EVENTS = (Event(TOLD, HARM), Event("other", HARM))
CORPUS = Corpus("harm", HARM, ARTICLES, OUTLETS, EVENTS, ("islamic-state",), HARM, "harm")

reading.corpora = lambda: [("harm", HARM), ("harm-2", HARM)]
reading.load_corpus = lambda corpus_id: CORPUS

if server.draws_a_page():
    screen.draw()
else:
    app = st.App(__file__, **server.settings())
