"""The reading gate: what it says about a text, which text it finds plainer, and what it stops."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from pathlib import Path

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types
import yaml
from click.testing import CliRunner, Result
from conftest import VOORBEELDSTAD, Stad, draai, voorbeeldstad
from hypothesis import given
from hypothesis import strategies as st

from generator.build import controleer
from generator.documenten.lezer import lees_bestand
from generator.keuring.vorm import valideer_lijst
from generator.models import LIJSTEN
from generator.opdrachten.taal import taal
from generator.taal.oordeel import beoordeel
from generator.taal.woordenschat import Woordenschat, woordenschat
from generator.taal.zinnen import zinnen

HIER = Path(__file__).parent
WOORDENLIJSTEN = ("jargon", "begrippen")
PAREN = yaml.safe_load((HIER / "taalparen.yaml").read_text(encoding="utf-8"))
STIJF = (
    "De aanvraag dient onverwijld te worden ingediend.",
    "Restitutie wordt uitsluitend verleend na ontvangst van voornoemde bescheiden.",
    "Ingevolge de verordening wordt de tegemoetkoming door het college vastgesteld.",
)
TE_MOEILIJK = (
    "Belanghebbenden dienen ingevolge de verordening een aanvraagformulier inzake de tegemoetkoming in te dienen, "
    "waarna het college met inachtneming van de vermogensbestanddelen de hoogte van de verstrekking vaststelt."
)
GEWOON = ("Je krijgt geld.", "Bel de gemeente.", "Heb je een kind? Dan is zwemmen gratis.", "Neem je pas mee.")


def _schat() -> Woordenschat:
    lijsten = {}
    for naam in WOORDENLIJSTEN:
        document, meldingen = lees_bestand(HIER / f"{naam}.yaml", HIER)
        lijst, nog_meer = valideer_lijst(document, next(lijst for lijst in LIJSTEN if lijst.naam == naam))
        assert (*meldingen, *nog_meer) == ()
        lijsten[naam] = lijst.waarden.values()
    return woordenschat(lijsten["jargon"], lijsten["begrippen"])


SCHAT = _schat()


def _taal(*opdracht: str | Path, invoer: bytes = b"") -> Result:
    """Run `sociale-kaart taal` as a user does in voorbeeldstad, with `invoer` on standard input."""
    with contextlib.chdir(VOORBEELDSTAD):
        return CliRunner().invoke(taal, [*map(str, opdracht)], input=invoer)


@pytest.fixture
def met_woordenlijsten(stad: Stad) -> Path:
    """The settings of a voorbeeldstad with the word lists of these tests."""
    for naam in WOORDENLIJSTEN:
        shutil.copy(HIER / f"{naam}.yaml", stad.map / "content" / "lijsten")
    return stad.map / "mkdocs.yml"


def _opmerkingen(tekst: str) -> list[tuple[str, str]]:
    return [(opmerking.soort, opmerking.stuk) for opmerking in beoordeel(tekst, SCHAT).opmerkingen]


@pytest.mark.parametrize("paar", PAREN, ids=lambda paar: paar["over"])
def test_gewone_tekst_krijgt_meer_punten_dan_ambtelijke(paar: dict[str, str]) -> None:
    ambtelijk, gewoon = beoordeel(paar["ambtelijk"], SCHAT), beoordeel(paar["gewoon"], SCHAT)
    assert gewoon.oordeel == "goed"
    assert gewoon.score >= ambtelijk.score + 20


@pytest.mark.parametrize(
    ("slecht", "soort", "stuk", "beter", "goed"),
    [
        (
            "Als je kind naar school gaat en je weinig geld hebt, kun je bij ons vragen of we je willen helpen met spullen.",
            "lange-zin",
            None,
            "twee zinnen",
            "Gaat je kind naar school en heb je weinig geld? Vraag ons dan om hulp met spullen.",
        ),
        (
            "Lees de energiebesparingstips.",
            "lang-woord",
            "energiebesparingstips",
            "Knip het",
            "Lees de tips om energie te sparen.",
        ),
        (
            "Je brief wordt volgende week door ons gelezen.",
            "lijdend",
            "wordt … gelezen",
            "Begin met wie",
            "Wij lezen je brief volgende week.",
        ),
        ("Dat kan worden aangevraagd.", "lijdend", "worden aangevraagd", "Begin met wie", "Dat vraag je aan."),
        ("Het geld dat uitbetaald wordt.", "lijdend", "uitbetaald wordt", "Begin met wie", "Het geld dat je krijgt."),
        (
            "Bel ons aangaande je huur.",
            "jargon",
            "aangaande",
            "Schrijf “over” in plaats van “aangaande”.",
            "Bel ons over je huur.",
        ),
        ("Lees de bescheiden.", "jargon", "bescheiden", "Schrijf “papieren”", "Lees de papieren."),
        ("Er zijn veel consequenties.", "jargon", "consequenties", "Schrijf “gevolg”", "Er kan veel gebeuren."),
        (
            "De gemeente stelt elk jaar de prijs vast.",
            "jargon",
            "stelt … vast",
            "Schrijf “bepalen”",
            "De gemeente kiest elk jaar de prijs.",
        ),
        ("Bel m.b.t. je huur.", "jargon", "m.b.t.", "Schrijf “over”", "Bel over je huur."),
        (
            "Vraag een pgb aan bij het CJG.",
            "jargon",
            "CJG",
            "Zet erbij wat het is",
            "Vraag het aan bij het Centrum voor Jeugd en Gezin (CJG).",
        ),
        ("U dient te betalen.", "toon", "U dient te", "Zeg wat iemand doet", "Betaal voor 1 mei."),
        ("Dit is verplicht.", "toon", "verplicht", "Zeg erbij waarom", "Dit is niet verplicht."),
        ("Je moet dit doen.", "toon", "Je moet", "Neem … mee", "Moet je dit doen? Bel ons."),
        ("Daarna moet u bellen.", "toon", "moet u", "Neem … mee", "Vraag wat u moet betalen."),
        (
            "Verzekeringsmaatschappijen inventariseren. Bedrijfsactiviteiten stagneren. Arbeidsovereenkomsten eindigen.",
            "leesbaarheid",
            None,
            "korter",
            "De winkel is dicht. De baas is ziek. Kom morgen terug.",
        ),
    ],
)
def test_elke_soort_opmerking(slecht: str, soort: str, stuk: str | None, beter: str, goed: str) -> None:
    gevonden = [o for o in beoordeel(slecht, SCHAT).opmerkingen if o.soort == soort and stuk in {None, o.stuk}]
    assert len(gevonden) == 1
    assert beter in gevonden[0].beter
    assert soort not in {o.soort for o in beoordeel(goed, SCHAT).opmerkingen}


@pytest.mark.parametrize(
    "tekst",
    [
        "De winkel is gesloten.",
        "Ben je gescheiden of getrouwd?",
        "Wordt het koud in huis? Bel ons.",
        "Word je 18 jaar? Dan verandert er veel.",
        "Wij worden blij van al het geld en de vele gesprekken.",
        "Kijk of er een datum in staat.",
        "Dienst Toeslagen rekent met je inkomen.",
        "Vraag bijstand aan. Je hebt je DigiD nodig.",
        "Dit geld heet respijtzorg.",
        "Kom naar het Verenigingscentrum Wormerveer-Noorderhoofdstraat.",
    ],
)
def test_hierover_valt_niets_op_te_merken(tekst: str) -> None:
    assert _opmerkingen(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Bel 14 075. Dat is gratis.", ["Bel 14 075.", "Dat is gratis."]),
        ("Het kost € 90. Je betaalt later.", ["Het kost € 90.", "Je betaalt later."]),
        ("Open om 09.30 uur. Tot 1.500 euro.", ["Open om 09.30 uur.", "Tot 1.500 euro."]),
        ("Neem bijv. brood mee, m.b.t. Pasen.", ["Neem bijv. brood mee, m.b.t. Pasen."]),
        ("Brood, melk, enz. Kom snel.", ["Brood, melk, enz.", "Kom snel."]),
        ("Het is € 5 p.p. Kom maar.", ["Het is € 5 p.p.", "Kom maar."]),
        ("Wij helpen u. Bel ons.", ["Wij helpen u.", "Bel ons."]),
        ("Als er hulp is. Zij bellen je.", ["Als er hulp is.", "Zij bellen je."]),
        ("Vraag J. de Vries of dr. Bakker.", ["Vraag J. de Vries of dr. Bakker."]),
        ("Kijk op www.zaanstad.nl. Of bel.", ["Kijk op www.zaanstad.nl.", "Of bel."]),
        ("Hulp nodig? 's Avonds ook!", ["Hulp nodig?", "'s Avonds ook!"]),
        ("Hij zei: “Kom maar.” Dat deed ik.", ["Hij zei: “Kom maar.”", "Dat deed ik."]),
        ("“Wie ben jij?” vroeg zij.", ["“Wie ben jij?” vroeg zij."]),
        ("je krijgt geld. bel ons.", ["je krijgt geld.", "bel ons."]),
        ("Neem mee:\n- je pas\n- een foto", ["Neem mee:", "je pas", "een foto"]),
        ("1. Bel ons.\n2. Kom langs.", ["Bel ons.", "Kom langs."]),
        ("Kop zonder punt\n\nEen zin.", ["Kop zonder punt", "Een zin."]),
        ("Deze regel is lang en loopt gewoon door op\nde volgende regel.", 1),
        ("Deze regel is lang en breekt af voor een naam, want hij is vol en\nZaandam volgt.", 1),
        ("…\n- \n!!", []),
    ],
)
def test_zinnen(tekst: str, verwacht: list[str] | int) -> None:
    gevonden = [zin.tekst for zin in zinnen(tekst)]
    assert (len(gevonden) if isinstance(verwacht, int) else gevonden) == verwacht


def test_nummers_en_adressen_zijn_een_woord() -> None:
    zin = zinnen("Bel 0571 - 33 40 12 of 14 075, t/m 22-11-2026, zie www.zaanstad.nl/hulp.")[0]
    assert [woord.tekst for woord in zin.woorden] == [
        *("Bel", "0571 - 33 40 12", "of", "14 075", "t/m", "22-11-2026", "zie", "www.zaanstad.nl/hulp")
    ]


def test_flesch_douma_is_die_van_textstat() -> None:
    textstat.set_lang("nl")
    tekst = "De gemeente betaalt een deel van de huur. Vraag het wijkteam wanneer je het geld krijgt."
    assert beoordeel(tekst, SCHAT).meting.flesch_douma == pytest.approx(textstat.flesch_reading_ease(tekst), abs=0.1)


@pytest.mark.parametrize("tekst", ["Restitutie!", "Kwijtscheldingsaanvraag.", "Derhalve tevens thans."])
def test_een_enkel_woord_maakt_een_korte_tekst_niet_te_moeilijk(tekst: str) -> None:
    assert beoordeel(tekst, SCHAT).geslaagd


@given(st.text(max_size=300))
def test_elke_tekst_krijgt_nul_tot_honderd_punten(tekst: str) -> None:
    oordeel = beoordeel(tekst, SCHAT)
    assert 0 <= oordeel.score <= 100
    for opmerking in oordeel.opmerkingen:
        assert tekst[opmerking.begin :].startswith(re.split(r"\s", opmerking.stuk)[0].rstrip("."))
        assert opmerking.uitleg
        assert opmerking.beter


@given(st.lists(st.sampled_from(GEWOON), min_size=1, max_size=12), st.sampled_from(STIJF), st.integers(0, 12))
def test_een_stijve_zin_erbij_geeft_nooit_meer_punten(gewoon: list[str], stijf: str, plek: int) -> None:
    met = [*gewoon[:plek], stijf, *gewoon[plek:]]
    assert beoordeel(" ".join(met), SCHAT).score < beoordeel(" ".join(gewoon), SCHAT).score


def test_alles_van_voorbeeldstad_komt_door_de_poort() -> None:
    *_, meldingen = controleer(voorbeeldstad())
    assert [str(melding) for melding in meldingen] == []


def test_een_melding_staat_op_de_regel_van_de_zin_zelf(stad: Stad) -> None:
    oud = "  Een pas met korting.\n\n  Je kind krijgt ook een pas.\n"
    stad.vervang("regelingen/voorbeeldpas.yaml", oud, f"{oud}  Bel aangaande de pas.\n")
    [melding] = stad.lees()[1]
    regels = (stad.map / melding.bestand).read_text(encoding="utf-8").splitlines()
    assert regels[melding.regel - 1] == "  Bel aangaande de pas."
    assert melding.ernst == "waarschuwing"
    assert melding.remedie == "Schrijf “over” in plaats van “aangaande”."


def test_lange_namen_en_bronnen_tellen_niet_mee(stad: Stad) -> None:
    stad.vervang("regelingen/voorbeeldpas.yaml", "naam: Voorbeeldpas", "naam: Tegemoetkoming aangaande voorbeelden")
    stad.vervang("regelingen/voorbeeldpas.yaml", "eigenaar: redactie", "eigenaar: afdeling tegemoetkoming")
    assert [m for m in stad.lees()[1] if "tegemoetkoming" in m.wat.lower()] == []


def test_een_concept_krijgt_alleen_waarschuwingen(stad: Stad) -> None:
    stad.vervang("regelingen/geheim-plan.yaml", "Voor iedereen.", "Voor iedereen " + "en nog iemand " * 15)
    [melding] = stad.lees()[1]
    assert melding.ernst == "waarschuwing"
    assert "47 woorden" in melding.wat


def test_vaktekst_heeft_alleen_de_harde_grens(stad: Stad) -> None:
    oud = "Vraag naar maatwerk als het inkomen net te hoog is."
    stad.vervang("regelingen/voorbeeldpas.yaml", oud, f"Tegemoetkoming aangaande maatwerk. {oud}")
    assert stad.lees()[1] == ()
    stad.vervang("regelingen/voorbeeldpas.yaml", "als het inkomen", "als het inkomen " + "van iemand " * 15)
    [melding] = stad.lees()[1]
    assert (melding.ernst, melding.plek) == ("fout", "voor_professionals")


def test_ook_lijsten_gaan_door_de_poort(stad: Stad) -> None:
    stad.vervang("content/lijsten/begrippen.yaml", "Het bedrag", "Het bedrag aangaande wat je krijgt. Het bedrag")
    [melding] = stad.lees()[1]
    assert (melding.bestand, melding.regel) == ("content/lijsten/begrippen.yaml", 3)


def test_zonder_goede_woordenlijst_zegt_de_poort_niets(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "Je hebt schulden.", "Je hebt schulden aangaande je huis.")
    stad.vervang("content/lijsten/jargon.yaml", "woord: indienen", "wrd: indienen")
    assert {melding.bestand for melding in stad.lees()[1]} == {"content/lijsten/jargon.yaml"}


def _ratel(stad: Stad, tekst: str) -> list[tuple[str, str]]:
    """The place and kind of all meldingen when `leesniveau.yaml` says this."""
    (stad.map / "content" / "leesniveau.yaml").write_text(tekst, encoding="utf-8")
    return [(melding.ernst, melding.plek) for melding in stad.lees()[1]]


def test_de_ratel_weigert_alleen_wat_slechter_wordt(stad: Stad) -> None:
    assert _ratel(stad, "schuldhulp: 0\n") == []
    stad.vervang("regelingen/schuldhulp.yaml", "Je hebt schulden.", "Je hebt schulden aangaande je huis.")
    waarschuwing = ("waarschuwing", "voor_wie")
    assert _ratel(stad, "schuldhulp: 0\n") == [("fout", "voor_wie"), waarschuwing]
    assert _ratel(stad, "schuldhulp: 1\n") == [waarschuwing]
    assert _ratel(stad, "schuldhulp: 7\n") == [waarschuwing]
    assert _ratel(stad, "voorbeeldpas: 0\n") == [waarschuwing]


def test_onthouden_zet_getallen_alleen_lager(stad: Stad) -> None:
    bestand, config = stad.map / "content" / "leesniveau.yaml", stad.map / "mkdocs.yml"
    stad.vervang("regelingen/schuldhulp.yaml", "Je hebt schulden.", "Je hebt schulden aangaande je huis.")
    uitvoer = _taal("--onthoud", "--config", config)
    assert uitvoer.exit_code == 0, uitvoer.output
    assert "5 records staan in leesniveau.yaml, samen 1 opmerkingen." in uitvoer.stdout
    onthouden = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    assert onthouden == {id_: int(id_ == "schuldhulp") for id_ in onthouden}
    assert "geheim-plan" not in onthouden
    bestand.write_text("schuldhulp: 0\nvoorbeeldpas: 3\nwegggehaald: 2\n", encoding="utf-8")
    uitvoer = _taal("--onthoud", "--config", config)
    assert "Niet hoger gezet: schuldhulp heeft 1 opmerkingen en er mogen er 0 zijn." in uitvoer.stdout
    assert yaml.safe_load(bestand.read_text(encoding="utf-8")) == dict.fromkeys(onthouden, 0)
    assert bestand.read_text(encoding="utf-8").startswith("# Hoeveel opmerkingen")


def test_onthouden_laat_een_kapot_bestand_staan(stad: Stad) -> None:
    bestand = stad.map / "content" / "leesniveau.yaml"
    bestand.write_text("schuldhulp: veel\n", encoding="utf-8")
    uitvoer = _taal("--onthoud", "--config", stad.map / "mkdocs.yml")
    assert uitvoer.exit_code == 1
    assert "“schuldhulp” heeft geen aantal." in uitvoer.stderr
    assert bestand.read_text(encoding="utf-8") == "schuldhulp: veel\n"


def test_alle_records_met_de_moeilijkste_bovenaan(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "Je hebt schulden.", STIJF[0])
    uitvoer = _taal("--config", stad.map / "mkdocs.yml")
    assert uitvoer.exit_code == 0
    regels = uitvoer.stdout.splitlines()
    assert regels[0] == "punten  opmerkingen  woorden per zin  record"
    assert regels[1].split()[-1] == "schuldhulp"
    punten = [int(regel.split()[0]) for regel in regels[1:-2]]
    assert punten == sorted(punten)
    assert regels[-1].startswith("6 records: ")


def test_een_record_met_regel_en_voorstel(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "Je hebt schulden.", "Je hebt schulden aangaande je huis.")
    uitvoer = _taal("schuldhulp", "--config", stad.map / "mkdocs.yml")
    assert uitvoer.exit_code == 0
    assert uitvoer.stdout.startswith(
        "regelingen/schuldhulp.yaml:10  voor_wie\n"
        "    Let op: “aangaande” is schrijftaal.\n"
        "    Schrijf “over” in plaats van “aangaande”.\n\n"
        "Goed: "
    )


def test_een_onbekend_record_geeft_een_voorstel(stad: Stad) -> None:
    uitvoer = _taal("schuldhulpp", "--config", stad.map / "mkdocs.yml")
    assert uitvoer.exit_code == 1
    assert "Er is geen record “schuldhulpp”. Bedoelde u “schuldhulp”?" in uitvoer.stderr


def test_een_losse_tekst_als_json(met_woordenlijsten: Path) -> None:
    tekst = "U dient dit formulier derhalve in te vullen. Bel ons inzake de kosten."
    uitvoer = _taal("-", "--json", "--config", met_woordenlijsten, invoer=tekst.encode())
    antwoord = json.loads(uitvoer.stdout)
    assert list(antwoord) == [
        *("score", "oordeel", "geslaagd", "flesch_douma", "woorden_per_zin", "langste_zin", "opmerkingen")
    ]
    assert (antwoord["oordeel"], antwoord["geslaagd"], antwoord["langste_zin"]) == ("kan eenvoudiger", True, 8)
    assert [(o["soort"], o["zin"], o["stuk"]) for o in antwoord["opmerkingen"]] == [
        ("toon", 1, "U dient … te"),
        ("jargon", 1, "derhalve"),
        ("jargon", 2, "inzake"),
    ]
    assert antwoord["opmerkingen"][1]["beter"] == "Schrijf “daarom” of “dus” in plaats van “derhalve”."


def test_een_losse_tekst_die_te_moeilijk_is(met_woordenlijsten: Path) -> None:
    uitvoer = _taal("-", "--config", met_woordenlijsten, invoer=TE_MOEILIJK.encode())
    assert uitvoer.exit_code == 1
    assert "Zin 1: Belanghebbenden dienen ingevolge de verordening een …\n" in uitvoer.stdout
    assert uitvoer.stdout.splitlines()[-1].startswith("Te moeilijk: ")


@pytest.mark.parametrize(
    ("opdracht", "invoer", "melding"),
    [
        (["-"], b"", "Er is geen tekst."),
        (["-"], b" \n ... \n", "Er is geen tekst."),
        (["-", "--json"], b"\xff\xfe\x00", "Deze tekst is geen UTF-8."),
        (["-"], b"Je krijgt geld. " * 10_000, "Deze tekst is te groot"),
        (["--json"], b"", "--json werkt alleen met een losse tekst"),
        (["-", "--onthoud"], b"", "--onthoud gaat over alle records."),
        (["schuldhulp", "--config", "/bestaat/niet/mkdocs.yml"], b"", "bestaat niet."),
    ],
)
def test_verkeerde_invoer_geeft_een_duidelijke_zin(opdracht: list[str], invoer: bytes, melding: str) -> None:
    uitvoer = _taal(*opdracht, invoer=invoer)
    assert uitvoer.exit_code == 1
    assert melding in uitvoer.stderr
    assert uitvoer.stdout == ""


def test_zonder_project_meet_hij_wel_maar_mist_de_woordenlijst(tmp_path: Path) -> None:
    uitvoer = _taal("-", "--config", tmp_path / "mkdocs.yml", invoer=b"Bel aangaande je huur.")
    assert uitvoer.exit_code == 0
    assert "zonder de lijst van moeilijke woorden" in uitvoer.stderr
    assert uitvoer.stdout.startswith("Goed: ")


def test_een_kapotte_woordenlijst_geeft_de_melding_daarvan(stad: Stad) -> None:
    stad.vervang("content/lijsten/jargon.yaml", "woord: indienen", "wrd: indienen")
    uitvoer = _taal("-", "--config", stad.map / "mkdocs.yml", invoer=b"Bel ons.")
    assert uitvoer.exit_code == 1
    assert "content/lijsten/jargon.yaml:7" in uitvoer.stderr


def test_de_opdracht_hoort_bij_het_programma() -> None:
    uitvoer = draai("generator", "taal", "--help")
    assert uitvoer.returncode == 0
    assert "sociale-kaart taal - --json < brief.txt" in uitvoer.stdout


def test_nergens_staat_een_taalniveau_met_een_letter_en_een_cijfer(met_woordenlijsten: Path) -> None:
    for woorden in (["--help"], ["-"], ["-", "--json"], ["schuldhulp"], []):
        uitvoer = _taal(*woorden, "--config", met_woordenlijsten, invoer=TE_MOEILIJK.encode())
        assert not re.search(r"\b[ABC][12]\b", uitvoer.output)
        assert len(uitvoer.output) > 40
