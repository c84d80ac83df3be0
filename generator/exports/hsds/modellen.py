"""What HSDS 3.0 (Human Services Data Specification, https://openreferral.org/) holds, as far as we have anything to put there.

Names are those of the standard. A class is a table, a field of plain values is a column, and what is nested is another
table. Written after the standard; its own schemas are not copied here (`make audit` asks them).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Uuid = str
Tekst = str | None


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """Where a value is from and since when (`source`), or on which day it ends (`expires`)."""

    id: Uuid
    last_action_date: date
    last_action_type: Literal["source", "expires"]
    field_name: str
    previous_value: str
    replacement_value: str
    updated_by: str


@dataclass(frozen=True, kw_only=True)
class TaxonomyTerm:
    """An entry of one of our lists."""

    id: Uuid
    code: str
    name: str
    description: str
    taxonomy: str
    taxonomy_id: Uuid
    language: Literal["nl"] = "nl"
    term_uri: Tekst = None


@dataclass(frozen=True, kw_only=True)
class Attribute:
    """What a service is about, whom it is for, or an amount (`value`)."""

    id: Uuid
    link_type: str
    taxonomy_term: TaxonomyTerm
    value: Tekst = None


@dataclass(frozen=True, kw_only=True)
class Phone:
    """A number as it stands on the site."""

    id: Uuid
    number: str
    type: Literal["voice"] = "voice"
    description: Tekst = None


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """A moment that comes back, or once; times are those of the clock where it is. Without `freq` the words say when."""

    id: Uuid
    valid_from: date | None = None
    valid_to: date | None = None
    dtstart: date | None = None
    until: date | None = None
    count: int | None = None
    wkst: Literal["MO"] | None = None
    freq: Literal["WEEKLY", "MONTHLY"] | None = None
    interval: int | None = None
    byday: Tekst = None
    byweekno: Tekst = None
    description: Tekst = None
    opens_at: Tekst = None
    closes_at: Tekst = None
    attending_type: Tekst = None
    notes: Tekst = None


@dataclass(frozen=True, kw_only=True)
class ServiceArea:
    """Where people live for whom it is."""

    id: Uuid
    name: str
    description: Tekst = None


@dataclass(frozen=True, kw_only=True)
class Address:
    """A street. What must be there and we do not know is empty."""

    id: Uuid
    address_1: str
    city: str
    state_province: str
    postal_code: str
    country: Literal["NL"] = "NL"
    address_type: Literal["physical"] = "physical"


@dataclass(frozen=True, kw_only=True)
class Accessibility:
    """Whether a wheelchair can come in, when we know."""

    id: Uuid
    description: str


@dataclass(frozen=True, kw_only=True)
class Location:
    """A place to walk to, or to write to."""

    id: Uuid
    location_type: Literal["physical", "postal"]
    name: str
    description: Tekst = None
    addresses: tuple[Address, ...] = ()
    accessibility: tuple[Accessibility, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ServiceAtLocation:
    """That a service is at a place."""

    id: Uuid
    location: Location


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language that is spoken besides Dutch."""

    id: Uuid
    name: str


@dataclass(frozen=True, kw_only=True)
class CostOption:
    """What somebody pays."""

    id: Uuid
    option: str
    amount_description: str
    valid_from: date | None = None
    valid_to: date | None = None
    currency: Literal["EUR"] | None = None
    amount: float | None = None


@dataclass(frozen=True, kw_only=True)
class RequiredDocument:
    """A paper to bring."""

    id: Uuid
    document: str
    uri: Tekst = None


@dataclass(frozen=True, kw_only=True)
class Organization:
    """Who gives it."""

    id: Uuid
    name: str
    description: str


@dataclass(frozen=True, kw_only=True)
class Service:
    """One record."""

    id: Uuid
    name: str
    status: Literal["active", "temporarily closed", "defunct"]
    organization: Organization
    alternate_name: Tekst = None
    description: Tekst = None
    url: Tekst = None
    email: Tekst = None
    application_process: Tekst = None
    fees_description: Tekst = None
    eligibility_description: Tekst = None
    minimum_age: float | None = None
    maximum_age: float | None = None
    assured_date: date | None = None
    alert: Tekst = None
    phones: tuple[Phone, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    service_areas: tuple[ServiceArea, ...] = ()
    service_at_locations: tuple[ServiceAtLocation, ...] = ()
    languages: tuple[Language, ...] = ()
    cost_options: tuple[CostOption, ...] = ()
    required_documents: tuple[RequiredDocument, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    metadata: tuple[Metadata, ...] = ()
