"""German words around quotations: function words, nouns of saying, what kinds of nouns can speak."""

from __future__ import annotations

PREPOSITIONS = """
ab abseits abzüglich am an anfang angesichts anhand ans anlässlich anstatt anstelle auf aufgrund aufs aus ausgangs
ausgenommen gemäss außer außerhalb bei beiderseits beim bezüglich binnen bis bei dank diesseits durch durchs eingangs
entgegen
entlang entsprechend exklusive fern für fürs gegen gegenüber gemäß hinsichtlich hinter hinterm hinters im in infolge
inklusive inmitten innerhalb ins je jenseits kraft laut längs mangels minus mit mithilfe mitsamt mittels nach nahe
namens neben nebst oberhalb ob ohne per plus pro samt seit seitens statt südlich nördlich östlich westlich trotz um
ums unbeschadet ungeachtet unter unterhalb unterm unters unweit via vom von vonseiten vor vorbehaltlich vorm vors
wegen während wider zeit zu zugunsten zum zur zuzüglich zwecks zwischen übern über überm übers mitte ende anfang
"""

NOMINATIVE_DETERMINERS = """
der die das ein eine kein keine dieser diese dieses jener jene jedes jeder jede einige mehrere viele alle beide
zahlreiche manche jegliche etliche sämtliche andere weitere sein seine ihr ihre unser unsere mein meine
"""
OBLIQUE_DETERMINERS = """
dem den des einem einen eines einer diesem diesen deren dessen keinem keinen jenem jenen seinem seinen ihrem
ihren seiner ihrer unserem unserer aller vieler mehrerer beider allen beiden einigen mehreren vielen
"""
NUMERALS = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend beide"

PRONOUNS: dict[str, tuple[str, str]] = {
    "er": ("m", "sg"),
    "sie": ("f", "both"),
    "es": ("n", "sg"),
    "man": ("n", "sg"),
    "ich": ("", "sg"),
    "wir": ("", "pl"),
    "dieser": ("m", "sg"),
    "diese": ("f", "both"),
    "jener": ("m", "sg"),
    "jene": ("f", "both"),
    "letzterer": ("m", "sg"),
    "letztere": ("f", "both"),
    "ersterer": ("m", "sg"),
    "beide": ("", "pl"),
    "einige": ("", "pl"),
    "viele": ("", "pl"),
    "andere": ("", "pl"),
    "manche": ("", "pl"),
    "mehrere": ("", "pl"),
    "alle": ("", "pl"),
    "niemand": ("", "sg"),
    "jemand": ("", "sg"),
    "jeder": ("m", "sg"),
    "letzteres": ("n", "sg"),
    "derselbe": ("m", "sg"),
    "dieselbe": ("f", "sg"),
    "einer": ("m", "sg"),
    "eine": ("f", "sg"),
    "keiner": ("m", "sg"),
    "wer": ("m", "sg"),
}
"""Pronouns that can be a subject, with gender and number."""

OBJECT_PRONOUNS = "ihm ihn ihr ihnen uns mir mich dir dich euch sich einander ihm ihnen"

CONJUNCTIONS = """
dass daß ob weil da wenn falls sofern obwohl obgleich wenngleich während nachdem bevor ehe sobald solange seit seitdem
indem damit sodass als wie wobei weshalb weswegen warum wieso wohingegen sowie und oder aber sondern denn doch jedoch
"""

ADVERBIAL_CONJUNCTIONS = (
    "weil da wenn falls sofern obwohl obgleich wenngleich während nachdem bevor ehe sobald solange seit seitdem indem "
    "damit sodass als wobei wohingegen um ohne anstatt statt zumal insofern soweit"
)

RELATIVES = """
der die das dem den des deren dessen denen welcher welche welches welchem welchen wer was wo wohin woher worin
wovon womit wofür worauf worüber wodurch wonach woraus woran
"""
QUESTION_WORDS = """
ob warum weshalb wieso wie wer was wo wann welche welcher welches welchen welchem wohin woher womit wofür
wieviel inwieweit inwiefern wen wem
"""

ADVERBS = """
aber abends abermals allein allem allerdings also anders anderswo andererseits anfangs angeblich angesichts
anschließend ansonsten auch
außerdem bald bereits besonders bisher bislang blieb da dabei dadurch dafür dagegen daher dahin dahingegen
damals damit danach
daneben dann daran darauf daraufhin daraus darin darüber darum darunter davon davor dazu demgegenüber demnach
demzufolge dennoch
derzeit deshalb desweiteren deswegen doch dort dorthin drastisch drüben ebenfalls ebenso eigentlich einerseits
einmal einst
einzig endlich entsprechend erneut erst erstens erstmals etwa eventuell fast ferner folglich freilich früher
folgendes folgende ganz
gar gegenwärtig gegebenenfalls genau gerade gern gestern gleich gleichfalls gleichwohl gleichzeitig grundsätzlich
heute heutzutage hier hierbei hierfür hierzu hierzulande hingegen hinterher höchstens immer immerhin indes indessen
infolgedessen insbesondere insgesamt insofern inzwischen irgendwann ja jahrelang jedenfalls jedoch jetzt jüngst kaum
keinesfalls keineswegs konkret kurz kürzlich künftig lange lediglich leider letztlich links manchmal mehr
mehrfach mehrmals meist
meistens mindestens mittags mittlerweile möglicherweise morgen morgens nachher nachmittags nachts nämlich natürlich
neben nebenbei neuerdings nicht nichtsdestotrotz nie niemals nirgends noch nochmals normalerweise nun nunmehr nur
offenbar offensichtlich offiziell oft oftmals ohnehin plötzlich praktisch rechts rund sagte schließlich schon
sehr seinerseits
seither selbst selbstverständlich selten seitdem so sodann sofort sogar somit sonst soweit sowieso später
stattdessen stets
tatsächlich teils teilweise trotzdem überall überdies überhaupt übrigens umgehend umgekehrt ungefähr unlängst
unter unterdessen
ursprünglich vergeblich vermutlich verstärkt viel vielleicht vielmehr voraussichtlich vorerst vorgestern vorher vorhin
vorläufig vormittags vorübergehend wahrscheinlich weder weiter weiterhin weiters weitgehend wenig weniger
wenigstens wieder
wiederholt wiederum wirklich wohl wörtlich zeitgleich ziemlich zudem zuerst zufolge zugleich zuletzt zumal zumindest
zunächst zurzeit zusammen zusätzlich zuvor zuweilen zwar zweitens drittens zwischendurch zwischenzeitlich weiterhin
einerseits wegen gemeinsam schriftlich mündlich telefonisch öffentlich ausdrücklich scharf heftig zusammenfassend
abschließend demgemäß sozusagen quasi laut einmütig einstimmig nachdrücklich unmissverständlich deutlich klar
kritisch positiv skeptisch optimistisch zuversichtlich enttäuscht besorgt erfreut empört erleichtert
"""

FINITE_COMMON = """
ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten muss müssen musste
mussten
soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte durften mag mögen mochte sei seien habe hätte
hätten würde würden werde könne könnte könnten müsse müsste müssten solle wolle dürfe dürfte dürften wäre wären
bin bist
gibt gab gebe gäbe geht ging gehe steht stand stehe kommt kam komme kamen bleibt blieb bleibe liegt lag liege
lässt ließ
lasse macht machte mache zeigt zeigte zeige zeigten nimmt nahm nehme sieht sah sehe hält hielt halte findet fand finde
stellt stellte stelle bringt brachte bringe führt führte führe gilt galt gelte weiß wusste wisse braucht brauchte
brauche handelt handelte handele handle seid möchte möchten müßte spricht sprach spreche sprachen bekommt bekam
bekomme
trägt trug trage trat tritt trete begann beginnt beginne gehört gehörte gehöre scheint schien scheine setzt setzte
"""
"""Finite forms of the commonest verbs: enough to tell a verb-second clause from a noun phrase."""

AUXILIARIES_HAVE = "hat haben hatte hatten habe hätte hätten ist sind war waren sei seien habt hast"
AUXILIARIES_PASSIVE = "wird werden wurde wurden werde würde würden"
MODALS = """
will wollen wollte wollten kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten darf
dürfen durfte durften möchte möchten könnte könnten müsste dürfte dürften lässt ließ ließen liess liessen
"""

NOUNS_OF_SAYING = """
Abmachung Absicht Absichtserklärung Abkommen Ahnung Aktennotiz Alarm Analyse Andeutung Anforderung Anfrage
Angabe Angebot Angst Ankündigung Anliegen
Anmerkung Annahme Anordnung Anregung Anschuldigung Ansicht Ansinnen Anspielung Anspruch Antrag Antwort Anweisung
Anzeige
Appell Argument Argumentation Aufforderung Auffassung Aufruf Auftrag Auskunft Aussage Äußerung Bedauern Bedenken
Bedingung Befehl
Befürchtung Begründung Behauptung Beispiel Bekanntmachung Bekenntnis Bemerkung Bericht Berichte Beschluss
Beschreibung Beschuldigung
Beschwerde Bestätigung Beteuerung Beurteilung Bewertung Bitte Botschaft Bereitschaft Darstellung Dementi
Diagnose Drohung
Druck Eindruck Einladung Einschätzung Einwand Einwurf Empfehlung Entscheidung Entschluss Erfahrung Erkenntnis
Erkenntnisse Erklärung Erlaubnis
Erwartung Ergebnis Fazit Feststellung Forderung Formel Formulierung Frage Garantie Gedanke Gefühl Gelübde
Gerücht Gerüchte
Geständnis Glaube Grund Hinweis Hoffnung Hypothese Idee Information Informationen Klage Klarstellung Kommentar Kritik
Losung Mahnung Maxime Meinung Meldung Mitteilung Motto Nachricht Notiz Parole Plan Pläne Position Prognose
Protest Prophezeiung Rat Ratschlag Rede Reaktion Richtlinie Ruf Satz Schätzung Schilderung Schluss
Schlussfolgerung Schwur Sicht Skepsis Slogan
Sorge Spekulation Spekulationen Sprechchöre Standpunkt Stellungnahme Tatsache Theorie These Traum Überlegung
Überschrift Überzeugung Unterstellung
Urteil Verdacht Verdikt Verfügung Verlangen Vermerk Vermutung Versicherung Versprechen Verständnis Vision
Vorhaben Vorhersage Vorschlag Vorstellung
Vorwurf Vorwürfe Wahlspruch Warnung Weisung Weigerung Widerspruch Wille Wort Worte Worten Wunsch Zitat Zusage
Zusicherung Zweifel Zeugnis Zuversicht
"""
"""Nouns that stand for an act of saying or thinking; they can carry a dass-clause or stand before a colon."""

NACH_NOUNS = """
Angaben Angabe Ansicht Ansichten Auffassung Auffassungen Meinung Meinungen Einschätzung Einschätzungen Aussage
Aussagen Auskunft Auskünften Information
Informationen Bericht Berichten Medienbericht Medienberichten Medieninformationen Presseberichten
Pressemeldungen Zeitungsberichten Agenturberichten Agenturangaben Agenturmeldungen
Worten Darstellung Darstellungen Berechnung Berechnungen Hochrechnung Hochrechnungen Schätzung Schätzungen
Erkenntnis Erkenntnissen Überzeugung Vorstellung
Vorstellungen Planung Planungen Willen Wunsch Urteil Statistik Umfrage Umfragen Studie Studien Untersuchung
Untersuchungen Prognose Prognosen Hinweisen Meldung Meldungen Mitteilung Mitteilungen
Erklärung Erklärungen Lesart Augenzeugenberichten Zeugenaussagen Zeugenangaben Polizeiangaben Behördenangaben
Regierungsangaben
Militärangaben Krankenhausangaben Unternehmensangaben Firmenangaben Herstellerangaben Veranstalterangaben
Eigenaussage Bekunden Dafürhalten Empfinden Ermessen Verständnis Bestimmungen Gesetz Vertrag Vereinbarung
Stand Auswertung Analyse Analysen Beobachtung Beobachtungen Vermutung Vermutungen Annahme Annahmen Vorgaben
Vorgabe Plan Plänen Äußerung Äußerungen Behauptung Behauptungen Beteuerungen Erfahrung Erfahrungen
Gutachten Dokumenten Quellen Insiderinformationen Polizeibericht Polizeiinformationen Zählung Zählungen
Befragung Lageeinschätzung Ergebnis Ergebnissen Zwischenergebnis Messungen Daten Erhebung Erhebungen Grundgesetz
Konzept Entwurf Gesetzentwurf Regelung
Stellungnahme Stellungnahmen Dokument Endergebnis Vernehmen Idee Ideen Pressebericht Presseinformation
Presseangaben Medienangaben Expertenmeinung Expertenangaben Experteneinschätzung Expertenschätzungen
Feststellungen Feststellung Interpretation Philosophie Sichtweise Zeitungsinformationen Parteiangaben
Zeitungsbericht Einschätzung Ankündigung Ankündigungen Ermittlungen Ermittlungsstand Ermittlungsergebnissen
Erkenntnisstand Kenntnisstand Veröffentlichung Veröffentlichungen Vorhersage Vorhersagen Medien Recherche Recherchen
Verfassung Gesetzesentwurf Darlegung Darlegungen Schilderung Schilderungen Version Zeugenberichten Notiz Notizen
Ansage Bewertung Bewertungen Beurteilung Wertung Aufzeichnungen Protokoll Protokollen
Presseerklärung Pressemitteilung Medienmeldungen
"""
"""Nouns after `nach` that make a source of it rather than a time."""

SPEAKING_DOCUMENTS = """
Studie Bericht Umfrage Erklärung Mitteilung Pressemitteilung Medienberichte Medien Presse Berichte Angaben
Statement Statistik Gutachten Urteil Brief
Schreiben Artikel Buch Papier Dokument Meldung Meldungen Agenturmeldung Agenturmeldungen Analyse Untersuchung
Resolution Entwurf Gesetz Vertrag
Quellen Quelle Kreise Kreisen Informationen Stellungnahme Kommuniqué Programm Antrag Beschluss Regierungskreise
Regierungskreisen Sicherheitskreise Sicherheitskreisen
Aussage Aussagen Meinung Prognose Schätzung Schätzungen Plakat Transparent Aufschrift Slogan Motto Botschaft
Memo Mail E-Mail Leitartikel Kommentar Rede
Bekanntmachung Ergebnis Ergebnisse Befragung Auswertung Forscherteam Team Pressestelle Blatt
Flugblatt Flyer Rundbrief Rundschreiben Aushang Posting Tweet Vermerk Anklageschrift Klageschrift Petition Manifest
"""

ORGANISATIONS = """
agentur akademie allianz amt anstalt armee ausschuss bank behörde behörden betrieb botschaft bund bundesrat
bundestag bündnis büro
club demonstranten dienst direktorium eu fabrik feuerwehr firma fraktion fernsehsender funk genossenschaft
gericht gerichtshof gesellschaft gewerkschaft gremium gruppe gruppierung
hersteller hochschule initiative institut institution justiz kabinett kammer kanzlei kirche klinik klub
koalition komitee kommission
kommune konsortium konzern kongress konvent krankenhaus kreml kriminalpolizei landtag leitung liga magazin
marine medien militär miliz
ministerium mission museum nachrichtenseite nachrichtensender nationalrat nato opposition orchester organisation
parlament partei polizei kreis stab gesundheitsamt
polizeidirektion polizeipräsidium portal präsidium presse presseagentur pressestelle radio rat reederei
regierung repräsentantenhaus
rundfunk schule sekretariat senat sender sicherheitsrat spitze staatsanwaltschaft stadt stiftung streitkräfte
team tribunal truppe union universität unternehmen uno
verband verbände verein vereinigung vereinte verlag versammlung versicherung vertretung verwaltung volkspartei
vorstand wacht werk werke wetterdienst zeitung zeitschrift
zentrale zentralbank zentralrat zentrum airline fluggesellschaft führung seite lager gemeinde wahlkommission
wehr bahn betreiber gesandtschaft direktion kartellamt geheimdienst
weiße haus pentagon außenamt wochenmagazin nachrichtenmagazin boulevardblatt blatt tageszeitung
nachrichtenagentur anklage nebenklage delegation grünen linken liberalen sozialdemokraten christdemokraten konservativen
republikaner demokraten menge jury kanton klinikum
"""
"""Nouns, and ends of compounds, that name an organisation."""

THINGS = """
maßstab buchstab buchstabe zauberstab lockenstab taktstab apparat verrat vorrat hausrat heirat quadrat inserat
schlager verbund schlüsselbund verdienst gottesdienst frühdienst spätdienst nachtdienst feuerwerk kunstwerk bauwerk
stockwerk laufwerk mauerwerk meisterwerk lebenswerk triebwerk uhrwerk rückseite vorderseite außenseite innenseite
kehrseite titelseite straßenseite gegenseite autobahn laufbahn fahrbahn rennbahn umlaufbahn landebahn startbahn
kegelbahn parkbank sitzbank werkbank ersatzbank datenbank turmspitze zungenspitze wasserleitung einleitung überleitung
gasleitung stromleitung einführung ausführung durchführung entführung aufführung überführung verführung unterführung
dunkelkammer vorratskammer speisekammer herzkammer hauptgericht fischgericht nudelgericht fleischgericht
druckverband innenstadt altstadt heimatstadt geburtsstadt hafenstadt kleinstadt halbkreis stuhlkreis wendekreis
zeltlager ferienlager kugellager warenlager zwischenlager endlager müllcontainer container lautsprecher klassiker
"""
"""Nouns that end as organisations or persons do and are things."""

ROLES = """
anwältin abgeordnete abgeordneter abgeordneten abgeordnetem aktivist analyst analytiker anführer angehörige angehöriger
angeklagte angeklagter anhänger anwalt anwohner arbeitgeber arbeiter
architekt arzt ärzte ärztin assistent astronaut astronom athlet attentäter augenzeuge außenbeauftragte
außenbeauftragter autor ausländerbeauftragte ausschussvorsitzende
banker beamte beamter beamten beauftragte beauftragter befehlshaber berater beobachter betreiber betroffene
bewohner biologe bischof blogger boss botschafter bruder bundeskanzler bürger bürgermeister
bürgerrechtler besitzer chef chefredakteur chefarzt chefin coach demonstrant demonstranten dekan designer
diktator diplomat direktor dirigent dozent ehefrau ehemann eigentümer einsatzleiter einwohner eltern
ermittler experte expertin fahrer fan fans fahnder finanzvorstand fischer forscher fotograf freund frau
fraktionschef führer funktionär fürst geistliche geistlicher gegner geiselnehmer general gemeindepräsident
generalsekretär geologe
geschäftsführer gesandte gesandter gewerkschafter gouverneur gründer häftling händler haftrichter helfer
hersteller herr historiker ingenieur inhaber insider intendant investor jurist journalist jugendliche junge
juror kaiser kanzler kanzlerin kanzlerkandidat kandidat
kapitän kardinal klimaforscher kläger kollege kolumnist kommandant kommandeur kommissar kommissarin
kommunikationschef komponist könig königin koordinator korrespondent kritiker kulturschaffende künstler kunde
lehrer leiter letzte mann männer mädchen manager maler mediziner meister meteorologe mieter militärsprecher
minister ministerin ministerpräsident mitarbeiter mitglied mitglieder moderator monarch mörder musiker mutter
mütter
nachbar nachfolger naturschützer nobelpreisträger oberbürgermeister oberhaupt offizier ökonom opfer
oppositionsführer oppositionspolitiker organisator papst parlamentarier parlamentspräsident parteichef
parteivorsitzende passagier passant pastor patient
pfarrer philosoph physiker pilot pionier politiker politologe polizist popstar präsident präsidentin premier
premierminister priester prinz prinzessin produzent professor programmierer prozessbeobachter psychologe
publizist
rapper rebellen rebellenführer redakteur redner referent regent regisseur rektor reporter repräsentant retter
richter ressortchef sänger schauspieler schriftsteller schüler schwester seelsorger sekretär senator senatorin
senior
sheriff sicherheitsberater sieger siegerin sohn soldat soldaten sozialarbeiter soziologe spieler sportler
sprecher sprecherin staatsanwalt staatschef staatschefs staatsminister staatsoberhaupt staatssekretär stadtrat
star
student studenten stürmer sultan tochter teilnehmer teamchef terrorist theologe torwart tourist trainer tänzer
täter unternehmer umweltschützer unterhändler ureinwohner urheber vater vermittler verteidiger
verteidigungsminister vertreter
verursacher verwandte verwandter veranstalter verletzte vizechef vizekanzler vizepräsident volkswirt vorgänger
vorsitzende vorsitzender vorsitzenden vorsitzendem vorstand vorstandschef vorstandsvorsitzende vorständin
wahlbeobachter ob fachleute wähler anwohnerin wirt wirtschaftsweise
weltmeister wissenschaftler wissenschaftlerin zeuge zeugen zoologe zuschauer außenminister innenminister
finanzminister kronprinz landesvater landeschef landrat landeshauptmann bundesrat bundesrätin stadträtin
sprecher
obmann ombudsmann spitzenkandidat fraktionsvorsitzende generalstaatsanwalt generalbundesanwalt vize
entwicklungshelfer veteran hausherr hausherrin ressortleiter funktionärin regierungschef politikerin restaurator
kurator moderator redakteur ingenieur meisterin meister gießer gießerin grabungsleiter küster pastorin pfarrerin
wirtin bäcker bäckerin müller landwirt bauer bäuerin winzer imker förster ranger hausmeister schaffner lokführer
kapitänin archäologe archäologin
gastgeber gastgeberin friseur frisör abiturient sozialdemokrat christdemokrat demokrat republikaner liberaler jordanier
genosse rentner pensionär familienvater routinier jubilar angestellte angestellter verkäufer kassierer kellner koch
köchin pfleger pflegerin hebamme erzieher erzieherin apotheker zahnarzt tierarzt notar gutachter schiedsrichter
torhüter kapitän mittelfeldspieler verdächtige verdächtiger beschuldigte beschuldigter gewinner verlierer preisträger
nachbarin schulleiter rektor praktikant azubi auszubildende auszubildender handwerker schreiner tischler maurer
elektriker installateur mechaniker kraftfahrer taxifahrer busfahrer feuerwehrmann feuerwehrfrau sanitäter notarzt
landtagsabgeordnete stadtverordnete stadtverordneter ratsherr ratsfrau beigeordnete beigeordneter kämmerer dezernent
amtsleiter referatsleiter chirurg virologe epidemiologe soziologin historikerin
junior filius verurteilte verurteilter kontrahent konkurrent gegenspieler titelverteidiger debütant neuzugang keeper
goalie torschütze läufer schwimmer radprofi boxer influencer youtuber pächter insolvenzverwalter nationalrat
nationalrätin ständerat ständerätin regierungsrätin kantonsrat kantonsrätin gemeinderätin landammann gemeindeammann
obfrau landesrat landesrätin vizebürgermeister klubobmann klubobfrau primar primarin oberdeichrichter deichgraf
glasbläser zwischenrufer bergbauer nichte neffe onkel tante enkel enkelin cousin cousine schwager schwägerin opa oma
witwe witwer verlobte verlobter partner partnerin lebensgefährte lebensgefährtin
"""
"""Nouns, and ends of compounds, that name a person by what they are."""

FEMALE_ROLES = "frau ehefrau mutter schwester tochter königin prinzessin kanzlerin"

TITLES = """
Dr Prof Herr Frau Herrn Sir Lady Lord Dame Baron Graf Gräfin Freiherr Kardinal Papst Bischof Scheich Ajatollah
Großajatollah Imam Pater König Königin Prinz Prinzessin Kaiser General Oberst Major Hauptmann Commander Captain
Admiral Marschall Professor Doktor Mr Mrs Ms Madame Monsieur Ing Dipl
"""

NOT_SPEAKERS = """
Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch Donnerstag
Freitag Samstag Sonnabend Sonntag Montagabend Dienstagabend Mittwochabend Donnerstagabend Freitagabend
Samstagabend Sonntagabend
Montagmorgen Dienstagmorgen Mittwochmorgen Donnerstagmorgen Freitagmorgen Samstagmorgen Sonntagmorgen
Montagnachmittag Dienstagnachmittag
Mittwochnachmittag Donnerstagnachmittag Freitagnachmittag Samstagnachmittag Sonntagnachmittag Montagvormittag
Dienstagvormittag Mittwochvormittag Donnerstagvormittag Freitagvormittag
Uhr Jahr Jahre Jahren Monat Monate Monaten Woche Wochen Tag Tage Tagen Tages Abend Morgen Nachmittag Vormittag
Nacht Mittag Stunde Stunden Minuten Sekunden Wochenende Jahrhundert Jahrzehnt
Prozent Euro Dollar Millionen Milliarden Million Milliarde Kilometer Meter Grad Anfang Ende Mitte Beginn Zeit
Zeitpunkt Vorfeld Rahmen Fall Falle Folge
Anschluss Anfrage Pressekonferenz Interview Gespräch Rede Rande Hinblick Blick Bezug Zusammenhang Hintergrund
Grund Gründen Art Weise Teil Seite Prozess Verfahren Unfall Feuer
Frieden Krieg Opfer Lage Situation Problem Thema Frage Antwort Idee Ziel Maßnahme Maßnahmen Ortszeit Sommer
Winter Herbst Frühjahr Frühling Grund Fazit Ergebnis Urlaub Sache Dinge Ding Geld
Auf Im Am Beim Zum Zur Vom Nach Für Mit Bei Aus Vor Wie Was Wer Dass Wenn Als Doch Aber Und Oder Denn Auch Nur
Noch Schon Hier Dort Dann So Da Es Zuvor Zudem Dabei Damit Dazu Daher Außerdem Laut
"""

RELAY_PREPOSITIONS = "gegenüber laut"
LABEL_NOUNS = """
Wort Worte Titel Name Namen Begriff Ausdruck Bezeichnung Beiname Spitzname Codename Decknamen Label Marke Kategorie
Projekt Operation Typ Typs Modell Schiff Fähre Zeitung Magazin Magazins Nachrichtenmagazin Zeitschrift Film
Films Buch Buches Roman Album Song Lied Oper Stück Serie
Sendung Show Ausstellung Software Programm Spiel Webseite Website Internetseite Portal Verein Club Organisation
Gruppe Band Partei Initiative Bündnis Hotel Restaurant Diskothek Theater Kirche Straße Platz
Stadion Schule Flugzeug Raumschiff Satellit Sonde Rakete Hurrikan Orkan Taifun Tropensturm Sturm Orden Preis
Auszeichnung Blatt Wochenzeitung Tageszeitung Sender Fernsehsender Nachrichtensender Nachrichtenagentur Agentur
Boulevardzeitung Boulevardblatt Zeitungen Magazine Unternehmen Firma Konzern Fregatte Kreuzfahrtschiff Frachter
Tanker Segelschiff Boot Jacht Yacht Lokal Bar Kneipe Gasthof Kinofilm Dokumentarfilm Spielfilm Musical Single
Platte Verlag Zeitschriften Bezeichnungen
Motto Mottos Überschrift Kategorien Themen Bewegung Gesellschaft Stiftung Verband Netzwerk Motiv Kampagne Aktion
Demonstration Slogan Thema Rubrik Klasse Stufe Buchstaben Domain Version Betriebssystem Browser Suchmaschine
Rebellenbewegung Terrororganisation Terrorgruppe Extremistengruppe Miliz
"""
"""Nouns after which words in marks are a name rather than a statement."""

QUOTING_NOUNS = """
Worten Worte Satz Zitat Aussage Äußerung Feststellung Bemerkung Frage Antwort Kommentar Begründung Ruf Rufen
Rufe Parole Parolen
Sprechchor Sprechchören Sprechchöre Slogans Aufschrift Ausruf Appell Forderung Vorwurf Warnung Botschaft Urteil
Fazit Satzes Erklärung Ansicht Meinung Mitteilung Stellungnahme Inschrift Wortlaut Zitate Hinweis
"""
"""Nouns after which words in marks are a statement."""

NATION_STEMS: dict[str, str] = {
    "russ": "ru",
    "us": "us",
    "amerik": "us",
    "ukrain": "ua",
    "deutsch": "de",
    "franz": "fr",
    "brit": "gb",
    "engl": "gb",
    "italien": "it",
    "span": "es",
    "türk": "tr",
    "chines": "cn",
    "japan": "jp",
    "poln": "pl",
    "österreich": "at",
    "schweiz": "ch",
    "israel": "il",
    "palästin": "ps",
    "iran": "ir",
    "irak": "iq",
    "syr": "sy",
    "ägypt": "eg",
    "ind": "in",
    "brasil": "br",
    "ungar": "hu",
    "griech": "gr",
    "holländ": "nl",
    "niederländ": "nl",
    "belg": "be",
    "schwed": "se",
    "norweg": "no",
    "dän": "dk",
    "finn": "fi",
    "tschech": "cz",
    "kanad": "ca",
    "mexik": "mx",
    "austral": "au",
    "serb": "rs",
    "kroat": "hr",
    "rumän": "ro",
    "bulgar": "bg",
    "belaruss": "by",
    "weißruss": "by",
    "georg": "ge",
    "argentin": "ar",
    "venezol": "ve",
    "nordkorean": "kp",
    "südkorean": "kr",
    "afghan": "af",
    "pakistan": "pk",
    "libanes": "lb",
    "kreml": "ru",
    "moskau": "ru",
    "washington": "us",
    "kiew": "ua",
    "london": "gb",
    "paris": "fr",
    "berlin": "de",
    "portugies": "pt",
    "frankreich": "fr",
    "großbritannien": "gb",
    "schottisch": "gb",
    "schottland": "gb",
    "irisch": "ie",
    "irland": "ie",
    "dänemark": "dk",
    "indien": "in",
    "ägypten": "eg",
    "syrien": "sy",
    "slowak": "sk",
    "slowen": "si",
    "estnisch": "ee",
    "estland": "ee",
    "lettisch": "lv",
    "lettland": "lv",
    "litau": "lt",
    "isländ": "is",
    "luxemburg": "lu",
    "bosnisch": "ba",
    "bosnien": "ba",
    "alban": "al",
    "kosov": "xk",
    "armenisch": "am",
    "armenien": "am",
    "kasachisch": "kz",
    "kasachstan": "kz",
    "chilenisch": "cl",
    "kolumbi": "co",
    "peruanisch": "pe",
    "kubanisch": "cu",
    "südkorea": "kr",
    "nordkorea": "kp",
    "vietnam": "vn",
    "thailänd": "th",
    "indones": "id",
    "marokk": "ma",
    "algeri": "dz",
    "tunesi": "tn",
    "äthiop": "et",
    "kenia": "ke",
    "nigeria": "ng",
    "südafrika": "za",
    "neuseel": "nz",
    "polen": "pl",
    "portugal": "pt",
}
"""Stems of words for a nation, and the nation (ISO 3166-1)."""

ROLE_SYNONYMS: dict[str, str] = {
    "kremlchef": "ru:president",
    "kreml-chef": "ru:president",
    "staatschef": "president",
    "staatsoberhaupt": "president",
    "präsident": "president",
    "präsidentin": "president",
    "staatspräsident": "president",
    "regierungschef": "head of government",
    "regierungschefin": "head of government",
    "premier": "head of government",
    "premierminister": "head of government",
    "premierministerin": "head of government",
    "ministerpräsident": "head of government",
    "ministerpräsidentin": "head of government",
    "kanzler": "chancellor",
    "kanzlerin": "chancellor",
    "bundeskanzler": "chancellor",
    "bundeskanzlerin": "chancellor",
    "außenminister": "foreign minister",
    "außenministerin": "foreign minister",
    "chefdiplomat": "foreign minister",
    "vorsitzende": "head",
    "vorsitzender": "head",
    "chef": "head",
    "chefin": "head",
    "parteichef": "head",
    "parteichefin": "head",
    "parteivorsitzende": "head",
    "parteivorsitzender": "head",
    "republikaner": "republican",
    "demokrat": "democrat",
    "republikanerin": "republican",
    "demokratin": "democrat",
}
"""Role nouns that mean the same office."""

ADJECTIVES_OF_SAYING = """
überzeugt sicher besorgt zuversichtlich optimistisch pessimistisch enttäuscht empört erfreut verärgert bestürzt froh
skeptisch bekannt unwahrscheinlich stolz dankbar erleichtert
erstaunt überrascht verwundert entsetzt schockiert
"""
"""Adjectives on which a dass-clause hangs as words said or thought: "ist überzeugt, dass"."""

NOUNS_OF_FACT = """
Tatsache Fall Umstand Grund Mal Folge Ergebnisse Zeitpunkt Art Weise Möglichkeit Ziel Zweck Lage Voraussetzung
Gefahr Anzeichen Recht Problem
"""
"""Nouns whose dass-clause is nobody's words."""

SMALL_OUTLETS = "taz dpa afp epd kna sid apa dapd ddp heise ndr wdr swr mdr rbb"
"""News outlets and agencies that are written small."""
