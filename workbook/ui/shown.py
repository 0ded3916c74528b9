"""Shows forms below a cell, in the place of those the same cell showed before."""

from __future__ import annotations

from typing import Any

import workbook as wb
from workbook.ui.desk import desk
from workbook.ui.form import Form


def show(*kinds: type[Form], **choice: Any) -> None:
    """Show a form of each kind. What keeps them from it is said in a sentence, not a traceback."""
    from IPython.display import display

    cell = _cell()
    desk().discard(cell)
    try:
        forms = [kind(**choice) for kind in kinds]
    except wb.WorkbookError as error:
        print(error)
        return
    desk().standing[cell] = forms
    for form in forms:
        display(form)


def _cell() -> str:
    """The id of the cell that runs; ``""`` outside a notebook."""
    from IPython import get_ipython

    shell = get_ipython()
    parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
    return str(parent.get("metadata", {}).get("cellId", ""))
