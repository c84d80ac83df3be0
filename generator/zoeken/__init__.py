"""Search: what the engine is told (`gegevens`), the engine itself in V8 (`machine`), and the promise it keeps (`contract`)."""
