"""Is this English? Decided by the small words every running text is made of.

Only words that belong to English alone among the languages of Latin script count for it ("the", "and", "with"),
and the same for the others together, so that shared spellings ("in", "on", "a", "die") decide nothing. A list of
names or numbers has few small words of any language and passes: only a text that is clearly something else is
refused.
"""

from __future__ import annotations

import re

_SAMPLE = 40_000  # code points from each end and the middle; enough for any ratio
_SHORT = 25  # words; below this a text passes unless it is in another script


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ENGLISH = _words(
    "the and of that with from have has been were which who they their this these said would will after but not"
    " it its be are by for two what when where there than more also his her him she you your we our us could"
    " should about into over while because before other being did does had"
)
_OTHERS = _words(
    # German, Dutch, Danish, Swedish, Norwegian
    "der das und den von zu mit sich des auf für ist im dem nicht ein eine als auch nach wie wird sind bei aus"
    " het een van en dat op te zijn voor niet aan ook werd heeft deze naar och att som på är av till inte ett har"
    " og til af ikke blev fra også ble etter være"
    # French, Spanish, Portuguese, Italian, Catalan, Romanian
    " le les du est que pour dans qui sur pas par au une plus ont été avec son sont el los las y por con una su al"
    " lo como del se fue han es os da do em um uma não para ao foi il di che per della nel sono gli anche dei ed"
    " și în la cu să care din pentru i els amb és"
    # Polish, Czech, Slovak, Croatian, Slovene
    " w z na się nie jest przez że po od je ve že byl při jsou pre sa bol su je i u nije koji"
    # Turkish, Indonesian, Malay, Swahili, Tagalog, Somali
    " ve bir bu için ile olarak da dan yang untuk dengan pada ini itu dari tidak akan telah ya wa kwa ni katika"
    " ang mga sa ng ay si oo ka ee ku iyo ayaa"
    # Finnish, Estonian, Hungarian, Albanian, Latvian, Lithuanian, Vietnamese
    " ja on ei että oli se ovat mutta kun az hogy nem egy volt meg dhe të një për nga un ir ar par kad tas buvo"
    " của và là các được trong người"
) - _words("on i to se per sa plus an in is do no are")

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_english(text: str) -> bool:
    """Whether the text is English, or too short or too bare of words to say. Linear time."""
    sample = _sample(text)
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(len(word) for word in words)
    if letters >= 12 and _latin_letters(words) < 0.5 * letters:
        return False
    if len(words) < _SHORT:
        return True
    english = sum(word in _ENGLISH for word in words) / len(words)
    other = sum(word in _OTHERS for word in words) / len(words)
    if english >= 0.06 and english > other / 2:
        return True
    return not (other > 0.05 or _accented(words) > 0.06 * letters)


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _latin_letters(words: list[str]) -> int:
    return sum(char < "\u0250" or "\u1e00" <= char <= "\u1eff" for word in words for char in word)


def _accented(words: list[str]) -> int:
    return sum(char > "\x7f" and char not in "'’" for word in words for char in word)
