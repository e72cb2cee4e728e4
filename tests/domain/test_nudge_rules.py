"""When a question about a meeting is asked, and when it is not."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.domain.ids import CooperationId, MeetingId, OrganisationId, PersonId
from bot.domain.meetings import Meeting
from bot.domain.nudges import Preparation, is_open, questions
from bot.domain.rhythm import Rhythm

NOW = datetime(2017, 1, 24, 15, 30, tzinfo=UTC)


def meeting(**changes: Any) -> Meeting:
    """A meeting on 22 March, added on 24 January."""
    given: dict[str, Any] = {
        "id": MeetingId(1),
        "cooperation": CooperationId(1),
        "number": 1,
        "body": None,
        "title": "Teknologevent",
        "starts": date(2017, 3, 22),
        "zone": "Europe/Stockholm",
        "author": PersonId(1),
        "created_at": NOW,
    }
    return Meeting(**{**given, **changes})


TENTATIVE = meeting(candidates=(date(2017, 3, 22), date(2017, 4, 5)))
HOSTED = meeting(host=OrganisationId(1), starts=date(2017, 4, 20), place="Eslöv")


def test_which_day_is_asked_a_week_before_the_first_at_the_persons_hour():
    """On the clock of the wall."""
    asked, _ = questions(TENTATIVE, Preparation(), Rhythm(), NOW)
    assert (asked.about, asked.due_at) == ("day", datetime(2017, 3, 15, 7, 30, tzinfo=UTC))


def test_the_second_day_is_asked_about_a_week_before_it_when_the_first_has_passed():
    """A day that follows soon after the first is asked about when the first has passed without an answer."""
    _, asked = questions(TENTATIVE, Preparation(), Rhythm(), NOW)
    assert (asked.day, asked.due_at) == (date(2017, 4, 5), datetime(2017, 3, 29, 6, 30, tzinfo=UTC))
    near = meeting(candidates=(date(2017, 3, 22), date(2017, 3, 24)))
    _, asked = questions(near, Preparation(), Rhythm(), NOW)
    assert asked.due_at == datetime(2017, 3, 23, 7, 30, tzinfo=UTC)


def test_of_two_days_in_a_row_the_second_is_asked_about_on_its_own_morning():
    """There is no working day between them on which the first has passed; over a weekend there is none either."""
    for days in ((date(2017, 3, 22), date(2017, 3, 23)), (date(2017, 3, 24), date(2017, 3, 27))):
        _, asked = questions(meeting(candidates=days), Preparation(), Rhythm(), NOW)
        assert Rhythm().day(asked.due_at) == asked.day == days[1]


def test_days_of_a_weekend_that_follow_are_asked_about_once_on_the_working_day_before():
    """Friday to Sunday: on that Friday, for both; Saturday and Sunday: on the Friday too."""
    for days in ((10, 11), (10, 11, 12), (11, 12)):
        asked = list(
            questions(
                meeting(candidates=tuple(date(2017, 3, day) for day in days)), Preparation(), Rhythm(), NOW
            )
        )
        assert [Rhythm().day(one.due_at) for one in asked] == [date(2017, 3, 3), date(2017, 3, 10)]


def test_where_is_asked_three_weeks_before_also_over_the_change_of_clocks():
    """Half past eight by the summer's clock."""
    (asked,) = questions(HOSTED, Preparation(host="Eslöv"), Rhythm(), NOW)
    assert (asked.about, asked.due_at) == ("room", datetime(2017, 3, 30, 6, 30, tzinfo=UTC))


def test_what_should_have_been_asked_already_is_asked_the_next_working_morning():
    """Added on a Friday afternoon for the next Wednesday: on Monday."""
    late = datetime(2017, 3, 17, 15, tzinfo=UTC)
    asked, _ = questions(TENTATIVE, Preparation(), Rhythm(), late)
    assert asked.due_at == datetime(2017, 3, 20, 7, 30, tzinfo=UTC)


def test_nothing_is_asked_on_the_day_itself():
    """Then it is too late to ask; of two days the other is asked about in its time."""
    late = datetime(2017, 3, 21, 15, tzinfo=UTC)
    assert [asked.day for asked in questions(TENTATIVE, Preparation(), Rhythm(), late)] == [date(2017, 4, 5)]
    assert list(questions(TENTATIVE, Preparation(), Rhythm(), datetime(2017, 4, 4, 15, tzinfo=UTC))) == []


@pytest.mark.parametrize(
    ("planned", "host"),
    [
        (meeting(), None),
        (meeting(place="Rådhuset", host=OrganisationId(1)), "Eslöv"),
        (meeting(candidates=TENTATIVE.candidates, state="cancelled"), None),
        (meeting(host=OrganisationId(1), state="cancelled"), "Eslöv"),
    ],
)
def test_what_is_settled_is_not_asked(planned, host):
    """A fixed day without a host, a known place, a cancelled meeting."""
    assert not is_open("day", planned, Preparation(host=host))
    assert not is_open("room", planned, Preparation(host=host))


BOARD = meeting(title="Styrelsemöte", starts=date(2017, 3, 2))
KEPT = Preparation(keeps_agendas=True, papers_days=7)


def test_what_is_to_be_taken_up_is_asked_two_weeks_before_and_papers_two_days_before_they_go_out():
    """The board of 2 March sends its papers on 23 February: 16 and 21 February."""
    asked = {question.about: question.due_at for question in questions(BOARD, KEPT, Rhythm(), NOW)}
    assert asked == {
        "agenda": datetime(2017, 2, 16, 7, 30, tzinfo=UTC),
        "papers": datetime(2017, 2, 21, 7, 30, tzinfo=UTC),
    }


def test_no_agenda_is_asked_for_where_nobody_keeps_one():
    """A working group that just meets is left alone."""
    assert list(questions(BOARD, Preparation(), Rhythm(), NOW)) == []


def test_agenda_and_papers_are_settled_by_what_is_there():
    """A point that somebody put on it; no decision without papers."""
    assert is_open("agenda", BOARD, KEPT)
    assert not is_open("agenda", BOARD, Preparation(keeps_agendas=True, has_points=True))
    assert not is_open("papers", BOARD, KEPT)
    assert is_open("papers", BOARD, Preparation(papers_days=7, unpapered=("Budget",)))
