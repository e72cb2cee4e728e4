"""What the controls and forms of questions do."""

from bot.domain.people import Locale
from bot.domain.pictures.agendas import QuestionPicture
from bot.ports.books import Usecase
from bot.usecases import questions
from bot.views import agenda_forms as forms
from bot.views import questions as question_views
from handlers.chat.agenda_buttons import Listener, Replies, named
from handlers.chat.desk import Desk
from handlers.chat.messages import Ask, Clicked, Forget, Submitted, Whisper
from handlers.chat.replies import acted
from handlers.chat.task_buttons import subject


async def new_question(desk: Desk, clicked: Clicked) -> Replies:
    """[Ställ en fråga]."""
    return [Ask(forms.ask(await desk.locale(clicked.place)))]


async def asked(desk: Desk, sent: Submitted) -> Replies:
    """A question from a form; the room sees it."""
    command = questions.Ask(place=sent.place, key=sent.key, text=sent.values.get("text") or "")
    return await asking(desk, questions.ask, command)


async def asked_again(desk: Desk, clicked: Clicked) -> Replies:
    """[Spara ändå]: the same question once more."""
    question, _ = subject(clicked)
    command = questions.Again(place=clicked.place, key=clicked.key, question=question)
    shown = await asking(desk, questions.ask_again, command)
    return shown or ([Forget()] if clicked.private else [])


async def asking(desk: Desk, usecase: Usecase, command: questions.Ask | questions.Again) -> Replies:
    """The question stands in the room; where no card can stand, it is shown to the asker, as is one that was just asked."""
    picture, locale = await desk.ask(usecase, command, command.place)
    if picture.again:
        return [Whisper(question_views.again(picture, locale))]
    return [Whisper(question_views.card(picture, locale))] if picture.room.present is False else []


async def _asked(desk: Desk, clicked: Clicked) -> tuple[QuestionPicture, Locale]:
    question, _ = subject(clicked)
    command = questions.ShowQuestion(place=clicked.place, question=question)
    return await desk.ask(questions.show, command, clicked.place)


async def show_question(desk: Desk, clicked: Clicked) -> Replies:
    """[Visa] of a question."""
    picture, locale = await _asked(desk, clicked)
    return [Whisper(question_views.card(picture, locale))]


async def answer(desk: Desk, clicked: Clicked) -> Replies:
    """[Svara]."""
    picture, locale = await _asked(desk, clicked)
    return [Ask(forms.answer(picture, locale))]


def hold(*, waits: bool) -> Listener:
    """[Avvakta], [Ta upp igen]: the card in the room shows what holds."""

    async def pressed(desk: Desk, clicked: Clicked) -> Replies:
        question, _ = subject(clicked)
        command = questions.Hold(place=clicked.place, key=clicked.key, question=question, waits=waits)
        picture, locale = await desk.ask(questions.hold, command, clicked.place)
        return await acted(desk, clicked, question_views.card(picture, locale))

    return pressed


async def answered(desk: Desk, sent: Submitted) -> Replies:
    """The answer stands on the question's card."""
    question, _ = named(sent)
    command = questions.Answer(
        place=sent.place, key=sent.key, question=question, text=sent.values.get("text") or ""
    )
    picture, locale = await desk.ask(questions.answer, command, sent.place)
    return [Whisper(question_views.card(picture, locale), instead=True)]
