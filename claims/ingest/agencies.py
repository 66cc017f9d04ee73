"""Names of news agencies, as they sign a story, and the form in which they are stored."""

from __future__ import annotations

import re

_NAMES = {
    "AFP": "AFP|Agence France Presse",
    "AP": "AP|The Associated Press|Associated Press",
    "Reuters": "Reuters|Thomson Reuters",
    "UPI": "UPI|United Press International",
    "dpa": "dpa|Deutsche Presse Agentur",
    "EFE": "EFE|Agencia EFE",
    "ANSA": "ANSA",
    "PA": "PA|PA Media|Press Association",
    "AAP": "AAP|Australian Associated Press",
    "Xinhua": "Xinhua|Xinhua News Agency",
    "TASS": "TASS|ITAR TASS",
    "Interfax": "Interfax",
    "PTI": "PTI|Press Trust of India",
    "ANI": "ANI|Asian News International",
    "IANS": "IANS|Indo Asian News Service",
    "Kyodo": "Kyodo|Kyodo News",
    "Jiji": "Jiji Press|Jiji",
    "Yonhap": "Yonhap|Yonhap News Agency",
    "Anadolu": "AA|Anadolu|Anadolu Agency",
    "Bernama": "Bernama",
    "APA": "APA|Austria Presse Agentur",
    "Bloomberg": "Bloomberg|Bloomberg News",
    "CNA": "Central News Agency",
    "SANA": "SANA|Syrian Arab News Agency",
    "MENA": "Middle East News Agency",
    "WAM": "WAM|Emirates News Agency",
    "Petra": "Petra News Agency",
    "SAPA": "South African Press Association",
    "NAN": "News Agency of Nigeria",
    "Ukrinform": "Ukrinform",
}  # fmt: skip
_STORED = {spelling.lower(): name for name, spellings in _NAMES.items() for spelling in spellings.split("|")}
_GENERAL = re.compile(
    r"[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|the|and)){0,4} (?:News Agency|Press Agency|Press Service|News Service|Wire)$"
)


def agency_name(text: str) -> str:
    """The agency that `text` names and nothing else, in its stored form; "" when it names none.

    Besides known names, anything that calls itself a news agency, press service or wire is one.
    """
    name = text.strip(" .,;:()[]©\u2013\u2014-")
    known = _STORED.get(name.lower().replace("-", " "), "")
    # Two- and three-letter words in lower case are words, not agencies ("pa", "ap"); dpa signs so itself.
    if known and len(name) <= 3 and name != known:
        return ""
    return known or (name if len(name) <= 60 and _GENERAL.match(name) else "")
