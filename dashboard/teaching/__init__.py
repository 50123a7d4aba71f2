"""What a class needs: the tour in steps, and a worksheet and a key on paper; no Streamlit."""
