"""What is offered in a room where people begin to meet, or leave."""

from bot.domain.gatherings import Offer
from bot.domain.people import Locale
from bot.views.nodes import Action, Actions, Button, Card, Paragraph
from bot.views.spans import words_of
from bot.views.voice import voice_of


def card(offer: Offer, locale: Locale) -> Card:
    """[Starta mötet] for the meeting of the day, [Avsluta mötet] for the one that goes on; afterwards one line says what came of it."""
    voice = voice_of(offer, locale)
    meeting = offer.meeting
    key = f"gathering.{offer.change}" if offer.taken is None else f"gathering.taken_{offer.taken}"
    day = voice.day(meeting.starts, meeting.last_day)
    at = voice.moment(offer.at) if offer.at is not None else ""
    said = voice.spans(key, title=meeting.title, day=day, by=offer.by or "", at=at)
    if offer.taken is not None:
        return Card(text=words_of(said), nodes=(Paragraph(said),))
    verb = "sitting.start" if offer.change == "started" else "sitting.end"
    button = Button(label=voice.say(f"do.{verb}"), action=Action(verb, str(meeting.label)), style="primary")
    return Card(text=words_of(said), nodes=(Paragraph(said), Actions((button,))))
