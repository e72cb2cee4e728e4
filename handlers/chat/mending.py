"""A form that was refused stays open: what to do stands by the field that has to change."""

from collections.abc import Mapping

from bot.domain.errors import Refusal
from bot.domain.people import Locale
from bot.views import refusals
from handlers.chat.messages import Mend

_DAY = ("due", "day", "text")
_FIELDS: dict[str, tuple[str, ...]] = {
    "empty": ("text", "name"),
    "no day": _DAY,
    "no single day": _DAY,
    "impossible day": _DAY,
    "no such time": ("text",),
    "date unclear": _DAY,
    "which day": _DAY,
    "date passed": _DAY,
    "owner unknown": ("owner",),
    "owner several": ("owner",),
    **dict.fromkeys(("no such meeting", "no such meeting ahead", "several found", "not later"), ("to",)),
    **dict.fromkeys(("no meeting", "agenda full"), ("to",)),
}
"""The fields that can mend a refusal, by its code. A code that is not here belongs to no field."""


def mend(refusal: Refusal, values: Mapping[str, str | None], locale: Locale) -> Mend | None:
    """What to do about a field of the form with these values: about the first that is filled in, else the first there is.
    None: no field of it would help.
    """
    there = [field for field in _FIELDS.get(refusal.code, ()) if field in values]
    if not there:
        return None
    field = next((field for field in there if values[field]), there[0])
    return Mend({field: refusals.field(refusal.code, locale)})
