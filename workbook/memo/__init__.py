"""Reads a rough memo, in any form, into questions and what was left unread."""

from workbook.memo.read import read_memo

__all__ = ["read_memo"]
