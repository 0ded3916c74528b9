"""One command per file; ``workbook.cli.app`` lists them."""
