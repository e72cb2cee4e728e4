"""Whether the words of a decision put something on an agenda: they put a matter off, or wish to talk about it."""

import re

from bot.domain.agenda import Deferral, Point
from bot.domain.decisions import Decision
from bot.domain.lines.agenda import number_of
from bot.domain.lines.put_off import matter, puts_off, wishes
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.when.find import find
from bot.usecases.agenda_reading import coming, opened
from bot.usecases.reading import Reader

_FIRST = re.compile(r"\w+")
_TELLING = 6  # letters of a first word that tell what a point is about


def offered(text: str, using: Reader) -> Meeting | None:
    """The coming meeting that the words put something off to, unless it stands on the agenda there already; when they only wish to talk
    about it, the body's next one; else None.
    """
    found = _put_off_to(text, using)
    if found is not None:
        return found if found.starts > using.turn.here.today and not _stands(text, found, using) else None
    body = using.turn.here.body
    return coming(using, body.id) if body is not None and wishes(text) else None


def point_of(decision: Decision, using: Reader) -> Point:
    """The point that a decision makes; one that puts something off is about that matter, and comes from where it was decided."""
    to = _put_off_to(decision.text, using)
    if to is None:
        return Point(key=0, title=decision.text, decision=decision.id)
    found = find(decision.text, now=using.now, calendar=using.plan.calendar)
    trail: tuple[Deferral, ...] = ()
    if decision.meeting is not None and decision.meeting != to.id:
        number = number_of(decision.point) if decision.point is not None else None
        put_off = Deferral(
            meeting=decision.meeting, number=number, by=decision.author, at=decision.created_at
        )
        trail = (put_off,)
    title = matter(found.rest) or decision.text
    return Point(key=0, title=title, decision=decision.id, deferrals=trail)


def _stands(text: str, meeting: Meeting, using: Reader) -> bool:
    """Whether a point of that agenda is about the matter: its title begins as the matter does ("Profilering, t.ex. …" is what the
    "profileringsdiskussionen" is about).
    """
    about = matter(find(text, now=using.now, calendar=using.plan.calendar).rest)
    titles = (point.title for point in opened(meeting, using.turn).on)
    return any(_begin_alike(about, title) for title in titles)


def _begin_alike(one: str, other: str) -> bool:
    words = [_FIRST.match(fold(text)) for text in (one, other)]
    short, long = sorted((word[0] if word is not None else "" for word in words), key=len)
    return len(short) >= _TELLING and long.startswith(short)


def _put_off_to(text: str, using: Reader) -> Meeting | None:
    if not puts_off(text):
        return None
    readings = find(text, now=using.now, calendar=using.plan.calendar).all
    named = (r.planned.meeting for r in readings if r.planned is not None and r.planned.meeting is not None)
    return next((m for meeting in named if (m := using.plan.meeting(meeting)) is not None), None)
