"""What is said about calendar links, to their owner alone."""

from bot.domain.people import Locale
from bot.domain.pictures.meetings import Subscribed
from bot.i18n.catalogue import count, first_of, say
from bot.views import parties
from bot.views.meeting_lines import days
from bot.views.nodes import Action, Actions, Button, Card, Link, Note, Paragraph
from bot.views.spans import lines, plain, sentence, strong
from bot.views.task_controls import button
from bot.views.voice import voice_of

MINE = "mine"  # instead of the number of a body, on a button


def made(link: Subscribed, url: str, locale: Locale) -> Card:
    """The address, what it holds, that it is secret, and how to take it back; of one that there is, that it stands and cannot be shown."""
    title = _title(link, locale)
    if link.since is not None:
        return _standing(link, title, locale)
    replaced = say(locale, "calendar.replaced") if link.replaced else say(locale, "calendar.how")
    controls = [Button(label=say(locale, "do.calendar.stop"), action=Action("calendar.stop"))]
    if link.body is not None:
        controls.insert(0, Button(label=say(locale, "do.calendar.mine"), action=Action("calendar.mine")))
    return Card(
        text=title,
        nodes=(
            Paragraph(lines(strong(title), (Link(url, url),), plain(replaced))),
            *_unnamed(link, locale),
            Note(plain(say(locale, "calendar.secret"))),
            Actions(tuple(controls)),
        ),
    )


def _title(link: Subscribed, locale: Locale) -> str:
    if link.body is None:
        return say(locale, "calendar.of_person")
    if link.unnamed:
        own = "calendar.of_unnamed"
        return say(locale, parties.of_place(own, link.room, locale) if link.room else own)
    return say(locale, "calendar.of_body", body=link.body.name)


def _unnamed(link: Subscribed, locale: Locale) -> tuple[Paragraph, ...]:
    """A private channel has a name only for those who are in it: Klubba too."""
    if not link.unnamed:
        return ()
    key = f"calendar.unnamed_{parties.platform(link.room)}" if link.room else "calendar.unnamed"
    return (Paragraph(plain(say(locale, first_of(locale, key, "calendar.unnamed")))),)


def _standing(link: Subscribed, title: str, locale: Locale) -> Card:
    voice = voice_of(link, locale)
    said = voice.say("calendar.stands", day=voice.day(link.since or link.today))
    row = Actions((button("calendar.renew", _whose(link), voice), button("calendar.stop", "", voice)))
    return Card(
        text=f"{title}. {said}",
        nodes=(Paragraph(lines(strong(title), plain(said))), *_unnamed(link, locale), row),
    )


def _whose(link: Subscribed) -> str:
    """What a new link would be to, as a button names it."""
    if link.meeting is not None:
        return str(link.meeting.meeting.label)
    return str(link.body.id) if link.body is not None else MINE


def file(link: Subscribed, url: str, locale: Locale) -> Card:
    """The address of one meeting as a file. What is in somebody's calendar already does not follow the meeting: a calendar link does."""
    if link.meeting is None:
        raise ValueError("a file of no meeting")
    voice = voice_of(link.meeting, locale)
    meeting = link.meeting.meeting
    title = say(
        locale, "calendar.of_meeting", title=meeting.title, label=meeting.label, days=days(meeting, voice)
    )
    if link.since is not None:
        return _standing(link, title, locale)
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
