"""Alembic runs this file; the connection, inside its transaction, comes from ``upgrade``."""

from alembic import context

from workbook.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
)
context.run_migrations()
