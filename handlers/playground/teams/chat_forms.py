"""Forms that stand in the personal chat as cards: they come where no dialog can be opened."""

from dataclasses import dataclass
from typing import Any

from handlers.playground.entities import Message, User
from handlers.playground.teams import clicking, forms, names
from handlers.playground.teams.choosing import Pressed
from handlers.playground.teams.client import Client
from handlers.playground.teams.content import Press, presses
from handlers.playground.teams.dialogs import Dialog, Origin
from handlers.playground.teams.tenant import Tenant


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatForm:
    """The message, what sends it, and the form as if it were a dialog."""

    said: Message
    press: Press
    dialog: Dialog


def latest(tenant: Tenant, user: User) -> ChatForm | None:
    """The form that the bot said last in somebody's chat; None when it has said something else since."""
    talk = tenant.workspace.dm(user.id)
    theirs = [said for said in tenant.workspace.messages(talk.id) if said.author == names.BOT]
    if not theirs or not theirs[-1].blocks:
        return None
    said = theirs[-1]
    card = tenant.overlays.get((user.id, said.channel, said.ts)) or said.blocks[0]
    for press in presses(card):
        if press.meant.get("form"):
            title = str(press.meant.get("title", ""))
            values = forms.first_values(card)
            shown = Dialog(title=title, card=card, origin=Origin(room=talk.id), values=values)
            return ChatForm(said=said, press=press, dialog=shown)
    return None


async def submit(client: Client, form: ChatForm, given: dict[str, Any]) -> None:
    """Fills it in and sends it. What is missing is said by the client, and nothing is sent. Raises ContractError 400."""
    dialog = forms.filled(client.tenant, form.dialog, given)
    missing = forms.left_out(client, dialog)
    if missing:
        client.shown("\n".join(missing.values()))
        return
    await clicking.press(client, form.said, Pressed(press=form.press, values=dialog.values))
