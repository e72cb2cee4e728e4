"""How many texts a second are read, and that the time grows with the length of a text only as the length does.

    python benchmarks/dates/speed.py [FILE.jsonl]

FILE has the records of `klubba understand --jsonl`; without it, the phrases of the tests are read.
"""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.domain.when.calendar import Calendar  # noqa: E402  # the path comes first
from bot.domain.when.find import find  # noqa: E402
from handlers.cli.understand import ZONE, calendar_of, local  # noqa: E402

NOW = datetime(2017, 1, 24, 17, 5, tzinfo=UTC).astimezone(ZONE)


def cases(arguments):
    if arguments:
        lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
        records = [json.loads(line) for line in lines if line.strip()]
        return [(r["text"], local(r["now"]), calendar_of(r.get("calendar") or [])) for r in records]
    lines = (ROOT / "tests/domain/when/phrases.txt").read_text(encoding="utf-8").splitlines()
    return [(line.split("|")[0].strip(), NOW, Calendar()) for line in lines if line and line[0] != "#"]


def seconds(texts, rounds):
    start = time.perf_counter()
    for _ in range(rounds):
        for text, now, calendar in texts:
            find(text, now=now, calendar=calendar)
    return time.perf_counter() - start


def main():
    texts = cases(sys.argv[1:])
    seconds(texts, 1)  # the word lists are built on first use
    rounds = max(1, 20_000 // len(texts))
    took = seconds(texts, rounds)
    print(
        f"{len(texts) * rounds / took:,.0f} texts/s, {took / rounds / len(texts) * 1e6:.0f} µs each ({len(texts)} texts)"
    )
    joined = " ".join(text for text, _, _ in texts)
    for length in (5_000, 10_000, 20_000, 40_000):
        long = (joined * (length // len(joined) + 1))[:length]
        print(f"{length:6,} characters: {seconds([(long, NOW, Calendar())], 1) * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
