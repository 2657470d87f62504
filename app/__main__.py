"""The command line: ``loopscope`` or ``python -m app``."""

import argparse


def main(arguments: list[str] | None = None) -> None:
    """Parse the arguments and do what they say; ``run`` ends the process with its exit code."""
    options = _parser().parse_args(arguments)
    if options.command == "serve":
        _serve(options)
    else:
        _run(options)


def _run(options: argparse.Namespace) -> None:
    from app.runs.command import RunOptions, leave, run_command  # noqa: PLC0415 - only when needed
    from app.runs.request import Host  # noqa: PLC0415

    code = run_command(
        RunOptions(
            file=options.file,
            host=Host(options.host) if options.host else None,
            module=options.module,
            seed=options.seed,
            time_zone=options.time_zone,
            refresh_rate=options.refresh_rate,
            trace=options.trace,
            seconds=options.seconds,
            steps=options.steps,
            inputs=options.inputs,
            network=options.network,
        )
    )
    leave(code)


def _serve(options: argparse.Namespace) -> None:
    from app.serve import serve  # noqa: PLC0415 - the web is not imported to run a file

    serve(host=options.host, port=options.port, workers=options.workers)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="loopscope", description="Watch event loops, step by step."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    run = commands.add_parser(
        "run",
        help="run a program in the terminal",
        description="Run a program in the model. Exit code 0: finished; 1: an uncaught error; "
        "2: refused, because of its syntax or something the model does not do; 3: stopped by a "
        "limit; 70: a fault of ours.",
    )
    run.add_argument("file", metavar="FILE", help="a .js, .mjs or .html file, or - for input")
    run.add_argument(
        "--host", choices=["browser", "node", "threads"], help="default: by the file's name"
    )
    run.add_argument("--module", action="store_true", help="run it as an ECMAScript module")
    run.add_argument("--seed", type=int, default=1, help="of all that is left to chance")
    run.add_argument("--time-zone", default="UTC", help="such as Europe/Berlin (default: UTC)")
    run.add_argument(
        "--refresh-rate",
        type=int,
        default=60,
        choices=[60, 120],
        help="how often a page's display is drawn, in Hz (default: 60)",
    )
    run.add_argument("--trace", action="store_true", help="print the steps as JSON lines instead")
    run.add_argument("--steps", type=int, default=10_000, help="limit for --trace (default: 10000)")
    run.add_argument(
        "--seconds", type=float, default=10.0, help="limit of computing time (default: 10)"
    )
    run.add_argument("--inputs", default="", metavar="FILE", help="JSON list of what a person does")
    run.add_argument("--network", default="", metavar="FILE", help="JSON: what addresses answer")
    serve = commands.add_parser("serve", help="serve the page", description="Serve the page.")
    serve.add_argument("--host", help="the address to listen on (default: 127.0.0.1)")
    serve.add_argument("--port", type=int, help="the port to listen on (default: 8000)")
    serve.add_argument("--workers", type=int, help="programs that run at the same time")
    return parser


if __name__ == "__main__":
    main()
