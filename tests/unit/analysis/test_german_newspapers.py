"""German as newspapers write it: whole passages with everything that is said and who the margin says it is."""

from __future__ import annotations

import pytest

from reader.analysis.find import find
from reader.findings import Certainty, QuotationKind

Told = list[tuple[str, str | None]]

PASSAGES: dict[str, tuple[str, Told]] = {
    "fire, people without a name": (
        (
            "Ein 34-jähriger Mitarbeiter habe eine Rauchvergiftung erlitten, teilte die Polizei mit. Eine "
            "Anwohnerin sprach von einem „ohrenbetäubenden Knall“. Sie sei aus dem Bett gefallen, erzählte die "
            "62-Jährige. „Ich dachte, das ganze Haus fällt ein.“"
        ),
        [
            ("Ein 34-jähriger Mitarbeiter habe eine Rauchvergiftung erlitten", "Polizei"),
            ("„ohrenbetäubenden Knall“", "Anwohnerin"),
            ("Sie sei aus dem Bett gefallen", "Anwohnerin"),
            ("„Ich dachte, das ganze Haus fällt ein.“", "Anwohnerin"),
        ],
    ),
    "court, the victim is no new name for the lawyer": (
        (
            "Verteidiger Jochen Marbach schwieg. Die Staatsanwaltschaft wirft dem Mann vor, den Wirt mit einer "
            "Flasche erschlagen zu haben. Marbach wies das zurück. Die Flasche sei ein Geschenk gewesen, so "
            "der Verteidiger.\n\nEin Zeuge kam zu Wort. „Lass mich los“, habe der Wirt gerufen."
        ),
        [
            ("den Wirt mit einer Flasche erschlagen zu haben", "Staatsanwaltschaft"),
            ("Die Flasche sei ein Geschenk gewesen", "Jochen Marbach"),
            ("„Lass mich los“", "Wirt"),
        ],
    ),
    "court, a source before a colon": (
        (
            "Nach Überzeugung des Anwalts Timo Ressel war die Tat geplant: „Wer eine Flasche trägt, will sie "
            "benutzen.“ Wer Feuer lege, der spiele nicht, sagte Ressel."
        ),
        [
            ("war die Tat geplant", "Timo Ressel"),
            ("„Wer eine Flasche trägt, will sie benutzen.“", "Timo Ressel"),
            ("Wer Feuer lege, der spiele nicht", "Timo Ressel"),
        ],
    ),
    "sport, verbs no list has": (
        (
            "Lüderitz-Coach Anja Brehme haderte mit dem Schiedsrichter. Der Freistoß sei „ein Witz“ gewesen. "
            "„So etwas darf man nicht pfeifen“, schimpfte die frühere Nationalspielerin. Unparteiischer Lukas "
            "Harnisch räumte nach Ansicht der Bilder einen Fehler ein. „Ich würde ihn heute nicht mehr geben.“ "
            "„Ruhe jetzt“, wies er einen Zuschauer zurecht."
        ),
        [
            ("Der Freistoß sei „ein Witz“ gewesen", "Anja Brehme"),
            ("„ein Witz“", "Anja Brehme"),
            ("„So etwas darf man nicht pfeifen“", "Anja Brehme"),
            ("„Ich würde ihn heute nicht mehr geben.“", "Lukas Harnisch"),
            ("„Ruhe jetzt“", "Lukas Harnisch"),
        ],
    ),
    "sport, a doctor and whose view it is": (
        (
            "Trainer Sven Kolbe blieb ruhig. Für Kolbe ist die Meisterschaft „noch lange nicht entschieden“. "
            "„Er fällt sechs Wochen aus“, bestätigte Mannschaftsarzt Dr. Werner Thoma."
        ),
        [
            ("„noch lange nicht entschieden“", "Sven Kolbe"),
            ("„Er fällt sechs Wochen aus“", "Werner Thoma"),
        ],
    ),
    "council, a clause that begins like a preposition": (
        (
            "Statt 14 Millionen Euro werde der Bau 19 Millionen kosten, erklärte Bürgermeisterin Petra Lindner "
            "(FWG). Grund seien die gestiegenen Preise. Die SPD kann sich das vorstellen. „Wir brauchen ein "
            "Haus für Menschen“, meinte deren Vorsitzender Kurt Obermann. Die Zahlen seien nicht belastbar, "
            "findet Fraktionschefin Monika Thies."
        ),
        [
            ("Statt 14 Millionen Euro werde der Bau 19 Millionen kosten", "Petra Lindner"),
            ("Grund seien die gestiegenen Preise", "Petra Lindner"),
            ("„Wir brauchen ein Haus für Menschen“", "Kurt Obermann"),
            ("Die Zahlen seien nicht belastbar", "Monika Thies"),
        ],
    ),
    "obituary, two of one surname": (
        (
            "Die Grafikerin Ilse Brandauer ist tot. „Sie ist eingeschlafen“, sagte ihre Tochter Vera "
            "Brandauer.\n\nBrandauer wurde in Graz geboren. Schon als Kind habe sie auf jedes Papier gezeichnet, "
            "erinnerte sie sich. Kritiker warfen ihr vor, sie zeichne immer dasselbe Blatt."
        ),
        [
            ("„Sie ist eingeschlafen“", "Vera Brandauer"),
            ("Schon als Kind habe sie auf jedes Papier gezeichnet", "Ilse Brandauer"),
            ("sie zeichne immer dasselbe Blatt", None),
        ],
    ),
    "economy, a firm by what it makes": (
        (
            "Der Maschinenbauer Rehfeldt baut in Nordhausen 300 Stellen ab. Das kündigte das Unternehmen am "
            "Mittwoch an. Laut einer Studie der Beratungsfirma Kessler & Roth steht der Branche ein schweres "
            "Jahr bevor. „Die Bücher füllen sich“, sagte Analyst Marek Dudek der Zeitung."
        ),
        [
            ("Der Maschinenbauer Rehfeldt baut in Nordhausen 300 Stellen ab.", "Rehfeldt"),
            ("steht der Branche ein schweres Jahr bevor", "Kessler & Roth"),
            ("„Die Bücher füllen sich“", "Marek Dudek"),
        ],
    ),
    "protest, a surname that is an adverb": (
        (
            "„Das ist unser Wald“, rief Mitorganisatorin Doris Knapp in die Menge. Auf Plakaten stand „Kein "
            "Rotor im Revier“. Knapp hält das für „Augenwischerei“: Vom Geld komme im Dorf nichts an. Der BUND "
            "begrüßt das Vorhaben. Der Klimaschutz sei wichtig, heißt es in einer Stellungnahme des Verbands."
        ),
        [
            ("„Das ist unser Wald“", "Doris Knapp"),
            ("„Kein Rotor im Revier“", "Plakaten"),
            ("„Augenwischerei“", "Doris Knapp"),
            ("Vom Geld komme im Dorf nichts an", "Doris Knapp"),
            ("Der Klimaschutz sei wichtig", "BUND"),
        ],
    ),
    "flood, a clause within, whose spokesman": (
        (
            "Die Landesregierung habe nichts gelernt, kritisierte SPD-Fraktionschef Thilo Brack. Ein "
            "Frühwarnsystem, wie es Fachleute seit Jahren fordern, gebe es bis heute nicht. Kanzlerin "
            "Henriette Falk will kommen. Das bestätigte ihr Sprecher."
        ),
        [
            ("Die Landesregierung habe nichts gelernt", "Thilo Brack"),
            ("Ein Frühwarnsystem, wie es Fachleute seit Jahren fordern, gebe es bis heute nicht", "Thilo Brack"),
            ("Kanzlerin Henriette Falk will kommen.", "Sprecher"),
        ],
    ),
    "abroad, whose chief": (
        (
            "Die Bauernunion hatte den Vertrag als „Ausverkauf“ bezeichnet. Deren Chef Arvo Lepp sagte dem "
            "Sender TRT, man habe die Regierung nicht stürzen wollen. „Aber wir lassen uns nicht erpressen.“ "
            "Ursula von der Heide kam später. Von der Heide betonte, der Schritt komme zu spät."
        ),
        [
            ("„Ausverkauf“", "Bauernunion"),
            ("man habe die Regierung nicht stürzen wollen", "Arvo Lepp"),
            ("„Aber wir lassen uns nicht erpressen.“", "Arvo Lepp"),
            ("der Schritt komme zu spät", "Ursula von der Heide"),
        ],
    ),
    "accident, who relays it": (
        (
            "Der Lastwagenfahrer blieb unverletzt. Er habe das Rotlicht nicht gesehen, sagte er laut Polizei. "
            "Nach ersten Erkenntnissen der Bahn war die Schranke offen."
        ),
        [
            ("Er habe das Rotlicht nicht gesehen", "Lastwagenfahrer"),
            ("war die Schranke offen", "Bahn"),
        ],
    ),
    "portrait, a relative with a first name": (
        (
            "Bäcker Ludwig Haas hat keinen Nachfolger. Seine Tochter Miriam ist Ärztin geworden. »Ich kann "
            "keinen Teig riechen«, sagt sie. Die Handwerkskammer warnt: Jeder zweite Betrieb suche einen "
            "Nachfolger."
        ),
        [
            ("»Ich kann keinen Teig riechen«", "Miriam"),
            ("Jeder zweite Betrieb suche einen Nachfolger", "Handwerkskammer"),
        ],
    ),
    "Zurich, Swiss spelling": (
        (
            "«Wir haben genug Haare auf den Sitzen», sagte Sprecher Reto Bächtold. Gemeinderat Beat Hürlimann "
            "sprach von einer «Schnapsidee». Gemäss Bächtold gilt die Regel ab Juni. Der Verein äusserte, dass "
            "er zufrieden sei."
        ),
        [
            ("«Wir haben genug Haare auf den Sitzen»", "Reto Bächtold"),
            ("«Schnapsidee»", "Beat Hürlimann"),
            ("gilt die Regel ab Juni", "Reto Bächtold"),
            ("dass er zufrieden sei", "Verein"),
        ],
    ),
    "politics, an object in marks": (
        (
            "AfD-Redner Holger Wuttke nannte das Gesetz „Flickwerk“. Das Verteidigungsministerium wies dies "
            "als „Lüge“ zurück. Als „Geschenk“ bezeichnete Rednerin Anna Weiß den Plan. Datenschützer warfen "
            "dem Amt „Wortbruch“ vor."
        ),
        [
            ("„Flickwerk“", "Holger Wuttke"),
            ("„Lüge“", "Verteidigungsministerium"),
            ("„Geschenk“", "Anna Weiß"),
            ("„Wortbruch“", None),
        ],
    ),
    "an appeal": (
        (
            "Das Rote Kreuz rief dazu auf, Hilfe durchzulassen. Mannheims früherer Kämmerer Peter Kurz sprach "
            "von einer „überwältigenden Hilfe“ und forderte, die Straßen zu öffnen."
        ),
        [
            ("Hilfe durchzulassen", "Rotes Kreuz"),
            ("„überwältigenden Hilfe“", "Peter Kurz"),
            ("die Straßen zu öffnen", "Peter Kurz"),
        ],
    ),
}


@pytest.mark.parametrize("kind", PASSAGES)
def test_passages(kind: str) -> None:
    """Everything said in a passage is found, nothing else, and whoever says it bears the right name."""
    text, expected = PASSAGES[kind]
    found = find(text, "de")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    told = [
        (q.parts[0].of(text), names[q.speaker] if q.speaker is not None else None)
        for q in found.quotations
        if q.kind is not QuotationKind.REPORTED
    ]

    assert told == expected


FRAMES: list[tuple[str, Told]] = [
    (
        "„Wir fangen an“ – mit diesen Worten eröffnete Rektor Karl Huber die Feier.",
        [("„Wir fangen an“", "Karl Huber")],
    ),
    (
        "„Niemand“, so Beck weiter, „wird entlassen.“",
        [("„Niemand“", "Anna Beck"), ("„wird entlassen.“", "Anna Beck")],
    ),
    ("Nach Hubers Worten ist die Brücke sicher.", [("ist die Brücke sicher", "Karl Huber")]),
    ("Ihm zufolge ist die Brücke sicher.", [("ist die Brücke sicher", "Karl Huber")]),
    ("Huber will nicht ausschließen, dass er geht.", [("dass er geht", "Karl Huber")]),
    (
        "Die Brücke ist laut Huber „einsturzgefährdet“.",
        [("Die Brücke ist", "Karl Huber"), ("„einsturzgefährdet“", "Karl Huber")],
    ),
    (
        "Das sei „ungeheuerlich“, findet Huber.",
        [("Das sei „ungeheuerlich“", "Karl Huber"), ("„ungeheuerlich“", "Karl Huber")],
    ),
    ("Anders sieht das Karl Huber: „Die Brücke ist marode.“", [("„Die Brücke ist marode.“", "Karl Huber")]),
    ("Für Huber steht fest: „Das war Betrug.“", [("„Das war Betrug.“", "Karl Huber")]),
    ("Die Lage beschreibt Beck als „angespannt“.", [("„angespannt“", "Anna Beck")]),
    ("„Das stimmt“, nickt Beck.", [("„Das stimmt“", "Anna Beck")]),
    ("Zitat von Huber: „Die Brücke ist marode.“", [("„Die Brücke ist marode.“", "Karl Huber")]),
    ("Das Fazit des Berichts lautete: „Die Brücke ist marode.“", [("„Die Brücke ist marode.“", None)]),
    (
        "In dem Brief war von einem „offenen Dialog“ die Rede.",
        [("„offenen Dialog“", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_frames(text: str, expected: Told) -> None:
    """Each frame gives its words and the full name of whoever says them."""
    known = "Rektor Karl Huber kam. Richterin Anna Beck ging.\n\n"
    found = find(known + text, "de")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    told = [
        (q.parts[0].of(known + text), names[q.speaker] if q.speaker is not None else None) for q in found.quotations
    ]

    assert told == expected


NOBODY = [
    "Er las das Buch „Der Turm im Tal“ und die Zeitschrift „auto, boot und wind“.",
    "Den Namen der Sendung gab der Sender bekannt: „Nebel über Kiel“.",
    "Die Bürger, kurz „Pro Hafen“ genannt, trafen sich im „Krug“.",
    "Das griechische Wort für „Haus“ kennt jeder.",
    "Den Fund hielt man für einen „Rätselsaurier“.",
    "Im Sommer nennt sich das Fest „Nordwind“.",
    "Das Spiel ging in die Pause, nach der die Gäste stärker wurden.",
    "Der Ausschuss entscheidet, ob der Kanal gebaut wird.",
    "Der Film zeigt Tiere, wie sie früher waren.",
    "Es ist nicht bekannt, ob Geld gezahlt wurde.",
    "Der Rat wirft der Firma (Motto: „Holz ist ein Stück Heimat“) nichts mehr vor.",
]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Schätzungen der Vereinten Nationen ist es kalt.", "Vereinte Nationen"),
        ("Laut Deutschem Wetterdienst ist es kalt.", "Deutscher Wetterdienst"),
        ("Nach Angaben des Deutschen Wetterdienstes ist es kalt.", "Deutscher Wetterdienst"),
        ("Das Weiße Haus erklärte, es sei kalt.", "Weißes Haus"),
        ("Der Rote Halbmond teilte mit, es sei kalt.", "Roter Halbmond"),
        ("Nach Angaben des Statistischen Bundesamtes ist es kalt.", "Statistisches Bundesamt"),
        ("Der Berliner Senat teilte mit, es sei kalt.", "Berliner Senat"),
        ("Die Deutsche Bahn teilte mit, es sei kalt.", "Deutsche Bahn"),
    ],
)
def test_names_of_houses_lose_their_article(text: str, name: str) -> None:
    """An organisation whose name begins with an adjective bears it as it stands without an article."""
    assert [speaker.name for speaker in find(text, "de").speakers] == [name]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_s_words(text: str) -> None:
    """Titles, terms, names of things, times and open questions are nobody's words."""
    assert find(text, "de").quotations == ()


def test_a_carried_speaker_is_less_sure() -> None:
    """Whoever another sentence names is likely to speak; whoever another paragraph names, a guess."""
    text = (
        "„Wir gehen hier nicht weg“, sagte Anna Beck. „Wir bleiben hier, bis der Regen aufhört.“\n\n"
        "„Und zwar für immer und alle Zeit.“"
    )

    sure = [q.certainty for q in find(text, "de").quotations]

    assert sure == [Certainty.SURE, Certainty.LIKELY, Certainty.GUESS]
