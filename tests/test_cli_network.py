"""``loopscope run program --network FILE.json``: what addresses answer."""

from pathlib import Path

from tests.test_cli import file, run

PROGRAM = "fetch('http://a.example/').then((r) => r.text()).then(console.log)"


def test_the_network_of_a_file(tmp_path: Path) -> None:
    network = file(tmp_path, '{"http://a.example/": {"body": "from the file"}}', "network.json")
    program = file(tmp_path, PROGRAM, "program.js")
    assert run(program, "--network", network) == (0, "from the file\n", "")


def test_a_file_that_is_wrong_is_refused_with_its_place(tmp_path: Path) -> None:
    network = file(tmp_path, '{\n "/": {"latency": "long"}}', "network.json")
    code, out, err = run(file(tmp_path, PROGRAM, "program.js"), "--network", network)
    assert (code, out) == (2, "")
    assert err.startswith(f"{network}:2:7: 'latency' is not a number of ms")


def test_a_file_that_is_missing_is_said_so(tmp_path: Path) -> None:
    code, _, err = run(file(tmp_path, PROGRAM, "program.js"), "--network", "nowhere.json")
    assert (code, err) == (2, "nowhere.json: No such file or directory\n")
