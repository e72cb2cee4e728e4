"""What a person does on the page of Teams, in the same shape as `Posts`."""

from dataclasses import dataclass, replace
from typing import Any

from starlette.datastructures import FormData

from handlers.playground.errors import ContractError
from handlers.playground.lookup import find_message
from handlers.playground.page.posts import LOCALES, Act, Posts
from handlers.playground.page.where import Where, start
from handlers.playground.page.words import LANGUAGES
from handlers.playground.teams.acts import TeamsActs
from handlers.playground.teams.content import fields
from handlers.playground.teams.rooms import EVENTS
from handlers.playground.teams.tenant import Tenant

FIELD = "in|"  # what the page calls a field begins so


@dataclass(frozen=True, slots=True)
class TeamsPosts:
    """One method for each form; `common` does what is the same on both pages. They raise ContractError when an act is not possible."""

    tenant: Tenant
    acts: TeamsActs
    common: Posts

    async def say(self, where: Where, form: FormData) -> str:
        """Writes a message; with "reply" in the thread that is open. A command with a slash is written as one says it in Teams."""
        thread = where.thread if form.get("reply") else None
        await self.acts.message(where.user, where.room, str(form.get("text") or ""), thread)
        return where.link(show=None)

    async def press(self, where: Where, form: FormData) -> str:
        """Presses something on the card of a message."""
        said = find_message(self.tenant, where.user, where.room, str(form.get("ts")))
        values = {name.removeprefix(FIELD): value for name, value in _filled(form).items()}
        await self.acts.press_number(where.user, said, _number(form), values)
        return where.link()

    async def submit(self, where: Where, form: FormData) -> str:
        """Presses something in the dialog in front, with what was filled in."""
        await self.acts.press_view(where.user, _number(form), self._values(where, form))
        return where.link()

    async def close(self, where: Where, _form: FormData) -> str:
        """Closes the dialog in front."""
        await self.acts.close_view(where.user)
        return where.link()

    async def shortcut(self, where: Where, form: FormData) -> str:
        """Chooses a command in the menu of a message."""
        said = find_message(self.tenant, where.user, where.room, str(form.get("ts")))
        await self.acts.shortcut(where.user, said, str(form.get("name")))
        return where.link()

    async def hide(self, where: Where, form: FormData) -> str:
        """Takes away what Teams told this person."""
        said = find_message(self.tenant, where.user, where.room, str(form.get("ts")))
        if said.ephemeral_to is None:
            raise ContractError(409, "Others see this message too.")
        self.tenant.workspace.remove_message(said)
        return where.link()

    async def event(self, where: Where, form: FormData) -> str:
        """Adds or removes the app, begins or ends a meeting."""
        name = str(form.get("name"))
        if name not in EVENTS:
            raise ContractError(400, f"There is no event {name!r}.", EVENTS)
        await self.acts.event(where.user, where.room, name)
        return where.link()

    async def clock(self, where: Where, form: FormData) -> str:
        """Turns the clock. Then the page says what has arrived in Teams since."""
        since = self.tenant.workspace.latest_ts
        await self.common.clock(where, form)
        return where.link(arrived=since)

    async def language(self, where: Where, form: FormData) -> str:
        """Changes the language of the page, and of this person's Teams."""
        language = next((one for one in LANGUAGES if one == form.get("language")), where.language)
        await self.acts.change_person(replace(where.user, locale=LOCALES[language]))
        return replace(where, language=language).link()

    async def restart(self, where: Where, form: FormData) -> str:
        """Starts over, with the first person in their first channel."""
        await self.common.restart(where, form)
        return self._first(where)

    async def retell(self, where: Where, form: FormData) -> str:
        """Starts over with a whole meeting, which was written down in Slack."""
        await self.common.retell(where, form)
        return self._first(where)

    def _first(self, where: Where) -> str:
        return replace(start(self.tenant, "teams"), language=where.language).link()

    def _values(self, where: Where, form: FormData) -> dict[str, Any]:
        dialog = self.tenant.dialogs.top(where.user.id)
        sent = _filled(form)
        shown = fields(dialog.card) if dialog else []
        return {field["id"]: _held(field, sent.get(FIELD + field["id"])) for field in shown}


def acts_by_name(posts: TeamsPosts) -> dict[str, Act]:
    """The acts by the last part of their address."""
    return {
        "say": posts.say,
        "press": posts.press,
        "submit": posts.submit,
        "close": posts.close,
        "shortcut": posts.shortcut,
        "hide": posts.hide,
        "event": posts.event,
        "clock": posts.clock,
        "language": posts.language,
        "fault": posts.common.fault,
        "restart": posts.restart,
        "retell": posts.retell,
    }


def _filled(form: FormData) -> dict[str, str]:
    """What the fields hold, several values of one with commas between, as Teams writes them."""
    names = {name for name in form if name.startswith(FIELD)}
    return {name: ",".join(str(one) for one in form.getlist(name) if one) for name in sorted(names)}


def _held(field: dict[str, Any], sent: str | None) -> Any:
    return (sent or "").split(",") if field.get("isMultiSelect") and sent else sent


def _number(form: FormData) -> int:
    number = str(form.get("press", ""))
    if not number.isdecimal():
        raise ContractError(400, "“press” is not the number of a control.")
    return int(number)
