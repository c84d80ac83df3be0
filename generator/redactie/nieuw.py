"""A new record to start from: a valid concept in which every field is explained by the model's own words.

It is valid after each answer. What nobody answered stands there as what it is: still to be filled in, or to be looked at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches
from textwrap import wrap

from generator.kaart.kaart import SocialeKaart
from generator.meldingen import dichtstbij
from generator.models import Soort
from generator.models.invultekst import NOTITIE, VUL_DIT_IN
from generator.redactie.gegeven import gegeven, tekst
from generator.redactie.vraag import Vraag

# Fields that somebody who starts need not see yet; they stand in the README of the folder.
_LATER = {"gestopt", "voorheen", "upl", "sluit_uit"}


def vragen(soort: Soort, kaart: SocialeKaart) -> tuple[Vraag, ...]:
    """What is asked for a new record of this kind, in order."""
    alle = (
        Vraag("kort", "Wat krijg je, in één zin?"),
        Vraag("thema", f"Welk thema past het best? Kies uit: {', '.join(kaart.themas)}."),
        Vraag("aanbieder", "Van welke organisatie is het?", f"Gemeente {kaart.gemeente.naam}"),
        Vraag("telefoon", "Welk nummer bel je? Leeg laten mag: dan staat het loket erbij."),
        Vraag("bron", "Waar weet u dit van? Noem de organisatie of pagina."),
        Vraag("bronadres", "Op welk adres staat dat?"),
        Vraag("eigenaar", "Welke rol houdt dit bij? Geen naam van een persoon.", "redactie"),
        Vraag("notitie", "Wat moet er nog worden nagevraagd, en bij wie?", NOTITIE),
    )
    return tuple(vraag for vraag in alle if vraag.naam != "aanbieder" or "aanbieder" in soort.model.model_fields)


def als_id(naam: str) -> str:
    """The file name for a name: “Gratis Zwemlés!” becomes `gratis-zwemles`; empty when nothing is left of it."""
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kaal.replace("'", "")).strip("-")[:80].strip("-")


def lijkt_op(id_: str, bekend: Collection[str]) -> tuple[str, ...]:
    """The ids that may well be the same help: spelled almost alike, or all words of the one in the other."""
    woorden = set(id_.split("-"))
    omvat = [ander for ander in bekend if woorden <= set(ander.split("-")) or set(ander.split("-")) <= woorden]
    return tuple(sorted({*omvat, *get_close_matches(id_, bekend, n=3, cutoff=0.85)}))[:3]


def bedoelde_themas(antwoord: str, kaart: SocialeKaart) -> tuple[str, ...]:
    """The ids that an answer names, by id, by name or by a word that one id alone has; what is none stays as it is."""
    namen = {als_id(thema.naam): id_ for id_, thema in kaart.themas.items()}
    return tuple(_thema(deel.strip(), namen) for deel in antwoord.split(",") if deel.strip())


def dichtste_themas(antwoord: str, kaart: SocialeKaart) -> str:
    """The same with what is no theme replaced by the nearest one; empty when something is near none."""
    bij_woord = {woord: id_ for id_ in kaart.themas for woord in (*id_.split("-"), id_) if len(woord) > 2}
    uit = []
    for thema in bedoelde_themas(antwoord, kaart):
        dichtbij = thema if thema in kaart.themas else bij_woord.get(dichtstbij(thema, list(bij_woord)) or "")
        if not dichtbij:
            return ""
        uit.append(dichtbij)
    return ", ".join(uit)


def _thema(deel: str, namen: Mapping[str, str]) -> str:
    id_ = als_id(deel)
    if id_ in namen.values():
        return id_
    met_dat_woord = [ander for ander in namen.values() if id_ in ander.split("-")]
    return namen.get(id_) or (met_dat_woord[0] if len(met_dat_woord) == 1 else deel)


def bedoeld_adres(antwoord: str) -> str:
    """The web address that somebody may have meant who left out the beginning: `www.kok.nl`; empty when that is not it."""
    past = re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", antwoord, re.IGNORECASE)
    return f"https://{antwoord}" if past else ""


def concept(
    soort: Soort, naam: str, sjabloon: str, antwoorden: Mapping[str, str], kaart: SocialeKaart, vandaag: date
) -> str:
    """The text of a new file.

    `sjabloon` is the text of `_sjabloon.yaml` of that kind, or empty, and gives an example of each field that may be left
    out; such a field stands there as a comment. A required day that has been is `vandaag`.
    """
    bekend = gegeven(soort, naam, antwoorden, kaart, vandaag)
    zolang = _zolang(soort, kaart)
    voorbeelden = _blokken(sjabloon)
    uit = [f"# {soort.naam}, als concept: het staat nog niet op de site. Klaar? Zet bij status: gepubliceerd."]
    for veld, info in soort.model.model_fields.items():
        if veld == "id" or veld in _LATER:
            continue
        uitleg = " ".join((info.description or "").split())
        uit += ["", *(f"# {regel}" for regel in wrap(uitleg, 110))]
        if veld in bekend:
            uit += bekend[veld].splitlines()
        elif info.is_required():
            uit += zolang.get(veld, f"{veld}: {tekst(VUL_DIT_IN)}").splitlines()
        else:
            uit += [f"# {regel}" for regel in voorbeelden.get(veld, f"{veld}:").splitlines()]
    return "\n".join(uit) + "\n"


def _zolang(soort: Soort, kaart: SocialeKaart) -> dict[str, str]:
    """A choice that nobody made has to be something; the note says that it is still to be made."""
    eerste = {"themas": f"[{next(iter(kaart.themas))}]", "niveau": "gemeente", "hoe_krijg_je_het": "aanvragen"}
    velden = soort.model.model_fields
    return {veld: f"# Nog kiezen:\n{veld}: {keuze}" for veld, keuze in eerste.items() if veld in velden}


def _blokken(sjabloon: str) -> dict[str, str]:
    """The fields of a template with everything that belongs to each, without the comments between them."""
    blokken = re.split(r"^(?=[a-z_]+:)", re.sub(r"^#.*\n", "", sjabloon, flags=re.MULTILINE), flags=re.MULTILINE)
    return {blok.split(":", 1)[0]: blok.rstrip() for blok in blokken if ":" in blok}
