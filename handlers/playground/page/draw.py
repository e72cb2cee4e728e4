"""Draws the page from its templates."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader

from handlers.playground.bench import Bench
from handlers.playground.contract.sides import Clients
from handlers.playground.entities import User
from handlers.playground.notation import unescape
from handlers.playground.page import arrivals, faults, inspector, rail, talk, teams_cards, when
from handlers.playground.page.form import Fields
from handlers.playground.page.markup import lines
from handlers.playground.page.platforms import platforms
from handlers.playground.page.steps import steps
from handlers.playground.page.teams_cards import Drawn
from handlers.playground.page.where import PANELS, TABS, Where
from handlers.playground.page.words import LANGUAGES, Words
from handlers.playground.teams.forms import sending

HERE = Path(__file__).parent


class Drawing:
    """The templates, read once."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {
            "unescaped": unescape,
            "lines": lines,
            "markdown": teams_cards.markdown,
        }

    def page(self, where: Where, *, draft: str = "", arrived: str = "", trouble: Sequence[str] = ()) -> str:
        """The whole page.

        `draft` stands in the message box, `arrived` is the message time before the clock was turned, `trouble` what
        could not be done: in the page's words, and exactly.
        """
        words, bench = Words(where.language), self._bench(where)
        return self._templates.get_template("page.html").render(
            where=where,
            w=words,
            bench=bench,
            draft=draft,
            trouble=trouble,
            tabs=TABS,
            panels=PANELS,
            languages=LANGUAGES,
            platforms=platforms(self._clients, where),
            rail=rail.rail(bench, where, words),
            **(self._teams(where) if where.client == "teams" else self._slack(where)),
            **self._side(where, arrived),
        )

    def pulse(self) -> str:
        """Changes when there may be something new to draw."""
        slack, teams = self._clients.slack.bench, self._clients.teams.bench
        latest = f"{slack.workspace.latest_ts}/{teams.workspace.latest_ts}"
        return f"{slack.journal.count}/{latest}/{slack.product.now().isoformat()}"

    def _bench(self, where: Where) -> Bench:
        return self._clients.named(where.client).bench

    def _slack(self, where: Where) -> dict[str, Any]:
        bench = self._clients.slack.bench
        reader = talk.reader(bench, where)
        home, form = bench.screens.home(where.user.id), bench.screens.top(where.user.id)
        return {
            "reader": reader,
            "talk": talk.talk(bench, where, reader),
            "fields": Fields(bench, where.user),
            "home": home,
            "home_fields": Fields(bench, where.user, home),
            "form": form,
            "form_fields": Fields(bench, where.user, form),
        }

    def _teams(self, where: Where) -> dict[str, Any]:
        tenant = self._clients.teams.bench
        reader = talk.plain_reader(tenant, where)
        dialog = tenant.dialogs.top(where.user.id)
        values = (dialog.values, dialog.errors) if dialog else ({}, {})
        return {
            "reader": reader,
            "talk": talk.talk(tenant, where, reader),
            "card": self._cards(where, where.user),
            "dialog": dialog,
            "dialog_card": teams_cards.drawn(tenant, dialog.card, "dialog", *values) if dialog else None,
            "dialog_sends": sending(dialog).number if dialog else None,
        }

    def _cards(self, where: Where, user: User) -> Callable[[str, str], Drawn]:
        side = self._clients.teams

        def card(ts: str, prefix: str) -> Drawn:
            said = side.bench.workspace.message(where.room.id, ts)
            shown = side.acts.seen(user, said) if said is not None else None
            return teams_cards.drawn(side.bench, shown or {}, f"{prefix}{ts}")

        return card

    def _side(self, where: Where, arrived: str) -> dict[str, Any]:
        bench = self._bench(where)
        now = bench.product.now().astimezone(ZoneInfo(where.user.zone))
        return {
            "now": when.short(now, where.language),
            "now_iso": now.strftime("%Y-%m-%dT%H:%M"),
            "pulse": self.pulse(),
            "steps": steps(where),
            "requests": inspector.requests(bench) if where.panel == "requests" else (),
            "alarms": inspector.alarms(bench),
            "faults": faults.faults(where),
            "faults_on": faults.faults_on(bench, where),
            "turned": bool(arrived),
            "arrivals": arrivals.arrivals(bench, where, arrived) if arrived else (),
            "known": json.dumps(self._known(where), ensure_ascii=False).replace("<", "\\u003c"),
        }

    def _known(self, where: Where) -> dict[str, list[dict[str, str]]]:
        """What the message box can complete."""
        bench = self._bench(where)
        workspace = bench.workspace
        return {
            "/": [
                {"text": hint.name, "usage": hint.usage, "about": hint.description}
                for hint in sorted(
                    bench.commands, key=lambda hint: (hint.locale != where.language, hint.name)
                )
            ],
            "@": [
                {"text": f"@{user.handle}", "usage": user.name, "about": user.organisation or ""}
                for user in workspace.users.values()
                if not user.deleted
            ],
            "#": [
                {"text": f"#{room.name}", "usage": "", "about": room.body or ""}
                for room in workspace.rooms_of(where.user.id)
            ],
        }
