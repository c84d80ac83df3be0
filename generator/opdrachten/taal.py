"""`sociale-kaart taal`: where a text is hard to read, and what plain words could replace it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from generator.bestand import schrijf
from generator.documenten.archief import Archief
from generator.documenten.bestandstekst import MAX_BYTES
from generator.keuring.vorm import valideer_lijst
from generator.lezen import geschreven, lees
from generator.meldingen import Melding, bedoelde, fouten
from generator.models import LIJSTEN
from generator.models.woorden import Begrip, Jargon
from generator.opdrachten.invoer import CONFIG, project, stop
from generator.project import Project
from generator.redactie.vooruitblik import vooruit, vooruit_in_record
from generator.taal.oordeel import Oordeel, beoordeel
from generator.taal.poort import Beoordeling, beoordeel_document
from generator.taal.ratel import BESTAND, aangehaald, als_yaml, lees_ratel
from generator.taal.velden import BEWONERSTEKST
from generator.taal.woordenschat import Woordenschat, woordenschat
from generator.taal.zinnen import zinnen

_HULP = """Laat zien welke teksten moeilijk lezen, en welke gewone woorden beter zijn.

\b
Voorbeelden:
  sociale-kaart taal                       alle records, de moeilijkste eerst
  sociale-kaart taal zorgtoeslag           één record, met regel en voorstel
  sociale-kaart taal - < brief.txt         een tekst die u zelf geeft
  sociale-kaart taal - --json < brief.txt  hetzelfde, voor een programma
  sociale-kaart taal --onthoud             zet de getallen in leesniveau.yaml lager
"""


@click.command(help=_HULP)
@click.argument("wat", required=False, metavar="[ID of -]")
@click.option("--json", "als_json", is_flag=True, help="Bij -: geef het antwoord als JSON.")
@click.option("--onthoud", is_flag=True, help="Schrijf het aantal opmerkingen per record in leesniveau.yaml.")
@CONFIG
def taal(wat: str | None, als_json: bool, onthoud: bool, config: Path) -> None:
    """All records, one record, or a text from standard input; exit code 1 when that text is too hard."""
    if als_json and wat != "-":
        stop("--json werkt alleen met een losse tekst: sociale-kaart taal - --json < brief.txt")
    if onthoud and wat:
        stop("--onthoud gaat over alle records. Draai: sociale-kaart taal --onthoud")
    if wat == "-":
        _losse_tekst(config, als_json)
        return
    site = project(config)
    archief = lees(site)
    documenten, schat = archief.records, _schat(archief)
    if wat is None:
        oordelen = {d.stam: beoordeel_document(d, BEWONERSTEKST, schat) for d in documenten.values()}
        _onthoud(oordelen, site) if onthoud else _alle(oordelen, vooruit(archief, geschreven(site), site.vandaag))
    elif wat in documenten:
        _een(
            beoordeel_document(documenten[wat], BEWONERSTEKST, schat), vooruit_in_record(documenten[wat], site.vandaag)
        )
    elif wat in archief.onleesbaar:
        stop(f"“{wat}” is niet te lezen. Draai eerst: sociale-kaart controleer")
    else:
        stop(f"Er is geen record “{wat}”. {bedoelde(wat, documenten)}Alle records: sociale-kaart taal")


def _losse_tekst(config: Path, als_json: bool) -> None:
    invoer = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(invoer) > MAX_BYTES:
        stop(f"Deze tekst is te groot: hooguit {MAX_BYTES} bytes. Geef een korter stuk.")
    try:
        tekst = invoer.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        stop("Deze tekst is geen UTF-8. Sla het bestand op als UTF-8 en probeer het opnieuw.")
    oordeel = beoordeel(tekst, _schat_als_die_er_is(config))
    if not oordeel.meting.woorden:
        stop("Er is geen tekst. Geef een tekst mee: sociale-kaart taal - < brief.txt")
    click.echo(_als_json(oordeel) if als_json else _leesbaar(oordeel, tekst))
    if not oordeel.geslaagd:
        sys.exit(1)


def _als_json(oordeel: Oordeel) -> str:
    uit = {
        "score": oordeel.score,
        "oordeel": oordeel.oordeel,
        "geslaagd": oordeel.geslaagd,
        "flesch_douma": round(oordeel.meting.flesch_douma, 1),
        "woorden_per_zin": round(oordeel.meting.woorden_per_zin, 1),
        "langste_zin": oordeel.meting.langste_zin,
        "opmerkingen": [
            {"soort": o.soort, "zin": o.zin, "stuk": o.stuk, "uitleg": o.uitleg, "beter": o.beter}
            for o in oordeel.opmerkingen
        ],
    }
    return json.dumps(uit, ensure_ascii=False, indent=2)


def _leesbaar(oordeel: Oordeel, tekst: str) -> str:
    koppen = ["De hele tekst", *(f"Zin {n}: {_begin(zin.tekst)}" for n, zin in enumerate(zinnen(tekst), start=1))]
    regels = [f"{koppen[o.zin]}\n    {o.uitleg}\n    {o.beter}\n" for o in oordeel.opmerkingen]
    return "\n".join([*regels, _samenvatting(oordeel)])


def _begin(zin: str) -> str:
    kaal = " ".join(zin.split())
    return kaal if len(kaal) <= 60 else kaal[:59].rsplit(" ", 1)[0] + " …"


def _samenvatting(oordeel: Oordeel) -> str:
    meting = oordeel.meting
    aantal = len(oordeel.opmerkingen)
    return (
        f"{oordeel.oordeel.capitalize()}: {oordeel.score} van de 100 punten, "
        f"{aantal} {'opmerking' if aantal == 1 else 'opmerkingen'}. "
        f"{_komma(meting.woorden_per_zin)} woorden per zin, de langste {meting.langste_zin}; "
        f"Flesch-Douma {_komma(meting.flesch_douma)}."
    )


def _komma(getal: float) -> str:
    return f"{getal:.1f}".replace(".", ",")


def _een(beoordeling: Beoordeling, ook: Iterable[Melding]) -> None:
    for melding in sorted((*map(beoordeling.melding, beoordeling.opmerkingen), *ook)):
        click.echo(f"{melding}\n")
    click.echo(_samenvatting(beoordeling.oordeel))


def _alle(oordelen: Mapping[str, Beoordeling], ook: Iterable[Melding]) -> None:
    volgorde = sorted(oordelen.items(), key=lambda o: (o[1].oordeel.score, -len(o[1].opmerkingen), o[0]))
    click.echo("punten  opmerkingen  woorden per zin  record")
    for id_, beoordeling in volgorde:
        oordeel = beoordeling.oordeel
        zin = _komma(oordeel.meting.woorden_per_zin)
        click.echo(f"{oordeel.score:6}  {len(beoordeling.opmerkingen):11}  {zin:>15}  {id_}")
    tellen = [beoordeling.oordeel.oordeel for beoordeling in oordelen.values()]
    soorten = ", ".join(f"{tellen.count(soort)} {soort}" for soort in ("goed", "kan eenvoudiger", "te moeilijk"))
    click.echo(f"\n{len(oordelen)} records: {soorten}. Wat er beter kan: sociale-kaart taal NAAM-VAN-HET-RECORD")
    for melding in ook:
        click.echo(f"\n{melding}")


def _onthoud(oordelen: Mapping[str, Beoordeling], site: Project) -> None:
    oud, meldingen = lees_ratel(site.lijsten, site.basis)
    _stop_bij_fouten(meldingen)
    op_de_site = {
        id_: len(beoordeling.opmerkingen)
        for id_, beoordeling in oordelen.items()
        if isinstance(gegevens := beoordeling.tekst.document.gegevens, dict) and gegevens.get("status") != "concept"
    }
    nieuw = aangehaald(oud.aantallen if oud else None, op_de_site)
    pad = site.lijsten.parent / BESTAND
    schrijf(pad, als_yaml(nieuw))
    click.echo(f"{len(nieuw)} records staan in {pad.name}, samen {sum(nieuw.values())} opmerkingen.")
    for id_ in [id_ for id_, aantal in op_de_site.items() if aantal > nieuw[id_]]:
        click.echo(f"Niet hoger gezet: {id_} heeft {op_de_site[id_]} opmerkingen en er mogen er {nieuw[id_]} zijn.")


def _schat(archief: Archief) -> Woordenschat:
    """The hard and the explained words of a project; stops when one of their lists is missing or has a fault."""
    waarden = {}
    for lijst in (lijst for lijst in LIJSTEN if lijst.naam in {"jargon", "begrippen"}):
        gelezen, meldingen = valideer_lijst(archief.lijsten.get(lijst.naam), lijst)
        if meldingen:
            stop("\n\n".join(str(melding) for melding in meldingen))
        if not gelezen.leesbaar:
            stop(f"De lijst {lijst.naam} is er niet of is nog niet goed. Draai eerst: sociale-kaart controleer")
        waarden[lijst.naam] = gelezen.waarden.values()
    gegevens = (document.gegevens for document in archief.records.values())
    return woordenschat(
        [w for w in waarden["jargon"] if isinstance(w, Jargon)],
        [w for w in waarden["begrippen"] if isinstance(w, Begrip)],
        [str(record["naam"]) for record in gegevens if isinstance(record, dict) and "naam" in record],
    )


def _schat_als_die_er_is(config: Path) -> Woordenschat:
    """Without a project there are no lists: say so, and measure the rest."""
    if config.is_file():
        return _schat(lees(project(config)))
    click.echo(f"{config} is er niet, dus zonder de lijst van moeilijke woorden. Geef --config mee.", err=True)
    return woordenschat((), ())


def _stop_bij_fouten(meldingen: tuple[Melding, ...]) -> None:
    if fouten(meldingen):
        stop("\n\n".join(str(melding) for melding in meldingen))
