"""Static files in production: compressed, and named after their content so that browsers may keep them."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStorage(CompressedManifestStaticFilesStorage):
    """Also rewrites the imports between our ES modules to the hashed names."""

    support_js_module_import_aggregation = True
