"""Slack's Web API and response URLs, as far as the product uses them."""
