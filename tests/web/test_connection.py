import httpx

from tests.web.fakes import fake_application
from tests.web.server import ServerThread


def test_a_client_that_goes_away_lets_the_run_go() -> None:
    app = fake_application()
    server = ServerThread(app)
    url = server.start()
    try:
        form = {"source": "// never ends", "host": "browser"}
        headers = {"Accept": "application/json"}
        stream = httpx.post(f"{url}/runs", data=form, headers=headers).json()["stream"]
        let_go = app.state.services.runs.let_go
        let_go.clear()
        with httpx.stream("GET", url + stream) as response:
            lines = response.iter_lines()  # kept: a forgotten iterator closes the connection
            assert next(lines) == "event: steps"
            assert not let_go.is_set()
        assert let_go.wait(10)
    finally:
        server.stop()
