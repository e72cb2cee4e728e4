"""Draws the page from its templates."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader

from handlers.playground.bench import Bench
from handlers.playground.notation import unescape
from handlers.playground.page import arrivals, faults, inspector, rail, talk, when
from handlers.playground.page.form import Fields
from handlers.playground.page.markup import lines
from handlers.playground.page.steps import STEPS
from handlers.playground.page.where import PANELS, TABS, Where
from handlers.playground.page.words import LANGUAGES, Words

HERE = Path(__file__).parent


class Drawing:
    """The templates, read once."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"unescaped": unescape, "lines": lines}

    def page(self, where: Where, *, draft: str = "", arrived: str = "", trouble: Sequence[str] = ()) -> str:
        """The whole page.

        `draft` stands in the message box, `arrived` is the message time before the clock was turned, `trouble` what
        could not be done: in the page's words, and exactly.
        """
        words = Words(where.language)
        return self._templates.get_template("page.html").render(
            where=where,
            w=words,
            bench=self._bench,
            draft=draft,
            trouble=trouble,
            tabs=TABS,
            panels=PANELS,
            languages=LANGUAGES,
            rail=rail.rail(self._bench, where, words),
            **self._middle(where),
            **self._side(where, arrived),
        )

    def pulse(self) -> str:
        """Changes when there may be something new to draw."""
        return f"{self._bench.journal.count}/{self._bench.workspace.latest_ts}/{self._bench.product.now().isoformat()}"

    def _middle(self, where: Where) -> dict[str, Any]:
        bench, reader = self._bench, talk.reader(self._bench, where)
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

    def _side(self, where: Where, arrived: str) -> dict[str, Any]:
        bench, now = self._bench, self._bench.product.now().astimezone(ZoneInfo(where.user.zone))
        return {
            "now": when.short(now, where.language),
            "now_iso": now.strftime("%Y-%m-%dT%H:%M"),
            "pulse": self.pulse(),
            "steps": STEPS[where.language],
            "requests": inspector.requests(bench) if where.panel == "requests" else (),
            "alarms": inspector.alarms(bench),
            "faults": faults.faults(where.language),
            "faults_on": faults.faults_on(bench, where.language),
            "turned": bool(arrived),
            "arrivals": arrivals.arrivals(bench, where, arrived) if arrived else (),
            "known": json.dumps(self._known(where), ensure_ascii=False).replace("<", "\\u003c"),
        }

    def _known(self, where: Where) -> dict[str, list[dict[str, str]]]:
        """What the message box can complete."""
        workspace = self._bench.workspace
        return {
            "/": [
                {"text": hint.name, "usage": hint.usage, "about": hint.description}
                for hint in sorted(
                    self._bench.commands, key=lambda hint: (hint.locale != where.language, hint.name)
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
