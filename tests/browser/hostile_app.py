"""The dashboard on a corpus whose every word from outside means harm; run by the browser tests."""

import streamlit as st

from dashboard import reading, screen
from dashboard.hosting import server
from tests.browser.harm import CORPUS, HARM

reading.corpora = lambda: [("harm", HARM), ("harm-2", HARM)]
reading.load_corpus = lambda corpus_id: CORPUS

if server.draws_a_page():
    screen.draw()
else:
    app = st.App(__file__, **server.settings())
