"""How the lines of a mandate are said: on the group's card, when the group gets a task, and as a reminder."""

from collections.abc import Sequence

from bot.domain.pictures.groups import MandatePicture
from bot.views.nodes import Spans, Text
from bot.views.spans import joined, lines, one_line, plain, struck
from bot.views.voice import Voice

_TEXT = 200
_GONE = 120
_BRIEF = 60
_IN_BRIEF = ("role", "may", "may not", "excluded", "escalate")
_MOST_IN_BRIEF = 5


def line(picture: MandatePicture, voice: Voice) -> Spans:
    """A line with its number, its kind, its words, and what set it."""
    mandate = picture.mandate
    if not mandate.holds:
        gone = struck(said_of(picture, voice, _GONE))
        return (Text(f"{mandate.number}. "), *gone, Text(f" – {_ended(picture, voice)}"))
    said = said_of(picture, voice, _TEXT)
    kind, _, words = said.partition(": ")
    return (
        Text(f"{mandate.number}. "),
        Text(f"{kind}:", "strong"),
        Text(f" {words} – {set_by(picture, voice)}"),
    )


def said_of(picture: MandatePicture, voice: Voice, most: int) -> str:
    """Kind and words: "får inte: utvidgas permanent"."""
    return f"{voice.say(f'group.kind.{picture.mandate.kind}')}: {one_line(picture.mandate.text, most)}"


def set_by(picture: MandatePicture, voice: Voice) -> str:
    """The decision or the meeting that set a line; neither: who wrote it, and when."""
    point = voice.say("record.point", point=picture.mandate.point) if picture.mandate.point else None
    held = picture.meeting
    where = f"{held.title} {voice.day(held.starts)}" if held is not None else None
    decision = str(picture.decision) if picture.decision is not None else None
    found = ", ".join(one for one in (decision, where, point) if one)
    return found or voice.say("group.written", by=picture.by, at=voice.moment(picture.mandate.at))


def brief(mandate: Sequence[MandatePicture], voice: Voice) -> Spans:
    """The mandate on a few short lines, for those who give or get a task."""
    wanted = [one for kind in _IN_BRIEF for one in mandate if one.mandate.kind == kind] or list(mandate)
    said = [plain(said_of(one, voice, _BRIEF)) for one in wanted[:_MOST_IN_BRIEF]]
    rest = len(mandate) - len(said)
    more = plain(voice.count("group.more_lines", rest)) if rest > 0 else None
    return lines(plain(voice.say("group.mandate_brief")), joined([*said, more]))


def _ended(picture: MandatePicture, voice: Voice) -> str:
    mandate = picture.mandate
    at = voice.moment(mandate.ended_at) if mandate.ended_at is not None else ""
    if mandate.replaced_by is not None:
        return voice.say("group.replaced", by=picture.ended_by, at=at, number=mandate.replaced_by)
    said = voice.say("group.removed", by=picture.ended_by, at=at)
    return (
        f"{said} {voice.say('group.reason', reason=one_line(mandate.reason, 120))}"
        if mandate.reason
        else said
    )
