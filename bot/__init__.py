"""The mind of Klubba: what is true with no chat platform and no database."""
