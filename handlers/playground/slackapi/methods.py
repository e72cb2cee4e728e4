"""The methods that the workspace serves. Any other is an error that shows in the inspector."""

from collections.abc import Callable

from handlers.playground.bench import Bench
from handlers.playground.entities import Json
from handlers.playground.slackapi import chat, conversations, users, views
from handlers.playground.slackapi.args import Args

METHODS: dict[str, Callable[[Bench, Args], Json]] = {
    "auth.test": users.auth_test,
    "chat.getPermalink": chat.permalink,
    "chat.postEphemeral": chat.post_ephemeral,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.history": conversations.history,
    "conversations.info": conversations.info,
    "conversations.members": conversations.members,
    "conversations.open": conversations.open_dm,
    "conversations.replies": conversations.replies,
    "users.info": users.info,
    "users.list": users.listed,
    "views.open": views.open_view,
    "views.publish": views.publish,
    "views.update": views.update,
}
