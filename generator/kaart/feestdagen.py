"""The public holidays of the Netherlands, also those on which only part of the country is free."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from holidays import country_holidays


def feestdagen(vanaf: date, tot: date) -> Mapping[date, str]:
    """Every holiday from one day up to and including another, with its Dutch name, in order.

    Those that not everybody has off (Goede Vrijdag, and Bevrijdingsdag each year) are among them: on such a day a place
    may be closed.
    """
    jaren = range(vanaf.year, tot.year + 1)
    alle = country_holidays("NL", years=jaren, categories=("public", "optional"), language="nl")
    return {dag: naam for dag, naam in sorted(alle.items()) if vanaf <= dag <= tot}
