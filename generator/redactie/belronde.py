"""Whom to call this week and what to ask: what grew old, what the redactie noted, what is a gap, and what nobody knows yet.

One conversation for each organisation, so that one person can work through it with a telephone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from generator.documenten.archief import Archief
from generator.kaart.kaart import RECORDS, SocialeKaart
from generator.models import Initiatief
from generator.redactie.verloop import Soort, afspraken

_VOORUIT = timedelta(days=30)
_VAN_FEIT: Mapping[Soort, str] = {
    "telefoon": "Klopt dit nummer nog: {}?",
    "adres": "Klopt dit adres nog: {}?",
    "openingstijden": "Zijn dit nog de tijden: {}?",
    "bedrag": "Wat is dit bedrag nu: {}?",
    "inkomensgrens": "Is dit nog de grens: {}?",
    "termijn": "Klopt dit nog: {}",
    "wachttijd": "Klopt dit nog: {}",
    "activiteit": "Gaat dit nog door, en tot wanneer is dat zeker: {}?",
}
_NUMMERVRAAG = "Welk nummer mogen bewoners bellen, en op welke dagen en uren neemt iemand op?"
_VAN_INITIATIEF: Mapping[str, str] = {
    "plekken": "Wat is het adres, en kun je er met een rolstoel naar binnen?",
    "openingstijden": "Op welke dagen en uren is het open, ook in vakanties en op feestdagen?",
    "verwijzing_nodig": "Moet iemand je doorsturen, en wie mag dat doen?",
    "inkomenseis": "Kijken jullie naar het inkomen van mensen?",
    "kosten": "Wat kost het?",
    "wat_neem_je_mee": "Wat neem je mee?",
    "talen": "In welke talen kun je geholpen worden?",
    "activiteiten": "Wat is er te doen, op welke dagen en uren, en tot wanneer is dat zeker?",
    "wensen": "Wat is er nu nodig, wat juist niet, en waar en wanneer kun je het brengen?",
}
_PAPIEREN = "Welke papieren heb je nodig, en welke hoeven niet met de stadspas of bijstand?"
_DUUR = "Hoe lang duurt het tot er een besluit is?"
_CURSUS = "Wanneer begint de volgende cursus of groep, en tot wanneer kun je je aanmelden?"
_WACHTTIJD = "Hoe lang duurt het voor je aan de beurt bent?"


_KLOPT_NOG = frozenset({"gemeente", "noodhulp"})
"""Lists whose numbers have a day for the whole entry."""
_GEWICHT = (9, 4, 3, 1)
_VERWIJST_TERUG = re.compile(r"Vraag (?:ze|het|dit|die|hem|haar|na|ook|dat)\b")


@dataclass(frozen=True)
class Plaats:
    """Where the answer goes: the record or entry, its file and line, and the command that says it still holds, if any."""

    id: str
    bestand: str
    regel: int
    opdracht: str = ""


@dataclass(frozen=True)
class Vraag:
    """One thing to ask, and every place that it is about. The lower `rang`, the sooner: 0 is a number nobody can call."""

    rang: int
    tekst: str
    plaatsen: tuple[Plaats, ...]


@dataclass(frozen=True)
class Gesprek:
    """All questions for one organisation, the most urgent first, and the number we have, however old (may be empty)."""

    wie: str
    telefoon: str
    vragen: tuple[Vraag, ...]


def belronde(kaart: SocialeKaart, archief: Archief) -> tuple[Gesprek, ...]:
    """Every conversation there is to have, the one that residents gain most by first."""
    namen = {id_: _wie(kaart, document.gegevens, id_) for id_, document in archief.records.items()}
    per_wie: defaultdict[str, dict[str, Vraag]] = defaultdict(dict)
    gewicht: Counter[str] = Counter()
    for wie, vraag in (*_feiten(kaart, archief, namen), *_gaten(kaart, archief), *_records(kaart, archief, namen)):
        eerder = per_wie[wie].get(vraag.tekst)
        per_wie[wie][vraag.tekst] = replace(eerder, plaatsen=(*eerder.plaatsen, *vraag.plaatsen)) if eerder else vraag
        gewicht[wie] += _GEWICHT[vraag.rang]
    for record in kaart.records.values():
        if record.contact.loket and not record.contact.telefoon:
            gewicht[kaart.loketten[record.contact.loket].naam] += 1
    nummers = _nummers(kaart, archief, namen)
    return tuple(
        Gesprek(wie, nummers.get(wie, ""), tuple(sorted(per_wie[wie].values(), key=lambda vraag: vraag.rang)))
        for wie in sorted(per_wie, key=lambda wie: (-gewicht[wie], wie))
    )


def ingekort(gesprek: Gesprek, hoeveel: int) -> Gesprek:
    """The same conversation with at most so many questions."""
    return replace(gesprek, vragen=gesprek.vragen[:hoeveel])


def _feiten(kaart: SocialeKaart, archief: Archief, namen: Mapping[str, str]) -> Iterator[tuple[str, Vraag]]:
    """What has expired, or will within a month."""
    for feit in afspraken(kaart):
        vraag = _VAN_FEIT.get(feit.soort)
        if vraag and feit.geldig_tot < kaart.vandaag + _VOORUIT:
            bestand, regel = archief.plaats(feit.waar, feit.id, feit.plek)
            plek = feit.plek.rpartition(".")[0] if feit.plek.startswith("contact.") else feit.plek
            zonder = feit.waar == "wijken" or feit.soort == "activiteit" or feit.plek == "cursus"
            opdracht = "" if zonder else f"nagevraagd {feit.id} {plek} --door FUNCTIE"
            if feit.waar in _KLOPT_NOG:
                opdracht = f"klopt-nog {feit.id}"
            voor_bewoners = feit.soort == "telefoon" and not feit.plek.startswith("voor_professionals.")
            rang = 2 if feit.geldig_tot >= kaart.vandaag else 0 if voor_bewoners else 1
            wie = namen[feit.id] if feit.waar == RECORDS else _van_lijst(kaart, feit.waar, feit.id)
            tekst = vraag.format(feit.inhoud.rstrip("."))
            yield wie, Vraag(rang, tekst, (Plaats(feit.id, bestand, regel, opdracht),))


def _gaten(kaart: SocialeKaart, archief: Archief) -> Iterator[tuple[str, Vraag]]:
    for gat in kaart.gaten.values():
        plaats = Plaats(gat.id, *archief.plaats("gaten", gat.id, "vraag"))
        yield _naam(kaart, gat.aan), Vraag(0 if gat.nood else 2, f"{gat.naam}: {gat.vraag}", (plaats,))
    for plek in kaart.witte_plekken.values():
        if plek.uitkomst == "nog-vragen" and plek.gat not in kaart.gaten:  # a gap asks its own question
            plaats = Plaats(plek.id, *archief.plaats("witte_plekken", plek.id, "vraag"))
            yield _naam(kaart, plek.aan), Vraag(3, f"{plek.naam}: {plek.vraag}", (plaats,))


def _records(kaart: SocialeKaart, archief: Archief, namen: Mapping[str, str]) -> Iterator[tuple[str, Vraag]]:
    """What the redactie noted, and what no field says yet; of a concept only the notes."""
    for id_, document in archief.records.items():
        gegevens = document.gegevens
        if not isinstance(gegevens, dict) or gegevens.get("status") == "gestopt":
            continue
        plaats = Plaats(id_, *document.waar(("redactienotitie",))[:2])
        for wie, zin in _notities(kaart, namen[id_], str(gegevens.get("redactienotitie") or "")):
            yield wie, Vraag(2, zin, (plaats,))
        if id_ in kaart.records and document.mappen[-1:] != ("landelijk",):
            for zin in _leeg(isinstance(kaart.records[id_], Initiatief), gegevens):
                yield namen[id_], Vraag(3, zin, (Plaats(id_, document.bestand, 1),))


def _notities(kaart: SocialeKaart, wie: str, notitie: str) -> Iterator[tuple[str, str]]:
    """The sentences of a note that say what to ask, with the one before when they point back at it (“Vraag ze na”); a note
    that has none is a question as a whole.

    “Vraag de gemeente …” is for the municipality, whoever the record is of.
    """
    zinnen = re.split(r"(?<=[.?!])\s+", notitie.strip())
    if notitie and not any(zin.startswith("Vraag ") for zin in zinnen):
        yield wie, notitie.strip()
    team = re.escape(kaart.gemeente.team.naam)
    for voor, zin in zip(("", *zinnen), zinnen, strict=False):
        if not zin.startswith("Vraag "):
            continue
        bij = wie
        if re.match(r"Vraag (?:ook )?(?:aan )?(?:de )?gemeente\b", zin):
            bij = f"Gemeente {kaart.gemeente.naam}"
        elif re.match(rf"Vraag (?:ook )?(?:aan )?(?:(?:het|de) )?(?:sociaal |sociale )?{team}s?\b", zin, re.IGNORECASE):
            bij = kaart.loket.naam
        yield bij, f"{voor} {zin}".strip() if _VERWIJST_TERUG.match(zin) else zin


def _leeg(is_initiatief: bool, gegevens: Mapping[str, Any]) -> Iterator[str]:
    contact, tips, cursus = (gegevens.get(veld) for veld in ("contact", "voor_professionals", "cursus"))
    if is_initiatief:
        if isinstance(contact, dict) and not contact.get("telefoon"):
            yield _NUMMERVRAAG
        yield from (zin for veld, zin in _VAN_INITIATIEF.items() if gegevens.get(veld) is None)
    elif gegevens.get("hoe_krijg_je_het") != "vanzelf":
        aanvragen = gegevens.get("aanvragen")
        if not gegevens.get("bewijsstukken"):
            yield _PAPIEREN
        if not (isinstance(aanvragen, dict) and aanvragen.get("duur")):
            yield _DUUR
    if isinstance(cursus, dict) and not cursus.get("begint"):
        yield _CURSUS
    if not (isinstance(tips, dict) and tips.get("wachttijd")):
        yield _WACHTTIJD


def _wie(kaart: SocialeKaart, gegevens: object, id_: str) -> str:
    """Whose record it is: who answers its number, who gives it, or else its own name."""
    velden = gegevens if isinstance(gegevens, dict) else {}
    contact = velden.get("contact")
    organisatie = contact.get("organisatie") if isinstance(contact, dict) else None
    return _naam(kaart, str(organisatie or velden.get("aanbieder") or velden.get("naam") or id_))


def _naam(kaart: SocialeKaart, wie: str) -> str:
    """One name for an organisation: that of its loket, and the municipality without the name of a department."""
    gemeente = f"Gemeente {kaart.gemeente.naam}"
    van_loket = {str(loket.contact.organisatie): loket.naam for loket in kaart.loketten.values()}
    return van_loket.get(wie) or (gemeente if wie.startswith(gemeente) else wie)


def _van_lijst(kaart: SocialeKaart, waar: str, id_: str) -> str:
    if waar == "loketten":
        return kaart.loketten[id_].naam
    return kaart.noodhulp[id_].naar if waar == "noodhulp" else f"Gemeente {kaart.gemeente.naam}"


def _nummers(kaart: SocialeKaart, archief: Archief, namen: Mapping[str, str]) -> Mapping[str, str]:
    """The numbers we have by whose they are; also one that residents do not see any more, because the redactie may try it."""
    uit = {namen[id_]: _telefoon(document.gegevens) for id_, document in archief.records.items()}
    uit |= {loket.naam: loket.contact.telefoon or "" for loket in kaart.loketten.values()}
    uit[f"Gemeente {kaart.gemeente.naam}"] = kaart.gemeente.telefoon
    return uit


def _telefoon(gegevens: object) -> str:
    contact = gegevens.get("contact") if isinstance(gegevens, dict) else None
    return str(contact.get("telefoon") or "") if isinstance(contact, dict) else ""
