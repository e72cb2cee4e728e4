"""The command line loads what a command needs, and no more."""

import subprocess
import sys


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )


def test_commands_that_do_not_need_teams_do_not_load_it():
    """The SDK is an extra, and slow to load: `klubba understand` works without it."""
    told = _python(
        "import sys; from handlers.cli import main; "
        "print([m for m in ('microsoft_teams', 'jwt', 'msal') if m in sys.modules])"
    )
    assert told.stdout.strip() == "[]", told.stderr


def test_without_the_extra_the_playground_says_what_to_install(tmp_path):
    """No traceback, and exit code 2."""
    told = _python(
        "import sys; sys.modules['microsoft_teams'] = None\n"
        f"from handlers.cli.main import main; main(['playground', '--data', {str(tmp_path)!r}])"
    )
    assert told.returncode == 2
    assert told.stderr.strip().endswith("Install klubba[teams].")
