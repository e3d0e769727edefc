"""English words around quotations: verbs of saying, function words, nouns that can speak."""

from __future__ import annotations

IRREGULAR = """
say says said said
tell tells told told
write writes wrote written
think thinks thought thought
speak speaks spoke spoken
swear swears swore sworn
read reads read read
quip quips quipped quipped
admit admits admitted admitted
concur concurs concurred concurred
refer refers referred referred
forget forgets forgot forgotten
know knows knew known
put puts put put
go goes went gone
find finds found found
feel feels felt felt
hold holds held held
make makes made made
sing sings sang sung
tweet tweets tweeted tweeted
hear hears heard heard
see sees saw seen
understand understands understood understood
retort retorts retorted retorted
bet bets bet bet
vow vows vowed vowed
show shows showed shown
sum sums summed summed
blog blogs blogged blogged
regret regrets regretted regretted
chat chats chatted chatted
snap snaps snapped snapped
shoot shoots shot shot
hit hits hit hit
clap claps clapped clapped
spit spits spat spat
grin grins grinned grinned
sob sobs sobbed sobbed
nod nods nodded nodded
"""
"""Base form, third person, past, participle of verbs whose forms no rule makes."""

GROUPS: dict[str, tuple[str, str]] = {
    "say": (
        "tcqi",
        """
        say tell write add state declare announce report explain note argue insist claim assert contend maintain
        reply respond answer retort counter rejoin continue conclude comment remark observe mention point reveal
        disclose confirm acknowledge concede admit confess allow deny stress emphasize emphasise underline underscore
        reiterate repeat warn caution predict forecast suggest hint imply indicate signal recall remember quip joke
        complain lament protest object testify swear attest affirm allege charge proclaim pronounce exclaim shout yell
        cry scream whisper murmur mutter mumble sigh groan growl snap bark tweet post blog read quote cite describe
                elaborate clarify specify boast brag gush marvel muse wonder ask inquire query demand vow
        promise pledge assure
        reassure advise counsel urge recommend propose plead beg implore order instruct dictate estimate agree concur
        disagree dispute rebut refute laugh chuckle smile grin interject interrupt advocate deadpan opine speculate
                theorize guess reckon figure intone recount relate narrate remark preach rant rail sniff scoff
        sneer jeer taunt
        chide scold admonish crow cheer offer volunteer venture begin finish summarize sing chant inform notify advise
        rule shoot fire hit clap push gripe grumble moan whine roar bellow holler hiss lecture echo posit surmise
        conjecture vent gloat stipulate enthuse grin sob nod shrug beam wince
        remind stammer stutter blurt fume thunder tease apologize inveigh sum chime pray decree caution email text
        """,
    ),
    "think": (
        "ti",
        """
        think believe hope fear expect feel suspect know consider understand find worry doubt conclude decide dream
        learn discover assume anticipate realize recognize foresee imagine see agree acknowledge hear hold show
        suggest regret bet
        """,
    ),
    "promise": (
        "z",
        """
        promise vow pledge threaten offer refuse agree decline propose swear claim ask demand urge beg implore order
        instruct advise
        """,
    ),
    "label": (
        "q",
        """
        call describe dub label term brand denounce criticize criticise praise blast slam condemn deride dismiss hail
        characterize characterise mock ridicule attack assail accuse blame credit portray cast decry deplore lambast
        extol tout welcome reject refer speak talk warn cite quote put liken compare declare deem decry mention
        """,
    ),
}
"""Name of the group: what it introduces (t that, c bare clause, q marks, z to-infinitive, i whether), its verbs."""

AUXILIARIES = """
is are was were be been being am has have had do does did will would can could may might shall should must ought
's 've 'd 'll having
"""
NEGATIONS = "not never n't"
PREPOSITIONS = """
about above across after against along amid among around as at before behind below beneath beside besides
between beyond
by concerning despite down during except for from in inside into like near of off on onto out outside over past per
regarding since than through throughout till to toward towards under underneath until unlike up upon versus via
with within without
"""
CONJUNCTIONS = """
and or but nor yet so because although though while when whenever where whereas if unless until since after
before as once that whether who whom whose which what why how
"""
DETERMINERS = """
the a an his her their its our my your this that these those some many several most few one two three four five
six seven eight nine ten another other others both all each every any no dozens hundreds thousands
"""
PRONOUNS: dict[str, tuple[str, str]] = {
    "he": ("m", "sg"),
    "she": ("f", "sg"),
    "they": ("", "pl"),
    "it": ("n", "sg"),
    "i": ("", "sg"),
    "we": ("", "pl"),
    "you": ("", ""),
    "others": ("", "pl"),
    "some": ("", "pl"),
    "many": ("", "pl"),
    "one": ("", "sg"),
    "another": ("", "sg"),
    "both": ("", "pl"),
    "everyone": ("", "sg"),
    "someone": ("", "sg"),
    "nobody": ("", "sg"),
    "who": ("", ""),
}
"""Pronouns that can be a subject, with gender and number."""

ADVERBS = """
also later then now once often still even just only never always again already recently repeatedly simply finally
initially previously reportedly publicly privately quickly immediately bluntly flatly famously once further recently
sometimes soon today yesterday tomorrow tonight earlier instead however meanwhile therefore thus indeed perhaps
probably certainly clearly frequently merely nearly almost too very much rather quite here there himself herself
themselves itself jokingly quietly softly angrily loudly firmly pointedly proudly wryly dryly cheerfully sternly
specifically explicitly subsequently apparently allegedly long ever eventually basically essentially
consistently constantly openly
"""

TIME_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december today yesterday tomorrow tonight week month year day morning afternoon evening night weekend
time times years weeks months days hours hour minute minutes second moment century decade
"""

ROLES = """
activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor archaeologist
architect artist assistant
associate astronaut astronomer attorney author aunt baker banker biologist bishop blogger boss brother builder
businessman candidate captain
cardinal chair chairman chairperson chairwoman chancellor chef chief child children citizen clerk coach
colleague columnist commander
commentator commissioner companion congressman congresswoman conductor consultant coordinator correspondent
councillor councilman councilwoman counsel counselor
coroner couple cousin co-author co-founder co-owner critic curator customer daughter dean defendant delegate
democrat deputy designer detective developer diplomat
director doctor driver economist editor educator ecologist employee engineer entrepreneur envoy executive expert
family farmer father fan fellow filmmaker firefighter fisherman founder friend gardener general governor
graduate grandfather grandmother guest historian
host husband hydrologist inspector instructor insider investigator investor journalist judge juror justice
keeper lawmaker lawyer leader lecturer legislator
librarian lieutenant lobbyist local loyalist manager mayor mediator member meteorologist minister moderator
monarch mother motorist musician
nurse neighbor neighbour negotiator novelist nun observer officer official officials operative opponent
organizer organiser owner painter
parent participant partner pastor patient passenger people person pharmacist philosopher photographer physician
physicist pilot planner player plumber poet police policeman pollster pope
president premier priest prince princess principal producer professor professional programmer promoter
prosecutor protester psychologist publicist publisher queen rabbi ranger
reader refugee reporter representative republican republicans democrats researcher resident retiree reviewer
rival salesman schoolteacher scholar scientist secretary
senator sergeant shareholder sheriff shopkeeper singer sister soldier solicitor son source sources speaker
specialist spokesman spokesperson spokeswoman
staffer star statesman statistician strategist student superintendent supervisor supporter surgeon survivor
suspect sociologist teacher technician teenager
tenant theologian tourist trader trainer translator treasurer trustee veteran vicar victim villager visitor
voter waiter warden wife witness
woman women man men worker writer youth zoologist king sultan emperor skipper
aides analysts critics opponents supporters voters residents experts lawmakers senators economists scientists
researchers lawyers prosecutors witnesses
"""
"""Nouns for people; a plural -s is understood."""

ORGANISATIONS = """
administration agency airline army assembly association authority authorities ballot bank board brewery bureau
cabinet campaign center centre church city club coalition college
commission committee company conference congress consortium consulate corporation council county court
department district division embassy
executive federation firm force foundation fund gallery government group guild hospital house institute
institution journal kremlin league
magazine manufacturer media militia ministry mission monastery museum navy network newspaper office opera
operator orchestra organization organisation outlet pac
paper parliament party pentagon police post press publisher regulator retailer school senate service society
squad state station store studio task team
crowd audience jury panel electorate mob provider supplier maker giant startup chain lender insurer carrier consultancy
brokerage
times treasury tribunal trust union university watchdog website white zoo group's bureau railway
"""

DOCUMENTS = """
report study survey poll statement letter document documents memo email article book paper filing lawsuit
complaint indictment affidavit brief resolution bill law rule order ruling sign banner editorial transcript note
headline inscription release ad advertisement caption plaque manual
"""

TITLES = """
mr mrs ms miss dr sen rep gov gen col lt sgt capt prof rev hon judge justice president senator representative
congressman congresswoman secretary governor mayor prime minister chancellor king queen prince princess lord
lady sir pope captain general admiral colonel professor chief attorney chairman chairwoman director speaker
leader officer sheriff detective vice former ex-president deputy ambassador father sister brother reverend rabbi
imam sheikh
"""

LABEL_NOUNS = """
called titled entitled named dubbed headlined nicknamed labeled branded known
book film movie song album series show program programme novel play magazine newspaper essay article episode
video documentary single track ballad musical
word words term phrase title name nickname label expression slogan
"""

COMMON_PAST = """
wants want went came made took gave got kept left felt saw knew thought began told said needs need plans plan seems
remains says makes takes means comes goes gets works knows thinks believes led lost won met put ran sold spent stood
heard ate drank drove flew rode wrote spoke broke chose froze stole woke wore tore swore bore began sang rang sank swam
ran drew grew threw blew flew fought caught taught sought slept kept dealt meant lent spent built burnt learnt lit
hid slid shook took forgot dug stuck struck swung won understood withdrew
overcame arose feels wants sits happens
fell found held brought built bought paid sent set
"""
"""Finite forms without -ed that show a clause has its verb."""
