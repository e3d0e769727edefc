"""English words beside names: titles of courtesy, offices in front, letters behind; nouns that head an organisation."""

from __future__ import annotations

COURTESY = """
mr mrs ms mx miss dr prof professor doctor sir dame lady lord madam rev reverend revd fr hon messrs sgt cllr pc
"""
"""Titles that may stand before any name."""

NOT_ROLES = "mr mrs ms mx miss dr prof sir dame lady lord madam hon messrs"
"""Titles that tell no office: left out of the role."""

NOBLE = "sir dame lady lord king queen prince princess pope saint st"
"""Titles without which a single name is not known: "Lord Ashby", "Queen Matilda"."""

FEMALE = "mrs ms miss lady dame madam queen princess baroness duchess sister congresswoman chairwoman councilwoman"
MALE = "mr sir lord king prince baron duke father brother congressman chairman councilman fr"

OFFICES = """
abbot admiral alderman ambassador archbishop archdeacon attorney baron baroness bishop brigadier canon captain cardinal
chairman chairwoman chair chancellor chaplain chef chief churchwarden cllr coach colonel commander commissioner
comptroller congressman congresswoman constable consul coroner corporal councillor councilor counsel counselor count
countess curate dean deacon deputy detective director doctor duchess duke earl editor envoy executive farmer father
fellow firefighter founder general gen gov governor headmaster headmistress headteacher imam inspector judge justice
keeper lawyer lecturer lieutenant lt librarian magistrate maj major manager marshal mayor midwife minister monsignor
nurse officer ombudsman owner paramedic pastor patriarch pilot premier president prime prince princess principal
procurator prof professor prosecutor provost rabbi ranger rector rep representative reporter rev revd reverend sen
senator secretary sergeant sgt sheikh sheriff solicitor speaker spokesman spokesperson spokeswoman sultan
superintendent surgeon surveyor teacher trainer treasurer trustee undersecretary umpire vicar warden warder
whip secretary-general vice-president vice-chancellor vice-chair co-founder ex-president ex-minister negotiator lawmaker
lord mep msp member analyst economist scientist historian engineer biologist activist campaigner columnist
author actor actress singer artist adviser advisor aide assistant agent capt col comm cmdr supt insp det dep
"""
"""Capitalised nouns that, before a name, tell what somebody is."""

SURNAMES_TOO = """
abbot archer baker baron bishop brewer butcher butler cannon carpenter chancellor cook count deacon dean duke earl
farmer father fisher gardener general judge justice keeper king knight lord major marshal mason miller page painter
pilot pope prince prior provost ranger rector sergeant shepherd singer smith speaker sheriff warden warder porter
usher weaver wright canon constable chambers proctor
"""
"""Nouns of office that are surnames too: the second word of a name is no office."""

POST_NOMINALS = """
KC QC MP MPs MEP MSP MLA MBE OBE CBE KBE DBE PhD Ph.D MD M.D RN Esq FRS FBA DPhil DSO JP BEM TD DDS JD LLM MBA CPA
"""
"""Letters after a name that are no part of it."""

ORGANISATION_NOUNS = """
academy administration agency aquarium archive association authority bank board brigade bureau centre center chamber
charity church clinic club coalition college commission committee company congress consortium constabulary corporation
council court department division executive federation festival forum foundation fund group guild hospital
inspectorate institute institution laboratory laboratories league library ministry museum network observatory office
orchestra organisation organization parliament partnership party police programme program project registry school
senate service society station survey syndicate theatre theater tribunal trust union university workshop works
zoo initiative campaign alliance assembly cooperative lab railways airways airlines motors industries holdings
"""
"""Capitalised nouns that head the name of an organisation."""

COMPANY_MARKS = """
ltd limited plc inc incorporated corp corporation llc llp co company gmbh ag sa spa bv nv oy ab se kg holdings group
motors airlines industries lines energy foods systems technologies pharma pharmaceuticals bank brewery stores
works partners enterprises
"""
"""Words in a name that make it a company's."""

PEOPLE = """
independent conservative liberal moderate progressive libertarian socialist nominee incumbent hopeful contender
frontrunner front-runner challenger freshman native
spaniard portuguese frenchman frenchwoman italian dutchman swede norwegian welshman irishman englishman
briton american canadian australian brazilian argentine argentinian mexican belgian austrian croat serb ukrainian
nigerian ghanaian kenyan egyptian moroccan algerian ivorian cameroonian colombian chilean uruguayan texan londoner
centre-back full-back left-back right-back winger forward playmaker keeper shortstop pitcher quarterback linebacker
catcher batsman bowler golfer sprinter swimmer rower skier
girlfriend boyfriend fiance fiancee fiancé fiancée stepmother stepfather stepson stepdaughter flatmate roommate
housemate classmate teammate schoolfriend mum dad gran
billionaire millionaire tycoon magnate mogul heiress heir teen newlywed centenarian octogenarian septuagenarian
lady gentleman girl boy pensioner widow widower carer cleaner waitress barber hairdresser cook plumber electrician
joiner paramedic newcomer grandmother granddaughter grandson niece nephew cyclist jogger walker hiker sailor
goalkeeper striker midfielder defender captain runner-up champion medallist medalist newsagent landlord landlady
publican barista dressmaker seamstress tailor potter weaver beekeeper bellringer organist verger sexton
apprentice trainee intern undergraduate postgraduate alumnus headmaster headmistress headteacher churchwarden
congressman backbencher frontbencher whip mp peer baroness viscount insider whistleblower claimant plaintiff
"""
"""More nouns for people."""
