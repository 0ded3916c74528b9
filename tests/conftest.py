"""Every test has its own data folder, speaks English unless it says otherwise, and opens no figure window."""

import os

import pytest
from hypothesis import HealthCheck, settings

from workbook import locale

os.environ.setdefault("MPLBACKEND", "agg")
settings.register_profile(
    "workbook", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("workbook")


@pytest.fixture(autouse=True)
def own_surroundings(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path / "data"))
    locale.use("en")
    yield
    locale.use(None)
