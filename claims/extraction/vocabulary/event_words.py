"""The words by which `events` tells what type of event a clause is about. Own lists, one event a line.

Verbs are lemmas. A verb that means different things with different nouns ("hit a record", "hit a village")
stands in `LIGHT`, and the nouns decide.
"""

from __future__ import annotations

from claims.extraction.vocabulary.lexicon import words

VERBS = {
    "casualty": words(
        "kill die wound injure hurt maim murder behead execute drown slay perish massacre decapitate suffocate lynch electrocute"
        " hospitalise hospitalize"
    ),
    "attack": words(
        "attack bomb shell bombard ambush storm raid invade shoot stab assault besiege torpedo fire retaliate recapture"
        " retake overrun conquer fight clash battle advance assassinate hijack kidnap abduct rape torture beat gun hack detonate"
        " ram liberate encircle surround loot vandalise vandalize rob steal burgle occupy skirmish bombard deploy"
    ),
    "justice": words(
        "arrest detain charge sentence convict acquit indict prosecute sue jail imprison accuse extradite plead testify investigate"
        " fine remand parole arraign apprehend deport incarcerate pardon exonerate allege interrogate summon bail impeach"
        " probe confess nab"
    ),
    "disaster": words(
        "flood erupt collapse crash burn derail sink capsize explode overturn collide destroy damage inundate rain snow"
        " devastate blaze engulf wash topple uproot ravage flatten thunder overflow rupture malfunction ditch crumble rescue"
        " scorch melt"
    ),
    "vote": words("elect vote re-elect reelect caucus campaign poll ballot unseat concede"),
    "law": words(
        "ban approve legalise legalize outlaw ratify repeal enact veto legislate prohibit authorise authorize regulate decree"
        " abolish implement overturn impose lift tighten mandate restrict permit sanction prorogue criminalise criminalize adopt"
        " amend exempt forbid allow"
    ),
    "appointment": words(
        "appoint resign nominate retire dismiss sack oust succeed hire promote inaugurate crown abdicate quit fire depose demote"
        " step-down recruit enthrone"
    ),
    "price": words(
        "cost price trade soar plunge surge slump tumble inflate depreciate devalue plummet slide export import earn gross"
        " subsidise subsidize tax dip edge"
    ),
    "deal": words(
        "buy sell acquire merge invest purchase pay fund finance lend borrow donate auction bid award manufacture produce ship"
        " supply deliver launch unveil bankrupt restructure outsource lease owe contract"
    ),
    "health": words(
        "infect vaccinate diagnose inject quarantine treat sicken contract immunise immunize sterilise sterilize transplant"
        " recover prescribe isolate hospitalise transmit poison contaminate"
    ),
    "science": words(
        "discover orbit observe analyse analyze research detect sequence measure excavate invent clone unearth examine"
        " experiment study calculate model photograph land dock"
    ),
    "sport": words(
        "score defeat beat outscore draw coach qualify play compete race thrash trounce finish equalise equalize bat bowl"
        " outrun outplay substitute"
    ),
    "movement": words(
        "evacuate flee travel arrive migrate displace withdraw return leave depart enter cross move relocate fly"
        " sail drive march resettle repatriate strand escape emigrate immigrate visit disembark"
    ),
    "protest": words("protest demonstrate rally riot picket boycott march rebel"),
    "meeting": words("meet negotiate convene host confer mediate broker summon talk discuss"),
    "statement": words(
        "say tell announce deny admit confirm condemn claim declare blame criticise criticize acknowledge apologise apologize"
        " reject warn promise pledge vow call denounce reveal praise threaten congratulate defend dispute urge"
    ),
}

LIGHT = words(
    "be have do make take give get see come go set put bring suffer sustain cause carry hold keep run face reach hit strike rise"
    " fall increase decrease decline grow drop climb jump gain lose win beat fire open close begin start end stop continue"
    " follow happen occur remain stand become leave send receive use issue serve join work order sign grant lead try attend show"
    " find turn pass move raise cut reduce lower double triple record post report announce include spread cover file bring break"
    " launch land draw finish march advance slide race trade ship model call study observe measure treat deliver produce recover"
    " allow contract bid award lift adopt return enter cross fly drive promote play bar edge burn damage talk host overturn"
    " account exceed total average leave need help plan schedule agree conduct undergo complete build found create summon model"
    " expect see experience confirm edge dip deploy occupy surround estimate complete reject defend condemn approve claim"
)

NOUNS = {
    "casualty": words(
        "toll casualty fatality death dead victim injury wound killing murder massacre body corpse homicide manslaughter suicide"
        " genocide bloodshed remains"
    ),
    "attack": words(
        "attack bombing shooting airstrike strike raid assault ambush offensive bomb gunman militant rebel missile rocket shelling"
        " war battle fighting clash hostage kidnapping invasion siege troops soldier insurgent jihadist terrorism terrorist"
        " ceasefire truce militia front army frontline grenade explosive mortar artillery drone gunfire violence robbery theft"
        " stabbing bomber airstrikes militants rebels jihadists heist burglary weapon"
    ),
    "justice": words(
        "arrest trial court judge jury verdict sentence prison jail lawsuit suspect charge conviction prosecutor appeal custody"
        " indictment investigation warrant guilty fraud corruption bail defendant police detective inquiry tribunal crime murderer"
        " plaintiff felony probation subpoena impeachment extradition prosecution bribery abuse"
    ),
    "disaster": words(
        "flood flooding earthquake quake wildfire fire blaze storm hurricane cyclone typhoon tornado landslide avalanche eruption"
        " volcano tsunami drought crash collision derailment explosion collapse accident spill leak magnitude aftershock"
        " disaster wreck wreckage rain rainfall snow snowfall wind gust temperature heatwave floodwater mudslide bushfire monsoon"
        " blackout sinkhole lightning acre hectare containment weather celsius fahrenheit thunderstorm floods fires flames"
    ),
    "vote": words(
        "election vote voter ballot poll referendum candidate seat turnout caucus primary majority constituency electorate"
        " runoff polling delegate coalition votes voting incumbent landslide"
    ),
    "law": words(
        "law bill legislation ban sanction decree regulation statute constitution amendment act parliament senate congress"
        " ordinance policy restriction curfew reform rule treaty tariff lockdown ruling prorogation licence license permit"
    ),
    "appointment": words(
        "appointment resignation nomination successor post chairmanship retirement dismissal inauguration presidency ceo chairman"
        " premiership cabinet"
    ),
    "price": words(
        "price inflation unemployment share stock index market rate wage profit revenue economy gdp growth earnings currency"
        " export import debt deficit budget barrel cost income percent tax dollar euro pound shares sales turnover"
        " jobless unemployed output production recession dividend bond yield loss"
    ),
    "deal": words(
        "deal contract merger acquisition takeover purchase sale agreement partnership investment loan bid stake bankruptcy"
        " auction order factory plant product customer company airline pipeline construction fund donation grant"
    ),
    "health": words(
        "virus outbreak infection case patient disease vaccine pandemic epidemic hospital symptom coronavirus covid covid-19 cancer"
        " flu influenza ebola measles cholera malaria dose vaccination drug treatment surgery diagnosis clinic strain quarantine"
        " transmission medicine cases patients doses smoking"
    ),
    "science": words(
        "scientist researcher study species fossil telescope satellite spacecraft rocket orbit experiment genome planet star"
        " asteroid comet laboratory physicist astronomer galaxy probe astronaut specimen journal particle sample mission"
        " archaeologist scientists researchers moon"
    ),
    "sport": words(
        "match goal game cup league championship tournament medal team player race season coach title final semifinal innings"
        " wicket lap olympics champion athlete stadium club striker goalkeeper playoff set round podium qualifier point points"
        " touchdown driver loss win"
    ),
    "movement": words(
        "refugee migrant evacuation evacuee flight border passenger migration exodus departure arrival withdrawal convoy train"
        " traveller traveler tourist asylum migrants refugees"
    ),
    "protest": words(
        "protest protester demonstration demonstrator rally riot march activist strike walkout picket unrest protesters"
    ),
    "meeting": words("talks summit meeting negotiation conference visit delegation negotiations dialogue"),
    "statement": words(
        "statement speech interview apology remark letter announcement tweet claim responsibility"
    ),
}
