"""A local workspace that speaks Slack's language, to try the product in and to test it on."""
