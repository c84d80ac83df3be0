"""The colours of a town: every notation is read, too little contrast is told, and its remedies end in enough of it."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from coloraide import Color
from conftest import PROJECT, voorbeeldstad
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from generator.kleuren.huisstijl import keur_kleuren, kleuren_op_papier
from generator.kleuren.paren import KLEUREN
from generator.meldingen import Melding
from generator.project import Project

TOKENS = (PROJECT / "theme" / "assets" / "tokens.css").read_text(encoding="utf-8")
REGEL = re.compile(r"--[\w-]+: #[0-9a-f]{6};")
REGELS = [vondst.span() for vondst in REGEL.finditer(TOKENS)]
_VERSCHIL = 0.002  # between the four digits of WCAG and the fifteen of coloraide
METING = re.compile(
    r"(--[\w-]+) \((#\w+)\) op (?:(--[\w-]+) \((#\w+)\)|wit) heeft contrast ([\d,]+), en ([\d,]+) is nodig"
)
ZET = re.compile(r"Zet hier “(--[\w-]+): (.+?);”")
ERBIJ = re.compile(r"Zet in een blok (@media .+?) \{ :root \{ … \} \} ook “(.+?;)”")
HAAL = re.compile(r"(?:Haal|haal) (--[\w-]+) hier weg")

hexkleuren = st.integers(0, 0xFFFFFF).map(lambda getal: f"#{getal:06x}")


class Thema:
    """A theme with only style sheets."""

    def __init__(self, map_: Path) -> None:
        """Copy them."""
        self.map = map_
        for naam in ("assets", "components"):
            shutil.copytree(
                PROJECT / "theme" / naam, map_ / naam, ignore=shutil.ignore_patterns("*.js", "*.yaml", "*.png")
            )

    def schrijf(self, css: str, naam: str = "assets/tokens.css") -> None:
        """Give it another style sheet."""
        (self.map / naam).write_text(css, encoding="utf-8")

    @property
    def project(self) -> Project:
        """A project with this theme, and a house style when there is one."""
        return replace(voorbeeldstad(), basis=self.map, thema=(self.map,), huisstijl=self.map / "huisstijl")

    def keur(self, css: str, eigen: str | None = None) -> tuple[Melding, ...]:
        """What is wrong with these colours, and with those that the town lays on them."""
        self.schrijf(css)
        blad = self.map / "huisstijl" / "tokens.css"
        blad.unlink(missing_ok=True)
        if eigen is not None:
            blad.parent.mkdir(exist_ok=True)
            blad.write_text(eigen, encoding="utf-8")
        return keur_kleuren(self.project)


@pytest.fixture(scope="module")
def thema(tmp_path_factory: pytest.TempPathFactory) -> Thema:
    return Thema(tmp_path_factory.mktemp("thema") / "theme")


def met(naam: str, waarde: str, keer: int = 1) -> str:
    """The colours of the theme with another value where a token stands first."""
    css, n = re.subn(rf"{naam}: [^;]+;", f"{naam}: {waarde};", TOKENS, count=keer)
    assert n == keer
    return css


def volg(css: str, meldingen: tuple[Melding, ...]) -> str:
    """Do to the letter what the remedies say."""
    regels, erbij = css.split("\n"), []
    for melding in meldingen:
        regel = regels[melding.regel - 1]
        if zet := ZET.search(melding.remedie):
            regels[melding.regel - 1] = re.sub(rf"{zet[1]}\s*:[^;]+;", f"{zet[1]}: {zet[2]};", regel)
        elif nieuw := ERBIJ.search(melding.remedie):
            erbij.append(f"{nieuw[1]} {{ :root {{ {nieuw[2]} }} }}")
        elif weg := HAAL.search(melding.remedie):
            regels[melding.regel - 1] = re.sub(rf"{weg[1]}\s*:[^;]+;", "", regel)
        else:
            raise AssertionError(melding)
    return "\n".join([*regels, *erbij])


def gevolgd(thema: Thema, css: str) -> int:
    """In how many rounds who follows every remedy has a good file."""
    for ronde in range(5):
        if not (meldingen := thema.keur(css)):
            return ronde
        css = volg(css, meldingen)
    raise AssertionError("\n".join(map(str, thema.keur(css))))


def gehusseld(kleuren: list[tuple[int, str]], weg: frozenset[int] = frozenset()) -> str:
    """The colours of the theme with other ones in some lines, and without some lines of a dark page."""
    css = TOKENS
    donker = TOKENS.index("(prefers-color-scheme: dark)")
    nieuw = dict(kleuren) | {plek: "" for plek in weg if REGELS[plek][0] > donker}
    for plek in sorted(nieuw, reverse=True):
        begin, eind = REGELS[plek]
        naam = css[begin:eind].partition(":")[0]
        css = css[:begin] + (f"{naam}: {nieuw[plek]};" if nieuw[plek] else "") + css[eind:]
    return css


plekken = st.integers(0, len(REGELS) - 1)
enkele = st.lists(st.tuples(plekken, hexkleuren), min_size=1, max_size=3)


def test_het_thema_zelf_is_goed(thema: Thema) -> None:
    assert thema.keur(TOKENS) == ()


@given(enkele, st.frozensets(plekken, max_size=2))
@example([(1, "#000cb3"), (2, "#00dd6b")], frozenset([16]))  # beside what there is, no colour fits
@settings(max_examples=15)
def test_wie_de_remedies_volgt_is_klaar(thema: Thema, kleuren: list[tuple[int, str]], weg: frozenset[int]) -> None:
    assert gevolgd(thema, gehusseld(kleuren, weg)) <= 3


@pytest.mark.audit
@given(st.lists(hexkleuren, min_size=len(REGELS), max_size=len(REGELS)), st.frozensets(plekken))
@settings(max_examples=15)
def test_wie_de_remedies_volgt_is_klaar_ook_als_niets_klopt(
    thema: Thema, kleuren: list[str], weg: frozenset[int]
) -> None:
    assert gevolgd(thema, gehusseld(list(enumerate(kleuren)), weg)) <= 4


def blad_van(licht: dict[str, str], donker: dict[str, str]) -> str:
    """A sheet of a town, with only what differs."""
    regels = ["\n".join(f"    {naam}: {kleur};" for naam, kleur in deel.items()) for deel in (licht, donker)]
    return f":root {{\n{regels[0]}\n}}\n@media (prefers-color-scheme: dark) {{\n  :root {{\n{regels[1]}\n  }}\n}}\n"


eigen_kleuren = st.dictionaries(st.sampled_from(sorted(KLEUREN)), hexkleuren, max_size=4)


@given(eigen_kleuren, eigen_kleuren)
@settings(max_examples=15)
def test_wie_alleen_het_eigen_blad_verandert_is_ook_klaar(
    thema: Thema, licht: dict[str, str], donker: dict[str, str]
) -> None:
    eigen = blad_van(licht, donker)
    for _ in range(5):
        if not (meldingen := thema.keur(TOKENS, eigen)):
            return
        assert {melding.bestand for melding in meldingen} == {"huisstijl/tokens.css"}
        eigen = volg(eigen, meldingen)
    raise AssertionError(f"{eigen}\n" + "\n".join(map(str, thema.keur(TOKENS, eigen))))


def test_wat_de_gemeente_zegt_gaat_voor(thema: Thema) -> None:
    assert thema.keur(TOKENS, blad_van({"--hoofd": "#5c103b"}, {"--hoofd": "#7a1c52"})) == ()
    assert kleuren_op_papier(thema.project)["--hoofd"] == "#5c103b"
    assert kleuren_op_papier(thema.project)["--inkt"] == "#16272b"


@given(enkele)
@settings(max_examples=25)
def test_de_verhouding_is_die_van_een_ander(thema: Thema, kleuren: list[tuple[int, str]]) -> None:
    for melding in thema.keur(gehusseld(kleuren)):
        meting = METING.search(melding.wat)
        assert meting, melding
        _, voor, _, op, staat, nodig = meting.groups()
        verhouding = Color(voor).contrast(op or "#ffffff", method="wcag21")
        assert verhouding < float(nodig.replace(",", ".")) + _VERSCHIL, melding
        assert -_VERSCHIL <= verhouding - float(staat.replace(",", ".")) < 0.01 + _VERSCHIL, melding


@given(hexkleuren)
@settings(max_examples=40)
def test_een_fout_dan_en_alleen_dan_als_een_paar_te_zwak_is(thema: Thema, hoofd: str) -> None:
    """Of `--hoofd` on a light page: under white letters, as a heading on white paper, and as ground of what is on it."""
    wcag = {
        naam: Color(kleur).contrast(hoofd, method="wcag21")
        for naam, kleur in {"op-hoofd": "#ffffff", "inkt": "#16272b", "focus": "#ffb81c", "op-focus": "#16272b"}.items()
    }
    rand = max(wcag["focus"], wcag["op-focus"])
    assume(min(abs(wcag["op-hoofd"] - 4.5), abs(rand - 3)) > _VERSCHIL)
    goed = wcag["op-hoofd"] >= 4.5 and rand >= 3
    assert (thema.keur(met("--hoofd", hoofd)) == ()) == goed


@pytest.mark.parametrize(
    ("geschreven", "hex_"),
    [
        ("#ABC", "#aabbcc"),
        ("#0B5563", "#0b5563"),
        ("#0b5563ff", "#0b5563"),
        ("#0b556380", "#85aab1"),
        ("rgb(11, 85, 99)", "#0b5563"),
        ("RGB(11 85 99)", "#0b5563"),
        ("rgba(11, 85, 99, 1)", "#0b5563"),
        ("rgb(11 85 99 / 50%)", "#85aab1"),
        ("hsl(240, 100%, 25%)", "#000080"),
        ("hsl(240deg 100% 25%)", "#000080"),
        ("hwb(240 0% 50%)", "#000080"),
        ("Navy", "#000080"),
        ("color-mix(in srgb, black, white)", "#808080"),
        ("color-mix(in srgb, black 75%, var(--op-hoofd))", "#404040"),
        ("color(srgb 0 0 0.5)", "#000080"),
        ("oklch(0 0 0)", "#000000"),
        ("lab(100 0 0)", "#ffffff"),
        ("light-dark(navy, white)", "#000080"),
        ("var(--inkt)", "#16272b"),
        ("var( --bestaat-niet , var(--inkt) )", "#16272b"),
        ("navy /* ons blauw */", "#000080"),
        ("navy !important", "#000080"),
    ],
)
def test_elke_schrijfwijze_wordt_gelezen(thema: Thema, geschreven: str, hex_: str) -> None:
    css = met("--hoofd", geschreven)
    assert not [melding for melding in thema.keur(css) if "niet te lezen als kleur" in melding.wat]
    assert kleuren_op_papier(thema.project)["--hoofd"] == hex_


@pytest.mark.parametrize(
    "geschreven",
    [
        "",
        "blauw",
        "#12",
        "#0b55631",
        "0b5563",
        "# 0b5563",
        "#Ob5563",
        "“#0b5563”",
        "rgb(1, 2)",
        "currentColor",
        "inherit",
    ],
)
def test_wat_geen_kleur_is_staat_er_met_zijn_regel(thema: Thema, geschreven: str) -> None:
    melding, *rest = thema.keur(met("--hoofd", geschreven))
    assert (rest, melding.regel, melding.plek) == ([], TOKENS[: TOKENS.index("--hoofd:")].count("\n") + 1, "--hoofd")
    assert melding.wat == f"“{geschreven}” is niet te lezen als kleur."


@pytest.mark.parametrize("fout", ["--hoofd: blauw;", "--hoofd #0b5563", "--hoofd: (#0b5563;"])
def test_een_regel_is_die_van_wie_het_bestand_opent(thema: Thema, fout: str) -> None:
    """A browser counts a form feed as the end of a line."""
    hier = TOKENS.index("--hoofd: ")
    css = TOKENS[:hier].replace("{", "{ /* \f\f */", 1) + fout + TOKENS[TOKENS.index(";", hier) + 1 :]
    regels = {melding.regel for melding in thema.keur(css)}
    assert regels
    assert max(regels) <= css.count("\n") + 1
    assert TOKENS[:hier].count("\n") + 1 in regels


def test_wat_achteraan_staat_en_niet_afgemaakt_is_heeft_een_regel_van_het_bestand(thema: Thema) -> None:
    css = f"{TOKENS.rstrip()}\n  --letter: Arial;"
    (melding,) = thema.keur(css)
    assert melding.regel == css.count("\n") + 1


@given(st.text(alphabet="{}()[];:@#/*\"'\\-, \n\fab1!", max_size=12), plekken)
@settings(max_examples=30)
def test_kapotte_opmaak_geeft_een_melding_en_nooit_een_traceback(thema: Thema, rommel: str, plek: int) -> None:
    _, eind = REGELS[plek]
    css = TOKENS[:eind] + rommel + TOKENS[eind:]
    for melding in thema.keur(css):
        assert 1 <= melding.regel <= css.count("\n") + 1
        assert melding.remedie


def test_wat_doorschijnt_telt_met_wat_eronder_ligt(thema: Thema) -> None:
    melding, *_ = thema.keur(met("--hoofd", "rgb(0 0 0 / 50%)"))
    assert "--op-hoofd (#ffffff) op --hoofd (rgb(0 0 0 / 50%)) heeft contrast 3,97, en 4,5 is nodig." in melding.wat


def test_een_verwijzing_wijst_naar_de_regel_waar_de_kleur_staat(thema: Thema) -> None:
    css = met("--hoofd", "var(--merk)").replace("--vlak:", "--merk: #ffe066;\n  --vlak:", 1)
    assert {melding.plek for melding in thema.keur(css)} <= {"--merk", "--hoofd"}
    assert gevolgd(thema, css) <= 2


def test_van_twee_kleuren_op_een_regel_wordt_er_een_veranderd(thema: Thema) -> None:
    css = met("--op-hoofd", "light-dark(#777777, #ffffff)")
    (melding,) = thema.keur(css)
    assert "“--op-hoofd: light-dark(#bebebe, #ffffff);”" in melding.remedie
    assert gevolgd(thema, css) == 1


@pytest.mark.parametrize("waar", ["assets/base.css", "components/kaartje/kaartje.css"])
def test_een_kleur_elders_telt_ook(thema: Thema, waar: str) -> None:
    heel = (thema.map / waar).read_text(encoding="utf-8")
    try:
        thema.schrijf(heel + "\n:root { --hoofd: #ffe066; }\n", waar)
        assert {melding.bestand for melding in thema.keur(TOKENS)} == {waar}
        thema.schrijf(heel + "\n.kaartje { --hoofd: #ffe066; }\n", waar)
        (melding,) = thema.keur(TOKENS)
        assert (melding.bestand, melding.regel) == (waar, heel.count("\n") + 2)
        thema.schrijf(heel + "\n.kaartje { --eigen-maat: 1px; width: var(--eigen-maat); }\n", waar)
        assert thema.keur(TOKENS) == ()
    finally:
        thema.schrijf(heel, waar)


@pytest.mark.parametrize(
    ("blok", "ergens"),
    [
        ("@media print { :root { --goed: #8fdcae; } }", "op papier"),
        ("@media (min-width: 64rem) { :root { --nood: #ffe066; } }", "op een lichte pagina bij (min-width:64rem)"),
        ("@media screen and (prefers-color-scheme: DARK) { :root { --inkt: #555; } }", "op een donkere pagina"),
        (":root { @media print { --goed: #8fdcae; } }", "op papier"),
    ],
)
def test_wat_in_een_andere_stand_geldt_wordt_daar_nagekeken(thema: Thema, blok: str, ergens: str) -> None:
    (melding,) = thema.keur(f"{TOKENS}\n{blok}\n")
    assert f" is {ergens} niet goed te lezen" in melding.wat


def test_elk_token_is_een_kleur_of_een_maat() -> None:
    """Every token of the theme that is a colour is looked at."""
    kleuren = {TOKENS[begin:eind].partition(":")[0] for begin, eind in REGELS}
    assert kleuren == KLEUREN
