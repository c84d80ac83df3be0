"""Text becomes values and back: the only room that knows YAML, and on which line every value stands."""
