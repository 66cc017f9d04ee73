import pytest
import spacy

from claims.extraction.text.loader import load
from training.dashes import cut_at_dashes

CUTS = [
    ("15–25 million", "15|–|25|million"),
    ("$15—25", "$|15|—|25"),
    ("£2m-£3m", "£|2m|-|£|3|m"),
    ("£2 million–£3 million", "£|2|million|–|£|3|million"),
    ("3%–4%", "3|%|–|4|%"),
    ("€2bn–3bn", "€|2bn|–|3bn"),
    ("2019–20", "2019|–|20"),
    ("F-16", "F-16"),
    ("Covid-19", "Covid-19"),
    ("a well-known $5-a-day rule", "a|well|-|known|$|5|-|a|-|day|rule"),
    ("10am–5pm", "10am–5pm"),
]


@pytest.mark.parametrize(("text", "tokens"), CUTS)
def test_numbers_are_cut_at_the_dash_that_joins_them(text: str, tokens: str) -> None:
    nlp = spacy.blank("en")
    cut_at_dashes(nlp)

    assert [token.text for token in nlp.make_doc(text)] == tokens.split("|")


@pytest.mark.parametrize(("text", "tokens"), CUTS)
def test_so_does_the_shipped_pipeline(text: str, tokens: str) -> None:
    assert [token.text for token in load().make_doc(text)] == tokens.split("|")


def test_another_tokenizer_is_refused() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: nlp.vocab  # type: ignore[assignment]

    with pytest.raises(TypeError, match="tokenizer"):
        cut_at_dashes(nlp)
