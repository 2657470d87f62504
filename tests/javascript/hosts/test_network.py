"""The simulated network, dialogs, and work of other threads as steps."""

import pytest

from app.runs.execute import record
from app.runs.network import parse_network
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import TaskQueued, WorkFinished, WorkStarted
from tests.javascript.hosts.recorded import printed, steps_of

TABLE = """
loopscope.network({
  'https://api.example/users': { body: [{ name: 'Ada' }], latency: 20 },
  'POST https://api.example/users': { status: 201, headers: { 'X-Id': '7' }, body: 'made' },
  'https://api.example/down': { fail: true },
  'https://api.example/old': { status: 302, headers: { location: '/users' } },
  'https://api.example/files/*': { status: 404 },
});
"""
BOTH = pytest.mark.parametrize("host", [Host.BROWSER, Host.NODE])


@BOTH
def test_the_table_answers(host: Host) -> None:
    source = (
        TABLE
        + """
(async () => {
  const users = await fetch('https://api.example/users');
  console.log(users.status, users.headers.get('content-type'), (await users.json())[0].name);
  const made = await fetch('https://api.example/users', { method: 'POST', body: 'x' });
  console.log(made.status, made.statusText, made.headers.get('x-id'), await made.text());
  const moved = await fetch('https://api.example/old');
  console.log(moved.redirected, moved.url);
  const missing = await fetch('https://api.example/files/a/b');
  console.log(missing.ok, missing.status);
  await fetch('https://api.example/down').catch((error) => console.log(error.name));
})();
"""
    )
    assert printed(steps_of(source, host)) == [
        "200 application/json Ada",
        "201 Created 7 made",
        "true https://api.example/users",
        "false 404",
        "TypeError",
    ]


@BOTH
def test_without_a_table_the_request_is_repeated(host: Host) -> None:
    source = """
fetch('https://any.example/x?y', { method: 'PUT', body: 'b' })
  .then((response) => response.json())
  .then((said) => console.log(said.url, said.method, said.body));
fetch('https://nope.invalid/').catch((error) => console.log(error.message));
"""
    lines = printed(steps_of(source, host))
    words = "Failed to fetch" if host is Host.BROWSER else "fetch failed"
    assert sorted(lines) == sorted([words, "https://any.example/x?y PUT b"])


@BOTH
def test_a_request_is_work_of_another_thread(host: Host) -> None:
    steps = steps_of("fetch('https://any.example/').then(() => console.log('here'))", host)
    (started,) = [step for step in steps if isinstance(step, WorkStarted)]
    (finished,) = [step for step in steps if isinstance(step, WorkFinished)]
    assert (started.thread, started.label) == ("network", "GET https://any.example/")
    assert finished.work == started.work
    assert finished.at - started.at == pytest.approx(100.0, abs=1.0)
    assert started.work in [step.cause for step in steps if isinstance(step, TaskQueued)]


def test_an_aborted_request_ends_its_work() -> None:
    source = """
const controller = new AbortController();
fetch('https://any.example/', { signal: controller.signal }).catch((e) => console.log(e.name));
setTimeout(() => controller.abort(), 10);
"""
    steps = steps_of(source)
    (finished,) = [step for step in steps if isinstance(step, WorkFinished)]
    assert finished.outcome == "cancelled"
    assert finished.at < 50.0
    assert printed(steps) == ["AbortError"]


def test_a_page_resolves_relative_addresses_and_node_has_no_page() -> None:
    source = "fetch('/x').then((r) => console.log(r.url, r.type), (e) => console.log(e.message))"
    assert printed(steps_of(source)) == ["http://localhost/x basic"]
    assert printed(steps_of(source, Host.NODE)) == ["Failed to parse URL from /x"]


def test_a_table_that_is_none_is_an_error() -> None:
    source = "try { loopscope.network(5) } catch (error) { console.log(error.name) }"
    assert printed(steps_of(source)) == ["TypeError"]


def test_a_person_answers_dialogs_while_the_thread_stands_still() -> None:
    source = """
setTimeout(() => console.log('timeout'), 10);
const since = performance.now();
console.log(confirm('sure?'), prompt('name?'));
loopscope.answers({ confirm: true, prompt: 'Ada' });
console.log(confirm('sure?'), prompt('name?'), performance.now() - since > 1000);
"""
    assert printed(steps_of(source)) == ["false null", "true Ada true", "timeout"]


@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("new WebSocket('ws://h/')", "WebSocket"),
        ("location.href = 'http://elsewhere/'", "leaving the page for http://elsewhere/"),
        ("crypto.subtle.sign()", "crypto.subtle.sign"),
    ],
)
def test_what_is_not_there_is_named(program: str, name: str) -> None:
    assert steps_of(program)[-1].message.startswith(f"Not supported: {name}.")  # type: ignore[union-attr]


def test_a_global_of_the_programs_own_stays() -> None:
    source = "var URL = 5; function fetch() { return 6 } new Response(); console.log(URL, fetch())"
    assert printed(steps_of(source)) == ["5 6"]


def with_network(source: str, network: str, host: Host) -> list[str]:
    goal = Goal.SCRIPT if host is Host.BROWSER else Goal.COMMONJS
    request = RunRequest(source=source, host=host, goal=goal, network=parse_network(network))
    return printed(list(record(request)))


@BOTH
def test_a_run_brings_its_network(host: Host) -> None:
    source = """
fetch('https://api.example/a').then((r) => r.json()).then((j) => console.log(j.from));
loopscope.network({ 'https://api.example/a': { body: { from: 'program' }, latency: 1 } });
fetch('https://api.example/a').then((r) => r.json()).then((j) => console.log(j.from));
"""
    network = '{"https://api.example/a": {"body": {"from": "file"}, "latency": 30}}'
    assert with_network(source, network, host) == ["program", "file"]


@BOTH
def test_a_slow_body_comes_in_parts(host: Host) -> None:
    source = """
(async () => {
  const response = await fetch('https://api.example/big');
  console.log(response.headers.get('content-length'));
  const reader = response.body.getReader();
  let got = 0, parts = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    got += value.length; parts += 1;
  }
  console.log(got, parts);
  const text = await (await fetch('https://api.example/big')).text();
  console.log(text.length);
})();
"""
    network = '{"https://api.example/big": {"size": 2000, "bandwidth": 10000}}'
    assert with_network(source, network, host) == ["2000", "2000 4", "2000"]


def test_progress_events_of_a_slow_answer() -> None:
    source = """
const xhr = new XMLHttpRequest();
for (const type of ['loadstart', 'progress', 'load', 'loadend'])
  xhr.addEventListener(type, (e) => console.log(type, e.loaded, e.total, xhr.responseText.length));
xhr.upload.onprogress = (e) => console.log('sent', e.loaded, e.total);
xhr.open('POST', '/up');
xhr.send('12345');
"""
    network = '{"POST /up": {"body": "ok", "size": 1000, "bandwidth": 10000}}'
    assert with_network(source, network, Host.BROWSER) == [
        "loadstart 0 0 0",
        "sent 5 5",
        "progress 500 1000 500",
        "progress 1000 1000 1000",
        "load 1000 1000 1000",
        "loadend 1000 1000 1000",
    ]


def test_a_body_is_aborted_while_it_comes() -> None:
    source = """
const controller = new AbortController();
fetch('/big', { signal: controller.signal }).then(async (response) => {
  console.log(response.status);
  setTimeout(() => controller.abort(), 120);
  try { await response.text(); } catch (error) { console.log(error.name); }
});
"""
    network = '{"/big": {"size": 100000, "bandwidth": 100000}}'
    assert with_network(source, network, Host.BROWSER) == ["200", "AbortError"]


def test_a_worker_has_the_network_of_its_page() -> None:
    source = """
const text = "fetch('https://a.example/').then((r) => r.text()).then(postMessage)";
new Worker(URL.createObjectURL(new Blob([text]))).onmessage = (e) => console.log(e.data);
"""
    network = '{"https://a.example/": {"body": "hello"}}'
    assert with_network(source, network, Host.BROWSER) == ["hello"]


def test_a_synchronous_request_stands_still_until_it_is_answered() -> None:
    source = """
setTimeout(() => console.log('timer', Math.round(performance.now() - begin) >= 300), 10);
const begin = performance.now();
const xhr = new XMLHttpRequest();
xhr.open('GET', '/slow', false);
xhr.send();
console.log(xhr.status, xhr.responseText, Math.round(performance.now() - begin) >= 300);
xhr.open('GET', '/down', false);
try { xhr.send(); } catch (error) { console.log(error.name, xhr.readyState); }
"""
    network = '{"/slow": {"body": "late", "latency": 300}, "/down": {"fail": true}}'
    assert with_network(source, network, Host.BROWSER) == [
        "200 late true",
        "NetworkError 4",
        "timer true",
    ]


@pytest.mark.parametrize(
    "waiting", ["alert('wait')", "(x => (x.open('GET', '/', false), x.send()))(new XMLHttpRequest)"]
)
def test_workers_go_on_while_the_page_stands_still(waiting: str) -> None:
    source = f"""
const source = 'setInterval(() => postMessage(Math.round(performance.now())), 20)';
const worker = new Worker(URL.createObjectURL(new Blob([source])));
const heard = [];
worker.onmessage = (event) => {{
  heard.push(event.data);
  if (heard.length === 1) {waiting};
  if (heard.length === 4) {{
    worker.terminate();
    console.log(heard.slice(1).map((moment, place) => moment - heard[place] < 30).join());
  }}
}};
"""
    assert printed(steps_of(source)) == ["true,true,true"]
