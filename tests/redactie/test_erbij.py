"""`sociale-kaart nieuw wens|activiteit|verhaal|campagne`: every answer is checked, and a file is changed when all is good."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Stad, opdracht
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.documenten.document import Waarde
from generator.documenten.ontleder import ontleed
from generator.models.tekens import eender

KAST = "initiatieven/stille-krachten/kleerkast.yaml"
BUURTHUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"
PAS = "regelingen/voorbeeldpas.yaml"
LIJSTEN = "content/lijsten"
WENS = ("--soort", "spullen", "--wat", "Dekens")
VERHAAL = ("--tekst", "Iemand kreeg een jas.", "--bron", "Krant", "--bronadres", "https://krant.example/jas")
CAMPAGNE = (
    *("--van", "2027-01-11", "--tot-en-met", "2027-01-31", "--kort", "Haal gratis soep."),
    *("--lang", "Heb je honger? Haal gratis soep.", "--records", "kleerkast", "--pictogram", "cash"),
)
MARKT = (
    *("--wat", "Rommelmarkt", "--wie", "De wijkraad", "--dag", "2027-01-30"),
    *("--bron", "Krant", "--bronadres", "https://krant.example/markt"),
)


def gegevens(pad: Path) -> Waarde:
    document, meldingen = ontleed(pad.read_bytes(), pad.name, pad.stem)
    assert document is not None, meldingen
    assert meldingen == ()
    return document.gegevens


def laatste(stad: Stad, bestand: str, veld: str = "") -> Waarde:
    """What was added last to a list in a file."""
    inhoud = gegevens(stad.map / bestand)
    rij = inhoud[veld] if isinstance(inhoud, dict) else inhoud
    assert isinstance(rij, tuple)
    return rij[-1]


def genoemde_regel(stad: Stad, uitvoer: str) -> str:
    """The line of the file that the command says it wrote."""
    bestand, regel = re.findall(r"^(\S+\.yaml):(\d+)  (?:De|Het) \w+ staat erbij\.$", uitvoer, re.MULTILINE)[0]
    return (stad.map / bestand).read_text(encoding="utf-8").splitlines()[int(regel) - 1].strip()


# What comes where


def test_een_wens_komt_bij_de_andere_en_verder_verandert_er_niets(stad: Stad) -> None:
    stad.vervang(KAST, "wensen:\n", "# Nooit om geld.\nwensen: # van de kast\n")
    stad.vervang(KAST, "zoekwoorden:", "# Wie typt dit?\nzoekwoorden:")
    oud = (stad.map / KAST).read_text(encoding="utf-8")
    uitvoer = opdracht("nieuw", "wens", "kleerkast", *WENS, map_=stad.map, invoer="tien\n1 maart 2027\nBreng ze.\n")
    assert uitvoer.returncode == 0, uitvoer.stderr
    erbij = (
        "  - soort: spullen\n    wat: Dekens\n    hoeveel: tien\n"
        "    tot_wanneer: 2027-03-01\n    hoe_geef_je_het: Breng ze.\n"
    )
    nieuw = (stad.map / KAST).read_text(encoding="utf-8")
    assert nieuw == oud.replace("# Wie typt dit?\n", f"{erbij}# Wie typt dit?\n")
    assert genoemde_regel(stad, uitvoer.stdout) == "- soort: spullen"
    assert "Wat is er nodig?" not in uitvoer.stdout
    assert "  Dat is: 2027-03-01\n" in uitvoer.stdout
    assert "draai dan: sociale-kaart controleer" in uitvoer.stdout
    assert opdracht("controleer", map_=stad.map).returncode == 0


@pytest.mark.parametrize("leeg", ["", "wensen: []  # nog geen\n"])
def test_de_eerste_wens_van_een_initiatief(stad: Stad, leeg: str) -> None:
    pad = stad.map / BUURTHUIS
    pad.write_text(pad.read_text(encoding="utf-8") + leeg, encoding="utf-8")
    uitvoer = opdracht("nieuw", "wens", "buurthuis-de-schakel", *WENS, map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert "zonder antwoord komt de wens niet op “Wat kun jij geven?”." in uitvoer.stdout  # it has no way of its own
    assert laatste(stad, BUURTHUIS, "wensen") == {"soort": "spullen", "wat": "Dekens"}
    assert genoemde_regel(stad, uitvoer.stdout) == "- soort: spullen"
    assert ("# nog geen" in pad.read_text(encoding="utf-8")) == bool(leeg)
    assert opdracht("controleer", map_=stad.map).returncode == 0


@pytest.mark.parametrize(
    ("invoer", "verwacht"),
    [
        (
            "Soep\n2027-01-16, 23 januari 2027\n14 uur\n16:00\n\nGratis\nzomaar\n\n",
            {"dagen": "2027-01-16 2027-01-23", "van": "14:00", "tot": "16:00", "gratis": True, "zomaar_komen": True},
        ),
        (
            "Soep\n\nDinsdag, vrijdag\n\n2027-06-30\n\nop het plein\nJe betaalt € 3.\nBel ons.\n\n",
            {"elke": "dinsdag vrijdag", "zeker_tot": "2027-06-30", "plek": "op het plein", "gratis": False},
        ),
        (
            "Soep\n\nwoensdag\nom-de-week\n2026-12-02\n2027-06-30\n\n\n\n\n\n",
            {"elke": "woensdag", "ritme": "om-de-week", "vanaf": "2026-12-02"},
        ),
    ],
)
def test_een_activiteit_op_een_dag_of_steeds(stad: Stad, invoer: str, verwacht: dict[str, object]) -> None:
    uitvoer = opdracht("nieuw", "activiteit", "buurthuis-de-schakel", map_=stad.map, invoer=invoer)
    assert uitvoer.returncode == 0, uitvoer.stderr
    nieuw = laatste(stad, BUURTHUIS, "activiteiten")
    assert isinstance(nieuw, dict)
    assert nieuw["bron"] == "Gemeente"
    kosten = nieuw.pop("kosten", {})
    plat = {**nieuw, **(kosten if isinstance(kosten, dict) else {})}
    waarden = {naam: " ".join(map(str, w)) if isinstance(w, tuple) else w for naam, w in plat.items()}
    assert {naam: str(waarden.get(naam)) for naam in verwacht} == {naam: str(w) for naam, w in verwacht.items()}
    assert opdracht("controleer", map_=stad.map).returncode == 0


def test_een_activiteit_kan_bij_elk_record_maar_noemt_een_bron_ervan(stad: Stad) -> None:
    stad.vervang(PAS, "bronnen:\n", "bronnen:\n  - naam: Krant, over de pas\n    url: https://krant.example/pas\n")
    vast = ("--wat", "Uitleg over de pas", "--dag", "2027-01-16")
    invoer = "\n\n\n\n\nKraant\nkrant\n"
    uitvoer = opdracht("nieuw", "activiteit", "voorbeeldpas", *vast, map_=stad.map, invoer=invoer)
    assert uitvoer.returncode == 0, uitvoer.stdout + uitvoer.stderr
    assert "Kies een bron van het record: Krant, over de pas; " in uitvoer.stdout
    assert "De bron “Kraant” staat niet onder bronnen." in uitvoer.stdout
    assert "Dat is: Krant, over de pas" in uitvoer.stdout
    nieuw = laatste(stad, PAS, "activiteiten")
    assert isinstance(nieuw, dict)
    assert nieuw["bron"] == "Krant, over de pas"


@pytest.mark.parametrize(
    ("woorden", "lijst", "ids"),
    [
        (("activiteit", "agenda", *MARKT), "agenda", ["rommelmarkt", "rommelmarkt-2"]),
        (("verhaal", "Een warme jas!", *VERHAAL), "verhalen", ["een-warme-jas", "een-warme-jas-2"]),
        (("campagne", "Heb je honger?", *CAMPAGNE), "campagnes", ["heb-je-honger", "heb-je-honger-2"]),
    ],
)
def test_een_lijst_die_er_niet_is_wordt_gemaakt(
    stad: Stad, woorden: tuple[str, ...], lijst: str, ids: list[str]
) -> None:
    bestand = f"{LIJSTEN}/{lijst}.yaml"
    (stad.map / bestand).unlink()
    for id_ in ids:
        uitvoer = opdracht("nieuw", *woorden, map_=stad.map)
        assert uitvoer.returncode == 0, uitvoer.stderr
        assert genoemde_regel(stad, uitvoer.stdout) == f"- id: {id_}"
    regels = (stad.map / bestand).read_text(encoding="utf-8").splitlines()
    assert [regel.startswith("# ") for regel in regels[:2]] == [True, False]
    assert [regel.removeprefix("- id: ") for regel in regels if regel.startswith("- id: ")] == ids
    assert opdracht("controleer", map_=stad.map).returncode == 0


def test_een_verhaal_vraagt_of_de_naam_mag(stad: Stad) -> None:
    vast = ("Een jas", "--tekst", "Noor kreeg een jas.", "--bron", "Krant", "--bronadres", "https://krant.example/n")
    uitvoer = opdracht("nieuw", "verhaal", *vast, map_=stad.map, invoer="Noor\nnee\nMap van de redactie\nkleerkast\n")
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert laatste(stad, f"{LIJSTEN}/verhalen.yaml") == {
        "id": "een-jas",
        "titel": "Een jas",
        "tekst": "Noor kreeg een jas.",
        "voornaam": "Noor",
        "toestemming": "Map van de redactie",
        "records": ("kleerkast",),
        "bronnen": ({"naam": "Krant", "url": "https://krant.example/n"},),
    }
    uitvoer = opdracht("nieuw", "verhaal", *vast, map_=stad.map, invoer="Noor\nja\n\n")
    assert "eigen naam mag" not in uitvoer.stdout
    assert "naam_veranderd: true" in (stad.map / LIJSTEN / "verhalen.yaml").read_text(encoding="utf-8")


def test_een_campagne_stelt_de_tekening_van_het_thema_voor(stad: Stad) -> None:
    vast = [woord for woord in CAMPAGNE if woord not in {"--pictogram", "cash"}]
    uitvoer = opdracht("nieuw", "campagne", "Honger?", *vast, map_=stad.map, invoer="\ngezinnnen\n\n")
    assert uitvoer.returncode == 0, uitvoer.stderr
    voorstel = re.findall(r"Welke tekening komt op de poster\? \[(\S+)\]", uitvoer.stdout)
    nieuw = laatste(stad, f"{LIJSTEN}/campagnes.yaml")
    assert isinstance(nieuw, dict)
    assert [nieuw["pictogram"]] == voorstel
    assert nieuw["doelgroepen"] == ("gezinnen",)
    assert nieuw["in_60_woorden"] == ("Heb je honger?", "Haal gratis soep.")


@pytest.mark.parametrize(
    "woorden",
    [
        ("wens", "kleerkast", *WENS, "--hoeveel", "tien", "--tot", "2027-02-28", "--hoe", "Breng ze."),
        (
            *("activiteit", "agenda", *MARKT, "--van", "10:00", "--tot", "12:00", "--plek", "Markt"),
            *("--kosten", "gratis", "--aanmelden", "zomaar"),
        ),
        (
            *("activiteit", "kleerkast", "--wat", "Soep", "--elke", "dinsdag", "--ritme", "om-de-week"),
            *("--vanaf", "2026-12-01", "--zeker-tot", "2027-06-30", "--van", "10:00", "--tot", "12:00"),
            *("--plek", "Markt", "--kosten", "Je betaalt mee.", "--aanmelden", "Bel ons.", "--bron", "Krant"),
        ),
        ("verhaal", "Jas", *VERHAAL, "--voornaam", "Noor", "--bedacht", "nee", "--toestemming", "Map", "--records", "kleerkast"),
        ("campagne", "Jas?", *CAMPAGNE, "--doelgroepen", "gezinnen"),
    ],
)  # fmt: skip
def test_wat_als_optie_is_gegeven_wordt_niet_gevraagd(stad: Stad, woorden: tuple[str, ...]) -> None:
    uitvoer = opdracht("nieuw", *woorden, map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert len(uitvoer.stdout.strip().splitlines()) == 2
    bestand, _ = uitvoer.stdout.strip().split(":", 1)
    geschreven = (stad.map / bestand).read_text(encoding="utf-8")
    over = [waarde for waarde in woorden[3::2] if waarde not in geschreven]
    assert set(over) <= {"gratis", "zomaar", "nee", CAMPAGNE[7]}  # these become true, or more than one sentence


# What cannot be


@pytest.mark.parametrize(
    ("woorden", "invoer", "gezegd"),
    [
        (("wens", "kleerkast"), "spulen\n\nJas\n\n\n\n", "“spulen” kan hier niet. Bedoelde u “spullen”?"),
        (("wens", "kleerkast", *WENS), "\nmorgen\n\n\n", "“morgen” is geen datum."),
        (("wens", "kleerkast", *WENS), "\n2027-02-31\n\n\n", "“2027-02-31” is geen datum."),
        (("wens", "kleerkast", *WENS), "\n2026-11-21\n\n\n", "2026-11-21 is al voorbij, dus dit komt dan niet op de site."),
        (("wens", "kleerkast", *WENS), "\n\nBel 06 12345678.\n\n", "06-nummer"),
        (("wens", "kleerkast", *WENS), "\n\n<b>Bel</b>\n\n", "HTML"),
        (("wens", "kleerkast", "--soort", "tijd"), "\nHelpers\n\n\n\n", "Dit is nodig."),
        (("activiteit", "agenda", *MARKT[:4]), "31-31-2027\n2027-01-16\n\n\n\n\nKrant\nhttps://a.nl\n", "is geen datum."),
        (("activiteit", "agenda", *MARKT[:6]), "half drie\n\n\n\n\nKrant\nhttps://a.nl\n", "“half drie” is geen tijd."),
        (("activiteit", "agenda", *MARKT[:8]), "\n\n\n\na.nl\n\n", "Schrijf: https://a.nl"),
        (("activiteit", "agenda", *MARKT[:4]), "\ndinsdg\n\nelke week\neerste\n2027-06-30\n\n\n\n\nX\nhttps://a.nl\n", "Kies uit: even-weken"),
        (("verhaal", "Jas", *VERHAAL), "\nklerkast\n\n", "“klerkast” is geen bekend record. Bedoelde u “kleerkast”?"),
        (("verhaal", "Jas", *VERHAAL), "Noor\njaa\n\n\n", "“jaa” kan hier niet. Bedoelde u “ja”?"),
        (("campagne", "Jas?", *CAMPAGNE[:2]), "2027-01-01\n2027-02-01\nKom.\nKom.\nkleerkast\n\n\n", "ligt voor de eerste dag 2027-01-11"),
        (("campagne", "Jas?", *CAMPAGNE[:4]), f"{'soep ' * 21}\nKom.\nKom.\nkleerkast\n\n\n", "Dit zijn 21 woorden"),
        (("campagne", "Jas?", *CAMPAGNE[:6]), f"{'Eet soep. ' * 31}\nKom.\nkleerkast\n\n\n", "Dit zijn 62 woorden"),
        (("campagne", "Jas?", *CAMPAGNE[:6]), f"{'soep ' * 36}\nKom.\nkleerkast\n\n\n", "Deze zin heeft 36 woorden"),
    ],
)  # fmt: skip
def test_een_antwoord_dat_niet_kan_wordt_meteen_gezegd_en_nog_eens_gevraagd(
    stad: Stad, woorden: tuple[str, ...], invoer: str, gezegd: str
) -> None:
    uitvoer = opdracht("nieuw", *woorden, map_=stad.map, invoer=invoer)
    assert uitvoer.returncode == 0, uitvoer.stdout + uitvoer.stderr
    assert gezegd in uitvoer.stdout
    assert "staat erbij." in uitvoer.stdout
    assert opdracht("controleer", map_=stad.map).returncode == 0


@pytest.mark.parametrize(
    ("woorden", "invoer", "gezegd"),
    [
        (("wens", "kleerkas", *WENS), "", "Er is geen record “kleerkas”. Bedoelde u “kleerkast”?"),
        (("wens", "Buurthuis De Schakel", *WENS), "", "Bedoelde u “buurthuis-de-schakel”?"),
        (("wens", "schuldhulp", *WENS), "", "“schuldhulp” is een regeling. De wens kan alleen bij een stille-kracht of "),
        (("activiteit", "zzz"), "", "Hoort het bij geen record? Typ dan agenda."),
        (("activiteit", "kleerkast", "--wie", "Ik"), "", "--wie kan niet bij kleerkast. Laat dat weg."),
        (("activiteit", "kleerkast", "--bronadres", "https://a.nl"), "", "--bronadres kan niet bij kleerkast. Laat dat weg."),
        (("activiteit", "kleerkast", "--dag", "2027-01-16", "--elke", "dinsdag"), "", "--elke: Hier staat dagen en ook elke."),
        (("activiteit", "kleerkast", "--dag", "2026-11-21"), "", "--dag: 2026-11-21 is al voorbij"),
        (("activiteit", "kleerkast", "--wat", "Soep", "--ritme", "om-de-week"), ",\n", "dit antwoord kon niet."),
        (("verhaal", "!!!", *VERHAAL), "", "“!!!” heeft geen gewone letters of cijfers."),
        (("verhaal", "<b>Jas</b>", *VERHAAL), "", "In deze tekst staat HTML."),
        (("campagne", "Jas?", "--records", "nergens"), "", "--records: “nergens” is geen bekend record."),
        (("campagne", "Jas?", "--pictogram", "nergens"), "", "--pictogram: "),
        (("wens", "kleerkast"), "tijd\n", "De invoer is op, en dit antwoord is nodig. Er is niets geschreven."),
        (("wens", "kleerkast", *WENS), "\nmorgen", "De invoer is op, en dit antwoord kon niet. Er is niets geschreven."),
        (("verhaal", "Jas", "--tekst", "Een jas."), "\n\nKrant", "Er is niets geschreven."),
    ],
)  # fmt: skip
def test_wat_niet_kan_of_halverwege_stopt_verandert_niets(
    stad: Stad, woorden: tuple[str, ...], invoer: str, gezegd: str
) -> None:
    oud = {pad: pad.read_bytes() for pad in stad.map.rglob("*.yaml")}
    uitvoer = opdracht("nieuw", *woorden, map_=stad.map, invoer=invoer)
    assert uitvoer.returncode == 1
    assert gezegd in uitvoer.stderr
    assert {pad: pad.read_bytes() for pad in stad.map.rglob("*.yaml")} == oud


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "woorden", "gezegd"),
    [
        (KAST, "soort: tijd", "soort: teid", ("wens", "kleerkast"), f"In {KAST} staan nog fouten."),
        (KAST, "naam: ", "naam: [", ("wens", "kleerkast"), "“kleerkast” is niet te lezen. Draai eerst: "),
        (f"{LIJSTEN}/agenda.yaml", "- id", "- id: [", ("activiteit", "agenda"), "agenda.yaml is niet te lezen."),
        (f"{LIJSTEN}/agenda.yaml", "wie:", "wei:", ("activiteit", "agenda"), "agenda.yaml staan nog fouten."),
        (f"{LIJSTEN}/gemeente.yaml", "naam:", "naam: [", ("activiteit", "agenda"), "De lijsten zijn nog niet goed."),
    ],
)
def test_een_bestand_met_fouten_wordt_niet_veranderd(
    stad: Stad, bestand: str, oud: str, nieuw: str, woorden: tuple[str, ...], gezegd: str
) -> None:
    pad = stad.map / bestand
    pad.write_text(pad.read_text(encoding="utf-8").replace(oud, nieuw, 1), encoding="utf-8")
    kapot = pad.read_bytes()
    uitvoer = opdracht("nieuw", *woorden, map_=stad.map)
    assert uitvoer.returncode == 1
    assert gezegd in uitvoer.stderr
    assert pad.read_bytes() == kapot


def test_een_fout_elders_houdt_niemand_tegen(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: [Schuldhulp")
    uitvoer = opdracht("nieuw", "wens", "kleerkast", *WENS, map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr


def test_wat_anders_wordt_opgeschreven_wordt_gezegd(stad: Stad) -> None:
    uitvoer = opdracht("nieuw", "wens", "kleerkast", *WENS, "--tot", "1-3-2027", map_=stad.map)
    assert "--tot is: 2027-03-01\n" in uitvoer.stdout


def test_bij_een_concept_staat_dat_het_nog_niet_op_de_site_is(stad: Stad) -> None:
    stad.vervang(KAST, "status: gepubliceerd\n", "status: concept\nredactienotitie: Vraag het na.\n")
    uitvoer = opdracht("nieuw", "wens", "kleerkast", *WENS, map_=stad.map)
    assert "Dit record is een concept: het staat nog niet op de site." in uitvoer.stdout


# Whatever somebody types

RAAR = (
    *("- a", "-", "---", "a: b", "a:", ": a", "a #b", "#a", "'a'", '"a"', "don't", 'w "z" \\', "[a]", "{a: b}", "a, b"),
    *(
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "? a",
        "ja",
        "no",
        "true",
        "null",
        "~",
        "12",
        "2026-01-01",
        "09:30",
    ),
    *(
        "$team",
        "$niets",
        "a\nb",
        "a\n\nb",
        " a ",
        "a\tb",
        "a\u00a0b",
        "a\u200bb",
        "\udcff",
        "é 😀",
        "<<",
        "=======",
        "",
    ),
)
rare_tekst = st.sampled_from(RAAR) | st.text(max_size=20)
ruim = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


@ruim
@given(rare_tekst)
@example("Dekens: 'warm' # twee")
def test_wat_er_ook_als_wens_staat_het_bestand_blijft_goed(stad: Stad, tekst: str) -> None:
    oud = (stad.map / KAST).read_bytes()
    uitvoer = opdracht("nieuw", "wens", "kleerkast", "--soort", "tijd", "--wat", tekst, map_=stad.map)
    if uitvoer.returncode:
        assert uitvoer.stderr.startswith("--wat: ")
        assert (stad.map / KAST).read_bytes() == oud
    else:
        assert laatste(stad, KAST, "wensen") == {"soort": "tijd", "wat": eender(tekst)}
        (stad.map / KAST).write_bytes(oud)


@ruim
@given(rare_tekst, rare_tekst)
@example("- Jas: 'warm'", "Een.\n\n# Twee: 'drie'")
def test_wat_er_ook_als_verhaal_staat_de_nieuwe_lijst_is_goed(stad: Stad, titel: str, tekst: str) -> None:
    lijst = stad.map / LIJSTEN / "verhalen.yaml"
    lijst.unlink(missing_ok=True)
    uitvoer = opdracht("nieuw", "verhaal", "--tekst", tekst, *VERHAAL[2:], "--", titel, map_=stad.map)
    if uitvoer.returncode:
        assert uitvoer.stderr
        assert not lijst.exists()
    else:
        nieuw = laatste(stad, f"{LIJSTEN}/verhalen.yaml")
        assert isinstance(nieuw, dict)
        assert (nieuw["titel"], nieuw["tekst"]) == (eender(titel), eender(tekst))
        assert opdracht("controleer", f"{LIJSTEN}/verhalen.yaml", map_=stad.map).returncode == 0
