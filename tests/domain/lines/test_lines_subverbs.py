"""The first word of a line: an order where the rest fits, otherwise the beginning of a text."""

import pytest

from bot.domain.lines.ordered import ordered
from bot.domain.lines.subverbs import subverb

ORDERS = [
    ("task", "U7", "show", "U7", ""),
    ("task", " u 7 ", "show", "U7", ""),
    ("task", "visa U7", "show", "U7", ""),
    ("task", "klart U7", "done", "U7", ""),
    ("task", "U7 klart", "done", "U7", ""),
    ("task", "Done u7.", "done", "U7", ""),
    ("task", "öppna U7", "reopen", "U7", ""),
    ("task", "angra U7", "undo", "U7", ""),
    ("task", "jag tar U7", "take", "U7", ""),
    ("task", "ta bort U7 eftersom den finns redan", "remove", "U7", ""),
    ("task", "flytta U2 till 28 mars", "move", "U2", "28 mars"),
    ("task", "flytta U2", "move", "U2", ""),
    ("task", "move U2 to 28 March", "move", "U2", "28 March"),
    ("task", "lämna över U7 till @per", "hand", "U7", "@per"),
    ("task", "hand U7 to Per Lind", "hand", "U7", "Per Lind"),
    ("task", "alla", "all", None, ""),
    ("task", "Sena", "late", None, ""),
    ("task", "utan  datum", "undated", None, ""),
    ("task", "mina", "mine", None, ""),
    ("task", "hjälp", "help", None, ""),
    ("task", "HJALP", "help", None, ""),
    ("decision", "B3", "show", "B3", ""),
    ("decision", "ångra b3", "undo", "B3", ""),
    ("decision", "lista", "list", None, ""),
    ("meeting", "M4", "show", "M4", ""),
    ("meeting", "ställ in M4", "cancel", "M4", ""),
    ("meeting", "flytta M4 till 16 mars", "move", "M4", "16 mars"),
    ("meeting", "bekräfta M12 5 april", "confirm", "M12", "5 april"),
    ("meeting", "år 2017", "year", None, "2017"),
    ("meeting", "year", "year", None, ""),
    ("meeting", "nästa", "next", None, ""),
    ("meeting", "tidplan infrastruktur: 27/1 workshop", "timeline", None, "infrastruktur: 27/1 workshop"),
    ("digest", "hjälp", "help", None, ""),
    ("klubba", "vad sparas?", "kept", None, ""),
]

TEXTS = [
    ("task", "flytta servern till Lund"),
    ("task", "ta bort snön vid stationen"),
    ("task", "ta fram underlag till U7"),
    ("task", "alla kommuner svarar på enkäten"),
    ("task", "hjälp Lund med portalen"),
    ("task", "öppna brevlådan"),
    ("task", "ring U7"),
    ("task", "visa planen för styrelsen"),
    ("decision", "sök bidrag"),
    ("decision", "ta bort broschyren"),
    ("decision", "förankra planen i kommunerna"),
    ("meeting", "styrelsemöte 2 mars Burlöv"),
    ("meeting", "årsmöte 3 mars"),
    ("digest", "bara styrelsen"),
]


@pytest.mark.parametrize(("noun", "text", "verb", "label", "rest"), ORDERS)
def test_an_order_is_understood(noun, text, verb, label, rest):
    """What is to be done, with which record, and the words that say how; both languages, with and without accents."""
    found = subverb(noun, text)
    assert found is not None
    assert (found.verb, str(found.label) if found.label else None, found.rest) == (verb, label, rest)


@pytest.mark.parametrize(("noun", "text"), TEXTS)
def test_a_text_that_begins_like_an_order_is_a_text(noun, text):
    """Without an id to act on, or with more words than fit, the line is something to be saved."""
    assert subverb(noun, text) is None


@pytest.mark.parametrize(
    ("noun", "text", "line"),
    [
        ("task", "klar U7", "klart U7"),
        ("task", "flyta U7 till fredag", "flytta U7 till fredag"),
        ("task", "angrra u7", "ångra U7"),
        ("decision", "viza B3", "visa B3"),
    ],
)
def test_nearly_an_order_is_asked_about(noun, text, line):
    """A misspelt order before an id is answered with the line that was probably meant."""
    found = subverb(noun, text)
    assert found is not None
    assert (found.verb, found.suggestion) == ("unknown", line)


def test_a_moved_meeting_may_be_named_in_words():
    """The words before "till" say which meeting, those after it when, and then why."""
    found = subverb("meeting", "flytta styrelsemötet 2 mars till 16 mars eftersom lokalen är upptagen")
    assert found is not None
    assert (found.verb, found.subject, found.rest, found.reason) == (
        "move",
        "styrelsemötet 2 mars",
        "16 mars",
        "lokalen är upptagen",
    )


def test_the_reason_of_a_moved_task_is_taken_off():
    """A day and a reason in one line are two things."""
    found = subverb("task", "flytta U2 till 28 mars, skäl: Lund är inte klara")
    assert found is not None
    assert (found.rest, found.reason) == ("28 mars", "Lund är inte klara")


@pytest.mark.parametrize(
    ("text", "subject", "rest"),
    [
        (
            "10 och 12 oktober nya datum för de båda Industrinätterna",
            "de båda Industrinätterna",
            "10 och 12 oktober",
        ),
        ("Nya datum för studieresan: 21–22 september", "studieresan", "21–22 september"),
        ("16 May is the new date for the board meeting", "the board meeting", "16 May"),
    ],
)
def test_new_days_for_meetings_move_them(text, subject, rest):
    """As minutes write it: the days first, or the meeting first."""
    found = subverb("meeting", text)
    assert found is not None
    assert (found.verb, found.subject, found.rest) == ("move", subject, rest)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("klart U7, U9", "task"),
        ("U7 klart", "task"),
        ("done U7", "task"),
        ("flytta U7 till 28 mars", "task"),
        ("lämna U7 @per", "task"),
        ("ta bort U7, gjort i går", "task"),
        ("ställ in M4", "meeting"),
        ("B3", "decision"),
        ("F1", "agenda"),
        ("svara F1 Oslo", "agenda"),
        ("answer F1: Oslo", "agenda"),
        ("avvakta F1", "agenda"),
        ("hold F1", "agenda"),
        ("ta upp F1 igen", "agenda"),
        ("take up F1", "agenda"),
        ("ta upp M4", "meeting"),
        ("bekräfta M10 5 april", "meeting"),
        ("bekräfta M10 på onsdag den 5 april 2017", "meeting"),
        ("confirm M10 5 April", "meeting"),
        ("confirm M10 on April 5th", "meeting"),
        ("M10 16:00-18:00 plats: Rådhuset", "meeting"),
        ("M10 16:00–18:00", "meeting"),
        ("M10 at 16:00, venue: Town Hall", "meeting"),
        ("M10 ordförande @anna", "meeting"),
        ("M10 program: (1) Lunch (2) Panel", "meeting"),
        ("närvaro M10", "meeting"),
        ("närvaro M10 Anna Berg (Lund), Per Lind", "meeting"),
        ("närvaro M10: @anna", "meeting"),
        ("attendance M10 Anna Berg", "meeting"),
        ("bekräfta M10 med Lund", None),
        ("svara F1 senast på fredag", "agenda"),
        ("M4 16:00-18:00 plats: Rådhuset funkar det?", None),
        ("svara F1 gärna på fredag", "agenda"),
        ("answer F2 by Friday please", "agenda"),
        ("bekräfta M10 5 april med Lund", None),
        ("M10 blir bra", None),
        ("M10 16:00 blir för sent", None),
        ("M10 ordförande är sjuk", None),
        ("närvaro M10 var låg", None),
        ("F1 är svår", None),
        ("avvakta F1 tills Lund har svarat", None),
        ("ring Lund om F1", None),
        ("visa U7 för styrelsen", None),
        ("avsluta U7 innan fredag", None),
        ("ge U7 mer tid", None),
        ("U7 är försenat", None),
        ("ring Lund om U7", None),
        ("klrat U7", None),
        ("klart U7, U9 och kaffet", None),
        ("ta bort U7 och U9", "task"),
        ("flytta U7, U9 till fredag", "task"),
    ],
)
def test_an_order_is_one_without_its_noun_too(text, noun):
    """What names its record says what it is about; words that go on differently are a text, not an order."""
    assert ordered(text) == noun


@pytest.mark.parametrize(
    ("text", "verb", "others", "rest"),
    [
        ("klart U7, U9 och U12", "done", "U9 U12", ""),
        ("klart U7 U9", "done", "U9", ""),
        ("done u7 and u 9.", "done", "U9", ""),
        ("U7 och U9 klart", "done", "U9", ""),
        ("klart U7, U7, U9", "done", "U9", ""),
        ("flytta U5 & U6 till fredag", "move", "U6", "fredag"),
        ("flytta U5–U7 en vecka framåt", "move", "U6 U7", "en vecka framåt"),
        ("klart U7–U4", "done", "U4 U5 U6", ""),
        ("klart U7–U61", "done", " ".join(f"U{number}" for number in range(8, 38)), ""),  # one too many
        ("ta bort U7 och U8 dubbletter", "unread", "U8", "dubbletter"),
        ("ta U7 och U8 tillsammans", "unread", "U8", "tillsammans"),
        ("klart U7 till U9", "done", "U8 U9", ""),
        ("done U7 to U9", "done", "U8 U9", ""),
        ("klart U7 t.o.m. U9 tack", "done", "U8 U9", ""),
        ("flytta U7 till U9 till fredag", "move", "U8 U9", "fredag"),
        ("flytta U7 till M4", "move", "", "M4"),
        ("klart U7, U9 och kaffet", "unread", "U9", "och kaffet"),
        ("ta bort U7 och U8 och kaffet", "unread", "U8", "och kaffet"),
        ("ta bort U7, M4", "remove", "M4", ""),
        ("ta U7 och U8", "take", "U8", ""),
        ("lämna U7, U8 till @per", "hand", "U8", "@per"),
    ],
)
def test_an_order_names_several(text, verb, others, rest):
    """Whatever stands between them, each is named once, and none of them is a word of what follows."""
    found = subverb("task", text)
    assert found is not None
    assert (found.verb, str(found.label)) == (verb, "U5" if "U5" in text else "U7")
    assert (" ".join(map(str, found.others)), found.rest) == (others, rest)
