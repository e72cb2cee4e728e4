"""Facts and rules: frozen values and pure functions."""
