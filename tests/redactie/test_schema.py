"""What an editor's own program knows: uitleg at every field, and a line under what the generator would refuse.

The judge here is the library `jsonschema`; `vscode.py` reads YAML as the language server of VS Code does it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from conftest import PROJECT, VOORBEELDSTAD
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError
from vscode import INSTELLINGEN, SCHEMAS, bezwaren, gekozen_schemas, goed_schema

from generator.documenten.document import Document
from generator.documenten.lezer import lees_bestand
from generator.keuring.vorm import valideer_record
from generator.models import SOORTEN
from generator.models.basis import Zin
from generator.models.bereik import Email, Postcode, Telefoon, Website
from generator.opdrachten.schema import schema as opdracht
from generator.redactie.schema import verouderd

FOUTEN = PROJECT / "tests" / "fouten"
BESTANDEN = [
    pad
    for map_ in ("regelingen", "initiatieven", "content/lijsten", "meer")
    for pad in sorted((VOORBEELDSTAD / map_).rglob("*.yaml"))
]
# Bad examples about the shape of one file, which an editor should see underlined while typing.
ONDERSTREEPT = (
    "bedrag-met-komma", "dag-onbekend", "datering-verkeerd", "datum-als-tekst", "email", "getal-in-tekst",
    "id-in-bestand", "id-verkeerd", "ja-nee-woord", "javascript-link", "keuze-onbekend", "leeftijd-geen-getal",
    "leeftijd-te-hoog", "leeg-veld", "lege-lijst", "lege-tekst", "lege-tekstlijst", "lijst-elders-leeg",
    "lijst-gemeentecode", "lijst-in-plaats-van-velden", "lijst-in-tekst", "lijst-is-geen-lijst", "lijst-pc5",
    "lijst-postcode", "lijst-synoniem-leeg", "lijst-veld-fout", "link-met-aanhalingsteken", "link-zonder-https",
    "onbekend-veld", "onbekend-veld-diep", "onbekend-veld-is-verplicht-veld", "ontbrekend-veld",
    "ontbrekend-veld-diep", "postcode", "te-lange-tekst", "te-lange-zin", "tekst-in-lijst", "tekst-met-velden",
    "telefoon-buitenland", "telefoon-is-getal", "telefoon-lijst", "telefoon-mist-nul", "telefoon-te-kort",
    "tijd-is-getal", "tijd-verkeerd", "velden-verwacht", "verkeerde-soort-map", "waar-onwaar", "zin-op-twee-regels",
)  # fmt: skip


def velden(schema: dict[str, Any], plek: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field in a schema, however deep, with its place."""
    for naam, veld in schema.get("properties", {}).items():
        yield f"{plek}.{naam}", veld
        yield from velden(veld, f"{plek}.{naam}")
    if "items" in schema:
        yield from velden(schema["items"], f"{plek}[]")


def test_de_schemas_in_het_project_zijn_van_nu() -> None:
    assert verouderd(PROJECT / "schema") == (), "Draai: sociale-kaart schema"


def test_een_verse_kloon_heeft_de_schemas_en_de_instellingen() -> None:
    assert INSTELLINGEN["yaml.format.enable"] is False
    assert {Path(schema).name for schema in INSTELLINGEN["yaml.schemas"]} == SCHEMAS.keys()
    assert all((PROJECT / schema).is_file() for schema in INSTELLINGEN["yaml.schemas"])
    aangeraden = json.loads((PROJECT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert aangeraden["recommendations"] == ["redhat.vscode-yaml"]


@pytest.mark.parametrize("naam", SCHEMAS)
def test_elk_schema_is_draft_07_zonder_verwijzingen(naam: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[naam])
    assert SCHEMAS[naam]["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert '"$ref"' not in json.dumps(SCHEMAS[naam])


@pytest.mark.parametrize("naam", SCHEMAS)
def test_elk_veld_heeft_uitleg_in_het_nederlands(naam: str) -> None:
    uitleg = {plek: veld.get("description", "") for plek, veld in velden(SCHEMAS[naam], naam)}
    assert uitleg
    engels = re.compile(r"\b(the|and|with|which|what|somebody|when|for)\b", re.IGNORECASE)
    assert [plek for plek, tekst in uitleg.items() if not tekst or engels.search(tekst)] == []
    assert json.dumps(SCHEMAS[naam]).count('"description": "') == len(uitleg)


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_vscode_kiest_het_goede_schema_en_onderstreept_niets(pad: Path) -> None:
    assert gekozen_schemas(pad) == [goed_schema(pad)]
    assert bezwaren(pad) == []


@pytest.mark.parametrize("geval", ONDERSTREEPT)
def test_wat_de_generator_weigert_is_onderstreept(geval: str) -> None:
    """At the field of the melding, or around it; and nowhere else."""
    [pad] = (FOUTEN / geval).rglob("*.yaml")
    kop = (FOUTEN / geval / "melding.txt").read_text(encoding="utf-8").splitlines()[0]
    plek = re.sub(r".*:\d+ *", "", kop).split(".")
    gevonden = [[str(deel) for deel in bezwaar] for bezwaar in bezwaren(pad)]
    assert gevonden
    assert [bezwaar for bezwaar in gevonden if bezwaar != plek[: len(bezwaar)]] == []


RECORDS = [
    document
    for pad in BESTANDEN
    if pad.parent.name != "lijsten"
    for document in [lees_bestand(pad, VOORBEELDSTAD)[0]]
    if document is not None
]
LOSSE_WAARDEN = st.sampled_from(
    [None, True, False, 0, 12, 112, 14075, 2026, 756414376, "", " ", "Tekst\n", "Tekst\nen meer", "x" * 300, "x" * 301,
     " " + "x" * 300 + "\n\n", "2026", "2026-11", "2026-11-22", date(2026, 11, 22), "09:30", "9:30", "1283.83", "0.5",
     "075 206 00 18", "+31 (0)75-2060018", "0800-0543", "06-12345678", "a@b.nl", "https://www.voorbeeld.nl/a?b=c#d",
     "HTTP://x.nl:80", "1506EK", "1506 EK", "legitimatie", (), ("Een.", "Twee."), ("",), (1,), {}, {"id": "legitimatie"},
     {"zin": "Voor 1 mei."}]
)  # fmt: skip


def plekken(waarde: Any, plek: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a record, the record itself left out."""
    deel = waarde.items() if isinstance(waarde, dict) else enumerate(waarde) if isinstance(waarde, tuple) else ()
    for sleutel, binnen in deel:
        yield (*plek, sleutel)
        yield from plekken(binnen, (*plek, sleutel))


def veranderd(waarde: Any, plek: tuple[str | int, ...], nieuw: Any) -> Any:
    """The same values with another one at `plek`, or with none there when `nieuw` is `...`."""
    if not plek:
        return nieuw
    sleutel, rest = plek[0], plek[1:]
    delen = dict(waarde.items() if isinstance(waarde, dict) else enumerate(waarde))
    delen[sleutel] = veranderd(delen.get(sleutel), rest, nieuw)
    over = {naam: deel for naam, deel in delen.items() if deel is not ...}
    return over if isinstance(waarde, dict) else tuple(over.values())


def als_json(waarde: Any) -> Any:
    """What VS Code would see: a date as it is written, a list."""
    return json.loads(json.dumps(waarde, default=date.isoformat))


def ten_onrechte(document: Document) -> list[str]:
    """What a schema has against a record that the generator accepts; nothing when the generator refuses it too."""
    gelezen, _ = valideer_record(document)
    if gelezen is None:
        return []
    schema = Draft7Validator(SCHEMAS[f"{gelezen.record.soort}.schema.json"])
    return [fout.message for fout in schema.iter_errors(als_json(document.gegevens))]


@st.composite
def bewerkte_records(draw: st.DrawFn) -> Document:
    """A record of voorbeeldstad after an editor has been at it: one field gone, changed or added."""
    document: Document = draw(st.sampled_from(RECORDS))
    gegevens: Any = document.gegevens
    soort = next(soort for soort in SOORTEN if soort.id == gegevens["soort"])
    erbij = [(naam,) for naam in soort.model.model_fields if naam != "id"]
    plek = draw(st.sampled_from([*plekken(gegevens), *erbij]))
    return replace(document, gegevens=veranderd(gegevens, plek, draw(LOSSE_WAARDEN | st.just(...) | st.text())))


@settings(max_examples=300, deadline=None)
@given(bewerkte_records())
def test_wat_de_generator_aanvaardt_is_niet_onderstreept(document: Document) -> None:
    assert ten_onrechte(document) == []


@pytest.mark.parametrize("document", RECORDS, ids=lambda document: document.stam)
def test_een_veld_dat_leeg_mag_blijven_is_niet_onderstreept(document: Document) -> None:
    for plek in plekken(document.gegevens):
        assert ten_onrechte(replace(document, gegevens=veranderd(document.gegevens, plek, None))) == [], plek


CIJFERS = st.from_regex(
    r"(0[1-9][0-9]{8}|14[0-9]{3,4}|0(800|900|906|909)([0-9]{4}|[0-9]{7})|11[0-9]{1,4}|144)", fullmatch=True
)


@settings(deadline=None)
@given(CIJFERS, st.lists(st.sampled_from(["", "", " ", "-", ".", "(", ")"]), min_size=13, max_size=13), st.booleans())
def test_elk_telefoonnummer_mag_hoe_je_het_ook_schrijft(nummer: str, tussen: list[str], landcode: bool) -> None:
    geschreven = "".join(cijfer + teken for cijfer, teken in zip(nummer, tussen, strict=False))
    if landcode and nummer.startswith("0"):
        geschreven = "+31 " + geschreven[1:]
    assert TypeAdapter(Telefoon).validate_python(geschreven) == " ".join(geschreven.split())
    schema = Draft7Validator(TypeAdapter(Telefoon).json_schema())
    assert schema.is_valid(geschreven)
    if len(nummer) < 7:
        assert TypeAdapter(Telefoon).validate_python(int(nummer)) == nummer
        assert schema.is_valid(int(nummer))


@pytest.mark.parametrize(
    ("soort", "vorm"),
    [
        (Website, r"(https?|HTTPS)://[\w.-]{1,9}\.[a-zA-Z]{2,4}(:\d{1,4})?([/?#]\S{0,9})?"),
        (Email, r"[a-z0-9._+-]{1,5}@[a-z0-9-]{1,5}(\.[a-z0-9-]{1,3}){0,2}"),
        (Postcode, r"[1-9][0-9]{3} ?[A-Z]{2}"),
    ],
    ids=["website", "email", "postcode"],
)
@settings(deadline=None)
@given(st.data())
def test_een_schema_is_nooit_strenger_dan_het_model(soort: Any, vorm: str, data: st.DataObject) -> None:
    tekst = data.draw(st.from_regex(vorm, fullmatch=True))
    try:
        TypeAdapter(soort).validate_python(tekst)
    except ValidationError:
        return
    assert Draft7Validator(TypeAdapter(soort).json_schema()).is_valid(tekst)


@pytest.mark.parametrize(
    ("tekst", "mag"),
    [("x" * 300, True), (" " + "x" * 300 + " \n\n", True), ("\nTekst\n", True), ("x" * 301, False), ("a\nb", False), (" ", False)],
)  # fmt: skip
def test_een_schema_telt_een_zin_als_het_model(tekst: str, mag: bool) -> None:
    """At most 300 characters on one line, without the white space around it."""
    assert Draft7Validator(TypeAdapter(Zin).json_schema()).is_valid(tekst) is mag
    if mag:
        assert TypeAdapter(Zin).validate_python(tekst) == tekst.strip()
        return
    with pytest.raises(ValidationError):
        TypeAdapter(Zin).validate_python(tekst)


def test_schema_schrijft_wat_in_het_project_staat_en_ruimt_op(tmp_path: Path) -> None:
    (tmp_path / "weg.schema.json").write_text("{}", encoding="utf-8")
    (tmp_path / "themas.schema.json").write_bytes(b"\xff")
    (tmp_path / "ander.json").write_text("{}", encoding="utf-8")
    uitvoer = CliRunner().invoke(opdracht, ["--map", str(tmp_path)])
    assert uitvoer.exit_code == 0, uitvoer.output
    assert {pad.name for pad in tmp_path.iterdir()} == {*SCHEMAS, "ander.json"}
    for naam in SCHEMAS:
        assert (tmp_path / naam).read_bytes() == (PROJECT / "schema" / naam).read_bytes(), "Draai: sociale-kaart schema"
    assert "er was niets veranderd" in CliRunner().invoke(opdracht, ["--map", str(tmp_path)]).output


def test_controleer_noemt_wat_niet_meer_klopt_en_verandert_niets(tmp_path: Path) -> None:
    CliRunner().invoke(opdracht, ["--map", str(tmp_path)])
    goed = CliRunner().invoke(opdracht, ["--map", str(tmp_path), "--controleer"])
    assert (goed.exit_code, goed.output) == (0, f"Alle schema’s in {tmp_path} kloppen.\n")
    (tmp_path / "wijken.schema.json").write_text("{}", encoding="utf-8")
    (tmp_path / "themas.schema.json").unlink()
    fout = CliRunner().invoke(opdracht, ["--map", str(tmp_path), "--controleer"])
    assert fout.exit_code == 1
    assert fout.output == (
        f"In {tmp_path} klopt niet meer: themas.schema.json, wijken.schema.json. "
        f"Draai: sociale-kaart schema --map {tmp_path}\n"
    )
    assert (tmp_path / "wijken.schema.json").read_text(encoding="utf-8") == "{}"


def test_een_map_die_niet_kan_geeft_een_gewone_melding(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    uitvoer = CliRunner().invoke(opdracht, ["--map", str(tmp_path / "bestand")])
    assert uitvoer.exit_code == 1
    assert "kan niet worden gelezen of geschreven. Kies een andere map" in uitvoer.output
