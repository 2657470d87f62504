from app.javascript.runtime.async_functions import await_, start_async_function
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.promise_operations import perform_promise_then
from app.javascript.runtime.promise_resolving import HiddenCapability, resolve_promise
from app.javascript.runtime.promise_settling import reject_promise
from app.javascript.runtime.property import AccessorProperty
from app.javascript.runtime.values import Value
from tests.javascript.runtime.tiny_host import TinyHost


def test_a_body_begins_at_once_and_settles_its_promise() -> None:
    host = TinyHost()
    seen: list[str] = []

    def main() -> PromiseObject:
        def body() -> Value:
            seen.append("body")
            return 1.0

        promise = start_async_function(host.realm, body, "f")
        seen.append("caller")
        return promise

    promise = host.run(main)
    assert seen == ["body", "caller"]
    assert (promise.promise_state, promise.promise_result) == (PromiseState.FULFILLED, 1.0)
    assert host.labels == []


def test_what_a_body_throws_rejects_with_an_error_of_its_realm() -> None:
    host = TinyHost()

    def body() -> Value:
        raise type_error("no")

    promise = host.run(lambda: start_async_function(host.realm, body, "f"))
    assert promise.promise_state is PromiseState.REJECTED
    error = promise.promise_result
    assert isinstance(error, JSObject)
    assert error.get("message", error) == "no"
    assert host.tracked == [(promise, "reject")]


def test_await_of_a_rejected_promise_throws_and_handles_it() -> None:
    host = TinyHost()
    caught: list[Value] = []

    def main() -> PromiseObject:
        rejected = PromiseObject(host.realm.promise_prototype)
        reject_promise(host.realm, rejected, "reason")

        def body() -> Value:
            try:
                return await_(host.realm, rejected)
            except ThrowCompletion as thrown:
                caught.append(thrown.value_in(host.realm))
                return "recovered"

        return start_async_function(host.realm, body, "f")

    promise = host.run(main)
    assert caught == ["reason"]
    assert promise.promise_result == "recovered"
    assert [operation for _promise, operation in host.tracked] == ["reject", "handle"]


def test_depth_and_running_context_are_exact_at_every_switch() -> None:
    host = TinyHost()
    agent = host.agent
    depths: list[int] = []

    def main() -> None:
        def inner() -> Value:
            depths.append(agent.depth)
            await_(host.realm, None)
            depths.append(agent.depth)
            return None

        def outer() -> Value:
            running = agent.running
            agent.depth += 1  # as a call of the program does
            start_async_function(host.realm, inner, "inner")
            agent.depth -= 1
            assert agent.running is running
            await_(host.realm, None)
            depths.append(agent.depth)
            return None

        agent.depth += 1
        start_async_function(host.realm, outer, "outer")
        agent.depth -= 1
        assert (agent.depth, agent.running) == (0, None)

    host.run(main)
    assert depths == [2, 1, 1]
    assert (agent.depth, agent.running) == (0, None)


def test_a_promise_that_resolves_with_itself_is_rejected() -> None:
    host = TinyHost()

    def main() -> PromiseObject:
        promise = PromiseObject(host.realm.promise_prototype)
        resolve_promise(host.realm, promise, promise)
        return promise

    promise = host.run(main)
    error = promise.promise_result
    assert isinstance(error, JSObject)
    assert error.get("message", error) == "Chaining cycle detected for promise #<Promise>"


def test_a_then_that_throws_when_it_is_got_rejects_without_a_job() -> None:
    host = TinyHost()

    def getter(_realm: object, _this: Value, _arguments: list[Value]) -> Value:
        raise ThrowCompletion("got")

    def main() -> PromiseObject:
        thenable = JSObject(host.realm.object_prototype)
        get = NativeFunction(host.realm, "then", 0, getter)
        thenable.properties["then"] = AccessorProperty(get, None)
        promise = PromiseObject(host.realm.promise_prototype)
        resolve_promise(host.realm, promise, thenable)
        return promise

    promise = host.run(main)
    assert promise.promise_result == "got"
    assert host.labels == []


def test_jobs_say_what_they_are_when_details_are_recorded() -> None:
    host = TinyHost(details=True)
    realm = host.realm

    def nothing(_realm: object, _this: Value, _arguments: list[Value]) -> Value:
        return None

    def main() -> None:
        done = PromiseObject(realm.promise_prototype)
        resolve_promise(realm, done, 1.0)
        show = NativeFunction(realm, "show", 0, nothing)
        perform_promise_then(realm, done, show, None, HiddenCapability(realm))
        perform_promise_then(realm, done, None, None, HiddenCapability(realm))
        start_async_function(realm, lambda: await_(realm, done), "f")
        follower = PromiseObject(realm.promise_prototype)
        resolve_promise(realm, follower, done)

    host.run(main)
    assert host.labels == [
        "then: show",
        "then: no handler, passes the value on",
        "resume f after await",
        "resolve with thenable (calls then)",
        "resolve promise-2",
    ]


def test_a_suspended_context_leaves_the_recorded_stack_and_comes_back() -> None:
    host = TinyHost(details=True)
    recorder = host.agent.recorder

    def main() -> None:
        start_async_function(host.realm, lambda: await_(host.realm, None), "f")
        assert recorder.stack == []

    host.run(main)
    assert recorder.stack == []
    assert [type(step).__name__ for step in host.steps] == [
        "ContextPushed",
        "PromiseSettled",
        "ContextSuspended",
        "ContextResumed",
        "ContextPopped",
        "PromiseSettled",
    ]
