"""The folder that a new municipality begins with: what was answered (`plaats`), what it makes (`bestanden`), the way there."""
