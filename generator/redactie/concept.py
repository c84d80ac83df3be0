"""The file that `sociale-kaart nieuw` makes: good after each answer, so that whoever stops halfway loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.bestand import schrijf
from generator.documenten.archief import Archief
from generator.documenten.invullen import eigen_woorden, vul_in
from generator.documenten.lezer import toon_pad
from generator.documenten.ontleder import ontleed
from generator.kaart.kaart import SocialeKaart
from generator.lezen import Lezing, keur
from generator.meldingen import Melding, fouten
from generator.models import Soort
from generator.project import Project
from generator.redactie.gegeven import onbeantwoord
from generator.redactie.nieuw import (
    als_id,
    bedoeld_adres,
    bedoelde_themas,
    concept,
    dichtste_themas,
    lijkt_op,
)


class Concept:
    """A new record with this name in the folder `map_`; `antwoorden` are those that were good, by question."""

    def __init__(self, site: Project, soort: Soort, naam: str, map_: Path, kaart: SocialeKaart, lezing: Lezing) -> None:
        self.soort, self.naam, self.antwoorden = soort, naam, dict[str, str]()
        self._site, self._kaart, self._archief = site, kaart, lezing.archief
        self._map, self._id = map_, als_id(naam)
        self._pad = map_ / f"{self._id}.yaml"
        self._bestand = toon_pad(self._pad, site.basis)

    def bezwaar(self) -> str:
        """Why there can be no record with this name; empty when there can."""
        if not self._id:
            return f"“{self.naam}” heeft geen letters of cijfers. Geef de naam zoals mensen hem kennen."
        al = bestaand(self._archief).get(self._id)
        if al or self._pad.exists():
            document = self._archief.records[al] if al else None
            if document and document.uit_pakket:
                return (
                    f"“{al}” is er al voor heel Nederland, en komt met het programma mee. Is het bij u anders? Maak dan zelf "
                    f"{self._bestand.removesuffix(self._pad.name)}{al}.yaml: dat komt in de plaats."
                )
            waar = document.bestand if document else self._bestand
            return f"“{al or self._id}” bestaat al: {waar}. Ga daar verder, of geef dit een andere naam."
        return als_zinnen(fouten(self._oordeel(self._inhoud({}))))

    def lijkt_op(self) -> tuple[str, ...]:
        """The files of records that may be the same help."""
        return tuple(self._archief.records[id_].bestand for id_ in lijkt_op(self._id, self._archief.records))

    def antwoord(self, naam: str, waarde: str) -> str:
        """Keep an answer and write the file; when it cannot be, change nothing and return what is wrong with it."""
        if naam == "thema":
            themas = bedoelde_themas(waarde, self._kaart)
            if vreemd := next((thema for thema in themas if thema not in self._kaart.themas), None):
                dichtbij = dichtste_themas(vreemd, self._kaart)
                tip = f"Bedoelde u “{dichtbij}”?" if dichtbij else f"Kies uit: {', '.join(self._kaart.themas)}."
                return f"“{vreemd}” is geen thema. {tip}"
            waarde = ", ".join(themas)
        straks = {**self.antwoorden, naam: waarde}
        inhoud = self._inhoud(straks)
        if mis := fouten(self._oordeel(inhoud)):
            return als_zinnen(mis)
        self._pad.parent.mkdir(parents=True, exist_ok=True)
        schrijf(self._pad, inhoud)
        self.antwoorden = straks
        return ""

    def beter(self, naam: str, waarde: str) -> str:
        """What somebody may have meant by an answer that was refused."""
        if naam == "thema":
            return dichtste_themas(waarde, self._kaart)
        anders = bedoeld_adres(waarde) if naam == "bronadres" else ""
        return "" if not anders or fouten(self._oordeel(self._inhoud({naam: anders}))) else anders

    def stand(self) -> str:
        """Whether anything is kept, for who stops."""
        if not self.antwoorden:
            return " Er is niets geschreven."
        return f" Uw antwoorden tot nu toe staan in {self._bestand}. Ga daar verder."

    def slot(self) -> str:
        """What is there now, and what is missing before it can go on the site."""
        vul_in, kies = onbeantwoord(self.soort, self.antwoorden)
        inhoud = self._inhoud(self.antwoorden)
        als_gepubliceerd = self._oordeel(inhoud.replace("\nstatus: concept\n", "\nstatus: gepubliceerd\n", 1))
        velden = dict.fromkeys(m.plek.split(".")[0] for m in fouten(als_gepubliceerd) if m.plek)
        mist = {
            "Nog invullen": vul_in,
            "Nog kiezen": kies,
            "Nog aanvullen": tuple(veld for veld in velden if veld not in (*vul_in, *kies)),
        }
        regels = [f"  {wat}: {', '.join(welke)}" for wat, welke in mist.items() if welke]
        return "\n".join(
            [
                f"\n{self._bestand} staat klaar, als concept: het staat nog niet op de site.",
                *regels,
                "Klaar? Zet bij status: gepubliceerd, en draai dan: sociale-kaart controleer",
            ]
        )

    def _inhoud(self, antwoorden: Mapping[str, str]) -> str:
        sjabloon = sjabloon_van(self._map)
        return concept(self.soort, self.naam, sjabloon, antwoorden, self._kaart, self._site.vandaag)

    def _oordeel(self, inhoud: str) -> tuple[Melding, ...]:
        """Everything that `controleer` would say about the file."""
        meldingen = keur_samen(self._site, self._archief, {self._pad: inhoud})
        return tuple(melding for melding in meldingen if melding.bestand == self._bestand)


def bestaand(archief: Archief) -> dict[str, str]:
    """The id of the record that is called so, by its own id and by the id that its name would have."""
    bij_naam = {als_id(_naam_van(document.gegevens)): id_ for id_, document in archief.records.items()}
    return bij_naam | {id_: id_ for id_ in archief.records}


def map_voor(site: Project, soort: Soort) -> Path | None:
    """The folder in which records of this kind live; None when mkdocs.yml names none."""
    bij_naam = {map_.name: map_ for map_ in site.records}
    basis = bij_naam.get(soort.map) or bij_naam.get(soort.adres)
    return basis and (basis if basis.name == soort.map else basis / soort.map)


def keur_samen(site: Project, archief: Archief, nieuw: Mapping[Path, str]) -> tuple[Melding, ...]:
    """Everything that `controleer` would say of all records when these new files stood among them."""
    documenten, alle = list(archief.documenten), list[Melding]()
    woorden = eigen_woorden(archief.lijsten.get("gemeente"))
    for pad, inhoud in nieuw.items():
        mappen = tuple(pad.parent.resolve().parts[-3:])
        bytes_ = inhoud.encode("utf-8", "surrogatepass")
        document, meldingen = ontleed(bytes_, toon_pad(pad, site.basis), pad.stem, mappen)
        alle += meldingen
        if document:
            document, onbekend = vul_in(document, woorden)
            documenten.append(document)
            alle += onbekend
    return (*alle, *keur(site, replace(archief, documenten=tuple(documenten))).meldingen)


def sjabloon_van(map_: Path) -> str:
    """The text of the template in a folder; empty when there is none."""
    pad = map_ / "_sjabloon.yaml"
    return pad.read_text(encoding="utf-8", errors="replace") if pad.is_file() else ""


def als_zinnen(meldingen: tuple[Melding, ...]) -> str:
    """What is wrong and what to do, without the places."""
    return " ".join(f"{melding.wat} {melding.remedie}" for melding in meldingen)


def _naam_van(gegevens: object) -> str:
    return str(gegevens.get("naam", "")) if isinstance(gegevens, dict) else ""
