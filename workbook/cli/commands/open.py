"""``workbook open``: JupyterLab on the home notebook."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.locale import _


def command(
    browser: Annotated[bool, typer.Option(help=_("Open the page in the browser."))] = True,
) -> None:
    from workbook.ui.launch import launch

    launch(browser=browser)
