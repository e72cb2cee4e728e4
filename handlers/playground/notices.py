"""What Slack itself tells a person, in their language. Error codes stand as Slack writes them."""

from handlers.playground.bench import Bench
from handlers.playground.entities import User
from handlers.playground.workspace import SLACK

NOTICES = {
    "failed": {
        "sv": "{what} misslyckades med felet “{code}”.",
        "en": "{what} failed with the error “{code}”.",
    },
    "no such command": {
        "sv": "{what} är inget giltigt kommando.",
        "en": "{what} is not a valid command.",
    },
    "not in threads": {
        "sv": "{what} går inte att använda i trådar.",
        "en": "{what} is not supported in threads.",
    },
    "not there": {
        "sv": "{what} är inte med i kanalen. Bjud in med /invite @{what}.",
        "en": "{what} is not in this channel. Invite it with /invite @{what}.",
    },
    "already there": {
        "sv": "{what} är redan med i kanalen.",
        "en": "{what} is already in this channel.",
    },
    "not found": {
        "sv": "{what} finns inte här.",
        "en": "{what} is not here.",
    },
    "not here": {
        "sv": "{what} går inte att använda i den här konversationen.",
        "en": "{what} cannot be used in this conversation.",
    },
    "form failed": {
        "sv": "Det gick inte att ansluta ({code}). Försök igen.",
        "en": "We had some trouble connecting ({code}). Try again.",
    },
    "field missing": {
        "sv": "Fyll i det här fältet.",
        "en": "Please complete this required field.",
    },
    "field too long": {
        "sv": "Skriv högst {what} tecken.",
        "en": "Write at most {what} characters.",
    },
}


def worded(user: User, notice: str, *, what: str = "", code: str = "") -> str:
    """A notice in the user's language: Swedish for sv-…, otherwise English."""
    language = "sv" if user.locale.startswith("sv") else "en"
    return NOTICES[notice][language].format(what=what, code=code)


def tell(bench: Bench, user: User, channel: str, text: str, thread_ts: str | None = None) -> None:
    """Shows a text to one person only, as coming from Slack."""
    bench.workspace.post(channel=channel, author=SLACK, text=text, thread_ts=thread_ts, ephemeral_to=user.id)
