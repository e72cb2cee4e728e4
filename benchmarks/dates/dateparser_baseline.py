"""The best general library on the same records, as a yardstick: JSONL in, JSONL out, as `klubba understand --jsonl`.

dateparser is no dependency of this project: run it with a Python that has it. It gets what helps it: both languages, day
before month, dates in the future, the day the text was written.

    python benchmarks/dates/dateparser_baseline.py < records.jsonl > readings.jsonl
"""

import json
import sys
import time
from datetime import datetime

from dateparser.search import search_dates


def settings(now):
    return {
        "RELATIVE_BASE": now.replace(tzinfo=None),
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "future",
        "PREFER_DAY_OF_MONTH": "first",
    }


def read(record):
    now = datetime.fromisoformat(record["now"])
    found = search_dates(record["text"], languages=["sv", "en"], settings=settings(now)) or []
    phrase, at = found[-1] if found else (None, None)
    timed = at is not None and (at.hour, at.minute) not in {(0, 0), (now.hour, now.minute)}
    return {
        "id": record["id"],
        "start": None if at is None else at.isoformat(timespec="minutes") if timed else at.date().isoformat(),
        "end": None,
        "options": None,
        "rest": record["text"].replace(phrase, "") if phrase else record["text"],
    }


def main():
    records = [json.loads(line) for line in sys.stdin if line.strip()]
    read(records[0])  # it loads its languages on first use
    start = time.perf_counter()
    for record in records:
        sys.stdout.write(json.dumps(read(record), ensure_ascii=False) + "\n")
    sys.stderr.write(f"{len(records) / (time.perf_counter() - start):,.0f} texts/s\n")


if __name__ == "__main__":
    main()
