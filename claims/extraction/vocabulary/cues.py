"""Reporting words: the verbs by which a text hands a statement to a source.

Own list, gathered from the verb classes of saying, transfer of a message and conjecture in B. Levin,
"English Verb Classes and Alternations" (1993), sections 29.4, 29.5, 37.1, 37.7.
"""

from __future__ import annotations

from claims.extraction.vocabulary.lexicon import words

# With a clause as content: "the ministry said (that) ...", "..., the ministry said".
SAY = words(
    "say tell add announce report state declare claim assert insist maintain argue allege contend confirm acknowledge admit"
    " concede deny dispute reject reveal disclose explain note observe point remark comment warn caution stress emphasise"
    " emphasize underline reiterate repeat recall recount testify write tweet post publish quote indicate suggest signal show"
    " find estimate believe think suspect conclude determine rule predict forecast expect agree complain promise pledge vow"
    " inform notify assure respond reply answer boast joke mention describe brief read hear learn"
    " deem establish demonstrate affirm specify elaborate continue counter attest certify clarify document calculate reckon understand"
)
# With a noun phrase as content the whole clause is the statement: "IS claimed the attacks".
ANNOUNCE = words(
    "accuse blame announce claim confirm deny declare admit acknowledge reveal disclose report reject dispute allege condemn"
)
# "described the raid as ...", "called it ...": the content hangs on "as" or on the second object.
DESCRIBE = words("describe call label brand characterise characterize portray term dub depict")
# Weak cues are reporting verbs only with a clause that follows as their content, never after the fact.
ONLY_WITH_CLAUSE = words(
    "show find read hear learn understand rule point expect post publish promise pledge vow signal"
    " deem establish demonstrate think believe suspect document determine agree answer continue"
)
PERSONAL_NOUNS = words(
    "spokesman spokeswoman spokesperson minister president chief official officer secretary director head leader chairman"
    " chairwoman chair governor mayor judge prosecutor lawyer attorney senator commander general colonel doctor professor"
    " analyst expert witness resident survivor activist author scientist researcher economist coach player manager"
    " executive founder premier chancellor ambassador envoy king queen prince pope bishop priest imam teacher"
    " sheriff captain sergeant lieutenant detective inspector superintendent commissioner congressman congresswoman"
    " representative deputy speaker justice archbishop cardinal rabbi ayatollah candidate nominee correspondent reporter"
    " journalist mp councillor councilman councilwoman sir mr mrs ms dr"
    " administrator commandant admiral marshal brigadier major corporal constable ecologist biologist physicist chemist"
    " epidemiologist virologist astronomer geologist geophysicist meteorologist oceanographer climatologist historian archaeologist"
    " paleontologist palaeontologist psychologist sociologist engineer scholar publicist pilot"
    " singer actor actress musician writer columnist editor wife husband widow widower father mother son daughter"
    " brother sister uncle aunt cousin neighbour neighbor student protester protestor farmer nurse surgeon pathologist coroner"
)
# Nouns that stand for a source named before ("the group said"), unlike "the army", which names itself.
GROUP_NOUNS = words(
    "monitor group organisation organization watchdog agency body charity ngo network outlet company firm association"
    " union institute centre center newspaper broadcaster website bureau committee commission fund airline operator"
    " carrier manufacturer retailer bank club team publication observatory"
)
# Verbs with a hearer before what is said, and hearers without a determiner.
TOLD = words("tell inform assure notify warn")
AUDIENCES = words(
    "reporters journalists lawmakers mps senators deputies parliament congress investigators police prosecutors jurors staff"
    " residents voters supporters employees investors shareholders analysts me us him her them"
)
COMPANY_NOUNS = words(
    "company firm airline operator carrier manufacturer retailer bank maker supplier builder contractor developer"
)
# In the name of a public body, never of a company.
PUBLIC_WORDS = words(
    "ministry minister department office police army navy court council government parliament senate congress commission"
    " committee authority observatory university institute hospital union party court brigade service guard"
)
PRONOUNS_PERSON = frozenset(("he", "she"))
PRONOUNS = frozenset(("it", "they", "he", "she"))

_IRREGULAR = {
    "said": "say", "told": "tell", "found": "find", "thought": "think", "wrote": "write", "written": "write", "heard": "hear",
    "understood": "understand", "showed": "show", "shown": "show", "read": "read", "recounted": "recount", "knew": "know",
    "denies": "deny", "says": "say",
}  # fmt: skip


def _forms(verb: str) -> list[str]:
    """Return the regular forms of a verb, doubled consonants included; wrong ones match nothing in a text."""
    stem = verb[:-1] if verb.endswith(("e", "y")) else verb
    if verb.endswith("y") and verb[-2] not in "aeou":
        return [verb, f"{stem}ies", f"{stem}ied", f"{verb}ing"]
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{stem}ing"]
    doubled = verb + verb[-1]
    return [verb, f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}ing", f"{doubled}ed", f"{doubled}ing"]


# By form, because a lemmatizer trained on little text invents lemmas ("denie").
CUE_OF = {form: verb for verb in sorted(SAY | ANNOUNCE | DESCRIBE) for form in _forms(verb)} | _IRREGULAR
