"""Under which licence the data is, for people and for programs."""

from __future__ import annotations

from generator.blad.notatie import datum
from generator.blad.openbaar import OpenbareKaart

NAAM = "CC0-1.0"
ADRES = "https://creativecommons.org/publicdomain/zero/1.0/deed.nl"


def licentietekst(kaart: OpenbareKaart) -> str:
    """The licence in plain words."""
    return f"""Open data van de sociale kaart van {kaart.gemeente.naam}
Editie van {datum(kaart.vandaag)}

Je mag deze gegevens gratis gebruiken. Je mag ze ook kopiëren, veranderen, doorgeven en verkopen.
Je hoeft daarvoor geen toestemming te vragen. Je hoeft ons niet te noemen.

Dat ligt vast in CC0 1.0. Dat betekent: wij geven onze rechten op deze gegevens op.
De hele tekst staat hier: {ADRES}

Dit vragen we wel. Het hoeft niet.
- Zeg waar het vandaan komt: “{kaart.bronvermelding}”.
- Kijk bij elk feit tot wanneer het geldt. Laat het daarna weg, en zeg wie mensen kunnen bellen.
- Haal elke dag of elke week de nieuwe bestanden op. Met oude gegevens help je mensen niet.

We doen ons best om alles te laten kloppen. We kunnen dat niet beloven.

Dit gaat over de gegevens onder open/ en over record.json bij elke bladzijde.
Het gaat niet over het logo van de gemeente en niet over de plaatjes op de site.
Voor het programma dat de site maakt, geldt een andere licentie: EUPL-1.2.
"""
