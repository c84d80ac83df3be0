"""Records with every field of their model filled in, each text with a word of its own: what a field is called, nobody lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Annotated, Any

import yaml
from pydantic import TypeAdapter, ValidationError

from generator.models.basis import Model
from generator.models.kenmerken import Intern, Leest, Veld, Verwijst, velden

_MEDEKLINKERS, _KLINKERS = "bdfgklmnprst", "aeou"
# Two fields that cannot both be there, or that follow from others, are left to one of them.
_WEG = {
    *("gestopt", "geldig_vanaf", "geldig_tot", "veranderd", "publiek", "tot_wanneer", "voorheen"),
    "volgende_dag",
    *("Bedrag.procent", "Bedrag.norm"),
    *(f"Eis.{naam}" for naam in ("minstens", "hoogstens", "onder", "boven", "norm", "procent", "een_van", "geen_van")),
    *(
        f"{van}.{naam}"
        for van in ("Activiteit", "Agendapunt")
        for naam in ("tot_en_met", "elke", "ritme", "vanaf", "zeker_tot", "niet_op", "zomaar_komen")
    ),
    *("Eis.record", "Eis.bij", "Toets.rekent", "Toets.voorbeelden"),
}
_VAST: Mapping[str, Any] = {
    "status": "gepubliceerd",
    "Eis.soort": "woont-hier",
    "van": "10:00",
    "tot": "12:00",
    "vanaf": 4,
    "tot_en_met": 17,
    "Activiteit.dagen": [date(2027, 1, 16)],
    "Agendapunt.dagen": [date(2027, 1, 16)],
    "Uitgelicht.van": date(2026, 11, 20),
    "Uitgelicht.tot_en_met": date(2026, 11, 30),
    "Gesloten.van": date(2026, 12, 24),
    "Gesloten.tot_en_met": date(2027, 1, 2),
    "begint": date(2027, 1, 12),
    "aanmelden_tot": date(2027, 1, 5),
    "telefoon": "020 700 80 90",
    "gecontroleerd": date(2026, 11, 1),
    "stand": 2026,
    "datum": 2026,
    "upl": ["bijstandsuitkering"],
    "hoe_krijg_je_het": "aanvragen",
    "niveau": "gemeente",
    "euro": 12,
    "procent": 120,
    "niet_met": ["bijstand"],
    "leeftijden": ["aow"],
    "bronnen": [{"naam": "Bron van de proef", "url": "https://www.voorbeeldstad.example/bron"}],
}
_PROEF = (
    True,
    "maandag",
    "https://www.voorbeeldstad.example/",
    "a@voorbeeldstad.example",
    "9901 AB",
    "9901",
    "9901A",
    12,
    date(2026, 11, 1),
)


class _ZonderVerwijzing(yaml.SafeDumper):
    """Our YAML knows no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 PyYAML names the argument
        return True


@dataclass
class Vuller:
    """Fills models; `bekend` gives an id for every list, `woorden` remembers which word stands in which field.

    Two vullers with another `reeks` have no word in common.
    """

    bekend: Mapping[str, str]
    reeks: int = 1
    woorden: dict[str, Veld] = field(default_factory=dict)
    _teller: Iterator[int] = field(default_factory=count)

    def record(self, model: type[Model], **vast: Any) -> str:
        """The YAML of a whole record; `vast` are the fields with a value of the test's own."""
        gegevens = self._model(model, [veld for veld in velden(model) if not veld.binnen and veld.naam != "id"])
        return yaml.dump({**gegevens, **vast}, Dumper=_ZonderVerwijzing, allow_unicode=True, sort_keys=False)

    def _model(self, model: type[Model], eigen: list[Veld]) -> dict[str, Any]:
        uit = {
            veld.naam: self._waarde(model, veld)
            for veld in eigen
            if _WEG.isdisjoint({veld.naam, f"{veld.model.__name__}.{veld.naam}"})
        }
        return {naam: waarde for naam, waarde in uit.items() if waarde is not None}

    def _waarde(self, model: type[Model], veld: Veld) -> Any:
        for naam in (f"{veld.model.__name__}.{veld.naam}", veld.naam):
            if naam in _VAST:
                return _VAST[naam]
        if verwijst := veld.kenmerk(Verwijst):
            waarde: Any = self.bekend[verwijst.naar]
        elif veld.inhoud is not None:
            binnen = [v for v in velden(model) if v.binnen and v.binnen[-1].pad == veld.pad]
            waarde = self._model(model, binnen)
        else:
            return list(dict.fromkeys(self._los(veld) for _ in range(3))) if veld.is_lijst else self._los(veld)
        return [waarde] if veld.is_lijst else waarde

    def _los(self, veld: Veld) -> Any:
        if veld.kenmerk(Leest) or veld.kenmerk(Intern):
            woord = self._woord()
            self.woorden[woord] = veld
            return f"Dit is {woord}." if veld.lezer != "zoeker" else woord
        soort = veld.info.annotation
        adapter = TypeAdapter(Annotated[soort, *veld.info.metadata] if veld.info.metadata else soort)
        for proef in _PROEF:
            try:
                adapter.validate_python((proef,) if veld.is_lijst else proef)
            except ValidationError:
                continue
            return proef
        keuzes = getattr(soort, "__args__", ())
        return next((keuze for keuze in keuzes if isinstance(keuze, str)), None)

    def _woord(self) -> str:
        """A word that stands nowhere else: short, without figures, and Dutch to the eye."""
        nummer, uit = next(self._teller) + 20_000 * self.reeks, ""
        while nummer:
            nummer, rest = divmod(nummer, len(_MEDEKLINKERS) * len(_KLINKERS))
            uit += _MEDEKLINKERS[rest // len(_KLINKERS)] + _KLINKERS[rest % len(_KLINKERS)]
        return f"{uit}x"
