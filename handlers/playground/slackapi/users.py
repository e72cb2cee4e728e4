"""Methods about people and the bot itself."""

from handlers.playground.bench import Bench
from handlers.playground.entities import Json
from handlers.playground.slackapi import shapes
from handlers.playground.slackapi.access import known_user, need_scope
from handlers.playground.slackapi.args import Args
from handlers.playground.slackapi.pages import page
from handlers.playground.workspace import BOT, TEAM


def auth_test(bench: Bench, _args: Args) -> Json:
    """auth.test: who the bot is and where."""
    bot = bench.workspace.users[bench.workspace.bot_user]
    return {
        "ok": True,
        "url": f"{bench.base_url}/",
        "team": bench.workspace.name,
        "user": bot.handle,
        "team_id": TEAM,
        "user_id": bot.id,
        "bot_id": BOT,
        "is_enterprise_install": False,
    }


def info(bench: Bench, args: Args) -> Json:
    """users.info."""
    need_scope(bench, "users:read")
    person = known_user(bench, args.needed("user"))
    return {"ok": True, "user": shapes.user(person, locale=args.flag("include_locale"))}


def listed(bench: Bench, args: Args) -> Json:
    """users.list, page by page."""
    need_scope(bench, "users:read")
    some, cursor = page(list(bench.workspace.users.values()), args, 200, 1000)
    people = [shapes.user(person, locale=args.flag("include_locale")) for person in some]
    return {"ok": True, "members": people, "cache_ts": 0, "response_metadata": {"next_cursor": cursor}}
