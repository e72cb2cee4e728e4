"""What can be done to a task from its card: at most three controls in the row, the rest under ⋮."""

from bot.domain.pictures.tasks import TaskPicture
from bot.views import deadlines
from bot.views.nodes import Action, Actions, Button, Choice, Control, Menu, MenuItem, Option
from bot.views.voice import Voice

LATER = ("afternoon", "tomorrow", "next week", "pick")


def row(picture: TaskPicture, voice: Voice) -> Actions | None:
    """The row under the card; a finished task keeps only [Öppna igen], one that was taken back has none."""
    subject = str(picture.task.label)
    if picture.task.state == "done":
        return Actions((button("task.reopen", subject, voice),))
    if not picture.task.is_open:
        return None
    if picture.owner is None:
        first = button("task.take", subject, voice, primary=True)
        return Actions(
            (first, button("task.choose", subject, voice), _third(picture, voice, without_owner=True))
        )
    done = button("task.done", subject, voice, primary=True)
    return Actions((done, later(subject, voice), _third(picture, voice)))


def brief_row(picture: TaskPicture, voice: Voice) -> Actions:
    """The row in a message that has several tasks."""
    subject = str(picture.task.label)
    return Actions((button("task.done", subject, voice), later(subject, voice), move(picture, voice)))


def menu(picture: TaskPicture, voice: Voice) -> Menu | None:
    """The ⋮ of an open task. [Ångra] is there on the day it was written, until something else has happened to it."""
    if not picture.task.is_open:
        return None
    verbs: list[str] = []
    if picture.owner is None:
        third = _third(picture, voice, without_owner=True).action.verb
        verbs = [verb for verb in ("task.done", "task.move") if verb != third]
    elif deadlines.is_unplanned(picture):
        verbs = ["task.move", "task.hand"]
    else:
        verbs = ["task.hand"]
    undo = ["task.undo"] if _is_fresh(picture, voice) else []
    return menu_of(
        [*verbs, *_of_turns(picture), "task.edit", *undo, "task.remove"], str(picture.task.label), voice
    )


def _of_turns(picture: TaskPicture) -> list[str]:
    """What a task that comes again can be told besides: to end, and that its last turn was not done after all."""
    if picture.task.deadline is None or picture.task.deadline.rule is None:
        return []
    just_closed = bool(picture.last) and picture.last[0].act == "turn done"
    return ["task.reopen", "task.end"] if just_closed else ["task.end"]


def menu_of(verbs: list[str], subject: str, voice: Voice) -> Menu:
    """A ⋮ with these verbs about one record."""
    return Menu(tuple(MenuItem(voice.say(f"do.{verb}"), Action(verb, subject)) for verb in verbs))


def button(verb: str, subject: str, voice: Voice, *, primary: bool = False) -> Button:
    """The verb as a button, in the words it always has."""
    return Button(
        label=voice.say(f"do.{verb}"), action=Action(verb, subject), style="primary" if primary else "plain"
    )


def later(subject: str, voice: Voice) -> Choice:
    """[Påminn senare]: for the one who presses it; the deadline stands."""
    options = tuple(Option(voice.say(f"later.{value}"), value) for value in LATER)
    return Choice(label=voice.say("do.task.later"), action=Action("task.later", subject), options=options)


def _third(picture: TaskPicture, voice: Voice, *, without_owner: bool = False) -> Button:
    """What is asked for most: the missing day, the missing meeting, else another day (or that it is done)."""
    subject = str(picture.task.label)
    if _is_dateless(picture):
        return move(picture, voice)
    if deadlines.is_unplanned(picture):
        return button("meeting.add", subject, voice)
    return button("task.done", subject, voice) if without_owner else move(picture, voice)


def move(picture: TaskPicture, voice: Voice) -> Button:
    """[Flytta datum]; where there is no date yet: [Ange datum]."""
    subject = str(picture.task.label)
    key = "do.task.set_date" if _is_dateless(picture) else "do.task.move"
    return Button(label=voice.say(key), action=Action("task.move", subject))


def _is_dateless(picture: TaskPicture) -> bool:
    deadline = picture.task.deadline
    return deadline is None or deadline.on is None or deadline.is_open_to_doubt


def _is_fresh(picture: TaskPicture, voice: Voice) -> bool:
    return not picture.last and voice.is_today(picture.task.created_at)


def controls(*found: Control | None) -> Actions | None:
    """A row of those that there are; None when there is none."""
    there = tuple(one for one in found if one is not None)
    return Actions(there) if there else None
