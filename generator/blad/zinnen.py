"""The fixed texts around what a record says, each once, by key. A key stays; its words may change, or be translated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.blad.nieuwszinnen import NIEUWSZINNEN


@dataclass(frozen=True)
class Woorden:
    """What is said on a screen, and what paper says in its place: paper has no links, and headings of its own."""

    scherm: str = ""
    papier: str = ""

    @classmethod
    def gelijk(cls, tekst: str) -> Woorden:
        """The same words everywhere."""
        return cls(tekst, tekst)


_OVERAL: Mapping[str, str] = {
    "aanmelden_onbekend": "Vraag eerst of je je moet aanmelden.",
    "aanvragen_vanzelf": "Dit komt vanzelf.",
    "aanvragen_vanzelf_uitleg": "Je hoeft het niet aan te vragen.",
    "aanvragen_verwijzer": "Iemand anders vraagt dit voor je aan.",
    "agenda": "Op de agenda",
    "agenda_bewaar": "Zet “{wat}” in je agenda",
    "agenda_feestdag": "Het is dan {naam}. Vraag eerst of het doorgaat.",
    "alleen_als": "Alleen als {wat}.",
    "anoniem": "Je hoeft je naam niet te zeggen.",
    "baby": "baby’s tot 1 jaar",
    "bedragen": "Bedragen",
    "geen_internet": "Je hebt nu geen internet. De bladzijde die je wilde lezen, is niet bewaard. Deze wel.",
    "ga_verder": "Ga verder naar",
    "inbed_uitleg": "Een link opent in een nieuw venster. Kom je er niet uit? Bel",
    "inbed_nood": "Nu hulp nodig",
    "inbed_alles": "Alles op de sociale kaart van {gemeente}",
    "inbed_van": "Dit is van {dag}.",
    "inbed_thema": "{thema}: hulp in {gemeente}",
    "inbed_wijk": "Hulp in {wijk}",
    "bronvermelding": "Sociale kaart {gemeente}, editie van {dag}",
    "buurthuis": "Buurthuis: {naam}.",
    "bel_de_gemeente_wie": "Gemeente {gemeente}",
    "bewaard_op": "Bewaard op {dag}. Misschien is er iets veranderd.",
    "berekend": "zelf berekend met de norm",
    "bezit_telt": "Spaargeld en bezit tellen mee.",
    "bezit_telt_niet": "Spaargeld telt niet mee.",
    "cursus": "Wanneer begint het?",
    "campagne_groet": "Hallo,",
    "campagne_hulp": "Dit is er onder meer: {namen}.",
    "campagne_mail": "Voor een mail",
    "campagne_nieuwsbrief": "Voor een nieuwsbrief of krant",
    "campagne_scherm": "Voor een scherm",
    "cursus_aanmelden": "Je kunt je aanmelden tot en met {dag}.",
    "cursus_begint": "De volgende cursus begint op {dag}{waar}.",
    "dag_en_nacht": "dag en nacht",
    "digid": "Je hebt DigiD nodig.",
    "eenmalig": "één keer",
    "eigen_bijdrage": "Wat betaal je zelf?",
    "elke_dag": "elke dag",
    "elke_weekdag": "elke {dag}",
    "even_dicht": "Dit is nu even dicht.",
    "even_dicht_uitleg": "Bel om te vragen wanneer het weer kan.",
    "feestdagen_dicht": "Dicht op feestdagen.",
    "feestdagen_onbekend": "Is het een feestdag? Bel dan eerst.",
    "feestdagen_open": "Ook open op feestdagen.",
    "gesloten": "Dicht {wanneer}{waarom}.",
    "gat_bestaat": "Dit is er. Hoe het hier gaat, weten wij nog niet.",
    "gat_misschien": "Wij weten niet of dit er (nog) is.",
    "gestopt": "Dit is gestopt {wanneer}.",
    "gestopt_kort": "Dit is gestopt.",
    "gratis": "gratis.",
    "het_is_gratis": "Het is gratis.",
    "hoe": "Hoe krijg je het?",
    "inkomen_hoogstens": "niet meer dan {procent}% van de bijstandsnorm.",
    "inkomenseis": "Ze kijken hier naar je inkomen.",
    "inkomenseis_niet": "Ze kijken hier niet naar je inkomen.",
    "inkomensgrens": "Hoeveel mag je verdienen?",
    "kaartje_gestopt": "Bel en vraag wat er nu is.",
    "kaartje_even_dicht": "Bel en vraag wanneer het weer kan.",
    "kaartje_bel": "Bel en vraag hiernaar.",
    "kosten": "Kosten:",
    "kosten_onbekend": "Vraag wat het kost.",
    "verhalen": "Een verhaal",
    "verhalen_meer": "Lees meer verhalen",
    "kun_jij_helpen": "Kun jij helpen?",
    "kun_jij_helpen_wie": "{naam} zoekt:",
    "label_gestopt": "Gestopt",
    "label_proef": "Proef",
    "label_tijdelijk-dicht": "Even dicht",
    "leeftijd": "Leeftijd:",
    "meenemen": "Wat neem je mee?",
    "moment_op_afspraak": "alleen op afspraak",
    "niet_meer_zeker": "We weten niet van alles of het nog zo is.",
    "nummer_niet_zeker": "Dit is het nummer van de gemeente. Het nummer van {wie} weten we niet zeker. Vraag ernaar.",
    "niet_nodig_met": "(niet nodig met {wat})",
    "niet_nodig_met_bijstand": "een uitkering",
    "niet_nodig_met_stadspas": "de stadspas",
    "op_afspraak": "Maak eerst een afspraak.",
    "proef": "Dit is een proef. Het kan veranderen of stoppen.",
    "ritme_even-weken": "{dag} in de even weken",
    "ritme_om-de-week": "{dag}, om de week",
    "ritme_oneven-weken": "{dag} in de oneven weken",
    "ritme_soms": "{dag}, niet elke week",
    "ritme_van_de_maand": "{welke} {dag} van de maand",
    "rolstoel": "Je kunt naar binnen met een rolstoel",
    "rolstoel_niet": "Je kunt niet naar binnen met een rolstoel",
    "soort_begrip": "Uitleg van een woord",
    "soort_doelgroep": "Voor wie",
    "soort_gebeurtenis": "Wat er gebeurt",
    "soort_pagina": "Bladzijde",
    "soort_papier": "Papier",
    "soort_thema": "Onderwerp",
    "soort_wijk": "Wijk",
    "talen": "Ze spreken er ook {talen}.",
    "team_heet": "Jouw {soort} heet {naam}.",
    "van_wie": "Dit is van: {aanbieder}.",
    "vak_direct": "Direct overleggen",
    "vak_direct_uitleg": "Dit is voor wie iemand helpt. Geef het niet door.",
    "vak_maatwerk": "Valt iemand er net buiten?",
    "vak_niet_voor": "Wanneer past dit niet?",
    "vak_verwijzen": "Tips bij doorverwijzen",
    "vak_wachttijd": "Hoe lang wachten?",
    "vermogensgrens": "Hoeveel spaargeld of bezit mag je hebben?",
    "verwijzing_niet_nodig": "Je kunt zelf gaan. Niemand hoeft je door te sturen.",
    "verwijzing_nodig": "Je hebt iemand nodig die je doorstuurt, zoals {team}.",
    "volgende_dag": "de volgende dag",
    "voor_wie": "Voor wie?",
    "voorwaarden": "Wat moet er kloppen?",
    "vraag_na": "vraag of dit nog klopt",
    "wat": "Wat krijg je?",
    "wens_geregeld": "Dit regelt {wie} al.",
    "wens_gevraagd_door": "Gevraagd door",
    "wens_kan_tot": "Kan tot en met {dag}.",
    "wens_nog_nodig": "Nog nodig: {wat}.",
    "wat_was": "Wat was het?",
    "wat_doe_je": "Wat doe je?",
    "zeg": "Zeg: “{wat}”",
    "zeg_naam": "Ik bel over {naam}.",
    "zeker_tot": "Dat is zeker tot en met {dag}.",
    "zo_was_het": "Zo was het {wanneer}. Vraag het na voor je gaat.",
    "zo_was_het_toen": "Zo was het {wanneer}: {wat}. Hoe het nu is, weten we niet.",
    "zomaar_komen": "Je kunt zo komen.",
}
_ANDERS_OP_PAPIER: Mapping[str, Woorden] = {
    "bereikbaar": Woorden("", "Bellen kan:"),
    "brief": Woorden("Brief:", "Brief:"),
    "duur": Woorden("En dan?", ""),
    "email": Woorden("", "E-mail:"),
    "gestopt_kop": Woorden("", "Gestopt"),
    "inkomen": Woorden("Inkomen:", "Inkomen:"),
    "inkomen_in_euro": Woorden("Hoeveel inkomen mag je hebben?", "Hoeveel mag je verdienen?"),
    "niet_alles": Woorden("Heb je niet alles?", ""),
    "niet_alles_link": Woorden("Vraag hulp bij het aanvragen", ""),
    "relatie_daarna_kan": Woorden("Daarna kan ook", "Daarna kan ook"),
    "relatie_eerst_dit": Woorden("Dit heb je eerst nodig", "Dit heb je eerst nodig"),
    "relatie_geeft_toegang": Woorden("Heb je dit? Dan kan dit vaak ook", "Heb je dit? Dan kan dit vaak ook"),
    "relatie_hoort_bij": Woorden("Kijk ook hier", "Kijk ook hier"),
    "relatie_in_plaats_daarvan": Woorden("Dit is er nu", "Dit is er nu"),
    "relatie_sluit_uit": Woorden("Dit gaat niet samen", "Dit gaat niet samen met"),
    "relatie_toegang_met": Woorden(
        "Dit maakt het makkelijker. Het hoeft niet", "Dit maakt het makkelijker. Het hoeft niet"
    ),
    "relatie_vervangt": Woorden("Dit bestaat niet meer", "Dit bestaat niet meer"),
    "relatie_vooraf": Woorden("Dit komt er vaak voor", "Dit komt er vaak voor"),
    "relaties": Woorden("Wat hoort erbij?", ""),
    "termijn": Woorden("", "Tot wanneer, en dan?"),
    "wanneer": Woorden("Wanneer?", ""),
    "website": Woorden("", "Website:"),
    "website_link": Woorden("Ga naar de website", ""),
    "wie_helpt": Woorden("Wie helpt je?", "Waar en wanneer?"),
}
ZINNEN: Mapping[str, Woorden] = {
    **{sleutel: Woorden.gelijk(tekst) for sleutel, tekst in {**_OVERAL, **NIEUWSZINNEN}.items()},
    **_ANDERS_OP_PAPIER,
}


def woorden(sleutel: str) -> Woorden:
    """The fixed text with this key."""
    return ZINNEN[sleutel]


def vaste_zin(sleutel: str, **waarden: str) -> str:
    """The fixed text with this key as a screen says it, with these values in it."""
    return ZINNEN[sleutel].scherm.format(**waarden)


def zeg(wat: str) -> str:
    """What to say on the phone, as a whole sentence between quotes."""
    return vaste_zin("zeg", wat=wat if wat.endswith((".", "?", "!")) else f"{wat}.")
