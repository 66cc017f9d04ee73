"""Every address of the project: what stands in it, and what each kind of person is answered.

A row is (name, what stands in the address, answers to GET, answers to POST, what is posted). The words in an address and in
what is posted name things of the fixture `world`; what is posted would do something if it were let through.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from claims.admin import site

ROLES = (
    "anonymous",
    "viewer",
    "reviewer",
    "lead",
    "administrator",
    "outsider",  # a reviewer of another desk
    "stranger",  # the administrator of another desk
    "superuser",
)
RANKED = ("viewer", "reviewer", "lead", "administrator")
SIGN_IN = "sign in"  # led to the sign-in page
DOOR = "door"  # led to the admin panel's door, which says 403 or leads to the sign-in page

Answers = dict[str, int | str]


@dataclass(frozen=True)
class Row:
    """One address; `name` is its URL name, or its route where it has none."""

    name: str
    place: str
    get: Answers
    post: Answers
    body: dict[str, str] = field(default_factory=dict)


def everybody(code: int) -> Answers:
    return dict.fromkeys(ROLES, code)


def signed_in(code: int, *, stranger: int | str = SIGN_IN) -> Answers:
    return {**everybody(code), "anonymous": stranger}


def member(code: int, *, least: str = "viewer", stranger: int | str = SIGN_IN) -> Answers:
    """Members from the role `least` on; a weaker one is told no, and to others the thing does not exist."""
    weak = dict.fromkeys(RANKED[: RANKED.index(least)], 403)
    return {**everybody(code), "anonymous": stranger, "outsider": 404, "stranger": 404, **weak}


def reviewer(code: int) -> Answers:
    return member(code, least="reviewer")


def panel(code: int, *, stranger: int | None = None, administrator: int | None = None) -> Answers:
    """The admin panel: administrators come in, and of another desk's rows they see none."""
    come_in = {
        "superuser": code,
        "administrator": administrator or code,
        "stranger": stranger or administrator or code,
    }
    return {**dict.fromkeys(ROLES, DOOR), **come_in}


NO = everybody(405)
API_NO = {**NO, "anonymous": 401}


def api(code: int, *, least: str = "viewer") -> Answers:
    return member(code, least=least, stranger=401)


TEXT = "The bridge at Marn closed at noon, the council said. Two lorries were left on it, according to the police."
DETAILS = {"version": "1", "headline": "Collision", "action": "save"}

DESK = [
    Row("home", "", {**signed_in(302), "superuser": 200}, NO),
    Row("desk", "desk", member(200), NO),
    Row("desk_state", "desk", member(204), NO),
    Row("add", "desk", reviewer(200), reviewer(302), {"way": "paste", "text": TEXT, "check": "on"}),
    Row("add_one", "desk", NO, reviewer(201), {"way": "paste", "text": TEXT}),
    Row("add_replaces", "desk", member(200), NO),
    Row("queue", "desk", member(200), NO),
    Row(
        "members",
        "desk",
        member(200, least="administrator"),
        member(302, least="administrator"),
        {"username": "{member}", "role": "lead"},
    ),
    Row(
        "member_remove",
        "desk user",
        member(200, least="administrator"),
        member(302, least="administrator"),
    ),
    Row("story", "story", member(200), NO),
    Row("story_state", "story", member(204), NO),
    Row("story_rename", "story", NO, member(302, least="lead"), {"title": "Orla strait"}),
    Row("story_arrange", "story", reviewer(200), NO),
    Row("story_merge", "story", NO, member(302, least="lead"), {"into": "{other_story}"}),
    Row(
        "story_split",
        "story",
        NO,
        member(302, least="lead"),
        {"articles": "{later_article}", "title": "The rescue"},
    ),
    Row("article_move", "article", reviewer(200), reviewer(302), {"version": "1", "new_story": "The Linnet"}),
    Row("article_suggestion", "article", NO, reviewer(302), {"answer": "accept"}),
    Row("article_details", "article", member(200), reviewer(302), DETAILS),
    Row("article_original", "article", member(200), NO),
    Row("article_state", "article", member(200), NO),
    Row("account_token", "", signed_in(200), signed_in(200)),
]
REVIEW = [
    Row("article", "article", member(200), NO),
    Row("article_run", "article", NO, reviewer(302)),
    Row("article_progress", "article", member(200), NO),
    Row("claim_add", "article", NO, reviewer(302), {"words": "coast guard"}),
    Row("claim_panel", "claim", member(302), NO),
    Row(
        "claim_move",
        "claim",
        NO,
        reviewer(302),
        {"version": "2", "to": "disputed", "reason": "The bulletin says 41."},
    ),
    Row("claim_undo", "claim", NO, reviewer(302), {"version": "2"}),
    Row("claim_superseding", "claim", member(200), NO),
    Row("claim_correct", "claim", NO, reviewer(302), {"version": "2", "words": "Almost 50 passengers"}),
    Row("claim_note", "claim", NO, reviewer(302), {"note": "Rang the harbour office."}),
    Row("claim_evidence", "claim", NO, reviewer(302), {"citation": "Log, page 3", "passage": "63"}),
    Row("evidence_reuse", "later evidence", NO, reviewer(302)),
    Row("evidence_remove", "spare", NO, reviewer(302)),
    Row("evidence_copy", "evidence", member(200), NO),
]
LINEAGE = [
    Row("compare", "later_article article", member(200), NO),
    Row("story_compare", "story", member(302), NO),
    Row("sum_decide", "sumcheck", NO, reviewer(302), {"act": "dismiss", "seen": "1"}),
    Row("link_flag", "link", NO, reviewer(302), {"act": "differ", "seen": "{stamp}"}),
    Row("link_decide", "link", NO, reviewer(302), {"act": "accept", "seen": "{stamp}"}),
    Row("claim_link", "claim link", NO, reviewer(302), {"act": "accept", "seen": "{stamp}"}),
    Row("article_repeats", "later_article", NO, reviewer(302)),
    Row("article_comparison", "later_article", NO, reviewer(302)),
]
REPORTS = [
    Row("reports", "desk", member(200), NO),
    Row("report_request", "desk", NO, member(302), {"format": "csv"}),
    Row("report", "report", member(200), NO),
    Row("report_download", "report", member(200), NO),
]
PEOPLE = {**everybody(302), "anonymous": 200}
ACCOUNTS = [
    Row("health", "", everybody(200), NO),
    Row("account_login", "", PEOPLE, PEOPLE),
    Row("account_logout", "", {**everybody(200), "anonymous": 302}, everybody(302)),
    Row("account_inactive", "", everybody(200), NO),
    Row("account_signup", "", PEOPLE, PEOPLE),
    Row("account_reauthenticate", "", signed_in(200), signed_in(200)),
    Row("account_email", "", everybody(200), everybody(200)),
    Row("account_email_verification_sent", "", everybody(200), NO),
    Row("account_change_password", "", signed_in(200), signed_in(200)),
    Row("account_set_password", "", signed_in(302), signed_in(302)),
    Row("account_reset_password", "", everybody(200), everybody(200)),
    Row("account_confirm_login_code", "", everybody(302), everybody(302)),
    Row("account_confirm_email", "key", everybody(200), everybody(404)),
    Row("account_reset_password_from_key_done", "", everybody(200), NO),
    Row("account_reset_password_from_key", "uid key", everybody(200), everybody(200)),
    Row("account_reset_password_done", "", everybody(200), NO),
    Row("mfa_index", "", signed_in(200), signed_in(405)),
    Row("mfa_authenticate", "", everybody(302), everybody(302)),
    Row("mfa_reauthenticate", "", signed_in(302), signed_in(302)),
    Row("mfa_activate_totp", "", signed_in(302), signed_in(302)),
    Row("mfa_deactivate_totp", "", signed_in(404), signed_in(404)),
    Row("mfa_view_recovery_codes", "", signed_in(404), signed_in(405)),
    Row("mfa_generate_recovery_codes", "", signed_in(302), signed_in(302)),
    Row("mfa_download_recovery_codes", "", signed_in(404), signed_in(404)),
]
API = [
    Row("api:root", "", everybody(302), everybody(302)),
    Row("api:schema", "", everybody(200), NO),
    Row("api:docs", "", everybody(200), NO),
    Row("api:problem", "code", everybody(200), NO),
    Row("api:token", "", NO, everybody(200), {"username": "vera", "password": "correct horse battery"}),
    Row("api:whoami", "", signed_in(200, stranger=401), API_NO),
    Row(
        "api:desks",
        "",
        signed_in(200, stranger=401),
        {**everybody(403), "anonymous": 401, "superuser": 201},
        {"name": "City desk", "slug": "city", "administrator": "vera"},
    ),
    Row("api:desk", "desk", api(200), API_NO),
    Row("api:members", "desk", api(200), API_NO),
    Row("api:member", "desk member", API_NO, API_NO),
    Row("api:stories", "desk", api(200), api(201, least="reviewer"), {"title": "Marn bridge"}),
    Row("api:articles", "desk", api(200), api(201, least="reviewer"), {"text": TEXT}),
    Row("api:runs", "desk", api(200), API_NO),
    Row("api:comparisons", "desk", api(200), API_NO),
    Row("api:links", "desk", api(200), API_NO),
    Row("api:sums", "desk", api(200), API_NO),
    Row("api:article_comparisons", "later_article", api(200), api(409, least="reviewer")),
    Row("api:carryover", "later_article", api(200), api(200, least="reviewer")),
    Row("api:comparison", "comparison", api(200), API_NO),
    Row("api:sum", "sumcheck", api(200), API_NO),
    Row("api:sum_dismiss", "sumcheck", API_NO, api(200, least="reviewer")),
    Row("api:sum_reopen", "sumcheck", API_NO, api(409, least="reviewer")),
    Row("api:link", "link", api(200), API_NO),
    Row("api:link_accept", "link", API_NO, api(200, least="reviewer")),
    Row("api:link_reject", "link", API_NO, api(200, least="reviewer")),
    Row("api:link_reopen", "link", API_NO, api(409, least="reviewer")),
    Row("api:link_differ", "link", API_NO, api(409, least="reviewer")),
    Row("api:link_flag", "link", API_NO, api(409, least="reviewer")),
    Row("api:link_carry", "link", API_NO, api(409, least="reviewer")),
    Row("api:claims", "desk", api(200), API_NO),
    Row("api:ripple", "claim", api(200), API_NO),
    Row("api:events", "desk", api(200), API_NO),
    Row("api:reports", "desk", api(200), api(201), {"format": "csv"}),
    Row("api:story", "story", api(200), API_NO),
    Row("api:story_merge", "story", API_NO, api(200, least="lead"), {"into": "{other_story}"}),
    # What is posted here are words; a list of articles is sent by tests/api.
    Row("api:story_split", "story", API_NO, api(400, least="lead"), {"title": "The rescue"}),
    Row("api:article_move", "article", API_NO, api(200, least="reviewer"), {"new_story": "The Linnet"}),
    Row("api:article_placing", "article", api(200), api(200, least="reviewer"), {"answer": "accept"}),
    Row("api:article", "article", api(200), API_NO),
    Row("api:original", "article", api(200), API_NO),
    Row("api:article_runs", "article", api(200), api(409, least="reviewer")),
    Row("api:article_claims", "article", api(200), api(201, least="reviewer"), {"start": "0", "end": "12"}),
    Row("api:run", "run", api(200), API_NO),
    Row("api:claim", "claim", api(200), API_NO),
    Row(
        "api:verdict",
        "claim",
        API_NO,
        api(200, least="reviewer"),
        {"status": "disputed", "reason": "It says 41."},
    ),
    Row("api:undo", "claim", API_NO, api(200, least="reviewer")),
    Row("api:notes", "claim", API_NO, api(201, least="reviewer"), {"note": "Rang the harbour office."}),
    Row("api:history", "claim", api(200), API_NO),
    Row("api:superseding", "claim", api(200), API_NO),
    Row(
        "api:claim_evidence",
        "claim",
        api(200),
        api(201, least="reviewer"),
        {"citation": "Log, page 3", "passage": "63"},
    ),
    Row("api:reusable", "later", api(200), API_NO),
    Row("api:reuse", "later evidence", API_NO, api(201, least="reviewer")),
    Row("api:evidence", "evidence", api(200), API_NO),
    Row("api:remove_evidence", "spare", API_NO, api(200, least="reviewer")),
    Row("api:copy", "evidence", api(200), API_NO),
    Row("api:event", "event", api(200), API_NO),
    Row("api:report", "report", api(200), API_NO),
    Row("api:report_download", "report", api(200), API_NO),
    Row("api:nothing", "nothing", everybody(404), everybody(404)),
]

WRITABLE = ("article", "deskweights", "membership", "user")


def _rooms(model: str) -> list[Row]:
    """The addresses that Django's panel makes for one model."""
    base, row = f"admin:claims_{model}", "desk_row" if model == "desk" else model
    listed, superusers, no = panel(200), panel(200, administrator=403), panel(403)
    shown = superusers if model == "user" else panel(200, stranger=302)
    add = {"deskweights": listed, "membership": listed, "user": superusers, "desk": superusers}.get(model, no)
    lists = superusers if model == "user" else listed
    return [
        Row(f"{base}_changelist", "", lists, lists),
        Row(f"{base}_add", "", add, add),
        Row(f"{base}_history", row, panel(302), panel(302)),
        Row(f"{base}_delete", row, no, no),
        Row(f"{base}_change", row, shown, shown if model in WRITABLE else no),
        Row(f"admin/claims/{model}/<path:object_id>/", row, panel(302), panel(302)),
    ]


AT_THE_DOOR = {
    **panel(302),
    "anonymous": SIGN_IN,
    **dict.fromkeys(("viewer", "reviewer", "lead", "outsider"), 403),
}
MODELS = sorted(shown._meta.model_name for shown in site._registry)
ADMIN = [
    Row("admin:index", "", panel(200), panel(200)),
    Row("admin:login", "", AT_THE_DOOR, AT_THE_DOOR),
    Row("admin:logout", "", everybody(302), everybody(302)),
    Row("admin:password_change", "", panel(302), panel(302)),
    Row("admin:password_change_done", "", panel(302), panel(302)),
    Row("admin:autocomplete", "", panel(403), panel(405)),
    Row("admin:jsi18n", "", panel(200), panel(405)),
    Row("admin:view_on_site", "number number", panel(404), panel(404)),
    Row("admin:app_list", "app", panel(200), panel(200)),
    Row(r"admin/(?P<url>.*)$", "nothing", panel(404), panel(404)),
    *(row for model in MODELS for row in _rooms(model)),
]
ROWS = [*DESK, *REVIEW, *LINEAGE, *REPORTS, *ACCOUNTS, *API, *ADMIN]
