"""What one person is told about a task, in the conversation with the bot."""

from bot.domain.people import Locale, PartyName
from bot.domain.pictures.notices import Notice
from bot.domain.pictures.tasks import TaskPicture
from bot.views import mandates, parties, task_lines
from bot.views.nodes import Actions, Button, Card, Control, Menu, Node, Note, Paragraph, Spans
from bot.views.spans import ALERT_TEXT, lines, one_line, plain, words_of
from bot.views.task_controls import button, controls, later, menu_of, move, row
from bot.views.task_questions import contact_button
from bot.views.voice import Voice, voice_of

_TO_DO = ("assigned", "handed over")
_KNOWN = (
    *("assigned", "support", "done", "moved", "handed over", "handed back", "reopened", "changed"),
    *("turn done", "turn reopened"),
    *("no contact", "unreachable"),
)


def notice(told: Notice, locale: Locale) -> Card:
    """What happened, the task as it is now, and what the reader may want to do about it."""
    picture = told.picture
    voice = voice_of(picture, locale)
    said_first = point(told, voice)
    ending = task_lines.ending(picture, voice)
    may_act = told.act in _TO_DO and picture.task.is_open and told.theirs
    nodes: list[Node | None] = [
        Paragraph(lines(said_first), side=_menu(told, voice) if may_act else None),
        Paragraph(lines(task_lines.head(picture, voice), task_lines.title(picture))),
        *task_lines.parts(picture, voice, tickable=may_act),
        task_lines.binding_note(picture, voice),
        task_lines.origin_note(picture, voice, room=True),
        Note(mandates.brief(told.mandate, voice)) if told.mandate else None,
        Note(ending) if ending else None,
        Note(plain(voice.say("told.repeated"))) if told.repeated else None,
        _row(told, voice),
    ]
    said = " ".join(words_of(said_first).split()).removesuffix(".")
    text = f"{said}: {one_line(picture.task.text, ALERT_TEXT)}"
    return Card(text=text, nodes=tuple(node for node in nodes if node))


def point(told: Notice, voice: Voice) -> Spans:
    """What happened, in a sentence."""
    label = str(told.picture.task.label)
    if told.picture.task.state in ("undone", "removed"):
        return voice.spans(f"told.{told.picture.task.state}", label=label)
    if told.act in _TO_DO and not told.theirs:
        stays = _represented(told.picture.owner) if not _may_go_back(told.picture) else None
        if stays is not None:
            return voice.spans("told.answers_no_more", label=label, party=stays)
        key = "told.handed over_unsigned" if told.picture.owner is not None else "told.handed back_unsigned"
        return voice.spans(key, label=label, who=parties.owner_name(told.picture.owner, voice))
    represented = _represented(told.picture.owner)
    if told.act == "support" and all(one.party.kind == "person" for one in told.picture.support):
        key = "told.support_person" if told.by else "told.support_person_unsigned"
        return voice.spans(
            key, label=label, by=told.by or "", who=parties.owner_name(told.picture.owner, voice)
        )
    if told.act == "assigned" and represented:
        key = "told.assigned_to_party" if told.by else "told.assigned_to_party_unsigned"
        return voice.spans(key, label=label, by=told.by or "", party=represented)
    act = told.act if told.act in _KNOWN else "changed"
    key = f"told.{act}" if told.by else f"told.{act}_unsigned"
    if told.act == "handed back" and told.picture.owner is not None:
        key = "told.handed over"
    who = told.detail.get("who") or parties.owner_name(told.picture.owner, voice)
    return voice.spans(key, label=label, by=told.by or "", who=who)


def _represented(owner: PartyName | None) -> str | None:
    """The organisation or group for which the reader was told."""
    return owner.name if owner is not None and owner.party.kind != "person" else None


def _menu(told: Notice, voice: Voice) -> Menu:
    second = "task.move" if _may_go_back(told.picture) else "task.hand_back"
    return menu_of(["task.hand", second, "task.edit", "task.show"], str(told.picture.task.label), voice)


def _row(told: Notice, voice: Voice) -> Actions | None:
    picture = told.picture
    label = str(picture.task.label)
    show = button("task.show", label, voice)
    if picture.task.state in ("undone", "removed"):
        return None
    if told.act == "no contact" and picture.task.is_open:
        return controls(_contact(picture, voice), button("task.hand", label, voice), show)
    if told.act == "unreachable" and picture.task.is_open:
        return controls(button("task.hand", label, voice), show)
    if told.act == "handed back" and picture.task.is_open:
        return row(picture, voice)
    if told.act not in _TO_DO or not picture.task.is_open or not told.theirs:
        reopen = (
            button("task.reopen", label, voice) if told.act == "done" and not picture.task.is_open else None
        )
        return controls(show, reopen)
    done: list[Control] = [button("task.done", label, voice, primary=True), later(label, voice)]
    back = button("task.hand_back", label, voice)
    return controls(*done, back if _may_go_back(picture) else move(picture, voice))


def _may_go_back(picture: TaskPicture) -> bool:
    """Whether somebody handed it over, so that handing it back is what the reader may want first."""
    return any(one.act == "handed over" for one in picture.last)


def _contact(picture: TaskPicture, voice: Voice) -> Button | None:
    owner = picture.owner
    if owner is None or owner.party.kind != "organisation":
        return None
    return contact_button("task.organisation", str(picture.task.label), owner.name, voice)
