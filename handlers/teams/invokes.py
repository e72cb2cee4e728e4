"""Controls and forms of cards, and entries in the menu of a message: what Teams waits for an answer to."""

from dataclasses import replace
from html.parser import HTMLParser
from typing import Literal

from handlers.chat.messages import Clicked, Picked, Submitted
from handlers.chat.reading import Json, mapping, maybe, optional, token, words
from handlers.chat.text import clean
from handlers.teams.controls import pressed
from handlers.teams.forms import sent
from handlers.teams.guard import Admitted
from handlers.teams.heard import Heard, Means, WayBack
from handlers.teams.places import permalink, place, way_back

TICKET = "dialog"  # a form can be opened as the answer
_LINE_ENDS = ("p", "div", "br", "li")


def read(admitted: Admitted) -> Heard | None:
    """What an invoke says; None for one that is not ours. Raises Unreadable."""
    activity = admitted.activity
    match activity.get("name"):
        case "adaptiveCard/action":
            return _acted(admitted, mapping(activity, "value", "action", "data"), "act")
        case "task/fetch":
            return _acted(admitted, mapping(activity, "value", "data"), "fetch")
        case "task/submit" | "composeExtension/submitAction":
            return _acted(admitted, mapping(activity, "value", "data"), "submit")
        case "composeExtension/fetchTask":
            return _picked(admitted)
        case _:
            return None


def _acted(admitted: Admitted, data: Json, means: Means) -> Heard:
    back = way_back(admitted)
    if optional(data, "klubba").get("form") is True:
        return _submitted(admitted, back, data, means)
    meant = pressed(data)
    back = replace(_about(back, meant.at), asked=back.card if meant.private else None)
    inbound = Clicked(
        place=place(admitted.activity, back),
        key=_key("click", admitted),
        action=meant.action,
        value=meant.value,
        private=meant.private,
        home=meant.home,
        ticket=None if means == "act" else TICKET,
    )
    return Heard(inbound=inbound, back=back, means=means)


def _submitted(admitted: Admitted, back: WayBack, data: Json, means: Means) -> Heard:
    form = sent(data, admitted.tenant)
    asked = maybe(form.memory, "asked") if back.kind == "personal" else None
    back = replace(_about(back, maybe(form.memory, "at")), asked=asked)
    inbound = Submitted(
        place=place(admitted.activity, back, present=False),
        key=_key("form", admitted),
        action=form.action,
        values=form.values,
        private=back.asked is not None,
    )
    return Heard(inbound=inbound, back=back, means=means, data=data)


def _about(back: WayBack, at: str | None) -> WayBack:
    """The same, about the conversation that a card or form in the personal chat is an answer in."""
    return replace(back, origin=at) if at and back.kind == "personal" else back


def _picked(admitted: Admitted) -> Heard | None:
    value = mapping(admitted.activity, "value")
    shortcut = value.get("commandId")
    if shortcut not in ("save_decision", "make_task", "add_agenda"):
        return None
    back = way_back(admitted)
    chosen: Literal["save_decision", "make_task", "add_agenda"] = shortcut
    message = optional(value, "messagePayload")
    inbound = Picked(
        place=place(admitted.activity, back),
        key=_key("click", admitted),
        shortcut=chosen,
        text=_plain(message),
        permalink=_link(message, back),
        ticket=TICKET,
    )
    return Heard(inbound=inbound, back=back, means="fetch")


def _link(message: Json, back: WayBack) -> str | None:
    """The address of the message; in a personal chat there is none that others could open."""
    told, name = maybe(message, "linkToMessage"), maybe(message, "id")
    return told or (permalink(back, name) if name and back.kind != "personal" else None)


def _key(kind: str, admitted: Admitted) -> str:
    return f"{kind}/teams/{admitted.tenant}/{token(admitted.activity, 'id')}"


def _plain(message: Json) -> str:
    """The words of a message, which Teams sends as HTML."""
    body = optional(message, "body")
    content = words(body, "content") if body else ""
    if body.get("contentType") != "html":
        return clean(content).strip()
    reader = _Words()
    reader.feed(content)
    reader.close()
    return clean("".join(reader.pieces)).strip()


class _Words(HTMLParser):
    """Collects the text between the tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in _LINE_ENDS:
            self.pieces.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.handle_endtag(tag)
