"""Charts: a tidy table in, a Plotly figure out; nothing here knows streamlit."""
