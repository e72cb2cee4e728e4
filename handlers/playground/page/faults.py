"""The faults one can switch on, as the page names them."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.playground.bench import Bench
from handlers.playground.page.where import Where
from handlers.playground.page.words import LANGUAGES

FAULTS: Mapping[str, tuple[str, str]] = {
    "429": ("{who} svarar ”för många anrop”", "{who} answers “too many requests”"),
    "error": ("{who} svarar nej med en felkod", "{who} says no with an error code"),
    "5xx_before": ("Serverfel, inget görs", "Server error, nothing is done"),
    "5xx_after": ("Serverfel, men det görs", "Server error, but it is done"),
    "cut_before": ("Linjen bryts innan det görs", "The line breaks before it is done"),
    "cut_after": ("Linjen bryts när det är gjort", "The line breaks when it is done"),
    "html_200": ("Svaret är en webbsida", "The answer is a web page"),
    "json_cut": ("Halva svaret saknas", "Half of the answer is missing"),
    "slow": ("{who} är långsamt, före", "{who} is slow, before"),
    "slow_after": ("{who} är långsamt, efter", "{who} is slow, afterwards"),
    "history_lag": ("Historiken släpar efter", "The history lags behind"),
    "repeat_events": ("Händelser kommer flera gånger", "Events come several times"),
    "lose_first_event": ("Händelser tappas första gången", "Events are lost the first time"),
    "repeat_commands": ("Kommandon kommer flera gånger", "Commands come several times"),
    "repeat_clicks": ("Klick kommer flera gånger", "Clicks come several times"),
}
_SLACK_ONLY = (
    "history_lag",
    "lose_first_event",
    "repeat_commands",
)  # Teams has no such thing, or it is a message there


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault one can switch on, or one that is on (then with its value and how often it is left; None: for good)."""

    name: str
    text: str
    value: str = ""
    left: int | None = None


def faults(where: Where) -> tuple[Fault, ...]:
    """The faults there are on this side."""
    left_out = _SLACK_ONLY if where.client == "teams" else ()
    return tuple(Fault(name=name, text=_named(name, where)) for name in FAULTS if name not in left_out)


def faults_on(bench: Bench, where: Where) -> tuple[Fault, ...]:
    """The faults that are on there."""
    return tuple(
        Fault(
            name=on.name,
            text=_named(on.name, where),
            value=f"{on.value:g}" if isinstance(on.value, float) else str(on.value),
            left=on.times,
        )
        for on in bench.switches.listed()
        if on.client == where.client
    )


def _named(fault: str, where: Where) -> str:
    return FAULTS[fault][LANGUAGES.index(where.language)].format(who=where.platform)
