"""Nouns for somebody by nation or by town, German and English, and the nation each of them means."""

from __future__ import annotations

_GERMAN = """
ru russe
us amerikaner us-amerikaner
ua ukrainer
de deutscher
fr franzose
gb brite engländer schotte waliser nordire
ie ire
it italiener sizilianer südtiroler
es spanier katalane baske
tr türke
cn chinese
jp japaner
pl pole
at österreicher
ch schweizer
il israeli
ps palästinenser
ir iraner
iq iraker
sy syrer
eg ägypter
in inder
br brasilianer
hu ungar
gr grieche
nl niederländer holländer
be belgier
lu luxemburger
se schwede
no norweger
dk däne
fi finne
is isländer
ee este
lv lette
lt litauer
cz tscheche
sk slowake
si slowene
ca kanadier
mx mexikaner
au australier
nz neuseeländer
rs serbe
hr kroate
ba bosnier
me montenegriner
mk nordmazedonier
al albaner
xk kosovare
ro rumäne
bg bulgare
by belarusse weißrusse
ge georgier
am armenier
az aserbaidschaner
kz kasache
uz usbeke
mn mongole
ar argentinier
cl chilene
co kolumbianer
pe peruaner
cu kubaner
ve venezolaner
kp nordkoreaner
kr südkoreaner koreaner
vn vietnamese
th thailänder
id indonesier
ph filipino
af afghane
pk pakistaner
lb libanese
jo jordanier
ma marokkaner
dz algerier
tn tunesier
sd sudanese
et äthiopier
ke kenianer
ng nigerianer
gh ghanaer
sn senegalese
cm kameruner
za südafrikaner
pt portugiese
cy zypriot
"""
_ENGLISH = """
ru russian
us american
ua ukrainian
de german
fr frenchman frenchwoman
gb briton englishman englishwoman scot scotsman scotswoman welshman welshwoman
ie irishman irishwoman
it italian
es spaniard
cn chinese
jp japanese
pl pole
at austrian
ch swiss
il israeli
ps palestinian
ir iranian
iq iraqi
sy syrian
eg egyptian
in indian
br brazilian
hu hungarian
gr greek
nl dutchman dutchwoman
be belgian
se swede
no norwegian
dk dane
fi finn
cz czech
ca canadian
mx mexican
au australian
nz zealander
rs serb serbian
hr croat croatian
ro romanian
bg bulgarian
ge georgian
ar argentine argentinian
cl chilean
co colombian
kr korean
af afghan
pk pakistani
lb lebanese
ke kenyan
ng nigerian
za african
pt portuguese
"""


def _nouns(listed: str) -> dict[str, str]:
    """Return the nation for each noun of a list whose lines begin with the nation."""
    return {word: line.split()[0] for line in listed.split("\n") if line for word in line.split()[1:]}


GERMAN_NATIONS: dict[str, str] = _nouns(_GERMAN)
"""German nouns in small letters, male and in the nominative, and the nation (ISO 3166-1)."""
ENGLISH_NATIONS: dict[str, str] = _nouns(_ENGLISH)
"""English nouns in small letters and the nation (ISO 3166-1)."""
TOWNSPEOPLE = frozenset(
    """
    berliner hamburger münchner münchener kölner frankfurter stuttgarter düsseldorfer leipziger dresdner dresdener
    bremer hannoveraner nürnberger duisburger bochumer essener dortmunder wuppertaler bielefelder bonner münsteraner
    mannheimer karlsruher augsburger wiesbadener kieler lübecker rostocker erfurter mainzer kasseler hallenser
    magdeburger freiburger potsdamer schweriner wiener grazer linzer salzburger innsbrucker klagenfurter zürcher
    berner basler genfer luzerner pariser londoner moskauer kiewer römer bayer franke schwabe hesse sachse thüringer
    badener pfälzer saarländer westfale rheinländer niedersachse brandenburger mecklenburger holsteiner ostfriese
    tiroler steirer kärntner vorarlberger oberösterreicher niederösterreicher burgenländer walliser tessiner
    göttinger heidelberger regensburger würzburger ulmer passauer chemnitzer jenaer weimarer oldenburger osnabrücker
    braunschweiger flensburger saarbrücker koblenzer trierer aachener krefelder gelsenkirchener
    """.split()
)
"""German nouns in small letters for somebody of a town or a region, male and in the nominative."""
COUNTRIES = frozenset(
    """
    usa polen schweden norwegen ungarn china japan iran irak israel schweiz chile kuba peru kenia nigeria ghana kanada
    australien portugal südkorea nordkorea südafrika luxemburg vietnam russlands frankreichs america canada norway
    hungary sweden denmark ukraine spain germany italy britain france poland brazil greece turkey
    """.split()
)
"""Countries in small letters that no ending tells from other words."""
COUNTRY_ENDS = (
    "isch", "ische", "ischen", "ischer", "isches", "ischem", "land", "reich", "ien", "kei", "tan",
    "ia", "ian", "ish", "ese",
)  # fmt: skip
"""Ends of words that name a country or tell that something is of it."""
