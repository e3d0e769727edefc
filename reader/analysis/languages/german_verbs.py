"""German verbs of saying, by what they can introduce; a hyphen parts a particle that can stand apart.

Letters of a group: `d` a dass- or ob-clause, `v` a clause without conjunction, `z` a zu-infinitive, `q` words
in marks.
"""

from __future__ import annotations

STRONG = """
beginnen begann begonnen beginnt
befehlen befahl befohlen befiehlt
bitten bat gebeten bittet
bleiben blieb geblieben bleibt
bieten bot geboten bietet
bringen brachte gebracht bringt
brechen brach gebrochen bricht
denken dachte gedacht denkt
dringen drang gedrungen dringt
empfehlen empfahl empfohlen empfiehlt
erschrecken erschrak erschrocken erschrickt
fahren fuhr gefahren fährt
fallen fiel gefallen fällt
fangen fing gefangen fängt
finden fand gefunden findet
geben gab gegeben gibt
gehen ging gegangen geht
gestehen gestand gestanden gesteht
greifen griff gegriffen greift
halten hielt gehalten hält
heben hob gehoben hebt
heißen hieß geheißen heißt
kennen kannte gekannt kennt
kommen kam gekommen kommt
laden lud geladen lädt
lassen ließ gelassen lässt
laufen lief gelaufen läuft
legen legte gelegt legt
leiden litt gelitten leidet
lesen las gelesen liest
lügen log gelogen lügt
nehmen nahm genommen nimmt
nennen nannte genannt nennt
pfeifen pfiff gepfiffen pfeift
raten riet geraten rät
reißen riss gerissen reißt
rufen rief gerufen ruft
scheiden schied geschieden scheidet
schelten schalt gescholten schilt
schieben schob geschoben schiebt
schlagen schlug geschlagen schlägt
schließen schloss geschlossen schließt
schneiden schnitt geschnitten schneidet
schreiben schrieb geschrieben schreibt
schreien schrie geschrien schreit
schweigen schwieg geschwiegen schweigt
schwören schwor geschworen schwört
sehen sah gesehen sieht
sinnen sann gesonnen sinnt
singen sang gesungen singt
sprechen sprach gesprochen spricht
springen sprang gesprungen springt
stehen stand gestanden steht
steigen stieg gestiegen steigt
stoßen stieß gestoßen stößt
streichen strich gestrichen streicht
streiten stritt gestritten streitet
tragen trug getragen trägt
treffen traf getroffen trifft
treten trat getreten tritt
tun tat getan tut
weisen wies gewiesen weist
wenden wandte gewandt wendet
werben warb geworben wirbt
werfen warf geworfen wirft
winden wand gewunden windet
wissen wusste gewusst weiß
zeihen zieh geziehen zeiht
ziehen zog gezogen zieht
"""
"""Infinitive, preterite, participle, third person singular of verbs that change their vowel (prefixed ones follow)."""

GROUPS: dict[str, tuple[str, str]] = {
    "say": (
        "dvzq",
        """
        sagen erklären mit-teilen berichten melden betonen bekräftigen bestätigen behaupten äußern meinen
        an-kündigen bekannt-geben verkünden verlautbaren verlauten versichern beteuern unterstreichen hervor-heben
        fest-stellen klar-stellen konstatieren resümieren bilanzieren folgern schlussfolgern erwidern entgegnen
        antworten kontern replizieren ergänzen hinzu-fügen hinzu-setzen nach-legen nach-schieben fort-fahren an-fügen
        an-merken bemerken erwähnen ein-werfen ein-wenden ein-räumen zu-geben gestehen ein-gestehen bekennen
        schreiben twittern posten bloggen notieren heißen aus-sagen aus-führen dar-legen dar-stellen schildern
        erläutern erzählen verraten informieren unterrichten kommentieren urteilen sinnieren philosophieren
        prophezeien prognostizieren voraus-sagen vorher-sagen warnen mahnen ermahnen an-mahnen argumentieren begründen
                versprechen geloben schwören zu-sichern zu-sagen garantieren bezeugen beeiden dementieren
        bestreiten ab-streiten
        leugnen spotten scherzen witzeln lästern höhnen schimpfen wettern poltern klagen beklagen monieren kritisieren
        rügen tadeln bemängeln an-prangern loben rühmen schwärmen jubeln frohlocken danken zitieren formulieren
        deklarieren proklamieren referieren rekapitulieren präzisieren konkretisieren verdeutlichen veranschaulichen
        signalisieren an-deuten mutmaßen spekulieren orakeln unken
        flüstern murmeln raunen rufen schreien brüllen skandieren stammeln stottern seufzen stöhnen raunzen
        bellen zischen fauchen knurren brummen hauchen fluchen zetern maulen nörgeln meckern motzen ätzen keifen
        erinnern zurück-blicken vor-rechnen vor-lesen auf-zählen auf-listen dozieren predigen verbreiten
        vermelden an-geben aus-richten übermitteln verweisen hin-weisen nach-weisen beschwichtigen relativieren
        insistieren dagegen-halten entgegen-halten zurück-geben parieren fragen rück-fragen nach-fragen nach-haken
        zu-stimmen bei-pflichten widersprechen protestieren lamentieren jammern stichen frotzeln fabulieren
        bekannt-machen öffentlich-machen deutlich-machen klar-machen geltend-machen glaubhaft-machen
        heraus-streichen vermerken protokollieren attestieren bescheinigen diagnostizieren analysieren
        zusammen-fassen ein-schätzen nach-erzählen aus-plaudern beichten offenbaren enthüllen
        kund-tun veröffentlichen los-werden tönen tröten titeln vor-tragen vor-bringen aus-rufen verfügen an-ordnen
        plädieren bekunden vor-geben wissen-lassen aus-rechnen vor-stellen
        """,
    ),
    "think": (
        "dvz",
        """
        glauben denken hoffen fürchten befürchten vermuten annehmen an-nehmen erwarten schätzen meinen bezweifeln
        zweifeln bedauern begrüßen wünschen träumen ahnen ein-sehen unterstellen wähnen rechnen kalkulieren
        erhoffen überzeugen aus-schließen
        """,
    ),
    "assume": (
        "dqv",
        """
        errechnen nach-weisen fest-stellen hören aus-gehen schließen ableiten ab-leiten heraus-finden heraus-stellen
        nach-denken
        """,
    ),
    "demand": (
        "dzqv",
        """
                fordern verlangen auf-fordern ein-fordern bitten drängen pochen raten empfehlen nahe-legen
        vor-schlagen an-regen
        an-bieten drohen an-drohen ab-raten appellieren auf-rufen befehlen beantragen beharren ein-fordern
        werben plädieren reklamieren fordern
        """,
    ),
    "accuse": ("dzqv", "vor-werfen beschuldigen bezichtigen an-klagen unterstellen vor-halten an-lasten nach-sagen"),
    "decide": (
        "dz",
        """
                beschließen entscheiden urteilen planen beauftragen einigen entschließen verabreden
        beabsichtigen erwägen vereinbaren verfügen ab-lehnen
        verweigern zurück-weisen an-weisen an-streben befürworten verpflichten
        """,
    ),
    "show": ("d", "besagen lauten ergeben belegen zeigen fest-halten hervor-gehen"),
    "label": (
        "q",
        """
        nennen bezeichnen beschreiben charakterisieren titulieren beschimpfen brandmarken kritisieren würdigen loben
        sprechen reden bewerten werten ein-stufen ab-tun betiteln geißeln verurteilen an-greifen brand-marken
        preisen feiern verspotten verhöhnen diffamieren verunglimpfen ein-ordnen verteidigen begrüßen an-sehen
        halten reagieren gratulieren verabschieden ein-setzen aus-sprechen geben zeigen sehen
                kondolieren bitten überzeugen fordern ab-lehnen beglückwünschen ehren ab-qualifizieren
        rechtfertigen zurück-weisen zitieren hoffen rechnen
        """,
    ),
}
"""Name of the group: what it introduces, and its verbs."""

KONJUNKTIV_STEMS = """
arbeit bau befind befürcht beginn begrüß behaupt behalt bekomm bekräftig bekämpf bemüh benötig berat bericht beruh
beschäftig besitz besteh bestätig betracht betreff betreib beweg bezahl bezieh bild bleib brauch bring denk dien
droh drück eign einig empfehl empfind entbehr enthalt entscheid entsprech entsteh entwickel ereign erfahr erfolg
erforder erfüll ergeb erhalt erhöh erinner erkenn erklär erlaub ermöglich eröffn erreich erschein erwart erweis
erzeug fall fehl feier find folg forder frag freu fühl führ fürcht gab geb gefährd gefall geh gehör gelang geling
gelt genieß genüg gescheh gewinn glaub greif halt handel heiß helf hoff hält kauf kenn komm kost kämpf könn lass
lauf leb leg leid leist les lieb lieg liefer mach mein müss nehm nenn nutz nütz passier plan profitier reagier rechn
red reich reis richt rück ruf sag scheiter schein schick schlag schließ schreib schütz schätz seh setz sink sitz
soll spiel sprech steh steig stell sterb stimm stoß such sucht teil trag treff treib tret trifft tu überleg
übernehm überzeug unterstütz unternehm veranstalt verantwort verbind verbreit verbring verdien vereinbar
verfolg verfüg vergess vergeh verhalt verhandel verhinder verkauf verlang verlass verlauf verletz verlier
vermeid vernachlässig versteh versuch verteidig vertrau vertret verzicht verweig verweiger verwend vorlieg wachs
wart weis werb werf widersprech wirk wiss wohn woll wünsch zahl zeig zieh zwing änder äußer dürf mög müss
sorg stamm stärk droh trenn erleb erheb ersetz fließ fließ führ glück gründ hab lehn lern läg lös
melde meld mangel missbrauch nähm raub reduzier sammel schad schaff senk sich stütz tausch trau verfass vermut
verschlechter verschärf verbesser verstoß wähl warn wechsel wiederhol zerstör zweifel zähl erspar spar pass fehl
auffliegen verletz verneig schmäh nachkomm
betrag beding beantrag beweis bewies bestreit betrau bevorzug beheb bereit berg belast belauf beleg bemerk
benutz beschränk beschließ
beseitig bestimm beteilig betriff blockier deck diskutier dräng ehr eil einstell empör entfern entzieh erreg
erarbeit erfind ergreif erkrank erlieg ermittel
ermutig ersuch erzähl erziel fahr fass fertig flieg flücht funktionier förder garantier genehmig glänz grenz
hass heb hink hinder hör identifizier investier
klag klär konzentrier kontrollier kooperier kritisier kündig kürz lenk lock mahn markier missacht nachweis neig
observier ordn orientier pack pfleg plädier präsentier produzier
prüf reagier realisier rechtfertig regel regier reparier rett riskier ruh rüst schmerz schweig schwind seh setz
sicher spar sprech spür start steuer straf streb streit
stell stehl stärk säub tauch trau trink träum tu töt umfass umsetz unterbind unterlieg unterscheid unterschätz
unterstreich untersuch unterzeichn urteil veranlass verantwort verdräng verein
verfehl verfolg vergrößer verheimlich verkehr verletz vermittel veröffentlich verpflicht verringer versag
versammel verschieb verschwind versorg verspür verurteil verwalt
verwechsel verwandel verzeichn veränder vollzieh voraussetz vorbereit wander wehr weiger weis wend wirf woll
würdig zusammenarbeit zusicher zustimm überfall überforder überleb überrasch übertreib
übertreff überwach überwieg überwind
abweich agier ahn anker antwort atm bad beacht beantwort bedank bedeut bedroh beeil beeindruck beeinfluss beend befass
befolg befrag befrei beförder befürwort begegn begeh begleit begreif begrenz begründ behandel beharr beherrsch
behinder beiß beklag beleb belohn benachteilig benehm beobacht beruhig berühr beschreib beschuldig beschwer beschädig
besetz besichtig besieg besorg bestell bestraf besuch betret betreu betrüg beug beunruhig bewach bewerb bewert bewirk
bewältig bezeichn bezweifl bieg biet bind blick blüh bohr boom borg brat brech brems brenn brodel brumm bröckel brüll
buch büß darb dauer dehn deut dreh dring duld durchquer duz empfang entbind entdeck entfall entführ entgeh entlass
entlast entschuldig enttäusch erb erfass erfrag ergänz erhol erhärt erledig erleichter erleid erläuter ermord ernenn
erneuer ernähr erricht erschieß erschwer erstatt erstell erstick erstreck erteil ertrag ertrink erweck erweiter erwerb
erwisch erzieh fang fessel festig feuer fleh flieh flut forsch frier fälsch fütter gebühr gedeih genes gerat gestalt
gestatt gewähr gewöhn gieß gleit grab guck gär haft hagel hak haper heiz hemm herrsch hetz hol hunger häng häuf
hüt impf jag jubel kehr keim kipp klaff kleb klemm kletter kling knick knirsch koch kriech krieg krisel kränk
kümmer lach lad lager land lauer lehr leih leit leucht lob lohn lösch lüg mal mess miet misch missling park pfeif
pflanz plag platz press präg quäl rauch regn reib reit reiz reiß renn riech ring rinn roll rumor räum rühr schau
scheid schenk scher schieb schieß schilder schimpf schlaf schleich schlepp schmeck schmelz schmor schneid schon
schrei schreit schrumpf schul schuld schwank schwel schwimm schwing schwitz schwäch schwör schäm schöpf schütt segel
send sieg sing spalt spend sperr spring spül stau staun steck steiger stift stink stock strahl streich streik streu
stör stürm stürz säuber tank tanz tarn tau taug tilg tob trauer tröst tu ufer umgeb unterbrech unterdrück
verarbeit verberg verbiet verbleib verbrenn verdank verderb verdoppel verdächtig verebb verehr vereinfach verend
verfall verführ vergeb vergleich verhaft verhall verirr verklag verkleiner verkomm verkörper verkünd verkürz verleg
verleih verlänger verlösch vermiet vermiss vernehm vernein vernicht verpass verprügel verpuff verrat verreis verschaff
verschlaf verschließ verschon verschwend versetz versicher versink versprech verspät verstumm verstärk verteil vertief
vertreib verursach verweis verwirklich verwirr verwund verwöhn verzeih verzöger verärger vollend wag wandel wasch
weck wein wickel widerleg widerruf widersetz widm wieg wisch wucher wunder wälz zeichn zerbrech zerfall zerreiß zeug
ziel zitter zöger zünd ärger öffn überprüf überred überschreit übersteig übertrag
"""
"""Stems whose form in -e is a Konjunktiv I rather than an adjective or a noun."""

KONJUNKTIV_FORMS = """
sei seien seist habe habest hätte hätten werde würde würden könne könnte könnten müsse müsste müssten solle
sollte sollten wolle dürfe dürfte dürften möge möchte möchten wäre wären gäbe gäben käme kämen ginge bliebe
bräuchte bräuchten brächte brächten stünde stünden fände fänden ließe wüsste wüssten nähme nähmen
spräche sprächen täte täten lägen läge sähe sähen hielte fiele träfe träfen bekäme bekämen
erhielte handle verhandle sammle wechsle entwickle ermittle vermittle zweifle müßte müßten müßt müßten hinge
befände befänden entstünde entstünden verstünde bestünde bestünden gälte gälten schiene zöge zögen läse
schlösse stiege schriebe riefe liefe erführe gewänne gewännen verlöre verlören begänne begännen hülfe stürbe stürben
würfe bezöge böte böten verböte entspräche entsprächen verspräche widerspräche gelänge gelängen entginge beginge
verginge erginge
ergäbe ergäben vergäbe übernähme übernähmen ankäme umkäme verbliebe geriete verließe unterläge erläge bedürfe
bedürften
schlüge trüge trügen träte träten
"""
"""Konjunktiv forms that no rule makes."""
