"""The parts of a decision, each with the day and the meeting that it makes or confirms."""

from bot.domain.pictures import DecisionPicture, PartPicture
from bot.i18n.dates import clock
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
    day = voice.full(meeting.starts, meeting.last_day)
    at = f" {clock(meeting.begins)}" if meeting.begins else ""
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
    rest = "".join(f" · {one}" for one in (place, f"{meeting.label}, {in_plan}") if one)
    return (Text(f"{meeting.title} "), Text(day + at, "strong"), Text(rest))
