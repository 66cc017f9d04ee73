"""Lemmas that a small model cuts off a past form at the wrong letter, mended by how English verbs are spelled."""

from __future__ import annotations

import re

# No verb ends so: the "e" of "matche", "pockete", "confounde" is that of the past.
_WITHOUT_E = re.compile(r"(?:tch|ck|sh|nd|rd|ld|rk|sk|nt|pt|ct|ft|lt|rm|wn|[kg]et)e$")
# None without an "e" does: "tackl", "consecrat", "achiev", "announc", "rescu", "charg", "organiz".
_WITH_E = re.compile(r"(?:[bcdfgkptz]l|[a-z]{2}[^aeo]at|v|[^i]c|u|[dr]g|iz)$")
# The doubled consonant of "rebelled", "omitted", "scrapped".
_DOUBLED = re.compile(r"([aeiouy][a-z]*[^aeiou]el(?=l)|[aeiou]([tprmnbgd])(?=\2))[a-z]e?$")
_AS_THEY_ARE = frozenset(
    {
        "combat",
        "format",
        "boycott",
        "add",
        "err",
        "purr",
        "egg",
        "ebb",
        "butt",
        "putt",
        "misspell",
        "quiz",
        "begg",
    }
)


def mended(form: str, lemma: str) -> str:
    """Return the lemma of a past form in "-ed", with the "e" it lacks or without the letters it has too many."""
    if lemma in _AS_THEY_ARE or lemma not in (form.removesuffix("d"), form.removesuffix("ed")):
        return lemma
    if doubled := _DOUBLED.search(lemma):
        return lemma[: doubled.end(1)]
    if _WITHOUT_E.search(lemma):
        return lemma[:-1]
    return f"{lemma}e" if _WITH_E.search(lemma) else lemma
