"""The scripts of the site: how modules become bundles, what they may be written in, and what they say without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from conftest import PROJECT, venster
from hypothesis import example, given, settings
from hypothesis import strategies as st
from javascript import NIVEAU, klachten
from playwright.sync_api import Browser

from generator.models.kortadres import code
from generator.v8 import V8
from generator.weergave.scripts import (
    BASIS,
    BEWAKER,
    BUNDELS,
    GLOBAAL,
    OPHEFFER,
    Scriptfout,
    met_alles,
    scripts,
    voor_v8,
)

THEMA = PROJECT / "theme"
VAAK = settings(max_examples=200, deadline=None)

# How modules become bundles


@pytest.fixture
def thema(tmp_path: Path) -> Path:
    """A theme with two modules that fit together."""
    (tmp_path / "a.js").write_text('import { b } from "./sub/b.js";\n\nexport const a = (n) => b(n) + 1;\n')
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.js").write_text("const keer = 2;\nexport function b(n) {\n  return n * keer;\n}\n")
    return tmp_path


def test_een_module_komt_na_wat_ze_vraagt(thema: Path) -> None:
    assert [module.pad.name for module in met_alles(thema, ["a.js"])] == ["b.js", "a.js"]
    with V8() as v8:
        v8.lees(voor_v8(thema, "Proef", "a.js"))
        assert v8.vraag("Proef.a", 20) == 41
        assert v8.vraag("() => Object.keys(Proef)") == ["a", "b"]
        assert v8.vraag("() => typeof keer") == "undefined"


@pytest.mark.parametrize(
    ("module", "melding"),
    [
        ("import a from './b.js';", "x.js:1: “import a from './b.js';” kan hier niet. Schrijf import { naam }"),
        ('import * as b from "./sub/b.js";', "kan hier niet"),
        ('import { b as c } from "./sub/b.js";', "kan hier niet"),
        ('import "./sub/b.js";', "kan hier niet"),
        ('const b = () => import("./sub/b.js");', "kan hier niet"),
        ("const hier = import.meta.url;", "kan hier niet"),
        ("\nexport default 3;", "x.js:2: “export default 3;” kan hier niet."),
        ("const c = 3;\nexport { c };", "x.js:2: “export { c };” kan hier niet."),
        ("export let c = 3;", "kan hier niet"),
        ('export * from "./sub/b.js";', "kan hier niet"),
        ("const { c } = document;", "kan hier niet"),
        ("var c = 3;", "kan hier niet"),
        ("class C {}", "kan hier niet"),
        ('import { c } from "./sub/c.js";', "x.js: “c.js” is er niet. Kijk naar het pad achter from."),
        ('import { c } from "./sub/b.js";', "x.js: b.js geeft geen “c”. Zet daar export voor, of haal de import weg."),
        ('import { keer } from "./sub/b.js";', "x.js: b.js geeft geen “keer”."),
        ('import { x } from "./x.js";\nexport const x = 1;', "x.js → x.js: deze modules vragen elkaar in een kring."),
        (
            'import { y } from "./y.js";\nexport const x = 1;',
            "x.js → y.js → x.js: deze modules vragen elkaar in een kring.",
        ),
        ('import { b } from "./sub/b.js";\nconst keer = b;', "“keer” staat in b.js en in x.js, in dezelfde bundel."),
        ('import { b } from "./sub/b.js";\nfunction b() {}', "“b” staat in b.js en in x.js, in dezelfde bundel."),
    ],
)
def test_wat_niet_in_een_bundel_past_wordt_geweigerd(thema: Path, module: str, melding: str) -> None:
    (thema / "x.js").write_text(f"{module}\n")
    (thema / "y.js").write_text('import { x } from "./x.js";\nexport const y = x;\n')
    with pytest.raises(Scriptfout) as fout:
        voor_v8(thema, "Proef", "x.js")
    assert melding in str(fout.value)


def test_een_naam_van_de_basis_is_in_een_andere_bundel_bezet(tmp_path: Path) -> None:
    for bundel in BUNDELS:
        for naam in bundel.modules:
            (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / naam).write_text("")
    (tmp_path / "scripts" / "dag.js").write_text("export const vandaag = 1;\n")
    (tmp_path / "scripts" / "mijn-lijst.js").write_text('import { vandaag } from "./dag.js";\nlet vandaag = 2;\n')
    with pytest.raises(Scriptfout, match=r"“vandaag” staat in de basis en in mijn-lijst\.js"):
        scripts(tmp_path)


def test_alle_scripts_van_een_pagina_delen_een_naam() -> None:
    """Each is one function that is called at once, and is still a script after minifying; only the basis has a name."""
    alle = {script.uri: script.inhoud.decode() for script in scripts(THEMA)}
    assert list(alle) == [bundel.uri for bundel in BUNDELS]
    with V8() as v8:
        for uri, script in alle.items():
            begin = rf"const {GLOBAAL}=\(?function\(\){{" if uri == BASIS.uri else r"\(function\(\){"
            assert re.match(rf'{begin}"use strict"[;,]', script), uri
            assert re.search(r"}\)?\(\);?$", script), uri
            assert v8.vraag("(script) => typeof new Function(script)", script) == "function", uri


def test_elke_module_zit_in_een_bundel_of_is_voor_de_bouw() -> None:
    in_bundels = {module.pad for bundel in (*BUNDELS, BEWAKER, OPHEFFER) for module in met_alles(THEMA, bundel.modules)}
    voor_de_bouw = ("beloften.js", "indexeren.js", "noodleren.js", "snoei.js")
    assert {*THEMA.rglob("*.js")} - in_bundels == {THEMA / "zoeken" / naam for naam in voor_de_bouw}


def test_de_scripts_werken_ook_van_schijf(site: Path, browser: Browser) -> None:
    """A whole page with the search, the list and the papers, without a server."""
    context = venster(browser)
    pagina = context.new_page()
    fouten: list[str] = []
    pagina.on("pageerror", lambda fout: fouten.append(str(fout)))
    pagina.goto(f"{(site / 'zoeken' / 'index.html').as_uri()}#q=voorbeeldpas")
    pagina.locator("#resultaten [data-zet]").first.click()
    pagina.goto((site / "mijn-lijst" / "index.html").as_uri())
    assert pagina.locator(".mijn [data-record]").count() == 1
    assert pagina.locator("[data-papieren] [role=status]").inner_text().count("papier") == 1
    assert fouten == []
    context.close()


# What they may be written in


def test_de_scripts_houden_zich_aan_de_huisregels() -> None:
    assert klachten(THEMA) == []


@pytest.mark.parametrize(
    ("regel", "klacht"),
    [
        ("export const x = (a) => a?.b;", "?."),
        ("export const x = (a) => a ?? 1;", "??"),
        ("export const x = (a) => (a ||= 1);", "||="),
        ("export const x = (a) => a ** 2;", ""),
        ("export const x = () => {\n  try {\n    return 1;\n  } catch {\n    return 2;\n  }\n};", "catch zonder naam"),
        ("export const x = async (a) => {\n  for await (const b of a) b();\n};", "for await"),
        ("export async function* x() {\n  yield 1;\n}", "async generator"),
        ("export const x = 10n;", "10n"),
        ("export const x = 1_000;", "1_000"),
        ("export const x = /(?<=a)b/;", "(?<="),
        ("export const x = /\\p{L}/u;", "\\p{"),
        ("export const x = (a) => a.flatMap((b) => b.flat());", ".flatMap"),
        ("export const x = (a) => Object.fromEntries(a);", ".fromEntries"),
        ("export const x = (a) => a.matchAll(/b/g);", ".matchAll"),
        ("export const x = (a) => a.toggleAttribute('b');", ".toggleAttribute"),
        ("export const x = (q) => new URLSearchParams({ q });", "URLSearchParams van een object"),
        ("export const x = (a) => a.replaceAll('b', 'c');", ".replaceAll"),
        ("export const x = (a) => `${a ? `b` : 1}`;", "backtick in een backtick"),
        ("const los = 1;\nexport const x = 2;", "“los” wordt nergens gebruikt"),
        ("export const x = onbekend;", "“onbekend” is geen naam van hier"),
        ("export const x = window.onbekend;", ""),
        ("export const print = 1;\nexport const x = print;", "“print” is al een naam van de browser"),
        ("const a = 1, b = 2;\nexport const x = a + b;", "één naam per regel"),
        ("export const x = () => {\n" + "  y();\n" * 41 + "};\nconst y = () => 1;", "x is 43 regels"),
        ('import { x } from "./x.js";\nexport const y = 1;', "“x” wordt nergens gebruikt"),
    ],
)
def test_wat_de_huisregels_zien(tmp_path: Path, regel: str, klacht: str) -> None:
    (tmp_path / "x.js").write_text(f"{regel}\n")
    (tmp_path / "gebruik.js").write_text('import { x } from "./x.js";\n\nx();\n')
    gevonden = [melding for melding in klachten(tmp_path) if klacht and klacht in melding]
    assert bool(gevonden) == bool(klacht)
    if not klacht:
        assert klachten(tmp_path) == []


@pytest.mark.parametrize(
    ("regel", "klacht"),
    [
        ("x((a) => a);", "(a) => a"),
        ("const a = 1;", "const a = 1;"),
        ("function a() { let b = 1; return b; }", "let b = 1;"),
        ("x(`a`);", "`a`"),
        ("x(...y);", "...y"),
        ("x([...y]);", "...y"),
        ("function a({ b }) { return b; }", "{ b }"),
        ("function a([b]) { return b; }", "[b]"),
        ("function a(b = 1) { return b; }", "b = 1"),
        ("function a(...b) { return b; }", "...b"),
        ("x({ y });", "y kent"),
        ("x({ [y]: 1 });", "[y]"),
        ("x({ y() {} });", "y() {}"),
        ("for (var a of y) x(a);", "of kent"),
        ("async function a() {}", "async"),
        ('import { y } from "./y.js";', "import { y }"),
        ("x(new Set());", "Set kent"),
        ("x(socialeKaart);", "socialeKaart kent"),
        *(
            (f"y.{naam}();", f".{naam}")
            for naam in ("append", "closest", "forEach", "matches", "remove", "replaceWith")
        ),
        ("x(y.dataset);", ".dataset"),
        ("y.flatMap(x);", ".flatMap"),
        ("x(y.getAttribute('a'), y.querySelectorAll('b')[0], /c/g, { d: 1 });", ""),
    ],
)
def test_wat_verlopen_feiten_weghaalt_is_in_het_oudste_javascript(tmp_path: Path, regel: str, klacht: str) -> None:
    """`houdbaar.js` may use nothing that came after ES5, and no other script."""
    naam = "components/feit/houdbaar.js"
    assert NIVEAU[naam] == "ES5"
    assert (THEMA / naam).is_file()
    (tmp_path / naam).parent.mkdir(parents=True)
    (tmp_path / naam).write_text(f"{regel}\n")
    gevonden = [melding for melding in klachten(tmp_path) if "kent een oude telefoon niet" in melding]
    assert any(klacht in melding for melding in gevonden) if klacht else gevonden == []


def test_wat_alleen_bij_het_bouwen_draait_mag_nieuw_zijn(tmp_path: Path) -> None:
    for naam, mag in (("zoeken/indexeren.js", True), ("zoeken/taal.js", False)):
        assert (THEMA / naam).is_file()
        (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / naam).write_text("document.title = document.body?.id;\n")
        assert bool([melding for melding in klachten(tmp_path) if naam in melding]) is not mag


# What they say, without a browser


@pytest.fixture(scope="module")
def v8() -> Iterator[V8]:
    """The modules that need no page, as `Scripts`."""
    modules = ("scripts/dag.js", "scripts/delen.js", "scripts/codes.js", "zoeken/filters.js", "zoeken/zoekzinnen.js")
    with V8() as v8:
        v8.lees(voor_v8(THEMA, "Scripts", *modules, "components/editie/antwoord.js", "components/papieren/indelen.js"))
        yield v8


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.integers(-12 * 60, 14 * 60))
@VAAK
def test_een_dag_begint_waar_de_browser_is(v8: V8, tijd: datetime, minuten: int) -> None:
    vandaag = """(ms, minuten) => Scripts.vandaag(Object.assign(new Date(ms), { getTimezoneOffset: () => -minuten }))"""
    dag = (tijd + timedelta(minutes=minuten)).date()
    assert v8.vraag(vandaag, int(tijd.replace(tzinfo=UTC).timestamp() * 1000), minuten) == dag.isoformat()
    nummer = (
        """(ms, minuten) => Scripts.dagnummer(Object.assign(new Date(ms), { getTimezoneOffset: () => -minuten }))"""
    )
    assert v8.vraag(nummer, int(tijd.replace(tzinfo=UTC).timestamp() * 1000), minuten) == (dag - date(1970, 1, 1)).days


def test_een_dag_in_woorden(v8: V8) -> None:
    assert v8.vraag("Scripts.inWoorden", "2026-03-01") == "1 maart 2026"


def test_een_bericht_staat_heel_in_elk_adres(v8: V8) -> None:
    tekst = "Kijk: 50% & meer? #1 “é”"
    wegen = v8.vraag("Scripts.wegen", tekst, "Let op: x & y", [tekst, "Bel 14 075."])
    assert {naam: unquote(adres) for naam, adres in wegen.items()} == {
        "whatsapp": f"whatsapp://send?text={tekst}",
        "sms": f"sms:?&body={tekst}",
        "mail": f"mailto:?subject=Let op: x & y&body=Hallo,\r\n\r\n{tekst}\r\nBel 14 075.",
    }
    for adres in wegen.values():
        assert not re.search(r"[ #“]|& ", adres)


BLADZIJDE = {
    "merk": "7h3k",
    "gemaakt": "2026-11-22",
    "nagekeken": "2026-11-01",
    "onzeker": False,
    "wijzigingen": [],
}
POSTER = {"merk": "", "gemaakt": "2026-11-22", "wijzigingen": []}
KEKEN = "We keken dit na op 1 november 2026."


@pytest.mark.parametrize(
    ("dag", "merk", "bladzijde", "nu", "zin"),
    [
        ("2026-11-22", "7h3k", BLADZIJDE, "2026-11-22", f"Je kaartje van 22 november 2026 klopt nog. {KEKEN}"),
        ("2026-11-20", "7h3k", BLADZIJDE, "2026-12-31", f"Je kaartje van 20 november 2026 klopte nog op 22 november 2026. {KEKEN}"),
        ("2026-11-20", "7h3k", BLADZIJDE | {"onzeker": True}, "2026-11-22", "Je kaartje van 20 november 2026 is nog hetzelfde als deze bladzijde. Maar we weten niet of alles nog zo is. Bel eerst."),
        ("2026-11-20", "0000", BLADZIJDE, "2026-12-31", "Er is iets veranderd sinds je kaartje van 20 november 2026. Hieronder lees je wat nu geldt."),
        *(
            ("2026-12-01", merk, BLADZIJDE, "2026-12-10", "Je kaartje van 1 december 2026 is nieuwer dan deze bladzijde. Die is van 22 november 2026. Twijfel je? Bel dan.")
            for merk in ("0000", "7h3k")
        ),
        *(
            ("2026-11-20", merk, POSTER, nu, "Je boekje of poster is van 20 november 2026. Deze bladzijde is gemaakt op 22 november 2026. Twijfel je? Bel dan.")
            for merk in ("", "7h3k")
            for nu in ("2026-11-22", "2026-11-25")
        ),
        ("2026-11-20", "", BLADZIJDE, "2026-11-22", f"Je boekje of poster is van 20 november 2026. Deze bladzijde is gemaakt op 22 november 2026. {KEKEN} Twijfel je? Bel dan."),
    ],
)  # fmt: skip
def test_papier_zonder_nieuws_hoort_een_zin(
    v8: V8, dag: str, merk: str, bladzijde: dict[str, Any], nu: str, zin: str
) -> None:
    assert v8.vraag("Scripts.antwoord", {"dag": dag, "merk": merk}, bladzijde, nu) == {"kop": zin}


def test_papier_hoort_elke_wijziging_van_daarna_een_keer_en_hooguit_vijf(v8: V8) -> None:
    dagen = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"]
    wijzigingen = [{"sinds": dag, "wat": f"{wat} van {dag}."} for dag in dagen for wat in ("Dit is nieuw", "Dat")]
    blad = BLADZIJDE | {"wijzigingen": [*wijzigingen, *wijzigingen]}
    papier = {"dag": "2026-11-20", "merk": "0000"}
    uit = v8.vraag("Scripts.antwoord", papier, blad, "2026-11-22")
    assert uit["kop"] == "Je kaartje is van 20 november 2026. Dit is in elk geval veranderd:"
    assert uit["slot"] == "Op deze bladzijde staat wat nu geldt."
    assert {w["sinds"] for w in uit["nieuw"]} == {"2026-11-21", "2026-11-22"}
    assert (len(uit["nieuw"]), uit["meer"]) == (4, False)
    uit = v8.vraag("Scripts.antwoord", papier, blad, "2026-11-23")
    assert (len(uit["nieuw"]), uit["meer"]) == (5, True)
    # With the same mark it was still right when the page was made.
    uit = v8.vraag("Scripts.antwoord", papier | {"merk": "7h3k"}, blad, "2026-11-23")
    assert {w["sinds"] for w in uit["nieuw"]} == {"2026-11-23"}


@given(st.one_of(st.text(), st.from_regex(r"e\d{4}-\d\d-\d\d(\.\w{3,5})?", fullmatch=True)))
@example("e2026-02-31")
@example("E0000-01-01")
@example("e2026-13-01")
@example("e2026-11-23")
@example("e9999-12-31.0000")
@example("e2026-11-22.<b>")
@example("%E0%A4%A")
@example("q=pas&e2026-11-22")
@VAAK
def test_onzin_achter_het_hekje_is_geen_editie(v8: V8, hekje: str) -> None:
    """What counts is a day that has been, and a mark that can be one."""
    editie = v8.vraag("Scripts.leesEditie", f"#{hekje}", "2026-11-22")
    if editie and not editie["dag"].startswith("0000"):  # a year for a browser, and none for Python
        assert hekje.lower().startswith(f"e{date.fromisoformat(editie['dag'])}")
        assert editie["dag"] <= "2026-11-22"
        assert re.fullmatch(r"([0-9a-z]{4})?", editie["merk"])


@pytest.mark.parametrize(
    "hekje", ["#e2026-11-20.7h3k", "#E2026-11-20.7H3K", "#e2026-11-20.7h3k.%20", "#e2026-11-20.7h3k ."]
)
def test_een_scanner_mag_er_iets_bij_zetten(v8: V8, hekje: str) -> None:
    assert v8.vraag("Scripts.leesEditie", hekje, "2026-11-22") == {"dag": "2026-11-20", "merk": "7h3k"}


def test_papier_kan_van_vandaag_zijn_en_niet_van_morgen(v8: V8) -> None:
    assert v8.vraag("Scripts.leesEditie", "#e2026-11-22", "2026-11-22") == {"dag": "2026-11-22", "merk": ""}
    assert v8.vraag("Scripts.leesEditie", "#e2026-11-23", "2026-11-22") is None


IDS = [f"record-{nummer}" for nummer in range(12)]
CODES = "".join(map(code, IDS))


@pytest.mark.parametrize(
    "schrijf",
    [
        lambda codes: codes,
        lambda codes: codes.upper(),
        lambda codes: codes + ".",
        lambda codes: codes + ",%20",
        lambda codes: "%20".join(re.findall(".{5}", codes)),
        lambda codes: codes + codes[:5],
        lambda codes: codes.replace("1", "l").replace("0", "O"),
    ],
    ids=["netjes", "hoofdletters", "punt", "komma-en-spatie", "spaties", "dubbel", "overgetypt"],
)
def test_een_adres_hoeft_niet_netjes_geschreven_te_zijn(v8: V8, schrijf: Any) -> None:
    assert {"0", "1"} <= set(CODES)
    dingen = [{"record": id_, "code": code(id_), "voorheen": ""} for id_ in IDS]
    hekje = f"#l={schrijf(CODES)}"
    assert v8.vraag("Scripts.isLijst", hekje)
    herken = "(dingen, hekje) => Scripts.herken(Scripts.wieIsWie(dingen), Scripts.leesCodes(hekje))"
    assert v8.vraag(herken, dingen, hekje) == {"ids": IDS, "onbekend": 0}


def test_een_langere_code_staat_gewoon_tussen_de_andere(v8: V8) -> None:
    alle = [code(id_, langer) for langer in (0, 1, 0, 2, 3, 0) for id_ in IDS[:3]]
    for regel in ("".join(alle), "".join(alle).upper(), " ".join(alle), "".join(alle).replace("1", "l")):
        assert v8.vraag("Scripts.leesCodes", f"#l={regel}") == alle
    assert v8.vraag("Scripts.leesCodes", f"#l={alle[0]}u7h") == [alle[0], "u7h"]
    assert v8.vraag("Scripts.leesCodes", "#l=uu") == ["uu"]
    assert v8.vraag("Scripts.leesCodes", "#l=.") is None


@pytest.mark.parametrize("hekje", ["", "#inhoud", "#l", "#q=l=1", "#%E0%A4%A"])
def test_een_ander_hekje_is_geen_lijst(v8: V8, hekje: str) -> None:
    assert not v8.vraag("Scripts.isLijst", hekje)


def test_een_lijst_kent_een_record_ook_aan_wat_het_eerst_heette(v8: V8) -> None:
    dingen = [
        {"record": "pas", "code": "aaaaa", "voorheen": "stadspas bbbbb hulp"},
        {"record": "hulp", "code": "bbbbb", "voorheen": ""},
    ]
    namen = ["stadspas", "hulp", "aaaaa", "bbbbb", "weg", "weg", "ook-weg"]
    herken = "(dingen, namen) => Scripts.herken(Scripts.wieIsWie(dingen), namen)"
    assert v8.vraag(herken, dingen, namen) == {"ids": ["pas", "hulp"], "onbekend": 2}


ANTWOORDEN = {"stadspas": "een stadspas", "bijstand": "bijstand"}


@given(
    st.lists(st.tuples(st.booleans(), st.sets(st.sampled_from(sorted(ANTWOORDEN))), st.booleans()), max_size=5),
    st.sets(st.sampled_from(sorted(ANTWOORDEN))),
)
@VAAK
def test_een_papier_is_nodig_zolang_een_regel_erom_vraagt(
    v8: V8, vragen: list[tuple[bool, set[str], bool]], heb: set[str]
) -> None:
    regels = [{"gekozen": ja, "nietMet": sorted(niet_met), "alleenAls": soms} for ja, niet_met, soms in vragen]
    antwoorden = [{"heb": id_, "naam": ANTWOORDEN[id_]} for id_ in sorted(heb)]
    uit = v8.vraag("Scripts.deelIn", regels, antwoorden)
    getoond = [gekozen and not niet_met & heb for gekozen, niet_met, _ in vragen]
    assert uit["getoond"] == getoond
    gevraagd = any(gekozen for gekozen, *_ in vragen)
    altijd = any(ja and not soms for ja, (*_, soms) in zip(getoond, vragen, strict=True))
    assert uit["stapel"] == ("nodig" if altijd else "soms" if any(getoond) else "vervalt" if gevraagd else "elders")
    waardoor = {ANTWOORDEN[id_] for gekozen, niet_met, _ in vragen if gekozen for id_ in niet_met & heb}
    genoemd = uit["waarom"].removeprefix("Niet nodig, want je hebt ").removesuffix(".").split(" en ")
    assert {*filter(None, genoemd)} == (waardoor if uit["stapel"] == "vervalt" else set())


@pytest.mark.parametrize(
    ("aantal", "soms", "zin"),
    [
        (0, 0, "Je hoeft geen papieren te laten zien."),
        (1, 0, "Samen is het 1 papier."),
        (7, 0, "Samen zijn het 7 papieren."),
        (7, 1, "Samen zijn het 7 papieren, en misschien nog 1."),
        (0, 1, "Misschien is het 1 papier."),
        (0, 2, "Misschien zijn het 2 papieren."),
    ],
)
def test_hoeveel_papieren_het_samen_zijn(v8: V8, aantal: int, soms: int, zin: str) -> None:
    assert v8.vraag("Scripts.samen", aantal, soms) == zin
