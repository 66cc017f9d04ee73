"""Files are cut while they arrive."""

from __future__ import annotations

import pytest

from claims.uploads import KEPT, CappedUploadHandler


@pytest.mark.parametrize(
    ("sent", "kept"), [(10, 10), (KEPT, KEPT), (KEPT + 1, KEPT), (KEPT + 5_000_000, KEPT)]
)
def test_no_more_than_the_cap_is_kept(sent, kept):
    handler = CappedUploadHandler()
    handler.new_file("files", "a.txt", "text/plain", None, None)
    for start in range(0, sent, 1_000_000):
        handler.receive_data_chunk(b"x" * min(1_000_000, sent - start), start)
    upload = handler.file_complete(sent)
    with upload:
        assert upload.size == kept
        assert len(upload.read()) == kept
