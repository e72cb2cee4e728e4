"""Groups in conversation: `/klubba grupp …`, and what the controls of a group's card do."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.ids import AccountId, BodyId
from bot.domain.mandates import KINDS
from bot.domain.people import Locale
from bot.domain.pictures.groups import GroupPicture
from bot.usecases import groups as usecases
from bot.usecases import mandates, register
from bot.views import group_forms
from bot.views import groups as views
from bot.views import register as lists
from bot.views.nodes import Action, Form
from handlers.chat import helping
from handlers.chat.desk import Desk
from handlers.chat.messages import Ask, Clicked, Reply, Said, Submitted, Whisper
from handlers.chat.task_buttons import counted, party_named

Replies = Sequence[Reply]
_HELP = ("hjälp", "help", "?")


async def said(desk: Desk, said: Said) -> Replies:
    """`grupp` lists them; `grupp ÖP-gruppen` shows or adds one; with more words something is kept of it."""
    text = said.text.strip()
    if text.casefold() in _HELP:
        return await helping.shown(desk, said, "group")
    if not text:
        found = register.ListParties(place=said.place, kind="body")
        parties, locale = await desk.ask(register.list_parties, found, said.place)
        return [Whisper(lists.listing(parties, locale))]
    command = usecases.TellGroup(place=said.place, key=said.key, text=said.text, mentions=said.mentions)
    picture, locale = await desk.ask(usecases.tell, command, said.place)
    return [Whisper(views.card(picture, locale))]


def _opens(draw: Callable[[GroupPicture, Locale], Form]) -> Callable[[Desk, Clicked], Awaitable[Replies]]:
    async def opened(desk: Desk, clicked: Clicked) -> Replies:
        command = usecases.ShowGroup(place=clicked.place, body=_body(clicked.action))
        picture, locale = await desk.ask(usecases.show, command, clicked.place)
        return [Ask(draw(picture, locale))]

    return opened


open_line = _opens(group_forms.line)
open_unline = _opens(group_forms.unline)
open_edit = _opens(group_forms.edit)


async def line(desk: Desk, sent: Submitted) -> Replies:
    """A line of the mandate, new or in the place of another."""
    kind, replaces = sent.values.get("kind"), sent.values.get("replaces")
    command = mandates.WriteLine(
        place=sent.place,
        key=sent.key,
        body=_body(sent.action),
        kind=next((one for one in KINDS if one == kind), "role"),
        text=sent.values.get("text") or "",
        source=sent.values.get("source"),
        replaces=counted(replaces) if replaces else None,
    )
    picture, locale = await desk.ask(mandates.write, command, sent.place)
    return [Whisper(views.card(picture, locale), instead=True)]


async def unline(desk: Desk, sent: Submitted) -> Replies:
    """A line of the mandate is taken out."""
    command = mandates.RemoveLine(
        place=sent.place,
        key=sent.key,
        body=_body(sent.action),
        number=counted(sent.values.get("line") or "0"),
        reason=sent.values.get("reason"),
    )
    picture, locale = await desk.ask(mandates.remove, command, sent.place)
    return [Whisper(views.card(picture, locale), instead=True)]


async def edit(desk: Desk, sent: Submitted) -> Replies:
    """The group as it is to be from now on."""
    convenor, prepares_for = sent.values.get("contact"), sent.values.get("prepares_for")
    command = usecases.ChangeGroup(
        place=sent.place,
        key=sent.key,
        body=_body(sent.action),
        convenor=AccountId(convenor) if convenor else None,
        prepares_for=BodyId(party_named(prepares_for, "body")) if prepares_for else None,
        minutes="protocol" if sent.values.get("minutes") == "protocol" else "notes",
        papers_days=sent.values.get("papers_days"),
    )
    picture, locale = await desk.ask(usecases.change, command, sent.place)
    return [Whisper(views.card(picture, locale), instead=True)]


def _body(action: Action) -> BodyId:
    return BodyId(party_named(action.subject, "body"))
