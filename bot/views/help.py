"""How it works: all of it on one card, or one noun with examples. Only commands that exist are named."""

from collections.abc import Iterable, Sequence

from bot.domain.people import Locale
from bot.i18n.catalogue import COMMAND, catalogue, say
from bot.views.nodes import Action, Actions, Button, Card, Items, Note, Paragraph, Spans, Text
from bot.views.spans import lines, plain, strong

_NOUNS = ("decision", "task", "meeting", "agenda", "digest", "group", "organisation", "settings")
_EXAMPLES = 4
KEPT = ("kept.what", "kept.not", "kept.where", "kept.who", "kept.remove", "kept.people", "kept.email")


def card(noun: str | None, commands: Sequence[str], locale: Locale) -> Card:
    """The help for one noun ("task"), or for everything. `commands` are the names of those that exist, without slash."""
    if noun not in _NOUNS:
        return _everything(commands, locale)
    title = say(locale, f"help.{noun}")
    examples = tuple(_existing(_examples(noun, locale), commands))
    return Card(
        text=title,
        nodes=(
            Paragraph(lines(strong(title), plain(say(locale, f"help.{noun}.what")))),
            Items(tuple(_example(words, line) for words, line in examples)),
            _tip(locale),
            _buttons(noun, locale),
        ),
    )


def greeting(commands: Sequence[str], locale: Locale) -> Card:
    """The help for everything, after a sentence that says who speaks: to whoever meets Klubba for the first time."""
    said, shown = say(locale, "help.greeting"), _everything(commands, locale)
    return Card(text=said, nodes=(Paragraph(plain(said)), *shown.nodes))


def kept(locale: Locale) -> Card:
    """[Vad sparas?]: what is kept, where, who sees it, and how to have it removed."""
    title = say(locale, "kept.title")
    return Card(
        text=f"{title}: {say(locale, 'kept.what')}",
        nodes=(Paragraph(strong(title)), Items(tuple(plain(say(locale, key)) for key in KEPT))),
    )


def _everything(commands: Sequence[str], locale: Locale) -> Card:
    title = say(locale, "help.all")
    first = [(say(locale, f"help.{noun}"), _examples(noun, locale)[0][1]) for noun in _NOUNS]
    examples = tuple(_example(words, line) for words, line in _existing(first, commands))
    return Card(
        text=title, nodes=(Paragraph(strong(title)), Items(examples), _tip(locale), _buttons(None, locale))
    )


def _examples(noun: str, locale: Locale) -> list[tuple[str, str]]:
    """What it does and the line to write, as the catalogue has them side by side."""
    keys = [f"help.{noun}.{number}" for number in range(1, _EXAMPLES + 1)]
    pairs = (say(locale, key).partition(": ") for key in keys if key in catalogue(locale))
    return [(words, line) for words, _, line in pairs]


def _existing(examples: Iterable[tuple[str, str]], commands: Sequence[str]) -> Iterable[tuple[str, str]]:
    return (one for one in examples if one[1].split()[0].lstrip(f"{COMMAND}/") in commands)


def _example(words: str, line: str) -> Spans:
    return (Text(f"{words}: "), Text(line, "code"))


def _tip(locale: Locale) -> Note:
    return Note(lines(plain(say(locale, "help.thread")), plain(say(locale, "help.shortcut"))))


def _buttons(noun: str | None, locale: Locale) -> Actions:
    opens = {"decision": "decision.new", "task": "task.new", "meeting": "meeting.new", "agenda": "agenda.add"}
    verbs = [opens[noun]] if noun in opens else ["task.new", "decision.new"]
    found = [Button(label=say(locale, f"do.{verb}"), action=Action(verb)) for verb in verbs]
    more = Button(label=say(locale, "do.help.kept"), action=Action("help.kept"))
    return Actions((*found, more))
