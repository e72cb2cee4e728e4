"""How the connector says no."""


class ConnectorError(Exception):
    """An HTTP status, Teams' code, and a sentence."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
