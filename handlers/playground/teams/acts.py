"""All that a person can do in Teams, in the words of the workspace's acts. Each returns when what it caused has been delivered."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.playground.acts.choosing import same
from handlers.playground.entities import Channel, Json, Message, User
from handlers.playground.errors import ContractError
from handlers.playground.teams import chat_forms, choosing, clicking, forms, picking, rooms, speaking
from handlers.playground.teams.caller import Caller
from handlers.playground.teams.choosing import Pressed
from handlers.playground.teams.client import Client
from handlers.playground.teams.content import presses
from handlers.playground.teams.dialogs import Dialog
from handlers.playground.teams.tenant import Tenant


class TeamsActs:
    """Acts of people in the tenant. They raise ContractError when an act is not possible."""

    def __init__(self, tenant: Tenant, settled: Callable[[], Awaitable[None]]) -> None:
        """`settled` returns when everything that is due now has been sent and kept."""
        self._tenant = tenant
        self._caller = Caller(tenant)
        self._settled = settled

    async def close(self) -> None:
        """Closes the line to the product."""
        await self._caller.close()

    async def command(self, user: User, room: Channel, text: str) -> None:
        """Types a command: in a channel after a mention of the bot."""
        await speaking.command(self._client(user, room), text)
        await self._settled()

    async def message(self, user: User, room: Channel, text: str, thread_ts: str | None = None) -> None:
        """Writes a message, perhaps in a thread. One that begins with a slash is a command."""
        client = self._client(user, room)
        if text.startswith("/") and thread_ts is None:
            await speaking.command(client, text)
        else:
            await speaking.message(client, text, thread_ts)
        await self._settled()

    async def edit(self, user: User, said: Message, text: str) -> None:
        """Changes a message of one's own."""
        await speaking.edit(self._client(user, self._tenant.workspace.channels[said.channel]), said, text)
        await self._settled()

    async def click(self, user: User, said: Message, action: str, value: str | None = None) -> None:
        """Presses what these words mean on the card of a message."""
        card = self._card(user, said)
        await self.press(user, said, choosing.find(self._tenant, card, action, value))

    async def press_number(self, user: User, said: Message, number: int, values: Mapping[str, str]) -> None:
        """Presses what has this number on the card of a message."""
        await self.press(user, said, choosing.at(self._card(user, said), number, values))

    async def press(self, user: User, said: Message, pressed: Pressed) -> None:
        """Presses something on the card of a message."""
        room = self._tenant.workspace.channels[said.channel]
        await clicking.press(self._client(user, room), said, pressed)
        await self._settled()

    async def click_home(self, user: User, action: str, value: str | None = None) -> None:
        """Presses what these words mean on the latest home card."""
        home = self.home(user)
        if home is None:
            raise ContractError(409, f"{user.name} has no home page yet; open it first.")
        await self.click(user, home, action, value)

    async def click_view(self, user: User, action: str, value: str | None = None) -> None:
        """Presses what these words mean in the dialog in front."""
        dialog = self._top(user)
        found = choosing.find(self._tenant, dialog.card, action, value)
        await forms.send(self._at(user, dialog), dialog, found.press)
        await self._settled()

    async def press_view(self, user: User, number: int, values: dict[str, Any]) -> None:
        """Fills in the dialog in front, and presses what has this number there."""
        client = self._at(user, self._top(user))
        dialog = forms.fill(client, self._top(user), values)
        await forms.send(client, dialog, choosing.at(dialog.card, number, {}).press)
        await self._settled()

    async def submit(self, user: User, values: dict[str, Any]) -> None:
        """Fills in the dialog in front, or else the form that stands last in the chat, and sends it."""
        form = chat_forms.latest(self._tenant, user)
        if form is not None and self._tenant.dialogs.top(user.id) is None:
            await chat_forms.submit(self._at(user, form.dialog), form, values)
            await self._settled()
            return
        client = self._at(user, self._top(user))
        dialog = forms.fill(client, self._top(user), values)
        await forms.send(client, dialog, forms.sending(dialog))
        await self._settled()

    async def close_view(self, user: User) -> None:
        """Closes the dialog in front without sending it; the product does not hear of it."""
        self._top(user)
        self._tenant.dialogs.close(user.id)

    async def shortcut(self, user: User, said: Message, name: str) -> None:
        """Chooses a command in the menu of a message, by its name or id."""
        hints = [h for h in self._tenant.shortcuts if h.callback_id == name or same(h.name, name)]
        if len(hints) != 1:
            choices = [hint.name for hint in self._tenant.shortcuts]
            raise ContractError(409, f"There is no entry {name!r} in the menu of a message.", choices)
        if said.ephemeral_to is not None:
            raise ContractError(409, "A message that only you see has no such menu.")
        room = self._tenant.workspace.channels[said.channel]
        await picking.pick(self._client(user, room), said, hints[0].callback_id)
        await self._settled()

    async def open_home(self, user: User) -> Message | None:
        """Looks for the home card in the personal chat; None when the product has shown none."""
        await self._settled()
        return self.home(user)

    def home(self, user: User) -> Message | None:
        """The latest card in the personal chat that is a home page."""
        talk = self._tenant.workspace.dm(user.id)
        found = [one for one in self._tenant.workspace.messages(talk.id) if _is_home(one)]
        return found[-1] if found else None

    async def change_person(self, changed: User) -> None:
        """Replaces a user (another language or zone, deactivated). Teams tells nobody."""
        self._tenant.workspace.save_user(changed)
        await self._settled()

    async def event(self, user: User, room: Channel, name: str) -> None:
        """Installs or removes the app, comes or goes, begins or ends a meeting."""
        await rooms.happened(self._client(user, room), name)
        await self._settled()

    def form(self, user: User) -> Dialog | None:
        """The dialog in front of somebody, or else the form that stands last in their chat."""
        form = chat_forms.latest(self._tenant, user)
        return self._tenant.dialogs.top(user.id) or (form.dialog if form else None)

    def seen(self, user: User, said: Message) -> Json | None:
        """The card of a message as a person sees it."""
        room = self._tenant.workspace.channels[said.channel]
        return self._client(user, room).card_of(said)

    def _card(self, user: User, said: Message) -> Json:
        card = self.seen(user, said)
        if card is None:
            raise ContractError(409, "There is nothing to press in that message.")
        return card

    def _top(self, user: User) -> Dialog:
        dialog = self._tenant.dialogs.top(user.id)
        if dialog is None:
            raise ContractError(409, f"{user.name} has no form open.")
        return dialog

    def _at(self, user: User, dialog: Dialog) -> Client:
        return self._client(user, self._tenant.workspace.channels[dialog.origin.room])

    def _client(self, user: User, room: Channel) -> Client:
        return Client(tenant=self._tenant, caller=self._caller, user=user, room=room)


def _is_home(said: Message) -> bool:
    return any(press.meant.get("home") for card in said.blocks for press in presses(card))
