"""The one exception of this package: a document that is not taken in, and why."""

from __future__ import annotations

REASONS: dict[str, str] = {
    "empty": "There is no text at all.",
    "too_large": "A limit on bytes, characters, pages or unpacked size is passed.",
    "encrypted": "The file needs a password.",
    "no_text": "The file opens, but holds no text that can be read (a scanned PDF, a page without an article).",
    "wrong_type": "The content is not plain text, HTML, PDF, Word (.docx) or a text item (ninjs, NewsML-G2).",
    "bad_item": "A news item does not follow its standard: a property is missing or of the wrong kind.",
    "not_english": "The text is in another language.",
    "damaged": "The file is broken or cut short.",
    "too_complex": "The file's structure is far beyond that of a news article.",
    "timed_out": "Reading or fetching took longer than allowed.",
    "not_web": "The address is not one of a public web page.",
    "private_address": "The address leads to a private or reserved network.",
    "unreachable": "The site could not be found or did not answer as a web site does.",
    "http_status": "The site answered with an error.",
    "redirects": "The site sent the request on too many times.",
}


class Refused(Exception):
    """A document is not taken in. `message` is a plain sentence, shown to the person as it is.

    `code` is one of the keys of `REASONS` and never changes its meaning.
    """

    def __init__(self, code: str, message: str) -> None:
        if code not in REASONS:
            raise ValueError(f"{code!r} is not a known reason for refusal")
        super().__init__(message)
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[Refused], tuple[str, str]]:
        return (Refused, (self.code, self.message))
