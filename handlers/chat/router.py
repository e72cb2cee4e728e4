"""The contents page: which verb, button, form and menu entry leads where."""

from collections.abc import Awaitable, Callable, Sequence

from bot.usecases import task_acts
from handlers.chat import (
    decisions,
    digests,
    forms,
    helping,
    homes,
    meetings,
    people,
    preferences,
    registers,
    rooms,
    sent,
    shown,
    task_buttons,
    tasks,
    words,
)
from handlers.chat.commands import Noun
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Picked, Reply, Said, Submitted
from handlers.chat.replies import put_away

Replies = Awaitable[Sequence[Reply]]

VERBS: dict[Noun, Callable[[Desk, Said], Replies]] = {
    "decision": decisions.said,
    "task": tasks.said,
    "mine": tasks.mine,
    "meeting": meetings.said,
    "digest": digests.said,
    "group": registers.group,
    "organisation": registers.organisation,
    "settings": preferences.said,
    "help": helping.all_of_it,
    "kept": helping.kept,
    "klubba": homes.said,
}

BUTTONS: dict[str, Callable[[Desk, Clicked], Replies]] = {
    "task.done": task_buttons.act(task_acts.complete),
    "task.end": task_buttons.act(task_acts.end),
    "task.reopen": task_buttons.act(task_acts.reopen),
    "task.take": task_buttons.act(task_acts.take),
    "task.undo": task_buttons.act(task_acts.undo),
    "task.hand_back": task_buttons.act(task_acts.hand_back),
    "task.tick": task_buttons.ticked,
    "task.date": task_buttons.dated,
    "task.owner": task_buttons.owned,
    "task.help": task_buttons.helped,
    "task.again": task_buttons.again,
    "task.later": forms.later,
    "task.move": forms.move_task,
    "task.hand": forms.hand_over,
    "task.choose": forms.choose_owner,
    "task.edit": forms.edit_task,
    "task.remove": forms.remove_task,
    "task.organisation": forms.organisation,
    "task.support": forms.organisation,
    "task.new": forms.new_task,
    "task.open": put_away,
    "task.show": shown.task,
    "decision.task": forms.new_task,
    "decision.new": forms.new_decision,
    "decision.edit": forms.edit_decision,
    "decision.remove": forms.remove_decision,
    "decision.undo": decisions.undo,
    "decision.show": decisions.show,
    "decision.again": decisions.again,
    "meeting.add": meetings.added_for_task,
    "meeting.confirm": meetings.confirmed,
    "meeting.show": meetings.show,
    "meeting.new": forms.new_meeting,
    "meeting.move": forms.move_meeting,
    "meeting.cancel": forms.cancel_meeting,
    "settings.person": forms.own_settings,
    "settings.room": forms.room_settings,
    "settings.pause": preferences.paused,
    "help.show": helping.pressed,
    "help.kept": helping.kept,
    "list.more": shown.more,
    "home.filter": homes.filtered,
    "room.card": shown.in_room,
    "word.task": words.as_task,
    "word.decision": words.as_decision,
    "word.no": words.no,
}

FORMS: dict[str, Callable[[Desk, Submitted], Replies]] = {
    "task.new": sent.new_task,
    "task.edit": sent.edit_task,
    "task.move": sent.move_task,
    "task.hand": sent.hand_over,
    "task.choose": sent.hand_over,
    "task.remove": sent.remove_task,
    "task.snooze": sent.snooze_task,
    "task.organisation": sent.organisation("owner"),
    "task.support": sent.organisation("support"),
    "decision.new": sent.new_decision,
    "decision.edit": sent.edit_decision,
    "decision.remove": sent.remove_decision,
    "meeting.new": sent.new_meeting,
    "meeting.move": sent.move_meeting,
    "meeting.cancel": sent.cancel_meeting,
    "settings.person": sent.own_settings,
    "settings.room": sent.room_settings,
}

SHORTCUTS: dict[str, Callable[[Desk, Picked], Replies]] = {
    "save_decision": forms.decision_of_message,
    "make_task": forms.task_of_message,
}

home_opened = homes.opened
room_changed = rooms.changed
person_changed = people.changed
plain_words = words.plain
