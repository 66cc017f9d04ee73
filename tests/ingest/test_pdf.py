from __future__ import annotations

from collections.abc import Callable

import pytest
from fpdf import FPDF

from claims.ingest import PDF, Document, Limits, Refused
from claims.ingest.pdf import read

Make = Callable[..., bytes]
DEFAULT = Limits()


def read_pdf(data: bytes, limits: Limits = DEFAULT) -> Document:
    return read(data, url="", charset="", limits=limits)


def refusal_of(data: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(Refused) as refusal:
        read_pdf(data, limits)
    return refusal.value.code


def lines(pdf: FPDF, *texts: str) -> None:
    for text in texts:
        pdf.cell(0, 5, text, new_x="LMARGIN", new_y="NEXT")


def test_it_reads_paragraphs(make_pdf: Make, news_text: str) -> None:
    document = read_pdf(make_pdf())
    assert document.media_type == PDF
    assert document.text.split("\n\n") == news_text.split("\n\n")


def test_divided_words_are_joined(make_pdf: Make) -> None:
    def fill(pdf: FPDF) -> None:
        lines(
            pdf,
            "The river rose over the govern-",
            "ment buildings, and the pro-",
            "Varda troops took the well-",
        )
        lines(pdf, "known road.")

    text = "The river rose over the government buildings, and the pro-Varda troops took the well-known road."
    assert read_pdf(make_pdf(fill)).text == text


def test_paragraphs_go_on_over_the_page_and_running_heads_go(make_pdf: Make) -> None:
    def fill(pdf: FPDF) -> None:
        for number in range(1, 5):
            lines(pdf, "The Ostland Herald, 3 March 2031")
            pdf.ln(8)
            lines(
                pdf,
                f"The story of page {number} runs over all of the width of this page of the paper to its end and",
            )
            pdf.set_y(-25)
            lines(pdf, str(number))
            if number < 4:
                pdf.add_page()

    document = read_pdf(make_pdf(fill))
    assert "Herald" not in document.text
    assert document.text.count("and The story") == 3
    assert document.notes == ("Page numbers and running heads were left out.",)


def test_pages_without_text_are_mentioned(make_pdf: Make) -> None:
    def fill(pdf: FPDF) -> None:
        lines(pdf, "Almost 50 people died.")
        pdf.add_page()
        pdf.rect(10, 10, 50, 50)

    assert read_pdf(make_pdf(fill)).notes == ("Of 2 pages, these hold no text that can be read: 2.",)


def test_curly_quotes_and_dashes_come_through(make_pdf: Make) -> None:
    def fill(pdf: FPDF) -> None:
        pdf.core_fonts_encoding = "cp1252"
        lines(pdf, "“Almost 50” – the mayor’s words.")

    assert read_pdf(make_pdf(fill)).text == "“Almost 50” – the mayor’s words."


def test_a_locked_pdf_is_refused(make_pdf: Make) -> None:
    def fill(pdf: FPDF) -> None:
        lines(pdf, "secret")
        pdf.set_encryption(owner_password="owner", user_password="user")

    assert refusal_of(make_pdf(fill)) == "encrypted"


def test_a_pdf_that_only_forbids_printing_is_read(make_pdf: Make) -> None:
    def fill(pdf: FPDF) -> None:
        lines(pdf, "Almost 50 people died.")
        pdf.set_encryption(owner_password="owner", user_password="")

    assert read_pdf(make_pdf(fill)).text == "Almost 50 people died."


def test_a_scanned_pdf_is_refused(make_pdf: Make) -> None:
    assert refusal_of(make_pdf(lambda pdf: pdf.rect(10, 10, 50, 50))) == "no_text"


@pytest.mark.parametrize("keep", [20, 300])
def test_a_pdf_cut_short_is_refused(make_pdf: Make, keep: int) -> None:
    assert refusal_of(make_pdf()[:keep]) == "damaged"


def test_too_many_pages_are_refused(make_pdf: Make) -> None:
    def fill(pdf: FPDF) -> None:
        pdf.add_page()
        pdf.add_page()

    assert refusal_of(make_pdf(fill), Limits(pages=2)) == "too_large"


def test_too_much_text_is_refused(make_pdf: Make) -> None:
    assert refusal_of(make_pdf(), Limits(characters=100)) == "too_large"
