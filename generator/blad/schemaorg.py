"""The words of schema.org that we use, as search engines read them; classes and fields have the names they have there.

Written as JSON-LD: a block of data in a page, which no browser runs, so that `script-src` of a content security policy
does not stop it. What is not known is not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

Tekst = str | None


@dataclass(frozen=True, kw_only=True)
class OpeningHoursSpecification:
    """When it is open; from midnight to midnight is closed. After `validThrough` nobody knows."""

    dayOfWeek: Tekst = None
    opens: Tekst = None
    closes: Tekst = None
    validFrom: date | None = None
    validThrough: date | None = None


@dataclass(frozen=True, kw_only=True)
class PostalAddress:
    """A street."""

    streetAddress: Tekst = None
    postalCode: Tekst = None
    addressLocality: Tekst = None
    addressCountry: Literal["NL"] = "NL"


@dataclass(frozen=True, kw_only=True)
class LocationFeatureSpecification:
    """Something that a place has, or has not."""

    name: str
    value: bool


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place to walk to."""

    name: Tekst = None
    description: Tekst = None
    address: PostalAddress | None = None
    amenityFeature: LocationFeatureSpecification | None = None
    openingHoursSpecification: tuple[OpeningHoursSpecification, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AdministrativeArea:
    """A wijk or a municipality."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Country:
    """The whole country."""

    name: str


@dataclass(frozen=True, kw_only=True)
class ContactPoint:
    """Whom to call; `hoursAvailable` holds until when the number is sure."""

    name: Tekst = None
    telephone: Tekst = None
    email: Tekst = None
    hoursAvailable: OpeningHoursSpecification | None = None


@dataclass(frozen=True, kw_only=True)
class ServiceChannel:
    """A way to get a service."""

    name: Tekst = None
    serviceUrl: Tekst = None
    servicePhone: ContactPoint | None = None
    serviceLocation: Place | None = None


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Whom it is for."""

    audienceType: str


@dataclass(frozen=True, kw_only=True)
class Organization:
    """Who helps."""

    name: str
    description: Tekst = None
    url: Tekst = None
    mainEntityOfPage: Tekst = None
    email: Tekst = None
    contactPoint: ContactPoint | None = None
    areaServed: tuple[AdministrativeArea | Country, ...] = ()
    location: tuple[Place, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Service:
    """Help from a fund, which is no government."""

    name: str
    description: str
    serviceType: tuple[str, ...]
    provider: Organization
    mainEntityOfPage: Tekst = None
    areaServed: tuple[AdministrativeArea | Country, ...] = ()
    audience: tuple[Audience, ...] = ()
    availableChannel: tuple[ServiceChannel, ...] = ()
    hoursAvailable: tuple[OpeningHoursSpecification, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GovernmentService(Service):
    """A scheme or a right."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """The next time of an activity."""

    name: str
    startDate: str
    endDate: Tekst = None
    description: Tekst = None
    location: Place | None = None
    organizer: Organization | None = None


Ding = Organization | Service | Event


def als_jsonld(dingen: Iterable[Ding]) -> str:
    """The text of a block; empty without anything to say."""
    alle = list(dingen)
    if not alle:
        return ""
    inhoud = _velden(alle[0]) if len(alle) == 1 else {"@graph": alle}
    return json.dumps(
        {"@context": "https://schema.org", **inhoud}, default=_deel, ensure_ascii=False, separators=(",", ":")
    )


def _deel(deel: object) -> object:
    return deel.isoformat() if isinstance(deel, date) else _velden(deel)


def _velden(deel: object) -> dict[str, object]:
    bekend = {naam: waarde for naam, waarde in vars(deel).items() if waarde is not None and waarde != ()}
    return {"@type": type(deel).__name__, **bekend}
