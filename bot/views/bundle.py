"""The morning's reminders of one person, in one message; what is owed to a meeting stands together."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

from bot.domain.meetings import Meeting
from bot.domain.people import Locale
from bot.domain.pictures.notices import Bundle, BundleItem
from bot.domain.reminders import Kind
from bot.i18n.dates import clock
from bot.i18n.numbers import in_words
from bot.views import deadlines, parties, task_lines
from bot.views.nodes import Action, Actions, Button, Card, Items, Node, Note, Paragraph, Spans, Text
from bot.views.spans import in_one_breath, lines, one_line, plain, struck
from bot.views.task_controls import brief_row, button
from bot.views.task_lists import row
from bot.views.voice import Voice, voice_of

_WITH_ROWS = 3  # so many tasks have a row of controls each; more of them have a ⋮ each
_WITH_MENUS = 6
_LISTED = 15  # after these, a line each; of the rest it is said how many there are
_END_OF_MORNING = time(10)


def card(bundle: Bundle, locale: Locale) -> Card:
    """Everything to be said to a person at one instant."""
    voice = voice_of(bundle, locale)
    items = [
        BundleItem(picture=replace(item.picture, today=bundle.today), reminders=item.reminders)
        for item in bundle.items
    ]
    nodes: list[Node] = [Paragraph(plain(_greeting(bundle, voice)))]
    meeting: Meeting | None = None
    for item in items[: _WITH_ROWS if len(items) <= _WITH_ROWS else _WITH_MENUS]:
        under = _under(item.picture.bound, meeting, voice)
        meeting = item.picture.bound
        nodes.extend(_item(item, under, voice, with_row=len(items) <= _WITH_ROWS))
    nodes.extend(_rest(items, voice))
    nodes.append(_foot(bundle, voice))
    nodes.append(_row(items, voice))
    return Card(text=_alert(items, voice), nodes=tuple(nodes))


def _greeting(bundle: Bundle, voice: Voice) -> str:
    local = bundle.at.astimezone(ZoneInfo(bundle.zone))
    first_name = bundle.person.split()[0] if bundle.person.split() else bundle.person
    greeting = voice.say(
        "bundle.morning" if local.time() < _END_OF_MORNING else "bundle.hello", name=first_name
    )
    waiting = _waiting(sum(item.picture.task.is_open for item in bundle.items), voice)
    late = ""
    if bundle.late_since is not None:
        late = " " + voice.say("bundle.came_late", at=voice.moment(bundle.late_since))
    repeated = " " + voice.say("told.repeated") if bundle.repeated else ""
    return f"{greeting} {waiting}{late}{repeated}"


def _waiting(number: int, voice: Voice) -> str:
    if not number:
        return voice.say("bundle.nothing_waits")
    return voice.count("bundle.waiting", number, words=in_words(number, voice.locale).capitalize())


def _under(bound: Meeting | None, before: Meeting | None, voice: Voice) -> Spans | None:
    """The name of the meeting above the first of its tasks."""
    if bound is None or (before is not None and bound.id == before.id):
        return None
    return plain(voice.say("bundle.to_meeting", title=bound.title, day=voice.day(bound.starts)))


def _item(item: BundleItem, under: Spans | None, voice: Voice, *, with_row: bool) -> list[Node]:
    picture = item.picture
    if not picture.task.is_open:
        gone = (Text(f"{picture.task.label} "), *struck(one_line(picture.task.text)))
        ending = task_lines.ending(picture, voice)
        return [Paragraph(lines(under, gone, ending))]
    said = lines(under, line(item, voice))
    subject = str(picture.task.label)
    if _only_support(item):
        return [Paragraph(said, side=button("task.show", subject, voice))]
    if not with_row:
        return [Paragraph(said, side=row(picture, voice).side)]
    return [Paragraph(said), brief_row(picture, voice)]


def line(item: BundleItem, voice: Voice) -> Spans:
    """A task and why it is said."""
    return Text(called(item), "strong"), Text(f" – {_why(item, voice)}")


def called(item: BundleItem) -> str:
    """Its label and its text."""
    return f"{item.picture.task.label} {one_line(item.picture.task.text)}"


def briefly(item: BundleItem, voice: Voice) -> str:
    """The same for what a phone shows."""
    return f"{item.picture.task.label} {one_line(item.picture.task.text, 80)} ({_why(item, voice)})"


def _why(item: BundleItem, voice: Voice) -> str:
    """When it is due, and why it is said now."""
    kinds = {reminder.kind for reminder in item.reminders}
    picture = item.picture
    said = [_when(item, kinds, voice)]
    if _only_support(item):
        said.append(voice.say("bundle.support", owner=parties.owner_name(picture.owner, voice)))
    elif picture.owner is not None and picture.owner.party.kind != "person":
        said.append(voice.say("bundle.for_party", party=picture.owner.name))
    if "snoozed" in kinds:
        said.append(voice.say("bundle.snoozed"))
    return ", ".join(said)


def _when(item: BundleItem, kinds: set[Kind], voice: Voice) -> str:
    picture = item.picture
    deadline = picture.task.deadline
    if deadline is None or deadline.on is None:
        ongoing = deadline is not None and deadline.is_ongoing
        return voice.say("bundle.ongoing" if ongoing else "bundle.no_date")
    if deadline.is_open_to_doubt:
        return deadlines.due_briefly(picture, voice)
    if picture.days_late:
        return voice.count("due.late", picture.days_late)
    if "start" in kinds:
        return voice.say("bundle.start", day=voice.day(deadline.on))
    ahead = voice.ahead(deadline.on)
    day = deadlines.due_briefly(picture, voice)
    if picture.task.obligation == "desired" or (deadline.on - voice.today).days > 1:
        return f"{ahead}, {day}" if deadline.on >= voice.today else day
    return ahead


def _only_support(item: BundleItem) -> bool:
    return bool(item.reminders) and all(reminder.kind == "support" for reminder in item.reminders)


def _rest(items: list[BundleItem], voice: Voice) -> list[Node]:
    rest = items[_WITH_MENUS:]
    if not rest:
        return []
    listed: list[Node] = [Items(tuple(line(item, voice) for item in rest[:_LISTED]))]
    left = _left(items)
    return [*listed, Note(plain(voice.count("list.and_more", left)))] if left else listed


def _left(items: list[BundleItem]) -> int:
    """How many tasks are not told."""
    return max(len(items) - _WITH_MENUS - _LISTED, 0)


def _row(items: list[BundleItem], voice: Voice) -> Actions:
    """The settings; before them the way to the tasks that are not told."""
    mine = Button(label=voice.say("do.list.mine"), action=Action("list.more", "mine 0"))
    settings = (button("settings.person", "", voice), button("settings.pause", "", voice))
    return Actions((mine, *settings) if _left(items) else settings)


def _foot(bundle: Bundle, voice: Voice) -> Note:
    return Note(plain(voice.say("bundle.foot", at=clock(bundle.reminder_time))))


def _alert(items: list[BundleItem], voice: Voice) -> str:
    waiting = [item for item in items if item.picture.task.is_open]
    said = [briefly(item, voice) for item in waiting]
    heading = _waiting(len(waiting), voice)
    return in_one_breath(heading, "; ".join(said[:5])) if said else heading
