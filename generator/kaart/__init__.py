"""What is true on one day: the records and lists that hold, every dated fact decided once, and how records belong together."""
