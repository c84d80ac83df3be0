"""The colours of the site: what `tokens.css` says, and whether everything can be read and seen in them."""
