"""What the framework's own errors say: its sentences tell what is wrong, ours what to do next."""

from __future__ import annotations

from typing import Any

from rest_framework import exceptions

HOW_TO_SIGN_IN = "Get a token from POST /api/token/ and send it in the header “Authorization: Token <token>”."


def sentence(error: Exception, view: Any) -> str:
    """Return what to tell a person about an error that the framework raised in `view`; empty for any other error."""
    match error:
        case exceptions.NotAuthenticated():
            return f"No token was sent that can be read. {HOW_TO_SIGN_IN}"
        case exceptions.AuthenticationFailed():
            return f"{error.detail} {HOW_TO_SIGN_IN}"
        case exceptions.MethodNotAllowed():
            known = " and ".join(name for name in view.allowed_methods if name not in ("HEAD", "OPTIONS"))
            return f"This address knows {known} only."
        case exceptions.NotAcceptable():
            return "The API answers in JSON. Leave the Accept header out, or let it name application/json."
        case exceptions.UnsupportedMediaType():
            kinds = " or ".join(parser.media_type for parser in view.parser_classes)
            return f"Send the body as {kinds}, and say so in the Content-Type header."
        case exceptions.Throttled():
            return f"That was too often. Try again in {getattr(error, 'wait', None) or 60} seconds."
    return ""
