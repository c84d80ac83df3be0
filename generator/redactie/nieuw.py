"""A new record to start from: a valid concept in which every field is explained by the model's own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from textwrap import wrap

from generator.models import Soort
from generator.models.kenmerken import Verleden, met

# What a required field holds where there is no template.
_ZONDER_VOORBEELD = {"hoe_krijg_je_het": "hoe_krijg_je_het: aanvragen"}
# Fields that somebody who starts need not see yet; they stand in the README of the folder.
_LATER = {"gestopt", "voorheen", "upl", "sluit_uit"}


def als_id(naam: str) -> str:
    """The file name for a name: “Gratis Zwemlés!” becomes `gratis-zwemles`; empty when nothing is left of it."""
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kaal.replace("'", "")).strip("-")[:80].strip("-")


def concept(soort: Soort, sjabloon: str, ingevuld: Mapping[str, str], vandaag: date) -> str:
    """The text of a new file.

    `sjabloon` is the text of `_sjabloon.yaml` of that kind, or empty, and gives an example of each field; `ingevuld` holds YAML for
    the fields that were answered. A required day that has been is `vandaag`. A field that is neither answered nor required
    stands there as a comment.
    """
    geweest = {
        veld.naam: f"{veld.naam}: {vandaag.isoformat()}"
        for veld, _ in met(Verleden, soort.model)
        if not veld.binnen and veld.info.is_required()
    }
    ingevuld = geweest | dict(ingevuld)
    voorbeelden = _blokken(sjabloon)
    uit = [f"# {soort.naam}, als concept: het staat nog niet op de site. Klaar? Zet bij status: gepubliceerd."]
    for naam, veld in soort.model.model_fields.items():
        if naam == "id" or naam in _LATER:
            continue
        uitleg = " ".join((veld.description or "").split())
        uit += ["", *(f"# {regel}" for regel in wrap(uitleg, 110))]
        blok = ingevuld.get(naam) or voorbeelden.get(naam)
        if naam in ingevuld or veld.is_required():
            uit += (blok or _ZONDER_VOORBEELD.get(naam) or f"{naam}: Vul dit in.").splitlines()
        else:
            uit += [f"# {regel}" for regel in (blok or f"{naam}:").splitlines()]
    return "\n".join(uit) + "\n"


def tekst(waarde: str) -> str:
    """Any text as one YAML value that stays text."""
    return "'" + " ".join(waarde.split()).replace("'", "''") + "'"


def _blokken(sjabloon: str) -> dict[str, str]:
    """The fields of a template with everything that belongs to each, without the comments between them."""
    blokken = re.split(r"^(?=[a-z_]+:)", re.sub(r"^#.*\n", "", sjabloon, flags=re.MULTILINE), flags=re.MULTILINE)
    return {blok.split(":", 1)[0]: blok.rstrip() for blok in blokken if ":" in blok}
