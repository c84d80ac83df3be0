"""How often the number for an emergency stands first, on the invented sentences of content/landelijk/noodzinnen.yaml: by kind,
by signals alone and with what is learned, and how often it does so at an ordinary sentence that only sounds alarming. The
sentences are cut in five; each part is asked of an engine that learned from the other four only. Prints a Markdown table;
nothing is asserted.

Run: python bench/nood.py
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.blad.openbaarmaking import openbaar
from generator.lezen import lees_kaart
from generator.models.woorden import GEWOON
from generator.schil.instellingen import lees_project
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine
from generator.zoeken.tabellen import Zoekgegevens

HIER = Path(__file__).parent
DELEN = 5


def zonder(alles: Zoekgegevens, deel: int) -> Zoekgegevens:
    """What there is, but without this part of the sentences."""
    return replace(
        alles,
        noodzinnen=tuple(
            replace(groep, zinnen=tuple(zin for i, zin in enumerate(groep.zinnen) if i % DELEN != deel))
            for groep in alles.noodzinnen
        ),
    )


def vraag(code: str, alles: Zoekgegevens, geleerd: Zoekgegevens, deel: int) -> Iterator[tuple[str, str]]:
    """Of each sentence of this part: its kind, and the number that stands first for who learned from `geleerd`."""
    ids = [noodgeval.id for noodgeval in alles.nood]
    with Zoekmachine(code, geleerd) as machine:
        for groep in alles.noodzinnen:
            for zin in groep.zinnen[deel::DELEN]:
                yield ids[groep.nood] if groep.nood >= 0 else GEWOON, next(iter(machine.zoek(zin)["nood"]), "")


def main() -> None:
    """Ask every sentence of exactly the engine that ships, but for the sentence itself."""
    project = lees_project(HIER.parent / "mkdocs.yml")
    kaart = lees_kaart(project).kaart
    assert kaart is not None
    code, alles = zoekcode(project.thema[0]), gegevens(openbaar(kaart))
    print("| soort | zinnen | goede nummer eerst: signalen | met wat geleerd is | een ander nummer | geen nummer |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    signalen, samen = (
        Counter(gevonden for deel in range(DELEN) for gevonden in vraag(code, alles, geleerd(deel), deel))
        for geleerd in (lambda _: replace(alles, noodzinnen=()), lambda deel: zonder(alles, deel))
    )
    for soort in dict.fromkeys(soort for soort, _ in samen):
        aantal = sum(n for (van, _), n in samen.items() if van == soort)
        goed, geen = samen[soort, soort], samen[soort, ""]
        print(f"| {soort} | {aantal} | {signalen[soort, soort]} | {goed} | {aantal - goed - geen} | {geen} |")
    vals = sum(n for (soort, gevonden), n in signalen.items() if soort == GEWOON and gevonden)
    print(f"\nBy signals alone {vals} of the ordinary sentences get a number.")


if __name__ == "__main__":
    main()
