"""Any date that is printed in a supported form is read back; a text without a date is left alone."""

import time
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.when.calendar import Calendar, Planned
from bot.domain.when.find import find

ZONE = ZoneInfo("Europe/Stockholm")
MONTHS_SV = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS_SV = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
DAYS_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

nows = st.datetimes(datetime(2017, 1, 1), datetime(2031, 12, 31)).map(lambda at: at.replace(tzinfo=ZONE))
days = st.dates(date(2017, 1, 1), date(2033, 12, 31))


def bare(text: str) -> str:
    """As typed on a keyboard without å, ä and ö."""
    return text.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))


def month(day: date) -> str:
    """Its month in Swedish."""
    return MONTHS_SV[day.month - 1]


def month_en(day: date) -> str:
    """Its month in English."""
    return MONTHS_EN[day.month - 1]


FORMS = [
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"senast {d:%Y%m%d}",
    lambda d: f"senast {d:%y%m%d}",
    lambda d: f"den {d.day}/{d.month} {d.year}",
    lambda d: f"{d.day}/{d.month}-{d:%y}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"den {d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day}-{month_en(d)[:3]}-{d.year}",
    lambda d: f"i vecka {d.isocalendar().week}, {d.isocalendar().year}, {DAYS_SV[d.weekday()]}",
    lambda d: f"{d.day} {month(d)} {d.year}",
    lambda d: f"{d.day} {month(d)[:3]} {d.year}",
    lambda d: f"före den {d.day}:e {month(d)} {d.year}",
    lambda d: f"{d.day} {month(d)} -{d:%y}",
    lambda d: f"{DAYS_SV[d.weekday()]} {d.day} {month(d)} {d.year}",
    lambda d: f"{DAYS_SV[d.weekday()]}en den {d.day} {month(d)} {d.year}",
    lambda d: bare(f"{DAYS_SV[d.weekday()]} {d.day} {month(d)} {d.year}"),
    lambda d: f"{DAYS_SV[d.weekday()][:3]} {d.day}/{d.month}-{d:%y}",
    lambda d: f"{DAYS_SV[d.weekday()][:3]} {d.day} {month(d)} {d.year} (v. {d.isocalendar().week})",
    lambda d: f"{DAYS_SV[d.weekday()]} v. {d.isocalendar().week} {d.isocalendar().year}",
    lambda d: f"{month_en(d)} {d.day}, {d.year}",
    lambda d: f"by {d.day} {month_en(d)} {d.year}",
    lambda d: f"before the {d.day}th of {month_en(d)} {d.year}",
    lambda d: f"on {DAYS_EN[d.weekday()]}, {d.day} {month_en(d)} {d.year}",
    lambda d: f"{DAYS_EN[d.weekday()][:3]} {month_en(d)[:3]} {d.day}, {d.year}",
    lambda d: f"{DAYS_EN[d.weekday()]} in week {d.isocalendar().week} {d.isocalendar().year}",
]


@settings(deadline=None)
@given(day=days, ahead=st.integers(0, 300), form=st.sampled_from(FORMS))
def test_a_printed_day_is_read_back(day, ahead, form):
    """Every form gives the day back, without conflict, and leaves the title."""
    now = datetime.combine(day - timedelta(days=ahead), datetime.min.time(), ZONE)
    found = find(f"Ring Lomma {form(day)}", now=now, calendar=Calendar())
    assert found.reading is not None
    assert (found.reading.start, found.reading.end, found.reading.conflict) == (day, None, False)
    assert found.rest == "Ring Lomma"


@settings(deadline=None)
@given(
    now=nows,
    ahead=st.integers(0, 364),
    form=st.sampled_from(["{d.day} {sv}", "{d.day}/{d.month}", "{en} {d.day}"]),
)
def test_a_day_without_a_year_is_the_first_such_day(now, ahead, form):
    """Today itself counts. Bare "24/7" is round the clock, not a day of July."""
    day = now.date() + timedelta(days=ahead)
    if (day.month, day.day) == (2, 29) or form.format(d=day, sv="", en="") == "24/7":
        return
    found = find("Möte " + form.format(d=day, sv=month(day), en=month_en(day)), now=now, calendar=Calendar())
    assert found.reading is not None
    assert found.reading.start == day


@settings(deadline=None)
@given(now=nows, first=days, length=st.integers(1, 25), form=st.sampled_from(["sv", "figures", "en"]))
def test_a_printed_span_is_read_back(now, first, length, form):
    """Both ends come back, across months and years."""
    last = first + timedelta(days=length)
    shown = {
        "sv": f"{first.day} {month(first)} {first.year} – {last.day} {month(last)} {last.year}",
        "figures": f"{first.day}/{first.month}-{first:%y} till {last.day}/{last.month}-{last:%y}",
        "en": f"from {first.day} {month_en(first)} {first.year} to {last.day} {month_en(last)} {last.year}",
    }[form]
    reading = find("Läger " + shown, now=now, calendar=Calendar()).reading
    assert reading is not None
    assert (reading.start, reading.end) == (first, last)


@settings(deadline=None)
@given(
    now=nows,
    day=days,
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    form=st.sampled_from([" ", " kl. ", ", kl "]),
)
def test_a_printed_time_is_read_back(now, day, hour, minute, form):
    """The clock is a 24-hour clock."""
    reading = find(f"Möte {day.isoformat()}{form}{hour:02}:{minute:02}", now=now, calendar=Calendar()).reading
    assert reading is not None
    if day >= now.date():
        assert (reading.start, reading.time and reading.time.isoformat("minutes")) == (
            day,
            f"{hour:02}:{minute:02}",
        )


@settings(deadline=None)
@given(now=nows, weekday=st.integers(0, 6), slip=st.integers(1, 4))
def test_a_weekday_with_one_slip_of_the_pen_is_read(now, weekday, slip):
    """Two neighbouring letters swapped after a lead word: the same day as without the slip."""
    name = DAYS_SV[weekday]
    swapped = name[:slip] + name[slip + 1] + name[slip] + name[slip + 2 :]
    right, wrong = (find(f"ring på {word}", now=now, calendar=Calendar()).reading for word in (name, swapped))
    assert right is not None
    assert wrong is not None
    assert right.start == wrong.start


@settings(deadline=None)
@given(
    now=nows, ahead=st.integers(1, 200), lead=st.sampled_from(["till", "inför", "före", "på", "vid", "efter"])
)
def test_the_next_meeting_is_found(now, ahead, lead):
    """The first of the series strictly after today, whatever word leads to it."""
    starts = now.date() + timedelta(days=ahead)
    plan = Calendar(
        meetings=(
            Planned(series="Styrelsemöte", starts=starts),
            Planned(series="Styrelsemöte", starts=now.date()),
        )
    )
    reading = find(f"Underlag {lead} nästa styrelsemöte", now=now, calendar=plan).reading
    assert reading is not None
    assert (reading.start, reading.bound) == (starts, True)


DATELESS = st.sampled_from(
    [
        "rätta § 94 i protokollet",
        "flytta frågan till punkt 4",
        "ta upp 3 av 9 styrelseposter",
        "betala 50 tkr",
        "betala 1 500 kr",
        "justera 2017 års budget",
        "uppgradera till version 2.3",
        "redovisa Agenda 2030",
        "ring 046-359 50 00",
        "diarieför KS 2017/0123",
        "yttra oss över SOU 2016:75",
        "skriv 1/2 sida",
        "ta fram 2-3 förslag",
        "be Jan-Inge och Maj-Britt ringa",
        "be Tor om en offert",
        "ordna fri parkering",
        "lös frågan om två kommuner",
        "skicka den till Lund",
        "we may need a bigger room",
        "ask for a second opinion",
        "review section 4.2",
        "read 5 of 12 pages",
        "det är vår fråga",
        "läs https://exempel.se/2017-03-02",
        "mejla per@exempel.se",
        "i mån av plats",
    ]
)


@settings(deadline=None)
@given(
    pieces=st.lists(DATELESS, min_size=1, max_size=6),
    joint=st.sampled_from([". ", ", ", " och ", "\n", "; "]),
    now=nows,
)
def test_text_without_a_date_is_left_alone(pieces, joint, now):
    """Amounts, paragraphs, numbers of cases and names are no dates, in any company, and no word is lost."""
    text = joint.join(pieces)
    found = find(text, now=now, calendar=Calendar())
    assert found.reading is None or found.reading.start is None
    assert found.rest == " ".join(text.split())


@settings(deadline=None)
@given(text=st.text(max_size=300), now=nows)
@example(text='"' * 50 + "<<<@@@“", now=datetime(2017, 1, 24, tzinfo=ZONE))
@example(text="9" * 5000 + " mars", now=datetime(2017, 1, 24, tzinfo=ZONE))
@example(text="om 999 år före 1/1 kl 25:99", now=datetime(2017, 1, 24, tzinfo=ZONE))
def test_no_text_breaks_the_reader(text, now):
    """Whatever is typed, there is an answer, and the places it names lie in the text."""
    found = find(text, now=now, calendar=Calendar())
    assert all(0 <= start < end <= len(text) for start, end in found.spans)


GRAMMAR_WORDS = st.sampled_from(
    [
        "senast",
        "före",
        "till",
        "på",
        "den",
        "2",
        "3/4",
        "14-15",
        "mars",
        "maj",
        "fredag",
        "nästa",
        "vecka",
        "v.",
        "12",
        "eller",
        "och",
        ",",
        "-",
        "kl",
        "9",
        "16:00",
        "slutet",
        "av",
        "om",
        "två",
        "arbetsdagar",
        "veckan",
        "efter",
        "mötet",
        "styrelsemötet",
        "påsk",
        "varje",
        "första",
        "sista",
        "i",
        "från",
        "mellan",
        "by",
        "the",
        "end",
        "of",
        "before",
        "next",
        "Friday",
        "noon",
        "at",
        "3pm",
        "2017",
        ":",
    ]
)


@settings(deadline=None)
@given(words=st.lists(GRAMMAR_WORDS, max_size=25), now=nows)
def test_no_order_of_its_own_words_breaks_the_reader(words, now):
    """Scrambled date words give some answer."""
    plan = Calendar(
        meetings=(Planned(series="Styrelsemöte", starts=now.date() + timedelta(days=9), place="Lund"),)
    )
    found = find(" ".join(words), now=now, calendar=plan)
    assert found.reading is None or found.reading in found.all


@pytest.mark.parametrize(
    "piece",
    [
        *("1, ", "före ", "två dagar före ", "2 mars eller ", "kl ", "«", '"a', "a.", "den ", "@", "<a"),
        *(
            "a",
            "å",
            "senast",
            "dagen efter, ",
            "2 mars, ",
            "om ca ",
            "i slutet av ",
            "från ",
            "_1",
            "mötet på ",
        ),
    ],
)
def test_time_grows_only_with_the_length(piece):
    """40,000 characters of what could be read over and over again take less than a second and a half of work."""
    text = (piece * 40_000)[:40_000]
    start = time.thread_time()
    find(text, now=datetime(2017, 1, 24, tzinfo=ZONE), calendar=Calendar())
    assert time.thread_time() - start < 1.5
