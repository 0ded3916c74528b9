"""The notebooks: where they are, and the one of each interview. A notebook holds an interview's id and no
word of the person's; ``clean`` takes out what a run leaves in it."""

from workbook.pages.clean import clean, clean_file
from workbook.pages.folder import folder, relative
from workbook.pages.interview import find, make

__all__ = ["clean", "clean_file", "find", "folder", "make", "relative"]
