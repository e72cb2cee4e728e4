"""The faults one can switch on, as the page names them."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.playground.bench import Bench
from handlers.playground.page.words import LANGUAGES, Language

FAULTS: Mapping[str, tuple[str, str]] = {
    "429": ("Slack svarar ”för många anrop”", "Slack answers “too many requests”"),
    "error": ("Slack svarar nej med en felkod", "Slack says no with an error code"),
    "5xx_before": ("Serverfel, inget görs", "Server error, nothing is done"),
    "5xx_after": ("Serverfel, men det görs", "Server error, but it is done"),
    "cut_before": ("Linjen bryts innan det görs", "The line breaks before it is done"),
    "cut_after": ("Linjen bryts när det är gjort", "The line breaks when it is done"),
    "html_200": ("Svaret är en webbsida", "The answer is a web page"),
    "json_cut": ("Halva svaret saknas", "Half of the answer is missing"),
    "slow": ("Slack är långsamt, före", "Slack is slow, before"),
    "slow_after": ("Slack är långsamt, efter", "Slack is slow, afterwards"),
    "history_lag": ("Historiken släpar efter", "The history lags behind"),
    "repeat_events": ("Händelser kommer flera gånger", "Events come several times"),
    "lose_first_event": ("Händelser tappas första gången", "Events are lost the first time"),
    "repeat_commands": ("Kommandon kommer flera gånger", "Commands come several times"),
    "repeat_clicks": ("Klick kommer flera gånger", "Clicks come several times"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault one can switch on, or one that is on (then with its value and how often it is left; None: for good)."""

    name: str
    text: str
    value: str = ""
    left: int | None = None


def faults(language: Language) -> tuple[Fault, ...]:
    """The faults there are."""
    return tuple(Fault(name=name, text=_named(name, language)) for name in FAULTS)


def faults_on(bench: Bench, language: Language) -> tuple[Fault, ...]:
    """The faults that are on."""
    return tuple(
        Fault(
            name=on.name,
            text=_named(on.name, language),
            value=f"{on.value:g}" if isinstance(on.value, float) else str(on.value),
            left=on.times,
        )
        for on in bench.switches.listed()
    )


def _named(fault: str, language: Language) -> str:
    return FAULTS[fault][LANGUAGES.index(language)]
