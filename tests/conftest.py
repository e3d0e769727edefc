"""What holds for every test."""

import gzip
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import HealthCheck, settings

# The same examples every time: a run that passed must pass again. To search further by hand, READER_EXAMPLES=20000.
EXAMPLES = int(os.environ.get("READER_EXAMPLES", "0"))
settings.register_profile("fixed", derandomize=True, database=None, deadline=None)
settings.register_profile(
    "search", max_examples=EXAMPLES or 100, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
settings.load_profile("search" if EXAMPLES else "fixed")


@pytest.fixture(autouse=True, scope="session")
def nobodys_home(tmp_path_factory):
    """Keeps every test, and every program it starts, away from the library, places and settings of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("STATE", "CONFIG", "DATA"):
            patch.setenv(f"READER_{name}_HOME", str(home / name.lower()))
        yield


class Server:
    """Answers by path; a path nobody told it about is a 404. `asked` holds the requests as (path, headers)."""

    def __init__(self):
        self.answers = {}
        self.asked = []
        self.stopped = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer.asked.append((self.path, dict(self.headers)))
                answer = outer.answers.get(self.path)
                if answer is None:
                    answer = {"status": 404}
                self.close_connection = True
                if callable(answer):
                    answer = answer(self)
                if answer is not None:
                    send(self, **answer)

            def log_message(self, *_):
                """Be quiet."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.http.block_on_close = False
        self.http.handle_error = lambda *_: None  # clients that hang up are what is tested
        self.port = self.http.server_port
        self.thread = threading.Thread(target=lambda: self.http.serve_forever(poll_interval=0.01), daemon=True)
        self.thread.start()

    def url(self, path="/", host="127.0.0.1", scheme="http"):
        """Return the address of a path."""
        return f"{scheme}://{host}:{self.port}{path}"

    def close(self):
        """Let nobody wait any longer."""
        self.stopped.set()
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()


def send(handler, *, body=b"", status=200, headers=None, length=None, packed=False):
    """Write an answer; `length` may lie."""
    body = body.encode() if isinstance(body, str) else body
    body = gzip.compress(body) if packed else body
    handler.send_response(status)
    for name, value in ({"Content-Type": "text/html; charset=utf-8"} | (headers or {})).items():
        handler.send_header(name, value)
    if packed:
        handler.send_header("Content-Encoding", "gzip")
    handler.send_header("Content-Length", str(len(body) if length is None else length))
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def server(monkeypatch):
    """A server on this machine, asked without any proxy."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    made = Server()
    yield made
    made.close()
