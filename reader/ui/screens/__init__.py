"""The screens: the reading screen and the dialogs over it."""
