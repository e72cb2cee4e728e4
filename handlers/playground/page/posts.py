"""What a person does on the page. Each act gets the place it was done at and the form, and answers where the page goes then."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from starlette.datastructures import FormData

from handlers.playground.acts.acts import Acts
from handlers.playground.bench import Bench
from handlers.playground.errors import ContractError
from handlers.playground.lookup import find_message
from handlers.playground.page import when
from handlers.playground.page.form import filled_in, pressed
from handlers.playground.page.where import Where, start
from handlers.playground.page.words import LANGUAGES
from handlers.playground.retelling import retell
from handlers.playground.switches import WORDS, Switch

LOCALES = {"sv": "sv-SE", "en": "en-GB"}
STEPS: Mapping[str, Callable[[datetime], datetime]] = {
    "hour": when.in_an_hour,
    "morning": when.next_morning,
    "monday": when.next_monday,
}


@dataclass(frozen=True, slots=True)
class Posts:
    """One method for each form of the page. They raise ContractError when an act is not possible."""

    bench: Bench
    acts: Acts

    async def say(self, where: Where, form: FormData) -> str:
        """Writes a message or a command; with "reply" in the thread that is open."""
        thread = where.thread if form.get("reply") else None
        await self.acts.message(where.user, where.room, _text(form, "text"), thread)
        return where.link(show=None)

    async def join(self, where: Where, _form: FormData) -> str:
        """Joins the room that is open. One writes that elsewhere, as one is not in it yet."""
        own = self.bench.workspace.dm(where.user.id)
        await self.acts.command(where.user, own, f"/join #{where.room.name}")
        return where.link()

    async def press(self, where: Where, form: FormData) -> str:
        """Uses a control of a message."""
        said = find_message(self.bench, where.user, where.room, _text(form, "ts"))
        await self.acts.press(where.user, said, pressed(said.blocks, form))
        return where.link()

    async def press_home(self, where: Where, form: FormData) -> str:
        """Uses a control of the home page."""
        home = self.bench.screens.home(where.user.id)
        if home is None:
            raise ContractError(409, f"{where.user.name} has no home page.")
        await self.acts.press_view(where.user, home, pressed(home.payload["blocks"], form))
        return where.link()

    async def press_form(self, where: Where, form: FormData) -> str:
        """Uses a control in the form in front; what was filled in so far is kept."""
        view = self.bench.screens.top(where.user.id)
        if view is None:
            raise ContractError(409, f"{where.user.name} has no form open.")
        view = self.acts.fill(where.user, filled_in(view, form))
        await self.acts.press_view(where.user, view, pressed(view.payload["blocks"], form))
        return where.link()

    async def submit(self, where: Where, form: FormData) -> str:
        """Sends the form in front."""
        view = self.bench.screens.top(where.user.id)
        await self.acts.submit(where.user, filled_in(view, form) if view else {})
        return where.link()

    async def close(self, where: Where, _form: FormData) -> str:
        """Closes the form in front."""
        await self.acts.close_view(where.user)
        return where.link()

    async def shortcut(self, where: Where, form: FormData) -> str:
        """Chooses an entry in the menu of a message."""
        said = find_message(self.bench, where.user, where.room, _text(form, "ts"))
        await self.acts.shortcut(where.user, said, _text(form, "name"))
        return where.link()

    async def hide(self, where: Where, form: FormData) -> str:
        """Takes away a message that only this person sees."""
        said = find_message(self.bench, where.user, where.room, _text(form, "ts"))
        if said.ephemeral_to is None:
            raise ContractError(409, "Others see this message too.")
        self.bench.workspace.remove_message(said)
        return where.link()

    async def clock(self, where: Where, form: FormData) -> str:
        """Turns the clock: by one of the steps, or to a local time. Then the page says what has arrived since."""
        zone = ZoneInfo(where.user.zone)
        now = self.bench.product.now().astimezone(zone)
        step = STEPS.get(str(form.get("by")))
        try:
            to = step(now) if step else datetime.fromisoformat(_text(form, "to")).replace(tzinfo=zone)
        except ValueError as problem:
            raise ContractError(400, "That is no time.") from problem
        since = self.bench.workspace.latest_ts
        await self.acts.turn(to)
        return where.link(arrived=since)

    async def language(self, where: Where, form: FormData) -> str:
        """Changes the language of the page, and of this person's Slack."""
        language = next((one for one in LANGUAGES if one == form.get("language")), where.language)
        await self.acts.change_person(replace(where.user, locale=LOCALES[language]))
        return replace(where, language=language).link()

    async def fault(self, where: Where, form: FormData) -> str:
        """Switches a fault on, or off when there is no value."""
        name, value, times = _text(form, "name"), str(form.get("value") or ""), str(form.get("times") or "")
        number = float(value) if value.replace(".", "", 1).isdecimal() else True
        self.bench.switches.set(
            Switch(
                name=name,
                value=None if form.get("off") else value if value and name in WORDS else number,
                times=int(times) if times.isdecimal() and int(times) else None,
                client=where.client,
            )
        )
        return where.link(panel="faults")

    async def restart(self, where: Where, _form: FormData) -> str:
        """Starts over, with the first person in their first room."""
        await self.acts.reset()
        return replace(start(self.bench), language=where.language).link()

    async def retell(self, where: Where, _form: FormData) -> str:
        """Starts over with a whole meeting written down."""
        await retell(self.acts, self.bench)
        return replace(start(self.bench), language=where.language).link()


Act = Callable[[Where, FormData], Awaitable[str]]


def acts_by_name(posts: Posts) -> dict[str, Act]:
    """The acts by the last part of their address."""
    return {
        "say": posts.say,
        "join": posts.join,
        "press": posts.press,
        "press-home": posts.press_home,
        "press-form": posts.press_form,
        "submit": posts.submit,
        "close": posts.close,
        "shortcut": posts.shortcut,
        "hide": posts.hide,
        "clock": posts.clock,
        "language": posts.language,
        "fault": posts.fault,
        "restart": posts.restart,
        "retell": posts.retell,
    }


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    if not isinstance(value, str) or not value:
        raise ContractError(400, f"“{name}” is missing.")
    return value
