"""A tenant of Teams on this machine, over the same register as the workspace: the Bot Connector, and people with a Teams client."""
