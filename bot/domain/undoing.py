"""For how long what somebody just did can be undone by them with one press; after that it is taken back with a reason."""

from datetime import timedelta

AUTHOR_MAY_UNDO_FOR = timedelta(minutes=10)
