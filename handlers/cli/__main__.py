"""`python -m handlers.cli` is `klubba`."""

from handlers.cli.main import main

main()
