"""The server around the pages: what it says of itself, what it allows a browser, how it is set up."""
