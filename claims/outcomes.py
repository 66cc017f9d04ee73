"""What came of an extraction, in a person's words: the same on the article's page and in its history. Plain functions."""

from __future__ import annotations

from collections.abc import Mapping

CHANGING = ("added", "changed", "gone")


def changed_anything(outcome: Mapping[str, int]) -> bool:
    """Tell whether any claim was added, read differently or withdrawn (see services.found_claims, where outcomes come from)."""
    return any(outcome.get(name) for name in CHANGING)


def outcome_words(outcome: Mapping[str, int]) -> str:
    """Return what came of it: how many claims, what became of those that were there, and what people keep as it is."""
    found = "1 claim found" if outcome["found"] == 1 else f"{outcome['found'] or 'No'} claims found"
    if not outcome["before"] and not outcome["away"]:
        return f"{found}."
    told = [f"{found}."]
    if changed_anything(outcome):
        told.append(f"{'; '.join(_news(outcome))}.")
    elif outcome["found"]:
        told = [f"Nothing changed: {found}, none of them new or read differently."]
    else:
        told = ["Nothing changed: no claims found."]
    if kept := outcome["kept"]:
        stays = _some(kept, "stays as it is", "stay as they are")
        told.append(
            f"{stays}, because a person decided on {_it(kept)}, corrected, linked or marked {_it(kept)}."
        )
    if away := outcome["away"]:
        stays = _some(away, "that was found stays away", "that were found stay away")
        whose = "its" if away == 1 else "their"
        told.append(f"{stays}, because a person withdrew {_it(away)} or corrected {whose} words.")
    return " ".join(told)


def _news(outcome: Mapping[str, int]) -> list[str]:
    told = (
        _some(outcome["added"], "is new", "are new"),
        _some(outcome["changed"], "is read differently than before", "are read differently than before"),
        _some(
            outcome["gone"],
            "was withdrawn because it was not found again",
            "were withdrawn because they were not found again",
        ),
    )
    return [words for words in told if words]


def _some(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}" if count else ""


def _it(count: int) -> str:
    return "it" if count == 1 else "them"
