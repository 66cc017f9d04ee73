"""The lists behind `senses`: words that news uses for one event or one kind of people, a group a line, named by its first word.

Own lists. Two words stand in one group only where a desk would call an exchange of them a matter of style ("killed",
"took the lives of"), never where something checkable moves ("killed", "wounded").
"""

EVENTS = """
kill die dead death deadly toll fatality fatal perish slay killing lethal murder
injure wound hurt injury injured wounded maim hospitalise hospitalize hospital
arrest detain detention apprehend custody nab capture
charge indict indictment
sentence jail imprison prison
convict conviction guilty
acquit acquittal clear
rescue save pull pluck
evacuate evacuation
flee escape displace displaced displacement
miss missing unaccounted unaccount
attack assault raid strike storm offensive operation target
bomb bombing blast explosion explode detonate detonation
shell shelling bombard bombardment
shoot shooting shootout gunfire gun
ambush
clash fight fighting battle
seize seizure confiscate impound
control hold govern rule
withdraw withdrawal pullout retreat
perpetrate responsibility commit
fire blaze burn wildfire bushfire flame
quake earthquake tremor temblor
flood flooding floodwater inundate
storm_event hurricane cyclone typhoon
collapse topple crumble
crash collide collision
derail derailment
sink capsize founder
destroy destruction wreck flatten raze level gut
damage
contain containment
spread
outage blackout powerless electricity power
restore restoration reconnect
close closure shut shutter
open reopen
elect election
vote ballot
win victory triumph
defeat beat thrash trounce edge overcome down
lose loss
draw tie
score net
rank place ranking placing
approve approval back endorse pass adopt ratify enact support
reject rejection veto refuse fail
ban prohibit outlaw forbid bar
resign resignation quit step-down
appoint appointment name nominate nomination
dismiss sack fire_job oust axe
hire recruit recruitment
layoff redundancy redundant
buy purchase acquire acquisition takeover
sell sale
merge merger
agree agreement deal accord pact treaty
sign ink
negotiate negotiation talks talk
meet meeting summit
pay payment
cost price
raise increase rise climb grow jump surge soar growth gain hike up swell balloon
fall drop decline decrease slump plunge tumble slip dip shrink dwindle cut reduce lower reduction
fine penalty penalise penalize
earn profit earnings
invest investment
fund finance bankroll
donate donation pledge
infect infection case sicken
test
vaccinate vaccination vaccine jab inoculate inoculation immunise immunize
diagnose diagnosis
recover recovery
launch
land
protest demonstrate demonstration rally march
strike_work walkout stoppage
cancel cancellation scrap abandon shelve axe_plan
overturn quash
delay postpone postponement defer
begin start commence
end finish conclude
arrive arrival
leave depart departure
investigate investigation probe inquiry enquiry
sue lawsuit
accuse accusation allege allegation
deny denial
announce announcement unveil
say tell state declare
promise vow
warn warning
build construct construction
find locate discover discovery
search hunt comb scour
ease slow moderate
release free
identify
steal theft rob robbery loot
kidnap abduct kidnapping abduction
execute execution
measure
record register
deploy deployment
expect
visit
plan
grant award
suspend suspension halt
resume resumption
expel expulsion
extend extension
admit confess
trap
claw regain
attend attendance turnout participation
defraud cheat swindle deceive dupe con
lead
"""

NOUNS = """
militant jihadist insurgent extremist terrorist
soldier troop serviceman servicewoman trooper
person people
police policeman policewoman constable cop
child kid youngster
boy lad
job position
worker employee staff staffer employ workforce personnel
firefighter fireman crew
doctor physician medic
lawyer attorney
lawmaker legislator mp parliamentarian
company firm business
car vehicle automobile
home house
aeroplane airplane plane aircraft jet airliner
ship vessel boat
percent pct
government administration
pupil student schoolchild
migrant refugee
protester demonstrator marcher
resident inhabitant
customer client
town city
region area
highway motorway freeway
shop store
film movie
match game
footballer player
captain skipper
coach manager
flat apartment
lorry truck
petrol gasoline
coast coastline shore shoreline
ceasefire truce armistice
autumn fall_season
hospital_place clinic
organisation organization group
pact_name treaty_name
chief head chairman chairwoman chairperson boss
ceo
cfo
premier pm
mall
co2
gdp
error fault mistake glitch
world globe global worldwide
docker stevedore longshoreman
teenager teen adolescent
holidaymaker tourist vacationer
motorcycle motorbike
factory plant
wage salary
airport airfield
campsite campground
cinema movie_theater
rubbish garbage trash
unemployment joblessness jobless
scientist researcher
survey poll
pensioner retiree
spacecraft spaceship
"""

# Nouns for people, by what a desk keeps apart: a claim about some of one row says nothing about those of another.
KINDS_OF_PEOPLE = """
soldier fighter militiaman militia loyalist troops militant rebel combatant gunman serviceman guerrilla paramilitary
police guard ranger
child boy girl baby infant toddler minor teenager
woman mother
man father
civilian bystander villager
pupil teacher
passenger commuter traveller
crew sailor seaman fisherman
worker miner striker
doctor nurse
firefighter rescuer
inmate prisoner detainee
migrant
journalist reporter
protester
suspect
patient
tourist
lawmaker
driver motorist
motorcyclist biker
cyclist
pedestrian
surfer
swimmer bather
diver
lifeguard
farmer
cleaner
shopkeeper
caretaker janitor
nun monk
singer
actor actress
visitor spectator attendee fan guest onlooker reveller
hiker walker climber
pilgrim
"""
ANYBODY = "person victim other casualty life body fatality individual resident citizen human toll death number total figure count"
ANYBODY += " those wounded injured dead missing displaced"  # "three of the wounded", "17 of those aboard"

# Both cannot be true of one thing at one time: the second telling corrects or contradicts the first.
OPPOSITES = """
win lose
defeat lose
approve reject
close open
suspend resume
convict acquit
begin cancel
begin delay
begin suspend
accept reject
hold release
stay leave
agree reject
approve oppose
alive kill
safe kill
restore outage
dismiss resign
lock open
cancel go_on
"""

# The same words around them tell another event.
APART = """
buy sell
hire dismiss
hire layoff
impose lift
ban lift
raise fall
strengthen weaken
gain lose
arrive leave
begin end
arrest release
join leave
evacuate protest
admit discharge
"""

# What may be told later of somebody or something of whom the first was told before; the later state replaces the earlier.
BECOMES = """
miss find kill rescue safe alive recover
outage restore
injure kill
critical kill stable
trap rescue find kill
search find kill rescue recover safe alive catch arrest
question arrest charge
drift reach
approach reach
propose approve reject
kidnap release find kill
arrest charge release convict sentence
suspect charge convict
accuse charge convict acquit
plan cancel begin
buy cancel
merge cancel
charge cancel convict acquit sentence
convict overturn quash acquit
agree cancel abandon drop_plan collapse
buy cancel abandon
delay cancel begin
plan begin cancel
open delay cancel
begin delay cancel
close open
suspend resume cancel
negotiate agree sign
agree sign
"""
