"""The two catalogues of sentences. A key names a sentence; `{blanks}` in it are filled, `**` marks what is strong.

The catalogues are gettext files read at first use. Blanks are filled once, so braces that people wrote stay as they are.

A line to write is "/klubba grupp" in both, as it is typed in Slack; inside a sentence it stands in ‹ ›. Signs that nobody sees take the
place of these, and go before each such line, so that a door whose platform has no slash commands can say what to write there. It
never takes for one what people wrote: the doors clean that of these signs.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from babel import Locale as BabelLocale
from babel.messages.pofile import read_po

from bot.domain.people import Locale

COMMAND = "\u2060"  # goes before the slash of a line to write
ENDS: Mapping[Locale, str] = {"sv": "\u2061", "en": "\u2062"}  # and where one ends inside a sentence
_SLASH = re.compile(r"(?<![\w/])/(?=\w)")

LOCALES: tuple[Locale, ...] = ("sv", "en")


@cache
def catalogue(locale: Locale) -> dict[str, tuple[str, ...]]:
    """All sentences of a language by key: one form, or the forms for one and for several."""
    with files("bot.i18n").joinpath(f"{locale}.po").open("rb") as file:
        messages = read_po(file, locale=locale)
    sentences: dict[str, tuple[str, ...]] = {}
    for message in messages:
        key = message.id if isinstance(message.id, str) else message.id[0]
        if key:
            forms = message.string
            given = (forms,) if isinstance(forms, str) else tuple(forms or ())
            sentences[key] = tuple(_marked(form, locale) for form in given)
    return sentences


def template(locale: Locale, key: str, number: int | None = None) -> str:
    """The sentence with its blanks; with `number` the form that goes with it. Raises KeyError for an unknown key."""
    forms = catalogue(locale)[key]
    if number is None or _is_one(locale, number):
        return forms[0]
    return forms[-1]


def say(locale: Locale, key: str, **blanks: object) -> str:
    """The sentence in plain text, its blanks filled."""
    return template(locale, key).format_map(blanks)


def written(line: str) -> str:
    """A line to write that is made of other words than the catalogue's."""
    return f"{COMMAND}{line}" if line.startswith("/") else line


def first_of(locale: Locale, *keys: str) -> str:
    """The first of these keys under which there is a sentence: a platform's own words for something, else those for any."""
    return next(key for key in keys if key in catalogue(locale))


def count(locale: Locale, key: str, number: int, **blanks: object) -> str:
    """The sentence in the form that goes with `number`, which also fills the blank `{number}`."""
    return template(locale, key, number).format_map({"number": number, **blanks})


def _marked(form: str, locale: Locale) -> str:
    return _SLASH.sub(f"{COMMAND}/", form).replace("‹", "").replace("›", ENDS[locale])


@cache
def _is_one(locale: Locale, number: int) -> bool:
    return str(BabelLocale.parse(locale).plural_form(number)) == "one"
