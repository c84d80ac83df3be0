"""The outside links of the site: where they stand, whether they still work, and what the redactie does about it.

    vindplaats → antwoord → oordeel → geheugen → verslag

Nothing here hides or changes a record. The story itself is told in `generator.opdrachten.links`.
"""
