"""Chains of milestones: a line that shows the order, and each step in words."""

from bot.domain.people import Locale
from bot.domain.pictures import StepPicture, TimelinePicture
from bot.views.nodes import Card, Items, Note, Paragraph, Spans, Text
from bot.views.spans import cut, joined, lines, plain, strong, struck
from bot.views.voice import Voice, voice_of

_STEPS = 20
_OPEN, _DONE, _UNDATED = "○", "●", "◌"
_BAR = " ── "


def card(picture: TimelinePicture, locale: Locale) -> Card:
    """The chain: drawn on one line, then step by step; an undated step shows the days it has between its neighbours."""
    voice = voice_of(picture, locale)
    steps = picture.steps[:_STEPS]
    name = cut(picture.timeline.name, 200)
    head = strong(voice.say("timeline.name", name=name))
    drawn = _BAR.join(_mark(step, voice) for step in steps)
    coming = next(
        (s for s in steps if s.step.done_on is None and s.step.on and s.step.on >= voice.today), None
    )
    alert = voice.say("timeline.name", name=name)
    if coming is not None and coming.step.on is not None:
        alert = voice.say("timeline.alert", name=name, day=voice.day(coming.step.on), step=coming.step.text)
    return Card(
        text=alert,
        nodes=(
            Paragraph(lines(head, (Text(drawn, "code"),))),
            Items(tuple(_step(step, voice) for step in steps)),
            Note(
                plain(
                    voice.say("record.saved", by=picture.author, at=voice.moment(picture.timeline.created_at))
                )
            ),
        ),
    )


def _mark(step: StepPicture, voice: Voice) -> str:
    if step.step.on is None:
        return _UNDATED
    return f"{_DONE if step.step.done_on else _OPEN} {voice.short(step.step.on)}"


def _step(step: StepPicture, voice: Voice) -> Spans:
    text = cut(step.step.text, 300)
    if step.step.done_on is not None:
        done = voice.say("timeline.done", day=voice.day(step.step.done_on))
        return (*struck(text), Text(f" – {done}"))
    if step.step.on is not None:
        title = step.meeting.title if step.meeting else None
        named = plain(f"{title} {step.meeting.label}") if title and step.meeting else None
        return joined([strong(voice.full(step.step.on)), plain(text), named])
    return joined([strong(_window(step, voice)), plain(text), _hint(step, voice)])


def _window(step: StepPicture, voice: Voice) -> str:
    if step.window is None:
        return voice.say("timeline.after")
    first, last = step.window
    return voice.say("timeline.window", days=voice.day(first, last))


def _hint(step: StepPicture, voice: Voice) -> Spans | None:
    if step.hint is None or step.body is None:
        return None
    return plain(voice.say("timeline.no_meeting", body=step.body))
