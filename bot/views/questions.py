"""What is said about questions that wait for an answer."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.ids import Label
from bot.domain.lines.answers import ends_with_day
from bot.domain.lines.options import subject
from bot.domain.people import Locale
from bot.domain.pictures.agendas import QuestionPicture
from bot.domain.questions import Question
from bot.i18n.catalogue import count, say
from bot.views import agenda_lines
from bot.views.nodes import Action, Actions, Button, Card, Items, Node, Note, Paragraph, Spans, Text
from bot.views.spans import ALERT_TEXT, CARD_TEXT, cut, joined, lines, one_line, plain, strong, words_of
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of

_LISTED = 20
_BUTTONS = 5
_LONGEST_LINE = 1900  # characters that a button carries


def card(picture: QuestionPicture, locale: Locale) -> Card:
    """The question with [Svara] and [Avvakta], and on which agenda it is; once answered with the answer instead."""
    voice = voice_of(picture, locale)
    one = picture.question
    label = str(one.label)
    state = ("waits" if one.waits else "open") if one.is_open else "closed"
    head = strong(voice.say(f"question.name_{state}", label=label))
    topic = plain(voice.say("question.under", topic=one_line(one.topic, 120))) if one.topic else None
    asked = subject(one.text) if one.options else cut(one.text, CARD_TEXT)
    nodes: list[Node] = [Paragraph(lines(joined([head, topic]), strong(asked)))]
    if one.options:
        nodes.append(Items(tuple(_option(option, one) for option in one.options)))
    if one.answer is not None:
        nodes.append(Paragraph(plain(agenda_lines.answer(picture, voice, CARD_TEXT))))
    nodes.append(Note(_note(picture, voice)))
    if one.is_open:
        later = button("question.resume" if one.waits else "question.wait", label, voice)
        nodes.append(Actions((button("question.answer", label, voice, primary=True), later)))
    text = voice.say(
        f"question.alert_{state}", label=label, text=one_line(one.answer or one.text, ALERT_TEXT)
    )
    return Card(text=text, nodes=tuple(nodes))


def answered(picture: QuestionPicture, locale: Locale) -> Card:
    """The question with the answer as it was written. That a last day in it is a part of it is said, with [Som uppdrag]."""
    whole, answer = card(picture, locale), picture.question.answer
    if answer is None or not ends_with_day(answer):
        return whole
    note = Note(plain(say(locale, "question.day_in_answer")))
    return replace(whole, nodes=(*whole.nodes, note, Actions((_as_task(answer, locale),))))


def answer_or_day(label: Label, told: str, locale: Locale) -> Card:
    """Words behind a question that may be its answer, or the day when it is to be answered: a button for either."""
    said = say(locale, "question.answer_or_day", label=label, text=cut(told, CARD_TEXT))
    line = say(locale, "question.answer_line", label=label, text=told)
    answer = Button(label=one_line(line, 60), action=Action("say.again", line), style="primary")
    task = _as_task(say(locale, "question.answer_task", label=label, text=told), locale)
    return Card(text=said, nodes=(Paragraph(plain(said)), Actions((answer, task))))


def answer_or_wait(label: Label, told: str, locale: Locale) -> Card:
    """Words behind a question that say that nobody knows: it may wait, or that is the answer; a button for either."""
    said = say(locale, "question.answer_or_wait", label=label, text=cut(told, CARD_TEXT))
    wait, line = (
        say(locale, "question.wait_line", label=label),
        say(locale, "question.answer_line", label=label, text=told),
    )
    waits = Button(label=one_line(wait, 60), action=Action("say.again", wait), style="primary")
    answer = Button(label=one_line(line, 60), action=Action("say.again", line))
    return Card(text=said, nodes=(Paragraph(plain(said)), Actions((waits, answer))))


def answers_apart(labels: Sequence[Label], told: str, locale: Locale) -> Card:
    """Several questions with one answer: a button that answers each of them so."""
    said = say(locale, "question.one_at_a_time", text=cut(told, CARD_TEXT))
    each = [say(locale, "question.answer_line", label=label, text=told) for label in labels[:_BUTTONS]]
    buttons = tuple(Button(label=one_line(one, 60), action=Action("say.again", one)) for one in each)
    fits = all(len(one) <= _LONGEST_LINE for one in each)
    return Card(text=said, nodes=(Paragraph(plain(said)), *((Actions(buttons),) if fits else ())))


def _as_task(text: str, locale: Locale) -> Button:
    return Button(label=say(locale, "do.word.task"), action=Action("word.task", text))


def again(picture: QuestionPicture, locale: Locale) -> Card:
    """The same was asked a moment ago: the first one is named, with [Spara ändå]."""
    voice = voice_of(picture, locale)
    label = str(picture.question.label)
    said = voice.spans("question.again", label=label, text=one_line(picture.question.text))
    row = Actions((button("question.again", label, voice), button("question.show", label, voice)))
    return Card(text=words_of(said), nodes=(Paragraph(said), row))


def listing(pictures: Sequence[QuestionPicture], locale: Locale) -> Card:
    """The open questions with how to answer one; how to ask one when there is none."""
    if not pictures:
        none = say(locale, "question.none")
        return Card(text=none, nodes=(Paragraph(plain(none)),))
    title = say(locale, "question.all", number=len(pictures))
    rows = tuple(_brief(one, voice_of(one, locale)) for one in pictures[:_LISTED])
    label = str(pictures[0].question.label)
    nodes: list[Node] = [Paragraph(strong(title)), Items(rows)]
    if len(pictures) > _LISTED:
        nodes.append(Note(plain(count(locale, "list.and_more", len(pictures) - _LISTED))))
    nodes.append(Note(plain(say(locale, "question.how_to_answer", label=label))))
    return Card(text=title, nodes=tuple(nodes))


def _brief(picture: QuestionPicture, voice: Voice) -> Spans:
    one = picture.question
    waits = plain(voice.say("question.waits")) if one.waits else None
    asked = (subject(one.text) if one.options else "") or one.text
    choice = None
    if one.options:
        choice = plain(voice.say("question.options", options=voice.choice(list(one.options))))
    return joined([(Text(str(one.label), "strong"),), plain(one_line(asked, ALERT_TEXT)), choice, waits])


def _note(picture: QuestionPicture, voice: Voice) -> Spans:
    one, following = picture.question, picture.next
    on = None
    if one.is_open and following is not None:
        on = plain(voice.say("question.next", title=following.title, day=voice.day(following.starts)))
    choose = None
    if one.is_open and one.options:
        line = voice.say("question.choose_line", subject=one_line(subject(one.text)), option=one.options[0])
        choose = voice.spans("question.choose", line=Text(line, "code"))
    asked = voice.say("question.asked", by=picture.author, at=voice.moment(one.created_at))
    if one.waits_since is not None:
        held = voice.say("question.held", by=picture.waits_by, at=voice.moment(one.waits_since))
        asked = f"{asked} {held}"
    if one.answered_at is not None:
        asked = f"{asked} {voice.say('question.answered_at', at=voice.moment(one.answered_at))}"
    return lines(joined([on, plain(asked)]), choose)


def _option(option: str, question: Question) -> Spans:
    """An option; the one that was chosen stands out."""
    return strong(option) if option == question.answer else plain(option)
