"""Values become HTML and CSS."""
