"""Words that tell what somebody thinks, wants, promises, praises or attacks, by what may follow them.

Own lists along the verb classes of B. Levin, "English Verb Classes and Alternations" (1993), sections 29 to 33, 37 and
62. They mark attributions for analysis; only reporting words (`cues`) hand a claim to its claimant.
"""

from __future__ import annotations

from claims.extraction.vocabulary.lexicon import words

# A clause: "she knows (that) the dam leaks".
WITH_CLAUSE = words(
    "think believe know feel fear hope wish doubt worry wonder assume presume guess suppose imagine reckon realize realise recognize"
    " recognise decide discover see prove demonstrate establish ask propose recommend insist demand request require remember"
    " forget complain boast joke shout whisper swear convince persuade remind tell warn assure inform hint imply infer"
    " speculate theorize hypothesize posit foresee anticipate project forecast hold ensure guarantee "
    " question ponder contemplate stipulate preach profess lament regret marvel brag grumble quip mutter murmur tweet"
    " point charge concur acknowledge reflect attest attribute estimate calculate dream sense notice judge"
)
# An infinitive: "they plan to close the dam".
WITH_INFINITIVE = words(
    "want hope wish plan promise pledge vow swear threaten agree refuse decline offer propose decide intend mean demand"
    " expect aim prefer choose resolve aspire long claim hesitate volunteer consent"
)
# A noun phrase and an infinitive: "he urged them to leave".
WITH_PERSON_AND_INFINITIVE = words(
    "urge ask tell want order advise beg implore encourage request persuade convince remind warn invite expect challenge instruct press"
    " call require pressure exhort beseech entreat command direct need"
)
# A noun phrase alone: "he criticised the plan".
WITH_OBJECT = words(
    "criticize criticise praise support oppose condemn denounce blast slam attack reject endorse mention cite discuss describe"
    " outline propose announce mock ridicule question dispute challenge defend applaud hail welcome favor favour suggest"
    " recommend stress emphasize emphasise underscore underline highlight reveal disclose admit acknowledge detail explain"
    " reiterate repeat echo predict forecast promise pledge demand want advocate promote tout pitch deny dismiss"
    " decry deplore deride bemoan lament regret celebrate lambaste lampoon chastise chide rebuke scold accuse blame fault"
    " knock rip bash pan insult trash disparage vilify express voice articulate address debate weigh"
    " oppose resent admire despise fear doubt expect anticipate note report estimate reference tell recount"
    " recall remember invoke broach believe accept understand appreciate thank credit congratulate commend"
    " admonish reprimand pledge vow chant urge request declare proclaim concede contest impugn"
)
# A noun phrase and what is said of it: "they called the plan (as) a mistake", "likened it to a war".
WITH_OBJECT_AND_LABEL = words(
    "call label brand describe portray depict characterize characterise consider view see regard deem dub term rate liken compare paint cast"
    " name declare identify denounce dismiss perceive treat link cite hail condemn"
)
# A preposition: "she called for peace".
WITH_PREPOSITION = {
    verb: frozenset(prepositions.split("/"))
    for verb, _, prepositions in (
        item.partition(":")
        for item in [
            "call:for/on",
            "talk:about/of",
            "speak:of/about/out/against",
            "complain:about/of",
            "warn:of/about/against",
            "point:to/out",
            "refer:to",
            "allude:to",
            "go:after",
            "argue:for/against/about",
            "agree:with/on/to",
            "object:to",
            "protest:against/at",
            "apologize:for",
            "apologise:for",
            "think:about/of",
            "dream:of/about",
            "hear:about/of",
            "know:of/about",
            "worry:about",
            "care:about",
            "joke:about/of",
            "boast:of/about",
            "brag:about",
            "elaborate:on",
            "comment:on",
            "focus:on",
            "insist:on",
            "hint:at",
            "approve:of",
            "disapprove:of",
            "push:for",
            "press:for/on",
            "advocate:for",
            "lash:out",
            "ask:about/for",
            "hope:for",
            "wish:for",
            "plead:for",
            "appeal:for/to",
            "disagree:with/on",
            "side:with",
            "respond:to",
            "react:to",
            "dwell:on",
            "touch:on",
            "expand:on",
            "campaign:for/against",
            "lobby:for/against",
            "rail:against",
            "inveigh:against",
            "vouch:for",
            "testify:about/to/against",
            "write:about/of",
            "lie:about",
            "decide:on/against",
            "believe:in",
            "learn:about/of/from",
            "tell:of/about",
            "marvel:at",
            "remark:on",
            "ponder:about",
            "fret:about",
        ]
    )
}
# A noun with whose it is: "their promise to leave", "his claim that ...".
NOUNS = words(
    "claim statement belief hope plan promise pledge vow threat assertion allegation accusation argument suggestion proposal"
    " warning prediction forecast estimate opinion view idea concern fear worry doubt decision refusal demand request call"
    " desire wish intention conviction conclusion finding assumption suspicion remark comment message announcement"
    " declaration admission confession denial complaint criticism praise support opposition contention assessment insistence"
    " commitment vision thought description account explanation recommendation answer response question attack rhetoric"
    " endorsement defense defence advice acknowledgment expectation"
)
# An adjective with a clause or a preposition: "she is sure that ...", "critical of the plan".
ADJECTIVES = words(
    "sure certain confident convinced afraid worried concerned aware hopeful optimistic pessimistic skeptical sceptical doubtful"
    " critical supportive adamant clear angry happy glad proud sorry unhappy disappointed surprised opposed ready willing"
    " eager determined reluctant unsure uncertain unaware fearful wary frustrated pleased"
)
