"""From Teams' activities to what was said, clicked or sent, in words that know no platform."""

from collections.abc import Mapping
from dataclasses import replace

from handlers.chat.messages import Said
from handlers.chat.reading import maybe, token
from handlers.teams import events, invokes
from handlers.teams.guard import Admitted
from handlers.teams.heard import Heard
from handlers.teams.mentions import is_among_people, written
from handlers.teams.places import permalink, place, way_back


def read(admitted: Admitted, people: Mapping[str, str]) -> Heard | None:
    """What an activity says; None for what is nothing to us. `people`: see `handlers.teams.mentions`.

    Raises Unreadable for an activity that is not as Teams documents it.
    """
    match admitted.activity["type"]:
        case "message":
            return _said(admitted, people)
        case "messageUpdate":
            return _edited(admitted, people)
        case "invoke":
            return invokes.read(admitted)
        case "conversationUpdate" | "installationUpdate" | "event":
            return events.read(admitted)
        case _:
            return None  # removed, reacted to, being typed


def _said(admitted: Admitted, people: Mapping[str, str]) -> Heard | None:
    activity = admitted.activity
    if not isinstance(activity.get("text"), str) or maybe(activity, "from", "aadObjectId") is None:
        return None  # what a card or another bot sends
    back = way_back(admitted)
    if is_among_people(activity):
        return None
    said = written(activity, admitted.tenant, people)
    direct = back.kind == "personal"
    inbound = Said(
        place=place(activity, back),
        key=f"said/{back.room}/{token(activity, 'id')}",  # one message may come more than once
        command=None,
        text=said.text,
        mentions=said.mentions,
        direct=direct,
        source=None if direct else permalink(back, token(activity, "id")),
    )
    return Heard(inbound=inbound, back=back, means="message")


def _edited(admitted: Admitted, people: Mapping[str, str]) -> Heard | None:
    """A message that was changed, when it is one for the bot. Others are told to it too, and what Teams itself does to one."""
    heard = _said(admitted, people)
    if (
        heard is None
        or not isinstance(heard.inbound, Said)
        or maybe(admitted.activity, "channelData", "eventType") != "editMessage"
    ):
        return None
    return replace(heard, inbound=replace(heard.inbound, edited=True))
