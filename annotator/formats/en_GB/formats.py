"""Django's names, Stet's forms: a desk compares times of a day, so they have 24 hours and say whose they are."""

DATE_FORMAT = "j M Y"
DATETIME_FORMAT = "j M Y, H:i e"
TIME_FORMAT = "H:i"
