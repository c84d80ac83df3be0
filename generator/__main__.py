"""`python -m generator` is the same as `sociale-kaart`."""

from generator.cli import main

main()
