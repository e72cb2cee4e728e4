"""All that a person can do. Each act returns when everything it caused and that is due now has been delivered."""

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import Any

from handlers.playground.acts import clicking, forms, payloads, speaking
from handlers.playground.acts.actor import Actor
from handlers.playground.acts.caller import Caller
from handlers.playground.acts.choosing import Pressed, find, same
from handlers.playground.acts.filling import filled
from handlers.playground.bench import Bench
from handlers.playground.entities import Channel, Message, User, View
from handlers.playground.errors import ContractError
from handlers.playground.slackapi import shapes


class Acts:
    """Acts of people in one workspace. They raise ContractError when an act is not possible."""

    def __init__(self, bench: Bench, *beside: Bench) -> None:
        """`beside` are the playground's other benches: they are kept and emptied together with this one."""
        self._bench = bench
        self._benches = (bench, *beside)
        self._caller = Caller(bench)
        self._one_turn = asyncio.Lock()

    async def close(self) -> None:
        """Closes the line to the product."""
        await self._caller.close()

    async def command(self, user: User, room: Channel, text: str) -> None:
        """Types a slash command."""
        await speaking.command(self._actor(user, room), text)
        await self.settled()

    async def message(self, user: User, room: Channel, text: str, thread_ts: str | None = None) -> None:
        """Writes a message, perhaps in a thread. One that begins with a slash is a command, as in Slack."""
        await speaking.message(self._actor(user, room), text, thread_ts)
        await self.settled()

    async def edit(self, user: User, said: Message, text: str) -> None:
        """Changes a message of one's own."""
        await speaking.edit(self._actor(user, self._bench.workspace.channels[said.channel]), said, text)
        await self.settled()

    async def click(self, user: User, said: Message, action: str, value: str | None = None) -> None:
        """Uses the control of a message that these words mean."""
        await self.press(user, said, find(said.blocks, action, value))

    async def press(self, user: User, said: Message, pressed: Pressed) -> None:
        """Uses a control of a message."""
        room = self._bench.workspace.channels[said.channel]
        await clicking.click_message(self._actor(user, room), said, pressed)
        await self.settled()

    async def click_home(self, user: User, action: str, value: str | None = None) -> None:
        """Uses the control of the home page that these words mean."""
        home = self._bench.screens.home(user.id)
        if home is None:
            raise ContractError(409, f"{user.name} has no home page yet; open it first.")
        await self.press_view(user, home, find(home.payload["blocks"], action, value))

    async def click_view(self, user: User, action: str, value: str | None = None) -> None:
        """Uses the control of the form in front that these words mean."""
        view = self._top(user)
        await self.press_view(user, view, find(view.payload["blocks"], action, value))

    async def press_view(self, user: User, view: View, pressed: Pressed) -> None:
        """Uses a control of a form or of the home page."""
        await clicking.click_view(self._actor(user), view, pressed)
        await self.settled()

    def fill(self, user: User, values: dict[str, Any]) -> View:
        """Fills in the form in front without sending it, and answers it as it is then."""
        view = self._top(user)
        view = replace(view, values=filled(self._bench, user, view, values))
        self._bench.screens.save(view)
        return view

    async def submit(self, user: User, values: dict[str, Any]) -> None:
        """Fills in the form in front and sends it."""
        await forms.submit(self._actor(user), self._top(user), values)
        await self.settled()

    async def close_view(self, user: User) -> None:
        """Closes the form in front without sending it."""
        await forms.close(self._actor(user), self._top(user))
        await self.settled()

    async def shortcut(self, user: User, said: Message, name: str) -> None:
        """Chooses an entry in the menu of a message, by its name or callback id."""
        hints = [h for h in self._bench.shortcuts if h.callback_id == name or same(h.name, name)]
        if len(hints) != 1:
            choices = [hint.name for hint in self._bench.shortcuts]
            raise ContractError(409, f"There is no entry {name!r} in the menu of a message.", choices)
        if said.ephemeral_to is not None:
            raise ContractError(409, "A message that only you see has no such menu.")
        payload = payloads.picked(self._bench, user, said, hints[0].callback_id)
        answer = await self._caller.interaction(payload)
        if answer.failure:
            room = self._bench.workspace.channels[said.channel]
            self._actor(user, room).told("failed", what=hints[0].name, code=answer.failure)
        await self.settled()

    async def open_home(self, user: User) -> View | None:
        """Opens the home page; None when the product shows none."""
        known = self._bench.screens.home(user.id)
        event = {
            "type": "app_home_opened",
            "user": user.id,
            "channel": self._bench.workspace.dm(user.id).id,
            "tab": "home",
            "event_ts": self._bench.workspace.next_ts(),
        }
        await self._caller.event({**event, "view": shapes.view(known)} if known else event)
        await self.settled()
        return self._bench.screens.home(user.id)

    async def change_person(self, changed: User) -> None:
        """Replaces a user (another language or zone, deactivated), and tells the product that something changed."""
        self._bench.workspace.save_user(changed)
        told = shapes.user(changed, locale=False)
        await self._caller.event(
            {"type": "user_change", "user": told, "event_ts": self._bench.workspace.next_ts()}
        )
        await self.settled()

    async def turn(self, to: datetime) -> None:
        """Turns the product's clock forward, stopping at every instant at which something becomes due."""
        product = self._bench.product
        async with self._one_turn:
            if to < product.now():
                raise ContractError(400, f"The clock only goes forward; it is {product.now().isoformat()}.")
            await product.settle()
            while (due := await product.next_due(to)) is not None:
                if due <= product.now():
                    raise RuntimeError(f"the product is due at {due}, which is not after {product.now()}")
                product.turn(due)
                await product.settle()
            product.turn(max(to, product.now()))
            await self.settled()

    async def reset(self) -> None:
        """Starts over: the product first, so that nothing it still sends ends up in the new workspace."""
        async with self._one_turn:
            await self._bench.product.reset()
            for bench in self._benches:
                bench.reset()
            await self.settled()

    async def settled(self) -> None:
        """Waits until all that is due has been delivered, then keeps what stands on every bench."""
        await self._bench.product.settle()
        for bench in self._benches:
            if bench.keeper is not None:
                bench.keeper.write(bench.workspace, bench.screens, bench.product.now())

    def _top(self, user: User) -> View:
        view = self._bench.screens.top(user.id)
        if view is None:
            raise ContractError(409, f"{user.name} has no form open.")
        return view

    def _actor(self, user: User, room: Channel | None = None) -> Actor:
        here = room or self._bench.workspace.dm(user.id)
        return Actor(bench=self._bench, caller=self._caller, user=user, room=here)
