"""English frames one by one: the sentence, and each quotation with whoever says it."""

from __future__ import annotations

import pytest

from reader.analysis import find_quotations
from reader.analysis.find import find
from reader.findings import Certainty, QuotationKind

DIRECT = {
    "a relative clause before the verb": (
        "Ida Holm, who studies reefs at Calder College, called the work “careful and slow.”",
        [("“careful and slow.”", "Ida Holm")],
    ),
    "whom a relative pronoun means": (
        "It drew a rebuke from Speaker Paul Ryle, who said on Monday: “Enough.”",
        [("“Enough.”", "Speaker Paul Ryle")],
    ),
    "a verb that goes along": (
        "Trent interrupted Moreno, at one point calling her “a very rude person.”",
        [("“a very rude person.”", "Trent")],
    ),
    "any verb beside words said": ("“That's the prize,” Trent grinned.", [("“That's the prize,”", "Trent")]),
    "the verb before its subject": ("“Wrong,” interjected the mayor.", [("“Wrong,”", "the mayor")]),
    "a sentence that begins with the verb": ("Said Lang: “We are toast.”", [("“We are toast.”", "Lang")]),
    "a label before a colon": ("TRENT: “Nobody ever paid less.”", [("“Nobody ever paid less.”", "TRENT")]),
    "an owner before a colon": ("Moreno's answer: “I'll take any day.”", [("“I'll take any day.”", "Moreno's")]),
    "whoever was asked": ("When asked about it, Burke demurred: “Ask the lawyers.”", [("“Ask the lawyers.”", "Burke")]),
    "a colon before the paragraph": ("Trent tweeted:\n\n“Nobody signed it!”", [("“Nobody signed it!”", "Trent")]),
    "a verb after a full stop": ("“We lost.” Trent said on Monday. “Badly.”", [("“We lost.”", "Trent")]),
    "an aside after a question": ("“Why now?” Ann Lee, a lawyer, wrote.", [("“Why now?”", "Ann Lee")]),
    "one frame for a row": (
        "Signs reading “Pay us fairly” and “Staff save lives” lined the road.",
        [("“Pay us fairly”", None), ("“Staff save lives”", None)],
    ),
    "in somebody's words": (
        "It was, in the words of one guest, “a bonfire with worse hair.”",
        [("“a bonfire with worse hair.”", "one guest")],
    ),
    "a piece inside what somebody is reported to say": (
        "Her lawyers argued that the court should drop it, saying it “charges two crimes in one count.”",
        [("“charges two crimes in one count.”", "Her lawyers")],
    ),
    "names, jokes and wishes": (
        "A road known as “the Widowmaker” is closed. A group calling itself “The Hats,” met. Some would call it “art.”",
        [],
    ),
    "a dateline": (
        "DALTON, Ohio (Wire) — “We won,” Mayor Lee said.",
        [("“We won,”", "Mayor Lee")],
    ),
}


@pytest.mark.parametrize("name", DIRECT)
def test_a_frame_gives_its_words_to_their_speaker(name: str) -> None:
    """Each quotation in marks has the noun phrase that says it."""
    text, expected = DIRECT[name]
    told = [
        (q.parts[0].of(text), q.mention.of(text) if q.mention else None)
        for q in find_quotations(text, "en")
        if q.kind is QuotationKind.DIRECT
    ]
    assert told == expected


INDIRECT = {
    "a subject with an aside": (
        "Amy Orr, a clerk who drove two hours, said she was tired.",
        [("she was tired", "Amy Orr")],
    ),
    "two verbs of one subject": (
        "Trent said the mill would open and promised to hire a thousand people.",
        [("the mill would open", "Trent"), ("to hire a thousand people", "Trent")],
    ),
    "two subjects": (
        "Owners insist the seat is safe, but friends say it is lost.",
        [("the seat is safe", "Owners"), ("it is lost", "friends")],
    ),
    "who listens is no speaker": (
        "A neighbour, who was not named, told the paper she heard a scream.",
        [("she heard a scream", "A neighbour")],
    ),
    "no words": ("The firm declined to comment. A guest asked not to be named. The man denies nine counts.", []),
    "nouns that look like verbs": ("The remark drew laughs at the back. The murder charge, he said, was absurd.", [
        ("The murder charge was absurd", "he"),
    ]),
    "an aside before a verb that is none of saying": ("Ann Roe, who voted no, disputed the sum.", []),
    "a thing that shows": ("The window shows what the street looked like.", []),
    "drawings of somebody without a name": (
        "The wall was moved in July, according to the architect's drawings.",
        [("The wall was moved in July", "the architect's drawings")],
    ),
    "heard by a jury": ("A crane was moved too late, a jury was told.", [("A crane was moved too late", None)]),
}  # fmt: skip


@pytest.mark.parametrize("name", INDIRECT)
def test_reported_words_end_where_others_begin(name: str) -> None:
    """Each reported clause has its words and the noun phrase that says it."""
    text, expected = INDIRECT[name]
    told = [
        (" ".join(part.of(text).strip(",") for part in q.parts), q.mention.of(text) if q.mention else None)
        for q in find_quotations(text, "en")
        if q.kind is QuotationKind.INDIRECT
    ]
    assert told == expected


def test_a_link_that_could_mean_another_is_less_sure() -> None:
    """The frame may be plain, but a new description is only a likely link."""
    text = "Mark Dunn baked. Paul Marsh waited. “It is done,” said Paul Marsh. “It is late,” said the newcomer."
    plain, described = find(text, "en").quotations
    assert (plain.certainty, described.certainty) == (Certainty.SURE, Certainty.LIKELY)
