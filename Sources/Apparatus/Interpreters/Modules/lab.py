"""What every worker script needs: options, rounds, and records for the lab.

Under the lab a round begins when a line arrives on standard input, and what is measured goes to
descriptor 3, one JSON object a line. On its own a script measures three rounds and prints the same
lines, so it can be read, changed and run without the lab.
"""

import argparse
import json
import multiprocessing
import os
import sys

UNDER_THE_LAB = os.environ.get("CONLAB_ROUNDS") == "standard-input"


def options(description, **defaults):
    """The options of a script: each with a default, whose type it has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--seconds", type=float, default=3.0, help="time budget of the whole run")
    for name, default in defaults.items():
        # A default of False makes an option without a value.
        kind = {"action": "store_true"} if default is False else {"type": type(default)}
        parser.add_argument(
            "--" + name.replace("_", "-"), default=default, help="%(default)s", **kind
        )
    # Semaphores for spawn and forkserver have names too, for which there is no public setting.
    multiprocessing.current_process()._config["semprefix"] = "/" + run_name()
    return parser.parse_args()


def rounds():
    """The numbers of the rounds, as the lab asks for them."""
    if not UNDER_THE_LAB:
        yield from range(3)
        return
    # Processes made by fork must not read the lab's orders from a shared buffer.
    for line in iter(sys.stdin.readline, ""):
        number = int(line.split()[1])
        yield number
        note("round-done", value=number)


def run_name():
    """How names in the kernel begin, so that the lab can remove what a killed script leaves."""
    return os.path.basename(os.environ.get("CONLAB_RUN_FOLDER", "conlab"))


def name_for_shared_memory():
    """A name for the only block of shared memory that a script has at a time."""
    return "{}-{}".format(run_name(), os.getpid())


def in_turn(conditions, number):
    """The conditions of a round, in an order in which none is always first."""
    order = list(conditions)
    first = number // 2 % len(order)
    order = order[first:] + order[:first]
    return order if number % 2 == 0 else order[::-1]


def observe(quantity, value, condition=""):
    """Records one number in the unit that the lab declares for the quantity."""
    record("observation", quantity=quantity, condition=condition, round=0, value=value)


def event(worker, name, start, end, condition="", detail=None, processor=None):
    """Records a stretch of time in nanoseconds since the experiment's own zero."""
    place = {"condition": condition, "detail": detail, "processor": processor}
    record("event", worker=worker, name=name, start=start, end=end, **place)


def note(name, value=None, text=None, condition="", numbers=None):
    """Records a fact beside the measurements: where it holds, and a number, numbers or a word."""
    where = condition or None
    record("note", name=name, condition=where, value=value, numbers=numbers, text=text)


def record(kind, **members):
    """Writes one whole line, so that a script that dies loses nothing it has recorded."""
    members = {name: value for name, value in members.items() if value is not None}
    line = json.dumps(dict(members, record=kind)) + "\n"
    os.write(3 if UNDER_THE_LAB else 1, line.encode())
