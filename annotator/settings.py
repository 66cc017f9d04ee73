"""Settings, read from the environment; each value that is not Django's default says why."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF

from annotator import broker, environment, logs

BASE_DIR = Path(__file__).resolve().parent.parent

DATA_DIR = environment.folder("STET_DATA", default=BASE_DIR / "var")
BLOB_DIR = DATA_DIR / "blobs"  # original files, named by their SHA-256
MEDIA_ROOT = DATA_DIR / "media"

PRODUCTION = environment.choice("STET_ENV", default="local", among=("local", "production")) == "production"
DEBUG = environment.flag("DEBUG", default=False)
SECRET_KEY = environment.secret_key("SECRET_KEY", file=DATA_DIR / "secret_key", required=PRODUCTION)
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = environment.origins("CSRF_TRUSTED_ORIGINS")

HOST = environment.text("HOST", default="127.0.0.1")
PORT = environment.number("PORT", default=8000, low=0, high=65535)  # 0 takes any free port

LOGGING = logs.configuration(
    # A person at a terminal wants to hear of trouble only; in production somebody collects the lines.
    level=environment.choice(
        "LOG_LEVEL",
        default="INFO" if PRODUCTION else "WARNING",
        among=("DEBUG", "INFO", "WARNING", "ERROR"),
    ),
    as_json=PRODUCTION,
)

INSTALLED_APPS = [
    "claims",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "rest_framework",
    "rest_framework.authtoken",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "django_structlog",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_structlog.middlewares.RequestMiddleware",  # after login: its lines carry the user's id
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "annotator.urls"
WSGI_APPLICATION = "annotator.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {
    "default": environment.database("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'stet.sqlite3'}")
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE + WAL: no "database is locked" with several writers; FULL: a 201 is on disk after a power loss.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
            "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000;"
        ),
    }
    # Tests meet the database that people use: a file with a write-ahead log, not one in memory.
    DATABASES["default"]["TEST"] = {"NAME": DATA_DIR / "test.sqlite3"}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "claims.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "/accounts/login/"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "claims.accounts.Adapter"  # nobody signs up; an administrator makes accounts
ACCOUNT_FORMS = {"login": "claims.forms.login.LoginForm"}
ACCOUNT_SESSION_REMEMBER = True  # SESSION_COOKIE_AGE decides, not a box to tick
SESSION_COOKIE_AGE = 12 * 60 * 60

# Without a mail server nothing is sent, and the pages say so.
MAIL_WORKS = bool(environment.text("EMAIL_URL", default=""))
_mail = environment.mail("EMAIL_URL")
EMAIL_BACKEND = _mail["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = _mail["EMAIL_HOST"] or "", _mail["EMAIL_PORT"] or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_USER"] or "", _mail["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.get("EMAIL_USE_TLS", False), _mail.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 10  # seconds; a person waits for it
DEFAULT_FROM_EMAIL = environment.text("EMAIL_FROM", default="stet@localhost")

# Files go to disk, cut just over ingest's limit; a pasted text of ingest's 2,000,000 characters fits in 12 MiB.
FILE_UPLOAD_HANDLERS = ["claims.uploads.CappedUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = True
FORMAT_MODULE_PATH = ["annotator.formats"]
USE_TZ = True

STATIC_URL = "static/"
# Locally the files are served from the source, so that no collectstatic step stands before the first page.
WHITENOISE_USE_FINDERS = not PRODUCTION
if PRODUCTION:
    STATIC_ROOT = BASE_DIR / "staticfiles"
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "annotator.static.HashedStorage"},
    }

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Celery: the database row is the job, a message only wakes a worker (docs/operations.md says what that buys).
CELERY_BROKER_URL = environment.broker("REDIS_URL", default=broker.address_in(DATA_DIR))
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]  # never pickle: whoever reaches the broker could run code
CELERY_TASK_IGNORE_RESULT = True
CELERY_RESULT_BACKEND = None
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = (
    False  # the lease brings the work back; a redelivered poison task would loop
)
CELERY_TASK_PUBLISH_RETRY = (
    False  # a lost hint is sent again by the dispatcher; a person must not wait for it
)
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CONCURRENCY = environment.number("WORKER_CONCURRENCY", default=2, low=1, high=64)
CELERY_WORKER_MAX_TASKS_PER_CHILD = 100
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 1_500_000  # KiB
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 20.0
CELERY_WORKER_HIJACK_ROOT_LOGGER = False  # LOGGING above stands
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False  # the row is leased: finish it
CELERY_TASK_TIME_LIMIT = 15 * 60
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for its broker for ever
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_connect_timeout": 0.5,
    "socket_timeout": 5.0,
    "health_check_interval": 10,
    # One try: the person who uploads does not wait for a broker that is away.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
    "visibility_timeout": 60 * 60,
}
# A job whose worker died waits this long for the next one; the lease is renewed every third of it.
JOB_LEASE_SECONDS = environment.number("JOB_LEASE_SECONDS", default=45, low=3, high=600)
# All worker processes of all machines together: `dispatch` keeps at most twice as many hints in flight.
WORKER_SLOTS = environment.number("WORKER_SLOTS", default=CELERY_WORKER_CONCURRENCY, low=1, high=1024)
DJANGO_STRUCTLOG_CELERY_ENABLED = True

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.TokenAuthentication",  # first, so that strangers get 401 and not 403
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_PARSER_CLASSES": ["claims.api.parsers.JSON"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "claims.api.pagination.Pages",
    "DEFAULT_THROTTLE_CLASSES": ["claims.api.throttles.Anonymous"],
    "DEFAULT_THROTTLE_RATES": {"anonymous": "60/min", "login_address": "10/min", "login_name": "10/min"},
    "DEFAULT_SCHEMA_CLASS": "claims.api.schema.Schema",
    "EXCEPTION_HANDLER": "claims.api.problems.answer",
    "URL_FORMAT_OVERRIDE": None,  # ?format= is free for reports
    # Whose address is throttled: the last hop before our own proxy; without one, a forged header changes nothing.
    "NUM_PROXIES": 1 if environment.flag("BEHIND_PROXY", default=False) else 0,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Stet",
    "DESCRIPTION": "A claim-verification desk for news stories that keep changing. docs/api.md is a guide.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_AUTHENTICATION": [],
    "SWAGGER_UI_DIST": "SIDECAR",  # served from here, no CDN
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api",
    "SCHEMA_COERCE_PATH_PK": False,
    "PATH_CONVERTER_OVERRIDES": {"key": int, "username": str},
    "ENUM_NAME_OVERRIDES": {
        "StatusEnum": "claims.choices.Status",
        "JobStateEnum": "claims.choices.JobState",
        "RoleEnum": "claims.choices.Role",
        "VerbEnum": "claims.choices.Verb",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",  # the default one
        "claims.api.schema.close_requests",
    ],
}

SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
if PRODUCTION:
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = environment.flag("SECURE_SSL_REDIRECT", default=True)
    SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # asked by the container's own health check, without TLS
    SECURE_HSTS_SECONDS = environment.number(
        "SECURE_HSTS_SECONDS", default=31_536_000, low=0, high=63_072_000
    )
    # HSTS for this host only: its subdomains and the browsers' preload list are not ours to decide.
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
    if environment.flag("BEHIND_PROXY", default=False):
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
        ALLAUTH_TRUSTED_PROXY_COUNT = 1  # or every sign-in would count against the proxy's own address
