"""E-mail: letters to people to whom no message gets in a chat."""
