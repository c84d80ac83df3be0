"""`sociale-kaart lees-in`: every row becomes a concept that is accepted or is explained, and nothing is lost in silence."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import Stad, kopie, opdracht
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from generator.documenten.document import Waarde
from generator.documenten.lezer import lees_bestand
from generator.lezen import lees_kaart
from generator.meldingen import fouten
from generator.models import SOORTEN

BUURT = "initiatieven/wijkinitiatieven"
KOPPEN = ("Naam", "Soort", "Omschrijving", "Tel.")
SOEP = ("Café Één", "Wijkinitiatief", "Je eet soep, brood en fruit.", "020 123 45 67")


def als_csv(*rijen: Sequence[str], teken: str = ";") -> str:
    uit = io.StringIO()
    csv.writer(uit, delimiter=teken).writerows(rijen)
    return uit.getvalue()


def als_xlsx(pad: Path, **bladen: Sequence[Sequence[Any]]) -> None:
    map_ = Workbook()
    map_.remove(map_.worksheets[0])
    for naam, rijen in bladen.items():
        blad = map_.create_sheet(naam)
        for rij in rijen:
            blad.append(list(rij))
    map_.save(pad)


def lees_in(stad: Stad, tabel: str, *opties: str, code: int = 0) -> str:
    """What the command says of a CSV file with this text."""
    (stad.map / "t.csv").write_text(tabel, encoding="utf-8", newline="")
    uitvoer = opdracht("lees-in", "t.csv", *opties, map_=stad.map)
    assert uitvoer.returncode == code, uitvoer.stdout + uitvoer.stderr
    return uitvoer.stdout + uitvoer.stderr


def gegevens(stad: Stad, bestand: str) -> dict[str, Waarde]:
    document, meldingen = lees_bestand(stad.map / bestand, stad.map)
    assert document is not None, meldingen
    assert isinstance(document.gegevens, dict)
    return document.gegevens


def records(stad: Stad) -> dict[str, bytes]:
    alle = (pad for map_ in ("regelingen", "initiatieven") for pad in (stad.map / map_).rglob("*") if pad.is_file())
    return {pad.relative_to(stad.map).as_posix(): pad.read_bytes() for pad in alle}


def klopt(stad: Stad) -> bool:
    return not fouten(lees_kaart(stad.project).meldingen)


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("teken", [";", ",", "\t"])
def test_csv_uit_elk_programma(stad: Stad, codering: str, teken: str) -> None:
    (stad.map / "t.csv").write_bytes(als_csv(KOPPEN, SOEP, teken=teken).encode(codering))
    uitvoer = opdracht("lees-in", "t.csv", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    gelezen = gegevens(stad, f"{BUURT}/cafe-een.yaml")
    assert (gelezen["naam"], gelezen["kort"]) == (SOEP[0], SOEP[2])
    assert gelezen["contact"] == {"telefoon": SOEP[3], "loket": "wijkteam"}
    assert klopt(stad)


def test_een_regel_voor_excel_die_het_teken_noemt(stad: Stad) -> None:
    assert "rij 3: " in lees_in(stad, "sep=|\n" + als_csv(KOPPEN, SOEP, teken="|"))


def test_excel_geeft_hetzelfde_als_csv(stad: Stad) -> None:
    lees_in(stad, als_csv(KOPPEN, SOEP))
    pad = stad.map / BUURT / "cafe-een.yaml"
    uit_csv = pad.read_text(encoding="utf-8")
    pad.unlink()
    als_xlsx(stad.map / "t.xlsx", Blad=(KOPPEN, SOEP))
    assert opdracht("lees-in", "t.xlsx", map_=stad.map).returncode == 0
    assert pad.read_text(encoding="utf-8") == uit_csv.replace("t.csv", "t.xlsx")


@pytest.mark.parametrize("nummer", [201234567, 201234567.0])
def test_een_nummer_waar_excel_de_nul_van_wegliet(stad: Stad, nummer: float) -> None:
    als_xlsx(stad.map / "t.xlsx", Blad=(KOPPEN, (*SOEP[:3], nummer)))
    assert opdracht("lees-in", "t.xlsx", map_=stad.map).returncode == 0
    gelezen = gegevens(stad, f"{BUURT}/cafe-een.yaml")
    assert gelezen["contact"] == {"telefoon": "0201234567", "loket": "wijkteam"}
    assert "telefoon: 0201234567 (De 0 stond er niet voor." in str(gelezen["redactienotitie"])


def test_een_blad_wordt_gekozen_en_genoemd(stad: Stad) -> None:
    als_xlsx(stad.map / "t.xlsx", Uitleg=(("Lees mij",),), Hulp=(KOPPEN, SOEP))
    mis = opdracht("lees-in", "t.xlsx", map_=stad.map)
    assert (mis.returncode, "Wij lezen het blad “Uitleg”" in mis.stdout, "Hulp" in mis.stdout) == (1, True, True)
    assert (
        "Er is geen blad “Hup”. Bladen zijn: Uitleg, Hulp."
        in opdracht("lees-in", "t.xlsx", "--blad", "Hup", map_=stad.map).stderr
    )
    assert opdracht("lees-in", "t.xlsx", "--blad", "Hulp", map_=stad.map).returncode == 0


ALLES = {
    "NAAM *": "Zwemles",
    "soort": "Regeling",
    "Korte-omschrijving": "Leer gratis zwemmen.",
    "Wat krijg je?": "Je krijgt tien lessen.",
    "voor wie": "Voor kinderen.",
    "Telefoonnummer": "020-123 45 67",
    "E-mail adres": "mailto:info@zwembad.example",
    "Website": "www.zwembad.example/les",
    "Straat": "Badlaan",
    "Huisnummer": "12",
    "Postcode": "1012ab",
    "Plaats": "Voorbeeldstad",
    "Openingstijden": "ma 9.00-12.00 uur",
    "Thema('s)": "Gas, stroom en water; sport",
    "Doelgroepen": "Tieners, Met schulden",
    "Wijk(en)": "Noord | molenhoek",
    "Kosten": "Geen",
    "Aanbieder": "Zwembad De Plons",
    "Bron": "De Plons: https://zwembad.example/prijs",
    "Opmerkingen": "Vraag naar de zomer.",
}


def test_elke_kolom_komt_op_zijn_plek(stad: Stad) -> None:
    gezegd = lees_in(stad, als_csv(tuple(ALLES), tuple(ALLES.values())))
    assert "gebruiken wij niet" not in gezegd
    gelezen = gegevens(stad, "regelingen/zwemles.yaml")
    velden = ("kort", "wat_krijg_je", "voor_wie", "contact", "plekken", "themas", "doelgroepen", "wijken", "kosten")
    assert {naam: gelezen[naam] for naam in (*velden, "aanbieder", "bronnen", "status")} == {
        "kort": "Leer gratis zwemmen.",
        "wat_krijg_je": "Je krijgt tien lessen.",
        "voor_wie": "Voor kinderen.",
        "contact": {
            "telefoon": "020-123 45 67",
            "email": "info@zwembad.example",
            "website": "https://www.zwembad.example/les",
            "loket": "wijkteam",
        },
        "plekken": ({"adres": "Badlaan 12", "postcode": "1012 AB", "plaats": "Voorbeeldstad"},),
        "themas": ("energie", "sport-cultuur-vrije-tijd"),
        "doelgroepen": ("tieners", "schulden"),
        "wijken": ("noord", "molenhoek"),
        "kosten": {"gratis": True},
        "aanbieder": "Zwembad De Plons",
        "bronnen": ({"naam": "De Plons", "url": "https://zwembad.example/prijs"},),
        "status": "concept",
    }
    notitie = str(gelezen["redactienotitie"])
    assert notitie.startswith("Overgenomen uit t.csv, rij 2. ")
    assert "openingstijden: ma 9.00-12.00 uur\n" in notitie
    assert "Vraag naar de zomer." in notitie
    assert notitie.endswith("Nog kiezen: niveau, hoe_krijg_je_het.")
    assert "Nog invullen" not in notitie
    assert klopt(stad)


@pytest.mark.parametrize(
    ("kop", "cel", "in_notitie"),
    [
        ("Tel", "12", "telefoon: 12 (“12” is geen Nederlands telefoonnummer.)"),
        ("Website", "kijk op internet", "website: kijk op internet ("),
        ("E-mail", "info", "e-mail: info (“info” is geen e-mailadres.)"),
        ("Postcode", "1012", "postcode: 1012 ("),
        ("Postcode", "1012 AB", "postcode: 1012 AB (Deze plek heeft geen naam, adres of plaats.)"),
        ("Openingstijden", "- ma\x07\n- di", "openingstijden: - ma - di"),
        ("Thema", "- geld\n- Gelt", "thema: Gelt (Dit staat niet in de lijst. Bedoelde u “geld”?)"),
        ("Wijk", "Oost", "wijk: Oost (Dit staat niet in de lijst.)"),
        ("Doelgroep", "Iedereen", "doelgroep: Iedereen (Dit staat niet in de lijst."),
        ("Kosten", "€ 5 per keer", "kosten: € 5 per keer"),
        ("Omschrijving", "Je betaalt € 5.", "kort: Je betaalt € 5. (Het bedrag “€ 5” staat in een gewone zin."),
        ("Voor wie", "Bel 020 123 45 67", "voor wie: Bel 020 123 45 67 (Het telefoonnummer"),
        ("Omschrijving", "**Soep** en `brood`", "kort: Soep en brood (In deze tekst staat opmaak"),
        ("Omschrijving", "<script>x</script>", "kort: ‹script›x‹/script› (In deze tekst staat HTML.)"),
        ("Wat", "soep " * 900, "wat: soep soep"),
        ("Openingstijden", "• ma\n• di", "openingstijden: - ma - di"),
        ("Bron", "http://[x", "bron: "),
        ("Omschrijving", "#VERW!", "kort: #VERW! (Deze cel heeft een fout in Excel.)"),
    ],
)  # fmt: skip
def test_wat_een_veld_weigert_staat_in_de_notitie(stad: Stad, kop: str, cel: str, in_notitie: str) -> None:
    gezegd = lees_in(stad, als_csv(("Naam", "Soort", kop), ("Soep", "initiatief", cel)))
    assert in_notitie in str(gegevens(stad, f"{BUURT}/soep.yaml")["redactienotitie"])
    assert f"  {in_notitie.partition(':')[0]} “" in gezegd
    assert "Het staat in de notitie." in gezegd
    assert klopt(stad)


@pytest.mark.parametrize(
    ("kop", "cel"),
    [
        ("Tel", "06-12345678"),
        ("E-mail", "jan.jansen@gmail.com"),
        ("Omschrijving", "Bel Jan op 06 12 34 56 78."),
        ("Opmerking", "BSN 123456782"),
        ("Openingstijden", "vraag jan.jansen@gmail.com"),
    ],
)
def test_wat_van_een_persoon_is_komt_nergens_te_staan_en_dat_wordt_gezegd(stad: Stad, kop: str, cel: str) -> None:
    gezegd = lees_in(stad, als_csv(("Naam", "Soort", kop), ("Soep", "initiatief", cel)))
    tekst = (stad.map / BUURT / "soep.yaml").read_text(encoding="utf-8")
    assert cel not in tekst
    assert ": zie de tabel.\n" in tekst
    assert f"“{cel}”" in gezegd
    assert "Het mag ook niet in de notitie: het staat alleen nog in uw tabel." in gezegd
    assert klopt(stad)


def test_een_kolom_die_niemand_kent_wordt_genoemd_en_niet_overgenomen(stad: Stad) -> None:
    rijen = (("Naam", "Soort", "Contactpersoon"), ("Soep", "initiatief", "Jan Jansen"))
    assert "Deze kolommen gebruiken wij niet: “Contactpersoon”." in lees_in(stad, als_csv(*rijen))
    assert "Jansen" not in (stad.map / BUURT / "soep.yaml").read_text(encoding="utf-8")


def test_opmaak_van_een_webpagina_gaat_eraf(stad: Stad) -> None:
    lees_in(stad, als_csv(("Naam", "Soort", "Wat"), ("Soep", "initiatief", "<p>Caf&eacute; <b>open</b></p>")))
    assert gegevens(stad, f"{BUURT}/soep.yaml")["wat_krijg_je"] == "Café open"


def test_een_lange_omschrijving_is_geen_korte_zin(stad: Stad) -> None:
    lang = "Je eet hier elke week soep met brood. " * 4
    lees_in(stad, als_csv(("Naam", "Soort", "Omschrijving"), ("Soep", "initiatief", lang)))
    gelezen = gegevens(stad, f"{BUURT}/soep.yaml")
    assert (gelezen["wat_krijg_je"], gelezen["kort"]) == (lang.strip(), "Vul dit in.")


def test_elke_rij_die_niet_kan_zegt_waarom_en_er_wordt_niets_overschreven(stad: Stad) -> None:
    stad.vervang("regelingen/warmtegeld.yaml", "soort: regeling\n", "soort: regeling\nvoorheen: [oude-pas]\n")
    voor = records(stad)
    rijen = (
        ("Lijst van 2026",),
        KOPPEN,
        ("SCHULDHULP!", "regeling"),
        ("", "regeling", "Zonder naam"),
        ("!!!", "regeling"),
        ("Index", "regeling"),
        ("Fonds", "fonds"),
        ("Loket",),
        ("Soep", "initiatief"),
        ("soep", "stille kracht"),
        ("#NAAM?", "regeling"),
        ("Oude pas", "regeling"),
        ("Warmtegeld", "initiatief"),
    )
    gezegd = lees_in(stad, als_csv(*rijen))
    for nummer, zin in {
        3: "“schuldhulp” bestaat al: regelingen/schuldhulp.yaml.",
        4: "Er staat geen naam.",
        5: "“!!!” heeft geen letters of cijfers.",
        6: "“index” kan geen bestandsnaam zijn",
        7: "“fonds” is geen soort. Kies uit: regeling, stille-kracht, wijkinitiatief.",
        8: "Er staat geen soort.",
        10: "Deze naam staat ook in rij 9.",
        11: "De cel met de naam heeft een fout in Excel.",
        12: "Het oude id “oude-pas” is al van",
        13: "“warmtegeld” bestaat al:",
    }.items():
        (regel,) = (regel for regel in gezegd.splitlines() if regel.startswith(f"rij {nummer}"))
        assert f": niet gebruikt. {zin}" in regel
    na = records(stad)
    assert {naam: na[naam] for naam in voor} == voor
    assert na.keys() - voor.keys() == {f"{BUURT}/soep.yaml"}
    assert "1 concept geschreven, 10 rijen niet gebruikt." in gezegd
    assert "Er is niets te gebruiken in deze tabel" in lees_in(stad, als_csv(*rijen), code=1)
    assert records(stad) == na


def test_een_bestand_dat_niet_te_lezen_is_blijft_wat_het_is(stad: Stad) -> None:
    pad = stad.map / BUURT / "soep.yaml"
    pad.write_text("naam: [\n", encoding="utf-8")
    assert f"{BUURT}/soep.yaml bestaat al." in lees_in(stad, als_csv(KOPPEN, ("Soep", "initiatief")), code=1)
    assert pad.read_text(encoding="utf-8") == "naam: [\n"


def test_wat_lijkt_op_iets_anders_wordt_gezegd(stad: Stad) -> None:
    gezegd = lees_in(stad, als_csv(KOPPEN, ("Schuldhulpp", "regeling")))
    assert "Let op: dit lijkt op regelingen/schuldhulp.yaml." in gezegd
    assert "Lijkt op regelingen/schuldhulp.yaml." in str(
        gegevens(stad, "regelingen/schuldhulpp.yaml")["redactienotitie"]
    )


def test_een_proef_zegt_hetzelfde_en_schrijft_niets(stad: Stad) -> None:
    voor, tabel = records(stad), als_csv(KOPPEN, SOEP, ("Fonds", "fonds"))
    proef = lees_in(stad, tabel, "--proef").splitlines()
    assert records(stad) == voor
    assert proef[-1] == "Proef: 1 concept mogelijk, 1 rij niet gebruikt. Er is niets geschreven."
    assert lees_in(stad, tabel).splitlines()[:-1] == proef[:-1]


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.id)
def test_eigen_kolommen_en_een_soort_voor_alle_rijen(stad: Stad, soort: Any) -> None:
    rijen = (("Organisatie", "Iets"), ("De Plons", "Je leert zwemmen."))
    gezegd = lees_in(stad, als_csv(*rijen), code=1)
    assert "Er is geen kolom met de naam. Bovenaan staat: Organisatie, Iets." in gezegd
    lees_in(stad, als_csv(*rijen), "--kolom", "naam=organisatie", "--kolom", "WAT=Iets", "--soort", soort.id)
    (pad,) = stad.map.rglob("de-plons.yaml")
    gelezen = gegevens(stad, pad.relative_to(stad.map).as_posix())
    assert (gelezen["soort"], gelezen["naam"], gelezen["wat_krijg_je"]) == (soort.id, "De Plons", "Je leert zwemmen.")
    assert klopt(stad)


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        (["--kolom", "naam"], "Schrijf bij --kolom het veld, een = en de kolom"),
        (["--kolom", "telefon=Tel."], "“telefon” is geen veld. Bedoelde u “telefoon”?"),
        (["--kolom", "naam=Nam"], "Er is geen kolom “Nam”. Bedoelde u “naam”?"),
        (["--blad", "Hulp"], "Een CSV-bestand heeft geen bladen."),
    ],
)
def test_een_optie_die_niet_past(stad: Stad, opties: list[str], zin: str) -> None:
    assert zin in lees_in(stad, als_csv(KOPPEN, SOEP), *opties, code=1)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "“t.csv” is leeg."),
        (b"\n\n ; \n", "In deze tabel staat niets."),
        (b"%PDF-1.7", "is een pdf"),
        (b"\xd0\xcf\x11\xe0rest", "is een oud Excel-bestand (.xls), of er zit een wachtwoord op"),
        (b"PK\x03\x04 stuk", "Dit Excel-bestand is niet te lezen."),
        (b"Naam;Soort\nSoep;\"initiatief\nBrood;initiatief\n", "Vanaf regel 2 staat een aanhalingsteken dat niet sluit."),
        (b"\x00\x00\x00", "Dit is geen tabel, of de letters zijn niet te lezen."),
        (b"Naam;Soort\n", "Er is niets te gebruiken in deze tabel."),
        (b"een\ntwee\n", "Er is geen kolom met de naam. Bovenaan staat: een."),
        (b"Naam\n" + b"x\n" * 2001, "Deze tabel heeft meer dan 2000 rijen."),
    ],
)  # fmt: skip
def test_een_bestand_waar_geen_tabel_in_staat(stad: Stad, inhoud: bytes, zin: str) -> None:
    (stad.map / "t.csv").write_bytes(inhoud)
    uitvoer = opdracht("lees-in", "t.csv", map_=stad.map)
    assert (uitvoer.returncode, zin in uitvoer.stderr) == (1, True), uitvoer.stderr


@pytest.mark.parametrize(("pad", "zin"), [("weg.csv", "dat bestand is er niet"), ("content", "dat is een map")])
def test_een_bestand_dat_er_niet_is(stad: Stad, pad: str, zin: str) -> None:
    assert zin in opdracht("lees-in", pad, map_=stad.map).stderr


def test_het_voorbeeld_is_een_goede_tabel_met_uitleg(stad: Stad) -> None:
    assert opdracht("lees-in", "--voorbeeld", "v.xlsx", map_=stad.map).returncode == 0
    hulp, uitleg = load_workbook(stad.map / "v.xlsx").worksheets
    koppen = [cel.value for cel in hulp[1]]
    assert set(koppen) <= {rij[0].value for rij in uitleg.iter_rows()}
    assert {"Schulden", "Ouderen", "Noord"} <= {rij[1].value for rij in uitleg.iter_rows()}
    assert hulp.max_row == 2
    uitvoer = opdracht("lees-in", "v.xlsx", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert "gebruiken wij niet" not in uitvoer.stdout
    assert "weiger" not in uitvoer.stdout
    assert klopt(stad)


@pytest.mark.parametrize(
    ("pad", "zin"), [("mkdocs.yml", "“mkdocs.yml” bestaat al."), ("v.xls", "eindigt op .xlsx: v.xlsx")]
)
def test_het_voorbeeld_komt_nergens_overheen(stad: Stad, pad: str, zin: str) -> None:
    voor = (stad.map / "mkdocs.yml").read_bytes()
    uitvoer = opdracht("lees-in", "--voorbeeld", pad, map_=stad.map)
    assert (uitvoer.returncode, zin in uitvoer.stderr) == (1, True)
    assert (stad.map / "mkdocs.yml").read_bytes() == voor


@pytest.fixture(scope="module")
def vaste_stad(tmp_path_factory: pytest.TempPathFactory) -> Stad:
    """One copy for all strange tables."""
    return kopie(tmp_path_factory.mktemp("lees-in") / "stad")


_CEL = st.one_of(
    st.sampled_from(
        ["Soep", "soep", "Index", "con", "initiatief", "regeling", "geld;wonen", "Noord", "06-12345678", "14 020", "12",
         "1012 AB", "Dorpsstraat 1", "a@b.nl", "www.kok.nl", "€ 5", "- a", "# b", "| c", "'", '"', "x: y", "{a}", "@x",
         "<b>", "&amp;", "\u202e", "\u200b", "\x07", "• a\n• b", "1) a\n2) b", "<<<<<<< HEAD", "a" * 400, "=1+1", "null"]
    ),
    st.text(max_size=12),
)  # fmt: skip
_KOP = st.sampled_from(
    ["naam", "soort", "kort", "wat", "voor wie", "tel", "mail", "site", "adres", "postcode", "plaats", "open", "thema",
     "doelgroep", "wijk", "kosten", "organisatie", "bron", "opmerking", "iets", ""]
)  # fmt: skip


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(koppen=st.lists(_KOP, max_size=12), rijen=st.lists(st.lists(_CEL, max_size=14), min_size=1, max_size=8))
def test_een_vreemde_tabel_maakt_alleen_concepten_die_kloppen(
    vaste_stad: Stad, koppen: list[str], rijen: list[list[str]]
) -> None:
    voor = records(vaste_stad)
    tabel = als_csv(["naam", *koppen], *rijen)
    (vaste_stad.map / "t.csv").write_bytes(tabel.encode("utf-8", "replace"))
    uitvoer = opdracht("lees-in", "t.csv", "--soort", "wijkinitiatief", map_=vaste_stad.map)
    na = records(vaste_stad)
    try:
        assert {naam: na[naam] for naam in voor} == voor
        assert (uitvoer.returncode == 0) == (len(na) > len(voor))
        assert sum(regel.startswith("rij ") and regel.endswith(".yaml") for regel in uitvoer.stdout.splitlines()) == (
            len(na) - len(voor)
        )
        assert klopt(vaste_stad)
    finally:
        for naam in na.keys() - voor.keys():
            (vaste_stad.map / naam).unlink()


@settings(max_examples=10)
@given(inhoud=st.binary(max_size=60), begin=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"naam;soort\n"]))
def test_elk_bestand_wordt_gelezen_of_uitgelegd(vaste_stad: Stad, begin: bytes, inhoud: bytes) -> None:
    (vaste_stad.map / "t.csv").write_bytes(begin + inhoud)
    uitvoer = opdracht("lees-in", "t.csv", "--proef", map_=vaste_stad.map)
    assert (uitvoer.returncode == 0) == (uitvoer.stderr == "")


def test_een_beschadigd_excel_bestand_wordt_uitgelegd(stad: Stad) -> None:
    als_xlsx(stad.map / "goed.xlsx", Blad=(KOPPEN, SOEP))
    goed = (stad.map / "goed.xlsx").read_bytes()
    for plek in range(0, len(goed), 500):
        (stad.map / "t.xlsx").write_bytes(goed[:plek] + b"\x55\xaa" + goed[plek + 2 :])
        uitvoer = opdracht("lees-in", "t.xlsx", "--proef", map_=stad.map)
        assert (uitvoer.returncode == 0) == (uitvoer.stderr == "")
    shutil.copy(stad.map / "goed.xlsx", stad.map / "t.csv")
    assert opdracht("lees-in", "t.csv", "--proef", map_=stad.map).returncode == 0  # whatever it is called
