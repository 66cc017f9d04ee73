"""The order in which the versions of a story were told, the same for what is stored, compared and shown. No queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claims.models import Article


def in_order(articles: Iterable[Article]) -> list[Article]:
    """Return versions of one story in the order of telling: by publication, else by when they came in.

    A version that replaces another comes after it whatever their times say, and so after all that were told before that one.
    Only what is replaced inside `articles` counts, so pass the whole story.
    """
    known = {one.pk: one for one in articles}

    def place(article: Article) -> tuple[object, int, int]:
        chain = _chain(article, known)
        return max(one.told_at for one in chain), len(chain), article.pk

    return sorted(known.values(), key=place)


def places(articles: Iterable[Article]) -> dict[int, int]:
    """Return article id -> its place in the order of telling, from 0."""
    return {one.pk: at for at, one in enumerate(in_order(articles))}


def told_after(one: Article, other: Article) -> bool:
    """Tell whether `one` was told after `other`, where only these two are at hand: what replaces the other is later."""
    if one.replaces_id == other.pk:
        return True
    return other.replaces_id != one.pk and one.told_at > other.told_at


def _chain(article: Article, known: Mapping[int, Article]) -> list[Article]:
    """The article, what it replaces, what that replaced, and so on."""
    chain = [article]
    while (before := known.get(chain[-1].replaces_id or 0)) is not None and before not in chain:
        chain.append(before)
    return chain
