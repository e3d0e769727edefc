"""The screen in a browser: what is said without the server, and who gets in with it."""

import socket
import sys

import pytest

from reader.cli import main
from reader.errors import UsageError
from reader.ui.serving import HOST, door_keeper, serve


def test_without_the_server_it_is_said_what_to_install(monkeypatch, capsys, tmp_path):
    """The extra is named in one sentence."""
    monkeypatch.setenv("READER_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)

    assert main(["--web"]) == 1
    assert capsys.readouterr().err == (
        "reader: The screen in a browser needs the package textual-serve; install reader with its extra “web”.\n"
    )


@pytest.mark.parametrize("words", [["--web", "-"], ["--web", "--clipboard"], ["--port", "80"], ["--web", "--plain"]])
def test_what_a_browser_cannot_show_is_wrong_usage(words, capsys, monkeypatch, tmp_path):
    """What comes through a pipe has no second visit; a port of the system is none of ours."""
    monkeypatch.setenv("READER_CONFIG_HOME", str(tmp_path))
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


async def test_only_who_knows_the_key_gets_in_from_its_own_page():
    """Without the key, from another page or under another name of this machine, nothing is handed out."""
    web = pytest.importorskip("aiohttp.web")
    client = pytest.importorskip("aiohttp").ClientSession
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]

    async def page(_):
        return web.Response(text="in")

    app = web.Application(middlewares=[door_keeper(port, "secret")])
    app.add_routes([web.get("/", page), web.get("/ws", page)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, HOST, port).start()
    address = f"http://{HOST}:{port}"
    try:
        async with client() as guest:
            for path, headers in (
                ("/", {}),
                ("/?key=wrong", {}),
                ("/?key=secret", {"Host": "evil.example"}),
                ("/?key=secret", {"Origin": "http://evil.example"}),
                ("/ws", {"Origin": address}),
            ):
                async with guest.get(address + path, headers=headers) as answer:
                    assert answer.status == 403
            async with guest.get(f"{address}/?key=secret") as answer:
                assert (answer.status, await answer.text()) == (200, "in")
                assert answer.cookies[f"reader-{port}"]["samesite"] == "Strict"
                cookie = f"reader-{port}={answer.cookies[f'reader-{port}'].value}"
            async with guest.get(f"{address}/ws", headers={"Origin": address, "Cookie": cookie}) as answer:
                assert answer.status == 200
    finally:
        await runner.cleanup()


def test_a_port_that_is_taken_is_told():
    """Where another program listens, that is said, with what to do."""
    pytest.importorskip("textual_serve")
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        with pytest.raises(UsageError, match="Try another with --port"):
            serve([], other.getsockname()[1])
