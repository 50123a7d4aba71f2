"""Charts: a tidy table in, a picture out (our own HTML, or a Plotly figure); nothing here knows streamlit."""
