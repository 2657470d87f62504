"""Programs run in processes of their own, which can be killed.

    pool        what the web calls: bounded, fair, survives every death
    turnstile   whose turn it is
    hatchery    where warm processes come from: a fork server, or spawning where there is no fork
    nursery     the fork server's own process: model loaded, then only fork, kill and bury
    child       a worker: takes one order, writes steps as JSON lines, ends
    fences      bounds that the operating system keeps, whatever the worker does
    autopsy     why a worker died, as the last step of its run

``nursery``, ``child`` and ``fences`` run outside the server and import nothing of it.
"""
