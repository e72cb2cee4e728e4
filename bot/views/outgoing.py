"""What a message from the clock looks like: one card for each kind of content."""

from typing import assert_never

from bot.domain.gatherings import Offer
from bot.domain.people import Locale
from bot.domain.pictures.agendas import AgendaPicture, PointChange, QuestionPicture, SittingPicture
from bot.domain.pictures.contents import Content, RecordedCard, RecordPicture
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.digests import Digest
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.notices import (
    Bundle,
    Convening,
    MeetingCall,
    MeetingNotice,
    Mentioned,
    Notice,
    Nudge,
    Undelivered,
    Welcome,
    Whereabouts,
)
from bot.domain.pictures.tasks import TaskPicture
from bot.views import (
    agenda_changes,
    agendas,
    bundle,
    convening,
    decisions,
    digest,
    gatherings,
    letters,
    meeting_calls,
    meeting_notices,
    meetings,
    mentions,
    nudges,
    questions,
    sittings,
    tasks,
    undelivered,
    welcome,
)
from bot.views.nodes import Card


def card(content: Content, locale: Locale) -> Card:
    """The card that says it in this language."""
    match content:
        case RecordedCard(picture=picture):
            return _record(picture, locale)
        case Notice():
            return tasks.notice(content, locale)
        case MeetingNotice():
            return meeting_notices.card(content, locale)
        case Convening():
            return convening.card(content, locale)
        case MeetingCall():
            return meeting_calls.card(content, locale)
        case Bundle():
            return bundle.card(content, locale)
        case Mentioned():
            return mentions.card(content, locale)
        case Digest():
            return digest.card(content, locale)
        case Welcome():
            return welcome.card(content, locale)
        case Nudge():
            return nudges.card(content, locale)
        case Undelivered():
            return undelivered.card(content, locale)
        case _:
            assert_never(content)


def letter(content: Content, where: Whereabouts, locale: Locale) -> Card:
    """The same as a letter; `where` is where the reader meets Klubba."""
    return letters.card(card(content, locale), where, locale)


def _record(
    picture: RecordPicture | AgendaPicture | SittingPicture | PointChange | Offer,
    locale: Locale,
) -> Card:
    match picture:
        case TaskPicture():
            return tasks.card(picture, locale)
        case DecisionPicture():
            return decisions.card(picture, locale)
        case MeetingPicture():
            return meetings.card(picture, locale)
        case QuestionPicture():
            return questions.card(picture, locale)
        case AgendaPicture():
            return agendas.card(picture, locale)
        case SittingPicture():
            return sittings.card(picture, locale)
        case Offer():
            return gatherings.card(picture, locale)
        case PointChange():
            return agenda_changes.card(picture, locale)
        case _:
            assert_never(picture)
