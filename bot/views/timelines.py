"""Chains of milestones: a line that shows the order, and each step in words."""

from collections.abc import Sequence

from bot.domain.people import Locale
from bot.domain.pictures.timelines import StepPicture, TimelinePicture
from bot.domain.timeline import Step
from bot.i18n.catalogue import say
from bot.views.nodes import Action, Actions, Button, Card, Divider, Items, Node, Note, Paragraph, Spans, Text
from bot.views.spans import ALERT_TEXT, cut, joined, lines, one_line, plain, strong, struck
from bot.views.voice import Voice, voice_of

_STEPS = 20
_IN_YEAR = 8
_ON_BUTTON = 40  # characters of a step
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
        alert = voice.say(
            "timeline.alert",
            name=name,
            day=voice.day(coming.step.on),
            step=one_line(coming.step.text, ALERT_TEXT),
        )
    return Card(
        text=alert,
        nodes=(
            *_anew(picture, voice),
            *_impossible(picture, voice),
            Paragraph(lines(head, (Text(drawn, "code"),))),
            Items(tuple(_step(step, voice) for step in steps)),
            Note(
                plain(
                    voice.say("record.saved", by=picture.author, at=voice.moment(picture.timeline.created_at))
                )
            ),
            *_row(picture, voice),
        ),
    )


def _anew(picture: TimelinePicture, voice: Voice) -> tuple[Paragraph, ...]:
    """That a chain of this name was there, with [Ångra]."""
    if picture.had is None:
        return ()
    said = voice.count("timeline.anew", picture.had, name=one_line(picture.timeline.name, 80))
    subject = f"{picture.timeline.rev} {picture.timeline.name}"
    undo = Button(label=voice.say("do.timeline.undo"), action=Action("timeline.undo", subject))
    return (Paragraph(plain(said), side=undo),)


def _impossible(picture: TimelinePicture, voice: Voice) -> tuple[Paragraph, ...]:
    """Which days that were written do not exist, and how to say which are meant."""
    if not picture.impossible:
        return ()
    days = voice.listing([one_line(day, _ON_BUTTON) for day in picture.impossible[:_IN_YEAR]])
    return (Paragraph(voice.spans("timeline.impossible", days=days)),)


def listing(pictures: Sequence[TimelinePicture], locale: Locale) -> Card:
    """The chains there are, each with its next step; how to write one when there is none."""
    if not pictures:
        none = say(locale, "timeline.none")
        return Card(text=none, nodes=(Paragraph(plain(none)),))
    title = say(locale, "timeline.all", number=len(pictures))
    rows = tuple(_brief(one, voice_of(one, locale)) for one in pictures)
    how = Note(plain(say(locale, "timeline.how_to_show", name=one_line(pictures[0].timeline.name, 80))))
    return Card(text=title, nodes=(Paragraph(strong(title)), Items(rows), how))


def of_year(chains: Sequence[TimelinePicture], voice: Voice) -> tuple[Node, ...]:
    """The steps of one year apart from its meetings, each chain under its name; what is done is struck through."""
    return (Divider(), *(Paragraph(_in_year(one, voice)) for one in chains)) if chains else ()


def _in_year(chain: TimelinePicture, voice: Voice) -> Spans:
    steps: list[Spans | None] = [_in_brief(step, voice) for step in chain.steps[:_IN_YEAR]]
    if len(chain.steps) > _IN_YEAR:
        steps.append(plain(voice.count("list.and_more", len(chain.steps) - _IN_YEAR)))
    name = voice.say("timeline.steps_of", name=one_line(chain.timeline.name, 80))
    return lines(strong(name), joined(steps))


def _in_brief(step: StepPicture, voice: Voice) -> Spans:
    text = one_line(step.step.text, _ON_BUTTON)
    day = step.step.day
    said = f"{voice.day_month(day) if day is not None else _window(step, voice)} {text}"
    return struck(said) if step.step.done_on is not None else plain(said)


def _brief(picture: TimelinePicture, voice: Voice) -> Spans:
    name = (Text(one_line(picture.timeline.name, 80), "strong"),)
    coming = next((one.step for one in picture.steps if one.step.done_on is None), None)
    if coming is None:
        return joined([name, plain(voice.say("timeline.all_done"))])
    day = plain(voice.day(coming.on)) if coming.on is not None else None
    return joined([name, plain(one_line(coming.text, 80)), day])


def _row(picture: TimelinePicture, voice: Voice) -> tuple[Actions, ...]:
    """[Klart: …] for the next open step, [Öppna igen: …] for the last that is done."""
    every = list(enumerate(one.step for one in picture.steps[:_STEPS]))
    coming = next(((at, step) for at, step in every if step.done_on is None), None)
    last = next(((at, step) for at, step in reversed(every) if step.done_on is not None), None)
    named = ("timeline.done", coming), ("timeline.reopen", last)
    found = tuple(_button(verb, *one, picture, voice) for verb, one in named if one is not None)
    return (Actions(found),) if found else ()


def _button(verb: str, at: int, step: Step, picture: TimelinePicture, voice: Voice) -> Button:
    text = one_line(step.text, _ON_BUTTON)
    named = voice.say("timeline.step", step=text, day=voice.short(step.on)) if step.on else text
    timeline = picture.timeline
    subject = f"{at} {timeline.rev} {timeline.name}"
    return Button(label=voice.say(f"do.{verb}", step=named), action=Action(verb, subject))


def _mark(step: StepPicture, voice: Voice) -> str:
    if step.step.day is None:
        return _UNDATED
    return f"{_DONE if step.step.done_on else _OPEN} {voice.short(step.step.day)}"


def _step(step: StepPicture, voice: Voice) -> Spans:
    text = cut(step.step.text, 300)
    if step.step.done_on is not None:
        day = voice.day(step.step.done_on)
        done = voice.say("timeline.done_by", day=day, by=step.done_by) if step.done_by else None
        return (*struck(text), Text(f" – {done or voice.say('timeline.done', day=day)}"))
    if step.step.on is not None:
        title = step.meeting.title if step.meeting else None
        named = plain(f"{title} {step.meeting.label}") if title and step.meeting else None
        return joined([strong(voice.full(step.step.on)), plain(text), named, _hint(step, voice)])
    return joined([strong(_window(step, voice)), plain(text), _hint(step, voice)])


def _window(step: StepPicture, voice: Voice) -> str:
    if step.window is None:
        return voice.say("timeline.after")
    first, last = step.window
    return voice.say("timeline.window", days=voice.day(first, last))


def _hint(step: StepPicture, voice: Voice) -> Spans | None:
    match step.hint:
        case "cancelled":
            return strong(voice.say("timeline.cancelled"))
        case "no days":
            return plain(voice.say("timeline.no_days"))
        case "no meeting" if step.body is not None:
            return plain(voice.say("timeline.no_meeting", body=step.body))
        case _:
            return None
