"""A record shown by its name, whatever kind it is of: "U7", "B3", "M4" and "F1" are valid after every command."""

from collections.abc import Sequence

from bot.domain.ids import Label
from bot.domain.lines.subverbs import Subverb
from bot.usecases import lists, meetings, questions
from bot.views import decisions as decision_views
from bot.views import meetings as meeting_views
from bot.views import questions as question_views
from bot.views import tasks as task_views
from handlers.chat.desk import Desk
from handlers.chat.messages import Reply, Said, Whisper
from handlers.chat.several import named


async def each_shown(desk: Desk, said: Said, found: Subverb) -> Sequence[Reply]:
    """The cards of all that an order names."""
    return [reply for one in (named(found), *found.others) for reply in await shown(desk, said, one)]


async def shown(desk: Desk, said: Said, named: Label) -> Sequence[Reply]:
    """The card of the record, for this person only."""
    place = said.place
    match named.letter:
        case "U":
            task, locale = await desk.ask(lists.show_task, lists.ShowTask(place=place, task=named), place)
            return [Whisper(task_views.card(task, locale))]
        case "B":
            command = lists.ShowDecision(place=place, decision=named)
            decision, locale = await desk.ask(lists.show_decision, command, place)
            return [Whisper(decision_views.card(decision, locale))]
        case "F":
            asked = questions.ShowQuestion(place=place, question=named)
            question, locale = await desk.ask(questions.show, asked, place)
            return [Whisper(question_views.card(question, locale))]
        case _:
            wanted = meetings.ShowMeeting(place=place, meeting=str(named))
            meeting, locale = await desk.ask(meetings.show_meeting, wanted, place)
            return [Whisper(meeting_views.card(meeting, locale))]
