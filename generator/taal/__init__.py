"""How plain the Dutch of a text is: measured (`meting`), explained (`opmerkingen`), judged (`oordeel`), kept (`poort`)."""
