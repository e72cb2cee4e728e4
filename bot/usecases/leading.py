"""Who leads a meeting, and so may settle what was said at it."""

from bot.domain.meetings import Meeting
from bot.ports.books import Books
from bot.usecases.here import Here


def leads(meeting: Meeting, here: Here, books: Books) -> bool:
    """Whoever takes the notes of this meeting or is in its chair (else the convenor of its body), and the coordinator."""
    if here.person.coordinator:
        return True
    sheet = books.sheets.of(meeting.id)
    body = books.directory.body(meeting.body) if meeting.body is not None else None
    chair = sheet.chair or (body.convenor if body is not None else None)
    return here.person.id in (sheet.secretary, chair)
