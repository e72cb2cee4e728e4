"""The parts of a decision, each with the day and the meeting that it makes or confirms."""

from bot.domain.meetings import Meeting
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.tasks import PartPicture
from bot.i18n.dates import clock
from bot.views import meeting_lines
from bot.views.nodes import Items, Spans, Text
from bot.views.spans import cut, plain
from bot.views.voice import Voice


def items(picture: DecisionPicture, voice: Voice) -> Items | None:
    """All parts with letters; None when the decision has no parts, or a single one that says nothing more."""
    parts = [part for part in picture.parts if part.meeting is not None or len(picture.parts) > 1]
    return Items(tuple(_part(part, voice) for part in parts), style="letter") if parts else None


def _part(part: PartPicture, voice: Voice) -> Spans:
    meeting = part.meeting
    if meeting is None:
        return plain(cut(part.text, 500))
    at = f" {clock(meeting.begins)}" if meeting.begins else ""
    day = Text(meeting_lines.days(meeting, voice) + at, "strong" if meeting.state == "planned" else "strike")
    place = (
        voice.say("decision.ordinal", number=part.ordinal.number, of=part.ordinal.of)
        if part.ordinal
        else None
    )
    if part.claimed is not None and part.ordinal is not None:
        place = voice.say(
            "decision.claimed", number=part.ordinal.number, of=part.ordinal.of, claimed=part.claimed
        )
    in_plan = voice.say("decision.was_in_plan" if part.confirms else "decision.added_to_plan")
    off = voice.say("meeting.cancelled") if meeting.state == "cancelled" else None
    rest = "".join(f" · {one}" for one in (off, place, f"{meeting.label}, {in_plan}") if one)
    return (Text(f"{meeting.title} "), day, Text(_moved(part, meeting, voice) + rest))


def _moved(part: PartPicture, meeting: Meeting, voice: Voice) -> str:
    """From which days it was moved after the decision."""
    if part.before is None:
        return ""
    key = "decision.moved_meeting" if meeting.title.casefold().endswith("möte") else "decision.moved_event"
    return f" ({voice.say(key, day=voice.day_month(*part.before))})"
