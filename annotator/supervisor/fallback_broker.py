"""Run fakeredis' TCP server on a port of this machine: `python fallback_broker.py PORT`.

A program of its own, started by its path, so that it loads neither Django nor Celery.
"""

from __future__ import annotations

import sys

from fakeredis import TcpFakeServer


def main(port: int) -> None:
    """Serve until the process is told to stop."""
    with TcpFakeServer(("127.0.0.1", port)) as server:
        server.daemon_threads = True  # an open connection must not keep the program alive
        server.serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]))
