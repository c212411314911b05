"""A worker writes eight things of its creator: which of the writes does the creator see?"""

import multiprocessing
import os
import tempfile
import threading
from multiprocessing import shared_memory

import lab

VARIABLE = "CONLAB_SHARING"

number_of_the_module = 0


class Things:
    """What a creator has, apart from the variable, the environment and the directory."""

    def __init__(self, file, value, memory):
        self.attribute = 0
        self.list = [0]
        self.file = file
        self.value = value
        self.memory = memory

    def without_file(self):
        """The same things as another interpreter can get them: an open file cannot be pickled."""
        return Things(None, self.value, self.memory)


def write(things, number):
    """Writes the number into every thing; the directory can only be another one."""
    global number_of_the_module
    number_of_the_module = number
    things.attribute = number
    things.list[0] = number
    os.environ[VARIABLE] = str(number)
    os.chdir("/proc" if number else "/")
    if things.file:
        things.file.seek(number)
    things.value.value = number
    things.memory.buf[:8] = number.to_bytes(8, "little")


def look(things, number):
    """Where the caller sees the number."""
    seen = {
        "global-variable": number_of_the_module == number,
        "attribute": things.attribute == number,
        "list": things.list[0] == number,
        "environment": os.environ.get(VARIABLE) == str(number),
        "working-directory": os.getcwd() == ("/proc" if number else "/"),
        "value": things.value.value == number,
        "shared-memory": int.from_bytes(things.memory.buf[:8], "little") == number,
    }
    if things.file:
        seen["file-offset"] = things.file.tell() == number
    return seen


def work(things, number, answers):
    """What the worker does: it writes, and says what it sees itself."""
    write(things, number)
    answers.put(look(things, number))


def play(kind, number):
    """Lets one worker write; returns what the worker saw and what its creator saw."""
    context = multiprocessing.get_context("fork" if kind == "thread" else kind)
    answers = context.SimpleQueue()
    name = lab.name_for_shared_memory()
    memory = shared_memory.SharedMemory(name, create=True, size=8)
    try:
        with tempfile.TemporaryFile(buffering=0) as file:
            things = Things(file, context.Value("q", 0), memory)
            write(things, 0)
            handed = things.without_file() if kind == "spawn" else things
            worker_class = threading.Thread if kind == "thread" else context.Process
            worker = worker_class(target=work, args=(handed, number, answers))
            worker.start()
            worker.join()
            return answers.get(), look(things, number)
    finally:
        memory.close()
        memory.unlink()


def main():
    options = lab.options(__doc__, value=42)
    for _ in lab.rounds():
        for kind in ("thread", "fork", "spawn"):
            by_worker, by_creator = play(kind, options.value)
            for thing, is_seen in by_creator.items():
                condition = "kind={},what={}".format(kind, thing)
                if by_worker.get(thing):
                    lab.observe("seen", int(is_seen), condition)
                else:
                    lab.note("not-written", condition=condition)


if __name__ == "__main__":
    main()
