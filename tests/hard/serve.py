"""`klubba run` in a process of its own, on a clock that tests set: run as `python -m tests.hard.serve`.

HARD_CLOCK_AHEAD: seconds by which the product's clock is ahead of the machine's. HARD_LEASE and HARD_LOOKS ("0.5,1.5"): so
that a test need not wait minutes for what a crash left behind. Everything else is as `klubba run` has it.
"""

import argparse
import os
import sys
from datetime import datetime, timedelta
from functools import partial

from handlers.cli import run
from handlers.clock.engine import Engine
from handlers.clock.now import machine_now
from handlers.wiring import service


def main() -> int:
    ahead = timedelta(seconds=float(os.environ.get("HARD_CLOCK_AHEAD", "0")))
    first, second = (float(look) for look in os.environ.get("HARD_LOOKS", "30,120").split(","))
    lease = float(os.environ.get("HARD_LEASE", "30"))

    def now() -> datetime:
        return machine_now() + ahead

    service.machine_now = now
    service.Engine = partial(Engine, looks=(first, second), lease=lease)
    return run.act(argparse.Namespace())


if __name__ == "__main__":
    sys.exit(main())
