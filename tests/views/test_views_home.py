"""A person's own page and settings."""

from datetime import time

from bot.domain.pictures.home import SettingsPicture
from bot.views import home, settings
from tests.views import painted
from tests.views.compositions import page
from tests.views.drawn import draw


def test_home_begins_with_ones_own_tasks():
    """Own tasks, those of the organisation one answers for, what is to be settled, meetings, decisions, settings."""
    shown = draw(home.home(page(), "sv"))
    headings = [line[2:] for line in shown.splitlines() if line.startswith("# ")]
    assert headings == [
        "Mina uppdrag",
        "Mina gruppers uppdrag",
        "Att reda ut",
        "Nästa möten",
        "Senaste besluten",
        "Inställningar",
    ]
    assert "**Staffanstorp** 1 öppet\n" in shown
    assert "Vardagar 08:30, 14, 7 och 2 dagar före och samma dag." in shown


def test_an_empty_home_teaches():
    """Somebody new reads what will appear there."""
    empty = page(later=(), shared=(), unsettled=(), meetings=(), decisions=())
    assert "Inget att göra just nu. Uppdrag du får dyker upp här." in draw(home.home(empty, "sv"))
    assert home.short(empty, "en").text == "Nothing to do right now. Tasks you get appear here."


def test_a_full_home_stays_within_a_hundred_blocks():
    """Forty of everything."""
    many = (painted.study_trip(),) * 40
    full = page(
        late=many, today_tasks=many, later=many, unsettled=many, shared=((painted.STAFFANSTORP, many),) * 9
    )
    assert len(home.home(full, "sv").nodes) < 100


def test_settings_say_what_holds_and_who_may_change_the_room():
    """Everybody changes their own; the room's are offered to those who may."""
    picture = SettingsPicture(
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
    assert draw(settings.card(picture, "sv")) == (
        "**Dina påminnelser**\nVardagar 08:30, 14, 7 och 2 dagar före och samma dag.\n"
        "**#kommundirektorer**\nveckobrev måndagar 08:00 · svenska · sammankallande: Anna Berg\n"
        "[Ändra tid] [Pausa en vecka] [Inställningar här]"
    )
    form = settings.person(picture, "sv")
    assert [field.id for field in form.fields] == ["reminder_time", "reminder_days", "language"]
