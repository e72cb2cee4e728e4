"""What is said about a group: who answers for it, where it stands, and its mandate line by line."""

from collections.abc import Iterator, Sequence

from bot.domain.people import Locale
from bot.domain.pictures.groups import GroupPicture, MandatePicture
from bot.views import mandates, parties
from bot.views.nodes import Action, Actions, Button, Card, Node, Note, Paragraph, Spans
from bot.views.register import undo
from bot.views.spans import joined, lines, one_line, plain, strong, words_of
from bot.views.voice import Voice, voice_of

_TOGETHER = 10  # lines of a mandate in one paragraph
_HISTORY = 8  # the latest lines that do not hold any more
_NAMES = 12


def card(picture: GroupPicture, locale: Locale) -> Card:
    """The group as it is now; what was just added to its mandate is said first."""
    voice = voice_of(picture, locale)
    name = picture.name.name
    head = strong(voice.say("register.new", name=name) if picture.new else name)
    nodes: list[Node] = [Paragraph(lines(_added(picture, voice), head, _facts(picture, voice)))]
    nodes.extend(_mandate(picture, voice))
    nodes.append(Actions((*_buttons(picture, voice), *undo(picture.addition, voice))))
    nodes.append(Note(plain(voice.say("group.how", name=name))))
    return Card(text=f"{words_of(head)}: {answers(picture, voice)}", nodes=tuple(nodes))


def answers(picture: GroupPicture, voice: Voice) -> str:
    """Who answers for it: the convenor; else the organisation that has set somebody aside; else nobody."""
    if picture.staffed_by is not None:
        return voice.say("group.staffed", organisation=picture.staffed_by)
    if picture.name.contact_name is None:
        return voice.say("register.body_nobody")
    return voice.say("register.body", contact=picture.name.contact_name)


def _added(picture: GroupPicture, voice: Voice) -> Spans | None:
    if not picture.added:
        return None
    return voice.spans("group.added", number=len(picture.added))


def _facts(picture: GroupPicture, voice: Voice) -> Spans:
    papers = picture.body.papers_days
    before = voice.listing(list(picture.prepared_by)) if picture.prepared_by else None
    return lines(
        joined(
            [
                plain(answers(picture, voice)),
                plain(voice.say("group.prepares", name=picture.prepares_for))
                if picture.prepares_for
                else None,
                plain(voice.say("group.prepared_by", names=before)) if before else None,
                plain(", ".join(parties.room(room, voice.locale) for room in picture.rooms))
                if picture.rooms
                else None,
            ]
        ),
        joined(
            [
                plain(voice.say(f"group.minutes.{picture.body.minutes}")),
                plain(voice.count("register.papers", papers)) if papers else None,
                plain(voice.count("register.open", picture.open_count)),
            ]
        ),
        plain(voice.say("group.members", names=_names(picture, voice))) if picture.members else None,
    )


def _names(picture: GroupPicture, voice: Voice) -> str:
    shown = list(picture.members[:_NAMES])
    rest = len(picture.members) - len(shown)
    return voice.listing([*shown, voice.count("group.more_names", rest)] if rest > 0 else shown)


def _mandate(picture: GroupPicture, voice: Voice) -> Iterator[Node]:
    if not picture.mandates and not picture.ended:
        yield Paragraph(plain(voice.say("group.no_mandate")))
    for title, found in (("group.mandate", picture.mandates), ("group.history", picture.ended[-_HISTORY:])):
        for start in range(0, len(found), _TOGETHER):
            yield _together(voice.say(title) if start == 0 else None, found[start : start + _TOGETHER], voice)


def _together(title: str | None, found: Sequence[MandatePicture], voice: Voice) -> Paragraph:
    head = strong(title) if title else None
    return Paragraph(lines(head, *(mandates.line(one, voice) for one in found)))


def _buttons(picture: GroupPicture, voice: Voice) -> tuple[Button, ...]:
    subject = f"body/{picture.body.id}"
    verbs = ["group.line"]
    if picture.mandates and picture.addition is None:
        verbs.append("group.unline")
    if picture.may_change:
        verbs.append("group.edit")
    return tuple(Button(label=one_line(voice.say(f"do.{v}"), 60), action=Action(v, subject)) for v in verbs)
