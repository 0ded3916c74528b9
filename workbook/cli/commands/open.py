"""``workbook open``: JupyterLab on the home notebook."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.locale import N_


def command(
    browser: Annotated[bool, typer.Option(help=N_("Open the page in the browser."))] = True,
) -> None:
    from workbook.ui.launch import launch

    launch(browser)
