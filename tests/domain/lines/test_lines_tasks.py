"""Tasks as people write them, and what is understood: title, parts, who, when, how binding, which point."""

from datetime import date

import pytest

WALK = [
    (
        "@maja ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål, bör före styrelsemötet 2 mars",
        "ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål",
        {
            "owner": "Maja Öst",
            "parts": ("ta fram förslag på aktiviteter för studieresan", "inhämta besked om resmål"),
            "due": date(2017, 3, 1),
            "obligation": "desired",
        },
    ),
    (
        "Staffanstorp ta fram beslutsunderlag för Business Arena Stockholm, stöd: Lund, till styrelsemötet 2 mars",
        "ta fram beslutsunderlag för Business Arena Stockholm",
        {"owner": "Staffanstorp", "support": ("Lund",), "due": date(2017, 2, 23)},
    ),
    (
        "Näringslivsgruppen ta fram förslag på hur vi ska kommunicera",
        "ta fram förslag på hur vi ska kommunicera",
        {"owner": "Näringslivsgruppen"},
    ),
    ("Komplettera tidplanen (bilaga 1)", "Komplettera tidplanen (bilaga 1)", {}),
    (
        "löpande informera kommundirektörsgruppen om inspelen",
        "informera kommundirektörsgruppen om inspelen",
        {"word": "ongoing"},
    ),
]

NOTES = [
    (
        "Maja Öst får i uppdrag att ta fram mer konkreta förslag, samt inhämta besked från styrelsen. Detta bör ske före styrelsemötet 2 mars.",
        "ta fram mer konkreta förslag, samt inhämta besked från styrelsen",
        {
            "owner": "Maja Öst",
            "parts": ("ta fram mer konkreta förslag", "inhämta besked från styrelsen"),
            "due": date(2017, 3, 1),
            "obligation": "desired",
        },
    ),
    (
        "Till styrelsemötet 2 mars har Staffanstorp i uppdrag att ta fram beslutsunderlag.",
        "ta fram beslutsunderlag",
        {"owner": "Staffanstorp", "due": date(2017, 2, 23)},
    ),
    (
        "Inför styrelsemötet 2 mars bör Näringslivsgruppen ta fram en rapport",
        "ta fram en rapport",
        {"owner": "Näringslivsgruppen", "due": date(2017, 2, 23), "obligation": "desired"},
    ),
    (
        "Senast fredag ska Lund skicka underlag",
        "skicka underlag",
        {"owner": "Lund", "due": date(2017, 1, 27)},
    ),
    ("Senast fredag: Lund skickar underlag", "skickar underlag", {"owner": "Lund", "due": date(2017, 1, 27)}),
    (
        "Det beslutades att Malmö får i uppdrag att samordna inspelet, punkt 1",
        "Det beslutades att samordna inspelet",
        {"owner": "Malmö", "point": "1"},
    ),
    (
        "Tidplanen (bilaga 1) ska kompletteras med andra datum av vikt",
        "Tidplanen (bilaga 1) ska kompletteras med andra datum av vikt",
        {},
    ),
    (
        "Malmö stad ska redovisa läget vid nästa kommundirektörsmöte",
        "redovisa läget",
        {"owner": "Malmö", "due": date(2017, 3, 28)},
    ),
]

OWNERS = [
    (
        "uppdrag till Lund att boka lokal senast 10 februari",
        "boka lokal",
        {"owner": "Lund", "due": date(2017, 2, 10)},
    ),
    ("uppdrag åt @hanna: kalla till möte", "kalla till möte", {"owner": "Hanna Vik"}),
    (
        "Uppdra åt Lund att teckna avtal senast 31 mars",
        "teckna avtal",
        {"owner": "Lund", "due": date(2017, 3, 31)},
    ),
    ("Ge @maja i uppdrag att boka hotell", "boka hotell", {"owner": "Maja Öst"}),
    ("Boka buss, ansvarig: Maja Öst", "Boka buss", {"owner": "Maja Öst"}),
    (
        "ansvarig: Maja Öst, boka buss senast fredag",
        "boka buss",
        {"owner": "Maja Öst", "due": date(2017, 1, 27)},
    ),
    ("Boka buss – ansvarig Lund", "Boka buss", {"owner": "Lund"}),
    ("Lunds kommun ska skicka in svar", "skicka in svar", {"owner": "Lund"}),
    ("Maja Öst: boka lokal", "boka lokal", {"owner": "Maja Öst"}),
    ("@maja Öst boka buss", "boka buss", {"owner": "Maja Öst"}),
    (
        "Beställ skyltar; klart v. 12; ansvarig: Per Lind",
        "Beställ skyltar",
        {"owner": "Per Lind", "due": date(2017, 3, 24)},
    ),
    ("Beställ skyltar. Ska vara klart senast v. 12.", "Beställ skyltar", {"due": date(2017, 3, 24)}),
    (
        "Skicka inspel (ansvarig: Malmö) senast fredag",
        "Skicka inspel",
        {"owner": "Malmö", "due": date(2017, 1, 27)},
    ),
    (
        "till fredag: @maja skicka kallelse",
        "skicka kallelse",
        {"owner": "Maja Öst", "due": date(2017, 1, 27)},
    ),
    ("Hanna Vik ansvarar för remissvaret", "remissvaret", {"owner": "Hanna Vik"}),
    ("Malmö tar på sig att ordna lokal", "ordna lokal", {"owner": "Malmö"}),
    ("Per: underlag om portalen", "underlag om portalen", {"owner": "Per Lind"}),
    ("@maja och Maja Öst bokar buss", "bokar buss", {"owner": "Maja Öst"}),
    ("Per tar fram underlag", "tar fram underlag", {"owner": "Per Lind"}),
    ("Falk skicka protokollet", "skicka protokollet", {"owner": "Anna Falk"}),
    ("naringslivsgruppen ta fram forslag", "ta fram forslag", {"owner": "Näringslivsgruppen"}),
    ("op-gruppen samordnar remissvar", "samordnar remissvar", {"owner": "ÖP-gruppen"}),
    ("STAFFANSTORP TA FRAM UNDERLAG", "TA FRAM UNDERLAG", {"owner": "Staffanstorp"}),
    ("Maja Ring Lund", "Ring Lund", {"owner": "Maja Öst"}),
    (
        "Ta fram underlag senast fredag @maja",
        "Ta fram underlag",
        {"owner": "Maja Öst", "due": date(2017, 1, 27)},
    ),
    ("Ta fram underlag @maja", "Ta fram underlag", {"owner": "Maja Öst"}),
    ("@karin: boka buss (punkt 4)", "boka buss", {"owner": "Karin Holm", "point": "4"}),
    (
        "@maja  ta fram   underlag  ,  senast  fredag  ,  punkt 3",
        "ta fram underlag",
        {"owner": "Maja Öst", "point": "3", "due": date(2017, 1, 27)},
    ),
    ("Styrelsen ska ta ställning till resmål", "ta ställning till resmål", {"owner": "Styrelsen"}),
]

NOBODY = [
    "Kalle ta fram en plan",
    "Ring @per",
    "skicka inspelet till @per",
    "Kan @per ringa Trafikverket?",
    "Bjud in @per",
    "Per telefon kontakta Trafikverket",
    "per mejl till alla kommuner",
    "Glöm inte att ringa @per",
    "Lund informeras om beslutet",
    "Styrelsen ska informeras om planen",
    "Malmö should be invited to the workshop",
    "Lund Science Village ska besökas",
    "Per Albin Hanssons dagbok ska digitaliseras",
    "Lunds universitet ska kontaktas",
    "Lund-Malmö-stråket ska utredas",
    "I Lund ska en lokal bokas",
    "Om Lund ska vara värd behövs en lokal",
    "Det finns ett förslag från Lund som ska beredas",
    "Vem är ansvarig för portalen",
    'Boka "Lund och Malmö, punkt 3"',
    "ansvarig: saknas, ta fram en plan",
    "Kontakta Trafikverket samt Region Skåne",
]

UNKNOWN = [
    ("Region Skåne får i uppdrag att ta fram en plan", "?Region Skåne"),
    ("Boka buss, ansvarig: Region Skåne", "?Region Skåne"),
    ("owner: IUC Syd, prepare slides", "?IUC Syd"),
    ("ansvarig: Kalle skicka kallelsen", "?Kalle"),
    ("ansvarig: kalle skickar kallelsen", "?kalle"),
    ("ansvarig: Kalle Ek att skicka kallelsen", "?Kalle Ek"),
    ("owner: IUC Syd prepare slides", "?IUC Syd"),
    ("ansvarig: Region Skåne ska boka buss", "?Region Skåne"),
    ("ansvarig: Samverka Skåne", "?Samverka Skåne"),
    ("Anna ringer Trelleborg", "several"),
    ("Anna får i uppdrag att ringa Trelleborg", "several"),
]

SUPPORT = [
    (
        "@maja och @per ta fram underlag",
        "ta fram underlag",
        {"owner": "Maja Öst", "support": ("Per Lind",), "moved": ("per",)},
    ),
    (
        "@maja, @per: boka buss",
        "boka buss",
        {"owner": "Maja Öst", "support": ("Per Lind",), "moved": ("per",)},
    ),
    (
        "Karin Holm, Jonas Frisk och Lena Strand skriver remissvar",
        "skriver remissvar",
        {
            "owner": "Karin Holm",
            "support": ("Jonas Frisk", "Lena Strand"),
            "moved": ("Jonas Frisk", "Lena Strand"),
        },
    ),
    (
        "Malmö och @maja skickar inbjudan",
        "skickar inbjudan",
        {"owner": "Malmö", "support": ("Maja Öst",), "moved": ("maja",)},
    ),
    (
        "Maja Öst: boka lokal, med stöd av Lund och Malmö",
        "boka lokal",
        {"owner": "Maja Öst", "support": ("Lund", "Malmö")},
    ),
    (
        "Boka lokal tillsammans med Lund senast 3 mars",
        "Boka lokal",
        {"support": ("Lund",), "due": date(2017, 3, 3)},
    ),
    (
        "Anna Berg, stöd: Per Lind, ta fram budget",
        "ta fram budget",
        {"owner": "Anna Berg", "support": ("Per Lind",)},
    ),
    (
        "Ta fram underlag, stöd: Region Skåne",
        "Ta fram underlag, stöd: Region Skåne",
        {"support": ("?Region Skåne",)},
    ),
    (
        "stöd: Region Skåne ta fram underlag",
        "stöd: Region Skåne ta fram underlag",
        {"support": ("?Region Skåne",)},
    ),
    (
        "Ta fram underlag, stöd: Lund och Region Skåne",
        "Ta fram underlag, stöd: Lund och Region Skåne",
        {"support": ("Lund", "?Region Skåne")},
    ),
    (
        "@anna @per ta fram plan",
        "ta fram plan",
        {"owner": "Anna Berg", "support": ("Per Lind",), "moved": ("per",)},
    ),
    ("@anna, stöd @per, ta fram plan", "ta fram plan", {"owner": "Anna Berg", "support": ("Per Lind",)}),
    ("ansvarig Lund, stöd Malmö: ta fram plan", "ta fram plan", {"owner": "Lund", "support": ("Malmö",)}),
    ("Ta fram stöd för planen", "Ta fram stöd för planen", {}),
    ("Sök medel med stöd av EU", "Sök medel med stöd av EU", {}),
    (
        "Lund och Region Skåne ta fram underlag",
        "Lund och Region Skåne ta fram underlag",
        {"owner": "Lund"},
    ),
]

ENGLISH = [
    (
        "Before the board meeting on 2 March Lund should prepare the slides and invite the speakers",
        "prepare the slides and invite the speakers",
        {
            "owner": "Lund",
            "parts": ("prepare the slides", "invite the speakers"),
            "due": date(2017, 3, 1),
            "obligation": "desired",
        },
    ),
    (
        "Lund to prepare the budget by 3 March, support: Malmö",
        "prepare the budget",
        {"owner": "Lund", "support": ("Malmö",), "due": date(2017, 3, 3)},
    ),
    (
        "Prepare slides, owner: Karin Holm, helped by Lund, by 3 March, item 4",
        "Prepare slides",
        {"owner": "Karin Holm", "support": ("Lund",), "due": date(2017, 3, 3), "point": "4"},
    ),
    (
        "Lund is asked to prepare a report and invite Malmö",
        "prepare a report and invite Malmö",
        {"owner": "Lund", "parts": ("prepare a report", "invite Malmö")},
    ),
    ("ask Lund to prepare slides", "prepare slides", {"owner": "Lund"}),
    (
        "@per should call Region Skåne by Friday",
        "call Region Skåne",
        {"owner": "Per Lind", "due": date(2017, 1, 27), "obligation": "desired"},
    ),
    (
        "Prepare the agenda, should be done before the board meeting 2 March",
        "Prepare the agenda",
        {"due": date(2017, 3, 1), "obligation": "desired"},
    ),
    ("prepare report and plan", "prepare report and plan", {}),
    ("@maja book a room senast fredag", "book a room", {"owner": "Maja Öst", "due": date(2017, 1, 27)}),
]

BINDING = [
    ("Uppdatera broschyren (bör)", "Uppdatera broschyren", {"obligation": "desired"}),
    (
        "Uppdatera broschyren, bör vara klart före 1 mars",
        "Uppdatera broschyren",
        {"obligation": "desired", "due": date(2017, 2, 28)},
    ),
    (
        "ta fram underlag,bor fore styrelsemotet 2 mars",
        "ta fram underlag",
        {"obligation": "desired", "due": date(2017, 3, 1)},
    ),
    ("Lund bör ta fram underlag", "ta fram underlag", {"owner": "Lund", "obligation": "desired"}),
    ("Vi bör fokusera på webben", "Vi bör fokusera på webben", {"obligation": "desired"}),
    ("Ta reda på vad vi bör göra", "Ta reda på vad vi bör göra", {}),
    (
        "Lund ska ta fram förslag på hur vi bör kommunicera",
        "ta fram förslag på hur vi bör kommunicera",
        {"owner": "Lund"},
    ),
    ("Kontakta Jan som bor i Lund", "Kontakta Jan som bor i Lund", {}),
    ("Per bor i Lund", "bor i Lund", {"owner": "Per Lind"}),
]

PARTS = [
    (
        "Boka lokal och skicka kallelse samt beställ fika",
        ("Boka lokal", "skicka kallelse", "beställ fika"),
    ),
    ("Boka lokal, skicka kallelse och beställ fika", ("Boka lokal", "skicka kallelse", "beställ fika")),
    ("send agenda, book room and invite Region Skåne", ("send agenda", "book room", "invite Region Skåne")),
    ("Review the plan and send comments", ("Review the plan", "send comments")),
    ("Boka lokal; skicka kallelse; före 2 mars", ("Boka lokal", "skicka kallelse")),
    ("a) boka lokal b) skicka kallelse", ("boka lokal", "skicka kallelse")),
    ("Inför resan:\n- boka lokal\n- skicka kallelse", ("boka lokal", "skicka kallelse")),
    ("Lund tar fram plan och skickar den på remiss", ("tar fram plan", "skickar den på remiss")),
    (
        "ta fram förslag på hur vi syns samt inhämta besked",
        ("ta fram förslag på hur vi syns", "inhämta besked"),
    ),
    ("ta fram broschyr samt portal", ()),
    ("ta fram karta och lista över resmål", ()),
    ("läsa och kommentera planen", ()),
    ("Skriva, granska och publicera rapporten", ()),
    ("ta fram och skicka underlag", ()),
    ("ta fram förslag på hur vi ska kommunicera och sprida budskapet", ()),
    ("träffa Region Skåne för att diskutera planen och begära medel", ()),
    ("komplettera tidplanen samt andra datum av vikt", ()),
    ('Skicka "boka lokal och skicka kallelse"', ()),
]

POINTS = [
    ("§ 12: Malmö redovisar budgeten", "redovisar budgeten", {"owner": "Malmö", "point": "12"}),
    ("ÖP-gruppen samordna remissvar, § 7", "samordna remissvar", {"owner": "ÖP-gruppen", "point": "7"}),
    ("Ta fram underlag punkt 3", "Ta fram underlag", {"point": "3"}),
    ("Ta fram underlag, item 4.2", "Ta fram underlag", {"point": "4.2"}),
    ("Ta fram underlag enligt punkt 3", "Ta fram underlag enligt punkt 3", {}),
    ("Läs § 12 i kommunallagen", "Läs § 12 i kommunallagen", {}),
    ("se punkt 4 i planen", "se punkt 4 i planen", {}),
]

BARE = [
    ("Lund", "Lund", {"owner": "Lund"}),
    ("fredag", "fredag", {"due": date(2017, 1, 27)}),
    ("@maja", "@maja", {"owner": "Maja Öst"}),
    ("punkt 3", "punkt 3", {}),
    ("ansvarig:", "ansvarig", {}),
]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [*WALK, *NOTES, *OWNERS, *SUPPORT, *ENGLISH, *BINDING, *POINTS, *BARE],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_line_is_read_as_it_was_meant(room, text, title, expected):
    """Title, owner, helpers, day, obligation and point are what a colleague would have understood."""
    read = room.task(text)
    assert read.text == title
    assert room.who(read.owner) == expected.get("owner")
    assert tuple(room.who(helper) for helper in read.support) == expected.get("support", ())
    assert read.moved_to_support == expected.get("moved", ())
    assert (read.deadline.on if read.deadline else None) == expected.get("due")
    assert read.obligation == expected.get("obligation", "required")
    assert read.point == expected.get("point")
    if "parts" in expected:
        assert read.parts == expected["parts"]
    if "word" in expected:
        assert read.deadline.word == expected["word"]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_guessed(room, text):
    """A name that is not in the place of an owner, or is part of another name, makes nobody responsible; the words stay."""
    read = room.task(text)
    assert read.owner is None
    assert read.text == text


@pytest.mark.parametrize(("text", "who"), UNKNOWN)
def test_an_owner_nobody_knows_stays_in_the_title(room, text, who):
    """Whoever is written as owner and is unknown, or one of several, is answered as such, and the title keeps all words."""
    read = room.task(text)
    assert room.who(read.owner) == who
    assert read.text == text


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_parts_are_things_to_do_each_with_something_to_act_on(room, text, parts):
    """Verb phrases joined by "samt", "och" or ";" are ticked one by one; nouns, and verbs that share an object, are one thing."""
    assert room.task(text).parts == parts


@pytest.mark.parametrize(
    ("text", "title", "parts"),
    [
        ("läs A &amp; B", "läs A &amp; B", ()),
        ("läs &lt;b&gt;", "läs &lt;b&gt;", ()),
        ("läs A &#38; B; skriv C", "läs A &#38; B; skriv C", ("läs A &#38; B", "skriv C")),
        ("följ upp FoU&R&D; skriv C", "följ upp FoU&R&D; skriv C", ("följ upp FoU&R&D", "skriv C")),
    ],
)
def test_the_end_of_an_entity_separates_nothing(room, text, title, parts):
    """Somebody who writes "&amp;" means those letters: they stay in the title, whole, and make no parts."""
    read = room.task(f"{text} senast 3 mars")
    assert (read.text, read.parts) == (title, parts)
    assert read.deadline is not None
