"""How the bot presents itself in a room, once."""

from bot.domain.people import Locale
from bot.domain.pictures.notices import Welcome
from bot.i18n.catalogue import say
from bot.views.nodes import Action, Actions, Button, Card, Note, Paragraph
from bot.views.spans import lines, plain


def card(welcome: Welcome, locale: Locale) -> Card:
    """Three lines and two buttons: what it does, what it reads, who added it."""
    what, reads = say(locale, "welcome.what"), say(locale, "welcome.reads")
    by = say(locale, "welcome.by", by=welcome.by) if welcome.by else None
    digest = say(locale, "welcome.digest")
    show = Button(label=say(locale, "do.help.show"), action=Action("help.show"), style="primary")
    set_up = Button(label=say(locale, "do.settings.room"), action=Action("settings.room"))
    return Card(
        text=f"{what} {reads}",
        nodes=(
            Paragraph(lines(plain(what), plain(reads))),
            Note(plain(f"{by} · {digest}" if by else digest)),
            Actions((show, set_up)),
        ),
    )
