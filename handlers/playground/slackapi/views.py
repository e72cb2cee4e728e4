"""Methods that show forms and home pages."""

from handlers.playground.bench import Bench
from handlers.playground.entities import Json
from handlers.playground.errors import SlackError
from handlers.playground.slackapi import shapes
from handlers.playground.slackapi.access import known_user
from handlers.playground.slackapi.args import Args


def open_view(bench: Bench, args: Args) -> Json:
    """views.open: needs a trigger id that is at most three seconds old and was not used."""
    payload = args.thing("view")
    user = bench.tickets.use_trigger(args.needed("trigger_id"))
    return {"ok": True, "view": shapes.view(bench.screens.open(user, payload))}


def update(bench: Bench, args: Args) -> Json:
    """views.update: by view id or external id, with a hash only while nobody was faster."""
    view, external = args.text("view_id"), args.text("external_id")
    shown = bench.screens.find(view=view, external=external)
    if shown is None:
        raise SlackError("not_found")
    changed = bench.screens.update(shown, args.thing("view"), args.text("hash"))
    return {"ok": True, "view": shapes.view(changed)}


def publish(bench: Bench, args: Args) -> Json:
    """views.publish: a user's home page."""
    person = known_user(bench, args.needed("user_id"))
    shown = bench.screens.publish(person.id, args.thing("view"), args.text("hash"))
    return {"ok": True, "view": shapes.view(shown)}
