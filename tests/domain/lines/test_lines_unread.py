"""What stands behind the records of an order: a reason that is kept, courtesy that is dropped, and words that are asked about."""

import pytest

from bot.domain.lines.ordered import ordered
from bot.domain.lines.subverbs import subverb

ASKED = [
    ("ta bort U1 eller U2", "eller U2", "ta bort U1"),
    ("ta bort U1?", "?", "ta bort U1"),
    ("ta bort U1 inte än", "inte än", "ta bort U1"),
    ("ta bort U1 på fredag", "på fredag", "ta bort U1"),
    ("ta bort U1, på fredag", "på fredag", "ta bort U1"),
    ("ta bort U1 om Per inte svarar", "om Per inte svarar", "ta bort U1"),
    ("ta bort U1, om Per inte svarar", "om Per inte svarar", "ta bort U1"),
    ("ta bort U1 från Per", "från Per", "ta bort U1"),
    ("ta bort U1 dubblett", "dubblett", "ta bort U1"),
    ("ta bort U1 men inte U2", "men inte U2", "ta bort U1"),
    ("ta bort U1, men inte U2", "men inte U2", "ta bort U1"),
    ("ta bort U1 utom delen om Lund", "utom delen om Lund", "ta bort U1"),
    ("ta bort U1, kanske", "kanske", "ta bort U1"),
    ("ta bort U1, dubblett eller U2", "dubblett eller U2", "ta bort U1"),
    ("ta bort U1 och klart U2", "och klart U2", "ta bort U1"),
    ("ta bort U1\nklart U2", "klart U2", "ta bort U1"),
    ("remove U1 if Per agrees", "if Per agrees", "remove U1"),
    ("remove U1 or U2", "or U2", "remove U1"),
    ("remove U1 not yet", "not yet", "remove U1"),
    ("remove U1 unless Lund says no", "unless Lund says no", "remove U1"),
    ("ångra U1?", "?", "ångra U1"),
    ("öppna U1 på måndag", "på måndag", "öppna U1"),
    ("klart U1 av Per", "av Per", "klart U1"),
    ("klart U1 inte", "inte", "klart U1"),
    ("U1 är klart på fredag", "på fredag", "U1 är klart"),
    ("klart U1, men inte kaffet", "men inte kaffet", "klart U1"),
    ("klart U1, U2 klart", "klart", "klart U1, U2"),
    ("visa U1, tack och hej Per", "tack och hej Per", "visa U1"),
    ("move U1 to Friday?", "?", "move U1 to Friday"),
    ("flytta U1 till 10 mars om Per kan", "om Per kan", "flytta U1 till 10 mars"),
    ("move U1 to Friday if Per can", "if Per can", "move U1 to Friday"),
    ("move U1 to Friday or not at all", "or not at all", "move U1 to Friday"),
    ("flytta U1 till 10 mars\nklart U2", "klart U2", "flytta U1 till 10 mars"),
    ("flytta U1 till 10 mars\nlämna U2 till @per", "lämna U2 till @per", "flytta U1 till 10 mars"),
    ("flytta U1 till fredag em", "em", "flytta U1 till fredag"),
    ("flytta U1 till fredag morgon", "morgon", "flytta U1 till fredag"),
    ("flytta U1 till fredag kväll, tack", "kväll", "flytta U1 till fredag"),
    ("flytta U1 till fredag efter lunch", "efter lunch", "flytta U1 till fredag"),
    ("move U1 to noon on 10 March", "noon on", "move U1 to 10 March"),
    ("flytta U1 till ca 10 mars", "ca", "flytta U1 till 10 mars"),
    ("flytta U1 till tidigast 10 mars", "tidigast", "flytta U1 till 10 mars"),
    ("flytta U1 från 1 mars till 10 mars", "från 1 mars", "flytta U1 till 10 mars"),
    ("lämna U1 till Per eller Anna", "eller Anna", "lämna U1 till Per"),
    ("ta U1, jag har tid", "jag har tid", "ta U1"),
]

KEPT = [
    ("ta bort U1, dubblett av U2", "remove", "dubblett av U2"),
    ("ta bort U1 – dubblett", "remove", "dubblett"),
    ("ta bort U1: dubblett", "remove", "dubblett"),
    ("ta bort U1 (dubblett)", "remove", "dubblett"),
    ("ta bort U1\ndubblett", "remove", "dubblett"),
    ("ta bort U1, den behövs inte", "remove", "den behövs inte"),
    ("ta bort U1 då Per är sjuk", "remove", "Per är sjuk"),
    ("ta bort U1 för den behövs inte", "remove", "den behövs inte"),
    ("ta bort U1 pga sjukdom, tack!", "remove", "sjukdom"),
    ("ta bort U1 på grund av att Lund är sena", "remove", "Lund är sena"),
    ("remove U1 because of Lund", "remove", "Lund"),
    ("remove U1 as it is done", "remove", "it is done"),
    ("ta bort U1 tack", "remove", ""),
    ("ta bort U1 nu 🙏", "remove", ""),
    ("ångra U1, blev fel", "undo", "blev fel"),
    ("öppna U1 igen, det var inte klart", "reopen", "det var inte klart"),
    ("reopen U1, wasn't finished", "reopen", "wasn't finished"),
    ("klart U1 – skickat till Lund", "done", "skickat till Lund"),
    ("klart U1 (mejlat)", "done", "mejlat"),
    ("klart U1 igår", "done", ""),
    ("U1 klart igår, skickat till Lund", "done", "skickat till Lund"),
    ("U1 är redan klart", "done", ""),
    ("U1 är klart nu 🎉", "done", ""),
    ("Klart U1, tack för hjälpen!", "done", ""),
    ("klart U1 👍", "done", ""),
    ("klart U1 :)", "done", ""),
    ("klart U1, U2 och U3, alla skickade", "done", "alla skickade"),
    ("klart U1, nu är det skickat", "done", "nu är det skickat"),
    ("done U1, sent to Lund", "done", "sent to Lund"),
    ("U1 is already done", "done", ""),
    ("U1 is done, thanks", "done", ""),
    ("done with U1 🎉", "done", ""),
    ("U1 och U2 är klara", "done", ""),
    ("U1, U2 klara!", "done", ""),
    ("U1 är fixat", "done", ""),
    ("Hej! Klart U1", "done", ""),
    ("vi är klara med U1", "done", ""),
    ("lämna U1 till @per, jag är på semester", "hand", "jag är på semester"),
    ("lämna U1 till @per eftersom jag är ledig", "hand", "jag är ledig"),
    ("jag tar U1 👍", "take", ""),
    ("I'll take U1", "take", ""),
]

MOVED = [
    ("flytta U1 till fredag tack", "fredag"),
    ("flytta U1 till 10 mars :)", "10 mars"),
    ("flytta U1 till idag", "idag"),
    ("move U1 to Friday please", "Friday"),
    ("flytta U1 till om en vecka", "om en vecka"),
    ("flytta fram U1 en vecka", "en vecka"),
    ("skjut på U1 en vecka", "en vecka"),
    ("U1 flyttas till 10 mars", "10 mars"),
    ("sätt U1 till 10 mars", "10 mars"),
    ("ändra U1 till 10 mars", "10 mars"),
    ("push U1 back a week", "back a week"),
    ("flytta U1 till fredag, vi hinner inte", "fredag, vi hinner inte"),
    ("flytta U1 till fredag kl 9 på morgonen", "fredag kl 9 på morgonen"),
]


@pytest.mark.parametrize(("text", "words", "works"), ASKED)
def test_words_that_are_not_understood_stop_an_order(text, words, works):
    """What puts it in question, and what stands unparted behind it, is said back with the line that works."""
    found = subverb("task", text)
    assert found is not None
    assert (found.verb, found.rest, found.suggestion, found.reason) == ("unread", words, works, "")


@pytest.mark.parametrize(("text", "verb", "reason"), KEPT)
def test_what_is_parted_from_the_records_is_a_reason(text, verb, reason):
    """A comma, a dash or a word of cause leads to why; small words and courtesy are none; with the noun and without it."""
    found = subverb("task", text)
    assert found is not None
    assert (found.verb, found.reason, str(found.label)) == (verb, reason, "U1")
    assert ordered(text) == "task"


@pytest.mark.parametrize(("text", "rest"), MOVED)
def test_a_move_is_said_in_many_ways(text, rest):
    """What is left is the day, with its reason."""
    found = subverb("task", text)
    assert found is not None
    assert (found.verb, found.rest) == ("move", rest)


def test_a_line_that_begins_with_a_record_is_no_text():
    """It is asked about; where no order is near, the record is offered."""
    for text in ("U7 är försenat", "U7 är inte klart", "U7: ring Lund"):
        found = subverb("task", text)
        assert found is not None
        assert (found.verb, found.suggestion) == ("unknown", "U7")
