"""The screen. Importing this package loads nothing; `reader.ui.app` is what starts Textual."""
