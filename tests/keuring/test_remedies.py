"""Who does to the letter what a melding says, ends with a good file that says what was meant, or with the next melding.

Where a remedy says exactly what to write (“Schrijf: …”, “Bedoelde u “…”?”, “Noem het bestand …”), the edit is read from
the melding itself. Where somebody has to fill in a fact, the edit of a literal editor stands in `gevolgd.py`.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from conftest import Stad
from foutvoorbeelden import FOUTEN, Gelezen
from gevolgd import GEVOLGD, LETTERLIJK, VERSCHOVEN, Gevolgd

from generator.meldingen import Melding

_FIETSPLAN = """soort: regeling
naam: Fietsplan
kort: Een fiets voor je kind.
status: gepubliceerd
niveau: gemeente
aanbieder: Gemeente Voorbeeldstad
themas: [geld]
voor_wie: Je hebt kinderen.
wat_krijg_je: Een fiets.
hoe_krijg_je_het: aanvragen
aanvragen:
  stappen: [Bel het wijkteam.]
contact:
  loket: wijkteam
eigenaar: redactie
bronnen:
  - naam: Gemeente
    url: https://www.voorbeeldstad.example/fiets
gecontroleerd: 2026-11-01
zo_zeggen_mensen: [ik wil een fiets voor mijn kind, gratis fietz, fietsplan aanvragen]
"""


def _fouten(stad: Stad) -> tuple[Melding, ...]:
    """What is wrong with it now."""
    return _alleen_fouten(stad.lees()[1])


def _alleen_fouten(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """All that is wrong, but for the promises of the search: most examples make none."""
    return tuple(m for m in meldingen if m.ernst == "fout" and "zinnen zoals mensen ze zeggen" not in m.wat)


def _volg(stad: Stad, melding: Melding) -> str:
    """Do what the remedy says, and nothing else; returns the line or the place of the file afterwards."""
    pad, remedie = stad.map / melding.bestand, melding.remedie
    if naar := re.search(r"Noem het bestand (\S+)\.$|streepjes: (\S+\.yaml)\.$", remedie):
        return _verplaats(stad, pad, pad.with_name(naar[1] or naar[2]))
    if naar := re.search(r"^Verplaats het(?: bestand)? naar (?:een van deze mappen: )?(\S+?)/?,", remedie):
        return _verplaats(stad, pad, stad.map / naar[1] / pad.name)
    if remedie.startswith("Haal het bestand weg"):
        pad.unlink()
        return ""
    regels = pad.read_text(encoding="utf-8").split("\n")
    regels[melding.regel - 1] = _nieuwe_regel(regels[melding.regel - 1], melding)
    pad.write_text("\n".join(regels), encoding="utf-8")
    return regels[melding.regel - 1].strip()


def _nieuwe_regel(regel: str, melding: Melding) -> str:
    if los := re.search(r"op een eigen regel achter een streepje: - (\S+) en - (\S+)$", melding.remedie):
        return f"  - {los[1]}\n  - {los[2]}"
    if heel := re.search(r": (\w+: [^\s…].*)$", melding.remedie):
        return re.sub(r"^( *(?:- )?).*$", lambda begin: begin[1] + heel[1], regel)
    fout = re.search(r"“(.*?)”", melding.wat)
    if zo := re.search(
        r"Bedoel(?:de|t) u “(.*?)”|(?:Schrijf|schrijf|aanhalingstekens(?: omheen)?|haken omheen|rechte haken|accolades weg): (.*)$",
        melding.remedie,
    ):
        nieuw = zo[1] or zo[2]
        if fout is None:
            return re.sub(r"(^.*?: ).*$", lambda veld: veld[1] + nieuw, regel)
        oud = next(vorm for teken in ("'", '"', "") if (vorm := f"{teken}{fout[1]}{teken}") in regel)
        return regel.replace(oud, nieuw, 1)
    if weg := re.search(r"Haal “(.*?)” hier weg", melding.remedie):
        return re.sub(rf"(?<=\[){re.escape(weg[1])}(?:, )?|, {re.escape(weg[1])}(?=[,\]])", "", regel)
    if zo := re.search(r"hele nummer zo: (.*)$", melding.remedie):
        return re.sub(r": .*$", f": {zo[1]}", regel)
    if zo := re.search(r"achter een streepje: (- .*)$", melding.remedie):
        return re.sub(r": .*$", f":\n  {zo[1]}", regel)
    if "Haal de aanhalingstekens weg" in melding.remedie:
        return re.sub(r"['\"]", "", regel)
    assert re.match(r"Haal (?:deze|de|dit) (?:regel|veld)\b", melding.remedie), melding.remedie
    return ""


def _verplaats(stad: Stad, pad: Path, doel: Path) -> str:
    doel.parent.mkdir(parents=True, exist_ok=True)
    pad.rename(doel)
    return doel.relative_to(stad.map).as_posix()


def _leg_klaar(stad: Stad, voorbeeld: str) -> None:
    shutil.copytree(FOUTEN / voorbeeld, stad.map, dirs_exist_ok=True, ignore=shutil.ignore_patterns("melding.txt"))


def _wat(meldingen: Iterable[Melding]) -> list[str]:
    return [melding.wat for melding in meldingen]


@pytest.mark.parametrize(("voorbeeld", "bedoeld"), LETTERLIJK.items())
def test_wie_de_remedie_letterlijk_volgt_schrijft_wat_er_bedoeld_is(
    gelezen: Gelezen, stad: Stad, voorbeeld: str, bedoeld: str
) -> None:
    _leg_klaar(stad, voorbeeld)
    [melding] = _alleen_fouten(gelezen.meldingen(voorbeeld))
    assert _volg(stad, melding) == bedoeld
    assert _wat(_fouten(stad)) == []


@pytest.mark.parametrize(("voorbeeld", "gevolgd"), GEVOLGD.items())
def test_wie_invult_wat_de_remedie_vraagt_is_klaar_of_hoort_wat_er_nog_mist(
    gelezen: Gelezen, stad: Stad, voorbeeld: str, gevolgd: Gevolgd
) -> None:
    _leg_klaar(stad, voorbeeld)
    meldingen = _alleen_fouten(gelezen.meldingen(voorbeeld))
    assert any(gevolgd.want in melding.remedie for melding in meldingen), [m.remedie for m in meldingen]
    for bestand, oud, nieuw in gevolgd.wijzigingen:
        stad.vervang(bestand or meldingen[0].bestand, oud, nieuw)
    assert _wat(_fouten(stad)) == list(gevolgd.dan)


@pytest.mark.parametrize(("geschreven", "bedoeld"), VERSCHOVEN)
def test_een_waarde_in_een_ander_handschrift_komt_goed(stad: Stad, geschreven: str, bedoeld: str) -> None:
    """`geschreven` takes the place of the field with that name, or comes at the end; then every remedy is followed."""
    veld = geschreven.partition(":")[0]
    tekst, keren = re.subn(rf"(?m)^{veld}:.*\n(?:[ ]+.*\n)*", lambda _: f"{geschreven}\n", _FIETSPLAN)
    pad = stad.map / "regelingen" / "fietsplan.yaml"
    pad.write_text(tekst if keren else f"{tekst}{geschreven}\n", encoding="utf-8")
    meldingen = _fouten(stad)
    assert meldingen
    for melding in {m.plek or str(m.regel): m for m in reversed(meldingen)}.values():
        _volg(stad, melding)
    assert bedoeld in pad.read_text(encoding="utf-8")
    assert _wat(_fouten(stad)) == []


@pytest.mark.parametrize("tekst", ["“%s”", "%s: ja", "@%s", "%s #1", "**%s: ja**", "`%s: ja`", "'%s", "\"%s'"])
def test_een_lange_tekst_staat_nooit_afgekort_in_een_remedie(stad: Stad, tekst: str) -> None:
    """What a remedy shows is copied, so a text that is cut short would go online."""
    lang = tekst % "Een zin die 's avonds langer duurt dan zestig tekens, met nog een \\ erin, en dan is hij klaar"
    nieuw = _FIETSPLAN.replace("wat_krijg_je: Een fiets.", f"wat_krijg_je: {lang}")
    (stad.map / "regelingen" / "fietsplan.yaml").write_text(nieuw, encoding="utf-8")
    [melding] = _fouten(stad)
    assert "…" not in melding.remedie


@pytest.mark.parametrize("naam", ["Schuldhulp.yaml", "schuld_hulp.yaml", "schuldhulp (1).yaml", "schuldhulp.yaml.txt"])
def test_wie_een_record_verkeerd_hernoemt_hoort_alleen_dat(stad: Stad, naam: str) -> None:
    (stad.map / "adressen.txt").write_text("regelingen/schuldhulp/\n", encoding="utf-8")
    (stad.map / "content" / "leesniveau.yaml").write_text("schuldhulp: 0\nkleerkast: 0\n", encoding="utf-8")
    pad = stad.map / "regelingen" / "schuldhulp.yaml"
    pad.rename(pad.with_name(naam))
    assert [melding.bestand for melding in stad.lees()[1]] == [f"regelingen/{naam}"]


@pytest.mark.parametrize("naam", ["README", "README.txt", "Leesmij.yaml", "leesmij.md", "Lees mij.yml"])
@pytest.mark.parametrize("er_al", [False, True])
def test_uitleg_bij_een_map_heet_readme(stad: Stad, naam: str, *, er_al: bool) -> None:
    map_ = stad.map / "regelingen"
    (map_ / naam).write_text("Zo vult u het in.\n", encoding="utf-8")
    if er_al:
        (map_ / "README.md").write_text("Uitleg.\n", encoding="utf-8")
    [melding] = _fouten(stad)
    assert melding.remedie == (
        "Haal het weg: README.md staat er al." if er_al else "Noem het README.md, of haal het weg."
    )


@pytest.mark.parametrize("map_", ["regelingen", "content/lijsten", "initiatieven/stille-krachten"])
def test_een_map_die_niet_open_gaat_is_een_melding(stad: Stad, monkeypatch: pytest.MonkeyPatch, map_: str) -> None:
    """Root may open every folder, so the refusal of the system is played."""
    open_map, dicht = Path.iterdir, stad.map / map_

    def iterdir(pad: Path) -> Iterator[Path]:
        if pad == dicht:
            raise PermissionError(13, "dicht", str(pad))
        return open_map(pad)

    (stad.map / "content" / "leesniveau.yaml").write_text("schuldhulp: 0\nkleerkast: 0\n", encoding="utf-8")
    monkeypatch.setattr(Path, "iterdir", iterdir)
    meldingen = stad.lees()[1]
    assert [(m.bestand, m.wat) for m in meldingen] == [(map_, "Deze map kan niet worden gelezen.")]


def test_de_data_gaat_over_voorbeelden_die_er_zijn() -> None:
    mappen = {pad.name for pad in FOUTEN.iterdir()}
    assert LETTERLIJK.keys() | GEVOLGD.keys() <= mappen
    assert not LETTERLIJK.keys() & GEVOLGD.keys()
    assert len(LETTERLIJK) + len(GEVOLGD) >= 60


@pytest.mark.parametrize(
    ("oud", "nieuw", "wat", "remedie"),
    [
        (
            "contact:\n  loket: wijkteam\n",
            "contact:\nloket: wijkteam\n",
            "“loket” is geen veld van een regeling.",
            "Het hoort onder contact: en moet verder inspringen. Zet er spaties voor.",
        ),
        (
            "eigenaar: redactie",
            "  eigenaar: redactie",
            "“eigenaar” is geen veld van “contact”.",
            "Het hoort niet onder contact: maar ernaast. Haal spaties ervoor weg.",
        ),
        (
            "    url: https://www.voorbeeldstad.example/fiets",
            "url: https://www.voorbeeldstad.example/fiets",
            "“url” is geen veld van een regeling.",
            "Het hoort onder bronnen: en moet verder inspringen. Zet er spaties voor.",
        ),
        (
            "contact:\n",
            "plekken:\n  - naam: De Schakel\nwijk: noord\n    postcode: 1501 AB\ncontact:\n",
            "“wijk” staat niet recht onder “naam”.",
            "Zet het daar recht onder, met 4 spaties ervoor.",
        ),
        (
            "bronnen:\n",
            "bronnen:\n  - naam: Krant\nurl: https://www.krant.nl/fiets\n",
            "“url” staat niet recht onder “naam”.",
            "Zet het daar recht onder, met 4 spaties ervoor.",
        ),
        (
            "contact:\n",
            "contact:\n  organisatie: Het wijkteam\n\n# Bellen\nemail: info@voorbeeldstad.nl\ntelefoon: 020 681 72 83\n",
            "“email” staat niet recht onder “organisatie”.",
            "Zet het daar recht onder, met 2 spaties ervoor.",
        ),
        (
            "hoe_krijg_je_het:",
            "bedragen:\n  - {wat: Fiets, euro: 10,50, stand: 2026, bron: Gemeente}\nhoe_krijg_je_het:",
            "“50” is geen veld van “bedragen”.",
            "Is de komma van het bedrag? Schrijf een punt: euro: 10.50",
        ),
    ],
)
def test_een_verschoven_veld_is_een_melding(stad: Stad, oud: str, nieuw: str, wat: str, remedie: str) -> None:
    assert oud in _FIETSPLAN
    (stad.map / "regelingen" / "fietsplan.yaml").write_text(_FIETSPLAN.replace(oud, nieuw), encoding="utf-8")
    assert [(m.wat, m.remedie) for m in _fouten(stad)] == [(wat, remedie)]
