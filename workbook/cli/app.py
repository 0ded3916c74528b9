"""Puts the commands together, and turns errors meant for the person into one message and exit code 1."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import typer

from workbook.cli.terminal import say
from workbook.locale import N_, _
from workbook.model.errors import WorkbookError

# One module in the folder ``commands`` for each, with one function ``command``.
COMMANDS = {
    "open": N_("Open the workbook in JupyterLab (what plain `workbook` does)."),
    "demo": N_("Walk the main job on the sample, no browser."),
    "new": N_("Begin an interview and make its notebook."),
    "list": N_("List the interviews, each with the clock of its mail."),
    "memo": N_("Read a rough memo into an interview's questions."),
    "topics": N_("List the topics, add one of your own, or map one onto another."),
    "draft": N_("Draft the follow-up mail of an interview."),
    "check": N_("Check a mail: a text or .eml file, or - for standard input."),
    "remind": N_("Write a reminder of the mail's best time for the calendar."),
    "sent": N_("Record that the mail of an interview was sent."),
    "declined": N_("Record that you decided not to send a mail."),
    "weak": N_("Show the weak topics as a table."),
    "history": N_("Show every version of an interview's fields."),
    "bin": N_("Show what was removed, put it back, or delete it for good."),
    "share": N_("Write a copy to hand over, in which nobody is named."),
    "export": N_("Write the whole workbook to one JSON file."),
    "import": N_("Read a JSON export, or a list as CSV or TSV, into the workbook."),
    "backup": N_("Take a verified copy of the database now."),
    "restore": N_("Go back to a backup; the present state is kept first."),
    "doctor": N_("Look for damage, and repair what can be."),
}


def function(name: str) -> Callable[..., None]:
    command: Callable[..., None] = import_module(f"workbook.cli.commands.{name}").command
    return command


class LazyGroup(typer.core.TyperGroup):
    """Loads a command's module when it is called, so that checking one mail starts quickly."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, name: str) -> Any:
        if name not in COMMANDS:
            return None
        shell = typer.Typer(add_completion=False, rich_markup_mode=None)
        shell.command(name, help=_(COMMANDS[name]))(function(name))
        command = typer.main.get_command(shell)
        for parameter in command.params:
            parameter.help = _(parameter.help)  # type: ignore[attr-defined]  # every one of ours has a help
        return command

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except WorkbookError as error:
            say(str(error), err=True)
            raise typer.Exit(1) from None


def build() -> typer.Typer:
    """The command line in the language spoken now."""
    app = typer.Typer(
        cls=LazyGroup,
        add_completion=False,
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # plain help: quick, and read aloud without frames
        help=_("The workbook for the evening after a technical interview."),
        epilog=_("Your data stay on this machine. Nothing is ever sent."),
    )

    @app.callback()
    def start(ctx: typer.Context) -> None:
        if ctx.invoked_subcommand is None:
            function("open")()

    return app


def run() -> None:
    """Run the command line of this process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # for a terminal that knows fewer characters
    build()()
