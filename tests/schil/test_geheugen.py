"""What did not change since the build before is not worked out again, and nobody can see that in what comes out."""

from __future__ import annotations

import os
import pickle
import shutil
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import PROJECT, Stad, draai
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import bouw
from generator.cache import Cache
from generator.geheugen import Geheugen
from generator.lezen import lees, lees_kaart, taal
from generator.meldingen import Melding
from generator.project import Project

EDITS = (
    ("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "ik sta diep in het rood"),
    ("regelingen/voorbeeldpas.yaml", "status: gepubliceerd", "status: concept"),
    ("regelingen/warmtegeld.yaml", "naam:", "naam"),  # no YAML any more
    ("content/lijsten/gemeente.yaml", "loket:", "loket :"),
    ("content/lijsten/jargon.yaml", "woord: aangaande", "woord: aangaan"),
    ("content/lijsten/wijken.yaml", "naam: Noord", "naam: Noorderpark"),
)


def _gezien(project: Project) -> tuple[object, ...]:
    """All that the pages are made from, and all that is said of it."""
    lezing = lees_kaart(project)
    return lezing.kaart, lezing.uitslag, taal(project, lezing)


def test_met_en_zonder_geheugen_komt_hetzelfde(stad: Stad) -> None:
    """Also when an edit is taken back, and when a file has the same time as before."""
    geheugen = Geheugen()
    terug = ((bestand, nieuw, oud) for bestand, oud, nieuw in reversed(EDITS))
    for bestand, oud, nieuw in (("", "", ""), *EDITS, *terug):
        if bestand:
            pad = stad.map / bestand
            tijd, tekst = pad.stat(), pad.read_text("utf-8")
            assert oud in tekst
            pad.write_text(tekst.replace(oud, nieuw, 1), "utf-8")
            os.utime(pad, ns=(tijd.st_atime_ns, tijd.st_mtime_ns))
        assert _gezien(replace(stad.project, geheugen=geheugen)) == _gezien(stad.project), bestand


def test_alleen_wat_veranderd_is_wordt_opnieuw_gelezen(stad: Stad) -> None:
    project = replace(stad.project, geheugen=Geheugen())
    voor = lees(project).records
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "ik sta diep in het rood")
    na = lees(project).records
    assert voor.keys() == na.keys()
    assert [id_ for id_ in voor if voor[id_] is not na[id_]] == ["schuldhulp"]


def test_wat_veranderd_is_staat_op_de_bladzijden_en_de_rest_blijft(stad: Stad) -> None:
    """What a record says, a word of the town that stands on every page, and a template."""
    stad.met_eigen_thema()
    geheugen = Geheugen()
    voor = bouw(replace(stad.project, geheugen=geheugen))
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Schuldhulpen")
    stad.vervang("content/lijsten/gemeente.yaml", "telefoon: 14 020", "telefoon: 14 021")
    stad.vervang("theme/pages/record.jinja", "Waar weten we dit van?", "Hoe weten we dit?")
    na = bouw(replace(stad.project, geheugen=geheugen), ook_met_fouten=True)
    assert na == bouw(stad.project, ook_met_fouten=True)
    html = "".join(pagina.html for pagina in na.paginas)
    assert "Waar weten we dit van?" not in html
    assert voor.paginas != na.paginas


WIJZIGINGEN = (
    *EDITS,
    ("regelingen/voorbeeldpas.yaml", "naam: Voorbeeldpas", "naam: Voorbeeldkaart"),
    ("regelingen/schuldhulp.yaml", "themas: [schulden]", "themas: [geld, schulden]"),
    ("initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml", "naam: Buurthuis De Schakel", "naam: De Schakel"),
    ("content/lijsten/gemeente.yaml", "telefoon: 14 020", "telefoon: 14 021"),
    ("content/lijsten/begrippen.yaml", "woord: Bijstandsnorm", "woord: Bijstandsgrens"),
    ("content/lijsten/themas.yaml", "kort: Hulp", "kort: Alle hulp"),
    ("theme/pages/record.jinja", "Waar weten we dit van?", "Hoe weten we dit?"),
)
"""Each can be taken back; some are wrong, and then the site is not made, or with what is wrong on it."""


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, len(WIJZIGINGEN) - 1), st.integers(0, 1)), min_size=2, max_size=4))
def test_na_elke_wijziging_komt_er_hetzelfde_als_zonder_geheugen(
    stad: Stad, tmp_path: Path, stappen: list[tuple[int, int]]
) -> None:
    """Each build is a process of its own for the memory: what it knows, it reads from the disk."""
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)
    if not (stad.map / "theme").exists():
        stad.met_eigen_thema()
    toen = {bestand: (stad.map / bestand).read_text("utf-8") for bestand, _, _ in WIJZIGINGEN}
    for welke, dagen in stappen:
        bestand, oud, nieuw = WIJZIGINGEN[welke]
        pad = stad.map / bestand
        tekst = pad.read_text("utf-8")
        assert oud in toen[bestand]
        pad.write_text(toen[bestand] if tekst != toen[bestand] else tekst.replace(oud, nieuw, 1), "utf-8")
        project = stad.project.op(stad.project.vandaag + timedelta(days=dagen))
        geheugen = Geheugen(Cache(tmp_path / "cache"))
        warm = bouw(replace(project, geheugen=geheugen), ook_met_fouten=True)
        geheugen.bewaar()
        assert warm == bouw(project, ook_met_fouten=True)
    for bestand, tekst in toen.items():
        (stad.map / bestand).write_text(tekst, "utf-8")


def _bewaard(stad: Stad, map_: Path) -> tuple[Path, ...]:
    """The files with what the builds of this town know, after one."""
    geheugen = Geheugen(Cache(map_))
    bouw(replace(stad.project, geheugen=geheugen), ook_met_fouten=True)
    geheugen.bewaar()
    return tuple(sorted((map_ / "geheugen").iterdir()))


def _inhoud(stad: Stad, map_: Path) -> bytes:
    return b"".join(bestand.read_bytes() for bestand in _bewaard(stad, map_))


def test_van_schijf_wordt_niets_opnieuw_gelezen(stad: Stad, tmp_path: Path) -> None:
    """Not even when all files are copies of what they were: what counts is what is in them."""
    bestanden = _bewaard(stad, tmp_path / "cache")
    for pad in stad.map.rglob("*.yaml"):
        inhoud = pad.read_bytes()
        pad.unlink()
        pad.write_bytes(inhoud)
    toen = [bestand.stat().st_ino for bestand in bestanden]  # what is written again is another file
    geheugen = Geheugen(Cache(tmp_path / "cache"))
    bouw(replace(stad.project, geheugen=geheugen))
    geheugen.bewaar()
    assert [bestand.stat().st_ino for bestand in bestanden] == toen


class _Kwaad:
    """What would run something when it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("KWAAD",)


# By way of what one of our own modules takes in: `os`.
_OMWEG = b"\x80\x04\x8c\x11generator.bestand\x8c\x08os.mkdir\x93\x8c\x05KWAAD\x85R."


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"weg",
        _OMWEG,
        pickle.dumps(_Kwaad()),
        pickle.dumps({("lees", "x"): (1, _Kwaad())}),
        pickle.dumps([]),
        pickle.dumps([1, "x", pickle.dumps([])]),
        pickle.dumps([pickle.dumps(_Kwaad())]),
        pickle.dumps([_OMWEG, pickle.dumps({("lees", "x"): (1, _Kwaad())})]),
        pickle.dumps([b"\x80\x04]Q."]),  # points to a list, and nothing is called that
    ],
)
def test_wat_een_ander_er_neerzet_doet_niets(stad: Stad, tmp_path: Path, inhoud: bytes) -> None:
    """It has to be a value, also with the right hash before it."""
    for bestand in _bewaard(stad, tmp_path / "cache"):
        bestand.write_bytes(sha256(inhoud).hexdigest().encode() + b"\n" + inhoud)
    geheugen = Geheugen(Cache(tmp_path / "cache"))
    assert lees(replace(stad.project, geheugen=geheugen)) == lees(stad.project)
    assert geheugen.zelfde("blad", "x", "blad") == "blad"
    assert geheugen.of_opnieuw("weergave", "x", "blad", lambda: "html") == "html"
    assert not Path("KWAAD").exists()


def test_wat_weg_is_blijft_niet_bewaard(stad: Stad, tmp_path: Path) -> None:
    assert b"Geheim plan" in _inhoud(stad, tmp_path / "cache")
    (stad.map / "regelingen" / "geheim-plan.yaml").unlink()
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "ik sta diep in het rood")
    assert b"Geheim plan" not in _inhoud(stad, tmp_path / "cache")


def test_wat_alleen_weg_is_blijft_ook_niet_bewaard(stad: Stad, tmp_path: Path) -> None:
    """With nothing new beside it; and not what a record said before either."""
    voor = _inhoud(stad, tmp_path / "cache")
    assert b"Geheim plan" in voor
    assert b"ik heb te veel schulden" in voor
    (stad.map / "regelingen" / "geheim-plan.yaml").unlink()
    assert b"Geheim plan" not in _inhoud(stad, tmp_path / "cache")
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "ik sta diep in het rood")
    assert b"ik heb te veel schulden" not in _inhoud(stad, tmp_path / "cache")


def test_na_een_wijziging_wordt_alleen_geschreven_wat_anders_is(stad: Stad, tmp_path: Path) -> None:
    """What is written again is another file. With pages too, of which many name every record."""
    toen = {bestand.name: bestand.stat().st_ino for bestand in _bewaard(stad, tmp_path / "cache")}
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "ik sta diep in het rood")
    alles = {bestand.name: bestand.stat() for bestand in _bewaard(stad, tmp_path / "cache")}
    nieuw = [stat.st_size for naam, stat in alles.items() if stat.st_ino != toen[naam]]
    assert 0 < sum(nieuw) < sum(stat.st_size for stat in alles.values()) / 4


def test_van_wat_niemand_meer_vroeg_blijft_niets_over(tmp_path: Path) -> None:
    """Also when all that was asked stood there already, and in a file that nobody can read any more."""
    map_ = tmp_path / "geheugen"
    for namen in (("a", "geheim"), ("a",)):
        geheugen = Geheugen(Cache(tmp_path))
        for naam in namen:
            geheugen.of_opnieuw("lees", naam, 1, lambda naam=naam: f"wat er staat in {naam}")
        geheugen.bewaar()
        er_is = b"".join(bestand.read_bytes() for bestand in map_.iterdir())
        assert [f"wat er staat in {naam}".encode() in er_is for naam in ("a", "geheim")] == [True, "geheim" in namen]
    for bestand in map_.iterdir():
        bestand.write_bytes(b"geheim")
    geheugen = Geheugen(Cache(tmp_path))
    assert geheugen.of_opnieuw("lees", "a", 1, lambda: "opnieuw") == "opnieuw"
    geheugen.bewaar()
    assert not any(b"geheim" in bestand.read_bytes() for bestand in map_.iterdir())


def test_hopen_van_verschillende_bouwen_door_elkaar(stad: Stad, tmp_path: Path) -> None:
    """Of each build some heaps, and some that are half written or not there: that costs time only, and then all is whole."""
    een, ander = tmp_path / "een", tmp_path / "ander"
    _bewaard(stad, een)
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Schuldhulpen")
    stad.vervang("content/lijsten/gemeente.yaml", "telefoon: 14 020", "telefoon: 14 021")
    verwacht = bouw(stad.project, ook_met_fouten=True)
    for verschoven in range(4):
        shutil.rmtree(ander, ignore_errors=True)
        for nummer, bestand in enumerate(_bewaard(stad, ander)):
            van_een = (een / "geheugen" / bestand.name).read_bytes()
            match (nummer + verschoven) % 4:
                case 0:
                    bestand.write_bytes(van_een)
                case 1:
                    bestand.write_bytes(van_een[: len(van_een) // 2])
                case 2:
                    bestand.unlink()
        geheugen = Geheugen(Cache(ander))
        assert bouw(replace(stad.project, geheugen=geheugen), ook_met_fouten=True) == verwacht
        geheugen.bewaar()
        for bestand in (ander / "geheugen").iterdir():
            som, _, inhoud = bestand.read_bytes().partition(b"\n")
            assert som == sha256(inhoud).hexdigest().encode()


def test_een_bladzijde_hoort_bij_een_versie_van_haar_blad(tmp_path: Path) -> None:
    """A page lies on the disk without the record it was made of: that must not become what the record says by now."""

    def bouwt(wat: str, *, met_bladzijde: bool = True) -> str:
        geheugen = Geheugen(Cache(tmp_path))
        blad = geheugen.zelfde("blad", "a", Melding("a.yaml", 1, "", wat, ""))
        html = geheugen.of_opnieuw("weergave", "a/", (blad, 1), lambda: f"nieuw: {wat}") if met_bladzijde else ""
        geheugen.bewaar()
        return html

    def bewaard(wat: str) -> str:
        blad = Melding("a.yaml", 1, "", wat, "")
        return Geheugen(Cache(tmp_path)).of_opnieuw("weergave", "a/", (blad, 1), lambda: "opnieuw")

    assert bouwt("een") == "nieuw: een"
    assert bewaard("een") == "nieuw: een"
    assert bewaard("twee") == "opnieuw"
    bouwt("twee", met_bladzijde=False)
    assert bewaard("twee") == "opnieuw"
    assert bouwt("twee") == "nieuw: twee"
    assert bewaard("twee") == "nieuw: twee"
    assert b"een" not in b"".join(bestand.read_bytes() for bestand in (tmp_path / "geheugen").iterdir())


def test_een_antwoord_met_een_ander_blad_erin_wordt_niet_gebruikt(tmp_path: Path) -> None:
    """Of an answer everything has to be there, not only what it was worked out from."""
    for wat, verwacht in (("een", "een"), ("twee", "een"), ("twee", "twee")):
        geheugen = Geheugen(Cache(tmp_path))
        blad = geheugen.zelfde("blad", "a", Melding("a.yaml", 1, "", wat, ""))
        if verwacht == wat:
            assert geheugen.of_opnieuw("weergave", "a/", 1, lambda blad=blad: blad).wat == verwacht
        geheugen.bewaar()


def test_een_merk_is_van_een_waarde(tmp_path: Path) -> None:
    """Also when what it stood for comes back, in another process."""
    merken = []
    for waarde in ("een", "een", "twee", "een"):
        geheugen = Geheugen(Cache(tmp_path))
        merken.append(geheugen.merk("woorden", "", waarde))
        geheugen.bewaar()
    assert merken[0] == merken[1]
    assert len(set(merken)) == 3


def test_een_naam_die_geen_goede_tekst_is_wordt_ook_onthouden(tmp_path: Path) -> None:
    """Such as that of a file, on a disk where names are only bytes."""
    for gemaakt in ("een", "twee"):
        geheugen = Geheugen(Cache(tmp_path))
        assert geheugen.of_opnieuw("lees", "caf\udce9.yaml", 1, lambda gemaakt=gemaakt: gemaakt) == "een"
        geheugen.bewaar()


def test_wie_tegelijk_bouwt_krijgt_niets_van_de_ander(stad: Stad, tmp_path: Path) -> None:
    """Two builds in one folder, of which the texts differ: each reads what is there, and the last one leaves what it knows."""
    een, ander = (Geheugen(Cache(tmp_path / "cache")) for _ in range(2))
    voor = bouw(replace(stad.project, geheugen=een))
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Schuldhulpen")
    na = bouw(replace(stad.project, geheugen=ander))
    een.bewaar()
    ander.bewaar()
    assert bouw(replace(stad.project, geheugen=Geheugen(Cache(tmp_path / "cache")))) == na
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulpen", "naam: Schuldhulp")
    assert bouw(replace(stad.project, geheugen=Geheugen(Cache(tmp_path / "cache")))) == voor


@pytest.mark.proces
def test_andere_code_krijgt_niets_van_wat_de_oude_onthield(stad: Stad, tmp_path: Path) -> None:
    """The same files, made by a generator in which one sentence is another."""
    shutil.copytree(PROJECT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    for map_ in ("theme", "content", "regelingen", "vast"):
        (tmp_path / map_).symlink_to(PROJECT / map_)
    zinnen = tmp_path / "generator" / "blad" / "zinnen.py"
    zinnen.write_text(zinnen.read_text("utf-8").replace("Dit is gestopt", "Dit hield op"), "utf-8")
    bladzijden = []
    for plek in (str(PROJECT), str(tmp_path), str(PROJECT)):
        uit = draai(
            "mkdocs", "build", "--quiet", map_=stad.map,
            PYTHONPATH=plek, SOCIALE_KAART_CACHE=str(tmp_path / "cache"),
        )  # fmt: skip
        assert uit.returncode == 0, uit.stderr
        bladzijden.append((stad.map / "site" / "regelingen" / "warmtegeld" / "index.html").read_text("utf-8"))
    assert ["Dit hield op" in bladzijde for bladzijde in bladzijden] == [False, True, False]
    assert bladzijden[0] == bladzijden[2]
