"""Hand-written pages: the same gate as for records, no false alarms, and nothing that is no ordinary file is followed."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from conftest import Stad, als_tekst, draai, kopie, opdracht
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.build import bouw
from generator.keuring.geschreven import keur_geschreven
from generator.meldingen import Melding
from generator.schil.thema import tabellen_met_klasse

BEGIN = "# Over deze site\n\nDeze site is van de stad.\n\n"


@pytest.fixture(scope="module")
def dorp(tmp_path_factory: pytest.TempPathFactory) -> Stad:
    """A town whose one page every test here writes anew."""
    stad = kopie(tmp_path_factory.mktemp("dorp") / "stad")
    (stad.map / "content" / "stadhuis.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (stad.map / "content" / "folder.pdf").write_bytes(b"%PDF-1.7\n")
    return stad


def meldingen_over(stad: Stad, tekst: str | bytes) -> tuple[Melding, ...]:
    inhoud = tekst if isinstance(tekst, bytes) else tekst.encode("utf-8", "surrogatepass")
    (stad.map / "content" / "over.md").write_bytes(inhoud)
    return keur_geschreven(stad.project, Path("nergens")).meldingen


GOED = r"""Sport & Cultuur, Q&A, 3 < 5 en 7 > 2.
“Alles is duur. Lukt het nog?”
- 1 op de 5 mensen
1. Bel ons.
## 1. Wat kun je doen?
(zie [contact](contact/index.md))
<https://www.nibud.nl/a?b=c&d=e>
[het nibud](https://www.nibud.nl/consumenten/123456782/?a=b)
[mail](mailto:info@voorbeeldstad.example?subject=Vraag)
[bel de gemeente](tel:14075)
<info@voorbeeldstad.example>
Eén café, Zoë, naïef, ½, °, ², é.
`code met <b>` en ***vet***
→ verder
Hoe laat? Let op: 24/7.
&eacute;&eacute;n en 5 &lt; 6
Zie het teken { of } hier, en {dit}.
Ik hoor ’s avonds ‘iets’.
![Het stadhuis](stadhuis.png "Het stadhuis in de zomer")
[de folder](folder.pdf)
[boven](#over-deze-site)
    ingesprongen <b>
***
~~weg~~
Titel van een stuk\n------------------
	met een tab
| a | b |\n|---|:-:|\n| – | 2 |
```html\n<b>zo</b>\n```
[x][ref]\n\n[ref]: contact/index.md
Regel één  \nregel twee
> Iemand zegt dit.
👍 en ❤️
Het is 30 °C, E=mc², en π is een letter.
- een\n    - twee\n        - drie"""

_TAGS = {
    *(f"h{n}" for n in range(1, 7)),
    *("p", "a", "img", "em", "strong", "code", "pre", "ul", "ol", "li"),
    *("blockquote", "hr", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
FOUT = r"""<img src=x onerror=alert(1)>
<a href="https://www.nibud.nl">y</a>
een<br>twee
<!-- c -->
<svg/onload=alert(1)>
<details><summary>x</summary></details>
<?php x ?>
<x-y>z</x-y>
`a\n<script>alert(1)</script>\nb`
- een\n- <iframe src="https://elders.example"></iframe>
[x](vbscript:x)
[x](JaVaScRiPt:alert(1))
[x]( javascript:alert(1))
[x](<java script:alert(1)>)
[x](java&#x0A;script:alert(1))
[x](java&Tab;script:alert(1))
[x](javascript&colon;alert(1))
[x](&#x6A;avascript:alert(1))
[x](data:text/html;base64,AA)
[x](blob:abc)
[x](file:///etc/passwd)
[x](ftp://voorbeeld.nl)
[x](//elders.nl/x)
[x](\\elders)
[x](http://localhost/)
[x](https://user:ww@voorbeeld.nl/)
[x]()
<javascript:alert(1)>
[x][y]\n\n[y]: javascript:alert(1)
![x](http://elders.nl/a.png)
![x](//elders.nl/a.png)
![x](data:image/png;base64,AA)
![](stadhuis.png)
## Kop {: onclick="x" }
## Kop { #id .klasse onclick=x }
Bel 06 – 1234 5678.
Bel 06-12**34**5678.
Bel &#48;6 12345678.
Bel `06-12345678`.
Bel 0031 6 12345678.
[bel](tel:+31612345678)
[app](https://api.whatsapp.com/send?phone=31612345678)
[x](contact/index.md "06-12345678")
![06-12345678](stadhuis.png)
anna.jansen@gmail.com
[mail](mailto:anna.jansen@gmail.com)
BSN 123 456 782
zacht&shy;streepje
onzichtbaar&#x200B;teken
Za&#1072;nstad
cafÃ©
don’t\ufffd
# Nog een titel
• een punt"""


@pytest.mark.parametrize("zin", GOED.split("\n"))
def test_gewone_opmaak_is_goed(dorp: Stad, zin: str) -> None:
    assert als_tekst(meldingen_over(dorp, BEGIN + zin.replace("\\n", "\n") + "\n")) == "\n"


@pytest.mark.parametrize("zin", FOUT.split("\n"))
def test_wat_niet_kan_wordt_op_zijn_eigen_regel_geweigerd(dorp: Stad, zin: str) -> None:
    stuk = zin.replace("\\n", "\n").replace("\\ufffd", "\ufffd")
    meldingen = meldingen_over(dorp, f"{BEGIN}{stuk}\n\nNog een zin.\n")
    assert meldingen
    laatste = 5 + stuk.count("\n")
    assert all(melding.bestand == "content/over.md" and 5 <= melding.regel <= laatste for melding in meldingen)


@given(st.lists(st.sampled_from([*"<>[]()!`*_#&;:'\"{}=-/\\|~ \n", "a", "b.md", "javascript:", "<b>", "script", "\n\n    ", "<!--", "]]>", "&#60;", "```\n", "[x]: "]), max_size=40).map("".join))  # fmt: skip
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_zonder_melding_staat_er_niets_gevaarlijks_in_wat_mkdocs_maakt(dorp: Stad, tekst: str) -> None:
    """What the library makes of a page that passes holds only the tags of Markdown, and links to safe places."""
    if meldingen_over(dorp, BEGIN + tekst):
        return
    html = tabellen_met_klasse(Markdown(extensions=["toc", "tables", "fenced_code"]).convert(BEGIN + tekst))
    tags = set(re.findall(r"<[/!?]?([a-zA-Z!][\w-]*)", html))
    assert tags <= _TAGS
    assert not re.search(r"<[^>]*\s(?:on\w+|style)\s*=", html)
    assert not re.search(r"(?:href|src)=\"\s*(?:javascript|data|vbscript|//)", html, re.IGNORECASE)


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_willekeurige_bytes_geven_nooit_een_traceback(dorp: Stad, inhoud: bytes) -> None:
    assert all(melding.regel >= 1 for melding in meldingen_over(dorp, BEGIN.encode() + inhoud))
    assert all(melding.regel >= 1 for melding in meldingen_over(dorp, inhoud))


@pytest.mark.parametrize(
    "tekst", ["# Over\r\n\r\nTekst hier.\r\n", "\ufeff# Over\n\nTekst hier.\n", "Privacy\n=======\n\nTekst.\n"]
)
def test_regeleinden_en_een_onderstreepte_titel(dorp: Stad, tekst: str) -> None:
    """Seven times = under a title looks like what git leaves behind."""
    assert meldingen_over(dorp, tekst) == ()


def test_met_een_kop_erboven_klopt_de_regel(dorp: Stad) -> None:
    kop = "---\r\ntitle: Over ons\r\ndescription: Wie wij zijn.\r\n---\r\n\r\n# Over ons\r\n\r\nTekst.\r\n\r\nMet <b>vet</b>.\r\n"
    assert [melding.regel for melding in meldingen_over(dorp, kop)] == [10]


def test_een_readme_is_voor_wie_schrijft(dorp: Stad) -> None:
    lees_mij = dorp.map / "content" / "README.md"
    lees_mij.write_text("<b>Voor wie schrijft</b>\n", encoding="utf-8")
    assert meldingen_over(dorp, BEGIN) == ()
    assert lees_mij not in dorp.project.geschreven_paginas()
    lees_mij.unlink()


def test_bij_serve_toont_een_pagina_met_een_fout_haar_meldingen(stad: Stad) -> None:
    (stad.map / "content" / "over.md").write_text(f"{BEGIN}Bel <b>ons</b>.\n", encoding="utf-8")
    bouwsel = bouw(stad.project, ook_met_fouten=True)
    assert bouwsel.geschreven == ("tellen.md",)
    assert [pagina.titel for pagina in bouwsel.paginas if pagina.adres == "over/"] == ["Nog niet goed: over.md"]


def test_controleer_opent_alleen_gewone_bestanden(stad: Stad) -> None:
    (stad.map / "content" / "lus").symlink_to("..")
    (stad.map / "content" / "weg.md").symlink_to("nergens.md")
    (stad.map / "regelingen" / "rond").symlink_to(".")
    (stad.map / "regelingen" / ".#fietsplan.yaml").symlink_to("een.vergrendeling:1")  # as an editor program makes
    uitvoer = opdracht("controleer", map_=stad.map)
    assert uitvoer.returncode == 1
    genoemd = [regel for regel in uitvoer.stdout.splitlines() if regel.endswith(":1")]
    assert genoemd == ["content/lus:1", "content/weg.md:1", "regelingen/rond:1"]
    assert str(stad.map) not in uitvoer.stdout


def test_mkdocs_stopt_in_het_nederlands_voor_het_een_pagina_leest(stad: Stad) -> None:
    (stad.map / "content" / "word.md").write_bytes("# Koffie\n\nKom naar het café.\n".encode("cp1252"))
    (stad.map / "content" / "lus").symlink_to("..")
    (stad.map / "content" / "geheim.txt").symlink_to("/etc/hostname")
    begin = time.monotonic()
    uitvoer = draai("mkdocs", "build", map_=stad.map)
    assert time.monotonic() - begin < 60
    assert uitvoer.returncode == 1
    assert "Traceback" not in uitvoer.stderr
    assert "content/word.md:3\n" in uitvoer.stderr
    assert "content/lus:1\n" in uitvoer.stderr
    assert "content/geheim.txt:1\n" in uitvoer.stderr
    assert "Nog niet goed: 3 fouten. De site is niet veranderd." in uitvoer.stdout
    assert not (stad.map / "site").exists()


def test_een_bestand_dat_de_stad_zelf_schrijft_gaat_voor(stad: Stad) -> None:
    (stad.map / "content" / "robots.txt").write_text("User-agent: *\nDisallow: /k/\n", encoding="utf-8")
    bouwsel = bouw(stad.project)
    assert "robots.txt" in bouwsel.geschreven
    assert "robots.txt" not in {bestand.uri for bestand in bouwsel.bestanden}
