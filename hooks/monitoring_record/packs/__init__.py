"""The pack of a meeting: the forms that a secretariat sends before it, as Word documents and workbooks, and what comes back."""
