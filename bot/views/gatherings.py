"""What is offered in a room where people begin to meet, or leave."""

from bot.domain.gatherings import Offer
from bot.views.nodes import Action, Actions, Button, Card, Paragraph
from bot.views.spans import words_of
from bot.views.voice import Voice


def offered(offer: Offer) -> Card:
    """[Starta mötet] for the meeting of the day, [Avsluta mötet] for the one that goes on; to everyone, in the room's language."""
    voice = Voice(offer.locale, offer.today, offer.zone)
    meeting = offer.meeting
    said = voice.spans(
        f"gathering.{offer.change}", title=meeting.title, day=voice.day(meeting.starts, meeting.last_day)
    )
    verb = "sitting.start" if offer.change == "started" else "sitting.end"
    button = Button(label=voice.say(f"do.{verb}"), action=Action(verb, str(meeting.label)), style="primary")
    return Card(text=words_of(said), nodes=(Paragraph(said), Actions((button,))))
