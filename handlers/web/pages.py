"""What Klubba is, what it keeps and on which terms it is used, as plain pages: the description of the app leads to them.

No script, no picture, no cookie, nothing from elsewhere; both languages on one page, so that nothing about the reader is asked.
"""

from collections.abc import Iterable
from html import escape
from typing import get_args

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from bot.domain.people import Locale
from bot.views import pages
from bot.views.nodes import Heading, Items, Node, Paragraph
from bot.views.spans import words_of

LOCALES: tuple[Locale, ...] = ("sv", "en")
_PATHS: dict[pages.Page, str] = {"about": "/", "privacy": "/privacy", "terms": "/terms"}
_HEADERS = {
    "Cache-Control": "public, max-age=3600",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def routes() -> list[Route]:
    """/, /privacy and /terms."""
    return [_route(name) for name in get_args(pages.Page)]


def _route(name: pages.Page) -> Route:
    answer = HTMLResponse(_document(name), headers=_HEADERS)

    async def serve(_request: Request) -> HTMLResponse:
        return answer

    return Route(_PATHS[name], serve)


def _document(name: pages.Page) -> str:
    title = "Klubba" if name == "about" else f"Klubba: {pages.title(name, 'sv')}"
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    body = "\n".join(_section(name, locale) for locale in LOCALES)
    return f'<!doctype html>\n<html lang="sv">\n<head>{head}</head>\n<body>\n{body}\n</body>\n</html>\n'


def _section(name: pages.Page, locale: Locale) -> str:
    said = "\n".join(_drawn(pages.page(name, locale)))
    ways = " · ".join(
        f'<a href="{path}">{escape(pages.title(other, locale))}</a>'
        for other, path in _PATHS.items()
        if other != name
    )
    return f'<section lang="{locale}">\n{said}\n<p>{ways}</p>\n</section>'


def _drawn(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        match node:
            case Heading():
                yield f"<h1>{escape(node.text)}</h1>"
            case Paragraph():
                yield f"<p>{escape(words_of(node.spans), quote=False)}</p>"
            case Items():
                items = "".join(f"<li>{escape(words_of(item), quote=False)}</li>" for item in node.items)
                yield f"<ul>{items}</ul>"
            case _:
                raise TypeError(f"nothing that stands on a page: {type(node).__name__}")
