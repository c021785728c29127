"""Golden pictures of pages at low resolution: what was last looked at and accepted."""
