"""The forms that a secretariat sends before a meeting, as Word documents and workbooks, and what comes back in them."""
