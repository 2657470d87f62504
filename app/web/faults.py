"""Around every request: what failed in the service itself is told, numbered and logged."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.runs.fault import fault_message, log_fault
from app.web.problems import Problem, problem_response


class Faults:
    """Answers with a page that says whose fault it is, unless an answer has begun already."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False

        async def send_and_note(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        except Exception as error:
            if has_begun or scope["type"] != "http":
                raise
            log_fault(error)
            advice = "Your program is kept in this browser: go back, and it is still there."
            problem = Problem(500, "Something broke in here", fault_message(error), advice)
            await problem_response(Request(scope), problem)(scope, receive, send)
