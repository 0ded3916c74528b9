"""The ``workbook`` command: one file per command, each a shell over one use case of ``book``.

Exit codes: 0 done, 1 answered with an error or with findings of severity error, 2 wrong usage.
"""

import gc

__all__ = ["main"]


def main() -> None:
    """Run the command line of this process."""
    gc.disable()  # what is imported stays: looking for garbage among it took a tenth of a short command
    from workbook.cli.app import run

    gc.freeze()
    gc.enable()
    run()
