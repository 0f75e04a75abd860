"""A need as a JobPosting of schema.org, for those who pass it on and those who index it."""

from typing import Any

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.home import BAGHDAD
from mudhif.work.needs.queries.pages import NeedPage


def job_posting(need: NeedPage, address: str) -> dict[str, Any]:
    """The need in the vocabulary of schema.org; `address` is the need's own page."""
    posting = {
        "@context": "https://schema.org", "@type": "JobPosting", "url": address, "inLanguage": need.text.language,
        "identifier": {"@type": "PropertyValue", "name": "Mudhif", "value": str(need.id)},
        "title": need.text.title, "description": _description(need), "totalJobOpenings": need.row.seats,
        "hiringOrganization": {"@type": "Organization", "name": need.row.host_name},
        "skills": ", ".join(skill.label for skill in need.skills), "directApply": True,
        "employmentType": "VOLUNTEER" if not need.row.stipend_iqd_a_month else "CONTRACTOR",
    }  # fmt: skip
    return posting | _days(need) | _place(need) | _pay(need)


def _description(need: NeedPage) -> str:
    return "\n".join((*need.paragraphs, *(f"• {task}" for task in need.tasks)))


def _days(need: NeedPage) -> dict[str, Any]:
    found = {
        "datePosted": need.opened.astimezone(BAGHDAD).date().isoformat() if need.opened else None,
        "jobStartDate": need.terms.starts.isoformat() if need.terms.starts else None,
        "validThrough": f"{need.closes.isoformat()}T23:59:59+03:00" if need.closes else None,
    }
    return {name: value for name, value in found.items() if value}


def _place(need: NeedPage) -> dict[str, Any]:
    remote = {"jobLocationType": "TELECOMMUTE"} if "remote" in need.terms.modes else {}
    if not need.row.governorate:
        return remote
    region = places.governorate_name(need.row.governorate, need.text.language)
    address = {"@type": "PostalAddress", "addressRegion": region, "addressCountry": "IQ"}
    return remote | {"jobLocation": {"@type": "Place", "address": address}}


def _pay(need: NeedPage) -> dict[str, Any]:
    if not need.row.stipend_iqd_a_month:
        return {}
    value = {"@type": "QuantitativeValue", "value": need.row.stipend_iqd_a_month, "unitText": "MONTH"}
    return {"baseSalary": {"@type": "MonetaryAmount", "currency": "IQD", "value": value}}
