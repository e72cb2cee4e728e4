"""Agendas in conversation: what is written after /dagordning."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.lines.agenda import AgendaOrder, Verb, agenda_order
from bot.domain.lines.subverbs import Subverb
from bot.usecases import agenda_deferrals, agenda_forms, agenda_points, focus, questions, standing
from bot.usecases import agendas as usecases
from bot.views import agenda_changes, agenda_examples, agenda_offers, refusals, standing_points
from bot.views import agenda_forms as forms
from bot.views import agendas as views
from bot.views import focus as focus_views
from bot.views import questions as question_views
from handlers.chat import deferral_buttons, helping, question_buttons, records
from handlers.chat.desk import Desk
from handlers.chat.messages import Ask, Reply, Said, Whisper
from handlers.chat.several import each

Replies = Sequence[Reply]


async def said(desk: Desk, said: Said) -> Replies:
    """A line after /dagordning: an order, or the meeting whose agenda is to be shown. Nothing written: the next one."""
    order = agenda_order(said.text)
    return await _ORDERS[order.verb](desk, said, order)


async def _shown(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = usecases.ShowAgenda(place=said.place, words=order.rest)
    picture, locale = await desk.ask(usecases.show, command, said.place)
    return [Whisper(views.card(picture, locale) if picture else agenda_offers.offer(order.rest, locale))]


async def _begun(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    """Only a verb: the form where there is one and it can be opened, else how the line goes on."""
    if order.begun is None:
        raise ValueError("an order that is whole")
    if said.ticket and order.begun == "add":
        begin, locale = await desk.ask(agenda_forms.begin, agenda_forms.Begin(place=said.place), said.place)
        return [Ask(forms.new(begin, "", None, locale))]
    locale = await desk.locale(said.place)
    if said.ticket and order.begun == "ask":
        return [Ask(forms.ask(locale))]
    return [Whisper(agenda_examples.card(order.begun, locale))]


async def _added(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = agenda_points.AddPoints(place=said.place, key=said.key, text=order.rest, source=said.source)
    change, locale = await desk.ask(agenda_points.add, command, said.place)
    return [Whisper(agenda_changes.card(change, locale))]


async def _deferred(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = agenda_deferrals.Defer(
        place=said.place,
        key=said.key,
        words=order.rest,
        to=order.to,
        reason=order.reason or None,
        back=order.verb == "refer",
        on=order.on,
    )
    change, locale = await desk.ask(agenda_deferrals.defer, command, said.place)
    return deferral_buttons.unless_public(change, locale)


async def _acted(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = usecases.PointAct(
        place=said.place, key=said.key, act=order.verb, words=order.rest, to=order.to, on=order.on
    )
    picture, locale = await desk.ask(usecases.act, command, said.place)
    return [Whisper(views.card(picture, locale))]


async def _published(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = usecases.Publish(place=said.place, key=said.key, words=order.rest)
    picture, locale = await desk.ask(usecases.publish, command, said.place)
    return [Whisper(views.card(picture, locale))]


async def _asked(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = questions.Ask(place=said.place, key=said.key, text=order.rest)
    return await question_buttons.asking(desk, questions.ask, command)


async def _answered(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    if order.label is None:
        raise ValueError("an answer to no question")
    command = questions.Answer(place=said.place, key=said.key, question=order.label, text=order.rest)
    picture, locale = await desk.ask(questions.answer, command, said.place)
    return [Whisper(question_views.answered(picture, locale))]


async def _answer_or_day(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    """`svara F1 senast fredag`: asks which it is; nothing is answered."""
    if order.label is None:
        raise ValueError("no question is named")
    return [Whisper(question_views.answer_or_day(order.label, order.rest, await desk.locale(said.place)))]


async def _answer_or_wait(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    """`svara F1 vet inte än`: asks whether the question is to wait; nothing is answered."""
    if order.label is None:
        raise ValueError("no question is named")
    return [Whisper(question_views.answer_or_wait(order.label, order.rest, await desk.locale(said.place)))]


async def _unread(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    """`ta bort punkt 1, dubblett`: the line without the words that the order does not take; nothing is done."""
    found = Subverb(verb="unread", rest=order.rest, suggestion=order.to)
    return await helping.unread(desk, said, found, noun="agenda")


async def _nearly(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    """`F1: Oslo`: the line that answers the question; nothing is answered."""
    return await helping.suggested(desk, said, Subverb(verb="unknown", suggestion=order.to), noun="agenda")


async def _stays(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    """`ta bort F1`: a question is answered, or waits."""
    why = Refusal("question stays", label=str(order.label), behind=order.rest)
    return [Whisper(refusals.card(why, await desk.locale(said.place)))]


async def _held(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    def command(question: Label, key: str) -> questions.Hold:
        return questions.Hold(place=said.place, key=key, question=question, waits=order.verb == "wait")

    found = Subverb(verb=order.verb, label=order.label, others=order.others)
    return await each(desk, said, found, questions.hold, makes=command, shows=question_views.card)


async def _question(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    if order.label is None:
        raise ValueError("no question is named")
    return await records.each_shown(desk, said, Subverb(verb="show", label=order.label, others=order.others))


async def _several_answers(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    """`svara F1 och F2 Lund`: a line for each; nothing is answered."""
    if order.label is None:
        raise ValueError("no question is named")
    locale = await desk.locale(said.place)
    return [Whisper(question_views.answers_apart((order.label, *order.others), order.rest, locale))]


async def _list_questions(desk: Desk, said: Said, _order: AgendaOrder) -> Replies:
    found, locale = await desk.ask(questions.listed, questions.ListQuestions(place=said.place), said.place)
    return [Whisper(question_views.listing(found, locale))]


async def _standing(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = standing.ChangeStanding(
        place=said.place, key=said.key, text=order.rest, act="add" if order.verb == "standing" else "remove"
    )
    picture, locale = await desk.ask(standing.change, command, said.place)
    return [Whisper(standing_points.standing(picture, locale))]


async def _list_standing(desk: Desk, said: Said, _order: AgendaOrder) -> Replies:
    command = standing.ListStanding(place=said.place)
    picture, locale = await desk.ask(standing.standing, command, said.place)
    return [Whisper(standing_points.standing(picture, locale))]


async def _focus(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = focus.AddFocus(place=said.place, key=said.key, text=order.rest)
    picture, locale = await desk.ask(focus.add, command, said.place)
    return [Whisper(focus_views.card(picture, locale))]


async def _not_focus(desk: Desk, said: Said, order: AgendaOrder) -> Replies:
    command = focus.RemoveFocus(place=said.place, key=said.key, words=order.rest)
    picture, locale = await desk.ask(focus.remove, command, said.place)
    return [Whisper(focus_views.card(picture, locale))]


async def _list_focus(desk: Desk, said: Said, _order: AgendaOrder) -> Replies:
    picture, locale = await desk.ask(focus.listed, focus.ListFocus(place=said.place), said.place)
    return [Whisper(focus_views.card(picture, locale))]


async def _help(desk: Desk, said: Said, _order: AgendaOrder) -> Replies:
    return await helping.shown(desk, said, "agenda")


_ORDERS: dict[Verb, Callable[[Desk, Said, AgendaOrder], Awaitable[Replies]]] = {
    "help": _help,
    "show": _shown,
    "add": _added,
    "defer": _deferred,
    "refer": _deferred,
    "unfinished": _begun,
    "move": _acted,
    "remove": _acted,
    "nothing new": _acted,
    "status": _acted,
    "publish": _published,
    "ask": _asked,
    "answer": _answered,
    "answer or day": _answer_or_day,
    "several answers": _several_answers,
    "question": _question,
    "list questions": _list_questions,
    "wait": _held,
    "resume": _held,
    "focus": _focus,
    "not focus": _not_focus,
    "list focus": _list_focus,
    "standing": _standing,
    "not standing": _standing,
    "list standing": _list_standing,
    "answer or wait": _answer_or_wait,
    "unread": _unread,
    "nearly": _nearly,
    "question stays": _stays,
}
