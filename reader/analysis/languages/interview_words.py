"""Words of interviews in German and English: labels, announcements, and how the two sides speak."""

from __future__ import annotations

QUESTION_LABELS = frozenset("frage fragen q question interviewer interviewerin redaktion reporter moderator".split())
"""Labels of whoever asks, in small letters; other labels are names or outlets."""
ANSWER_LABELS = frozenset("antwort antworten a answer interviewee interviewpartner gesprächspartner".split())
"""Labels of whoever answers."""
ANNOUNCES = frozenset(
    "interview interviews interviewte gespräch gespräche gesprächs streitgespräch doppelinterview sommerinterview "
    "conversation interviewed".split()
)
"""Words in the head of an article that announce an interview."""
SELF = frozenset(
    "ich wir mich uns mir mein meine meinen meiner meinem unser unsere unseren i we my our me us i'm i've i'd "
    "we're".split()
)
"""Words with which somebody speaks of themselves: answers have them."""
ADDRESSES = frozenset("sie ihr ihre ihren ihrem ihrer ihnen du dein deine deinen dich dir euch you your yours".split())
"""Words with which somebody is addressed: questions have them."""
