"""The columns of a parsed text as plain lists.

Reading an attribute of a spaCy token builds a Python object each time, and rules look at the same few
attributes again and again. A `Parse` pays that once, which is what keeps extraction cheap beside the
pipeline itself; rules then work on list positions.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claims.extraction.parsing.names import whole_name
from claims.extraction.parsing.repairs.ages import give_aged_persons_their_verb, read_ages_as_described
from claims.extraction.parsing.repairs.asides import give_named_nouns_their_verb, part_joined_predicates
from claims.extraction.parsing.repairs.brackets import keep_brackets_apart
from claims.extraction.parsing.repairs.clauses import (
    give_joined_verbs_what_follows,
    give_reports_their_clause,
    give_subjects_their_verb,
    give_whole_sentences_their_verb,
    read_past_forms,
    read_told_nouns,
)
from claims.extraction.parsing.repairs.coordination import (
    give_joined_verbs_their_object,
    give_joined_verbs_their_place,
    give_measured_adjectives_their_subject,
    join_clauses_read_as_relative,
    read_subjects_joined_as_verbs,
    read_verbs_joined_to_adjectives,
)
from claims.extraction.parsing.repairs.counted import give_counts_their_participle, part_numbers_from_the_next
from claims.extraction.parsing.repairs.general import (
    give_bare_nouns_their_predicate,
    give_bare_phrases_their_predicate,
    give_finite_attributes_their_subject,
    give_reduced_relatives_their_place,
    give_told_nouns_their_verb,
    join_finite_verbs_to_finite_ones,
)
from claims.extraction.parsing.repairs.hearers import give_tellings_what_hearers_were_told
from claims.extraction.parsing.repairs.joined import (
    give_joined_clauses_their_opener,
    give_joined_verbs_their_subject,
)
from claims.extraction.parsing.repairs.joined_words import read_joined_words
from claims.extraction.parsing.repairs.joints import (
    give_stated_lists_their_first,
    give_times_since_their_clause,
    join_verbs_behind_reports,
    part_questions_from_statements,
)
from claims.extraction.parsing.repairs.lists import give_lists_their_verb
from claims.extraction.parsing.repairs.misread import (
    give_finite_attributes_their_object,
    give_participles_their_object,
    give_relatives_their_place,
    give_reports_all_they_tell,
    give_reports_their_content,
    give_reports_their_time,
    give_sources_their_name,
    give_tellings_their_content,
    give_verbs_their_number,
    hang_loose_predicates,
    join_ends_of_ranges,
    join_listed_predicates,
    join_participles_to_participles,
)
from claims.extraction.parsing.repairs.mistaken import give_objects_their_verb, read_finite_forms_as_verbs
from claims.extraction.parsing.repairs.moments import give_marks_their_clause
from claims.extraction.parsing.repairs.openings import (
    give_described_nouns_their_verb,
    give_opening_phrases_their_clause,
)
from claims.extraction.parsing.repairs.order import (
    give_attempts_their_place,
    give_main_clauses_their_place,
    give_scores_their_game,
)
from claims.extraction.parsing.repairs.reports import (
    give_reports_all_before_them,
    give_reports_their_revision,
    give_second_tellings_their_verb,
    give_tellings_their_hearer,
    part_reports_at_semicolons,
    part_reports_from_what_is_told,
    read_capitals_as_names,
    read_gerunds_as_subjects,
    read_reporting_nouns_as_verbs,
)
from claims.extraction.parsing.repairs.shown import give_documents_what_they_show
from claims.extraction.parsing.repairs.since import join_deeds_to_the_one_before, read_since_as_adverb
from claims.extraction.parsing.repairs.single_quotes import with_double_quotes
from claims.extraction.parsing.repairs.sources import (
    give_events_what_goes_on,
    give_second_reports_their_source,
    list_what_is_told,
    part_what_benches_did,
    read_documents_that_state,
    read_estimates_as_verbs,
    read_those_close_as_sources,
)
from claims.extraction.parsing.repairs.surnames import give_names_their_surname
from claims.extraction.parsing.repairs.trees import keep_trees
from claims.extraction.parsing.repairs.unseen_verbs import read_lost_verbs
from claims.extraction.parsing.verb_forms import verb_of_form

if TYPE_CHECKING:
    from spacy.tokens import Doc

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer"})
_ZONES = frozenset(
    {"ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "PT", "PST", "PDT", "BST", "GMT", "UTC", "CET", "IST"}
)
_TYPED = {"``": "“", "''": "”"}
_CLOSING = frozenset("\"”’')]")
_COLUMNS: list[int | str] = ["ORTH", "LEMMA", "POS", "TAG", "DEP", "IDX", "SPACY"]
# The labels by their numbers, which are the same in every vocabulary.
_LABELS: dict[int, str] = {0: ""}


@dataclass(frozen=True, slots=True, eq=False)
class Parse:
    """One parsed text. `start` and `end` are code points in its text, `source`; `head` holds positions,
    a root being its own head; `left` and `right` are the outermost positions of each token's subtree."""

    doc: Doc
    source: str
    words: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    children: list[list[int]]
    left: list[int]
    right: list[int]
    sentences: list[tuple[int, int]]
    names: list[tuple[int, int, str]]
    name_at: dict[int, tuple[int, int, str]]

    def __len__(self) -> int:
        return len(self.words)

    def text(self, first: int, last: int) -> str:
        """Return the text from token `first` to token `last`, both included."""
        return self.source[self.start[first] : self.end[last]]

    def child(self, token: int, deps: frozenset[str]) -> int | None:
        """Return the first child of `token` with one of the relations `deps`, or None."""
        for child in self.children[token]:
            if self.dep[child] in deps:
                return child
        return None

    def subject(self, token: int) -> int | None:
        """Return the subject of a clause's head, or None."""
        return self.child(token, SUBJECTS)

    def start_of_sentence(self, token: int) -> int:
        """Return the first token of a token's sentence."""
        return next(start for start, end in self.sentences if start <= token < end)

    def subtree(self, token: int) -> set[int]:
        """Return the positions of `token` and everything below it."""
        found, todo = set(), [token]
        while todo:
            here = todo.pop()
            found.add(here)
            todo.extend(self.children[here])
        return found


def read_parse(doc: Doc) -> Parse:
    """Return the columns of `doc`; layers that it lacks (a hand-built or untagged text) come out empty."""
    # One array of numbers is far cheaper than a Python object for each token, once more for each of its attributes.
    forms, lemmas, *labels, start, spaces = doc.to_array(_COLUMNS).T.tolist()
    steps, marks = doc.to_array(["HEAD", "SENT_START"]).astype("int64").T.tolist()
    written, lemma = _spelled(doc, forms), _spelled(doc, lemmas)
    words = with_double_quotes(_with_quotes(written), [bool(space) for space in spaces])
    pos, tag, dep = (_labelled(doc, column) for column in labels)
    lower = [word.lower() for word in words]
    head = [at + step for at, step in enumerate(steps)]
    sentences = _sentences(words, marks)
    before = head.copy(), dep.copy()
    read_capitals_as_names(words, pos, tag)
    read_past_forms(lower, pos, tag, dep, head)
    keep_brackets_apart(words, pos, dep, head)
    give_names_their_surname(sentences, words, pos, tag, dep, head)
    read_finite_forms_as_verbs(lower, pos, tag, dep, head)
    read_joined_words(lower, pos, tag, dep, head)
    read_lost_verbs(sentences, lower, pos, tag, dep, head)
    read_ages_as_described(lower, pos, tag, dep, head)
    give_aged_persons_their_verb(pos, lower, tag, dep, head)
    give_stated_lists_their_first(lower, dep, head)
    read_since_as_adverb(lower, tag, dep, head)
    give_times_since_their_clause(lower, tag, dep, head)
    join_deeds_to_the_one_before(lower, tag, dep, head)
    give_marks_their_clause(lower, tag, dep, head)
    give_sources_their_name(sentences, lower, dep, head)
    read_reporting_nouns_as_verbs(lower, pos, tag, dep, head)
    read_documents_that_state(lower, pos, tag, dep, head)
    give_documents_what_they_show(lower, pos, tag, dep, head)
    read_estimates_as_verbs(lower, pos, tag, dep, head)
    read_those_close_as_sources(lower, pos, tag, dep, head)
    read_gerunds_as_subjects(lower, pos, tag, dep, head)
    part_reports_from_what_is_told(lower, pos, tag, dep, head)
    part_reports_at_semicolons(lower, dep, head)
    give_tellings_what_hearers_were_told(lower, tag, dep, head)
    give_tellings_their_hearer(lower, tag, dep, head)
    give_reports_their_content(lower, pos, dep, head)
    give_reports_their_time(lower, dep, head)
    give_reports_all_they_tell(lower, dep, head)
    give_tellings_their_content(lower, dep, head)
    give_reports_all_before_them(lower, dep, head)
    give_reports_their_revision(lower, dep, head)
    give_second_tellings_their_verb(lower, pos, tag, dep, head)
    list_what_is_told(lower, dep, head)
    give_second_reports_their_source(lower, tag, dep, head)
    give_events_what_goes_on(lower, tag, dep, head)
    part_what_benches_did(lower, tag, dep, head)
    give_finite_attributes_their_object(lower, pos, tag, dep, head)
    give_participles_their_object(lower, pos, tag, dep, head)
    give_verbs_their_number(tag, dep, head)
    join_ends_of_ranges(lower, pos, dep, head)
    join_participles_to_participles(lower, tag, dep, head)
    join_listed_predicates(lower, tag, dep, head)
    hang_loose_predicates(lower, tag, dep, head)
    give_relatives_their_place(words, tag, dep, head)
    join_verbs_behind_reports(lower, dep, head)
    give_joined_verbs_their_object(lower, pos, tag, dep, head)
    join_clauses_read_as_relative(lower, tag, dep, head)
    give_measured_adjectives_their_subject(pos, dep, head)
    read_verbs_joined_to_adjectives(lower, pos, tag, dep, head)
    read_subjects_joined_as_verbs(lower, pos, tag, dep, head)
    give_attempts_their_place(lower, tag, dep, head)
    give_counts_their_participle(lower, pos, tag, dep, head)
    part_numbers_from_the_next(lower, pos, tag, dep, head)
    give_lists_their_verb(sentences, lower, pos, tag, dep, head)
    give_joined_verbs_their_subject(lower, pos, tag, dep, head)
    give_joined_clauses_their_opener(lower, dep, head)
    join_finite_verbs_to_finite_ones(lower, tag, dep, head)
    give_joined_verbs_their_place(words, tag, dep, head)
    give_reduced_relatives_their_place(lower, tag, dep, head)
    give_named_nouns_their_verb(lower, tag, dep, head)
    part_joined_predicates(lower, pos, dep, head)
    give_objects_their_verb(lower, pos, tag, dep, head)
    give_bare_nouns_their_predicate(lower, pos, tag, dep, head)
    give_bare_phrases_their_predicate(lower, pos, tag, dep, head)
    give_subjects_their_verb(lower, tag, dep, head)
    give_opening_phrases_their_clause(sentences, lower, pos, dep, head)
    give_described_nouns_their_verb(lower, pos, tag, dep, head)
    give_whole_sentences_their_verb(sentences, lower, pos, tag, dep, head)
    read_told_nouns(lower, dep, head)
    give_told_nouns_their_verb(lower, pos, dep, head)
    give_reports_their_clause(lower, pos, tag, dep, head)
    give_joined_verbs_what_follows(dep, tag, head)
    give_finite_attributes_their_subject(lower, tag, dep, head)
    give_main_clauses_their_place(lower, pos, dep, head)
    give_scores_their_game(words, dep, head)
    part_questions_from_statements(lower, dep, head)
    keep_trees(sentences, before, head, dep)
    children = _children(head)
    left, right = _edges(head)
    names = [whole_name(words, pos, span.start, span.end, span.label_) for span in doc.ents]
    return Parse(
        doc=doc,
        source="".join([word + " " if space else word for word, space in zip(written, spaces, strict=True)]),
        words=words,
        lower=lower,
        lemma=[
            (kind == "VERB" and verb_of_form(word.lower(), form.lower())) or (form or word).lower()
            for form, word, kind in zip(lemma, words, pos, strict=True)
        ],
        pos=pos,
        tag=tag,
        dep=dep,
        head=head,
        start=start,
        end=[first + len(word) for first, word in zip(start, written, strict=True)],
        children=children,
        left=left,
        right=right,
        sentences=sentences,
        names=names,
        name_at={position: name for name in names for position in range(name[0], name[1])},
    )


def _with_quotes(words: list[str]) -> list[str]:
    """Return the words with ``typewriter quotes'', which agencies wrote for decades, as the marks that the rules know."""
    return [_TYPED.get(word, word) for word in words] if "``" in words else words


def _spelled(doc: Doc, ids: list[int]) -> list[str]:
    """Return the strings of a column, "" where a token has none."""
    strings = doc.vocab.strings
    found = {number: strings[number] if number else "" for number in set(ids)}
    return [found[number] for number in ids]


def _labelled(doc: Doc, ids: list[int]) -> list[str]:
    """Return the strings of a column of labels, of which there are few: each is looked up once for all texts."""
    if not _LABELS.keys() >= set(ids):
        _LABELS.update(zip(ids, _spelled(doc, ids), strict=True))
    return [_LABELS[number] for number in ids]


def _children(head: list[int]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in head]
    for position, parent in enumerate(head):
        if parent != position:
            children[parent].append(position)
    return children


def _edges(head: list[int]) -> tuple[list[int], list[int]]:
    """Return the outermost positions of each subtree: from either side, the first token to reach one is its edge."""
    left, right = list(range(len(head))), list(range(len(head)))
    for edge in range(len(head)):
        here = head[edge]
        while left[here] > edge:
            left[here] = edge
            here = head[here]
    for edge in reversed(range(len(head))):
        here = head[edge]
        while right[here] < edge:
            right[here] = edge
            here = head[here]
    return left, right


def _sentences(words: list[str], starts: list[int]) -> list[tuple[int, int]]:
    """Return the sentences by the parser's marks: 1 where one starts."""
    firsts = [at for at, mark in enumerate(starts) if at == 0 or mark == 1]
    sentences: list[tuple[int, int]] = []
    for first, end in pairwise([*firsts, len(words)]):
        if sentences and (not _ends(words, sentences[-1]) or _goes_on_with_zone(words, first)):
            sentences[-1] = (sentences[-1][0], end)
        else:
            sentences.append((first, end))
    return sentences


def _goes_on_with_zone(words: list[str], first: int) -> bool:
    """Tell whether what was taken for a sentence's start is the time zone of "at 9.54 a.m. ET"."""
    return words[first - 1].lower() in ("a.m.", "p.m.") and words[first] in _ZONES


def _ends(words: list[str], span: tuple[int, int]) -> bool:
    """Tell whether a sentence ends as one does in print; the parser often cuts at `,"` before "he said"."""
    last = span[1] - 1
    while last > span[0] and words[last] in _CLOSING:
        last -= 1
    if words[last] in ";:" and words[span[0] : last].count("(") > words[span[0] : last].count(")"):
        return False  # "(14.95 acres; .0605 square km)"
    return words[last][-1:] in ".?!…:;"
