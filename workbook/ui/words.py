"""What the page side of a form says, in the language of the interface."""

from __future__ import annotations

from workbook.locale import _


def page_words() -> dict[str, str]:
    return {
        "typing": _("typing …"),
        "saved": _("saved {time}"),
        "held": _("Not stored yet; kept in this browser."),
        "notStored": _("Not stored yet."),
        "cannotHold": _("This browser keeps no copy. Wait for \"saved\" before closing."),
        "restored": _("Brought back from this browser: it had not been stored yet."),
        "differs": _(
            "This browser holds a text that was never stored, and the workbook has another one by now. "
            "Which should stand? Both stay in the history."
        ),
        "useHeld": _("Use the browser's text"),
        "useStored": _("Keep the workbook's text"),
        "conflict": _("Somebody else changed this meanwhile. Both are in the history. The other text:"),
        "takeOther": _("Use the other text"),
        "keepMine": _("Keep mine"),
        "characters": _("{n} characters"),
        "gone": _(
            "The notebook's kernel has stopped. What is not stored yet is kept in this browser and comes "
            "back when the kernel is started."
        ),
        "startAgain": _("Start the kernel"),
        "away": _(
            "The workbook's server does not answer. What you type is kept in this browser. "
            "Start the workbook again and leave this page open."
        ),
        "openYourself": _("Open {path} from the file browser on the left."),
        "inserted": _("The draft cell is below. It is the place to edit the text; run it to check again."),
        "standing": _("The draft cell is already below. To start afresh, delete it and insert it again."),
        "tooLarge": _("{name} is too large: a file may have 8 MB. Nothing was changed."),
        "copied": _("Copied."),
        "notCopied": _("The browser does not allow copying. Select the text and copy it by keyboard."),
        "downloaded": _("{name} is in your downloads."),
    }  # fmt: skip
