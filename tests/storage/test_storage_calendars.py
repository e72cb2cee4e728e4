"""Sheets, pasted lists and calendar links."""

from dataclasses import replace

import pytest

from bot.domain.feeds import Feed, FeedId, Paste
from bot.domain.people import of_person
from bot.domain.sheets import Attendee, Called, Sheet
from bot.ports.errors import Stale
from tests.storage.examples import AT, does


async def test_a_sheet_comes_back_as_it_was_saved(run, seeded):
    """With its roles, programme, participants, and who was there; before it is saved there is an empty one."""
    meeting = seeded["meetings"][0].id
    value = Sheet(
        meeting=meeting,
        chair=seeded["anna"].id,
        secretary=seeded["maja"].id,
        called=(Called(words="politisk styrgrupp"), Called(words="", party=of_person(seeded["maja"].id))),
        focus="Arbetsmarknad & sysselsättning",
        programme=("Lunchpanel", "Workshops på kvällen"),
        present=(
            Attendee(name="Anna Berg", person=seeded["anna"].id, organisation="Lund"),
            Attendee(name="Bo"),
        ),
        absent=("Höör",),
        absence_by=seeded["maja"].id,
    )

    def save(books):
        empty = books.sheets.of(meeting)
        first = books.sheets.save(value)
        second = books.sheets.save(replace(first, focus=None))
        return empty, first, second, books.sheets.of(meeting)

    empty, first, second, kept = await run(does(save), None)
    assert empty == Sheet(meeting=meeting)
    assert first == replace(value, rev=1)
    assert kept == second == replace(value, rev=2, focus=None)


async def test_who_is_called_to_a_meeting_finds_it(run, seeded):
    """Until they are called no more."""
    meeting, maja = seeded["meetings"][0].id, seeded["maja"].id
    sheet = Sheet(meeting=meeting, called=(Called(words="", party=of_person(maja)),))

    def call(books):
        kept = books.sheets.save(sheet)
        found = books.sheets.calling(maja)
        books.sheets.save(replace(kept, called=()))
        return found, books.sheets.calling(maja)

    assert await run(does(call), None) == ([meeting], [])


async def test_a_sheet_that_was_changed_meanwhile_is_not_overwritten(run, seeded):
    """Whoever comes second is told."""
    sheet = Sheet(meeting=seeded["meetings"][0].id)
    first = await run(does(lambda books: books.sheets.save(sheet)), None)
    await run(does(lambda books: books.sheets.save(first)), None)
    with pytest.raises(Stale):
        await run(does(lambda books: books.sheets.save(first)), None)


async def test_a_pasted_list_is_kept_word_for_word(run, seeded):
    """Only in its own cooperation can it be found."""
    paste = Paste(
        id=0,
        cooperation=seeded["cooperation"],
        author=seeded["maja"].id,
        text="- Styrelsemöte 2 mars\r\n  * Åre 🙂",
        meetings=("M1", "M2"),
        made_at=AT,
    )

    def save(books):
        kept = books.sheets.add_paste(paste)
        return (
            kept,
            books.sheets.paste(kept.cooperation, kept.id),
            books.sheets.paste(kept.cooperation + 1, kept.id),
        )

    kept, found, elsewhere = await run(does(save), None)
    assert found == kept == replace(paste, id=kept.id)
    assert elsewhere is None


async def test_a_calendar_link_is_valid_until_it_is_revoked(run, seeded):
    """By its digest, and among those of its owner."""
    value = Feed(
        id=FeedId(0),
        cooperation=seeded["cooperation"],
        person=seeded["maja"].id,
        body=None,
        meeting=seeded["meetings"][0].id,
        digest="ab" * 32,
        made_at=AT,
    )

    def use(books):
        made = books.feeds.add(value)
        before = books.feeds.valid(value.digest), list(books.feeds.of(value.person))
        books.feeds.revoke(made.id, AT)
        return made, before, books.feeds.valid(value.digest), list(books.feeds.of(value.person))

    made, before, valid, left = await run(does(use), None)
    assert before == (made, [made])
    assert (valid, left) == (None, [])
