"""The ``workbook`` command: one file per command, each a shell over one use case of ``book``.

Exit codes: 0 done, 1 answered with an error or with findings of severity error, 2 wrong usage.
"""

from workbook.cli.app import main

__all__ = ["main"]
