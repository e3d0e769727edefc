"""Short German articles: every quotation goes to one person or organisation, under one name."""

from __future__ import annotations

import pytest

from reader.analysis.find import find

ARTICLES: dict[str, tuple[str, tuple[tuple[str, str | None], ...]]] = {
    "a cyclist by his nation": (
        (
            "Der Radfahrer Ville Korhonen aus Finnland hat am Sonntag die Deichrundfahrt gewonnen. Auf den letzten "
            "Metern ließ er seinen Gegner Marek Nowotny stehen.\n\n"
            "„Ich habe nur noch das Ziel gesehen“, sagte der Finne. Der 31-Jährige war erst im Winter gewechselt.\n\n"
            "Nowotny wurde Zweiter. „Der Wind war gegen mich“, sagte der Tscheche. „Ich komme wieder.“\n\n"
            "Trainerin Jule Ahrens lobte ihren Sieger. „Er hat Geduld“, erklärte die Hamburgerin."
        ),
        (
            ("Ich habe nur", "Ville Korhonen"),
            ("Der Wind war", "Marek Nowotny"),
            ("Ich komme wieder", "Marek Nowotny"),
            ("Er hat Geduld", "Jule Ahrens"),
        ),
    ),
    "two ministers": (
        (
            "Der norwegische Fischereiminister Lars Brekke und die dänische Ministerin Kirsten Holm haben sich in "
            "Flensburg getroffen.\n\n"
            "„Der Hering kennt keine Grenze“, sagte der Norweger. Brekke verlangte kleinere Netze.\n\n"
            "„Darüber werden wir reden“, entgegnete die Dänin. Sie wolle erst die Zahlen sehen.\n\n"
            "Der Deutsche Fischereitag forderte, beide müssten schneller handeln. Nach Angaben des Statistischen "
            "Meeresamts ist der Fang um ein Drittel gesunken."
        ),
        (
            ("Der Hering kennt", "Lars Brekke"),
            ("Darüber werden wir", "Kirsten Holm"),
            ("Sie wolle erst", "Kirsten Holm"),
            ("beide müssten", "Deutscher Fischereitag"),
            ("ist der Fang", "Statistisches Meeresamt"),
        ),
    ),
    "a trial": (
        (
            "Vor dem Landgericht Moorwarden hat der Prozess gegen Mia Lorenz begonnen. Die 29-Jährige schwieg.\n\n"
            "„Meine Mandantin wird sich nicht äußern“, sagte ihre Anwältin. Staatsanwalt Ole Hinz warf der Angeklagten "
            "vor, Glocken gestohlen zu haben. „Das Erz war viel wert“, sagte der Ankläger.\n\n"
            "Verteidigerin Ewa Kaczmarek sieht das anders. „Niemand hat die Glocken gewogen“, sagte die Juristin."
        ),
        (
            ("Meine Mandantin", "Ewa Kaczmarek"),
            ("Das Erz war", "Ole Hinz"),
            ("Niemand hat die", "Ewa Kaczmarek"),
        ),
    ),
    "a club": (
        (
            "Drittligist VfB Rothenau hat sich von Trainer Uwe Kessler getrennt. Man danke ihm, teilte der Verein "
            "mit.\n\n"
            "„Ich hätte gern weitergemacht“, sagte Kessler. Der Vater von drei Kindern war seit 2019 im Amt. „Nun habe "
            "ich Zeit“, sagte der 48-Jährige.\n\n"
            "Ex-Trainerin Svenja Harting bedauerte den Schritt. „Er ist ein feiner Mensch“, sagte sie der "
            "Nachrichtenagentur Nordfunk."
        ),
        (
            ("Man danke ihm", "VfB Rothenau"),
            ("Ich hätte gern", "Uwe Kessler"),
            ("Nun habe", "Uwe Kessler"),
            ("Er ist ein feiner", "Svenja Harting"),
        ),
    ),
    "a firm and its letters": (
        (
            "Der Konzern Ventalux will sein Werk in Moorwarden schließen. In einer Mitteilung des Konzerns heißt es: "
            "„Die Lage lässt uns keine Wahl.“\n\n"
            "Laut einer Studie ist der Markt seit Jahren zu klein.\n\n"
            "„Wir wurden belogen“, sagte Betriebsrätin Karin Voss. Die 54-Jährige arbeitet seit 1990 im Werk. In "
            "einem Brief von Voss heißt es: „Wir gehen nicht.“\n\n"
            "„Wir prüfen das Schreiben“, sagte eine Sprecherin von Ventalux. Voss bleibt zuversichtlich. „Es ist noch "
            "nichts entschieden“, sagte sie."
        ),
        (
            ("Die Lage lässt", "Ventalux"),
            ("ist der Markt", None),
            ("Wir wurden", "Karin Voss"),
            ("Wir gehen nicht", "Karin Voss"),
            ("Wir prüfen das", None),
            ("Es ist noch", "Karin Voss"),
        ),
    ),
    "a hairdresser": (
        (
            "Erika Lohse hat vierzig Jahre lang Haare geschnitten. Ende März schloss ihr Salon.\n\n"
            "„Ich kenne jeden Wirbel in dieser Stadt“, sagte die frühere Friseurin unserer Zeitung. Ihr Sohn Edgar "
            "Lohse will den Laden nicht.\n\n"
            "„Ich kann nur Rasen“, sagte Edgar Lohse dieser Redaktion. Bürgermeister Jörg Bahlmann (CDU) bedauert das. "
            "„Wir verlieren einen Treffpunkt“, sagte der CDU-Politiker der Deutschen Presse-Agentur."
        ),
        (
            ("Ich kenne jeden", "Erika Lohse"),
            ("Ich kann nur", "Edgar Lohse"),
            ("Wir verlieren einen", "Jörg Bahlmann"),
        ),
    ),
    "flood": (
        (
            "Beim Hochwasser an der Lüme sind Dutzende Keller vollgelaufen. Das Bayerische Rote Kreuz teilte mit, es "
            "fehle an Decken. Nach Angaben der Vereinten Nationen ist es das dritte Hochwasser in zehn Jahren.\n\n"
            "„So etwas habe ich nie gesehen“, sagte die Wirtin Ines Thaler. Die Münchnerin führt das Gasthaus seit "
            "2012. „Das Bier ist weg“, sagte die Mutter zweier Töchter.\n\n"
            "Der Bayerische Gemeindetag teilte mit, das Geld reiche nicht. Ein Amerikaner, der nur Gast war, half "
            "beim Pumpen. „Das Wasser war kalt“, sagte der Wiener."
        ),
        (
            ("es fehle", "Bayerisches Rotes Kreuz"),
            ("ist es das dritte", "Vereinte Nationen"),
            ("So etwas habe", "Ines Thaler"),
            ("Das Bier ist", "Ines Thaler"),
            ("das Geld reiche", "Bayerischer Gemeindetag"),
            ("Das Wasser war", None),
        ),
    ),
    "talks": (
        (
            "Der russische Präsident Igor Wolkow hat den Vorschlag abgelehnt. „Wir verhandeln nicht“, sagte der "
            "Kremlchef. Der amerikanische Unterhändler Tom Baxter reiste ab.\n\n"
            "„Die Tür bleibt offen“, sagte der Amerikaner. Der Republikaner will im Mai wiederkommen. „Dann sehen wir "
            "weiter“, sagte er.\n\n"
            "„Es gibt keine Tür“, erklärte der Russe. Wie der ukrainische Generalstab mitteilte, wurde eine Brücke "
            "getroffen."
        ),
        (
            ("Wir verhandeln", "Igor Wolkow"),
            ("Die Tür bleibt", "Tom Baxter"),
            ("Dann sehen wir", "Tom Baxter"),
            ("Es gibt keine", "Igor Wolkow"),
            ("wurde eine Brücke", "Ukrainischer Generalstab"),
        ),
    ),
}


@pytest.mark.parametrize("told", ARTICLES, ids=str)
def test_everybody_has_one_name(told: str) -> None:
    """Nations, towns, ages, parties, kin and professions lead to the name; letters and the unnamed to nobody."""
    text, expected = ARTICLES[told]
    found = find(text, "de")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    for words, name in expected:
        said = [q for q in found.quotations if words in text[q.span.start : q.span.end]]
        assert said, words
        speaker = said[0].speaker
        assert (words, names[speaker] if speaker is not None else None) == (words, name)


SHORT: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    (
        "Der russische Außenminister Pawel Gorin kam nach Wien. „Ich warte nicht“, sagte die Ukrainerin.",
        (None,),
    ),
    (
        "Der deutsche Kanzler Karl Huber traf Präsident Luc Moreau. „Wir sind uns einig“, sagte der Franzose.",
        ("Luc Moreau",),
    ),
    ("Der Stürmer Marko Ilic kam spät. Nach Angaben des Kroaten war der Platz zu nass.", ("Marko Ilic",)),
    (
        (
            "Der Österreicher Franz Auer traf den Italiener Marco Conti. „Wir sind Freunde“, sagte Auer. „Ja“, sagte "
            "der Italiener."
        ),
        ("Franz Auer", "Marco Conti"),
    ),
    ("Ein Italiener wurde verletzt. „Mir geht es gut“, sagte der Italiener.", (None,)),
    ("„Es war gut“, sagte Schweizer. Klaus Schweizer leitet das Haus.", ("Klaus Schweizer",)),
    ("Man prüfe das, teilte der Konzern Ventalux mit.", ("Ventalux",)),
    ("In einer Mitteilung des Konzerns Ventalux heißt es: „Wir bedauern das.“", ("Ventalux",)),
    ("Aufsteiger SV Lindental erklärte, man sei bereit.", ("SV Lindental",)),
    ("Start-up Fluxo kündigte an, man wolle wachsen.", ("Fluxo",)),
    ("„Wir waren schlecht“, sagte Kapitän Lasse Brodersen.", ("Lasse Brodersen",)),
    ("In einem Schreiben heißt es: „Wir bedauern das.“", (None,)),
    ("Rektorin Anna Beck geht. In Becks Mitteilung heißt es: „Ich gehe.“", ("Anna Beck",)),
    ("„Es war laut“, sagte der Bürgermeister der Nachrichtenagentur Nordfunk.", ("Bürgermeister",)),
    ("„Es war laut“, sagte der Bürgermeister der Gemeinde Moorwarden.", ("Bürgermeister der Gemeinde Moorwarden",)),
    ("„Es war laut“, sagte die Chefredakteurin der Zeitung.", ("Chefredakteurin der Zeitung",)),
    ("„Sie schweigt“, sagte der Anwalt. Staatsanwalt Ole Hinz widersprach.", ("Anwalt",)),
    ("„Sie schweigt“, sagte der Anwalt. Verteidiger Tim Brandt will Berufung.", ("Tim Brandt",)),
    ("Schulen erklärten, es fehle an Lehrern.", (None,)),
    ("Werke in Hagen teilten mit, es sei still.", (None,)),
    ("Stadtwerke Moorwarden teilten mit, es sei still.", ("Stadtwerke Moorwarden",)),
    ("Laut Medienberichten war die Brücke zu.", (None,)),
    ("Das Auswärtige Amt erklärte, man prüfe.", ("Auswärtiges Amt",)),
    ("Die russische Regierung erklärte, man sei bereit.", ("Russische Regierung",)),
)


@pytest.mark.parametrize(("text", "names"), SHORT, ids=lambda value: value[:60] if isinstance(value, str) else "")
def test_whom_a_mention_means(text: str, names: tuple[str | None, ...]) -> None:
    """A mention leads to the name in the nominative without roles, or to nobody where the text names nobody."""
    found = find(text, "de")
    told = {speaker.id: speaker.name for speaker in found.speakers}
    assert tuple(told[q.speaker] if q.speaker is not None else None for q in found.quotations) == names
