"""What git remembers, told by meaning: a replay of planted commits, each of which is news once, or not at all."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import Stad, kopie
from verleden import BEGIN, GEHEIM, HUIS, KAST, PAS, SCHULD, WARM, Verleden, nieuws, verleden

from generator.blad.nieuwszin import in_een_zin
from generator.blad.openbaarmaking import openbaar
from generator.cache import GEEN
from generator.kroniek import kroniek

pytestmark = pytest.mark.proces  # git

Doe = Callable[[Verleden], object]
LIJST = "zoekwoorden: [pas, korting]\n"


def _in(bestand: str, oud: str, nieuw: str) -> Doe:
    return lambda van: van.vervang(bestand, oud, nieuw)


def _verplaats(oud: str, nieuw: str, *, erbij: str = "") -> Doe:
    def doe(van: Verleden) -> None:
        tekst = (van.stad.map / oud).read_text("utf-8")
        (van.stad.map / oud).unlink()
        (van.stad.map / nieuw).parent.mkdir(parents=True, exist_ok=True)
        (van.stad.map / nieuw).write_text(tekst + erbij, "utf-8")

    return doe


def _schrijf(bestand: str, tekst: Callable[[Path], str]) -> Doe:
    return lambda van: (van.stad.map / bestand).write_text(tekst(van.stad.map), "utf-8")


def _lees(bestand: str, *paren: tuple[str, str]) -> Callable[[Path], str]:
    def tekst(map_: Path) -> str:
        uit = (map_ / bestand).read_text("utf-8")
        for oud, nieuw in paren:
            assert oud in uit
            uit = uit.replace(oud, nieuw)
        return uit

    return tekst


def _andere_opmaak(van: Verleden) -> None:
    """Other quotes, other indents, Windows line ends and a comment: the same record."""
    pad = van.stad.map / SCHULD
    tekst = pad.read_text("utf-8").replace("themas: [schulden]\n", "themas:\n    - 'schulden'\n# Hier staat uitleg.\n")
    pad.write_bytes(tekst.replace("\n", "\r\n").encode())


def _andere_volgorde(van: Verleden) -> None:
    pad = van.stad.map / PAS
    stukken = pad.read_text("utf-8").split("\nhoe_krijg_je_het:")
    pad.write_text(f"hoe_krijg_je_het:{stukken[1].rstrip()}\n{stukken[0]}\n", "utf-8")


KIND = "  - wat: Kind van 4 t/m 7 jaar\n    euro: 90\n"
STAPPEN: tuple[tuple[str, Doe, tuple[str, ...]], ...] = (
    # amounts and limits
    ("bedrag", _in(PAS, "euro: 90\n", "euro: 95\n"), ("voorbeeldpas bedragen anders Kind van 4 t/m 7 jaar",)),
    ("bedrag met centen", _in(PAS, "euro: 95\n", "euro: 95.00\n"), ()),
    ("jaar van het bedrag", _in(PAS, "    per: jaar\n    stand: 2026\n", "    per: jaar\n    stand: 2026-02\n"), ()),
    ("andere woorden", _in(PAS, "wat: Kind van 4 t/m 7 jaar", "wat: Voor een kind van 4 tot en met 7"), ()),
    ("bedrag en jaar", _in(PAS, "    euro: 5\n", "    euro: 6\n    stand: 2026\n"), ("voorbeeldpas bedragen anders Een nieuwe pas als je hem kwijt bent",)),
    ("procent", _in(PAS, "procent: 50\n", "procent: 25\n"), ("voorbeeldpas bedragen anders Een pas kopen",)),
    ("verlopen bedrag weg", _in(PAS, "  - wat: Kind van 8 t/m 12 jaar\n    euro: 115.50\n    per: jaar\n    stand: 2025\n    geldig_tot: 2025-12-31\n    terugval: Dit bedrag is oud.\n    bron: Gemeente, pas\n", ""), ()),
    ("nieuw bedrag", _in(PAS, "bedragen:\n", "bedragen:\n  - wat: Uitje\n    euro: 10\n    bron: Gemeente, pas\n"), ("voorbeeldpas bedragen erbij Uitje",)),
    ("bedrag voor later", _in(PAS, "bedragen:\n", "bedragen:\n  - wat: Uitje\n    euro: 12\n    geldig_vanaf: 2026-09-20\n    bron: Gemeente, pas\n"), ("voorbeeldpas bedragen anders Uitje",)),
    ("oud bedrag weg", _in(PAS, "  - wat: Uitje\n    euro: 10\n    bron: Gemeente, pas\n", ""), ()),
    ("geldt nu", _in(PAS, "    geldig_vanaf: 2026-09-20\n", ""), ()),
    ("bedrag weg", _in(PAS, "  - wat: Uitje\n    euro: 12\n    bron: Gemeente, pas\n", ""), ("voorbeeldpas bedragen eraf Uitje",)),
    ("grens", _in(PAS, "procent: 120\n", "procent: 130\n"), ("voorbeeldpas inkomensgrens anders",)),
    ("spaargeld", _in(PAS, "vermogen_telt: false\n", "vermogen_telt: true\n"), ("voorbeeldpas inkomensgrens.vermogen_telt ja",)),
    ("leeftijd", _in(PAS, "  tot_en_met: 17\n", "  tot_en_met: 18\n"), ("voorbeeldpas leeftijd anders",)),
    # proofs and ways
    ("papier erbij", _in(PAS, "  - legitimatie\n", "  - legitimatie\n  - bankpas\n"), ("voorbeeldpas bewijsstukken erbij bankpas",)),
    ("papieren in andere volgorde", _in(PAS, "  - legitimatie\n  - bankpas\n", "  - bankpas\n  - id: legitimatie\n"), ()),
    ("papier eraf", _in(PAS, "  - bankpas\n", ""), ("voorbeeldpas bewijsstukken eraf bankpas",)),
    ("niet nodig met pas", _in(PAS, "niet_met: [bijstand]", "niet_met: [bijstand, stadspas]"), ("voorbeeldpas bewijsstukken anders inkomensbewijs",)),
    ("uitleg van papier", _in(PAS, "van de laatste 3 maanden", "van de laatste drie maanden, op papier"), ()),
    ("manier erbij", _in(PAS, "    - via: bellen\n", "    - via: langskomen\n      uitleg: Loop binnen.\n    - via: bellen\n"), ("voorbeeldpas aanvragen.manieren erbij langskomen",)),
    ("geen digid", _in(PAS, "      digid: true\n", ""), ("voorbeeldpas aanvragen.manieren.digid eraf",)),
    ("stap in andere woorden", _in(PAS, "Zoek je papieren bij elkaar.", "Leg eerst je papieren klaar."), ()),
    ("termijn", _in(PAS, "wanneer: Het hele jaar.", "wanneer: Tot 1 oktober."), ("voorbeeldpas aanvragen.wanneer anders",)),
    ("einddatum", _in(PAS, "wanneer: Tot 1 oktober.", "wanneer: Tot 1 november."), ("voorbeeldpas aanvragen.wanneer anders",)),
    ("einddatum anders geschreven", _in(PAS, "wanneer: Tot 1 november.", "wanneer:\n    zin: Je kunt dit aanvragen tot 1 november."), ()),
    ("vanzelf", _in(PAS, "hoe_krijg_je_het: aanvragen", "hoe_krijg_je_het: vanzelf"), ("voorbeeldpas hoe_krijg_je_het anders vanzelf",)),
    # texts
    ("typefout", _in(PAS, "Je hebt weinig inkomen.", "Je hebt wéinig inkomen."), ()),
    ("zin in andere woorden", _in(PAS, "Een pas met korting.", "Je krijgt een pas. Daarmee krijg je overal korting."), ()),
    ("voorwaarden erbij", _in(PAS, "leeftijd:\n", "voorwaarden: [Je woont hier.]\nleeftijd:\n"), ("voorbeeldpas voorwaarden erbij",)),
    ("voorwaarde in andere woorden", _in(PAS, "voorwaarden: [Je woont hier.]", "voorwaarden: [Jouw huis staat in de gemeente.]"), ()),
    ("nog een voorwaarde", _in(PAS, "[Jouw huis staat in de gemeente.]", "[Jouw huis staat in de gemeente., Jullie zijn getrouwd.]"), ("voorbeeldpas voorwaarden anders",)),
    ("getal in tekst", _in(PAS, "Je hoort het binnen 8 weken.", "Je hoort het binnen 6 weken."), ()),
    ("voor wie", _in(KAST, "Je hebt kinderen en weinig geld.", "Je hebt kinderen tot 12 jaar en weinig geld."), ()),
    ("voor wie ouder", _in(KAST, "tot 12 jaar", "tot 18 jaar"), ("kleerkast voor_wie anders",)),
    # what never counts
    ("zoekwoorden", _in(PAS, LIJST, "zoekwoorden: [korting, pas, sportpas]\n"), ()),
    ("nagekeken", _in(PAS, "gecontroleerd: 2026-11-01", "gecontroleerd: 2026-07-01"), ()),
    ("jaar van de bron", _in(PAS, "    datum: 2026\n", "    datum: 2026-07\n"), ()),
    ("notitie", _in(PAS, "vraag na wat een pas kost", "vraag na wat hij kost"), ()),
    ("tips", _in(PAS, "Vraag naar maatwerk als", "Bel 3 keer als"), ()),
    ("toets", _in(PAS, "hoogstens: 2400", "hoogstens: 2500"), ()),
    ("eigenaar", _in(SCHULD, "eigenaar: redactie", "eigenaar: wijkteam"), ()),
    ("opmaak", _andere_opmaak, ()),
    ("volgorde", _andere_volgorde, ()),
    ("commentaar", _schrijf(HUIS, _lees(HUIS, ("soort: wijk", "# Let op: bel eerst 020 111 22 33\nsoort: wijk"))), ()),
    ("wens", _in(KAST, "wat: Zomerjurken", "wat: Zomerjassen"), ()),
    # places, hours and how to reach somebody
    ("verhuisd", _in(KAST, "    adres: Dorpsstraat 1\n    postcode: 9901AB\n", "    adres: Kerkplein 12\n    postcode: 9901AC\n"), ("kleerkast plekken anders Kerkplein 12",)),
    ("straat met typefout", _in(KAST, "Kerkplein 12", "Kerkplien 12"), ()),
    ("uitleg van plek", _in(KAST, "achter de kerk", "naast de kerk"), ()),
    ("rolstoel", _in(KAST, "rolstoel: true", "rolstoel: false"), ("kleerkast plekken.rolstoel nee Kerkplien 12",)),
    ("nog een plek", _in(KAST, "openingstijden:\n", "  - adres: Molenweg 3\n    plaats: Voorbeeldstad\nopeningstijden:\n"), ("kleerkast plekken erbij Molenweg 3",)),
    ("tijden", _in(KAST, "      tot: 12:00\n", "      tot: 13:00\n"), ("kleerkast openingstijden anders",)),
    ("tijden in andere volgorde", _in(KAST, "    - dag: maandag\n      van: 09:30\n      tot: 13:00\n      wat: kleren uitzoeken\n    - dag: donderdag\n", "    - dag: donderdag\n    - dag: maandag\n      van: '09:30'\n      tot: '13:00'\n      wat: kleding\n"), ()),
    ("vakantie", _in(KAST, "  stand: 2026-03\n", "  gesloten:\n    - van: 2026-12-24\n      tot_en_met: 2027-01-02\n  stand: 2026-03\n"), ("kleerkast openingstijden.gesloten erbij 2026-12-24/2027-01-02",)),
    ("telefoon", _in(KAST, "06-20555310", "06-20555311"), ("kleerkast contact.telefoon anders",)),
    ("telefoon anders geschreven", _in(KAST, "06-20555311", "06 20 55 53 11"), ()),
    ("website", _in(PAS, "  telefoon: 14 020\n  website: https://www.voorbeeldstad.example/pas\n", "  telefoon: 14 020\n  website: https://voorbeeldstad.example/pas/\n"), ()),
    ("bellen in de ochtend", _in(PAS, "  telefoon: 14 020\n", "  telefoon: 14 020\n  bereikbaar: Op werkdagen van 9.00 tot 12.00 uur.\n"), ("voorbeeldpas contact.bereikbaar erbij",)),
    ("bellen anders geschreven", _in(PAS, "9.00 tot 12.00 uur", "9 tot 12 uur"), ()),
    ("bellen tot later", _in(PAS, "9 tot 12 uur", "9 tot 17 uur"), ("voorbeeldpas contact.bereikbaar anders",)),
    ("kosten", _in(KAST, "  gratis: true\nverwijzing", "  gratis: false\n  uitleg: Je betaalt een klein bedrag.\nverwijzing"), ("kleerkast kosten anders",)),
    ("verwijzing", _in(KAST, "verwijzing_nodig: false", "verwijzing_nodig: true"), ("kleerkast verwijzing_nodig ja",)),
    ("cursus", _in(HUIS, "anoniem_mogelijk", "cursus:\n  begint: 2027-01-11\nanoniem_mogelijk"), ("buurthuis-de-schakel cursus erbij",)),
    ("cursus later", _in(HUIS, "2027-01-11", "2027-01-18"), ("buurthuis-de-schakel cursus anders",)),
    ("wijk", _in(HUIS, "wijken: [noord]", "wijken: [zuid, noord]"), ("buurthuis-de-schakel wijken erbij zuid",)),
    # records that come, go and get another name
    ("naam met typefout", _in(HUIS, "naam: Buurthuis De Schakel", "naam: Buurthuis de Schakell"), ()),
    ("andere naam", _in(HUIS, "naam: Buurthuis de Schakell", "naam: Inloop Zuiderlicht"), ("buurthuis-de-schakel naam anders Buurthuis de Schakell",)),
    ("concept erbij", _schrijf("regelingen/fiets.yaml", _lees(GEHEIM)), ()),
    ("gepubliceerd", _in("regelingen/fiets.yaml", "status: concept", "status: tijdelijk-dicht\naanvragen:\n  stappen: [Bel.]"), ("fiets status nieuw",)),
    ("weer open", _in("regelingen/fiets.yaml", "status: tijdelijk-dicht", "status: gepubliceerd"), ("fiets status open",)),
    ("even dicht", _in("regelingen/fiets.yaml", "status: gepubliceerd", "status: tijdelijk-dicht"), ("fiets status dicht",)),
    ("ander id", _verplaats("regelingen/fiets.yaml", "regelingen/fietsplan.yaml", erbij="voorheen: [fiets]\n"), ()),
    ("ander id en andere tekst", _verplaats("regelingen/fietsplan.yaml", "regelingen/tweewieler.yaml"), ()),
    ("gestopt", _in("regelingen/tweewieler.yaml", "status: tijdelijk-dicht", "status: gestopt\ngestopt:\n  per: 2026-10\n  uitleg: Dit is er niet meer."), ("tweewieler status gestopt",)),
    ("weg", lambda van: (van.stad.map / WARM).unlink(), ("warmtegeld status weg",)),
    ("nieuw", _schrijf("regelingen/boekenbon.yaml", _lees(SCHULD, ("Schuldhulp", "Boekenbon"), ("met je schulden", "met boeken"))), ("boekenbon status nieuw",)),
    ("kapot", _in("regelingen/boekenbon.yaml", "niveau: gemeente", "niveau: bestaat-niet"), ()),
    ("kapot en anders", _in("regelingen/boekenbon.yaml", "  loket: wijkteam", "  loket: gemeente"), ()),
    ("gemaakt", _in("regelingen/boekenbon.yaml", "niveau: bestaat-niet", "niveau: gemeente"), ("boekenbon contact.loket anders",)),
    ("uit de map", lambda van: (van.stad.map / "LEESMIJ.txt").write_text("Hallo.", "utf-8"), ()),
)  # fmt: skip


@pytest.fixture(scope="module")
def nagespeeld(tmp_path_factory: pytest.TempPathFactory) -> tuple[Verleden, list[str], list[str]]:
    """The town after all steps, the commit of each step, and what should be told, the oldest first."""
    van = verleden(tmp_path_factory.mktemp("kroniek") / "stad")
    verwacht: list[str] = []
    for wat, doe, nieuw in STAPPEN:
        doe(van)
        van.leg_vast(wat)
        verwacht += [regel.replace("fiets ", "tweewieler ", 1) for regel in sorted(nieuw)]
    return van, van.git("rev-list", "--reverse", "HEAD").split()[1:], verwacht


def test_elke_verandering_is_een_keer_nieuws_en_de_rest_nooit(
    nagespeeld: tuple[Verleden, list[str], list[str]],
) -> None:
    van, _, verwacht = nagespeeld
    assert len(STAPPEN) >= 60
    assert nieuws(van.kroniek()) == verwacht


def test_elke_verandering_staat_op_de_dag_en_bij_de_commit_waarin_zij_kwam(
    nagespeeld: tuple[Verleden, list[str], list[str]],
) -> None:
    van, commits, _ = nagespeeld
    for gebeurtenis in van.kroniek().gebeurtenissen:
        stap = commits.index(gebeurtenis.commit)
        assert (gebeurtenis.gezet - BEGIN).days == stap + 1, STAPPEN[stap][0]


def test_de_namen_blijven_als_er_later_iets_bijkomt_en_zonder_geheugen(
    nagespeeld: tuple[Verleden, list[str], list[str]],
) -> None:
    van, *_ = nagespeeld
    eerst = [regel.sleutel for regel in openbaar(van.kaart()).veranderingen.regels]
    assert len(set(eerst)) == len(eerst)
    zonder = kroniek(replace(van.project, cache=GEEN), {})
    assert zonder == van.kroniek() == van.kaart().kroniek


def test_wat_na_vandaag_komt_telt_niet_en_een_bedrag_voor_later_pas_op_die_dag(
    nagespeeld: tuple[Verleden, list[str], list[str]],
) -> None:
    van, *_ = nagespeeld
    assert nieuws(van.kroniek(BEGIN)) == []
    assert len(nieuws(van.kroniek(date(2026, 8, 2)))) == 1
    later = "voorbeeldpas bedragen anders Uitje"
    assert later not in nieuws(van.kroniek(date(2026, 9, 19)))
    assert later in nieuws(van.kroniek(date(2026, 9, 20)))


def test_een_afgebroken_kloon_vertelt_wat_hij_weet(
    nagespeeld: tuple[Verleden, list[str], list[str]], tmp_path: Path
) -> None:
    van, *_ = nagespeeld
    van.git("clone", "-q", "--depth=5", f"file://{van.stad.map}", str(tmp_path / "kloon"))
    kloon = Verleden(Stad(tmp_path / "kloon"), van.dag)
    kroniek = kloon.kroniek()
    assert (kroniek.bekend, kroniek.sinds) == ("deels", date.fromordinal(van.dag.toordinal() - 5))
    assert nieuws(kloon.kroniek()) == ["boekenbon contact.loket anders"]


def test_zonder_git_weten_we_niets(tmp_path: Path) -> None:
    van = verleden(tmp_path / "stad")
    shutil.rmtree(van.stad.map / ".git")
    assert van.kroniek().bekend == "geen"
    (van.stad.map / ".git").mkdir()  # not a repository
    assert van.kroniek().bekend == "geen"


def test_wat_er_vanaf_het_begin_was_is_niet_nieuw_en_wat_niet_is_vastgelegd_telt_niet(tmp_path: Path) -> None:
    van = verleden(tmp_path / "stad")
    van.vervang(PAS, "euro: 90\n", "euro: 95\n")
    assert nieuws(van.kroniek()) == []
    assert (van.kroniek().bekend, van.kroniek().sinds) == ("heel", BEGIN)


def test_records_die_later_bij_iets_anders_komen_zijn_het_begin(tmp_path: Path) -> None:
    """The folder of records is filled in a commit that is not the first: still nothing in it is new."""
    van = verleden(tmp_path / "stad", lambda stad: shutil.rmtree(stad.map / "regelingen"))
    assert nieuws(van.kroniek()) == []


def test_een_samenvoeging_telt_een_keer_op_de_dag_dat_zij_kwam(tmp_path: Path) -> None:
    van = verleden(tmp_path / "stad")
    van.git("checkout", "-q", "-b", "voorstel")
    van.vervang(PAS, "euro: 90\n", "euro: 95\n")
    van.leg_vast("In het voorstel")
    van.vervang(PAS, "euro: 95\n", "euro: 97\n")
    van.leg_vast("Nog eens")
    van.git("checkout", "-q", "main")
    van.vervang(KAST, "06-20555310", "06-20555311")
    van.leg_vast("Intussen")
    van.git("merge", "-q", "--no-ff", "-m", "Voorstel erbij", "voorstel")
    samen = van.git("rev-parse", "HEAD")
    gebeurtenissen = van.kroniek().gebeurtenissen
    assert [(g.nu, g.verandering.veld) for g in gebeurtenissen] == [
        ("voorbeeldpas", "bedragen"),
        ("kleerkast", "contact.telefoon"),
    ]
    nieuw = gebeurtenissen[0].verandering.nieuw
    assert gebeurtenissen[0].commit == samen
    assert nieuw is not None
    assert nieuw.euro == 97


def test_zonder_git_op_de_computer_bouwt_alles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    van = verleden(tmp_path / "stad")
    monkeypatch.setenv("PATH", "")
    assert van.kroniek().bekend == "geen"
    with pytest.raises((FileNotFoundError, subprocess.CalledProcessError)):
        van.git("status")


def test_elke_verandering_is_te_zeggen(nagespeeld: tuple[Verleden, list[str], list[str]]) -> None:
    van, *_ = nagespeeld
    kaart = van.kaart()
    for gebeurtenis in kaart.kroniek.gebeurtenissen:
        zin = in_een_zin(kaart, gebeurtenis.verandering, met_bedrag=False)
        assert re.fullmatch(r"[A-Z][^_]*[a-z0-9”]\.", zin), zin


def test_een_eigen_versie_van_wat_elke_gemeente_heeft_is_geen_nieuws(tmp_path: Path) -> None:
    landelijk = "regelingen/landelijk/spaarpotje.yaml"
    van = verleden(tmp_path / "stad")
    (van.stad.map / landelijk).parent.mkdir()
    tekst = (van.stad.map / SCHULD).read_text("utf-8").replace("naam: Schuldhulp", "naam: Spaarpotje")
    (van.stad.map / landelijk).write_text(tekst.replace("niveau: gemeente", "niveau: landelijk"), "utf-8")
    van.leg_vast("Landelijk")
    (van.stad.map / "regelingen/spaarpotje.yaml").write_text(tekst, "utf-8")
    van.leg_vast("Eigen versie")
    (van.stad.map / "regelingen/spaarpotje.yaml").unlink()
    van.leg_vast("Toch niet")
    assert nieuws(van.kroniek()) == ["spaarpotje status nieuw"]


def test_een_dag_die_niet_bestaat_en_een_leeg_begin_breken_niets(tmp_path: Path) -> None:
    van = Verleden(kopie(tmp_path / "stad"))
    van.git("init", "-q")
    assert van.kroniek().bekend == "geen"  # no commit yet
    van.leg_vast("Begin")
    van.vervang(PAS, "euro: 90\n", "euro: 95\n")
    van.dag = date(2099, 1, 1)
    van.leg_vast("Een klok die voorloopt")
    assert nieuws(van.kroniek(date(2026, 11, 22))) == []
