"""`sociale-kaart nieuw`: start a new record."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.documenten.lezer import toon_pad
from generator.documenten.ontleder import ontleed
from generator.kaart.kaart import SocialeKaart
from generator.keuring.vorm import valideer_record
from generator.meldingen import dichtstbij
from generator.models import SOORTEN, Soort
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop
from generator.project import Project
from generator.redactie.nieuw import als_id, concept, tekst


@click.command(
    help='Begin een nieuw record. U krijgt een paar vragen; daarna staat er een concept klaar, met uitleg bij elk veld.\n\nVoorbeeld: sociale-kaart nieuw stille-kracht "Kapper Knip"\n\nVoorbeeld: sociale-kaart nieuw regeling "Gratis zwemles"'
)
@click.argument("soort", type=click.Choice([soort.id for soort in SOORTEN]))
@click.argument("naam")
@CONFIG
def nieuw(soort: str, naam: str, config: Path) -> None:
    """Ask what is known and write a valid concept; an empty answer or the end of the input takes what is proposed."""
    site = project(config)
    welke = next(s for s in SOORTEN if s.id == soort)
    kaart, lezing = kaart_of_stop(site)
    id_ = als_id(naam)
    if not id_:
        stop(f"“{naam}” heeft geen letters of cijfers. Geef de naam zoals mensen hem kennen.")
    if id_ in lezing.archief.records:
        stop(f"“{id_}” bestaat al. Verander dat record, of geef dit een andere naam.")
    map_ = _map(site, welke)
    sjabloon = map_ / "_sjabloon.yaml"
    voorbeeld = sjabloon.read_text(encoding="utf-8") if sjabloon.is_file() else ""
    antwoorden = {"naam": f"naam: {tekst(naam)}", **_vraag(welke, kaart)}
    inhoud = concept(welke, voorbeeld, antwoorden, site.vandaag)
    document, meldingen = ontleed(inhoud.encode(), f"{id_}.yaml", id_, tuple(map_.resolve().parts[-3:]))
    fouten = meldingen if document is None else (*meldingen, *valideer_record(document)[1])
    if fouten:
        stop("\n\n".join(f"{m.plek}: {m.wat}\n    {m.remedie}" for m in fouten) + "\nEr is niets geschreven.")
    pad = map_ / f"{id_}.yaml"
    pad.write_text(inhoud, encoding="utf-8")
    click.echo(
        f"\n{toon_pad(pad, site.basis)} staat klaar. Vul aan wat er nog niet klopt en draai dan: sociale-kaart controleer"
    )


def _map(site: Project, soort: Soort) -> Path:
    """The folder in which records of this kind live; made when it is not there yet."""
    bij_naam = {map_.name: map_ for map_ in site.records}
    basis = bij_naam.get(soort.map) or bij_naam.get(soort.adres)
    if basis is None:
        stop(f"In mkdocs.yml staat bij records: geen map {soort.waar}. Voeg die toe.")
    doel = basis if basis.name == soort.map else basis / soort.map
    doel.mkdir(parents=True, exist_ok=True)
    return doel


def _vraag(soort: Soort, kaart: SocialeKaart) -> dict[str, str]:
    """Questions with a proposal each; the answers as YAML."""
    click.echo("Druk op Enter voor wat er tussen haken staat. U kunt alles later veranderen.\n")
    uit = {"soort": f"soort: {soort.id}", "status": "status: concept"}
    uit["kort"] = f"kort: {tekst(_antwoord('Wat krijg je, in één zin?', 'Eén zin die zegt wat je krijgt.'))}"
    click.echo(f"Thema’s: {', '.join(kaart.themas)}")
    uit["themas"] = f"themas: [{_thema(kaart)}]"
    if soort.id == "regeling":
        uit["aanbieder"] = (
            f"aanbieder: {tekst(_antwoord('Van welke organisatie is het?', f'Gemeente {kaart.gemeente.naam}'))}"
        )
        uit["niveau"] = "niveau: gemeente"
    telefoon = _antwoord("Welk nummer bel je? Leeg laten mag: dan staat het loket erbij.", "")
    regels = [f"  telefoon: {tekst(telefoon)}"] if telefoon else []
    uit["contact"] = "\n".join(["contact:", *regels, f"  loket: {kaart.gemeente.loket}"])
    bron = _antwoord("Waar weet u dit van? Noem de organisatie of pagina.", "Vul in waar u dit van weet")
    adres = _antwoord("Op welk adres staat dat?", "https://vul-dit-in.example")
    uit["bronnen"] = f"bronnen:\n  - naam: {tekst(bron)}\n    url: {tekst(adres)}"
    uit["eigenaar"] = f"eigenaar: {tekst(_antwoord('Welke rol houdt dit bij? Geen naam van een persoon.', 'redactie'))}"
    notitie = _antwoord("Wat moet er nog worden nagevraagd, en bij wie?", "Vraag na of alles hier klopt.")
    uit["redactienotitie"] = f"redactienotitie: {tekst(notitie)}"
    return uit


def _thema(kaart: SocialeKaart) -> str:
    eerste = next(iter(kaart.themas))
    antwoord = _antwoord("Welk thema past het best?", eerste)
    met_dat_woord = next((id_ for id_ in kaart.themas if antwoord.lower() in (id_, *id_.split("-"))), None)
    return met_dat_woord or dichtstbij(antwoord, list(kaart.themas)) or eerste


def _antwoord(vraag: str, voorstel: str) -> str:
    """One line from the keyboard or from another program; the proposal when that line is empty or there is none."""
    click.echo(f"{vraag}{f' [{voorstel}]' if voorstel else ''}")
    return sys.stdin.readline().strip() or voorstel
