"""The pages that stand on the web, for who wants to know what Klubba is before using it: no record of anybody is on them."""

from typing import Literal

from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.help import KEPT
from bot.views.nodes import Heading, Items, Node, Paragraph
from bot.views.spans import plain

Page = Literal["about", "privacy", "terms"]
_TITLES: dict[Page, str] = {"about": "about.title", "privacy": "kept.title", "terms": "terms.title"}
_TERMS = ("terms.who", "terms.records", "terms.seen", "terms.end", "terms.licence")


def title(page: Page, locale: Locale) -> str:
    """What the page is called, and how others lead to it."""
    return say(locale, _TITLES[page])


def page(page: Page, locale: Locale) -> tuple[Node, ...]:
    """What it is, what is kept (the same that the bot answers), or on which terms it is used."""
    heading = Heading(title(page, locale))
    match page:
        case "about":
            points = ("about.what", "about.reads")
            return (heading, *(Paragraph(plain(say(locale, key))) for key in points))
        case "privacy":
            said = Paragraph(plain(say(locale, "privacy.asked")))
            visit = Paragraph(plain(say(locale, "privacy.visit")))
            return (heading, said, Items(tuple(plain(say(locale, key)) for key in KEPT)), visit)
        case "terms":
            return (heading, Items(tuple(plain(say(locale, key)) for key in _TERMS)))
