"""What is known of a new record, as YAML for each field, and what is not known yet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from generator.kaart.kaart import SocialeKaart
from generator.models import Soort
from generator.models.invultekst import BRON_URL, NOTITIE, VUL_DIT_IN
from generator.models.kenmerken import Verleden, met

_TEKSTEN = ("kort", "aanbieder", "voor_wie", "wat_krijg_je", "voorwaarden", "aanmelden")
_KEUZES = {
    "thema": "themas",
    "doelgroepen": "doelgroepen",
    "levensgebeurtenissen": "levensgebeurtenissen",
    "wijken": "wijken",
}
_CONTACT = ("organisatie", "telefoon", "email", "website")
_PLEK = ("adres", "postcode", "plaats")


def gegeven(
    soort: Soort, naam: str, antwoorden: Mapping[str, str], kaart: SocialeKaart, vandaag: date
) -> dict[str, str]:
    """What is known, as YAML for each field. An answer that is a choice holds ids with commas between them."""
    uit = {"soort": f"soort: {soort.id}", "naam": f"naam: {tekst(naam)}", "status": "status: concept"}
    for dag, _ in met(Verleden, soort.model):
        if not dag.binnen and dag.info.is_required():
            uit[dag.naam] = f"{dag.naam}: {vandaag.isoformat()}"
    uit |= {veld: f"{veld}: {tekst(antwoorden[veld])}" for veld in _TEKSTEN if veld in antwoorden}
    for vraag, veld in _KEUZES.items():
        if vraag in antwoorden:
            ids = (id_.strip() for id_ in antwoorden[vraag].split(","))
            uit[veld] = f"{veld}: [{', '.join(_als_naam(id_) for id_ in ids if id_)}]"
    uit["contact"] = "\n".join(["contact:", *_velden(_CONTACT, antwoorden), f"  loket: {kaart.gemeente.loket}"])
    if plek := _velden(_PLEK, antwoorden):
        uit["plekken"] = "\n".join(["plekken:", f"  - {plek[0].lstrip()}", *(f"  {regel}" for regel in plek[1:])])
    if "gratis" in antwoorden:
        uit["kosten"] = "kosten:\n  gratis: true"
    bron, adres = antwoorden.get("bron", VUL_DIT_IN), antwoorden.get("bronadres", BRON_URL)
    uit["bronnen"] = f"bronnen:\n  - naam: {tekst(bron)}\n    url: {tekst(adres)}"
    uit["eigenaar"] = f"eigenaar: {tekst(antwoorden.get('eigenaar', 'redactie'))}"
    uit["redactienotitie"] = f"redactienotitie: {_alinea(_notitie(soort, antwoorden))}"
    return uit


def onbeantwoord(soort: Soort, antwoorden: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that are still to be filled in, and those that hold what is usual, to be looked at."""
    beantwoord = {"id", "soort", "naam", "status", "contact", "eigenaar", *antwoorden}
    beantwoord |= {veld.naam for veld, _ in met(Verleden, soort.model) if not veld.binnen}
    beantwoord |= {"themas"} if "thema" in antwoorden else set()
    beantwoord |= {"bronnen"} if {"bron", "bronadres"} <= antwoorden.keys() else set()
    open_ = [veld for veld, info in soort.model.model_fields.items() if info.is_required() and veld not in beantwoord]
    kijk_na = ("themas", "niveau", "hoe_krijg_je_het")
    return tuple(veld for veld in open_ if veld not in kijk_na), tuple(veld for veld in open_ if veld in kijk_na)


def tekst(waarde: str) -> str:
    """Any text as one YAML value that stays text."""
    return "'" + " ".join(waarde.split()).replace("'", "''") + "'"


def _velden(namen: Sequence[str], antwoorden: Mapping[str, str]) -> list[str]:
    return [f"  {naam}: {tekst(antwoorden[naam])}" for naam in namen if naam in antwoorden]


def _alinea(regels: Sequence[str]) -> str:
    """Lines as one text; what was told in more lines keeps them."""
    if not any("\n" in regel for regel in regels):
        return tekst(" ".join(regels))
    los = (" ".join(regel.split()) for geheel in regels for regel in geheel.split("\n"))
    return "|-\n" + "\n".join(f"  {regel}" for regel in los if regel)


def _notitie(soort: Soort, antwoorden: Mapping[str, str]) -> list[str]:
    vul_in, kijk_na = onbeantwoord(soort, antwoorden)
    delen = [antwoorden.get("notitie", NOTITIE)]
    delen += [f"Nog invullen: {', '.join(vul_in)}."] if vul_in else []
    delen += [f"Nog kiezen: {', '.join(kijk_na)}."] if kijk_na else []
    return delen


def _als_naam(id_: str) -> str:
    return id_ if re.fullmatch(r"[a-z][a-z0-9-]*", id_) else tekst(id_)
