"""The checks that span files. `CONTROLES` names them all.

They read raw documents where they can, so that a record with another fault still gets all its meldingen, and never
complain about an id whose own file is the one that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.keuring.bereik import kort_is_kort, zonder_computer
from generator.keuring.dagen import dagen_kunnen, einde_na_begin, nog_te_doen
from generator.keuring.dubbelen import een_naam_per_keuze, een_record_per_hulp, niets_twee_keer
from generator.keuring.gelezen import Gelezen
from generator.keuring.gestopt import gestopt_wordt_nergens_aangeraden
from generator.keuring.ids import een_id_per_record, id_veranderd, oud_id_is_vrij
from generator.keuring.invultekst import alles_ingevuld
from generator.keuring.landelijk import landelijk_zonder_plaats
from generator.keuring.lijsten import (
    gat_is_nog_open,
    lijst_niet_leeg,
    lijsten_aanwezig,
    noodnummers_compleet,
    noodzinnen_van_een_noodgeval,
    pictogrammen_bestaan,
    woordgroepen_bestaan,
)
from generator.keuring.losse_feiten import geen_losse_feiten
from generator.keuring.normen import normen_een_tegelijk
from generator.keuring.stadspas import pas_van_hier, stadspas_bestaat
from generator.keuring.verwijzingen import (
    eisen_zonder_kring,
    ids_in_een_lijst,
    verwijst_niet_naar_zichzelf,
    verwijzingen_bestaan,
)
from generator.keuring.vreemde_taal import in_het_nederlands
from generator.keuring.wijken import postcode_van_een_wijk
from generator.keuring.witte_plekken import lege_plek_is_nog_leeg
from generator.meldingen import Melding

CONTROLES: tuple[Callable[[Gelezen], Iterator[Melding]], ...] = (
    lijsten_aanwezig,
    lijst_niet_leeg,
    noodnummers_compleet,
    verwijzingen_bestaan,
    ids_in_een_lijst,
    verwijst_niet_naar_zichzelf,
    eisen_zonder_kring,
    een_id_per_record,
    oud_id_is_vrij,
    id_veranderd,
    een_record_per_hulp,
    niets_twee_keer,
    een_naam_per_keuze,
    alles_ingevuld,
    in_het_nederlands,
    dagen_kunnen,
    einde_na_begin,
    nog_te_doen,
    zonder_computer,
    landelijk_zonder_plaats,
    kort_is_kort,
    stadspas_bestaat,
    pas_van_hier,
    geen_losse_feiten,
    normen_een_tegelijk,
    gat_is_nog_open,
    lege_plek_is_nog_leeg,
    woordgroepen_bestaan,
    noodzinnen_van_een_noodgeval,
    gestopt_wordt_nergens_aangeraden,
    pictogrammen_bestaan,
    postcode_van_een_wijk,
)
