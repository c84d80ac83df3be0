"""The geld-check: what the engine is told (`gegevens`), and the engine itself in V8 (`machine`)."""
