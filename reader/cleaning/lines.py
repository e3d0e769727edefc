"""What can be told of a single line by its own words: boilerplate, caption, byline, signature, dateline, stamp."""

from __future__ import annotations

import re

from reader.cleaning.phrases import LIMITS, fold, hits

_CAPTION = re.compile(
    r"^(?:\(?(?:(?:Symbol|Archiv|Presse|Titel)?(?:fotos?|bild(?:er)?)|Foto(?:s|montage)?|Bild(?:er|quelle|rechte|nachweis)?|Grafik|Infografik|Photos?|Image|Picture|Credits?|Copyright)\b"
    r"[^.!?]{0,12}[:©|/]|©|\(c\)\s|Image (?:caption|source), )",
    re.IGNORECASE,
)
_CAPTION_STARTS = frozenset("(©aAbBcCfFgGiIpPsStT")
"""What such a line begins with."""
_CREDIT_END = re.compile(
    r"(?:©\s?[\w .,/&-]{2,60}"
    r"|\((?:Foto|Bild|Photo|Grafik|Archiv)[^()]{0,60}\)"
    r"|[|(/]\s?(?:imago|dpa|getty|AFP|AP|reuters|picture.alliance|keystone|APA|EPA)[^.!?]{0,50}\)?"
    r"|(?<!\w)(?:Fotos?|Bild(?:er)?|Grafik|Illustration|Visualisierung|Rendering|Screenshot|Montage|Photos?|Photograph"
    r"|Picture|Image|Credit)(?: by| credit)?:"
    r"\s[^.!?:]{2,70}"
    r"|(?<!\w)(?:IMAGO|dpa|AFP|REUTERS|Getty|picture alliance)\s?/\s?[\w. -]{2,40}"
    r"|(?<!\w)[A-ZÄÖÜ][\w-]{1,20} [A-ZÄÖÜ][\w-]{1,20}\s?/\s?(?:IMAGO|dpa|AFP|AP|REUTERS|Getty)[\w. -]{0,30}"
    r"|(?:Getty Images|AP Photo|imago images?|Shutterstock|picture alliance)\)?)\s*$",
    re.IGNORECASE,
)
_CAPITAL_CREDIT = re.compile(
    # "… at the yard. ADA BLUM FOR THE DAILY EXAMPLE", "… am Ufer. ADA BLUM / AGENTUR"
    r"[.!?][\"”“»]?\s[A-ZÄÖÜ][A-ZÄÖÜ.'’-]{1,20}(?:[\s/,|]{1,3}[A-ZÄÖÜ&][A-ZÄÖÜ.'’&-]{0,20}){1,8}$"
)
_NAMED_CREDIT = re.compile(
    r"\.[\"”“»]?\s?\((?P<name>[A-ZÄÖÜ][\w.'’-]{1,20}(?:\s[A-ZÄÖÜ][\w.'’-]{1,20}){1,3}(?:\s?/\s?[\w ]{2,24})?)\)$"
)
_POSED = re.compile(
    # who stands where in a picture, or that it is an old one; nothing else is told so in brackets
    r"\((?:r|l|M|re|li|links|rechts|Mitte|v\.\s?l\.?(?:\s?n\.\s?r\.?)?|v\.\s?r\.?|vorne|hinten|left|right"
    r"|cent(?:re|er)|from left|von links|li\.? nach re"
    r"|Archiv(?:bild|foto|aufnahme)?|Symbol(?:bild|foto)|file (?:photo|picture))\.?\)",
    re.IGNORECASE,
)
CREDIT_NAMES = ("Getty", "Photo", "imago", "Shutterstock", "alliance")
"""Names one of which stands in every credit that has no mark of its own."""
_CREDIT_WORDS = (
    "foto",
    "photo",
    "bild",
    "imag",
    "getty",
    "dpa",
    "afp",
    "reuters",
    "©",
    "grafik",
    "credit",
    "archiv",
    "picture",
    "shutterstock",
    "alliance",
    "keystone",
    "apa",
    "epa",
    "illustration",
    "visualisierung",
    "rendering",
    "screenshot",
    "montage",
    "| ap",
    "|ap",
    "/ap",
    "/ ap",
    "(ap",
    "( ap",
    "ap photo",
)
"""One of these stands in every credit; looking for them spares most lines the pattern."""
_BYLINE = re.compile(
    r"^(?:[Vv]on|[Bb]y|BY|VON|Text(?:\s+von)?:|Interview(?:\s+von)?:|Autor(?:in)?:|Author:|Aufgezeichnet von|Protokoll:"
    r"|(?:Ein(?:e)?\s)?(?:Kommentar|Analyse|Gastbeitrag|Kolumne|Essay|Interview|Reportage|Glosse|Bericht) von"
    r"|Words(?: by|:)|Written by|Reported by|Story by|Report:|Reportage:|Bericht:)\s+(?P<names>\S.{1,110})$"
)
_ROLE = re.compile(
    r"^(?:(?:EXCLUSIVE|EXKLUSIV|Exclusive|Exklusiv)(?: by| von|:)?\s)?(?P<names>[^,|]{4,50}),\s(?:[\w’'-]{1,20}\s){0,4}"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist|Redakteur(?:in)?|Reporter(?:in)?|Korrespondent(?:in)?|Autor(?:in)?)(?:\s(?:in|at|aus)\s\w{2,20})?$"
)
_NAME = re.compile(
    r"^(?:(?:Dr|Prof|Mag|Dipl)\.\s?)*[A-ZÄÖÜÉÈÁÀÅØŠŽČ][\w'’.-]*(?:\s+(?:(?:von|van|de|der|den|del|da|di|la|le|zu|bin|al|el|ten|ter|Mc)\s+)*[A-ZÄÖÜÉÈÁÀÅØŠŽČ][\w'’.-]*){0,4}$"
)
_AGENCIES = (
    r"dpa(?:[-/][\w-]{1,12})?|AFP|afp|APA|apa|AP|ap|Reuters|reuters|rtr|sda|SDA|SID|sid|epd|KNA|kna|PTI|ANSA|Xinhua|TASS|Tass"
    r"|dts|DJ|ots|AWP|awp|Keystone-SDA|UPI|IANS|EFE|Bloomberg|dapd|ddp|AFX"
)
_SIGNATURE = re.compile(
    rf"\((?:mit\s)?[\w.äöüß-]{{1,24}}(?:\s?[/,;&+]\s?[\w.äöüß-]{{1,24}}){{0,4}}\)$"
    rf"|\((?:mit\s)?(?:Material\s(?:von|der)\s)?(?:{_AGENCIES})[^()]{{0,40}}\)$"
)
_STAFF = re.compile(
    r"^(?:Redaktion|Mitarbeit|Faktencheck|Recherche|Kamera|Schnitt|Übersetzung[\w ]{0,30}|Produktion|Gestaltung"
    r"|Online-Umsetzung|(?:Additional )?[Rr]eporting|Editing|Translation|Research"
    r"|Fact-checking|Produced|Edited)(?: by|:)\s\S"
)
_SOURCE = re.compile(r"^(?:Verwendete )?(?:Quellen?|Sources?)\s?:\s")
_AGENCY = re.compile(rf"(?<![\w-])(?:{_AGENCIES})(?![\w-])")
_BARE_AGENCY = re.compile(
    rf"^(?:Quelle:?\s)?(?:(?:[Mm]it\s)?(?:Material|Agenturmaterial|Informationen|Daten)\s(?:von|der)\s(?:den\s)?)?"
    rf"(?:\w{{2,12}}[/,]\s?){{0,3}}(?:{_AGENCIES})(?:\s?[/,&+]\s?[\w-]{{2,14}}|\sund\s[\w-]{{2,14}}){{0,4}}\.?$"
)


def phrase_rule(line: str) -> str:
    """Return the phrase family that takes this line out on a strong phrase; "" when none does."""
    words = fold(line)
    if not words:
        return ""
    for family in hits(words).strong:
        if len(words) <= LIMITS[family]:
            return family
    return mark_rule(line)


_MARKED_POINTER = re.compile(
    r"(?:[►▶🎧➤👉]|\[(?:Watch|Read|Listen|See|Video|Related|Also|Lesen|Hören|Sehen|Mehr)\b[^\[\]]{1,200}\]$)"
)
_SLUG = re.compile(
    r"(?:URGENT|FLASH|UPDATE \d|WRAPUP \d|REFILE|CORRECTED|RPT|EILMELDUNG|EIL|ACHTUNG|GRAPHIC|GRAFIK|INFOGRAFIK"
    r"|PICTURE|VIDEO)"
    r"\s?(?:[:(-]|/\w{2,12}\b)|(?:[Aa]dds|[Uu]pdates|[Rr]ecasts)\s[\w, ]{3,80}\)$"
)
_COUNTER = re.compile(r"(?:(?:Image|Photo|Picture|Slide|Bild|Foto) )?\d{1,3} ?(?:/|of|von) ?\d{1,3}", re.IGNORECASE)
_EMBED_END = re.compile(
    r"End of (?:[Tt]witter|X|[Ff]acebook|[Ii]nstagram|[Tt]ik[Tt]ok|[Yy]ou[Tt]ube) (?:post|video|content).{0,40}"
)
"""Not among the phrases: what stands below an embedded post is the article, and strong phrases tell against it."""
_CREDITED = re.compile(
    # two names or more and nothing else: "(Ada Blum / Agency)"; who speaks in brackets does so in lower case
    r"\([A-ZÄÖÜ][\w.&’'-]{0,20}(?:[ /,]{1,3}(?:[A-ZÄÖÜ&][\w.&’'-]{0,20}|via|for|für|by|of|the|/)){1,8}\)"
)
_ABOUT = re.compile(r"(?:Über|About) [A-ZÄÖÜ][\w’'-]{1,20}(?: [A-ZÄÖÜ][\w.’'-]{0,20}){1,2}")
_MONEY = ("€", "Euro", "$", "£", "CHF", "Franken")
_PRICE = re.compile(r"\d\s?(?:€|Euro\b|Franken\b)|[$€£]\s?\d|\bCHF \d")
_PERIOD = re.compile(r"\b(?:pro|im|je|a|per|an) (?:Monat|Woche|Jahr|month|week|year)\b|\bmonatlich\b|\bmonthly\b")
_ASKED = re.compile(
    r"\b(?:jetzt|testen|sichern|[Aa]bo\w{0,10}|bestellen"
    r"|[Ss]ubscri\w{2,6}|[Tt]ry|[Uu]nlimited|cancel|kündbar|Digitalzugang|digital access)\b"
)
_TAGGED = re.compile(r"[A-ZÄÖÜ]{5,14}:? [A-ZÄÖÜ„“‘'][\w’'-]{0,20}[a-zäöüß](?: [^\s.]{1,30}){2,14}$")
_FIXTURE = re.compile(
    r"[A-ZÄÖÜ1][\w./&-]{0,20}(?: [\w./&-]{1,20}){0,3} [–-] [A-ZÄÖÜ1][\w./&-]{0,20}(?: [\w./&-]{1,20}){0,3}"
    r" (?:\d{1,3}:\d{1,3}|-:-)"
    r"(?: \(\d{1,2}:\d{1,2}\))?$"
)
_NOTE_ON_AUTHOR = re.compile(
    r"[A-ZÄÖÜ][\w’'-]{1,20}(?: [A-ZÄÖÜ][\w.’'-]{0,20}){1,2}, (?:who covers|who writes about|who reports on"
    r"|who has covered|die über|der über)\b"
)


def mark_rule(line: str) -> str:
    """Return the family of a line its marks give away (an arrow, an agency's slug, a monthly price); else ""."""
    first = line[:1]
    if first in "►▶🎧➤👉[" and _MARKED_POINTER.match(line):
        return "read-also"
    if len(line) < 90 and (rule := _short_mark(line)):
        return rule
    if len(line) > 3 and not any(map(str.isalnum, line)):
        return "navigation" if len(set(line)) <= 2 else ""
    if line[:3].isupper() and len(line) < 160 and _SLUG.match(line):
        return "programme-note"
    if (
        len(line) < 300
        and any(map(line.__contains__, _MONEY))
        and _PRICE.search(line)
        and _PERIOD.search(line)
        and _ASKED.search(line)
    ):
        return "" if line[:1] in "\"“„»«‚‘'" else "offer"
    return ""


def _short_mark(line: str) -> str:
    """Return the family of a short line with marks of its own: "2 of 5", "About Ada Blum", "(Ada Blum / Agency)"."""
    if line[-1:].isdigit() and _COUNTER.fullmatch(line):
        return "caption"
    if line.startswith("End of ") and _EMBED_END.fullmatch(line):
        return "embedded-content"
    if line[:1] == "(" and line[-1:] == ")" and _CREDITED.fullmatch(line):
        return "" if signature_of(line) or is_agency_line(line) else "caption"
    if line[:1] in "ÜA" and _ABOUT.fullmatch(line):
        return "author-box"
    return "byline-repeat" if len(line) < 4 and line.lower() in ("by", "von") else ""


def is_tagged_teaser(line: str) -> bool:
    """Tell a teaser by its tag in capitals ("TICKETS Summer concert"), or a fixture ("FC Tal – SV Berg 2:1")."""
    return len(line) < 120 and bool(_TAGGED.match(line) or _FIXTURE.match(line))


def is_note_on_author(line: str) -> bool:
    """Tell a paragraph at the end of an article that says who its author is ("Ada Blum, who covers the sea, …")."""
    return len(line) < 400 and bool(_NOTE_ON_AUTHOR.match(line))


def is_caption(line: str) -> bool:
    """Tell a picture's caption or credit by its marks: "Foto: …" in front, "© …" or an agency at the end."""
    # Without one of these no line is a caption; asking one by one is ten times as fast as a pattern or a loop.
    if not (":" in line or "(" in line or "|" in line or "/" in line or "©" in line) and not (
        "Getty" in line
        or "Photo" in line
        or "imago" in line
        or "Shutterstock" in line
        or "alliance" in line
        or line[-3:].isupper()
        or line.startswith("Image ")
    ):
        return False
    if line[0] in _CAPTION_STARTS and _CAPTION.match(line):
        return True
    if len(line) >= 260:
        return False
    if "(" in line and _POSED.search(line):
        return True
    end = line[-150:]
    if end[-3:].isupper() and _CAPITAL_CREDIT.search(end):
        return True
    if not any(map(end.lower().__contains__, _CREDIT_WORDS)):
        return False
    return bool(_CREDIT_END.search(end)) and not signature_of(line)


def ends_with_name(line: str) -> bool:
    """Tell a line that ends in a name in brackets ("… at the yard. (Ada Blum)"): above the text that is a caption."""
    return line[-1:] == ")" and len(line) < 260 and bool(_NAMED_CREDIT.search(line[-90:]))


def byline_of(line: str) -> tuple[str, ...]:
    """Return the names of a byline ("Von Ada Blum und Jan Moor"); empty when the line is none."""
    line = line.strip(" |")
    found = _BYLINE.match(line) or ("," in line and _ROLE.match(line))
    if not found or line.endswith((".", "!", "?")):
        return ()
    names = [
        n.strip(" ,") for n in re.split(r"\s+(?:und|and)\s+|,\s*|\s*[/|&]\s*", found.group("names")) if n.strip(" ,")
    ]
    good = [n for n in names if _NAME.match(n)]
    return tuple(good) if good and len(good) * 2 >= len(names) else ()


def is_bare_name(line: str) -> bool:
    """Tell a line that is nothing but one to three people's names, as bylines without "by" are."""
    if len(line) > 70 or not line[:1].isupper() or line.endswith((".", "!", "?", ":")):
        return False
    names = re.split(r",\s|\s(?:und|and|&)\s", line)
    return len(names) <= 3 and all(" " in name and _NAME.match(name) and name.count(" ") <= 3 for name in names)


def signature_of(line: str) -> str:
    """Return the agency or author signature a paragraph ends with, brackets included ("(kim/dpa)"); "" without one."""
    found = _SIGNATURE.search(line[-80:]) if line[-1:] == ")" else None
    if not found:
        return ""
    inside = found.group()[1:-1]
    parts = re.split(r"\s?[/,;&+]\s?", inside)
    looks = bool(_AGENCY.search(inside)) or (
        all(part.islower() and 1 < len(part) <= 7 and part.isalpha() for part in parts)
        and (len(parts) > 1 or len(inside) <= 4)
    )
    return found.group() if looks else ""


def is_staff_line(line: str) -> bool:
    """Tell a line that names who else worked on an article ("Redaktion: …", "Mitarbeit: …", "Editing by …")."""
    return len(line) < 160 and bool(_STAFF.match(line))


def is_source_line(line: str) -> bool:
    """Tell a line that only says where it was taken from ("Quelle: …")."""
    return len(line) < 70 and bool(_SOURCE.match(line))


def is_agency_line(line: str) -> bool:
    """Tell a line that only names agencies ("dpa/AFP", "mit Material von dpa")."""
    return len(line) < 90 and bool(_BARE_AGENCY.match(line.strip(" ().")))


_DATELINE = re.compile(
    r"^(?:[A-ZÄÖÜ][\w.’'-]{1,24}(?:[ /,-]{1,2}[A-ZÄÖÜ(][\w.’')-]{0,20}){0,4})"  # place or places, agency in brackets
    r"(?:\s?\([\w/ .-]{2,20}\))?\s?(?:[–—]|--|-\s|:\s|\.\s(?=[A-ZÄÖÜ„\"»]))"
)
_STAMP = re.compile(
    r"^(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nnabend)?[a-z]{0,8}[.,]?\s+"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?,?\s+|\w{4,14}:?\s+(?:am\s+|on\s+)?)?"
    r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8}\.?)\s?(?:\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4})"
    r"(?:[\s,|–-]{1,4}(?:um\s+|at\s+|-\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:Uhr|Uhr\.|[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?\s*$"
)


_DIGIT = re.compile("[0-9]")
"""Looked for first: most lines have none, and a day has some."""


def begins_with_dateline(line: str) -> bool:
    """Tell whether a paragraph opens with a place, as reports do ("Rom – …", "Berlin (dpa) – …")."""
    return bool(_DATELINE.match(line[:90]))


def is_stamp(line: str) -> bool:
    """Tell a line that is nothing but a day, with or without weekday, clock time and a word before it."""
    return len(line) < 70 and _DIGIT.search(line) is not None and bool(_STAMP.match(line))


def is_byline_or_stamp(line: str) -> bool:
    """Tell a line that says who wrote an article or when."""
    return bool(byline_of(line)) or is_stamp(line)
