"""What a browser needs to keep pages for when there is no network: `sw.js`, the service worker at the root of the site.

It holds nothing that changes with an edit: each page that it keeps names its own scripts and styles. Without `offline` the
site has one too, that takes away what an earlier one kept, and itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator.blad.zinnen import vaste_zin
from generator.kaart import adressen
from generator.project import Project
from generator.uitvoer import ExportFile
from generator.weergave.scripts import BEWAKER, GLOBAAL, OPHEFFER, scripts

VOORAF = (adressen.NOODHULP, adressen.CONTACT, adressen.MIJN_LIJST)
"""The pages that are kept before anybody read them."""
_OP_ELKE_BLADZIJDE = "assets/offline.js"


def met_offline(project: Project, van_de_site: Iterable[ExportFile]) -> Iterator[ExportFile]:
    """These scripts, and the service worker; when nothing is kept, without what would start one."""
    for script in van_de_site:
        if project.offline or script.uri != _OP_ELKE_BLADZIJDE:
            yield script
    (bewaker,) = scripts(project.thema[0], (BEWAKER if project.offline else OPHEFFER,))
    weet = {
        "vooraf": VOORAF,
        "noodhulp": adressen.NOODHULP,
        "hulpstukken": adressen.HULPBESTANDEN,
        "zinnen": {"bewaard": vaste_zin("bewaard_op", dag="{dag}"), "geenInternet": vaste_zin("geen_internet")},
    }
    begin = f"var {GLOBAAL}={json.dumps(weet, ensure_ascii=False)};" if project.offline else ""
    yield ExportFile(bewaker.uri, begin.encode() + bewaker.inhoud)
