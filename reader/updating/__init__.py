"""Feeds brought up to date: asked side by side, what is new kept at once, cleaned and analysed after that."""

from __future__ import annotations

from reader.updating.asking import Rules
from reader.updating.updating import Report, Stage, Step, update

__all__ = ["Report", "Rules", "Stage", "Step", "update"]
