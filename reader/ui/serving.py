"""The screen in a browser of this machine, by Textual's own server; nobody else gets in.

A page of any site can open a connection to a server on this machine, and what arrives there is typed into the program.
So the server listens on the loopback address only, asks for a key that stands in the address it tells, and takes
nothing that comes from another page or under another name.
"""

from __future__ import annotations

import hmac
import logging
import secrets
import shlex
import sys
from typing import TYPE_CHECKING, Any

from reader.errors import UsageError
from reader.shell import tell
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

HOST = "127.0.0.1"
PORT = 8707
"""What is listened on when nothing else is said; any free one will do."""

_PROGRAM = "import sys; sys.path[:] = {path!r}; from reader.cli import main; sys.exit(main({words!r}))"


def serve(words: Sequence[str], port: int = PORT) -> None:
    """Serve the screen that `reader WORDS` opens until Ctrl-C; each visit starts it anew.

    Raises:
        UsageError: when the server is not installed, or the port is taken.
    """
    try:
        from textual_serve.server import Server  # noqa: PLC0415 - an extra; not everybody has it
    except ImportError as error:
        raise UsageError(
            say("The screen in a browser needs the package textual-serve; install reader with its extra “web”.")
        ) from error
    key = secrets.token_urlsafe(24)
    program = _PROGRAM.format(path=sys.path, words=list(words))
    server: Any = _guarded(Server, key)(shlex.join([sys.executable, "-P", "-c", program]), HOST, port, "reader")
    logging.getLogger("textual-serve").setLevel(logging.ERROR)
    try:
        server.serve()
    except OSError as error:
        raise UsageError(
            say("Nothing can be served on port {port}: {why}. Try another with --port.", port=port, why=error.strerror)
        ) from error


def _guarded(base: Any, key: str) -> Any:
    """Return Textual's server with a door keeper."""

    class Guarded(base):  # type: ignore[misc] # an extra without types
        """Lets in who knows the key, from its own page."""

        def initialize_logging(self) -> None:
            """Say nothing but what goes wrong."""
            logging.basicConfig(level=logging.ERROR)

        async def on_startup(self, app: Any) -> None:
            """Tell the address."""
            del app
            tell(say("Open {address} in your browser; Ctrl-C ends it.", address=f"{self.public_url}/?key={key}"))

        async def _make_app(self) -> Any:
            app = await super()._make_app()
            app.middlewares.append(door_keeper(self.port, key))
            return app

    return Guarded


def door_keeper(port: int, key: str) -> Any:
    """Return what looks at every request first."""
    from aiohttp import web  # noqa: PLC0415 - comes with the server

    names = {f"{HOST}:{port}", f"localhost:{port}"}
    cookie = f"reader-{port}"
    policy = (
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self';"
        f" img-src 'self' data:; connect-src 'self' ws://{HOST}:{port}; frame-ancestors 'none'"
    )

    async def keep(request: web.Request, handler: Callable[[web.Request], Awaitable[Any]]) -> Any:
        origin = request.headers.get("Origin", "")
        is_own = request.host in names and origin in ("", *(f"http://{name}" for name in names))
        shown = request.query.get("key", "") or request.cookies.get(cookie, "")
        if not is_own or not hmac.compare_digest(shown.encode(), key.encode()):
            return web.Response(status=403, text=say("Open the address that reader told when it was started."))
        response = await handler(request)
        if request.path == "/":
            # Strict: no other page's requests carry it, not even those that open a connection.
            response.set_cookie(cookie, key, httponly=True, samesite="Strict")
            response.headers["Content-Security-Policy"] = policy
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return web.middleware(keep)
