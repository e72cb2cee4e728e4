"""One of everything that is ever said, in both languages, for rules that hold for all of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.errors import Refusal
from bot.domain.ids import Label, WorkspaceId
from bot.domain.lines.subverbs import Subverb
from bot.domain.people import Locale
from bot.domain.pictures.decisions import DecisionList, RecordedDecision
from bot.domain.pictures.home import SettingsPicture
from bot.domain.pictures.notices import Mentioned, Notice, Undelivered, Welcome, Whereabouts
from bot.domain.pictures.tasks import (
    DateOffer,
    Doubts,
    NewTask,
    OwnerOffer,
    PartyList,
    RecordedTask,
    TaskForm,
    TaskList,
    TaskPicture,
    UnknownField,
)
from bot.views import (
    decision_forms,
    decisions,
    failure,
    help,  # noqa: A004
    home,
    meeting_forms,
    meetings,
    outgoing,
    refusals,
    register,
    settings,
    task_forms,
    tasks,
    words,
)
from bot.views.nodes import Card, Form, Home
from tests.views import gallery_of_agendas, gallery_of_year, painted
from tests.views.compositions import bundle, page, reminded, week
from tests.views.register_gallery import mandate, register_cards, register_forms_drawn

NEARLY = Subverb(verb="unknown", label=Label("U", 7), suggestion="klart U7")
LONG = "Ta fram ett mycket långt underlag & jämför <alla> kommuner *noga* " * 40
ACTS = (
    *("assigned", "support", "done", "moved", "handed over", "handed back", "removed", "reopened"),
    *("undone", "changed", "no contact", "unreachable", "something new"),
)
COMMANDS = ("beslut", "decision", "uppdrag", "task", "mote", "meeting", "veckobrev", "digest", "klubba")


def task_pictures() -> Iterator[TaskPicture]:
    """Tasks in every state, with everything that can be missing or in doubt."""
    yield from (painted.study_trip(), painted.arena(), painted.plan_extension())
    parts = tuple(f"del {n}" for n in range(12))
    yield painted.task_picture(painted.task(LONG, 4, parts), painted.GROUP)
    for doubt in ("conflict", "several", "unplanned", "impossible", "vague"):
        on = None if doubt in ("impossible", "vague") else date(2017, 3, 1)
        unclear = painted.deadline(on, doubt=doubt, meeting=None)
        yield painted.task_picture(painted.task(deadline=unclear), painted.person("Per Lind"))
        yield painted.task_picture(painted.task(deadline=unclear))
    ongoing = replace(painted.by(painted.TODAY), word="ongoing", on=None, day=None)
    yield painted.task_picture(painted.task(deadline=ongoing), painted.person("Per Lind"))
    late = painted.by(painted.TODAY - timedelta(days=3))
    yield painted.task_picture(painted.task(deadline=late), painted.person("Per Lind"))
    done = painted.task(state="done", done_by=painted.MAJA, done_at=painted.NOW)
    yield painted.task_picture(done, painted.person("Per Lind"), done_by="Per Lind")
    for state, act in (("undone", "undone"), ("removed", "removed")):
        yield painted.task_picture(painted.task(state=state), last=(painted.happened(act, reason="dubbelt"),))
    for act, detail in (
        ("moved", {"to": "2017-03-16"}),
        ("moved", {}),
        ("handed over", {"to": "Lund"}),
        ("handed over", {}),
    ):
        last = (
            painted.happened(act, **detail),
            painted.happened("snoozed", until="2017-01-25T07:30:00+00:00"),
        )
        yield painted.task_picture(painted.task(), painted.STAFFANSTORP, last=last)


def cards(locale: Locale) -> Iterator[Card]:
    """Every kind of message."""
    for picture in task_pictures():
        yield tasks.card(picture, locale)
        yield from (
            tasks.notice(Notice(act=a, by=by, picture=picture, detail={}), locale)
            for a in ACTS
            for by in ("Anna Berg", None)
        )
        for act in ("assigned", "support"):
            notice = Notice(act=act, by="Anna Berg", picture=picture, detail={})
            yield outgoing.card(Mentioned(notice), locale)
        yield from _questions(picture, locale)
    yield from _lists(locale)
    yield from _decisions(locale)
    yield from _from_the_clock(locale)
    yield from _small(locale)


def _questions(picture: TaskPicture, locale: Locale) -> Iterator[Card]:
    offer = OwnerOffer(party=painted.person("Maja Öst").party, name="Maja Öst", organisation="Lund")
    dates = (
        DateOffer(day=date(2017, 3, 2)),
        DateOffer(day=date(2017, 3, 1), meeting=painted.BOARD, before=True),
    )
    for doubts in (
        Doubts(no_owner=True, no_date=True, owners=(offer,), dates=dates),
        Doubts(no_owner=True, several=(offer,) * 7, impossible=True, no_date=True),
        Doubts(
            no_owner=True,
            unknown="Kalle",
            unknown_explicit=True,
            unknown_support=("Kalmar", "Växjö"),
            unplanned=("styrelsemötet", None),
            no_date=True,
        ),
        Doubts(conflict=True, dates=dates),
        Doubts(dates=dates, no_contact=(painted.GROUP, painted.STAFFANSTORP, painted.person("Per Lind"))),
        Doubts(moved_to_support=("Lund", "Malmö")),
        Doubts(mandate=(mandate(1), mandate(2)), against=(mandate(3, LONG),)),
        Doubts(
            fields=(
                UnknownField(field="focus", words=LONG, known=(LONG,) * 12, near=(1, LONG)),
                UnknownField(field="recipient", words="Styrelssen", known=("Styrelsen",)),
                UnknownField(field="focus", words="bostäder", known=()),
            )
        ),
        Doubts(mandate=tuple(mandate(n, LONG) for n in range(60))),
    ):
        for again, absent in ((False, False), (True, False), (False, True)):
            card = tasks.questions(
                RecordedTask(picture=picture, doubts=doubts, again=again, absent=absent), locale
            )
            if card is not None:
                yield card


def _lists(locale: Locale) -> Iterator[Card]:
    every = tuple(task_pictures())
    for scope in ("mine", "all", "late", "undated"):
        yield tasks.listing(
            TaskList(scope=scope, where=None, tasks=every, total=len(every), today=painted.TODAY), locale
        )
        yield tasks.listing(
            TaskList(scope=scope, where="Styrelsen", tasks=(), total=0, today=painted.TODAY), locale
        )
    for found in ((), (painted.two_dates(),) * 20):
        yield decisions.listing(DecisionList(where="Styrelsen", decisions=found, today=painted.TODAY), locale)
    for kind in ("organisation", "body"):
        yield register.listing(PartyList(kind=kind, parties=()), locale)  # type: ignore[arg-type]  # one of the two
        yield register.listing(PartyList(kind=kind, parties=(painted.LUND, painted.GROUP)), locale)  # type: ignore[arg-type]


def _decisions(locale: Locale) -> Iterator[Card]:
    for kind in ("decision", "finding", "direction", "no support", "divided", "question"):
        picture = painted.decision_picture(painted.decision(LONG, kind=kind))
        yield decisions.card(picture, locale)
        for again, absent in ((True, False), (False, True)):
            card = decisions.recorded(RecordedDecision(picture=picture, again=again, absent=absent), locale)
            if card is not None:
                yield card
    for near in ("direction", None):
        unread = RecordedDecision(
            picture=painted.decision_picture(painted.decision()), unknown_kind=("inriktnig", near)
        )
        if (card := decisions.recorded(unread, locale)) is not None:
            yield card
    yield decisions.card(painted.two_dates(), locale)
    yield decisions.card(painted.decision_picture(painted.decision(state="removed")), locale)


def _from_the_clock(locale: Locale) -> Iterator[Card]:
    dated = [picture for picture in task_pictures() if picture.owner and picture.task.deadline]
    for count in (1, 2, len(dated)):
        morning = bundle(*(reminded(one, "overdue") for one in dated[:count]))
        yield outgoing.card(morning, locale)
        yield outgoing.card(Mentioned(morning), locale)
        for platform in ("Slack", "Teams"):
            yield outgoing.letter(morning, Whereabouts(platform=platform, workspace=LONG), locale)
    for private in (True, False):
        yield outgoing.card(week(private=private), locale)
    every = tuple(task_pictures())
    for act in ("moved", "confirmed", "cancelled", "restored"):
        for tasks_there in ((), every[:1], every * 2):
            told = painted.meeting_notice(*tasks_there, act=act, reason=LONG)
            yield outgoing.card(told, locale)
    yield outgoing.card(replace(week(), late=every, done=every, ownerless=every), locale)
    yield outgoing.card(Welcome(room=painted.ROOM, by=None), locale)
    for why in ("absent", "archived", "unsure", "failed"):
        for picture in (painted.arena(), None):
            yield outgoing.card(Undelivered(room=painted.ROOM, picture=picture, why=why), locale)  # type: ignore[arg-type]


def _small(locale: Locale) -> Iterator[Card]:
    days = (date(2017, 3, 22), date(2017, 4, 5))
    for meeting in (painted.BOARD, painted.meeting(candidates=days), painted.meeting(state="cancelled")):
        yield meetings.card(painted.meeting_picture(meeting, due=tuple(task_pictures())), locale)
        yield meetings.added(painted.meeting_picture(meeting, new=True, bound=1), locale)
        yield meetings.cancelled(painted.meeting_picture(meeting, asked=tuple(task_pictures())), locale)
    yield from gallery_of_year.cards(locale)
    yield from gallery_of_agendas.cards(locale)
    yield from (
        meetings.none(locale),
        help.kept(locale),
        help.greeting(COMMANDS, locale),
        home.short(page(), locale),
    )
    for noun in (None, "task", "decision", "meeting", "digest", "group", "organisation", "settings"):
        yield help.card(noun, COMMANDS, locale)
    yield from (failure.card("7F3A", "/uppdrag ring", locale), failure.card(None, None, locale))
    yield from (words.offer("ring Lund", locale), words.offer("", locale), words.offer(LONG, locale))
    yield from (
        refusals.card(Refusal("date unclear", label="U7", text="snart"), locale),
        refusals.suggestion("/uppdrag", "klrat U7", NEARLY, locale),
    )
    yield from register_cards(locale)
    yield settings.card(all_settings(), locale)
    yield from (settings.card(replace(several_places(), reminders_on=on), locale) for on in (None, PLACE))


def all_settings() -> SettingsPicture:
    """What holds for Maja in the room of the directors."""
    return SettingsPicture(
        person=painted.MAJA,
        name="Maja Öst",
        locale="sv",
        reminder_time=time(8, 30),
        reminder_days=(14, 7, 2, 0),
        paused_until=None,
        room=painted.ROOM,
        body=painted.BODY,
        convenor="Anna Berg",
        may_room=True,
        zone=painted.ZONE,
        today=painted.TODAY,
    )


PLACE = WorkspaceId("teams/T2")


def several_places() -> SettingsPicture:
    """Maja can be written to in two workspaces."""
    places = ((WorkspaceId("slack/T1"), "Slack, Direktörerna"), (PLACE, "Teams, Kansliet"))
    return replace(all_settings(), places=places, reminders_on=PLACE)


def homes(locale: Locale) -> Iterator[Home]:
    """A page with something and one with nothing."""
    yield home.home(page(), locale)
    yield home.home(
        page(has_calendar=True, unreachable=(("Per Lind", None), ("Anna Berg", "letter"))), locale
    )
    yield home.home(page(later=(), shared=(), unsettled=(), meetings=(), decisions=()), locale)
    yield home.home(page(meetings=(), has_calendar=True), locale)


def forms(locale: Locale) -> Iterator[Form]:
    """Every form."""
    offers = (
        OwnerOffer(party=painted.LUND.party, name="Lund"),
        OwnerOffer(party=painted.STAFFANSTORP.party, name="Staffanstorp"),
    )
    yield from register_forms_drawn(locale)
    me = painted.person("Maja Öst").party
    for decision in (None, painted.decision()):
        begin = NewTask(
            text=LONG,
            source="https://chat.example/p1",
            decision=decision,
            me=me,
            owners=offers,
            zone=painted.ZONE,
            today=painted.TODAY,
        )
        yield task_forms.new(begin, locale)
    for picture in task_pictures():
        form = TaskForm(picture=picture, me=me, owners=offers)
        yield from (
            task_forms.edit(form, locale),
            task_forms.hand_over(form, locale),
            task_forms.choose(form, locale),
        )
        yield from (
            task_forms.move(picture, locale),
            task_forms.remove(picture, locale),
            task_forms.snooze(picture, locale),
        )
    yield task_forms.organisation("U7", "Kalmar", locale)
    yield task_forms.organisation("U7", "Kalmar", locale, verb="task.support")
    decision_picture = painted.two_dates()
    yield from (decision_forms.new("", None, locale), decision_forms.edit(decision_picture, locale))
    yield decision_forms.remove(decision_picture, locale)
    shown = painted.meeting_picture(due=(painted.arena(),))
    yield from (
        meeting_forms.new(locale),
        meeting_forms.move(shown, locale),
        meeting_forms.cancel(shown, locale),
    )
    yield from gallery_of_year.forms(locale)
    yield from gallery_of_agendas.forms(locale)
    yield settings.person(several_places(), locale)
    yield from (settings.person(all_settings(), locale), settings.room(all_settings(), locale))
