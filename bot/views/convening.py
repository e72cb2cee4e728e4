"""What one person is told who answers for a group from now on."""

from bot.domain.people import Locale
from bot.domain.pictures.notices import Convening
from bot.views.nodes import Card, Node, Note, Paragraph
from bot.views.spans import in_one_breath, lines, plain, words_of
from bot.views.task_lists import row
from bot.views.voice import voice_of

_LISTED = 8


def card(told: Convening, locale: Locale) -> Card:
    """For which group, who said so, and its open tasks."""
    voice = voice_of(told, locale)
    point = voice.spans("convening.told", body=told.body.name, by=told.by)
    number = len(told.tasks)
    then = voice.count("convening.open", number) if number else voice.say("convening.none")
    nodes: list[Node] = [Paragraph(lines(point, plain(then)))]
    nodes.extend(row(task, voice, owner=False) for task in told.tasks[:_LISTED])
    if number > _LISTED:
        nodes.append(Note(plain(voice.count("list.and_more", number - _LISTED))))
    if told.repeated:
        nodes.append(Note(plain(voice.say("told.repeated"))))
    return Card(text=in_one_breath(words_of(point), then), nodes=tuple(nodes))
