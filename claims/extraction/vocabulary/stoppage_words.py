"""The words by which `parsing.stoppages` tells a stoppage of work from an attack. Own lists, in lower case."""

from __future__ import annotations

import re

from claims.extraction.vocabulary.lexicon import words

# Who stops work, in the singular.
WORKERS = words(
    "worker employee staff union member driver teacher nurse doctor pilot miner docker dockworker handler crew cleaner lecturer porter"
    " postman guard machinist firefighter midwife conductor engineer workforce steward stewardess trucker controller personnel labourer"
    " laborer farmer student pupil prisoner physician medic paramedic clerk journalist actor writer screenwriter longshoreman stevedore"
    " steelworker railwayman barrister attendant picker courier collector mechanic electrician technician"
)
# What workers do with a strike: "workers survived the strike" tells of another one.
DO_WITH_STRIKES = words(
    "join begin start end call launch stage hold go take continue suspend plan threaten back support announce resume extend prolong"
)
# Before "strike", where no word of arms stands in the sentence.
TRADES = words(
    "rail railway train tube metro underground subway bus tram transport transit airline port dock mail post postal lorry ferry refuse"
    " rubbish school climate rent"
)
OF_WORK = words("general nationwide wildcat indefinite open-ended sympathy solidarity work hunger")
OF_ARMS = words(
    "air missile drone rocket military artillery naval precision nuclear retaliatory pre-emptive preemptive surgical bombing mortar cyber"
)
OF_OTHER_THINGS = words("bird asteroid meteorite")
WITH_WORK = words("action ballot vote mandate notice pay fund committee call calls")
WITH_OTHER_THINGS = words(
    "force forces group team price rate zone mission missions drone drones aircraft time"
)

SIGNS_OF_WORK = re.compile(
    r"\b(?:unions?|(?<!European )(?<!Soviet )(?<!African )Unions?|walk-?outs?|picket\w*|pay|pensions?|rosters?|wages?|salar(?:y|ies)|employers?|employees?"
    r"|overtime|workforce|redundanc(?:y|ies)|industrial action|collective bargaining|work stoppages?|ballot\w*"
    r"|on strike|strike (?:action|vote|notice)|away from work|(?:back|return\w*) (?:at|to) work|work\w* (?:as )?normal(?:ly)?|stop\w* work)\b"
)
SIGNS_OF_ARMS = re.compile(
    r"\b(?:air-?strikes?|(?:air|missile|drone|rocket|military|artillery) strikes?|strikes? against|strikes? on (?=[A-Z])(?![A-Z]\w+day)"
    r"|kill(?:s|ed|ing)?|dead|deaths?|wounded|injured|bomb\w*|missiles?|drones?|rockets?|shell(?:ed|ing)|militants?|rebels?|troops|soldiers?"
    r"|army|military|militia\w*|warplanes?|fighter jets?|artillery|munitions?|insurgents?|jihadists?|terroris\w+|gunm[ae]n|war|air force"
    r"|air defences?|ceasefire|intercept\w*|attack(?:s|ed)?)\b"
)
