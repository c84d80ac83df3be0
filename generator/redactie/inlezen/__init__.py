"""From a spreadsheet to concepts.

    csv | werkmap → tabel → kolommen → rij → concepten

Nothing is lost in silence: what a record cannot hold goes into its note, and what may not stand there either is said.
"""
