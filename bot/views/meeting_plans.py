"""The meetings of a year, as they are planned."""

from bot.domain.meetings import Meeting
from bot.domain.people import Locale
from bot.domain.pictures.meetings import MeetingPlan
from bot.views import timelines
from bot.views.nodes import Actions, Card, Heading, Paragraph, Spans
from bot.views.spans import joined, lines, plain, strong, struck
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of

_SERIES = 7


def plan(year: MeetingPlan, locale: Locale) -> Card:
    """The meetings of a year by series; those that have been are struck through, single events come last."""
    voice = voice_of(year, locale)
    verbs = ("meeting.new", "meeting.paste", "calendar.body")
    new = Actions(tuple(button(verb, "", voice) for verb in verbs))
    title = voice.say("plan.title", year=year.year)
    steps = timelines.of_year(year.chains, voice)
    if not year.meetings:
        empty = voice.say("plan.empty", year=year.year)
        return Card(text=empty, nodes=(Paragraph(plain(empty)), *steps, new))
    series: dict[str, list[Spans]] = {}
    for meeting, host in zip(year.meetings, year.hosts, strict=True):
        series.setdefault(meeting.title, []).append(_in_plan(meeting, host, voice))
    several = {name: days for name, days in series.items() if len(days) > 1}
    single = [(*plain(f"{name} "), *days[0]) for name, days in series.items() if len(days) == 1]
    rows = [lines(strong(name), joined(days)) for name, days in several.items()]
    if single:
        rows.append(lines(strong(voice.say("plan.others" if several else "plan.all")), joined(single)))
    shown = [Paragraph(row) for row in rows[: _SERIES - 1]]
    if len(rows) >= _SERIES:
        shown.append(Paragraph(lines(*rows[_SERIES - 1 :])))
    text = voice.count("plan.alert", len(year.meetings), year=year.year)
    return Card(text=text, nodes=(Heading(title), *shown, *steps, new))


def _in_plan(meeting: Meeting, host: str | None, voice: Voice) -> Spans:
    if meeting.is_tentative:
        return plain(voice.choice([voice.day_month(day) for day in meeting.possible(voice.today)]))
    day = voice.day_month(meeting.starts, meeting.last_day)
    said = f"{day} ({host})" if host else day
    return struck(said) if meeting.last_day < voice.today else plain(said)
