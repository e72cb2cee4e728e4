"""A person's own page: what is most urgent first, then what their groups have, then what is coming."""

from bot.domain.people import Locale, PartyName, Way
from bot.domain.pictures.home import HomePicture
from bot.domain.pictures.tasks import TaskPicture
from bot.i18n.dates import clock
from bot.views import agenda_brief, decisions, meeting_lines, settings
from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Card,
    Choice,
    Divider,
    Heading,
    Home,
    Items,
    Node,
    Note,
    Option,
    Paragraph,
)
from bot.views.spans import lines, one_line, plain, strong
from bot.views.task_controls import button, controls
from bot.views.task_lists import row
from bot.views.voice import Voice, voice_of

_MINE = 10  # of each part of "my tasks"
_OTHERS = 5
_SHORT = 5
_GROUPS = 5


def home(page: HomePicture, locale: Locale) -> Home:
    """The page as it is now; fewer than a hundred nodes whatever is on it."""
    voice = voice_of(page, locale)
    return Home(
        nodes=(
            *_mine(page, voice),
            *_shared(page, voice),
            *_unsettled(page, voice),
            *_coming(page, voice),
            *_settings(page, voice),
        )
    )


def short(page: HomePicture, locale: Locale) -> Card:
    """The page in a few lines, as the answer to the bare command."""
    voice = voice_of(page, locale)
    mine = page.mine
    title = voice.say("tasks.title_mine", number=len(mine))
    nodes: list[Node] = []
    if page.meetings:
        following = meeting_lines.brief(page.meetings[0], voice)
        nodes.append(Paragraph(lines(strong(voice.say("home.next_meeting")), following)))
    nodes.append(Paragraph(strong(title) if mine else plain(voice.say("tasks.empty_mine"))))
    nodes.extend(row(picture, voice, owner=_is_shared(picture)) for picture in mine[:_SHORT])
    if len(mine) > _SHORT:
        nodes.append(Note(plain(voice.count("list.and_more", len(mine) - _SHORT))))
    helping = Button(label=voice.say("do.help"), action=Action("help.show"))
    nodes.append(Actions((button("task.new", "", voice), button("decision.new", "", voice), helping)))
    first = "; ".join(one_line(picture.task.text, 80) for picture in mine[:3])
    return Card(text=f"{title}: {first}" if mine else voice.say("tasks.empty_mine"), nodes=tuple(nodes))


def _is_shared(picture: TaskPicture) -> bool:
    """Whether it lies with an organisation or a group, which then is named."""
    return picture.owner is not None and picture.owner.party.kind != "person"


def _mine(page: HomePicture, voice: Voice) -> list[Node]:
    options = tuple(Option(voice.say(f"home.filter_{scope}"), scope) for scope in ("all", "week", "late"))
    label = voice.say("home.filter", scope=voice.say(f"home.filter_{page.scope}"))
    shown = Choice(label=label, action=Action("home.filter"), options=options)
    nodes: list[Node] = [
        Heading(voice.say("home.mine")),
        Actions((shown, button("task.new", "", voice, primary=True), button("decision.new", "", voice))),
    ]
    parts = (
        ("home.late", page.late),
        ("home.today", page.today_tasks),
        ("home.passed", page.passed),
        ("home.later", page.later),
    )
    for key, tasks in parts:
        if tasks:
            nodes.append(Paragraph(strong(voice.say(key, number=len(tasks)))))
            nodes.extend(_rows(tasks, _MINE, voice))
    if not any(tasks for _, tasks in parts):
        nodes.append(Paragraph(plain(voice.say(f"home.empty_{page.scope}"))))
    return nodes


def _shared(page: HomePicture, voice: Voice) -> list[Node]:
    if not page.shared:
        return []
    nodes: list[Node] = [Divider(), Heading(voice.say("home.shared"))]
    for party, tasks in page.shared[:_GROUPS]:
        nodes.append(_group(party, tasks, voice))
        nodes.extend(_rows(tasks, _OTHERS, voice))
    return nodes


def _group(party: PartyName, tasks: tuple[TaskPicture, ...], voice: Voice) -> Paragraph:
    late = sum(picture.days_late > 0 for picture in tasks)
    counts = voice.count("home.open", len(tasks)) + (voice.count("home.of_them_late", late) if late else "")
    return Paragraph((*strong(party.name), *plain(f" {counts}")))


def _unsettled(page: HomePicture, voice: Voice) -> list[Node]:
    if not page.unsettled:
        return []
    nodes: list[Node] = [Divider(), Heading(voice.say("home.unsettled"))]
    nodes.extend(row(picture, voice) for picture in page.unsettled[:_OTHERS])
    return [*nodes, *_more(len(page.unsettled) - _OTHERS, voice)]


def _coming(page: HomePicture, voice: Voice) -> list[Node]:
    nodes: list[Node] = []
    if page.meetings or page.has_calendar:
        nodes.extend((Divider(), Heading(voice.say("home.meetings")), *_meetings(page, voice)))
    if page.decisions:
        rows = tuple(decisions.brief(one, voice) for one in page.decisions[:_OTHERS])
        nodes.extend((Divider(), Heading(voice.say("decisions.title")), Items(rows)))
    return nodes


def _meetings(page: HomePicture, voice: Voice) -> list[Node]:
    rows = tuple(meeting_lines.brief(one, voice) for one in page.meetings[:_OTHERS])
    mine = Button(label=voice.say("do.calendar.own"), action=Action("calendar.mine"))
    held = next((one for one in page.meetings if one.body is not None), None)
    agenda = agenda_brief.opener(held, voice) if held is not None else None
    row = controls(agenda, mine if page.has_calendar else None)
    nodes = [Items(rows) if rows else Paragraph(plain(voice.say("home.no_meetings"))), row]
    return [node for node in nodes if node is not None]


def _settings(page: HomePicture, voice: Voice) -> list[Node]:
    said = settings.reminders(clock(page.reminder_time), page.reminder_days, page.paused_until, voice)
    kept = Button(label=voice.say("do.help.kept"), action=Action("help.kept"))
    row = Actions((button("settings.person", "", voice), settings.pause(page.paused_until, voice), kept))
    nodes: list[Node] = [Divider(), Heading(voice.say("settings.title")), Paragraph(plain(said)), row]
    if page.unreachable:
        names = one_line(voice.listing([_reached(*one, voice) for one in page.unreachable]), 300)
        nodes.append(Note(plain(voice.say("home.unreachable", names=names))))
    return nodes


def _reached(name: str, way: Way | None, voice: Voice) -> str:
    return f"{name} ({voice.say(f'unreachable.by.{way}' if way else 'unreachable.mark')})"


def _rows(tasks: tuple[TaskPicture, ...], most: int, voice: Voice) -> list[Node]:
    rows: list[Node] = [row(picture, voice, owner=False) for picture in tasks[:most]]
    return [*rows, *_more(len(tasks) - most, voice)]


def _more(left: int, voice: Voice) -> list[Node]:
    return [Note(plain(voice.count("home.more", left)))] if left > 0 else []
