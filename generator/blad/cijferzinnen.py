"""What the pages and files with figures say, each sentence once: how a figure is called, and what it does and does not say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.kaart.dekking import Staat
from generator.models.cijferdag import Wat


class Uitleg(NamedTuple):
    """What something is called, and one or two sentences about it."""

    naam: str
    uitleg: str


CIJFERS: Mapping[Wat, Uitleg] = {
    "hulp": Uitleg("Hulp waar je nu terechtkunt", "Zonder hulp die gestopt is of even dicht."),
    "concepten": Uitleg("Hulp die wij nog niet kunnen beschrijven", "Daar weten wij te weinig van. Hij staat niet op de site."),
    "gaten": Uitleg("Gaten die we kennen", "De site zegt dan wie je belt en wat je vraagt."),
    "wijk-wit": Uitleg("Witte plekken per wijk", "Van elk onderwerp in elke wijk. Hulp voor de hele gemeente telt hier niet mee."),
    "groep-wit": Uitleg("Witte plekken per groep", "Van elk onderwerp voor elke groep mensen."),
    "leeftijd-wit": Uitleg("Witte plekken per leeftijd", "Van elk onderwerp voor elke leeftijd. Noemt hulp geen leeftijd? Dan telt hij hier niet mee."),
    "huishoudens-zonder": Uitleg(
        "Verzonnen huishoudens die tussen wal en schip vallen",
        "Zij hebben minder dan 130 % van de bijstandsnorm. En geen regeling van de gemeente is waarschijnlijk voor hen. Zo zegt de geld-check het. Dat zijn geen echte mensen. Bij welk inkomen dat is, staat in het bericht van elke week voor wie de site bijhoudt.",
    ),
    "feiten-vers": Uitleg("Feiten die nog vers zijn", "Bedragen, tijden, adressen en nummers. Een feit is zo oud als zijn bron. Wat te oud is, laat de site niet zien."),
    "feiten-van-bron": Uitleg("Feiten waarvan we weten van wanneer ze zijn", "De bron heeft een datum, of iemand vroeg het na."),
    "nagekeken": Uitleg("Hulp die het laatste jaar is nagekeken", "Iemand legde de tekst naast de bron."),
    "zonder-computer": Uitleg("Hulp waar je zonder computer terechtkunt", "Je kunt bellen of langsgaan."),
    "eigen-nummer": Uitleg("Hulp met een eigen telefoonnummer", "Bij de rest bel je de gemeente of het team in je wijk."),
    "kosten-bekend": Uitleg("We weten wat het kost", "Bij de rest is dat niet bekend. Het is dan niet vanzelf gratis."),
    "leeftijd-bekend": Uitleg("We weten voor welke leeftijd het is", "Bij de rest is dat niet bekend. Het is dan niet vanzelf voor iedereen."),
    "papieren-bekend": Uitleg("We weten welke papieren je nodig hebt", "Van de regelingen die je aanvraagt."),
    "tijden-bekend": Uitleg("We weten wanneer het open is", "Van de plekken waar je heen kunt."),
    "zinnen-gevonden": Uitleg("Zinnen die de goede hulp vinden", "Zo zeggen mensen het. De hulp staat dan bij de eerste drie."),
    "leesbaar": Uitleg("Teksten die goed te lezen zijn", "Een programma meet dat, met korte zinnen en gewone woorden."),
    "flesch": Uitleg("Hoe makkelijk de tekst is (Flesch-Douma)", "De helft van de teksten heeft dit getal of hoger. 100 is heel makkelijk, 0 heel moeilijk."),
    "woorden-per-zin": Uitleg("Woorden in een zin", "De helft van de teksten heeft er gemiddeld zoveel of minder."),
    "nagelezen": Uitleg("Teksten over hulp die een mens heeft nagelezen", "Er staat bij wie het deed en wanneer. Anders telt het niet."),
    "getest": Uitleg("Teksten over hulp die met bewoners zijn getest", "Bijvoorbeeld met een ervaringspanel."),
    "bladzijden-nagelezen": Uitleg("Andere bladzijden die een mens heeft nagelezen", "De voorpagina, de onderwerpen, en wat er aan de hand kan zijn."),
    "bladzijden-getest": Uitleg("Andere bladzijden die met bewoners zijn getest", "Welke nog niet getest zijn, staat hieronder."),
    "minuten-per-maand": Uitleg("Bijhouden, per maand", "Dit is een schatting."),
}  # fmt: skip
WERK = "Gerekend met {per_record} minuten per jaar voor elke tekst over hulp. En met {per_feit} minuten voor elk feit, zo vaak als het te oud wordt."
"""What the hours were reckoned with."""

TABELLEN: Mapping[str, Uitleg] = {
    "wijk": Uitleg("Per wijk", "Wat er in de wijk zelf is. Hulp voor de hele gemeente staat in de eerste rij."),
    "groep": Uitleg("Per groep", "Voor wie de hulp is. Hulp die geen groep noemt, staat in de laatste rij."),
    "leeftijd": Uitleg("Per leeftijd", "Hulp die geen leeftijd noemt, staat in de laatste rij. Die is misschien voor iedereen. Dat weten we niet."),
}  # fmt: skip
HEEL = "Heel {gemeente}"
GEEN_GROEP = "Geen groep genoemd"
GEEN_LEEFTIJD = "Geen leeftijd genoemd"

STATEN: Mapping[Staat, Uitleg] = {
    "er-is": Uitleg("er is hulp", "Het getal is hoeveel. Minstens één ervan is vers."),
    "oud": Uitleg("er is hulp, maar oud", "Bij elk ervan is een feit te oud, of keek een jaar lang niemand."),
    "bestaat-niet": Uitleg("bestaat niet", "Iemand zocht het uit. Hierboven staat de bron."),
    "niemand-keek": Uitleg("wit", "Hier keek nog niemand. Misschien is er hulp, misschien niet."),
}
ANTWOORDEN: Mapping[str, str] = {
    "bestaat-niet": "Dit bestaat niet.",
    "te-oud": "Dit bestond niet. Maar dat keek iemand meer dan een jaar geleden na.",
    "gevraagd": "We hebben het gevraagd. Er is nog geen antwoord.",
    "nog-vragen": "We weten niet of dit er is. Niemand vroeg het nog na.",
}
"""What became of a white spot that is named."""
