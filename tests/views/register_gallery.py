"""Everything that is said of groups, organisations and people, for the rules that hold for all that is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.additions import Addition
from bot.domain.ids import BodyId, Label, OrganisationId
from bot.domain.linking import CodePicture, JoinedWorkspace, Known, OnePerson, Oneself, TwoPeople, WrongCode
from bot.domain.mandates import KINDS, Mandate
from bot.domain.people import Contact, Locale
from bot.domain.pictures.groups import ContactPicture, GroupPicture, MandatePicture, OrganisationPicture
from bot.domain.pictures.register import (
    BindingPicture,
    Coordinators,
    PastedAnswer,
    PastedRegister,
    PeopleList,
    PersonPicture,
    UnreadLine,
)
from bot.domain.pictures.tasks import PartyList
from bot.views import group_forms, groups, linking, people, register, register_forms
from bot.views.nodes import Card, Form
from tests.views import painted

LONG = "driva samordningen av inspel till <alla> planer *noga* & länge " * 3


ADDED = Addition(painted.GROUP.party, painted.MAJA, painted.NOW)


def mandate(number: int, text: str = "utvidgas permanent", **other: object) -> MandatePicture:
    """A line of a mandate, set by a point of the directors' meeting."""
    line = Mandate(
        id=number,
        cooperation=painted.COOPERATION,
        body=painted.BODY.id,
        number=number,
        kind=KINDS[number % len(KINDS)],
        text=text,
        by=painted.MAJA,
        at=painted.NOW,
    )
    line = replace(line, **other)  # type: ignore[arg-type]  # tests pass fields of a line
    ended = "Per Lind" if line.ended_at else None
    return MandatePicture(
        mandate=line, by="Maja Öst", meeting=painted.DIRECTORS, decision=None, ended_by=ended
    )


def group(**other: object) -> GroupPicture:
    """A group without a mandate."""
    found = GroupPicture(
        name=painted.GROUP,
        body=painted.BODY,
        staffed_by=None,
        prepares_for=None,
        prepared_by=(),
        rooms=(),
        members=(),
        mandates=(),
        ended=(),
        open_count=0,
        may_change=True,
        others=(),
        zone=painted.ZONE,
        today=painted.TODAY,
    )
    return replace(found, **other)  # type: ignore[arg-type]  # tests pass fields of a picture


def full_group() -> GroupPicture:
    """A group of which everything is known, with as long a mandate as there can be."""
    lines = tuple(mandate(number, LONG) for number in range(1, 26))
    gone = mandate(31, LONG, ended_at=painted.NOW, ended_by=painted.MAJA, reason=LONG)
    replaced = mandate(32, LONG, ended_at=painted.NOW, ended_by=painted.MAJA, replaced_by=3)
    return group(
        prepares_for="Styrelsen",
        prepared_by=("ÖP-gruppen",),
        rooms=(painted.ROOM,),
        members=tuple(f"Person {number}" for number in range(30)),
        mandates=lines,
        ended=(gone, replaced) * 8,
        others=(replace(painted.BODY, id=BodyId(9), name="Styrelsen" * 20),),
        added=(lines[0].mandate,),
        body=replace(painted.BODY, minutes="protocol", papers_days=7, prepares_for=BodyId(9)),
    )


def person(**other: object) -> PersonPicture:
    """David, who belongs to Malmö."""
    found = PersonPicture(
        name="David Lönn",
        organisation="Malmö",
        role=None,
        coordinator=False,
        answers_for=(),
        zone=painted.ZONE,
        today=painted.TODAY,
    )
    return replace(found, **other)  # type: ignore[arg-type]  # tests pass fields of a picture


def organisation(**other: object) -> OrganisationPicture:
    """Staffanstorp, with a contact today and another one in March."""

    def contact(since: date, until: date | None) -> ContactPicture:
        period = Contact(organisation=OrganisationId(1), person=painted.MAJA, since=since, until=until)
        return ContactPicture(contact=period, name="Per Lind")

    found = OrganisationPicture(
        name=painted.STAFFANSTORP,
        since=None,
        until=None,
        contacts=(
            contact(date(2017, 1, 1), date(2017, 2, 28)),
            contact(date(2017, 3, 1), date(2017, 5, 31)),
            contact(date(2017, 6, 1), None),
        ),
        people=(("Karin Holm", "ledamot"), ("Per Lind", None)),
        open_count=2,
        zone=painted.ZONE,
        today=painted.TODAY,
    )
    return replace(found, **other)  # type: ignore[arg-type]  # tests pass fields of a picture


def register_cards(locale: Locale) -> Iterator[Card]:
    """Every card about the register."""
    yield from (
        groups.card(one, locale)
        for one in (group(), group(new=True, staffed_by="Malmö", addition=ADDED), full_group())
    )
    by_decision = replace(mandate(1), meeting=None, decision=Label("B", 3))
    yield groups.card(group(mandates=(by_decision, replace(mandate(2), meeting=None))), locale)
    yield register.card(organisation(), locale)
    yield register.card(organisation(contacts=(), people=(), new=True, addition=ADDED), locale)
    yield register.taken_back("Lund", locale)
    first, last = date(2017, 1, 1), date(2017, 12, 31)
    for since, until in ((first, None), (None, last), (first, last)):
        yield register.card(organisation(since=since, until=until), locale)
    former = PartyList(kind="organisation", parties=(painted.LUND,), former=("Skurup",) * 200)
    yield register.listing(former, locale)
    yield people.card(
        person(role="chef", coordinator=True, answers_for=("Malmö", "Lund"), changed=True), locale
    )
    yield people.card(person(organisation=None), locale)
    everyone = tuple((f"Kommun {n}", (person(role="chef"), person())) for n in range(60))
    yield people.listing(PeopleList(organisations=(*everyone, (None, (person(),)))), locale)
    lost = tuple(
        person(name=f"Per {why}", unreachable=why, way=way, letters_return=returns)
        for why in ("not opened", "blocked", "not installed")
        for way, returns in (("letter", False), ("mention", False), ("mention", True), (None, True))
    )
    yield people.listing(PeopleList(organisations=(("Lund", lost * 20),)), locale)
    yield from linking_cards(locale)
    yield people.coordinators(Coordinators(names=()), locale)
    yield people.coordinators(Coordinators(names=("Maja Öst",), added="Maja Öst"), locale)
    yield people.coordinators(Coordinators(names=("Maja Öst",), removed="Per Lind"), locale)
    whys = (
        *("unclear", "no person", "several", "contact stands", "convenor stands"),
        *("date unclear", "period backwards", "no period"),
    )
    unread = tuple(UnreadLine(line=LONG, why=why) for why in whys) * 20
    answers = tuple(PastedAnswer(name=f"Kommun {n}", person="Anna Berg") for n in range(200))
    dated = tuple(
        replace(answers[0], since=a, until=b) for a, b in ((first, None), (None, last), (first, last))
    )
    yield people.pasted(
        PastedRegister(added=("Lund",) * 200, answers=answers, bare=unread, unread=unread), locale
    )
    yield people.pasted(PastedRegister(added=(), answers=dated, bare=(), unread=()), locale)
    yield people.offer(locale)
    bound = BindingPicture(
        room=painted.ROOM, body=painted.BODY, now=painted.BODY, records=4, own=1, public=False
    )
    yield from (
        people.binding(one, locale)
        for one in (
            bound,
            replace(bound, public=True, own=0, records=1),
            replace(bound, done=True),
            _unnamed(bound),
        )
    )


def linking_cards(locale: Locale) -> Iterator[Card]:
    """Every card about workspaces and accounts that belong together."""
    known = Known(person=painted.MAJA, name="Maja Öst", accounts=("Slack, Direktörerna, @maja",) * 2)
    for purpose in ("workspace", "person"):
        made = CodePicture(purpose=purpose, code="ABCDE-FGHJK-LMNPQ-RSTUV", name="Direktörerna")
        yield linking.code(made, locale)
    for left in (0, 1, 4):
        yield linking.wrong(WrongCode(left=left, until=painted.NOW, zone=painted.ZONE), locale)
    met = (("Lund", "Anna Berg", "Ida Norr"),)
    for contacts in ((), met):
        joined = JoinedWorkspace(name="Direktörerna", coordinators=("Maja Öst",), contacts=contacts)
        yield linking.workspace(joined, locale)
    yield from (linking.one(OnePerson(who=known, joined=joined), locale) for joined in (True, False))
    for platforms in (("Slack",), ("Slack", "Teams")):
        yield linking.oneself(
            Oneself(name="Maja Öst", platforms=platforms, digest="4f" * 32, code="ABCDE-FGHJK-LMNPQ-RSTUV"),
            locale,
        )
    yield linking.not_oneself(locale)
    yield linking.two(TwoPeople(one=known, other=replace(known, accounts=())), locale)
    yield linking.how(locale)


def _unnamed(bound: BindingPicture) -> BindingPicture:
    """A private room in which the bot has never been."""
    return replace(bound, room=replace(bound.room, name=""))


def register_forms_drawn(locale: Locale) -> Iterator[Form]:
    """Every form about the register."""
    for one in (group(), full_group()):
        yield from (group_forms.line(one, locale), group_forms.edit(one, locale))
    yield group_forms.unline(full_group(), locale)
    names = tuple(replace(painted.LUND, name=f"Kommun {n}") for n in range(150))
    yield register_forms.organisation("Lund", locale)
    yield from (
        register_forms.group("", locale),
        register_forms.person(names, locale),
        register_forms.paste(locale),
    )
