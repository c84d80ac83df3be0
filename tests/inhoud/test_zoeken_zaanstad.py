"""The search on what stands in Zaanstad's own files: who asks in other words than ours, and what must never be missed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import snowballstemmer
import yaml
from conftest import CACHE, PROJECT, zaanstad
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blad.openbaar import OpenbareKaart
from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.v8 import V8
from generator.weergave.scripts import scripts, voor_v8, zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine

THEMA = PROJECT / "theme"
ZOEKBESTANDEN = {"assets/zoekindex.js", "assets/zoeken.js"}
SCRIPT, WOORDEN, PER_RECORD = 16_500, 19_700, 210  # bytes over the line; the words are those that every town shares
TALEN = "assets/zoektalen.js"
TALEN_HOOGSTENS = 3_100  # bytes, only for a question that may be in another language
MINSTENS_VRAGEN = 150
HOOGSTENS_TREFFERS = 12


@dataclass(frozen=True)
class Vraag:
    """A question from bench/zoekvragen.yaml, the records that answer it, and those that are found, best first."""

    vraag: str
    goed: frozenset[str]
    gevonden: tuple[str, ...]

    def goed_bij(self, aantal: int) -> bool:
        """Whether one of the first ones answers it."""
        return not self.goed.isdisjoint(self.gevonden[:aantal])

    def __str__(self) -> str:
        """For the editor who must mend it."""
        boven = ", ".join(self.gevonden[:3]) or "niets"
        return f"“{self.vraag}” zoekt {' of '.join(sorted(self.goed))}, maar vindt eerst: {boven}"


@pytest.fixture(scope="module")
def kaart() -> OpenbareKaart:
    lezing = lees_kaart(zaanstad())
    assert lezing.kaart is not None, "\n\n".join(map(str, lezing.meldingen))
    return openbaar(lezing.kaart)


@pytest.fixture(scope="module")
def machine(kaart: OpenbareKaart) -> Iterator[Zoekmachine]:
    with Zoekmachine(zoekcode(THEMA), gegevens(kaart), CACHE) as zoekmachine:
        yield zoekmachine


@pytest.fixture(scope="module")
def achtergehouden(kaart: OpenbareKaart, machine: Zoekmachine) -> list[Vraag]:
    """The half that the engine is not tuned on, as far as the records that answer it are still there."""
    nu = {oud: blad.id for blad in kaart.bladen.values() for oud in (blad.id, *blad.oude_ids)}
    alle = yaml.safe_load((PROJECT / "bench" / "zoekvragen.yaml").read_text(encoding="utf-8"))
    vragen = {v["vraag"]: frozenset(nu[id_] for id_ in v["goed"] if id_ in nu) for v in alle if v["helft"] == "proef"}
    vragen = {vraag: goed for vraag, goed in vragen.items() if goed}
    antwoorden = machine.zoek_alle([*vragen])
    return [Vraag(*vraag, tuple(ids)) for vraag, ids in zip(vragen.items(), antwoorden, strict=True)]


@pytest.mark.parametrize(
    ("plaats", "waar", "hooguit_mis"),
    [(3, "bij de eerste drie", 0.05), (1, "als eerste", 0.20), (None, "en ook niets anders", 0.01)],
)
def test_de_achtergehouden_helft_van_de_vragen(
    achtergehouden: list[Vraag], plaats: int | None, waar: str, hooguit_mis: float
) -> None:
    """The figures themselves are in bench/README.md."""
    assert len(achtergehouden) >= MINSTENS_VRAGEN, (
        f"Nog maar {len(achtergehouden)} vragen in bench/zoekvragen.yaml noemen een record dat er is."
        " Schrijf er vragen bij over de records van nu, met helft: proef."
    )
    mis = [v for v in achtergehouden if not (v.goed_bij(plaats) if plaats else v.gevonden)]
    assert len(mis) <= hooguit_mis * len(achtergehouden), (
        f"{len(mis)} van de {len(achtergehouden)} vragen vinden hun record niet {waar}; hooguit {hooguit_mis:.0%} mag."
        " Is wat nu bovenaan staat ook een goed antwoord? Zet zijn id dan bij goed, in bench/zoekvragen.yaml."
        " Zo niet: haal daar het zoekwoord weg dat er niet hoort, of geef het goede record een zoekwoord erbij.\n"
        + "\n".join(map(str, mis))
    )


@pytest.mark.parametrize(
    ("vraag", "nood"),
    [
        ("ik word uit huis gezet", "uit-huis-of-afgesloten"),
        ("stroom afgesloten", "uit-huis-of-afgesloten"),
        ("geen eten vandaag", "geen-eten"),
        ("mijn man heeft mij geslagen", "geweld-thuis"),
        ("ik wil niet meer leven", "zelfdoding"),
        ("zelfmoort", "zelfdoding"),
    ],
)
def test_nood_wordt_herkend(kaart: OpenbareKaart, machine: Zoekmachine, vraag: str, nood: str) -> None:
    assert nood in kaart.noodhulp, (
        f"content/lijsten/noodhulp.yaml heeft geen id “{nood}” meer. Zet het terug: wie “{vraag}” typt, moet daar komen."
    )
    assert nood in machine.zoek(vraag)["nood"], (
        f"Wie “{vraag}” typt, ziet de noodhulp “{nood}” niet meer. Zet de woorden van die vraag als signaal terug bij"
        f" {nood}, in content/lijsten/noodhulp.yaml."
    )


@pytest.mark.parametrize("vraag", ["samen eten", "zorgverzekering afsluiten", "kind leert lezen", "de was doen"])
def test_een_gewone_vraag_is_geen_nood(machine: Zoekmachine, vraag: str) -> None:
    gevonden = machine.zoek(vraag)["nood"]
    assert not gevonden, (
        f"Wie “{vraag}” typt, krijgt nu eerst de noodhulp {', '.join(gevonden)}. Zoek daar in content/lijsten/noodhulp.yaml"
        " het signaal waarvan alle woorden in die vraag staan, en zet er een woord bij."
    )


def test_elk_signaal_doet_wat_het_belooft(kaart: OpenbareKaart, machine: Zoekmachine) -> None:
    """Of what is elsewhere: no record is shown, but for those of an emergency. Those of emergencies are in test_nood.py."""
    mis = []
    for onderwerp in kaart.elders.values():
        for signaal in onderwerp.signalen:
            uit = machine.zoek(signaal)
            mag = {id_ for nood in uit["nood"] for id_ in kaart.noodhulp[nood].hulp}
            toch = [treffer["id"] for treffer in uit["treffers"] if treffer["id"] not in mag]
            if not uit["elders"] or toch:
                mis.append(
                    f"elders.yaml: “{signaal}” bij {onderwerp.id} geeft toch {', '.join(toch) or 'geen verwijzing'}"
                )
    assert not mis, "Schrijf deze signalen in content/lijsten/ anders, of haal ze weg:\n" + "\n".join(mis)


def test_elke_wijk_is_te_vinden_met_naam_en_postcode(kaart: OpenbareKaart, machine: Zoekmachine) -> None:
    mis = [
        f"Wie “{woord}” typt, krijgt de wijk {wijk.naam} niet."
        for wijk in kaart.wijken.values()
        for woord in (wijk.naam, *wijk.aliassen, *wijk.postcodes, *wijk.pc5)
        if wijk.naam not in machine.zoek(woord)["wijken"]
    ]
    assert not mis, "\n".join(
        [*mis, "Geef in content/lijsten/wijken.yaml elke wijk een eigen naam en eigen postcodes."]
    )


_WAAR = """(vraag) => {
  const ids = (rang) => rang.map((t) => t.record.id), alle = ids(machine.zoek(vraag, () => 0).treffers);
  return [alle, alle.map((id) => { const rang = ids(boek.rang(machine, vraag, [id])); return [rang.slice(0, rang.indexOf(id)), rang.length]; })];
}"""


def test_een_record_staat_waar_het_staat_als_niet_alles_wordt_gewogen(
    kaart: OpenbareKaart, machine: Zoekmachine
) -> None:
    """Whatever somebody asks, and also where few records have a term: none that is left out would stand above it."""
    code = zoekcode(THEMA).replace("const VEEL = 100;", "const VEEL = 0;")
    zinnen = [zin for blad in kaart.bladen.values() for zin in blad.zoektekst["zin"]]
    woorden = [*dict.fromkeys(woord for zin in zinnen for woord in zin.split())]
    minder = 0
    with V8() as v8:
        eigen = machine.script("eigen", "(index) => globalThis.boek = Zoeken.gevolgd(index)")
        v8.lees(code, f"{{ {eigen}; globalThis.machine = eigen; }}")

        @settings(max_examples=150)
        @given(st.lists(st.sampled_from(zinnen) | st.sampled_from(woorden), min_size=1, max_size=4).map(" ".join))
        def vraag(tekst: str) -> None:
            nonlocal minder
            alle, per_record = v8.vraag(_WAAR, tekst)
            for plaats, (boven, gewogen) in enumerate(per_record):
                assert boven == alle[:plaats]
                minder += gewogen < len(alle)

        vraag()
    assert minder > 10


def test_zoekbestanden_zijn_klein(kaart: OpenbareKaart, machine: Zoekmachine) -> None:
    groot = {
        bestand.uri: len(gzip.compress(bestand.inhoud))
        for bestand in (*machine.bestanden(), *scripts(THEMA))
        if bestand.uri in {*ZOEKBESTANDEN, TALEN}
    }
    assert groot.pop(TALEN) <= TALEN_HOOGSTENS, "Haal woorden uit content/lijsten/talen.yaml die niemand typt."
    assert groot.keys() == ZOEKBESTANDEN
    hooguit = SCRIPT + WOORDEN + PER_RECORD * len(kaart.bladen)
    assert sum(groot.values()) <= hooguit, (
        f"Het zoeken is samen {sum(groot.values())} bytes groot ({groot}); hooguit {hooguit} mag met zoveel records, want"
        " het gaat naar elke telefoon. Haal zoekwoorden weg die ook al ergens anders in hun record staan, en woorden uit"
        " content/lijsten/synoniemen.yaml en elders.yaml die niemand typt."
    )


def test_wie_in_een_andere_taal_vraagt_haalt_de_woorden_van_die_taal(
    kaart: OpenbareKaart, machine: Zoekmachine
) -> None:
    """An engine that does not know those words yet hears that they are not ours; and few Dutch questions fetch them in vain."""
    alle = yaml.safe_load((PROJECT / "bench" / "zoekvragen.yaml").read_text(encoding="utf-8"))
    anders = [v["vraag"] for v in alle if v["soort"] == "andere-taal"]
    anders += [woord for taal in kaart.talen.values() for vertaling in taal.woorden for woord in vertaling.ook]
    eigen = [zin for blad in kaart.bladen.values() for zin in (*blad.zoektekst["naam"], *blad.zoektekst.get("zin", ()))]
    with V8() as v8:
        v8.lees(zoekcode(THEMA), f"const machine = Zoeken.zoekmachine({machine.delen['zoekindex']})")
        gezien = v8.vraag(
            "(vragen) => vragen.filter((vraag) => machine.zoek(vraag).meer.includes('zoektalen'))", [*anders, *eigen]
        )
    assert [vraag for vraag in anders if vraag not in gezien] == []
    assert len({*gezien} & {*eigen}) <= 0.02 * len(eigen)


def test_stammen_zijn_die_van_snowball() -> None:
    """Every word of all records and pages, beside the reference implementation of Porter for Dutch."""
    bronnen = [pad for map_ in ("regelingen", "initiatieven", "content") for pad in (PROJECT / map_).rglob("*.*")]
    woorden = sorted({w for pad in bronnen for w in re.findall(r"[a-z]+", pad.read_text(encoding="utf-8").lower())})
    assert woorden
    with V8() as v8:
        v8.lees(voor_v8(THEMA, "Taal", "zoeken/taal.js"))
        onze = v8.vraag("(woorden) => woorden.map(Taal.porter)", woorden)
    goed = snowballstemmer.stemmer("dutch_porter").stemWords(woorden)
    mis = [f"{w}: {o}, niet {g}" for w, o, g in zip(woorden, onze, goed, strict=True) if o != g]
    assert not mis, (
        "Van deze woorden maakt het zoeken een verkeerde stam. Dat is een fout in theme/zoeken/taal.js, niet in uw tekst:"
        " meld het aan wie het programma onderhoudt.\n" + "\n".join(mis)
    )


@pytest.mark.parametrize(
    "vraag", ["geld", "hulp", "kind", "huur", "ik heb geen geld meer", "eten", "zaandam", "wijkteam", "gratis"]
)
def test_een_brede_vraag_geeft_geen_lange_lijst(machine: Zoekmachine, vraag: str) -> None:
    uit = machine.zoek(vraag)
    assert 0 < len(uit["treffers"]) + len(uit["boven"]) <= HOOGSTENS_TREFFERS + 3
    assert len(uit["treffers"]) <= HOOGSTENS_TREFFERS
    assert not {*[treffer["id"] for treffer in uit["treffers"]]} & {treffer["id"] for treffer in uit["misschien"]}


def test_elk_concept_van_zaanstad_geeft_zijn_gat(machine: Zoekmachine) -> None:
    """The name and every zoekwoord of a concept say whom to call, and never something that only looks like it first."""
    lezing = lees_kaart(zaanstad())
    assert lezing.kaart is not None
    gat_van = {id_: gat.id for gat in lezing.kaart.gaten.values() for id_ in gat.records}
    concepten = [g.record for g in lezing.uitslag.gelezen.records if not g.record.op_de_site]
    assert concepten
    mis = []
    for record in concepten:
        for vraag in (record.naam, *record.zoekwoorden):
            uit = machine.zoek(vraag)
            if gat_van[record.id] not in (*uit["gaten"], *uit["kleine_gaten"]) and not uit["nood"]:
                mis.append(
                    f"{vraag} ({record.id}): {uit['gaten']} {[treffer['id'] for treffer in uit['treffers']][:3]}"
                )
    assert not mis, "\n".join(mis)
