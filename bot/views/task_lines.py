"""The lines that a task is made of, the same on its card, in a message to one person, and in a question about it."""

from bot.domain.pictures.tasks import TaskPicture
from bot.views import deadlines, history, parties
from bot.views.nodes import Action, Button, Items, Node, Note, Paragraph, Spans, Text
from bot.views.spans import ALERT_TEXT, CARD_TEXT, cut, joined, linked, one_line, plain, strong, struck
from bot.views.voice import Voice

_TICKABLE = 4  # open parts with a button of their own; the next ones get theirs when these are done


def head(picture: TaskPicture, voice: Voice) -> Spans:
    """The first line: which task, whose, when."""
    name = strong(voice.say("task.name", label=picture.task.label))
    if picture.task.state in ("undone", "removed"):
        return name
    owner = parties.owner(picture.owner, voice)
    if not picture.task.is_open:
        return joined([name, plain(voice.say("task.is_done")), owner])
    return joined([name, owner, deadlines.due(picture, voice)])


def title(picture: TaskPicture) -> Spans:
    """What is to be done; struck through when it does not hold any more."""
    text = cut(picture.task.text, CARD_TEXT)
    return struck(text) if picture.task.state in ("undone", "removed") else strong(text)


def alert(picture: TaskPicture, voice: Voice) -> str:
    """The task in one breath, for a phone's notification."""
    what = one_line(picture.task.text, ALERT_TEXT)
    if picture.task.state != "open":
        return voice.say(f"task.alert_{picture.task.state}", label=picture.task.label, text=what)
    return voice.say(
        "task.alert",
        label=picture.task.label,
        text=what,
        owner=parties.owner_name(picture.owner, voice),
        due=deadlines.due_briefly(picture, voice),
    )


def brief(picture: TaskPicture, voice: Voice, *, owner: bool = True) -> Spans:
    """The task on one line of a list."""
    who = f"{parties.owner_name(picture.owner, voice)}, " if owner else ""
    when = deadlines.due_briefly(picture, voice)
    return (
        Text(str(picture.task.label), "strong"),
        Text(f" {one_line(picture.task.text)} – {who}{when}"),
    )


def parts(picture: TaskPicture, voice: Voice, *, tickable: bool = True) -> list[Node]:
    """The parts: done ones with who did it, open ones with [Bocka av]."""
    if not picture.task.parts:
        return []
    named = [_part(picture, index, voice) for index in range(len(picture.task.parts))]
    if not (tickable and picture.task.is_open):
        return [Items(tuple(named), style="letter")]
    nodes: list[Node] = []
    rest: list[Spans] = []
    for index, part in enumerate(picture.task.parts):
        line: Spans = (Text(f"{chr(ord('a') + index)}) "), *named[index])
        if part.done_at is None and sum(isinstance(n, Paragraph) for n in nodes) < _TICKABLE:
            button = Button(
                label=voice.say("task.tick"), action=Action("task.tick", f"{picture.task.label} {index}")
            )
            nodes.append(Paragraph(line, side=button))
        else:
            rest.append(line)
    return [*nodes, Paragraph(joined(rest, Text("\n")))] if rest else nodes


def binding_note(picture: TaskPicture, voice: Voice) -> Note | None:
    """What the day hangs on, who helps, when reminders come."""
    task = picture.task
    if not task.is_open:
        return None
    supporters = [parties.with_contact(party, voice.locale) for party in picture.support]
    days = [voice.short(day) for day in picture.reminders]
    said = joined(
        [
            _text(deadlines.binding(picture, voice)),
            _text(voice.say("task.target", name=picture.target)) if picture.target else None,
            _text(voice.say("task.focus", title=one_line(picture.focus, 120))) if picture.focus else None,
            _text(voice.say("task.unplanned")) if deadlines.is_unplanned(picture) else None,
            _text(voice.say("task.support", who=voice.listing(supporters))) if supporters else None,
            _text(voice.say("task.reminds", days=voice.listing(days))) if days else None,
        ]
    )
    return Note(said) if said else None


def origin_note(picture: TaskPicture, voice: Voice, *, room: bool = False) -> Note:
    """Where it comes from and who wrote it down; with `room`, in which room, if everyone may know of it."""
    task = picture.task
    held = picture.meeting
    where = f"{held.title} {voice.day(held.starts)}" if held else None
    point = voice.say("record.point", point=task.point) if task.point else None
    return Note(
        joined(
            [
                _text(", ".join(p for p in (where, point) if p)),
                _text(voice.say("task.from", label=picture.decision)) if picture.decision else None,
                _text(parties.room(picture.room, voice.locale))
                if room and picture.room.visibility == "public"
                else None,
                _text(history.signed("record.saved", picture.author, task.created_at, voice)),
                linked(voice.say("record.source"), task.source),
                _text(cut(task.note, 300)) if task.note else None,
            ]
        )
    )


def ending(picture: TaskPicture, voice: Voice) -> Spans | None:
    """How it ended, and what happened to it before; None when nothing has."""
    task = picture.task
    if task.state == "done" and task.done_at is not None:
        closing = next((one for one in picture.last[:1] if one.act == "done"), None)
        if closing is not None:
            return plain(history.act(closing, voice))
        return plain(history.signed("act.done", picture.done_by or "", task.done_at, voice))
    return history.told(picture.last, voice, most=2 if task.is_open else 1)


def _part(picture: TaskPicture, index: int, voice: Voice) -> Spans:
    part, who = picture.task.parts[index], picture.part_names[index]
    text = cut(part.text, 500)
    if part.done_at is None:
        return plain(text)
    done = f" – {voice.say('task.part_done', by=who)}" if who else f" – {voice.say('task.is_done')}"
    return (Text(text, "strike"), Text(done))


def _text(text: str | None) -> Spans | None:
    return plain(text) if text else None
