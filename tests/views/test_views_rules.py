"""Rules that hold for everything that is ever said, in both languages."""

import pytest

from bot.domain.people import Locale
from bot.i18n.catalogue import LOCALES
from bot.views import tasks
from bot.views.nodes import Actions, Button, Card, Choice, Menu, Node, Paragraph
from tests.views import gallery
from tests.views.drawn import controls, draw

# What the conversation can carry out; a control with another verb would do nothing.
VERBS = {
    *(
        "task.done",
        "task.reopen",
        "task.take",
        "task.undo",
        "task.hand_back",
        "task.show",
        "task.tick",
        "task.later",
    ),
    *(
        "task.snooze",
        "task.move",
        "task.edit",
        "task.hand",
        "task.remove",
        "task.date",
        "task.owner",
        "task.choose",
    ),
    *("task.again", "task.open", "task.organisation", "task.support", "task.new"),
    *(
        "decision.undo",
        "decision.edit",
        "decision.remove",
        "decision.show",
        "decision.again",
        "decision.new",
        "decision.task",
    ),
    *(
        "meeting.add",
        "meeting.confirm",
        "meeting.show",
        "meeting.move",
        "meeting.cancel",
        "meeting.restore",
        "meeting.settle",
    ),
    "meeting.new",
    *("meeting.paste", "meeting.edit", "meeting.attendance", "meeting.absent", "meeting.original"),
    *(
        "agenda.show",
        "agenda.more",
        "agenda.change",
        "agenda.add",
        "agenda.record",
        "agenda.publish",
        "agenda.up",
        "agenda.down",
    ),
    *(
        "agenda.same",
        "agenda.defer",
        "agenda.reason",
        "agenda.undo",
        "agenda.edit",
        "agenda.point_off",
        "decision.agenda",
        "question.answer",
    ),
    *("calendar.body", "calendar.mine", "calendar.file", "calendar.renew", "calendar.stop"),
    *("task.field", "decision.kind", "agenda.kind"),
    *(
        "agenda.put_back",
        "timeline.undo",
        "question.new",
        "question.again",
        "question.show",
        "question.wait",
        "question.resume",
        "focus.end",
        "timeline.done",
        "timeline.reopen",
    ),
    *(
        "settings.person",
        "settings.room",
        "settings.pause",
        "help.show",
        "help.kept",
        "list.more",
        "home.filter",
    ),
    *(
        "setup.organisation",
        "setup.group",
        "setup.person",
        "setup.paste",
        "room.bind",
        "register.undo",
        "person.join",
        "person.me",
        "person.not_me",
    ),
    *("group.line", "group.unline", "group.edit"),
    *("room.card", "say.again", "word.task", "word.decision", "word.no"),
}
FIELDS = {
    *("year", "begins", "closes", "where", "chair", "secretary", "programme"),
    *("present1", "present2", "present3", "others", "confirm"),
    *("text", "owner", "person", "due", "day", "time", "reason", "note", "name", "contact"),
    *("kind", "source", "replaces", "line", "prepares_for", "minutes", "papers"),
    *("presenter", "to"),
    *("since", "until", "organisation", "role"),
    *("language", "digest", "reminder_time", "reminder_days", "reminders_on", "papers_days"),
}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_can_be_understood_from_its_text_alone(locale: Locale):
    """A phone shows only that: it is never empty, never several lines, and short enough to read."""
    for card in gallery.cards(locale):
        assert card.text.strip()
        assert "\n" not in card.text
        assert len(card.text) <= 1000
        assert card.nodes


@pytest.mark.parametrize("locale", LOCALES)
def test_the_text_of_a_message_has_no_marks_of_the_catalogue(locale: Locale):
    """A phone would show the asterisks around strong words as they are; what people wrote is left alone."""
    for card in gallery.cards(locale):
        assert "**" not in card.text


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_is_of_readable_size(locale: Locale):
    """At most eleven blocks and far below twelve thousand characters, whatever people wrote."""
    for card in gallery.cards(locale):
        assert len(card.nodes) <= 11, draw(card)
        assert len(draw(card)) < 9000


@pytest.mark.parametrize("locale", LOCALES)
def test_a_record_s_card_has_fewer_than_ten_blocks(locale: Locale):
    """The cards of tasks, also with twelve parts."""
    for picture in gallery.task_pictures():
        assert len(tasks.card(picture, locale).nodes) < 10


@pytest.mark.parametrize("locale", LOCALES)
def test_rows_have_at_most_three_controls_and_menus_at_most_five(locale: Locale):
    """Except where namesakes are told apart; at most one is primary, and none is without words."""
    shown: list[tuple[Node, ...]] = [card.nodes for card in gallery.cards(locale)]
    shown.extend(home.nodes for home in gallery.homes(locale))
    for nodes in shown:
        for node in nodes:
            if isinstance(node, Actions):
                assert len(node.controls) <= 3 or "Lund]" in draw((node,)), draw((node,))
            if isinstance(node, Paragraph):
                assert node.spans
        found = controls(nodes)
        assert sum(isinstance(c, Button) and c.style == "primary" for c in found) <= 1
        for control in found:
            if isinstance(control, Menu):
                assert 1 <= len(control.items) <= 5
                assert all(item.label for item in control.items)
            else:
                assert control.label.strip()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_control_can_be_carried_out(locale: Locale):
    """Only verbs of the conversation, with a subject that a platform can carry, and a question before danger."""
    shown: list[tuple[Node, ...]] = [card.nodes for card in gallery.cards(locale)]
    shown.extend(home.nodes for home in gallery.homes(locale))
    for nodes in shown:
        for control in controls(nodes):
            actions = [i.action for i in control.items] if isinstance(control, Menu) else [control.action]
            for action in actions:
                assert action.verb in VERBS
                assert len(action.subject) <= 2000
            if isinstance(control, Button) and control.style == "danger":
                assert control.confirm is not None
            if isinstance(control, Choice):
                assert control.options


@pytest.mark.parametrize("locale", LOCALES)
def test_forms_are_short_and_say_what_their_button_does(locale: Locale):
    """At most six fields, each known by its id; title and button fit the smallest platform."""
    for form in gallery.forms(locale):
        assert 1 <= len(form.fields) <= 6
        assert {field.id for field in form.fields} <= FIELDS
        assert len({field.id for field in form.fields}) == len(form.fields)
        assert len(form.title) <= 24
        assert len(form.submit) <= 24
        assert form.action.verb in VERBS
        assert all(field.label for field in form.fields)
        assert form.missing


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_left_unfilled(locale: Locale):
    """No blank, no mark of the catalogue and no key shows on screen."""
    everything = [draw(card) for card in gallery.cards(locale)]
    everything += [draw(home) for home in gallery.homes(locale)]
    for shown in everything:
        assert "{" not in shown
        assert "****" not in shown
        assert "None" not in shown


def test_the_two_languages_do_not_mix():
    """An English card has no Swedish word of ours on it, beside what people wrote."""
    swedish = ("Uppdrag", "ansvarig", "senast", "sparat av", "Klart", "Beslut B", "påminner", "önskat")
    for card in gallery.cards("en"):
        ours = draw(Card(text="", nodes=card.nodes))
        for word in swedish:
            assert word not in ours, (word, ours)
