"""The reminders of a task through the weeks: planned, bundled, each heard once, by whom they concern that day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.domain.ids import OrganisationId
from bot.domain.people import Contact
from bot.usecases import effects, task_acts, task_days
from tests.builders import account, room_id
from tests.fakes import room_facts
from tests.scenes import Scene

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def local(month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    """A moment of 2017 in Stockholm."""
    return datetime(2017, month, day, hour, minute, tzinfo=STOCKHOLM)


def moments(instants: list[datetime]) -> list[str]:
    """Local moments of instants."""
    return [f"{at.astimezone(STOCKHOLM):%m-%d %H:%M}" for at in instants]


def bundles(scene: Scene) -> list[str]:
    """Which bundles stand anywhere, by day and time, in the order they came."""
    return [key.partition(":")[2].partition(":")[2][5:] for key in scene.keys("due")]


async def test_a_task_is_heard_on_its_days_at_half_past_eight(scene: Scene) -> None:
    """Before, on the day, and five working days after; then only the digest speaks of it."""
    await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(3, 31))
    assert bundles(scene) == [
        *("02-15:08:30", "02-22:08:30", "02-27:08:30", "03-01:08:30"),
        *("03-02:08:30", "03-03:08:30", "03-06:08:30", "03-07:08:30", "03-08:08:30"),
    ]
    assert len(scene.texts("D-UPER")) == 1 + 9


async def test_what_falls_on_one_morning_is_one_message(scene: Scene) -> None:
    """Three tasks due the same day: one message a morning that names them all."""
    for text in ("ta fram en mall", "boka en lokal", "ring Lund"):
        await scene.task(f"@per {text} senast 1 mars")
    await scene.until(local(2, 15))
    assert bundles(scene) == ["02-15:08:30"]
    text = scene.texts("D-UPER")[-1]
    assert all(word in text for word in ("mall", "lokal", "Lund"))


async def test_good_friday_is_heard_on_maundy_thursday(scene: Scene) -> None:
    """A reminder that falls on a public holiday comes the working day before, with what was due then anyway."""
    await scene.task("@per ta fram en mall senast 14 april")
    await scene.until(local(4, 17))
    assert bundles(scene) == ["03-31:08:30", "04-07:08:30", "04-12:08:30", "04-13:08:30"]


async def test_done_before_the_morning_is_not_heard(scene: Scene) -> None:
    """What is closed between planning and sending falls out."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(2, 20))
    await scene.act(task_acts.complete, task, by="per")
    await scene.until(local(3, 31))
    assert bundles(scene) == ["02-15:08:30"]


async def test_a_task_closed_while_its_bundle_waits_falls_out_of_it(scene: Scene) -> None:
    """The platform was out of reach in the morning: what was done meanwhile is not asked for, the rest is."""
    done = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.task("@per boka en lokal senast 1 mars")
    await scene.until(local(2, 15, 8, 29))
    scene.clock.turn(local(2, 15, 8, 30))
    await scene.change(_gather)
    await scene.act(task_acts.complete, done, by="maja")
    await scene.settle()
    assert "lokal" in scene.texts("D-UPER")[-1]
    assert "mall" not in scene.texts("D-UPER")[-1]


async def test_a_bundle_whose_tasks_are_all_closed_is_not_sent(scene: Scene) -> None:
    """Nothing is left to say."""
    done = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(2, 15, 8, 29))
    scene.clock.turn(local(2, 15, 8, 30))
    await scene.change(_gather)
    await scene.act(task_acts.complete, done, by="maja")
    await scene.settle()
    assert bundles(scene) == []


async def test_moved_away_and_back_each_morning_ahead_is_heard_once(scene: Scene) -> None:
    """A deadline that is moved and moved back keeps what is still ahead, and repeats nothing that was heard."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(2, 20))
    await scene.act(task_days.move, task, by="maja", to="2017-04-12")
    await scene.act(task_days.move, task, by="maja", to="2017-03-01")
    await scene.until(local(3, 1))
    assert bundles(scene) == ["02-15:08:30", "02-22:08:30", "02-27:08:30", "03-01:08:30"]


async def test_closed_and_reopened_the_mornings_ahead_are_heard(scene: Scene) -> None:
    """A task that is done and opened again is reminded of as before."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(2, 20))
    await scene.act(task_acts.complete, task, by="per")
    await scene.act(task_acts.reopen, task, by="maja")
    await scene.until(local(3, 1))
    assert bundles(scene) == ["02-15:08:30", "02-22:08:30", "02-27:08:30", "03-01:08:30"]


async def test_who_has_the_task_on_the_day_hears_it(scene: Scene) -> None:
    """Handed over: the new owner is reminded, the former one is not."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(2, 20))
    await scene.task("@anna hälsa")
    await scene.settle()
    await scene.act(task_acts.hand_over, task, by="maja", to=str(account("anna")))
    await scene.until(local(2, 22))
    assert "mall" in scene.texts("D-UANNA")[-1]
    assert bundles(scene) == ["02-15:08:30", "02-22:08:30"]
    assert len([t for t in scene.platform.in_channel("D-UPER") if t.key.startswith("due")]) == 1


async def test_snoozed_until_the_afternoon_it_comes_at_three(scene: Scene) -> None:
    """[Påminn senare] › I eftermiddag: one message at 15:00 to that person; the deadline stands."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(2, 22, 9))
    await scene.act(task_days.snooze, task, by="per", until="afternoon")
    await scene.until(local(2, 22, 18))
    assert bundles(scene)[-1] == "02-22:15:00"


async def test_snoozed_into_a_day_off_it_comes_the_next_working_morning(scene: Scene) -> None:
    """Quiet hours and days off hold for a snooze too."""
    task = await scene.task("@per ta fram en mall senast 30 mars")
    await scene.until(local(2, 24, 12))
    await scene.act(task_days.snooze, task, by="per", until="2017-02-25T10:00")
    await scene.until(local(2, 28))
    assert bundles(scene) == ["02-27:08:30"]


async def test_a_change_elsewhere_leaves_a_snooze_alone(scene: Scene) -> None:
    """Somebody edits the task: who asked to hear of it later still does, even when nothing else is planned."""
    task = await scene.task("@per ta fram en mall")
    await scene.act(task_days.snooze, task, by="per", until="2017-02-22T10:00")
    await scene.act(task_days.move, task, by="maja", to="2017-01-24")
    await scene.until(local(2, 23))
    assert "02-22:10:00" in bundles(scene)


async def test_a_pause_holds_reminders_until_it_is_over(scene: Scene) -> None:
    """Paused for two weeks: one message afterwards says all of it."""
    await scene.task("@per ta fram en mall senast 1 mars")

    def pause(books, now):
        per = books.directory.account(account("per"))
        person = books.directory.person(per.person)
        books.directory.save_person(replace(person, paused_until=date(2017, 2, 26)))

    await scene.change(pause)
    await scene.until(local(2, 28))
    assert bundles(scene) == ["02-27:08:30"]


async def test_other_hours_and_days_hold_from_then_on(scene: Scene) -> None:
    """Somebody wants to hear three days before, at ten: what was planned is planned again."""
    await scene.task("@per ta fram en mall senast 2 mars")

    def choose(books, now):
        per = books.directory.account(account("per")).person
        person = books.directory.person(per)
        books.directory.save_person(
            replace(person, reminder_days=(3,), reminder_time=datetime(2017, 1, 1, 10).time())
        )
        effects.plan_person(books, per, now)

    await scene.change(choose)
    await scene.until(local(3, 2))
    assert bundles(scene) == ["02-27:10:00"]


async def test_late_after_an_outage_it_says_when_it_should_have_come(scene: Scene) -> None:
    """The process was down from eight to eleven: the message comes then, and says that it is late."""
    await scene.task("@per ta fram en mall senast 1 mars")
    await scene.settle()
    scene.clock.turn(local(2, 15, 11))
    await scene.settle()
    assert bundles(scene) == ["02-15:08:30"]
    card = scene.platform.in_channel("D-UPER")[-1].versions[0]
    assert "08:30" in str(card)


async def test_days_of_outage_are_one_message(scene: Scene) -> None:
    """Down for two weeks, back at night: one message the next working morning covers all that was missed."""
    await scene.task("@per ta fram en mall senast 1 mars")
    await scene.task("@per boka en lokal senast 1 mars")
    await scene.settle()
    scene.clock.turn(local(2, 28, 3))
    await scene.settle()
    assert bundles(scene) == []
    await scene.until(local(2, 28, 9))
    assert bundles(scene) == ["02-28:08:30"]
    assert "mall" in scene.texts("D-UPER")[-1]
    assert "lokal" in scene.texts("D-UPER")[-1]


async def test_an_organisation_is_reminded_through_its_contact_of_the_day(scene: Scene) -> None:
    """The contact changes in February: the new one hears the reminders from then on. Without one, the author does."""

    def register(books, now):
        from bot.usecases.arrivals import arrive
        from tests.builders import place

        for handle in ("karin", "jonas"):
            arrive(place(handle), books, now)
        here = arrive(place("maja"), books, now)
        found = books.directory.add_organisation(here.cooperation.id, "Staffanstorp")
        karin = books.directory.account(account("karin")).person
        books.directory.set_contact(Contact(organisation=found.id, person=karin, since=date(2017, 1, 1)))
        return found.id

    organisation: OrganisationId = await scene.change(register)
    await scene.task("Staffanstorp ta fram beslutsunderlag senast 1 mars")
    await scene.until(local(2, 16))

    def change(books, now):
        jonas = books.directory.account(account("jonas")).person
        books.directory.set_contact(
            Contact(organisation=organisation, person=jonas, since=date(2017, 2, 20), until=date(2017, 2, 26))
        )

    await scene.change(change)
    await scene.until(local(2, 27))
    heard = {m.channel: m.key for m in scene.platform.posted if m.key.startswith("due")}
    assert {channel: key[-16:] for channel, key in heard.items()} == {
        "D-UKARIN": "2017-02-15:08:30",
        "D-UJONAS": "2017-02-22:08:30",
        "D-UMAJA": "2017-02-27:08:30",
    }


async def test_a_bundle_shows_what_became_of_its_tasks(scene: Scene) -> None:
    """Done after the morning: the message of the morning is amended, nothing is sent."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(2, 15))
    await scene.act(task_acts.complete, task, by="per")
    await scene.settle()
    bundle = next(m for m in scene.platform.posted if m.key.startswith("due"))
    assert len(bundle.versions) == 2


async def test_a_morning_that_is_long_past_stays_as_it_was(scene: Scene) -> None:
    """Of two mornings that named a task only the one of the last two weeks is amended when it is done."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.until(local(3, 2))
    await scene.act(task_acts.complete, task, by="per")
    await scene.settle()
    versions = {m.key[-11:]: len(m.versions) for m in scene.platform.posted if m.key.startswith("due")}
    assert versions == {
        "02-15:08:30": 1,
        "02-22:08:30": 2,
        "02-27:08:30": 2,
        "03-01:08:30": 2,
        "03-02:08:30": 2,
    }


async def test_an_undone_task_takes_back_what_was_said(scene: Scene) -> None:
    """[Ångra]: the message to the owner says so, no reminder is left, and what had not gone out does not."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.settle()
    await scene.act(task_acts.undo, task, by="maja")
    await scene.until(local(3, 31))
    assert bundles(scene) == []
    assert len(scene.platform.in_channel("D-UPER")[0].versions) == 2


async def test_an_undo_before_the_first_message_sends_none(scene: Scene) -> None:
    """Taken back at once: the owner never hears of it."""
    task = await scene.task("@per ta fram en mall senast 1 mars")
    await scene.act(task_acts.undo, task, by="maja")
    await scene.settle()
    assert scene.texts("D-UPER") == []


async def test_who_may_no_longer_see_the_task_is_not_told_of_it(scene: Scene) -> None:
    """The author was taken out of a private room: what happens there is not told any more, its owner still hears."""
    room = room_id("presidiet")
    both = (account("per"), account("maja"))
    scene.platform.rooms[room] = room_facts(room, private=True, members=both)
    task = await scene.task("@per ta fram en mall senast 1 mars", room="presidiet", private=True)
    await scene.settle()
    per = await scene.change(lambda books, _now: books.directory.account(account("per")).person)
    await scene.change(lambda books, now: books.directory.set_members(room, [per], now))
    await scene.change(
        lambda books, now: effects.tell(
            books, books.tasks.get(task.picture.task.id), [task.picture.task.author], "done", per, {}, now
        )
    )
    await scene.settle()
    assert scene.texts("D-UMAJA") == []
    await scene.until(local(2, 15))
    assert "mall" in scene.texts("D-UPER")[-1]


async def test_the_clock_jumps_through_a_year_quickly(scene: Scene) -> None:
    """Twenty tasks and every due instant of a year are stepped through in order, each once."""
    for number in range(20):
        await scene.task(
            f"@per åtgärd {number} senast {1 + number % 28} {('mars', 'maj', 'september')[number % 3]}"
        )
    begun = datetime.now(UTC)
    passed = await scene.until(local(12, 31))
    assert passed == sorted(set(passed))
    assert len(bundles(scene)) == len(set(bundles(scene))) > 50
    assert (datetime.now(UTC) - begun).total_seconds() < 30


def _gather(books, now):
    from bot.usecases import reminding

    reminding.gather(books, now)
