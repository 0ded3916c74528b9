"""What counts as a comment depends on the language."""

import pytest

from workbook.text import is_commented


@pytest.mark.parametrize(
    ("code", "language", "commented"),
    [
        ("a = a % 5;  // wraps", "c", True),
        ("a = a % 5;", "c", False),
        ("a = mod(a, 5) % wraps", "matlab", True),
        ("n = n // 2", "python", False),
        ("url = 'http://x#y'", "python", False),
        ("let a = 1\n# not Rust's", "rust", False),
        ("-- the newest\nSELECT a FROM t", "", True),
        ("count--;", "sql", False),
        ("", "", False),
    ],
)
def test_a_comment_is_one_of_its_language(code, language, commented):
    """Neither an operator nor a text in quotes is one."""
    assert is_commented(code, language) is commented
