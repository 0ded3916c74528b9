"""Bytes to text, in the encodings that notes and mails come in."""

from __future__ import annotations

import re

# Shift_JIS text is never valid EUC-JP, the other way round it often is.
ENCODINGS = ("utf-8-sig", "euc_jp", "cp932")
SHIFT = re.compile(rb"\x1b(\$[@B]|\$\([@B]|\([BIJ])")


def decode(data: bytes) -> str:
    """Text in UTF-8, UTF-16 with its mark, or the older Japanese encodings, line ends as ``\\n``.
    ``UnicodeError`` where the bytes are no text."""
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ENCODINGS:
        try:
            text = iso_2022_jp(data) if SHIFT.search(data) else data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace("\r\n", "\n")
    raise UnicodeError


def iso_2022_jp(data: bytes) -> str:
    """As Japanese mail programs write it: with half-width kana and the characters of NEC and IBM, which the
    standard library's codec refuses. ``UnicodeDecodeError`` where it is not."""
    first, *rest = SHIFT.split(data)
    pieces = [first.decode("ascii")]
    for shift, piece in zip(rest[::2], rest[1::2], strict=True):
        if shift.startswith(b"$"):
            pieces.append(_double(piece))
        elif shift == b"(I":
            pieces.append(bytes(byte | 0x80 if byte > 0x20 else byte for byte in piece).decode("cp932"))
        else:
            pieces.append(piece.decode("ascii"))
    return "".join(pieces)


def _double(piece: bytes) -> str:
    """Pairs of 7-bit bytes, moved to where Shift_JIS has them; line ends may stand between."""
    moved = bytearray()
    at = 0
    while at < len(piece):
        if piece[at] <= 0x20:
            moved.append(piece[at])
            at += 1
            continue
        row, cell = piece[at], piece[at + 1] if at + 1 < len(piece) else 0
        if not (0x21 <= row <= 0x7E and 0x21 <= cell <= 0x7E):
            raise UnicodeDecodeError("iso2022_jp", piece, at, at + 1, "no pair of 7-bit bytes")
        moved.append((row - 0x21) // 2 + (0x81 if row < 0x5F else 0xC1))
        moved.append(cell + (0x1F if cell < 0x60 else 0x20) if row % 2 else cell + 0x7E)
        at += 2
    return moved.decode("cp932")
