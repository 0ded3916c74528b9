"""Databases begin here: ``tables.py`` makes the tables of schema 1."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing comes before schema 1."""
