"""The program in which somebody uses Teams: its language and its time zone, as far as an activity tells them.

Nobody vouches for what stands there: what cannot be read is left out, each alone, and keeps nothing else from being heard.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from babel.core import get_global

from bot.domain.people import Locale
from handlers.chat.reading import Json, optional

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """`tag` is the language as Teams writes it ("en-GB"), `zone` has the form of an IANA name; None: not told."""

    tag: str | None = None
    zone: str | None = None

    @property
    def locale(self) -> Locale | None:
        """The language of ours that it means."""
        if self.tag is None:
            return None
        return "sv" if self.tag.lower().startswith("sv") else "en"


def client(activity: Json) -> Client:
    """Of who sent the activity. What Teams tells of the program goes before what it tells of the activity."""
    entities = activity.get("entities")
    told = [one for one in entities if _is_client(one)] if isinstance(entities, list) else []
    first: Json = told[0] if told else {}
    tag = _formed(_LANGUAGE, first.get("locale")) or _formed(_LANGUAGE, activity.get("locale"))
    zone = first.get("timezone")
    return Client(tag=tag, zone=_windows(zone) or _formed(_ZONE, zone))


def _is_client(entity: object) -> bool:
    return optional({"one": entity}, "one").get("type") == "clientInfo"


def _windows(told: object) -> str | None:
    """The zone that Windows has a name of its own for: "W. Europe Standard Time"."""
    names: Mapping[str, str] = get_global("windows_zone_mapping")
    return names.get(told) if isinstance(told, str) else None


def _formed(form: re.Pattern[str], told: object) -> str | None:
    return told if isinstance(told, str) and form.fullmatch(told) else None
