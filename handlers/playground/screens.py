"""What stands on people's screens besides messages: a stack of forms each, and a home page each."""

import secrets
import time
from collections.abc import Sequence
from dataclasses import replace

from handlers.playground.blockkit.check import check_view
from handlers.playground.blockkit.elements import first_values, kept_values, with_ids
from handlers.playground.entities import Json, View
from handlers.playground.errors import SlackError

DEEPEST = 3


class Screens:
    """Forms and home pages. Methods that take a payload raise SlackError when Slack would not take it."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Closes every form and empties every home page."""
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def restore(self, homes: Sequence[View]) -> None:
        """Goes back to home pages that were kept; forms are not."""
        self._homes = {view.user: view for view in homes}

    def homes(self) -> Sequence[View]:
        """All home pages there are."""
        return tuple(self._homes.values())

    def open(self, user: str, payload: Json) -> View:
        """Shows a form; whatever forms were open are gone."""
        view = _new(user, payload, None)
        self._stacks[user] = [view]
        return view

    def push(self, user: str, payload: Json) -> View:
        """Shows a form above the one that is open, three deep at most."""
        stack = self._stacks.get(user, [])
        if len(stack) >= DEEPEST:
            raise SlackError("push_limit_reached")
        view = _new(user, payload, stack[-1] if stack else None)
        self._stacks.setdefault(user, []).append(view)
        return view

    def publish(self, user: str, payload: Json, known_hash: str | None) -> View:
        """Shows a home page. With `known_hash` only in place of the one that has it (`hash_conflict`)."""
        check_view(payload, "home")
        before = self._homes.get(user)
        if known_hash and before is not None and before.hash != known_hash:
            raise SlackError("hash_conflict")
        blocks = with_ids(payload["blocks"])
        name = before.id if before else _name()
        view = View(
            id=name,
            user=user,
            hash=_hash(),
            payload={**payload, "blocks": list(blocks)},
            root=name,
            values=first_values(blocks),
        )
        self._homes[user] = view
        return view

    def update(self, view: View, payload: Json, known_hash: str | None = None) -> View:
        """Changes an open form in place; what was filled in stays where the ids stay."""
        check_view(payload, "modal")
        if known_hash and view.hash != known_hash:
            raise SlackError("hash_conflict")
        blocks = with_ids(payload["blocks"])
        changed = replace(
            view,
            hash=_hash(),
            payload={**payload, "blocks": list(blocks)},
            values=kept_values(blocks, view.values),
            errors={},
            trouble=None,
        )
        self.save(changed)
        return changed

    def save(self, view: View) -> None:
        """Replaces a form or a home page that is still there; nothing happens when it was closed meanwhile."""
        stack = self._stacks.get(view.user, [])
        self._stacks[view.user] = [view if known.id == view.id else known for known in stack]
        home = self._homes.get(view.user)
        if home is not None and home.id == view.id:
            self._homes[view.user] = view

    def top(self, user: str) -> View | None:
        """The form a person has in front of them."""
        stack = self._stacks.get(user, [])
        return stack[-1] if stack else None

    def stack(self, user: str) -> Sequence[View]:
        """All open forms of a person, the one in front last."""
        return tuple(self._stacks.get(user, ()))

    def home(self, user: str) -> View | None:
        """A person's home page, once the product has made one."""
        return self._homes.get(user)

    def find(self, *, view: str | None = None, external: str | None = None) -> View | None:
        """An open form by its id or by the product's own name for it."""
        for stack in self._stacks.values():
            for known in stack:
                if known.id == view or (external and known.payload.get("external_id") == external):
                    return known
        return None

    def close(self, view: View) -> None:
        """Takes one form away; those beneath come forward."""
        self._stacks[view.user] = [known for known in self._stacks.get(view.user, []) if known.id != view.id]

    def clear(self, user: str) -> None:
        """Takes all forms of a person away."""
        self._stacks.pop(user, None)


def _new(user: str, payload: Json, below: View | None) -> View:
    check_view(payload, "modal")
    blocks = with_ids(payload["blocks"])
    name = _name()
    return View(
        id=name,
        user=user,
        hash=_hash(),
        payload={**payload, "blocks": list(blocks)},
        root=below.root if below else name,
        previous=below.id if below else None,
        values=first_values(blocks),
    )


def _name() -> str:
    return f"V{secrets.token_hex(5).upper()}"


def _hash() -> str:
    return f"{int(time.time())}.{secrets.token_hex(4)}"
