"""How people get in: accounts are made by an administrator, never by signing up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):
    """allauth's rules with the door for sign-ups shut."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
