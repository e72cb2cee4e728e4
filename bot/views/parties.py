"""How people, organisations, groups and rooms are named."""

from bot.domain.ids import platform_of
from bot.domain.people import UNNAMED, Body, Locale, PartyName, Room
from bot.i18n.catalogue import catalogue, first_of, say
from bot.views.nodes import Spans
from bot.views.spans import plain, strong
from bot.views.voice import Voice


def with_contact(party: PartyName, locale: Locale) -> str:
    """A person by name; an organisation or group with who answers for it today: "Lund (kontakt: Anna Berg)"."""
    if party.party.kind == "person":
        return party.name
    if party.contact_name is None:
        return say(locale, f"party.{party.party.kind}_without", name=party.name)
    return say(locale, f"party.{party.party.kind}", name=party.name, contact=party.contact_name)


def owner(party: PartyName | None, voice: Voice) -> Spans:
    """Who is responsible, or that nobody is."""
    return plain(with_contact(party, voice.locale)) if party else strong(voice.say("party.none"))


def owner_name(party: PartyName | None, voice: Voice) -> str:
    """As `owner`, without who answers for it, for lists."""
    return party.name if party else voice.say("party.none")


def room(named: Room, locale: Locale) -> str:
    """A room as people call it on its platform; one whose name is not known is a private one."""
    if not named.name:
        return say(locale, of_place("party.room_unnamed", named, locale))
    key = first_of(locale, f"party.room_{platform(named)}", "party.room")
    return say(locale, key, name=named.name)


def about(body: Body, named: str, here: str, locale: Locale) -> str:
    """A sentence about a body; while nobody knows its name, another one about the place where it is read."""
    return say(locale, here) if body.is_unnamed else say(locale, named, body=body.name)


def body(name: str, place: Room | None, locale: Locale) -> str:
    """A group by its name; one that has none as what its room is called, else as what that is."""
    if name != UNNAMED or place is None:
        return name
    return place.name or say(locale, of_place("party.body_unnamed", place, locale))


def of_place(key: str, named: Room, locale: Locale) -> str:
    """The sentence about a channel; of a group chat, which is none, its own."""
    return f"{key}_chat" if named.kind == "chat" and f"{key}_chat" in catalogue(locale) else key


def platform(named: Room) -> str:
    """The word by which the catalogue has a platform's own sentences, where it has any."""
    return platform_of(named.workspace).lower()
