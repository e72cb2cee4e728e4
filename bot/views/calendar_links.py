"""What is said about calendar links, to their owner alone."""

from bot.domain.people import Locale
from bot.domain.pictures import Subscribed
from bot.i18n.catalogue import count, say
from bot.views.meeting_lines import days
from bot.views.nodes import Action, Actions, Button, Card, Link, Note, Paragraph
from bot.views.spans import lines, plain, sentence, strong
from bot.views.task_controls import button
from bot.views.voice import voice_of


def made(link: Subscribed, url: str, locale: Locale) -> Card:
    """The address, what it holds, that it is secret, and how to take it back."""
    title = (
        say(locale, "calendar.of_body", body=link.body.name)
        if link.body
        else say(locale, "calendar.of_person")
    )
    replaced = say(locale, "calendar.replaced") if link.replaced else say(locale, "calendar.how")
    controls = [Button(label=say(locale, "do.calendar.stop"), action=Action("calendar.stop"))]
    if link.body is not None:
        controls.insert(0, Button(label=say(locale, "do.calendar.mine"), action=Action("calendar.mine")))
    return Card(
        text=title,
        nodes=(
            Paragraph(lines(strong(title), (Link(url, url),), plain(replaced))),
            Note(plain(say(locale, "calendar.secret"))),
            Actions(tuple(controls)),
        ),
    )


def file(link: Subscribed, url: str, locale: Locale) -> Card:
    """The address of one meeting as a file. What is in somebody's calendar already does not follow the meeting: a calendar link does."""
    if link.meeting is None:
        raise ValueError("a file of no meeting")
    voice = voice_of(link.meeting, locale)
    meeting = link.meeting.meeting
    title = say(
        locale, "calendar.of_meeting", title=meeting.title, label=meeting.label, days=days(meeting, voice)
    )
    address = (Link(say(locale, "calendar.get_file", label=meeting.label), url),)
    replaced = plain(say(locale, "calendar.file_replaced")) if link.replaced else None
    return Card(
        text=title,
        nodes=(
            Paragraph(lines(strong(title), address, plain(say(locale, "calendar.file_stands")), replaced)),
            Note(plain(say(locale, "calendar.file_secret"))),
            Actions(
                (button("calendar.body", "", voice), button("calendar.stop", "", voice)),
            ),
        ),
    )


def stopped(number: int, locale: Locale) -> Card:
    """How many links lead nowhere from now on."""
    said = count(locale, "calendar.stopped", number) if number else say(locale, "calendar.none")
    return Card(text=said, nodes=(Paragraph(plain(said)),))


def no_address(locale: Locale) -> Card:
    """Whoever runs the service has not said at which address it can be reached."""
    said = sentence(locale, "calendar.no_address")
    return Card(text=say(locale, "calendar.no_address"), nodes=(Paragraph(said),))
