"""The command line's contract: what goes to which stream, and the exit codes.

What programs print is Node 20.20.2's, printed by it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from app.trace.recording import Recording

PROJECT = Path(__file__).parents[1]


def run(
    *arguments: str, stdin: str | bytes = b"", cwd: Path = PROJECT, **environment: str
) -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    words = [sys.executable, "-m", "app", "run", *arguments]
    paths = {"PYTHONPATH": str(PROJECT), **environment}
    done = subprocess.run(
        words,
        check=False,
        input=data,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **paths},
        timeout=60,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def file(folder: Path, source: str, name: str = "program.js") -> str:
    path = folder / name
    path.write_text(source, "utf-8")
    return str(path)


def test_the_levels_of_the_console_go_to_their_streams(tmp_path: Path) -> None:
    source = "for (const level of ['log', 'info', 'debug', 'warn', 'error']) console[level](level);"
    assert run(file(tmp_path, source)) == (0, "log\ninfo\ndebug\n", "warn\nerror\n")


def test_a_stream_ends_no_line_by_itself() -> None:
    source = "process.stdout.write('a'); process.stdout.write('b\\n'); console.log('c')"
    assert run("-", stdin=source) == (0, "ab\nc\n", "")


def test_nodes_order(tmp_path: Path) -> None:
    source = """
        setTimeout(() => console.log('timeout'));
        setImmediate(() => console.log('immediate'));
        Promise.resolve().then(() => console.log('promise'));
        process.nextTick(() => console.log('tick'));
        console.log('script');
    """
    expected = "script\ntick\npromise\ntimeout\nimmediate\n"
    assert run(file(tmp_path, source)) == (0, expected, "")


def test_an_uncaught_error_is_the_last_of_standard_error(tmp_path: Path) -> None:
    code, out, err = run(
        file(tmp_path, "console.log('a');\nconsole.error('b');\nthrow new TypeError('c');\n")
    )
    assert (code, out) == (1, "a\n")
    assert err.startswith("b\n")
    assert "\nTypeError: c\n    at " in err


def test_an_error_in_a_browser_does_not_end_its_loop() -> None:
    source = "setTimeout(() => console.log('later'));\nthrow new TypeError('c');"
    code, out, err = run("--host", "browser", "-", stdin=source)
    assert (code, out) == (1, "later\n")
    assert err.startswith("Uncaught TypeError: c\n")


def test_input_can_be_a_page(tmp_path: Path) -> None:
    page = "<!doctype html><p>text<script>console.log(1)</script><script>console.log(2)</script>"
    assert run("--host", "browser", "-", stdin=page) == (0, "1\n2\n", "")
    assert run(file(tmp_path, page, "page.html")) == (0, "1\n2\n", "")


def test_a_module(tmp_path: Path) -> None:
    source = "console.log(typeof this, await 5);"
    assert run(file(tmp_path, source, "a.mjs")) == (0, "undefined 5\n", "")
    assert run("--module", file(tmp_path, source)) == (0, "undefined 5\n", "")


def test_a_faster_display_draws_more_frames(tmp_path: Path) -> None:
    path = tmp_path / "frames.html"
    path.write_text(
        "<script>let last = 0, n = 0; requestAnimationFrame(function f(now) {"
        "if (last) console.log(Math.round(now - last)); last = now;"
        "if (++n < 3) requestAnimationFrame(f); });</script>"
    )
    assert run(str(path)) == (0, "17\n17\n", "")
    assert run(str(path), "--refresh-rate", "120") == (0, "8\n8\n", "")


def test_a_seed_chooses_the_chance(tmp_path: Path) -> None:
    path = file(tmp_path, "console.log(Math.random())")
    assert run(path) == run(path, "--seed", "1")
    assert run(path) != run(path, "--seed", "2")


def test_a_syntax_error_is_refused_with_its_place(tmp_path: Path) -> None:
    path = file(tmp_path, "console.log(1);\nlet a = ;\n")
    assert run(path) == (2, "", f"{path}:2:9: Unexpected token ';'\n")


def test_what_is_not_supported_is_refused_with_place_and_advice(tmp_path: Path) -> None:
    path = file(tmp_path, "<p>\n\n<script src='a.js'></script>", "page.html")
    code, out, err = run(path)
    assert (code, out) == (2, "")
    assert err.startswith(f"{path}:3:1: Not supported: external script a.js. Put its text")


def test_what_is_not_supported_is_refused_when_it_is_touched_too(tmp_path: Path) -> None:
    path = file(tmp_path, "console.log(1);\n\nrequire('cluster');\n")
    code, out, err = run(path)
    assert (code, out) == (2, "1\n")
    assert err.startswith(f"{path}:3:1: Not supported: require('cluster'). ")


def test_recursion_ends_with_the_languages_own_error() -> None:
    source = "function f() { f() }\ntry { f() } catch (error) { console.log(String(error)) }"
    assert run("-", stdin=source) == (0, "RangeError: Maximum call stack size exceeded\n", "")


def test_characters_that_are_none_are_replaced_as_node_does() -> None:
    source = "console.log('\\ud83d\\ude00', '\\ud800', 'é', '\\0')"
    assert run("-", stdin=source) == (0, "😀 \ufffd é \0\n", "")


def test_output_is_utf_8_whatever_the_locale_says() -> None:
    code, out, _ = run("-", stdin="console.log('é')", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert (code, out) == (0, "é\n")


def test_a_byte_order_mark_and_broken_utf_8_are_read_as_node_does() -> None:
    assert run("-", stdin=b"\xef\xbb\xbfconsole.log('\xff')") == (0, "\ufffd\n", "")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.js")
    assert run(missing) == (2, "", f"{missing}: No such file or directory\n")
    assert run(str(tmp_path)) == (2, "", f"{tmp_path}: Is a directory\n")


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = file(tmp_path, "// " + "x" * 110_000)
    code, out, err = run(path)
    assert (code, out) == (2, "")
    assert err == f"{path}:1:1: 110,003 bytes are too many, 102,400 are allowed\n"


def test_a_page_needs_a_browser(tmp_path: Path) -> None:
    code, _, err = run("--host", "node", file(tmp_path, "<p>", "page.html"))
    assert code == 2
    assert "the node host does not run html programs" in err


def test_options_that_do_not_exist_are_refused() -> None:
    code, _, err = run("--hots", "node", "x.js")
    assert code == 2
    assert "usage: loopscope" in err


def test_the_trace_is_a_recording(tmp_path: Path) -> None:
    code, out, err = run("--trace", file(tmp_path, "console.log('a'); setTimeout(() => {}, 5)"))
    assert (code, err) == (0, "")
    recording = Recording.from_jsonl(out)
    assert recording.ended is not None
    assert recording.ended.at >= 5
    assert json.loads(out.splitlines()[0])["step"] == "RunStarted"


def test_the_trace_can_be_cut() -> None:
    code, out, err = run("--trace", "--steps", "20", "-", stdin="setInterval(() => {})")
    assert code == 3
    assert len(out.splitlines()) == 21
    assert "Still running" in err


def test_who_stops_reading_gets_no_complaint() -> None:
    command = f"{sys.executable} -m app run - | head -n 1"
    source = "for (let i = 0; i < 100000; i++) console.log(i)"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        check=False,
        input=source.encode(),
        capture_output=True,
        cwd=PROJECT,
        timeout=60,
    )
    assert (done.stdout, done.stderr) == (b"0\n", b"")


def test_a_run_in_the_terminal_imports_nothing_of_the_web() -> None:
    script = (
        "import sys, app.__main__, app.runs.command, app.javascript.run\n"
        "heavy = {'fastapi', 'starlette', 'pydantic', 'jinja2', 'uvicorn', 'asyncio', 'logging'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, cwd=PROJECT
    )
    assert done.stdout == b"[]\n"


def test_the_help_names_the_exit_codes() -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert "Exit code 0: finished; 1:" in out
