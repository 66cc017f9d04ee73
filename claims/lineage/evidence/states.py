"""How somebody or something stands, told by a set phrase ("in intensive care", "remain in place"), and what may come of it.

News tells most turns of a story in such phrases and not in one verb: who was "fighting for her life" is "out of danger", what was
"the likely cause" is "ruled out". Own lists of phrases; a row of `_TURNS` says which state is replaced by which later one. What the later
claim tells aside, in a relative clause or of another time ("after last year's was cancelled"), turns nothing, and
neither does what is still told as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

_PHRASES = {
    "in danger": r"intensive care|critical(?:ly)? (?:condition|ill|injured|hurt|wounded)|in (?:a )?(?:critical|serious|grave) condition"
    r"|fighting for (?:his|her|their) li[fv]es?|life[- ]threatening|on life support|in a coma|on a ventilator",
    "out of danger": r"out of danger|in (?:a )?stable condition|is stable|(?:left|leave|released from|home from|out of) (?:the )?hospital"
    r"|discharged|regained consciousness|off the critical list|no longer (?:in danger|critical)|off (?:the|a) ventilator",
    "dead": r"died|passed away|succumbed|is dead",
    "missing": r"missing (?!out|two|three|a |an |the |his|her|its|their|several|some|\d)|missing(?=\W*$|[,;])|unaccounted for|not been (?:seen|heard)"
    r"|failed to (?:return|come (?:home|back))|contact [^.]{0,40}\blost|lost contact|whereabouts|last seen|feared (?:dead|drowned|lost)"
    r"|appeal\w* for [^.]{0,20}\b(?:find|information|sightings)|(?:was|were|been) swept away|search(?:ing|ed|es)? for|look(?:ing|ed)? for"
    r"|no (?:sign|trace) of|vanished|disappeared|presumed (?:dead|lost|drowned)",
    "found": r"safe and (?:well|sound)|turned up|(?:found|picked up|back) (?:alive|dead|safe|unharmed|unhurt)|body [^.]{0,60}\b(?:found|recovered|pulled)"
    r"|(?:was|were|been) (?:found|located|traced|rescued|recovered)|accounted for|reunited with|walked (?:out|free|back)|unhurt|unharmed|in good health"
    r"|contact [^.]{0,20}\b(?:restored|re-?established|regained)|signal [^.]{0,30}\b(?:received|picked up|detected)|recovered the bod(?:y|ies)"
    r"|(?:came|stumbled) (?:up)?on|tracked down|dug out|has surfaced|washed (?:up|ashore)",
    "in force": r"(?:orders?|bans?|curfews?|restrictions?|evacuations?|warnings?|alerts?|closures?) [^.]{0,60}\b(?:in (?:place|force|effect)|remains?|stays?|stands?|issued)"
    r"|(?:under|into|in) (?:an |a )?(?:evacuation|curfew|lockdown)|evacuation orders?|(?:told|ordered|urged|advised) to (?:leave|evacuate|flee)|as a precaution",
    "lifted": r"(?:was|were|been|be|is|are) (?:\w+ )?lifted|lifted (?:the|its|an?|all) (?:\w+ )?(?:orders?|bans?|curfews?|warnings?|restrictions?|alerts?)|rescinded"
    r"|(?:return\w*|allowed) (?:back )?home|back (?:in|to) their homes|no longer (?:in force|appl\w+)",
    "shut": r"(?:is|are|was|were|been|be|remain\w*|stay\w*) (?:\w+ )?(?:closed|shut)|(?:was|were|been|is|are) (?:suspended|grounded)|at a standstill|out of service"
    r"|(?:is|are|being|were|was) (?:being )?turned away|closed to (?:visitors|traffic|patients|the public)|(?:is|are|was|were) (?:idle|offline|off line)|knocked out of",
    "open": r"re-?open\w*|resum\w*|again (?:taking off|running|flying|open)|(?:taking off|running|flying|open|back) again|back in (?:service|operation)"
    r"|back (?:on|in) (?:the )?(?:air|track|rails|water|line|stream|departure boards)|back on ?line|restart\w*|(?:taking|accepting|admitting|receiving|humming) [^.]{0,30}\bagain",
    "suspected": r"(?:police|officials|doctors|detectives|investigators|inspectors|they|authorities) suspects?|suspected (?:of|in|to|as)"
    r"|(?:is|are|was|were) (?:thought|believed|feared) to|(?:likely|probable|possible) (?:cause|source|reason)|feared to have|suspected"
    r"|cause [^.]{0,40}\b(?:not (?:yet )?(?:known|clear)|unknown|unclear|under investigation)|may have (?:been )?(?:caused|started|come)"
    r"|(?:test|lab\w*) results",
    "settled": r"(?:has|have|had|was|were|been|tests?|results) confirmed|ruled out|(?:dropped|discarded|abandoned) the (?:theory|idea)|not to blame"
    r"|not the (?:source|cause|culprit)|(?:tests|results|analysis|inquiry|investigators) (?:\w+ )?(?:found|showed|shown|confirmed|established|concluded)"
    r"|on purpose|deliberately|tested (?:positive|negative)|was (?:an accident|accidental|arson)|(?:was|were) (?:caused|started) by"
    r"|(?<!have )(?:caused|started) (?:the|a) (?:fire|blaze|crash|blast)|set alight|no longer (?:believed|suspected|thought)|as first (?:suspected|thought|feared)",
    "blocked": r"blocked|impassable|buried by|cut off by",
    "cleared": r"(?:was|were|been|is|are) cleared(?! (?:of (?!snow|ice|mud|rocks?|stones?|debris|rubble|wreckage|trees|water)|to))|(?:has |have |had )?cleared (?:the|a) (?:[\w’'-]+ ){0,3}"
    r"(?:roads?|highways?|motorway|streets?|routes?|pass|bridge|tracks?|lines?|railway|tunnel|canal|channel|runway|port)|passable again",
    "in prison": r"(?:was|were|been|is|are) (?:taken|sent|driven|returned|committed) to (?:\w+ ){0,3}(?:prison|jail)|(?:was|were|been) (?:jailed|imprisoned)",
    "out of prison": r"walked (?:free|out of (?:[\w-]+ ){0,3}(?:prison|jail))|(?:left|leaves) (?:the )?(?:[\w-]+ ){0,2}(?:prison|jail)(?! (?:hospital|ward|wing|cell|yard|service|chapel|gates?)\b)|(?:released|freed) from (?:[\w-]+ ){0,3}(?:prison|jail)",
    "convicted": r"convicted|found [^.]{0,30}\bguilty|conviction",
    "quashed": r"(?:thrown|threw|throw) out|quashed|overturned|cleared [^.]{0,60}\bof|acquitted|set aside|freed on appeal"
    r"|(?:tore up|tossed|vacated|voided|reversed|wiped|struck out) [^.]{0,50}\b(?:conviction|verdict|sentence|ruling)|(?:conviction|verdict|sentence) [^.]{0,40}\b(?:torn up|tossed|vacated|voided|reversed|struck out)",
    "on trial": r"verdict is (?:expected|due)|denies|pleaded not guilty|on trial|stands accused|accused of|faces? (?:\w+ )?(?:counts?|charges|trial)"
    r"|(?:is|was|were|been|are) charged [^.]{0,30}\b(?:with|over)|indicted|jury [^.]{0,90}\b(?:out|deliberat\w+|retired)|to be sentenced|awaiting (?:a )?(?:verdict|sentenc\w+)",
    "dropped": r"charges? [^.]{0,40}\b(?:dropped|dismissed|withdrawn)|(?:dropped|dismissed|withdrew) (?:all |the |all the )?(?:charges?|case)",
    "held": r"in custody|under arrest|(?:has|have|had) arrested|(?:was|were|been|is|are) (?:arrested|detained)|held (?:on suspicion|in connection|for questioning)|(?:are|were|is|was) questioning|(?:man|woman|men|women|boy|girl|teenager|driver|suspect)s? held",
    "let go": r"let go without|(?:released|freed) (?:without charge|on bail|from custody|pending)|without (?:being charged|charges?)",
    "on bail": r"(?:free|released|out) on bail",
    "behind bars": r"revoked (?:his|her|their) bail|bail [^.]{0,20}\brevoked|led away|taken into custody|remanded|sent to (?:prison|jail)",
    "judged": r"found [^.]{0,30}\bguilty|(?:was|were) (?:convicted|acquitted|sentenced|jailed)|cleared of|pleaded guilty|admitted",
    "refusing": r"(?:ruled out|no (?:plans?|intention) (?:to|of)|refus\w+ to|will not|insist(?:s|ed)?|vow(?:s|ed)) [^.]{0,30}\b(?:stepp?(?:ing)? down|resign(?:ing)?|quit(?:ting)?)\b",
    "staying": r"(?:will|would) stay (?:on as|in (?:his|her|the) (?:post|job|office)|as (?:coach|manager|minister|mayor|head|chief|chair\w*|president|director|leader))"
    r"|(?:will|would) stay [^.]{0,40}\b(?:next|this) season|remains? in (?:his|her|the|their) (?:post|job|office)|has the (?:full )?(?:backing|support|confidence) of"
    r"|is not (?:leaving|going anywhere)"
    r"|(?:has|have|had) (?:full |complete |every |his full |her full )?(?:confidence|faith) in|stand(?:s|ing)? (?:\w+ )?(?:by|behind) (?:its|his|her|their|the)",
    "gone": r"resigned|resignation|stepped down|quit\b|parted company|(?:was|were|been|has|have) (?:sacked|ousted|dismissed)|has left (?:the|his|her) (?:post|job|club|company|party|team)"
    r"|show\w* (?:\w+[. ]+){0,4}the door|marching orders|dismissed (?!(?:claims|allegations|calls|reports|criticism|charges|suggestions|concerns|fears|the|an?|his|her|its|their|as)\b)|(?:was|were|been|has|have) (?:fired|axed|removed|forced out|voted out|toppled|relieved)",
    "to come": r"(?:is|are) (?:expected|due|set|to|scheduled)\b|will|plans? to|intends?",
    "called off": r"called off|averted|cancelled|canceled|scrapped|shelved|passed over|postponed|put off|backed out|pulled the plug"
    r"|(?:moved|brought forward|pushed back|put back) to|rescheduled|delayed|will not now|not (?:now )?\w+ (?:until|before)"
    r"|commuted|reprieved?|stay of execution|spared|saved from (?:closure|demolition|the axe)|(?:will|is to|are to) (?:stay|remain|keep) (?:\w+ )?open|pulled (?:the|its|their) (?:share sale|flotation|listing|offer)|kicked into the long grass|threw in the towel",
    "under way": r"(?:truce|ceasefire|law|ban|measures?|rules?|deal|agreement|it) (?:\w+ ){0,3}took (?:hold|effect)|(?:came|went) into (?:force|effect)|fell silent|got under way",
    "leading": r"(?:leads?|leading|ahead)(?=.*\bvotes?\b)|lead over|(?:leads|leading|ahead of) (?:challenger|incumbent|rival)|leading (?=.*\brace\b)|leads (?=[a-z])"
    r"|led (?=.*\bby [\d,.]+ (?:votes|percentage points|points)\b)|led (?=(?:challenger|incumbent)\b)",
    "won": r"(?:has |have )?(?:defeated|beaten|beat) |won (?:the |an? |[\w-]+['’]s )?(?:[\w-]+ ){0,2}?(?:race|election|seat|vote|mayoralty|presidency|runoff)|was (?:re-?)?elected"
    r"|(?:scraped|squeaked|swept|romped|sailed|coasted|stormed) (?:home|in|to (?:victory|power))|(?:held|kept|held on to) (?:his|her|their|the) seat|declared (?:the )?(?:winner|victor)",
    "beaten": r"lost (?:his|her|their) (?:bid|race|seat)|lost the (?:race|election|runoff)|conceded (?:defeat|the race|to)",
    "sought": r"sought (?:over|by|for|in)|wanted by|manhunt|on the run|at large|hunt(?:ing|ed)? for"
    r"|(?:search|look)(?:ing|ed)? for (?:\w+ ){0,4}(?:suspects?|gunm[ae]n|attackers?|killers?|thieves|thief|robbers?|drivers?)",
    "caught": r"(?:has|have|was|were|been) (?:detained|arrested|captured|caught)|in custody|gave (?:himself|herself|themselves) up"
    r"|arrests? (?:was|were|has been|have been) made|(?:announc|mak)(?:e|ed|ing|es) (?:an|two|three) arrests?|made an arrest",
    "none caught": r"no (?:arrests?|suspects?)|(?:not|n['’]t) (?:have|had|made|named|identified) (?:a |any )(?:suspects?|arrests?)|(?:no ?body|no one) (?:has been|was) arrested",
    "nobody else sought": r"(?:no|not|n['’]t) (?:\w+ ){0,3}(?:looking for|seeking|searching for|hunting(?: for)?) (?:any ?(?:one|body) else|any (?:other|more|further))"
    r"|no (?:other|further|more) (?:suspects?|attackers?|gunm[ae]n|people|person) (?:\w+ ){0,3}(?:sought|wanted|being sought)|acted alone",
    "another sought": r"(?:look(?:ing|ed)?|search(?:ing|ed)?|hunt(?:ing|ed)?|manhunt|appeal(?:ed|ing)?) (?:was under way )?for (?:(?:a|an|the) (?:second|third|further|other)|another) (?:[\w-]+ )?(?:m[ae]n|wom[ae]n|person|people|suspects?|gunm[ae]n|knifem[ae]n|attackers?|assailants?|shooters?|accomplices?|drivers?|bombers?|robbers?|boys?|girls?|teenagers?)\b|another (?:man|woman|suspect|gunman|attacker) (?:\w+ ){0,3}(?:sought|at large|on the run)"
    r"|(?:second|third) (?:man|woman|suspect|gunman|attacker) (?:\w+ ){0,3}(?:sought|at large|on the run|wanted)",
    "unclaimed": r"(?:no group|no ?body|no one) [^.]{0,30}\bclaimed responsibility",
    "claimed": r"claimed responsibility|said it (?:carried out|was behind)",
    "undecided": r"no decision (?:has|have|had|was)|negotiating|(?:will|would|to) (?:decide|make a decision|rule) (?:on|whether|if)|yet to (?:decide|vote|rule|be (?:decided|approved|named))|considering|weighing|mulling|is before (?:the|a)|in doubt|undecided"
    r"|under (?:review|consideration|discussion)|in talks|talks [^.]{0,40}\b(?:continu\w+|going on|under way)"
    r"|yet to (?:choose|pick|make up|settle)|torn between|under the microscope|needs? the (?:approval|blessing|consent|backing) of",
    "has not decided": r"(?:has|have|had) not (?:yet )?decided",
    "decided": r"(?<!not )(?<!not yet )decided|approved|rejected|voted (?:down|for|against|to)|(?:reached|struck|signed) an? \w*\s?(?:deal|agreement|pact)|completed (?:the|its|his|her|an?) (?:[\w-]+ ){0,2}?(?:sale|purchase|takeover|merger|acquisition|deal)|(?:sale|purchase|takeover|merger|acquisition|deal) [^.]{0,60}\b(?:was|were|been) completed|passed (?:the|a)|agreed"
    r"|collapsed|broke down|broken down|(?:has|have) sold|turned down|given the go-ahead"
    r"|(?:chose|chosen|picked|selected|plumped for|settled on|opted for)|(?:got|given|gave|get) the nod|ratified|came into force|blocked the",
    "unnamed": r"not (?:yet )?(?:been )?(?:\w+ly )?(?:named|identified)|yet to be (?:\w+ly )?(?:named|identified)|unidentified|did not (?:immediately )?comment|not (?:yet )?commented",
    "named": r"(?:named|identified) (?:as|by)|(?:was|been) identified|called the",
    "charged": r"(?:is|are|was|were|been|stands?) charged (?:with|over)|charged with",
    "charged anew": r"charges? against [^.]{0,100}\b(?:raised|upgraded|increased|reduced|downgraded|lowered|changed) to (?![$£€\d])"
    r"|charges? (?:was|were|has been|have been) (?:upgraded|downgraded|reduced|raised) to (?![$£€\d])",
    "kept at": r"(?:is|are|was|were) being held (?:at|in) (?:the |a |an )?(?!gunpoint|knifepoint|bay\b|\d)",
    "moved": r"(?:is|are|was|were|be|been) (?:\w+ )?(?:moved|transferred) (?:from|to|out of)",
    "counting": r"with [\w.% ]{1,30}(?:counted|reporting)|partial (?:results|count)|projected|exit polls?|(?:early|provisional) (?:results|count)",
    "counted": r"with all [\w ]{1,30}(?:counted|reporting)|final (?:results?|count|tally)|official results|certified|fully counted",
    "on strike": r"on strike|strike (?:began|started)|began [^.]{0,20}\bstrike|downed tools",
    "back at work": r"(?:return\w*|went back|go back|back) (?:to|at) work|strike [^.]{0,40}\b(?:is over|ended|was called off|called off|averted)",
    "burning": r"\d ?(?:%|per ?cent) contained|out of control|still burning|raging|battling",
    "put out": r"under control|put out|extinguished|(?:fully|100 per ?cent|now) contained",
    "trapped": r"trapped|stranded|under (?:the )?(?:rubble|debris|snow)|stuck",
    "in hospital": r"in (?:an? |the )?(?:stable|serious|critical|grave|satisfactory) condition|in intensive care|on life support|(?:being|was|is) treated (?:in|at)",
    "discharged": r"(?:left|leaves) (?:the )?hospital|(?:discharged|released) from (?:the )?hospital|out of (?:the )?hospital|back home|sent home",
    "out of touch": r"(?:lost|losing|no) (?:contact|touch|communications?) with|contact (?:with [^.]{0,40})?(?:was |has been )?lost",
    "in touch": r"(?:restored|regained|re-?established) (?:contact|touch|communications?)|contact [^.]{0,30}\b(?:restored|regained|re-?established)|(?:been|was) heard from",
    "none survived": r"no (?:known )?survivors|(?:nobody|no one|none) (?:\w+ ){0,3}survived",
    "survived": r"(?<!no one )(?<!nobody )survived|survivors? (?:was|were|has been|have been) (?:found|pulled)|found alive",
    "captive": r"kidnapped|hostages?|(?:held|taken) captive|being held|in detention",
    "freed": r"freed|pulled (?:out|alive|free|from)|brought (?:up|out|to safety|ashore)|dug out|released|no one [^.]{0,20}(?:believed|thought) to be under",
    "unhurt": r"(?:escaped|emerged|got (?:away|out)|walked (?:away|out)|survived) (?:\w+ )?(?:unhurt|unharmed|uninjured|unscathed|without (?:a scratch|injur(?:y|ies)))"
    r"|(?:was|were) (?:unhurt|unharmed|uninjured|not (?:hurt|injured))",
    "none hurt": r"no (?:injuries|one (?:was|has been|is|were) (?:hurt|injured))|nobody (?:was|is|has been) (?:hurt|injured)",
    "hurt": r"(?:was|were|been) (?:injured|hurt|wounded)|(?:suffered|have|with) [^.]{0,20}\binjur(?:y|ies)|(?:taken|brought|rushed) to (?:a |the )?hospital|treated for"
    r"|hospitali[sz]ed",
    "holding": r"still (?:afloat|standing|holding)|(?:in danger|at risk) of (?:collaps\w+|sinking|bursting|flooding)|watched [^.]{0,20}\bfor cracks"
    r"|(?:dam|levee|embankment|wall|bridge|dyke|dike|barrier)s? (?:[\w’']+ ){0,3}(?:is|are|was|were) holding|held firm|holding firm",
    "given way": r"sank|sunk|swept away|gave way|given way|(?:was|were|been) breached|capsized|went under"
    r"|(?<!on the )(?<!over the )(?<!about the )(?:bridge|dam|building|roof|wall|tower|levee|embankment|house|pier)s? (?:has |have |had )?collapsed",
    "punished": r"sent off|red card|(?:was|were|been|is) (?:banned|suspended|disqualified)",
    "let off": r"(?:card|ban|suspension|fine|disqualification) [^.]{0,10}\b(?:rescinded|overturned|lifted|reinstated)|was reinstated|cleared to (?:play|race|run|compete)",
    "placed": r"(?:took|won|takes|wins|earned|claimed) (?:the )?(?:silver|bronze|gold)|(?:finished|came|placed) (?:second|third|first)|runner-up",
    "placed anew": r"(?:promoted|upgraded|moved up) to|(?:awarded|handed|given) (?:the )?(?:gold|silver|bronze)|stripped of (?:the|his|her|their) (?:medal|title|gold|silver|bronze|win|victory)",
    "cut off": r"without (?:power|water|electricity|gas|heating)|lost power|blackout|power cut|neither (?:internet|power|water|electricity)|without (?:internet|phone|telephone|running water|mobile|heat|light)|in the dark",
    "restored": r"(?:power|supply|supplies|service|electricity|water|lights) [^.]{0,20}\b(?:back|restored|returned)|reconnected|restored (?:power|supplies|service)|back on ?line|(?:making calls|streaming|browsing) [^.]{0,30}\bagain",
    "suspended": r"(?:was|were|been|is) suspended (?:from|on (?:full|half) pay|without pay|with pay|as)|on (?:paid |administrative |forced )?leave\b",
    "reinstated": r"reinstated|back (?:at|in) (?:his|her|their) (?:desk|post|job|old job)|returned to (?:duty|his post|her post)",
    "too close": r"too close to call|neck and neck|on a knife[- ]edge|dead heat|level on votes",
    "aground": r"(?:stuck fast|stuck on|aground|stranded on)",
    "afloat": r"refloated|floated (?:free|off)|pulled (?:free|off)|towed (?:off|free)|riding at anchor|under way again",
    "leaking": r"(?:was|were|is|are|still) (?:spilling|leaking|gushing|pouring)",
    "plugged": r"plugged|sta(?:u)?nched|sealed|capped|stopped the (?:leak|flow)|contained the (?:spill|leak)",
    "truce": r"(?:truce|ceasefire|cease-fire|calm|lull) [^.]{0,30}\b(?:is holding|was holding|held|in place|prevail\w*)|guns [^.]{0,40}\b(?:silent|quiet)",
    "broken": r"(?:broke|shatter\w*|violat\w+|breach\w*|ended) [^.]{0,40}\b(?:truce|ceasefire|cease-fire|lull|calm)\b|(?:truce|ceasefire|lull|calm) [^.]{0,30}\b(?:broken|shattered|collapsed|broke down)"
    r"|(?:fighting|shelling|clashes) (?:has |have |had )?(?:resumed|erupted|broke out|broken out|flared)",
    "recalled": r"(?:ambassador|envoy)s? [^.]{0,40}\b(?:recalled|called home|withdrawn)|recalled (?:its|their|the) (?:ambassador|envoy)",
    "returned": r"back at (?:his|her) (?:desk|post)|returned to (?:his|her|the) post|(?:ambassador|envoy) [^.]{0,40}\breturned|restored (?:full )?(?:diplomatic )?(?:ties|relations)",
    "forbidden": r"(?:has|have|was|were|been|is|are) (?:banned|forbidden|barred|outlawed)",
    "allowed": r"after all|(?:given|gave) (?:the )?(?:go-ahead|permission|green light)|(?:lifted|overturned|struck down|set aside) the ban|(?:can|may) go ahead|will be allowed",
    "extinct": r"(?:is|are|was|were) (?:extinct|wiped out|thought lost)|declared extinct|not been seen (?:since|for)|unseen since",
    "rediscovered": r"rediscovered|alive and (?:well|breeding)|(?:was|were|been) (?:sighted|photographed|spotted|found alive)",
    "on the way": r"on (?:his|her|its|their|the) way (?:back )?to|en route (?:to|for)|(?:is|are|was|were) (?:heading|headed|bound|travell?ing) (?:to|for|towards?)",
    "there": r"arrived|reached (?!an? |agreement|consensus)|landed (?:in|at|on)|docked|touched down|put in at|(?:towed|pulled|brought|sailed|steamed) into",
    "aboard": r"(?:is|are|was|were) (?:on board|aboard)",
    "ashore": r"(?:airlifted|winched|lifted|taken|brought|evacuated|got|climbed|came) (?:off|ashore)|left the (?:ship|vessel|ferry|boat|plane|aircraft|train|rig)|abandoned (?:the )?(?:ship|vessel)|disembarked",
    "moved out": r"(?:has|have) been (?:evacuated|moved out)|(?:is|are) (?:being )?(?:evacuated|moved out)|(?:has|have) (?:fled|left) (?:the|his|her|their) homes?",
    "back home": r"(?:return\w*|back|allowed|let|free to go|allowed to (?:go|return)) (?:home|(?:in)?to (?:the|his|her|their) (?:own )?(?:homes?|houses?|flats?|apartments?|villages?))",
    "cause unknown": r"cause [^.]{0,40}\b(?:not (?:\w+ )?(?:known|clear|determined|established)|unknown|unclear|a mystery|under investigation)",
    "cause told": r"(?:was|were|been) (?:caused|triggered|sparked|set off|blamed on|traced)|traced (?:it|the [\w-]+)(?: \w+)? to|blam\w+ (?:it|the [\w-]+) on|(?:appear\w*|seem\w*|believed|thought) to have (?:begun|started|originated|been caused)",
    "none dead": r"no (?:deaths?|fatalities|casualties|loss of life|one (?:was|has been|is) (?:killed|dead))",
}  # fmt: skip

# What may be told later of somebody or something that the first was told of.
_TURNS = """
in danger: out of danger, dead
charged: charged anew
kept at: moved
missing: found, dead
in force: lifted, open
shut: open
suspected: settled
convicted: quashed
on trial: judged, quashed, dropped
held: let go, dropped
blocked: cleared, open
in prison: out of prison
nobody else sought: another sought
on bail: behind bars
staying: gone
refusing: gone
none hurt: hurt, dead
unhurt: hurt, dead
holding: given way
punished: let off
placed: placed anew
cut off: restored
to come: called off, under way
leading: won, beaten
none dead: dead
sought: caught
none caught: caught
unclaimed: claimed
undecided: decided, called off
has not decided: decided
unnamed: named
counting: counted
on strike: back at work
burning: put out
suspended: reinstated, gone
too close: won, beaten
aground: afloat
leaking: plugged
truce: broken
recalled: returned
on the way: there
aboard: ashore
moved out: back home
cause unknown: cause told
forbidden: allowed
extinct: rediscovered
none survived: survived
trapped: freed, found, dead
in hospital: discharged, dead
out of touch: in touch, found, dead
captive: freed, found, dead
"""

# Every phrase begins a word, so that a long one is no work for a look that begins inside it. They are looked for in small letters, which
# takes half the time of letting the case go.
# What "was shut" was so as well where it "remained" or "was still" shut: a state that lasts is that state.
_IS = re.compile(r"\(\?:((?:(?:is|are|was|were|been|be|being)\|?){2,})\) ")
_LASTS = r"(?:\1|remain(?:s|ed)?|stay(?:s|ed)?) (?:still )?"
_PHRASES = {state: _IS.sub(_LASTS, phrases) for state, phrases in _PHRASES.items()}
_FINDERS = {state: re.compile(rf"(?<!\w)(?:{phrases})") for state, phrases in _PHRASES.items()}
_ANY_STATE = re.compile(rf"(?<!\w)(?:{'|'.join(_PHRASES.values())})")  # spares most claims a look for each
_REPLACED_BY = {
    state.strip(): tuple(one.strip() for one in turns.split(","))
    for state, turns in (row.split(":") for row in _TURNS.strip().split("\n"))
}
# What comes of somebody, and not of whom he was with.
_OF_WHOM = frozenset({"beaten"})
_NAMES = re.compile(r"\b[A-Z][\w’'-]+")
_WORDS = re.compile(r"\w+")
_ARTICLE = re.compile(r" (?:the|an?)$", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:, (?:who|whom|whose|which)| (?:where|after|because|(?<!has )(?<!had )(?<!have )since)\b)[^,]*(?:,|$)",
    re.IGNORECASE,
)
# "reported missing turned up": how it stood before is told to say of whom.
_BEFORE = re.compile(r"\b(?:had|been|reported|who (?:were|was)) $", re.IGNORECASE)
# "the 11 miners trapped in a mine"
_WHO = re.compile(r"\b(?!(?:is|are|was|were|be|still|remains?|remained|left)\b)[a-z]+s $")


# Told of an event as a whole, so that who it befell after all need not be named.
OF_NOBODY = frozenset({"none hurt", "none dead", "none caught", "unclaimed", "nobody else sought"})
# Told of nobody in particular: who is sought may be any kind of person.
OF_ANYBODY = frozenset({"nobody else sought"})
# Told of an event as a whole where another pair says that both are on one event.
OF_THE_EVENT = OF_NOBODY | {"moved out", "cause unknown"}
# Told of a thing, whoever does it; and of one person or group, beside whom others come and go.
OF_THINGS = frozenset({"blocked"})
OF_ONE_PERSON = frozenset({"in prison", "on the way", "aboard", "moved out", "has not decided"})
# Told of a journey, so that it names where to: a team that is "heading for victory" is not on its way.
OF_JOURNEYS = frozenset({"on the way"})
# Told of what an event came of: the fire's cause is none of the crash.
OF_AN_EVENT = frozenset({"cause unknown"})
# Told of one of several: the driver of one of two cars.
OF_WHOM_IT_BEFELL = frozenset({"unhurt"})


class Turn(NamedTuple):
    """The words of the earlier claim that tell a state, and those of the later one that tell what came of it; `state` is its name in
    this module."""

    before: str
    after: str
    state: str


def states_in(words: str) -> Mapping[str, str]:
    """Return the states that some words tell, by their names in this module, each with the first phrase that tells it."""
    return _told(_PHRASES, words)


def may_turn(words: str) -> bool:
    """Tell whether some words tell a state that may turn."""
    return bool(_states_that_may_turn(words))


def turn(earlier: str, later: str) -> Turn | None:
    """Return how a state that the earlier claim tells has turned in the later one, None where none has."""
    for state, phrase in _states_that_may_turn(earlier).items():
        plainly = _told_plainly(later)
        for outcome in _REPLACED_BY[state]:
            after = _phrase_of(outcome, plainly)
            if not after:
                continue
            before = _phrase_of(state, plainly) if state in OF_NOBODY else _phrase_of(outcome, earlier)
            if outcome in _OF_WHOM and not _begin_alike(earlier, phrase, plainly, after):
                continue
            if not before and not _tells_deed(after, earlier) and not _is_still_told(phrase, later):
                return Turn(phrase, after, state)
    return None


@lru_cache(maxsize=8192)
def _states_that_may_turn(words: str) -> Mapping[str, str]:
    return _told(_REPLACED_BY, words)


@lru_cache(maxsize=8192)
def _phrase_of(state: str, words: str) -> str:
    return _told((state,), words).get(state, "")


def _told(states: Iterable[str], words: str) -> dict[str, str]:
    """Return those of the states that some words tell, each with the first phrase that tells it."""
    lower = words.lower()
    if len(lower) != len(words):  # "İ" becomes two, and the phrase told would be another than the one found
        lower = "".join(letter.lower()[:1] for letter in words)
    if _ANY_STATE.search(lower) is None:
        return {}
    found = ((state, _FINDERS[state].search(lower)) for state in states)
    return {
        state: _ARTICLE.sub("", words[match.start() : match.end()].strip()) for state, match in found if match
    }


@lru_cache(maxsize=8192)
def _told_plainly(words: str) -> str:
    return _ASIDE.sub(" ", words)


def _begin_alike(earlier: str, phrase: str, later: str, after: str) -> bool:
    """Tell whether one name stands before both phrases: who led is who lost."""
    before, behind = (
        set(_NAMES.findall(words[: words.find(told)])) for words, told in ((earlier, phrase), (later, after))
    )
    return bool(before & behind)


def _tells_deed(after: str, earlier: str) -> bool:
    """Tell whether the earlier claim has the very verb that says what came of it ("rescued four climbers stranded on the ridge")."""
    verb = after.lower().split()[-1]
    return verb.endswith("ed") and verb in _WORDS.findall(earlier.lower())


def _is_still_told(phrase: str, later: str) -> bool:
    at = later.lower().find(phrase.lower())
    return at >= 0 and _BEFORE.search(later[:at]) is None and _WHO.search(later[:at]) is None
