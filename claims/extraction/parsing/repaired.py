"""All repairs of a parse, in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Callable

from claims.extraction.parsing.draft import Draft
from claims.extraction.parsing.repairs.ages import give_aged_persons_their_verb, read_ages_as_described
from claims.extraction.parsing.repairs.appositions import give_nouns_their_apposition
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
from claims.extraction.parsing.repairs.inserted import give_inserted_participles_their_noun
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
from claims.extraction.parsing.repairs.polled import give_shares_their_verb
from claims.extraction.parsing.repairs.pronouns import (
    give_relatives_with_pronouns_their_noun,
    read_reflexives_as_stress,
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
from claims.extraction.parsing.repairs.tallies import give_tallies_their_verb
from claims.extraction.parsing.repairs.trees import keep_trees
from claims.extraction.parsing.repairs.unseen_verbs import read_lost_verbs

# Words first, then what opens a sentence, who tells what, what hangs together, and which clause is the main one.
REPAIRS: tuple[Callable[[Draft], None], ...] = (
    read_capitals_as_names,
    read_past_forms,
    keep_brackets_apart,
    give_names_their_surname,
    read_finite_forms_as_verbs,
    read_joined_words,
    read_lost_verbs,
    read_ages_as_described,
    give_aged_persons_their_verb,
    give_nouns_their_apposition,
    read_reflexives_as_stress,
    give_relatives_with_pronouns_their_noun,
    give_stated_lists_their_first,
    read_since_as_adverb,
    give_times_since_their_clause,
    join_deeds_to_the_one_before,
    give_marks_their_clause,
    give_sources_their_name,
    read_reporting_nouns_as_verbs,
    read_documents_that_state,
    give_documents_what_they_show,
    read_estimates_as_verbs,
    read_those_close_as_sources,
    read_gerunds_as_subjects,
    part_reports_from_what_is_told,
    part_reports_at_semicolons,
    give_tellings_what_hearers_were_told,
    give_tellings_their_hearer,
    give_reports_their_content,
    give_reports_their_time,
    give_reports_all_they_tell,
    give_tellings_their_content,
    give_reports_all_before_them,
    give_reports_their_revision,
    give_second_tellings_their_verb,
    list_what_is_told,
    give_second_reports_their_source,
    give_events_what_goes_on,
    part_what_benches_did,
    give_finite_attributes_their_object,
    give_participles_their_object,
    give_verbs_their_number,
    join_ends_of_ranges,
    join_participles_to_participles,
    join_listed_predicates,
    hang_loose_predicates,
    give_relatives_their_place,
    join_verbs_behind_reports,
    give_joined_verbs_their_object,
    join_clauses_read_as_relative,
    give_measured_adjectives_their_subject,
    read_verbs_joined_to_adjectives,
    read_subjects_joined_as_verbs,
    give_attempts_their_place,
    give_counts_their_participle,
    part_numbers_from_the_next,
    give_tallies_their_verb,
    give_shares_their_verb,
    give_lists_their_verb,
    give_joined_verbs_their_subject,
    give_joined_clauses_their_opener,
    join_finite_verbs_to_finite_ones,
    give_joined_verbs_their_place,
    give_reduced_relatives_their_place,
    give_inserted_participles_their_noun,
    give_named_nouns_their_verb,
    part_joined_predicates,
    give_objects_their_verb,
    give_bare_nouns_their_predicate,
    give_bare_phrases_their_predicate,
    give_subjects_their_verb,
    give_opening_phrases_their_clause,
    give_described_nouns_their_verb,
    give_whole_sentences_their_verb,
    read_told_nouns,
    give_told_nouns_their_verb,
    give_reports_their_clause,
    give_joined_verbs_what_follows,
    give_finite_attributes_their_subject,
    give_main_clauses_their_place,
    give_scores_their_game,
    part_questions_from_statements,
)


def repair(draft: Draft) -> None:
    """Repair `draft` in place. A sentence whose heads would run in a ring keeps the tree that the parser gave it."""
    head, dep = draft.head.copy(), draft.dep.copy()
    for mend in REPAIRS:
        mend(draft)
    keep_trees(draft.sentences, (head, dep), draft.head, draft.dep)
