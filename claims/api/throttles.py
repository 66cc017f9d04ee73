"""How often somebody who has not signed in may ask, and how often a password may be tried."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from rest_framework.request import Request
from rest_framework.throttling import AnonRateThrottle, SimpleRateThrottle


class Anonymous(AnonRateThrottle):
    """Requests without sign-in, by address."""

    scope = "anonymous"


class LoginAddress(SimpleRateThrottle):
    """Tries of a password, by address."""

    scope = "login_address"

    def get_cache_key(self, request: Request, view: Any) -> str:
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}


class LoginName(SimpleRateThrottle):
    """Tries of a password, by the name tried, so that many addresses together are no faster."""

    scope = "login_name"

    def get_cache_key(self, request: Request, view: Any) -> str | None:
        name = request.data.get("username") if isinstance(request.data, Mapping) else None
        if not isinstance(name, str):
            return None
        ident = hashlib.sha256(name.strip().lower().encode("utf-8", "replace")).hexdigest()
        return self.cache_format % {"scope": self.scope, "ident": ident}
