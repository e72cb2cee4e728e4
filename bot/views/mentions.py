"""What is said to one person in the thread of a card, because no message of their own gets to them. Everyone there reads it."""

from dataclasses import replace

from bot.domain.people import Locale
from bot.domain.pictures.notices import Bundle, BundleItem, Mentioned, Notice
from bot.views import bundle, task_notices
from bot.views.nodes import Card, Items, Node, Note, Paragraph
from bot.views.spans import in_one_breath, lines, plain, struck, words_of
from bot.views.task_controls import brief_row
from bot.views.task_lines import ending, title
from bot.views.voice import Voice, voice_of

_WITH_ROWS, _MOST = 3, 15
_TOLD = 5  # in what a phone shows


def card(mentioned: Mentioned, locale: Locale) -> Card:
    """The words that follow the name."""
    match mentioned.said:
        case Notice() as told:
            return _notice(told, locale)
        case Bundle() as due:
            return _bundle(due, locale)


def _notice(told: Notice, locale: Locale) -> Card:
    voice = voice_of(told.picture, locale)
    point = task_notices.point(told, voice)
    nodes: list[Node] = [Paragraph(lines(point, title(told.picture)))]
    if told.picture.task.is_open:
        nodes.append(brief_row(told.picture, voice))
    return Card(text=words_of(point), nodes=(*nodes, _why_here(voice)))


def _bundle(due: Bundle, locale: Locale) -> Card:
    voice = voice_of(due, locale)
    items = [_public(item, due) for item in due.items]
    opening = voice.say("mention.due") if any(one.picture.task.is_open for one in items) else ""
    nodes: list[Node] = [Paragraph(plain(opening))] if opening else []
    for item in items[:_WITH_ROWS]:
        nodes.extend(_item(item, voice))
    if rest := items[_WITH_ROWS:]:
        nodes.append(Items(tuple(bundle.line(item, voice) for item in rest[:_MOST])))
    if (left := len(items) - _WITH_ROWS - _MOST) > 0:
        nodes.append(Note(plain(voice.count("list.and_more", left))))
    waiting = [item for item in items if item.picture.task.is_open]
    said = "; ".join(bundle.briefly(item, voice) for item in waiting[:_TOLD])
    text = in_one_breath(opening, said) if said else voice.say("bundle.nothing_waits")
    return Card(text=text, nodes=(*nodes, _why_here(voice)))


def _public(item: BundleItem, due: Bundle) -> BundleItem:
    """What somebody asked to hear later is for them alone."""
    reminders = tuple(reminder for reminder in item.reminders if reminder.kind != "snoozed")
    return BundleItem(picture=replace(item.picture, today=due.today), reminders=reminders)


def _item(item: BundleItem, voice: Voice) -> list[Node]:
    if not item.picture.task.is_open:
        gone = struck(bundle.called(item))
        return [Paragraph(lines(gone, ending(item.picture, voice)))]
    return [Paragraph(bundle.line(item, voice)), brief_row(item.picture, voice)]


def _why_here(voice: Voice) -> Note:
    return Note(plain(voice.say("mention.why_here")))
