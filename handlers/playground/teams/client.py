"""Who acts in Teams, and where; and what Teams itself tells them."""

from dataclasses import dataclass

from handlers.playground.entities import Channel, Json, Message, User
from handlers.playground.teams import names, shapes
from handlers.playground.teams.caller import Caller
from handlers.playground.teams.tenant import Tenant

TEAMS = "teams"  # the author of what Teams itself tells one person
NOTICES = {
    "failed": {
        "sv": "Något gick fel ({what}). Försök igen.",
        "en": "Something went wrong ({what}). Try again.",
    },
    "no app": {
        "sv": "Klubba är inte installerad för dig. Lägg till appen först.",
        "en": "Klubba is not installed for you. Add the app first.",
    },
    "not there": {
        "sv": "Klubba är inte med i teamet. Lägg till appen i teamet först.",
        "en": "Klubba is not in this team. Add the app to the team first.",
    },
    "not found": {"sv": "{what} finns inte här.", "en": "{what} is not here."},
    "field missing": {"sv": "Fyll i det här fältet.", "en": "Fill in this field."},
    "field too long": {"sv": "Skriv högst {what} tecken.", "en": "Write at most {what} characters."},
}


def worded(user: User, notice: str, what: str = "") -> str:
    """A notice in the user's language: Swedish for sv-…, otherwise English."""
    language = "sv" if user.locale.startswith("sv") else "en"
    return NOTICES[notice][language].format(what=what)


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One person in one conversation, and the line to the product."""

    tenant: Tenant
    caller: Caller
    user: User
    room: Channel

    def activity(self, kind: str, thread: str | None = None) -> Json:
        """A new activity of this person here."""
        return shapes.activity(self.tenant, self.user, self.room, kind, thread)

    def told(self, notice: str, what: str = "", thread: str | None = None) -> None:
        """Shows this person a notice of Teams' where they are."""
        self.shown(worded(self.user, notice, what), thread)

    def shown(self, text: str, thread: str | None = None, author: str = TEAMS) -> Message:
        """Shows this person a text where they are."""
        return self.tenant.workspace.post(
            channel=self.room.id, author=author, text=text, thread_ts=thread, ephemeral_to=self.user.id
        )

    def answered(self, text: str) -> None:
        """Shows this person the last word of a dialog: Teams shows it in the dialog, here it stays until it is hidden."""
        self.shown(text, author=names.BOT)

    def noticed(self, text: str) -> None:
        """Shows this person what the product said to a press: Teams shows it for a moment, here until the next one comes."""
        before = self.tenant.notices.get(self.user.id)
        if before is not None:
            self.tenant.workspace.remove_message(before)
        self.tenant.notices[self.user.id] = self.shown(text)

    def card_of(self, said: Message) -> Json | None:
        """The card of a message as this person sees it."""
        seen = self.tenant.overlays.get((self.user.id, said.channel, said.ts))
        return seen or next(iter(said.blocks), None)
