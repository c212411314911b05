"""What does one more idle worker take, and what does a forked process copy that only reads?"""

import multiprocessing
import os
import threading

import lab


def lines(path):
    """The lines of a file of /proc; none when the process has ended meanwhile."""
    try:
        with open(path) as file:
            return file.read().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return []


def rollup(process):
    """The sums over the memory of a process, in bytes by name."""
    found = [line.split() for line in lines("/proc/{}/smaps_rollup".format(process))]
    return {words[0].rstrip(":"): int(words[1]) * 1024 for words in found if words[-1] == "kB"}


def family(process):
    """A process and all that descend from it."""
    yield process
    for thread in os.listdir("/proc/{}/task".format(process)):
        for line in lines("/proc/{}/task/{}/children".format(process, thread)):
            for child in line.split():
                yield from family(int(child))


def anonymous_memory():
    """Memory of this process and its descendants that is no file's; shared pages count once."""
    return sum(rollup(process).get("Pss_Anon", 0) for process in family(os.getpid()))


def own_memory():
    """Memory that nobody but the calling process has."""
    sums = rollup(os.getpid())
    return sums["Private_Clean"] + sums["Private_Dirty"]


def idle(arrived, leave):
    """A worker that is there and does nothing."""
    arrived.release()
    leave.wait()


def memory_each(module, worker_class, count):
    """What each of so many idle workers adds; the module makes the things they wait on."""
    arrived, leave = module.Semaphore(0), module.Event()
    workers = [worker_class(target=idle, args=(arrived, leave)) for _ in range(count)]
    before = anonymous_memory()
    for worker in workers:
        worker.start()
    for _ in workers:
        arrived.acquire()
    each = (anonymous_memory() - before) / count
    leave.set()
    for worker in workers:
        worker.join()
    return each


def read(thing):
    """Reads every element and changes none."""
    for _ in thing:
        pass


class Reader(multiprocessing.get_context("fork").Process):
    """A forked process that only reads what it inherited, and says what became its own by that."""

    def __init__(self, thing, answers):
        super().__init__()
        self.thing = thing
        self.answers = answers

    def run(self):
        # What reading takes by itself is there before the measurement.
        read([None])
        own_memory()
        before = own_memory()
        read(self.thing)
        self.answers.put(own_memory() - before)


class Owner(multiprocessing.get_context("fork").Process):
    """Has the thing that its child reads; a process of its own, so that nobody else inherits it."""

    def __init__(self, what, size, answers):
        super().__init__()
        self.what = what
        self.size = size
        self.answers = answers

    def run(self):
        if self.what == "list":
            # A small number exists once and is never freed; larger ones are objects of their own.
            thing = [10**6 + number for number in range(self.size // 40)]
        else:
            thing = bytearray(b"x") * self.size
        reader = Reader(thing, self.answers)
        reader.start()
        reader.join()


def copied(what, size):
    """The share of an inherited thing of so many bytes that its reader copies."""
    answers = multiprocessing.get_context("fork").SimpleQueue()
    owner = Owner(what, size, answers)
    owner.start()
    owner.join()
    return answers.get() / size


def observe(kind, module, worker_class, count):
    """Records what an idle worker of a kind takes."""
    lab.observe("worker-memory", memory_each(module, worker_class, count), "kind=" + kind)


def main():
    options = lab.options(__doc__, count=16, bytes=8 << 20)
    fork, forkserver, spawn = map(multiprocessing.get_context, ("fork", "forkserver", "spawn"))
    # The first process by forkserver starts the server, which then stays and is no worker.
    memory_each(forkserver, forkserver.Process, 1)
    for number in lab.rounds():
        observe("thread", threading, threading.Thread, options.count)
        observe("fork", fork, fork.Process, options.count)
        # What takes its time has its turn in every third round.
        if number % 3 == 0:
            for what in ("list", "bytearray"):
                lab.observe("read-copied", copied(what, options.bytes), "what=" + what)
        elif number % 3 == 1:
            observe("forkserver", forkserver, forkserver.Process, 2)
        else:
            observe("spawn", spawn, spawn.Process, 2)


if __name__ == "__main__":
    main()
