"""German names and roles: what belongs to a name, and whom a description or a pronoun means."""

from __future__ import annotations

import pytest

from reader.analysis.find import find


def speaking(text: str) -> list[tuple[str, str] | None]:
    """Return name and role of the speaker of each quotation, in order."""
    found = find(text, "de")
    told = {speaker.id: (speaker.name, speaker.role) for speaker in found.speakers}
    return [told.get(q.speaker) if q.speaker is not None else None for q in found.quotations]


NAMED = (
    ("Laut dem Sprecher des Ministeriums ist das Tor zu.", ("Sprecher des Ministeriums",)),
    ("Nach Angaben des zuständigen Ministeriums ist das Tor zu.", ("zuständiges Ministerium",)),
    ("„Es ist kalt“, sagte Eva Lang von den Grünen.", ("Eva Lang",)),
    ("„Es ist kalt“, sagte Eva Lang vom Verein Leises Ufer der Zeitung.", ("Eva Lang",)),
    ("„Es ist kalt“, sagte Polizeisprecher Karl Huber dem Sender.", ("Karl Huber",)),
    ("„Es ist kalt“, sagte Hauptkommissarin Eva Lang.", ("Eva Lang",)),
    ("„Es ist kalt“, sagte Prof. Dr. Eva Lang.", ("Eva Lang",)),
    ("Nach den Worten des Präsidenten wird das Tor geschlossen.", ("Präsident",)),
    ("„Das hilft“, sagte Mara Beispiel von der Universität Musterstadt.", ("Mara Beispiel",)),
    ("„Das hilft“, sagte Mara Beispiel vom Deutschen Deichdienst.", ("Mara Beispiel",)),
    ("„Das hilft“, sagte Mara Beispiel von der Initiative Leises Ufer.", ("Mara Beispiel",)),
    ("„Das hilft“, sagte Mara Beispiel der Nachrichtenagentur Nordfunk.", ("Mara Beispiel",)),
    ("„Das hilft“, sagte Klaus von der Heide.", ("Klaus von der Heide",)),
    ("„Das hilft“, sagte Klaus van den Berg.", ("Klaus van den Berg",)),
    ("„Das hilft“, sagte Jana Muster von der Fischereigewerkschaft Nord der Zeitung.", ("Jana Muster",)),
    ("Nach den Worten von Regierungssprecher Karl Huber wird das Tor geschlossen.", ("Karl Huber",)),
    ("Nach Worten von Minister Karl Huber wird das Tor geschlossen.", ("Karl Huber",)),
    ("Nach Angaben des Instituts steigt der Pegel.", ("Institut",)),
    ("Nach Angaben des Ministeriums steigt der Pegel.", ("Ministerium",)),
    ("Nach Angaben des Generalstabs steigt der Pegel.", ("Generalstab",)),
    ("Nach Angaben des Amtes steigt der Pegel.", ("Amt",)),
    ("Nach Angaben des Verbandes steigt der Pegel.", ("Verband",)),
    ("Nach Angaben des Konzerns steigt der Pegel.", ("Konzern",)),
    ("Nach Angaben des Vereins steigt der Pegel.", ("Verein",)),
    ("Nach Angaben des Senders steigt der Pegel.", ("Sender",)),
    ("Nach Angaben des Geheimdienstes steigt der Pegel.", ("Geheimdienst",)),
    ("Nach Angaben des Polizeipräsidiums Nord steigt der Pegel.", ("Polizeipräsidium Nord",)),
    ("Nach Angaben des Kreises steigt der Pegel.", ("Kreis",)),
    ("„Ich war müde“, sagte Ralf D.", ("Ralf D.",)),
    ("„Das hilft“, sagte Mara Beispiel, Sprecherin der Werft.", ("Mara Beispiel",)),
    ("„Das hilft“, sagte der Forscher Otto Beispiel von der Universität Musterstadt.", ("Otto Beispiel",)),
)


@pytest.mark.parametrize(("text", "names"), NAMED, ids=lambda value: value[:60] if isinstance(value, str) else "")
def test_a_name_ends_where_office_and_affiliation_begin(text: str, names: tuple[str, ...]) -> None:
    """Offices, letters and affiliations are no part of a name; a role alone stands in the nominative."""
    assert tuple(told[0] if told else None for told in speaking(text)) == names


MEANT = (
    ("Otto Lang leitet das Haus. Für Karl Huber, 52, ist das Theorie. „Es ist kalt“, sagt er.", ("Karl Huber",)),
    ("Da hielt Moorwardens Torwart Xeno Ypsil fünf Bälle. „Es ist kalt“, sagte der Isländer.", ("Xeno Ypsil",)),
    ("Regisseurin Eva Lang schwieg. Langs Antwort: „Es ist kalt.“", ("Eva Lang",)),
    ("Regisseurin Eva Lang schwieg. Langs Antwort wurde berühmt: „Es ist kalt.“", ("Eva Lang",)),
    ("Regisseurin Eva Lang schwieg. Ihr Fazit lautet: „Es ist kalt.“", ("Eva Lang",)),
    ("Der Maßstab lag im Gras, und Karl Huber kniete daneben. „Es ist kalt“, sagte er.", ("Karl Huber",)),
    ("Das K lag im Gras, und Karl Huber kniete daneben. „Es ist kalt“, sagte er.", ("Karl Huber",)),
    ("Grabungsleiterin Eva Lang kam früh. „Es ist kalt“, sagte die Archäologin.", ("Eva Lang",)),
    ("Bürgermeister Karl Huber kam früh. „Es ist kalt“, sagte der Pfarrer.", ("Pfarrer",)),
    ("Die Nordbahn will fahren, wie das Unternehmen mitteilte.", ("Nordbahn",)),
    ("Die Feuerwehr kam. Das Feuer sei gelöscht, teilte das Unternehmen mit.", ("Unternehmen",)),
    (
        (
            "Die Tischlerin Eva Lang (43) kam früh. Ruth Beck (51) kam spät. „Es ist kalt“, sagte die "
            "43-Jährige. „Ja“, sagte die 51-Jährige."
        ),
        ("Eva Lang", "Ruth Beck"),
    ),
    (
        "Der Hausherr Karl Huber kam früh. „Es ist kalt“, sagte Eva Lang. „Ich weiß“, sagte der Hausherr.",
        ("Eva Lang", "Karl Huber"),
    ),
    ("Das Ostinstitut misst. Der Pegel steige, teilte das Institut mit.", ("Ostinstitut",)),
    (
        "Rechtsanwalt Karl Huber vertritt die Familie. Eva Lang kam spät. „Es ist kalt“, sagte der Jurist.",
        ("Karl Huber",),
    ),
    ("Karl Huber und Eva Lang kamen früh. „Es ist kalt“, sagte sie.", ("Eva Lang",)),
    (
        "Eva Lang ist Wirtin. Ihr Mann Karl Huber kocht. „Es ist kalt“, sagte sie. „Sehr“, sagte er.",
        ("Eva Lang", "Karl Huber"),
    ),
    ("Anna Beck (54) verkauft Eier. Karl Huber half ihr. „Ich mag das“, sagte die 54-Jährige.", ("Anna Beck",)),
    ("Karl Huber verkauft Eier. Anna Beck half ihm. „Ich mag das“, sagte der 54-Jährige.", ("Karl Huber",)),
    ("Karl Huber verkauft Eier. „Ich mag das“, sagte der Mittvierziger.", ("Karl Huber",)),
    ("Karl Huber verkauft Eier. „Ich mag das“, so der 61-jährige Rentner.", ("Karl Huber",)),
    ("Minister Karl Huber reist ab. Nach Worten des Ministers wird das Tor geschlossen.", ("Karl Huber",)),
    (
        (
            "Die Fischergewerkschaft Nord streikt. Die Nordwerft AG schweigt. Der Lohn sei zu niedrig, "
            "teilte die Gewerkschaft mit."
        ),
        ("Fischergewerkschaft Nord",),
    ),
    ("Die Nordwerft AG baut Schiffe. Der Lohn sei hoch genug, teilte das Unternehmen mit.", ("Nordwerft AG",)),
    ("Anna Beck hat Gäste geladen. Karl Huber kam früh. „Es gibt Suppe“, sagte die Gastgeberin.", ("Anna Beck",)),
    (
        "Anwältin Anna Beck vertritt den Kläger. Karl Huber kam früh. „Es ist klar“, sagte die Verteidigerin.",
        ("Anna Beck",),
    ),
    (
        (
            "Karl Huber (SPD) kam früh. Otto Lindner (CDU) kam spät. „Es ist klar“, sagte der "
            "Sozialdemokrat. „Nein“, sagte der Christdemokrat."
        ),
        ("Karl Huber", "Otto Lindner"),
    ),
    ("Anna Beck schneidet Haare. „Es ist ruhig“, sagte die Friseurin.", ("Anna Beck",)),
    (
        "Der jordanische Koch Samir Haddad kam früh. Otto Lindner kam spät. „Es ist klar“, sagte der Jordanier.",
        ("Samir Haddad",),
    ),
    ("Anna Beck leitet die Werft. Karl Huber kam spät. „Es ist klar“, sagte die Managerin.", ("Anna Beck",)),
    ("Karl Huber leitet die Werft. Er traf Otto Lindner. „Es ist klar“, sagte er.", ("Karl Huber",)),
    ("Anna Beck kam spät. „Karl Huber ist schon da“, sagte sie. „Er wartet“, sagte sie.", ("Anna Beck", "Anna Beck")),
    ("Ayşegül Demir leitet die Werft. Karl Huber kam spät. „Es ist klar“, sagte sie.", ("Ayşegül Demir",)),
    ("Katarzyna Wolska leitet die Werft. Karl Huber kam spät. „Es ist klar“, sagte sie.", ("Katarzyna Wolska",)),
    (
        "Karl Huber kam spät. „Es ist klar“, sagte eine Sprecherin. „Ja“, sagte ein Sprecher der Polizei.",
        (None, None),
    ),
    ("„Es ist klar“, sagte eine Sprecherin. „Ja“, sagte die Sprecherin.", ("Sprecherin", "Sprecherin")),
    ("„Es ist laut“, sagten Anwohner. „Es ist leise“, sagte die Polizei.", (None, "Polizei")),
    ("„Es ist laut“, sagten zwei Zeugen. Laut Experten steigt der Pegel.", (None, None)),
    ("„Ich war müde“, sagte Ralf D. vor Gericht. „Sehr müde“, sagte D. leise.", ("Ralf D.", "Ralf D.")),
    (
        "Karl Huber rief an. Die Nordwerft AG baut. „Es ist klar“, sagte Huber. „Sehr klar.“",
        ("Karl Huber", "Karl Huber"),
    ),
    (
        "Greta Huber kocht. Karl Huber baut. „Ich baue“, sagte Herr Huber. „Ich koche“, sagte Frau Huber.",
        ("Karl Huber", "Greta Huber"),
    ),
    (
        "Die Grünen-Politikerin Anna Beck kam früh. Eva Lang kam spät. „Es ist klar“, sagte die Grünen-Politikerin.",
        ("Anna Beck",),
    ),
    (
        "Abiturient Jonas Weiler hat gewonnen. Karl Huber gratulierte. „Ich bin froh“, sagte der Abiturient.",
        ("Jonas Weiler",),
    ),
)


@pytest.mark.parametrize(("text", "names"), MEANT, ids=lambda value: value[:60] if isinstance(value, str) else "")
def test_a_description_finds_its_person(text: str, names: tuple[str, ...]) -> None:
    """Ages, parties, professions, kinds of houses and pronouns mean whom the text introduced."""
    assert tuple(told[0] if told else None for told in speaking(text)) == names


ROLES = (
    ("„Es ist kalt“, sagte Polizeisprecher Karl Huber dem Sender.", "Polizeisprecher"),
    ("„Es ist kalt“, sagte Hauptkommissarin Eva Lang.", "Hauptkommissarin"),
    ("Nach den Worten von Regierungssprecher Karl Huber wird das Tor geschlossen.", "Regierungssprecher"),
    ("„Das hilft“, sagte Mara Beispiel, Sprecherin der Werft.", "Sprecherin der Werft"),
)


@pytest.mark.parametrize(("text", "role"), ROLES, ids=lambda value: value[:60])
def test_the_office_is_the_role(text: str, role: str) -> None:
    """What stands before the name is told as the role."""
    assert [told and told[1] for told in speaking(text)] == [role]
