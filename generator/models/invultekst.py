"""What the redactie is given to start from and has to fill in: it says nothing, so it may never be on the site.

`sociale-kaart nieuw`, the templates (`_sjabloon.yaml`) and `keuring.invultekst`, which refuses it, share this list.
"""

from __future__ import annotations

VUL_DIT_IN = "Vul dit in."
BRON_URL = "https://vul-dit-in.example"
NOTITIE = "Vraag na of alles hier klopt."

VOORSTELLEN = frozenset({
    VUL_DIT_IN,
    BRON_URL,
    "Naam van de regeling",
    "Naam van het initiatief",
    "Eén zin die zegt wat je krijgt.",
    "Eén zin die zegt wat er is.",
    "Wat je krijgt, in gewone woorden.",
    "Wat er is, in gewone woorden.",
    "Wat er moet kloppen, één zin per regel.",
    "Naam van het gebouw",
    "Straat 1",
    "Wat er nodig is",
    "hele zin zoals iemand het zegt",
    "Naam van de bron",
    "Vul in waar u dit van weet",
    "https://www.voorbeeld.nl/pagina",
    "https://www.voorbeeld.nl",
})  # fmt: skip
"""The texts that stand in a template or were ever proposed, and that are true of nothing."""
