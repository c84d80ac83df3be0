"""`sociale-kaart nieuw`: every answer is checked when it is given, nothing is guessed in silence, and who stops loses nothing."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import OMGEVING, PROJECT, Stad, opdracht

from generator.documenten.document import Waarde
from generator.documenten.ontleder import ontleed
from generator.models import SOORTEN
from generator.models.invultekst import BRON_URL, VUL_DIT_IN


def gegevens(pad: Path) -> dict[str, Waarde]:
    document, meldingen = ontleed(pad.read_bytes(), pad.name, pad.stem)
    assert document is not None, meldingen
    assert isinstance(document.gegevens, dict)
    return document.gegevens


@pytest.mark.parametrize("soort", [soort.id for soort in SOORTEN])
def test_zonder_antwoorden_komt_er_een_geldig_concept_dat_zegt_wat_er_mist(stad: Stad, soort: str) -> None:
    uitvoer = opdracht("nieuw", soort, "Gratis Zwemlés & 't bad", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    (pad,) = stad.map.rglob("gratis-zwemles-t-bad.yaml")
    tekst = pad.read_text(encoding="utf-8")
    assert "naam: 'Gratis Zwemlés & ''t bad'" in tekst
    assert "status: concept" in tekst
    assert "gecontroleerd: 2026-11-22" in tekst
    assert tekst.count("\n# ") > 30
    nog = re.search(r"Nog invullen: (.*)\n", uitvoer.stdout)
    assert nog is not None
    assert nog[1] in str(gegevens(pad)["redactienotitie"])
    open_ = {
        veld
        for veld, waarde in gegevens(pad).items()
        if any(zolang in str(waarde) for zolang in (VUL_DIT_IN, BRON_URL))
    }
    assert open_ - {"redactienotitie"} == set(nog[1].split(", "))
    assert {"kort", "voor_wie", "wat_krijg_je", "bronnen"} <= open_
    assert "Nog kiezen: themas" in uitvoer.stdout
    assert opdracht("controleer", map_=stad.map).returncode == 0


@pytest.mark.parametrize("soort", [soort.id for soort in SOORTEN])
def test_alles_wat_wordt_gevraagd_is_nog_niet_genoeg_om_te_publiceren(stad: Stad, soort: str) -> None:
    aanbieder = ["--aanbieder", "De Plons"] if soort == "regeling" else []
    vast = ["--kort", "Leer zwemmen.", "--thema", "zorg", "--bron", "De Plons", "--bronadres", "https://plons.nl/x"]
    uitvoer = opdracht("nieuw", soort, "Leren zwemmen", *vast, *aanbieder, map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert "Nog invullen: voor_wie, wat_krijg_je" in uitvoer.stdout
    (pad,) = stad.map.rglob("leren-zwemmen.yaml")
    assert "https://plons.nl/x" in pad.read_text(encoding="utf-8")
    pad.write_text(
        pad.read_text(encoding="utf-8").replace("\nstatus: concept", "\nstatus: gepubliceerd"), encoding="utf-8"
    )
    gezegd = opdracht("controleer", pad.relative_to(stad.map), map_=stad.map).stdout
    assert re.findall(r"(\w+)\n    “Vul dit in.” is invultekst", gezegd)[:2] == ["voor_wie", "wat_krijg_je"]


@pytest.mark.parametrize(
    "map_", ["regelingen", "initiatieven/stille-krachten", "initiatieven/wijkinitiatieven"], ids=lambda map_: map_
)
def test_wat_nieuw_als_voorbeeld_geeft_kan_zo_worden_gebruikt(stad: Stad, map_: str) -> None:
    """Take away the # before every example of the real template: the file is still good."""
    (stad.map / map_ / "_sjabloon.yaml").write_bytes((PROJECT / map_ / "_sjabloon.yaml").read_bytes())
    soort = next(s for s in SOORTEN if map_.endswith(s.map))
    assert opdracht("nieuw", soort.id, "Zwemles", map_=stad.map).returncode == 0
    pad = stad.map / map_ / "zwemles.yaml"
    blokken = pad.read_text(encoding="utf-8").split("\n\n")
    uit = []
    for blok in blokken:
        velden = re.search(r"^# [a-z_]+: ?(\S|\n#  )[\s\S]*", blok, flags=re.MULTILINE)
        uit.append(re.sub(r"^# ", "", velden[0], flags=re.MULTILINE) if velden else blok)
    pad.write_text("\n".join(uit), encoding="utf-8")
    bron = "  - naam: Naam van de bron\n    url: https://bron.example\n"
    stad.vervang(f"{map_}/zwemles.yaml", "bronnen:\n", f"bronnen:\n{bron}")
    assert opdracht("controleer", map_=stad.map).stdout.startswith("Alles klopt")


def test_wat_bekend_is_komt_in_het_bestand(stad: Stad) -> None:
    antwoorden = "Leer zwemmen\nzorg\nZwembad De Plons\n020 123 45 67\nZwembad, prijzen\nhttps://plons.example/x\nredactie jeugd\n\n"
    uitvoer = opdracht("nieuw", "regeling", "Zwemles", map_=stad.map, invoer=antwoorden)
    assert uitvoer.returncode == 0, uitvoer.stderr
    gekozen = gegevens(stad.map / "regelingen" / "zwemles.yaml")
    assert {naam: gekozen[naam] for naam in ("kort", "themas", "aanbieder", "contact", "bronnen", "eigenaar")} == {
        "kort": "Leer zwemmen",
        "themas": ("zorg",),
        "aanbieder": "Zwembad De Plons",
        "contact": {"telefoon": "020 123 45 67", "loket": "wijkteam"},
        "bronnen": ({"naam": "Zwembad, prijzen", "url": "https://plons.example/x"},),
        "eigenaar": "redactie jeugd",
    }


@pytest.mark.parametrize(
    ("invoer", "gezegd", "veld", "waarde"),
    [
        ("\netenn\n\n", "“etenn” is geen thema. Bedoelde u “eten-en-kleding”?", "themas", ("eten-en-kleding",)),
        ("\nzzz\nwerk\n", "“zzz” is geen thema. Kies uit: geld, schulden, ", "themas", ("werk",)),
        ("\nEten en kleding\n", "Dat is: eten-en-kleding", "themas", ("eten-en-kleding",)),
        ("\nzorg, wrk\n\n", "Bedoelde u “werk”?", "themas", ("zorg", "werk")),
        ("\n\n0612345678\n14 075\n", "is een 06-nummer", "contact", {"telefoon": "14 075", "loket": "wijkteam"}),
        ("\n\n12\n\n", "“12” is geen Nederlands telefoonnummer.", "contact", {"loket": "wijkteam"}),
        ("\n\n\nKok\nwww.kok.nl\n\n", "[https://www.kok.nl]", "bronnen", ({"naam": "Kok", "url": "https://www.kok.nl"},)),
        ("\n\n\nKok\nkok.nl/a\n\n", "[https://kok.nl/a]", "bronnen", ({"naam": "Kok", "url": "https://kok.nl/a"},)),
        ("Je krijgt € 5 korting.\nJe krijgt korting.\n", "Het bedrag “€ 5”", "kort", "Je krijgt korting."),
        ("Bel 06 12345678.\nBel ons.\n", "06-nummer", "kort", "Bel ons."),
        ("Soep voor $2 of $KB.\nSoep.\n", "“$KB” is geen woord dat de gemeente invult.", "kort", "Soep."),
        ("<b>Soep</b>\nSoep: elke dag 'vers' # echt\n", "HTML", "kort", "Soep: elke dag 'vers' # echt"),
    ],
)  # fmt: skip
def test_een_antwoord_dat_niet_kan_wordt_meteen_gezegd_en_nog_eens_gevraagd(
    stad: Stad, invoer: str, gezegd: str, veld: str, waarde: Waarde
) -> None:
    uitvoer = opdracht("nieuw", "wijkinitiatief", "Samen soep", map_=stad.map, invoer=invoer)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert gezegd in uitvoer.stdout
    assert not re.search(r"\w\.\w+\.\w+:", uitvoer.stdout)  # no place such as bronnen.0.url
    (pad,) = stad.map.rglob("samen-soep.yaml")
    assert gegevens(pad)[veld] == waarde


def test_wie_na_een_geweigerd_antwoord_stopt_verliest_niets(stad: Stad) -> None:
    uitvoer = opdracht("nieuw", "wijkinitiatief", "Samen soep", map_=stad.map, invoer="Je eet mee.\netenn\n")
    assert uitvoer.returncode == 1
    waar = "initiatieven/wijkinitiatieven/samen-soep.yaml"
    assert f"Uw antwoorden tot nu toe staan in {waar}. Ga daar verder." in uitvoer.stderr
    assert gegevens(stad.map / waar)["kort"] == "Je eet mee."
    assert opdracht("controleer", map_=stad.map).returncode == 0
    uitvoer = opdracht("nieuw", "wijkinitiatief", "Samen soep", map_=stad.map)
    assert f"“samen-soep” bestaat al: {waar}. Ga daar verder, of geef dit een andere naam." in uitvoer.stderr


@pytest.mark.parametrize("hoe", [signal.SIGINT, signal.SIGKILL])
def test_wie_wordt_onderbroken_houdt_wat_al_is_geantwoord(stad: Stad, hoe: signal.Signals) -> None:
    pijp = subprocess.PIPE
    bezig = subprocess.Popen(
        [sys.executable, "-m", "generator", "nieuw", "regeling", "Zwemles"],
        cwd=stad.map, env=OMGEVING, stdin=pijp, stdout=pijp, stderr=pijp, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell in the background ignores it
    )  # fmt: skip
    assert bezig.stdin is not None
    bezig.stdin.write("Leer zwemmen.\nzorg\n")
    bezig.stdin.flush()
    pad, eind = stad.map / "regelingen" / "zwemles.yaml", time.monotonic() + 60
    while not (pad.exists() and "themas: [zorg]" in pad.read_text(encoding="utf-8")) and time.monotonic() < eind:
        time.sleep(0.05)
    bezig.send_signal(hoe)
    _, fout = bezig.communicate(timeout=60)
    if hoe == signal.SIGINT:
        assert bezig.returncode == 1
        assert "Gestopt. Uw antwoorden tot nu toe staan in regelingen/zwemles.yaml. Ga daar verder." in fout
        assert "niets veranderd" not in fout
    assert gegevens(pad)["kort"] == "Leer zwemmen."
    assert [p.name for p in pad.parent.glob(".*")] == []


@pytest.mark.parametrize(
    ("naam", "gezegd"),
    [
        ("!!!", "“!!!” heeft geen letters of cijfers."),
        ("Schuldhulp", "“schuldhulp” bestaat al: regelingen/schuldhulp.yaml."),
        ("SCHULDHULP!", "“schuldhulp” bestaat al: regelingen/schuldhulp.yaml."),
        ("Index", "“index” kan geen bestandsnaam zijn"),
        ("<b>Hallo</b>", "In deze tekst staat HTML."),
    ],
)
def test_een_naam_die_niet_kan_wordt_gezegd_voor_de_eerste_vraag(stad: Stad, naam: str, gezegd: str) -> None:
    uitvoer = opdracht("nieuw", "wijkinitiatief", naam, map_=stad.map)
    assert uitvoer.returncode == 1
    assert gezegd in uitvoer.stderr
    assert uitvoer.stderr.rstrip().endswith("Er is niets geschreven.")
    assert "?" not in uitvoer.stdout


def test_een_bestand_dat_niet_te_lezen_is_wordt_niet_overschreven(stad: Stad) -> None:
    pad = stad.map / "regelingen" / "zwemles.yaml"
    pad.write_text("naam: [\n", encoding="utf-8")
    assert "bestaat al: regelingen/zwemles.yaml." in opdracht("nieuw", "regeling", "Zwemles", map_=stad.map).stderr
    assert pad.read_text(encoding="utf-8") == "naam: [\n"


@pytest.mark.parametrize("naam", ["Schuldhulpp", "Hulp: schuldhulp"])
def test_een_naam_die_op_een_andere_lijkt_wordt_gezegd(stad: Stad, naam: str) -> None:
    lijkt = "Let op: dit lijkt op regelingen/schuldhulp.yaml. Is het hetzelfde?"
    assert lijkt in opdracht("nieuw", "regeling", naam, map_=stad.map).stdout
    assert "lijkt op" not in opdracht("nieuw", "regeling", "Gratis fietsen", map_=stad.map).stdout


def test_een_optie_wordt_niet_gevraagd_en_wel_nagekeken(stad: Stad) -> None:
    mis = opdracht("nieuw", "regeling", "Zwemles", "--kort", "Leer zwemmen.", "--telefoon", "12", map_=stad.map)
    assert mis.returncode == 1
    assert mis.stderr.startswith("--telefoon: “12” is geen Nederlands telefoonnummer.")
    goed = opdracht("nieuw", "regeling", "Fietsles", "--kort", "Leer fietsen.", "--thema", "werk", map_=stad.map)
    assert "Wat krijg je" not in goed.stdout
    assert "Welk thema" not in goed.stdout
    assert gegevens(stad.map / "regelingen" / "fietsles.yaml")["themas"] == ("werk",)
    vreemd = opdracht("nieuw", "wijkinitiatief", "Dansles", "--aanbieder", "Ik", map_=stad.map)
    assert vreemd.stderr.startswith("De optie --aanbieder bestaat niet.\n")
