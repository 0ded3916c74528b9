"""A real JupyterLab, started as the person's is, and Debian's Chromium."""

import os
import shutil

import pytest
from lab import Lab


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("WORKBOOK_REQUIRE_BROWSER") == "1":
            pytest.fail("WORKBOOK_REQUIRE_BROWSER=1 and there is no chromium on the path")
        pytest.skip("no chromium on the path")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def lab(chromium, tmp_path_factory):
    """One server for a file of tests, on a port and in folders of its own."""
    with Lab(chromium, tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture
def page(lab):
    page = lab.new_page()
    yield page
    page.context.close()
