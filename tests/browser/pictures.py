"""Takes the README's pictures from the running product: ``python tests/browser/pictures.py [FOLDER]``.

They show the sample's fictional engineer. Every page is taken in both languages and at phone width too when
FOLDER is given; without it the README's three go to ``docs/pictures``.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import matplotlib_fontja
from lab import Lab
from playwright.sync_api import Browser, Page, sync_playwright

from workbook import pages
from workbook.book.sample import sample_file

README = Path(__file__).resolve().parents[2] / "docs" / "pictures"
CHROMIUM = shutil.which("chromium")
NARROW = 900
LATEST = "20261120-m6yp"
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>{own}</dir><cachedir>{cache}</cachedir></fontconfig>"""


def japanese_fonts(folder: Path) -> None:
    """Let Chromium find the font that the charts bring along, on a machine without Japanese ones."""
    own = Path(matplotlib_fontja.__file__).parent
    (folder / "fonts.conf").write_text(FONTS.format(own=own, cache=folder / "fontcache"))
    os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")


def take(page: Page, url: str, path: Path) -> None:
    """One picture of a notebook, with the file browser closed."""
    page.goto(url)
    page.locator(".wb h2").first.wait_for()
    if "weakness_review" in url:
        page.locator(".wb img").first.wait_for(timeout=60_000)  # its charts follow the page
    if page.viewport_size["width"] > NARROW:
        page.locator("[data-id=filebrowser].lm-mod-current").click()
    page.wait_for_timeout(3000)
    page.screenshot(path=path)


def main(folder: Path | None) -> None:
    target = folder or README
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        japanese_fonts(Path(scratch))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for language in ("en", "ja") if folder else ("en",):
                take_all(browser, Path(scratch) / language, language, target, bool(folder))
            browser.close()


def take_all(browser: Browser, place: Path, language: str, target: Path, every: bool) -> None:
    """The pictures in one language, from a workbook that holds the sample."""
    place.mkdir()
    with Lab(browser, place, language) as lab:
        lab.book.import_json(sample_file(), replace=True)
        lab.book.save_profile("language", language)
        os.environ["WORKBOOK_DATA"] = str(lab.data)
        interview = pages.relative(pages.make(LATEST))
        notebooks = {
            "home": "home.ipynb", "interview": interview, "weakness_review": "weakness_review.ipynb",
        }  # fmt: skip
        for width in (1280, 640) if every else (1280,):
            page = lab.new_page(width, 3200 if every else 1500)
            for name, notebook in notebooks.items():
                end = f"-{language}-{width}" if every else ""
                take(page, lab.url(notebook), target / f"{name}{end}.png")
            page.context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
