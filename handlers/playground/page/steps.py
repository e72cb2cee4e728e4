"""Six things to try: who writes what where, and what to look for then."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from handlers.playground.page.where import Where
from handlers.playground.page.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`user` and `channel` as in the address of the page; `then` says what happens once it is sent, `teams_then` where that is
    something else in Teams.
    """

    title: str
    user: str
    channel: str
    text: str
    then: str
    teams_then: str | None = None


def _sv() -> tuple[Step, ...]:
    return (
        Step(
            title="Spara ett beslut",
            user="maja",
            channel="kommundirektorer",
            text="/beslut Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september, punkt 3",
            then="Kortet B1 visas i kanalen. Prova Ångra eller Skapa uppdrag.",
        ),
        Step(
            title="Ge någon ett uppdrag",
            user="anna",
            channel="kommundirektorer",
            text="/uppdrag @maja ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål, "
            "bör före styrelsemötet 2 mars",
            then="Två delar, och ett datum räknat från mötet.",
        ),
        Step(
            title="Ge en kommun ett uppdrag",
            user="maja",
            channel="kommundirektorer",
            text="/uppdrag Staffanstorp ta fram beslutsunderlag för Business Arena Stockholm, stöd: Lund, "
            "till styrelsemötet 2 mars",
            then="Kommunens kontakt, Karin Holm, får ett meddelande.",
        ),
        Step(
            title="Spara utan ansvarig och datum",
            user="maja",
            channel="kommundirektorer",
            text="/uppdrag Komplettera tidplanen (bilaga 1)",
            then="Det sparas ändå. Vem som helst kan ta det.",
        ),
        Step(
            title="Se det från andra sidan",
            user="karin",
            channel="dm",
            text="/uppdrag",
            then="Du är Karin. Läs hennes meddelanden och öppna fliken Hem.",
            teams_then="Du är Karin. Läs hennes chatt med Klubba.",
        ),
        Step(
            title="Läs veckobrevet",
            user="maja",
            channel="kommundirektorer",
            text="/veckobrev",
            then="Bara du ser det. Vrid klockan till måndag 08:00, så kommer det i kanalen.",
            teams_then="Det kommer i din chatt. Vrid klockan till måndag 08:00, så kommer det i kanalen.",
        ),
    )


def _en() -> tuple[Step, ...]:
    return (
        Step(
            title="Save a decision",
            user="maja",
            channel="kommundirektorer",
            text="/decision The study trip takes place on 14 September, item 3",
            then="The card B1 appears in the channel. Try Undo or Create task.",
        ),
        Step(
            title="Give someone a task",
            user="anna",
            channel="kommundirektorer",
            text="/task @maja draft a programme for the study trip before 2 March",
            then="Maja gets a message, and reminders before the day.",
        ),
        Step(
            title="Give a municipality a task",
            user="maja",
            channel="kommundirektorer",
            text="/task Staffanstorp prepare the trade fair by 23 February",
            then="The municipality’s contact, Karin Holm, gets a message.",
        ),
        Step(
            title="Save without owner and date",
            user="maja",
            channel="kommundirektorer",
            text="/task Complete the schedule (annex 1)",
            then="It is saved all the same. Anyone can take it.",
        ),
        Step(
            title="See it from the other side",
            user="karin",
            channel="dm",
            text="/task",
            then="You are Karin. Read her messages and open the tab Home.",
            teams_then="You are Karin. Read her chat with Klubba.",
        ),
        Step(
            title="Read the weekly digest",
            user="maja",
            channel="kommundirektorer",
            text="/digest",
            then="Only you see it. Turn the clock to Monday 08:00, and it comes in the channel.",
            teams_then="It comes in your chat. Turn the clock to Monday 08:00, and it comes in the channel.",
        ),
    )


STEPS: Mapping[Language, tuple[Step, ...]] = {"sv": _sv(), "en": _en()}


def steps(where: Where) -> tuple[Step, ...]:
    """The six in the language of the page; in Teams as one types them there."""
    if where.client == "slack":
        return STEPS[where.language]
    return tuple(_in_teams(step) for step in STEPS[where.language])


def _in_teams(step: Step) -> Step:
    line = step.text.removeprefix("/")
    text = line if step.channel == "dm" else f"@Klubba {line}"
    return replace(step, text=text, then=step.teams_then or step.then)
