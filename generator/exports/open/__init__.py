"""Open data: all that is public, as files for other programs and for a spreadsheet.

    OpenbareKaart → gegevens (JSON) · recordtabel, feitentabel (csv, werkmap) · schema · licentie → bestanden

What is public, and what holds today, was decided in `blad.opendata`.
"""
