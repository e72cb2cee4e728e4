"""What is said about questions that wait for an answer."""

from bot.domain.people import Locale
from bot.domain.pictures import QuestionPicture
from bot.views.nodes import Actions, Card, Node, Note, Paragraph, Spans
from bot.views.spans import ALERT_TEXT, CARD_TEXT, cut, joined, lines, one_line, plain, strong
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of


def card(picture: QuestionPicture, locale: Locale) -> Card:
    """The question with [Svara], and on which agenda it is; once answered with the answer instead."""
    voice = voice_of(picture, locale)
    one = picture.question
    label = str(one.label)
    state = "open" if one.is_open else "closed"
    head = strong(voice.say(f"question.name_{state}", label=label))
    topic = plain(voice.say("question.under", topic=one_line(one.topic, 120))) if one.topic else None
    nodes: list[Node] = [Paragraph(lines(joined([head, topic]), strong(cut(one.text, CARD_TEXT))))]
    if one.answer is not None:
        said = voice.say("question.answered", by=picture.answered_by, answer=cut(one.answer, CARD_TEXT))
        nodes.append(Paragraph(plain(said)))
    nodes.append(Note(_note(picture, voice)))
    if one.is_open:
        nodes.append(Actions((button("question.answer", label, voice, primary=True),)))
    text = voice.say(
        f"question.alert_{state}", label=label, text=one_line(one.answer or one.text, ALERT_TEXT)
    )
    return Card(text=text, nodes=tuple(nodes))


def _note(picture: QuestionPicture, voice: Voice) -> Spans:
    one, following = picture.question, picture.next
    on = None
    if one.is_open and following is not None:
        on = plain(voice.say("question.next", title=following.title, day=voice.day(following.starts)))
    asked = voice.say("question.asked", by=picture.author, at=voice.moment(one.created_at))
    if one.answered_at is not None:
        asked = f"{asked} {voice.say('question.answered_at', at=voice.moment(one.answered_at))}"
    return joined([on, plain(asked)])
