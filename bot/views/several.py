"""What became of several records that one line named."""

from bot.domain.people import Locale
from bot.domain.pictures.agendas import QuestionPicture
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.tasks import TaskPicture
from bot.i18n.catalogue import count
from bot.usecases.several import EachTold
from bot.views import refusals
from bot.views.deadlines import due_briefly
from bot.views.nodes import Card, Items, Node, Paragraph, Spans
from bot.views.spans import joined, one_line, plain, strong
from bot.views.voice import voice_of

Picture = TaskPicture | DecisionPicture | MeetingPicture | QuestionPicture


def card(verb: str, told: EachTold, locale: Locale) -> Card:
    """Which of them it was done to, and why not to the others, each sentence once."""
    names = ", ".join(map(str, told.done))
    done = [count(locale, f"several.{verb}", len(told.done), names=names)] if told.done else []
    refused = dict.fromkeys(refusals.card(why, locale).text for why in told.refused)
    said = " ".join([*done, *refused])
    nodes: list[Node] = [Paragraph(plain(said))]
    if told.done:
        nodes.append(Items(tuple(_item(one, locale) for one in told.done.values())))
    return Card(text=said, nodes=tuple(nodes))


def _item(picture: Picture, locale: Locale) -> Spans:
    voice = voice_of(picture, locale)
    match picture:
        case TaskPicture(task=task):
            due = plain(due_briefly(picture, voice)) if task.is_open else None
            return joined([_named(str(task.label), task.text), due])
        case DecisionPicture(decision=decision):
            return _named(str(decision.label), decision.text)
        case MeetingPicture(meeting=meeting):
            return joined([_named(str(meeting.label), meeting.title), plain(voice.day(meeting.starts))])
        case QuestionPicture(question=question):
            return _named(str(question.label), question.text)


def _named(label: str, text: str) -> Spans:
    return (*strong(label), *plain(f" {one_line(text)}"))
