"""Values become HTML, and the theme becomes one style sheet and some scripts."""
