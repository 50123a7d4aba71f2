"""The whole comparison as one file that opens anywhere: no Streamlit, no script or picture from elsewhere."""
