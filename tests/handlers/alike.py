"""Every button, form, menu entry and word, used on one platform: what is heard must not tell which one it was."""

from typing import Any, Protocol

from bot.views.nodes import Action, Actions, Button, Form, Paragraph, Text, TextField
from handlers.chat.commands import WORDS
from handlers.chat.messages import Ask, Clicked, Inbound, Picked, Said, Submitted, Whisper
from handlers.chat.openers import OPENERS
from handlers.chat.router import BUTTONS, FORMS, SHORTCUTS
from handlers.chat.spoken import spoken
from tests.handlers.slack.doorbench import Script, card

SUBJECT = "U7 så & <så>"
ROW = 5
LINE = "B1 & <så>"
WRITTEN = "Ring *Lund* & Eslöv"
Heard = list[tuple[Any, ...]]


class Bench(Protocol):
    """A door with a scripted conversation behind it, whatever the platform."""

    script: Script

    async def do(self, act: str, /, **body: Any) -> dict[str, Any]: ...

    async def ask(self, name: str, /, **query: str) -> Any: ...

    async def messages(self, channel: str, user: str) -> list[dict[str, Any]]: ...


def form(verb: str) -> Form:
    """A form that comes back as `verb`."""
    field = TextField(id="text", label="Vad?", value="")
    return Form(
        title="Formulär",
        submit="Spara",
        cancel="Avbryt",
        action=Action(verb, SUBJECT),
        missing="Fyll i det här.",
        fields=(field,),
    )


async def _said(bench: Bench, *verbs: str) -> dict[str, Any]:
    """A private card of Klubba's with these buttons."""
    buttons = tuple(Button(label=verb, action=Action(verb, SUBJECT)) for verb in verbs)
    bench.script.say(Whisper(card("Välj", Paragraph((Text("Välj"),)), Actions(buttons))))
    await bench.do("message", user="per", channel="dm", text="hjälp")
    bench.script.say()
    return (await bench.messages("dm", "per"))[-1]


async def _press(bench: Bench, on: dict[str, Any], verb: str) -> Inbound:
    await bench.do("click", user="per", channel="dm", ts=on["ts"], action=verb)
    return bench.script.heard[-1]


async def every_button(bench: Bench) -> Heard:
    """Of each button of the table what was heard, and whether a form could be opened as the answer."""
    heard: Heard = []
    every = sorted(BUTTONS)
    for verbs in (every[at : at + ROW] for at in range(0, len(every), ROW)):
        on = await _said(bench, *verbs)
        for verb in verbs:
            clicked = await _press(bench, on, verb)
            assert isinstance(clicked, Clicked)
            assert verb not in OPENERS or clicked.ticket
            heard.append((clicked.action, clicked.value, clicked.place.room_kind))
    return heard


def all_buttons() -> Heard:
    """What `every_button` should hear."""
    return [(Action(verb, SUBJECT), None, "dm") for verb in sorted(BUTTONS)]


async def every_form(bench: Bench) -> Heard:
    """Of each form of the table what was heard when it was opened, filled in and sent."""
    heard: Heard = []
    for verb in sorted(FORMS):
        on = await _said(bench, "task.edit")
        bench.script.say(Ask(form(verb)))
        await _press(bench, on, "task.edit")
        bench.script.say()
        assert (await bench.ask("view", user="per"))["title"] == "Formulär"
        await bench.do("submit", user="per", values={"text": WRITTEN})
        submitted = bench.script.heard[-1]
        assert isinstance(submitted, Submitted)
        heard.append((submitted.action, submitted.values))
    return heard


def all_forms() -> Heard:
    """What `every_form` should hear."""
    return [(Action(verb, SUBJECT), {"text": WRITTEN}) for verb in sorted(FORMS)]


async def every_menu_entry(bench: Bench) -> Heard:
    """Of each entry in the menu of a message what was heard."""
    await bench.do("message", user="anna", channel="styrelsen", text="Vi delar på kostnaden")
    on = (await bench.messages("styrelsen", "per"))[-1]
    heard: Heard = []
    for name in sorted(SHORTCUTS):
        await bench.do("shortcut", user="per", channel="styrelsen", ts=on["ts"], name=name)
        picked = bench.script.heard[-1]
        assert isinstance(picked, Picked)
        assert picked.ticket
        heard.append((picked.shortcut, picked.text, picked.place.room_kind, bool(picked.permalink)))
    return heard


def all_menu_entries() -> Heard:
    """What `every_menu_entry` should hear."""
    return [(name, "Vi delar på kostnaden", "channel", True) for name in sorted(SHORTCUTS)]


async def every_word(bench: Bench) -> Heard:
    """Of each word that a line can begin with, written in a room, which noun was understood and what was left."""
    heard: Heard = []
    for word in sorted(WORDS):
        line = "" if word == "klubba" else f" {word} {_further(word)}"
        await bench.do("command", user="per", channel="styrelsen", text=f"/klubba{line}")
        said = bench.script.heard[-1]
        assert isinstance(said, Said)
        found = spoken(said)
        heard.append((word, found.noun, found.text))
    return heard


def all_words() -> Heard:
    """What `every_word` should hear."""
    return [(word, noun, _further(word)) for word, noun in sorted(WORDS.items())]


def _further(word: str) -> str:
    """What is written behind a word; some are asked alone."""
    return "" if word == "klubba" or " " in word else LINE
