"""How Alembic runs: always in the connection and the transaction that storage.migrate holds."""

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.script import Script

from storage.schema import metadata


def _told(ctx: MigrationContext, step: MigrationInfo, heads: object, run_args: object) -> None:  # noqa: ARG001 - Alembic's names
    script = step.up_revision
    if isinstance(script, Script):
        context.config.attributes["progress"](f"{script.revision}: {script.doc}")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_server_default=True,
    on_version_apply=_told,
)
context.run_migrations()
