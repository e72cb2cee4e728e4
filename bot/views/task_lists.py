"""Lists of tasks."""

from bot.domain.people import Locale
from bot.domain.pictures.tasks import TaskList, TaskPicture
from bot.views import task_lines
from bot.views.nodes import Action, Actions, Button, Card, Heading, Menu, MenuItem, Node, Note, Paragraph
from bot.views.spans import plain, words_of
from bot.views.task_controls import button, menu_of
from bot.views.voice import Voice

PAGE = 6


def listing(tasks: TaskList, locale: Locale) -> Card:
    """A page of a list, each task with its ⋮."""
    voice = Voice(locale, tasks.today, "UTC")  # a list tells days, no instants
    title = _title(tasks, voice)
    if not tasks.tasks:
        empty = voice.say(f"tasks.empty_{tasks.scope}")
        return Card(text=empty, nodes=(Paragraph(plain(empty)), Actions((button("task.new", "", voice),))))
    page = tasks.tasks[:PAGE]
    rows = tuple(row(picture, voice, owner=tasks.scope != "mine") for picture in page)
    shown = tasks.offset + len(page)
    more = more_button(f"{tasks.scope} {shown}", tasks.total - shown, PAGE, voice)
    alert = f"{title}: " + "; ".join(words_of(task_lines.brief(one, voice, owner=False)) for one in page[:3])
    foot: list[Node] = [Actions((*more, button("task.new", "", voice)))]
    if tasks.total <= PAGE:
        foot.insert(0, Note(plain(voice.say("tasks.hint", label=page[0].task.label))))
    return Card(text=alert, nodes=(Heading(title), *rows, *foot))


def row(picture: TaskPicture, voice: Voice, *, owner: bool = True) -> Paragraph:
    """One task with its ⋮."""
    return Paragraph(task_lines.brief(picture, voice, owner=owner), side=_menu(picture, voice))


def more_button(subject: str, left: int, page: int, voice: Voice) -> tuple[Button, ...]:
    """[Visa 5 till], when there are more."""
    if left <= 0:
        return ()
    return (
        Button(label=voice.say("list.more", number=min(left, page)), action=Action("list.more", subject)),
    )


def _title(tasks: TaskList, voice: Voice) -> str:
    title = voice.say(f"tasks.title_{tasks.scope}", number=tasks.total)
    return voice.say("tasks.title_where", title=title, where=tasks.where) if tasks.where else title


def _menu(picture: TaskPicture, voice: Voice) -> Menu:
    subject = str(picture.task.label)
    first = ["task.take", "task.done"] if picture.owner is None else ["task.done"]
    menu = menu_of([*first, "task.move", "task.show"], subject, voice)
    if picture.owner is None:
        return menu
    hand = MenuItem(voice.say("do.task.hand"), Action("task.hand", subject))
    return Menu((*menu.items, hand))
