"""The dashboard. `streamlit run app.py` takes the server from here, and the server runs this file for every page.

Where a host knows nothing of servers of our own, it runs the file as a page from the start, and all but the server's
headers and compression is there.
"""

import streamlit as st

from dashboard.hosting import server

if server.draws_a_page():
    from dashboard import screen

    screen.draw()
else:
    app = st.App(__file__, **server.settings())
