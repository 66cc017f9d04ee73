"""Whether a pronoun can stand for a person, by given names that news meets most: "she" is not Boris Johnson.

Own list of common given names, only of those that are hardly ever given to both women and men. A name that is not
listed fits either pronoun, so that the list can only rule out.
"""

from __future__ import annotations

from claims.extraction.vocabulary.lexicon import words

_WOMEN = words(
    "mary anna anne ann maria marie sarah sara emma emily elizabeth catherine katherine kate julia julie laura linda lisa susan"
    " nancy karen betty helen margaret patricia barbara jennifer jessica michelle melissa amanda stephanie rebecca rachel deborah"
    " carol sharon cynthia angela amy christine christina diana diane joan jane janet judith martha ruth virginia hillary nicola"
    " theresa teresa ursula olga natalia svetlana elena irina tatiana ekaterina yulia sofia sophia sophie charlotte alice claire"
    " camille isabelle nathalie valerie brigitte monica veronica victoria alexandra ana carmen lucia isabel gabriela daniela mariana"
    " fatima aisha ayesha zainab amina khadija leila layla noor mariam maryam yasmin hanan nadia priya anita sunita indira sonia"
    " kamala yuki sakura mei greta ingrid astrid freya sigrid helga ilse petra heike anja katrin birgit olivia grace chloe ella"
    " lucy jacqueline jacinda malala melania ivanka michele gretchen gloria dorothy donna sandra pamela kathleen beth tina wendy"
    " hana hatice zeynep elif emine benazir malala maia kaja sanna mette magdalena agnieszka katarzyna joanna"
)
_MEN = words(
    "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven"
    " steve paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan"
    " stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry peter henry"
    " walter adam harold arthur albert joe bill jim tom mike bob barack boris vladimir dmitry sergei mikhail nikolai igor ivan oleg"
    " viktor volodymyr emmanuel francois jean-claude pierre jacques louis philippe nicolas juan jose carlos luis miguel pedro pablo"
    " diego fernando antonio francisco javier jorge mario giuseppe giovanni marco matteo luigi silvio hans jürgen wolfgang klaus"
    " karl otto friedrich mohammed muhammad mohammad ahmed ahmad ali hassan hussein omar abdullah ibrahim mustafa khalid yusuf tariq"
    " bashar recep benjamin narendra rajiv rahul arvind sanjay xi shinzo hiroshi kenji takeshi lars erik olaf sven magnus anders"
    " bjorn harald ferdinand hugo oscar oliver harry keir gordon tony rishi winston nelson cyril jacob jeremy bernie mitch chuck"
    " jamal mahmoud saad faisal salman nasser bilal rashid hamid hamza imran asif nawaz sharif osama haider saddam moammar jean"
    " andrzej jaroslaw piotr krzysztof mateusz tomasz vaclav milos zoran goran dragan nikola aleksandar konstantin maxim"
)


def is_given_name(word: str) -> bool:
    """Tell whether a word is a listed given name."""
    return word.lower() in _WOMEN | _MEN


def may_be_called(name: str, pronoun: str) -> bool:
    """Tell whether "he" or "she" can stand for the person of a name; any other pronoun can."""
    given = name.split()[0].lower() if name.split() else ""
    if pronoun == "she":
        return given not in _MEN
    return pronoun != "he" or given not in _WOMEN
