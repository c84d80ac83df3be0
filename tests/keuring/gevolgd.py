"""What a literal editor makes of each bad example in `fouten/`: the data of `test_remedies.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Gevolgd:
    """The edits (file, old, new; no file is the one with the first melding) that a remedy asks for.

    `want` is the piece of the remedy that is followed, and `dan` what is said next: nothing, or what is still missing.
    """

    want: str
    wijzigingen: tuple[tuple[str, str, str], ...]
    dan: tuple[str, ...] = ()


def _een(want: str, oud: str, nieuw: str, *dan: str) -> Gevolgd:
    return Gevolgd(want, (("", oud, nieuw),), dan)


LETTERLIJK: Mapping[str, str] = {
    "bedrag-met-komma": "euro: 1283.83",
    "bestand-wordt-niet-gelezen": "regelingen/fietsplan.yaml",
    "bestandsnaam": "regelingen/fiets-plan.yaml",
    "bestandsnaam-yml": "regelingen/fietsplan.yaml",
    "dag-onbekend": "- {dag: maandag}",
    "datering-tussen-aanhalingstekens": "stand: 2026-06-30",
    "datum-als-tekst": "gecontroleerd: 2026-11-01",
    "email": "email: info@voorbeeldstad.nl",
    "geen-yaml": "",
    "gemeente-in-landelijk": "regelingen/fietsplan.yaml",
    "getal-in-tekst": "naam: '2026'",
    "id-in-bestand": "",
    "id-verkeerd": "voorheen: [oud-plan]",
    "keuze-onbekend": "status: gepubliceerd",
    "landelijk-buiten-landelijk": "regelingen/landelijk/fietsplan.yaml",
    "lijst-onbekend-loket": "loket: wijkteam",
    "lijst-onbekend-record": "hulp: [schuldhulp]",
    "lijst-veld-fout": "plaats: Voorbeeldstad",
    "link-zonder-https": "url: https://www.voorbeeldstad.example",
    "onbekend-bewijsstuk": "bewijsstukken: [legitimatie]",
    "onbekend-loket": "loket: wijkteam",
    "onbekend-record": "hoort_bij: [schuldhulp]",
    "onbekend-thema": "themas: [geld]",
    "onbekend-veld-diep": "telefoon: 14 020",
    "onbekend-veld-is-verplicht-veld": "naam: Fietsplan",
    "onbekende-levensgebeurtenis": "levensgebeurtenissen: [scheiden]",
    "onbekende-wijk": "wijken: [noord]",
    "oude-naam-van-record": "hoort_bij: [voorbeeldpas]",
    "telefoon-is-getal": "telefoon: '0756414376'",
    "telefoon-mist-nul": "telefoon: 075 641 43 76",
    "tekst-in-lijst": "themas: [geld]",
    "tijd-verkeerd": "- {dag: maandag, van: '09:30'}",
    "verkeerde-map": "regelingen/fietsplan.yaml",
    "verkeerde-soort-map": "regelingen/fietsplan.yaml",
    "verwijst-naar-zichzelf": "hoort_bij: []",
    "waar-onwaar": "anoniem_mogelijk: true",
}
"""The line, or the place of the file, that the melding itself says."""

GEVOLGD: Mapping[str, Gevolgd] = {
    "bedrag-euro-en-procent": _een("Laat er één staan", "    procent: 5\n", ""),
    "bedrag-zonder-bron-bekend": _een(
        "Zet die onder bronnen:, met naam: en url:",
        "bronnen:\n",
        "bronnen:\n  - naam: Krant\n    url: https://www.krant.nl/fiets\n",
    ),
    "bronnen-leeg": _een(
        "minstens één waarde",
        "bronnen: []",
        "bronnen:\n  - naam: Gemeente\n    url: https://www.voorbeeldstad.example/fiets",
    ),
    "bsn-in-tekst": _een("Haal het weg", " 111222333", ""),
    "concept-zonder-notitie": _een(
        "Schrijf bij redactienotitie",
        "status: concept\n",
        "status: concept\nredactienotitie: Navragen bij de gemeente.\n",
    ),
    "datering-verkeerd": _een("zoals 2026", "stand: vorig jaar", "stand: 2025"),
    "doorkiezen-zonder-nummer": _een("of haal doorkiezen: weg", "  doorkiezen: toestel 12\n", ""),
    "geen-letters": _een("Schrijf woorden", 'naam: "???"', "naam: Schuldhulp"),
    "gesloten-om-om": _een(
        "Verbeter de dag die niet klopt",
        "{van: 2027-01-02, tot_en_met: 2026-12-24}",
        "{van: 2026-12-24, tot_en_met: 2027-01-02}",
    ),
    "gestopt-maar-gepubliceerd": _een("Zet status: gestopt", "status: gepubliceerd", "status: gestopt"),
    "gestopt-zonder-uitleg": _een(
        "Vul gestopt: in, met per: en uitleg:",
        "status: gestopt\n",
        "status: gestopt\ngestopt: {per: 2026-10, uitleg: Vraag het aan het wijkteam.}\n",
    ),
    "jargon-houden-zonder-uitleg": _een(
        "Vul uitleg: in", "  houden: true\n", "  houden: true\n  uitleg: wet voor mensen die altijd zorg nodig hebben\n"
    ),
    "kosten-zonder-uitleg": _een("zet gratis: true", "gratis: false", "gratis: true"),
    "leeftijd-geen-getal": _een("Schrijf 18", "vanaf: vier", "vanaf: 4"),
    "leeftijd-leeg": _een("haal leeftijd weg", "leeftijd: {}\n", ""),
    "leeftijd-om-om": _een("Wissel ze om", "{vanaf: 18, tot_en_met: 4}", "{vanaf: 4, tot_en_met: 18}"),
    "leeftijd-te-hoog": _een("Hooguit 120", "vanaf: 400", "vanaf: 40"),
    "leeg-veld": _een("De naam zoals mensen hem kennen", "naam:\n", "naam: Fietsplan\n"),
    "lege-aanvraag": _een("Vul manieren of stappen in", "aanvragen:\n", "aanvragen:\n  stappen: [Bel het wijkteam.]\n"),
    "lege-lijst": _een("minstens één waarde", "themas: []", "themas: [geld]"),
    "lege-tekst": _een("Vul de tekst in", "naam: ' '", "naam: Fietsplan"),
    "lege-tekstlijst": _een("Schrijf een tekst", "voor_wie: []", "voor_wie: Je hebt kinderen."),
    "lege-velden": _een("Voor wie het is", "voor_wie:\n", "voor_wie: Je hebt weinig inkomen.\n"),
    "lijst-in-tekst": _een("zonder streepje of haken", "naam: [Fietsplan]", "naam: Fietsplan"),
    "mobiel-zonder-publiek": _een(
        "Zet er publiek: true onder", "  telefoon: 06-20555310\n", "  telefoon: 06-20555310\n  publiek: true\n"
    ),
    "norm-in-euro": _een("haal norm: weg", "    norm: bijstandsnorm\n", ""),
    "ontbrekend-veld": _een(
        "Voeg toe: kort: …", "naam: Fietsplan\n", "naam: Fietsplan\nkort: Een fiets voor je kind.\n"
    ),
    "ontbrekend-veld-diep": _een(
        "Voeg toe: url: …",
        "  - naam: Gemeente\n",
        "  - naam: Gemeente\n    url: https://www.voorbeeldstad.example/fiets\n",
    ),
    "postcode": _een("vier cijfers en twee hoofdletters", "0901 ab", "9901 AB"),
    "professionals-leeg": _een("haal voor_professionals weg", "voor_professionals: {}\n", ""),
    "telefoon-lijst": _een("zonder streepje of haken", "[075 123 45 67]", "075 681 72 83"),
    "telefoon-met-toestel": _een(
        "Laat hier “020 700 80 90” staan, en zet de rest bij doorkiezen:",
        "020 700 80 90, toestel 12",
        "020 700 80 90\n  doorkiezen: toestel 12",
    ),
    "tekst-met-velden": _een("Laat “alineas” en “punten” weg", "{alineas: [Hoi]}", "[Hoi]"),
    "tijd-dubbel": _een(
        "Haal er één weg",
        "    - {dag: maandag, van: '09:00', tot: '12:00'}\n    - {dag: dinsdag",
        "    - {dag: dinsdag",
    ),
    "tijd-is-getal": _een("zoals '09:30'", "van: 570", "van: '09:30'"),
    "tijd-om-om": _een("Zet er volgende_dag: true bij", "tot: '09:30'}", "tot: '09:30', volgende_dag: true}"),
    "tijd-ritme-onbekend": _een("Kies uit: even-weken", "ritme: zesde", "ritme: laatste"),
    "tijd-volgende-dag-niet-nodig": _een("Haal volgende_dag: weg", ", volgende_dag: true", ""),
    "velden-verwacht": _een(
        "organisatie: … en telefoon: …",
        "contact: wijkteam\n",
        "contact:\n  organisatie: Het wijkteam\n  telefoon: 020 681 72 83\n",
    ),
    "wijkteam-nummer-zonder-datum": _een(
        "Voeg toe: gecontroleerd:",
        "    telefoon: 020 123 45 67\n",
        "    telefoon: 020 123 45 67\n    gecontroleerd: 2026-11-01\n",
    ),
    "zin-op-twee-regels": _een("Maak er één zin van op één regel", "kort: |\n", "kort: >-\n"),
}

VERSCHOVEN: tuple[tuple[str, str], ...] = (
    ("bedragen:\n  - {wat: Fiets, euro: '€ 1.250,50', stand: 2026, bron: Gemeente}", "euro: 1250.50"),
    ("bedragen:\n  - wat: Fiets\n    euro: 5,-\n    stand: 2026\n    bron: Gemeente", "euro: 5\n"),
    ("bedragen:\n  - {wat: Fiets, euro: 90 euro, stand: 2026, bron: Gemeente}", "euro: 90,"),
    ("bedragen:\n  - {wat: Fiets, euro: 1.250, stand: 2026, bron: Gemeente}", "euro: 1250,"),
    ("bedragen:\n  - {wat: Fiets, procent: 50%, stand: 2026, bron: Gemeente}", "procent: 50,"),
    ("bedragen:\n  - {wat: Fiets, euro: 90, per: halfjaar, stand: 2026, bron: Gemeente}", "per: half jaar"),
    ("bedragen:\n  - {wat: Fiets, euro: 90, stand: juni 2026, bron: Gemeente}", "stand: 2026-06"),
    ("bedragen:\n  - {wat: Fiets, euro: 90, stand: 1/7/2026, bron: Gemeente}", "stand: 2026-07-01"),
    ("bedragen:\n  - {wat: Fiets, euro: 90, stand: 07-2026, bron: Gemeente}", "stand: 2026-07"),
    ("gecontroleerd: 11-4-2026", "gecontroleerd: 2026-04-11"),
    ("gecontroleerd: zondag 1 nov. 2026", "gecontroleerd: 2026-11-01"),
    ("gecontroleerd: 2026/11/01", "gecontroleerd: 2026-11-01"),
    ("gecontroleerd: 2026-1-7", "gecontroleerd: 2026-01-07"),
    ("gecontroleerd: '2026-11-01'", "gecontroleerd: 2026-11-01"),
    ("anoniem_mogelijk: 'true'", "anoniem_mogelijk: true"),
    ("anoniem_mogelijk: nee", "anoniem_mogelijk: false"),
    ("anoniem_mogelijk: Ja", "anoniem_mogelijk: true"),
    ("anoniem_mogelijk: 0", "anoniem_mogelijk: false"),
    ("themas: geld, schulden", "themas: [geld, schulden]"),
    ("zoekwoorden: fiets", "zoekwoorden:\n  - fiets"),
    ("voorwaarden: 2026", "voorwaarden: '2026'"),
    ("leeftijd: {vanaf: een half jaar}", "vanaf: 6 maanden"),
    ("leeftijd: {vanaf: anderhalf jaar}", "vanaf: 18 maanden"),
    ("themas: (geld)", "themas: [geld]"),
    ("themas: {geld}", "themas: [geld]"),
    ("themas: [geld; schulden]", "themas: [geld, schulden]"),
    ("themas: [geld en schulden]", "themas: [geld, schulden]"),
    ("themas: [geld schulden]", "themas: [geld, schulden]"),
    ("themas: geld en schulden", "themas: [geld, schulden]"),
    ("themas: Geld; Schulden", "themas: [geld, schulden]"),
    ("themas: '[geld, schulden]'", "themas: [geld, schulden]"),
    ("themas: geld, eten en kleding en schulden", "themas: [geld, eten-en-kleding, schulden]"),
    ("themas:\n  - geld, schulden", "  - geld\n  - schulden"),
    ("themas:\n  - geld en schulden\n  - eten-en-kleding", "  - geld\n  - schulden\n  - eten-en-kleding"),
    ("plekken:\n  - naam:De Schakel", "  - naam: De Schakel"),
    ("naam:Het plan dat 's morgens begint en dat, na een hele lange dag vol fietsen, pas 's avonds eindigt", "'s avonds eindigt"),
    ("naam: **Let op** fiets", "naam: Let op fiets"),
    ("naam: **Let op:** een *fiets*", 'naam: "Let op: een fiets"'),
    ("naam: {Fietsplan}", "naam: Fietsplan"),
    ("naam: ''Fietsplan''", 'naam: "Fietsplan"'),
    ("naam: \"Fietsplan'", 'naam: "Fietsplan"'),
    ("naam: `Fietsplan`", "naam: Fietsplan"),
    ("wat_krijg_je: | Een fiets.", "wat_krijg_je: Een fiets."),
    ("wat_krijg_je: > Een fiets.", "wat_krijg_je: Een fiets."),
    ("contact:\n  telefoon: tel. 020 765 43 21", "telefoon: 020 765 43 21"),
    ("contact:\n  telefoon: 020 765 43 21 / 020 765 43 22", "telefoon: 020 765 43 21"),
    ("contact:\n  telefoon: 020 765 43 21 (ma t/m vr)", "telefoon: 020 765 43 21"),
    ("contact:\n  telefoon: O20 765 43 21", "telefoon: 020 765 43 21"),
    ("contact:\n  email: Gemeente <info@voorbeeldstad.example>\n  loket: wijkteam", "email: info@voorbeeldstad.example"),
    ("contact:\n  email: www.voorbeeldstad.example\n  loket: wijkteam", "website: https://www.voorbeeldstad.example"),
    ("contact:\n  website: Zie www.voorbeeldstad.example\n  loket: wijkteam", "website: https://www.voorbeeldstad.example"),
    ("voorheen: [Café De Zon]", "voorheen: [cafe-de-zon]"),
    ("plekken:\n  - {naam: De Schakel, postcode: 1501ab}", "postcode: 1501 AB"),
    ("contact:\n  email: info [at] voorbeeldstad.nl\n  loket: wijkteam", "email: info@voorbeeldstad.nl"),
    ("contact:\n  email: mailto:info@voorbeeldstad.nl\n  loket: wijkteam", "email: info@voorbeeldstad.nl"),
    ("contact:\n  website: voorbeeldstad.nl/fiets\n  loket: wijkteam", "website: https://voorbeeldstad.nl/fiets"),
    ("contact:\n  website: http:\\\\www.voorbeeldstad.nl\n  loket: wijkteam", "website: http://www.voorbeeldstad.nl"),
    ("contact:\n  telefoon: 206001800", "telefoon: '0206001800'"),
    ("openingstijden:\n  momenten: [{dag: maandag, van: 9 uur, tot: 12.30 uur}]\n  stand: 2026\n  bron: Gemeente", "'09:00'"),
    ("openingstijden:\n  momenten: [{dag: maandag, van: 900}]\n  stand: 2026\n  bron: Gemeente", "van: '09:00'"),
    ("openingstijden:\n  momenten: [{dag: Maandag}]\n  stand: 2026\n  bron: Gemeente", "dag: maandag"),
)  # fmt: skip
"""Values that people write in their own way, and what stands there after the remedy."""
