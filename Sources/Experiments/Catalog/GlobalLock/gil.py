"""What the global interpreter lock lets threads do at once, and how long a thread waits for it."""

import functools
import hashlib
import multiprocessing
import os
import sys
import threading
import time
import zlib

import lab
import work

# A short block is hashed under the lock; only above 2047 bytes does hashlib let go of it.
SHORT_BLOCK = b"x" * 1024
LONG_BLOCK = b"x" * (1 << 20)
NOISE = os.urandom(1 << 16)
FORK = multiprocessing.get_context("fork")


def count(steps):
    """Pure Python: every step of the loop is byte code, which needs the lock."""
    total = 0
    for number in range(steps):
        total += number
    return total


COUNTING = """
def count(steps):
    total = 0
    for number in range(steps):
        total += number
count({})
"""


def hash_blocks(block, blocks):
    for _ in range(blocks):
        hashlib.sha256(block).digest()


def compress(blocks):
    for _ in range(blocks):
        zlib.compress(NOISE, 1)


def sleep(naps):
    for _ in range(naps):
        time.sleep(0.003)


# Each kind of work: who does an amount of it, how much there is, and whether a quick run has it.
WORKS = {
    "pure": (count, 2_000_000, True),
    "short-hashes": (functools.partial(hash_blocks, SHORT_BLOCK), 25_000, False),
    "hashing": (functools.partial(hash_blocks, LONG_BLOCK), 120, True),
    "compression": (compress, 20, False),
    "sleeping": (sleep, 8, False),
}


class Worker(threading.Thread):
    """A thread in the way of the article: a class with its own run."""

    def __init__(self, work, barrier):
        super().__init__()
        self.work = work
        self.barrier = barrier

    def run(self):
        self.barrier.wait()
        self.begin = time.perf_counter_ns()
        self.work()
        self.end = time.perf_counter_ns()


def elapsed(works):
    """The time from the first beginning to the last end, a thread for each piece of work."""
    barrier = threading.Barrier(len(works))
    workers = [Worker(work, barrier) for work in works]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return max(worker.end for worker in workers) - min(worker.begin for worker in workers)


def processor_seconds():
    """How long all processors have worked, and how long for this process."""
    with open("/proc/stat") as statistics:
        ticks = [int(field) for field in statistics.readline().split()[1:9]]
    idle = ticks[3] + ticks[4]
    return (sum(ticks) - idle) / os.sysconf("SC_CLK_TCK"), time.process_time()


def measure_others(before, after, seconds):
    """The share of the processors that other programs took meanwhile."""
    (all_before, own_before), (all_after, own_after) = before, after
    others = (all_after - all_before) - (own_after - own_before)
    lab.observe("others", max(0.0, others / (seconds * os.cpu_count())))


def measure_work(name, pieces, workers):
    """All of the pieces by one thread, and the same pieces shared among the workers."""

    def do(own):
        for piece in own:
            piece()

    for threads in (1, workers):
        shares = [functools.partial(do, pieces[first::threads]) for first in range(threads)]
        lab.observe("work-time", elapsed(shares), "work={} threads={}".format(name, threads))


class OwnInterpreter:
    """An interpreter within this process that has a lock of its own; there is none before 3.12."""

    def __init__(self):
        if sys.version_info < (3, 12):
            raise ImportError("interpreters of this version share one lock")
        try:
            from concurrent import interpreters  # since 3.14

            one = interpreters.create()
            self.execute, self.close = one.exec, one.close
            return
        except ImportError:
            pass
        try:
            import _interpreters as module  # 3.13

            number = module.create("isolated")
            self.execute = functools.partial(module.exec, number)
        except ImportError:
            import _xxsubinterpreters as module  # 3.12

            number = module.create(isolated=True)
            self.execute = functools.partial(module.run_string, number)
        self.close = functools.partial(module.destroy, number)


def own_interpreters(number):
    try:
        return [OwnInterpreter() for _ in range(number)]
    except ImportError:
        return []


def measure_interpreters(interpreters, steps):
    """The pure work once more: in one interpreter, then shared among all of them."""
    for used in (interpreters[:1], interpreters):
        source = COUNTING.format(steps // len(used))
        works = [functools.partial(one.execute, source) for one in used]
        lab.observe("work-time", elapsed(works), "work=interpreters threads={}".format(len(used)))


class BusyThread(threading.Thread):
    """Computes until it is told to stop."""

    def __init__(self):
        super().__init__(daemon=True)
        self.stopped = False

    def run(self):
        while not self.stopped:
            count(1_000)

    def stop(self):
        self.stopped = True
        self.join()


class BusyProcess(FORK.Process):
    """A process, which has a lock of its own, that computes while it is told to.

    It is made once and early: a process must not fork when it has several interpreters.
    """

    def __init__(self):
        super().__init__(daemon=True)
        self.wanted = FORK.Event()

    def run(self):
        while True:
            self.wanted.wait()
            count(1_000)


def lateness(naps):
    """How much later than asked for a thread goes on after a short sleep: the median."""
    late = []
    for _ in range(naps):
        begin = time.perf_counter_ns()
        time.sleep(0.001)
        late.append(time.perf_counter_ns() - begin - 1_000_000)
    return sorted(late)[naps // 2]


def measure_convoy(process, intervals, naps):
    """The lateness alone, beside a busy process, and beside a busy thread at each interval."""
    lab.observe("lateness", lateness(naps), "beside=nothing")
    process.wanted.set()
    lab.observe("lateness", lateness(naps), "beside=process")
    process.wanted.clear()
    usual = sys.getswitchinterval()
    for written, seconds in intervals:
        sys.setswitchinterval(seconds)
        thread = BusyThread()
        thread.start()
        lab.observe("lateness", lateness(naps), "beside=thread interval=" + written)
        thread.stop()
    sys.setswitchinterval(usual)


class Stamping(threading.Thread):
    """Computes in small batches and notes the time after each of them."""

    def __init__(self, barrier, nanoseconds):
        super().__init__()
        self.barrier = barrier
        self.nanoseconds = nanoseconds
        self.stamps = []

    def run(self):
        self.barrier.wait()
        stamps = self.stamps
        stamps.append(time.perf_counter_ns())
        while stamps[-1] < stamps[0] + self.nanoseconds:
            count(200)
            stamps.append(time.perf_counter_ns())


class Sleeping(threading.Thread):
    """Sleeps again and again, and notes when it wanted to go on and when it could."""

    def __init__(self, barrier, nanoseconds):
        super().__init__()
        self.barrier = barrier
        self.nanoseconds = nanoseconds
        self.naps = []

    def run(self):
        self.barrier.wait()
        first = begin = time.perf_counter_ns()
        while begin < first + self.nanoseconds:
            time.sleep(0.008)
            end = time.perf_counter_ns()
            self.naps.append((begin, min(begin + 8_000_000, end), end))
            begin = end


def stretches(stamps, pause):
    """The stretches without a pause of that length, as pairs of times."""
    begin = last = stamps[0]
    for stamp in stamps[1:]:
        if stamp - last > pause:
            yield begin, last
            begin = stamp
        last = stamp
    yield begin, last


def draw_handover(workers, milliseconds):
    """Draws who had the lock when: busy threads, and one that sleeps and wants to go on."""
    barrier = threading.Barrier(workers + 1)
    busy = [Stamping(barrier, milliseconds * 1_000_000) for _ in range(workers)]
    sleeping = Sleeping(barrier, milliseconds * 1_000_000)
    for thread in busy + [sleeping]:
        thread.start()
    for thread in busy + [sleeping]:
        thread.join()
    zero = min(thread.stamps[0] for thread in busy)

    def event(worker, name, begin, end):
        if end > begin:
            lab.event(worker, name, max(0, begin - zero), end - zero, "picture=handover")

    for worker, thread in enumerate(busy):
        turns = list(stretches(thread.stamps, pause=1_000_000))
        # The first and the last turn were cut off by the picture.
        for begin, end in turns[1:-1]:
            lab.observe("turn", end - begin)
        for (begin, end), (following, _) in zip(turns, turns[1:] + [(turns[-1][1], 0)]):
            event(worker, "computes", begin, end)
            event(worker, "waits", end, following)
    for begin, due, end in sleeping.naps:
        event(workers, "sleeps", begin, due)
        event(workers, "waits", due, end)


def parsed(intervals, longest):
    """Pairs of what was written and the seconds it stands for, up to the longest one."""
    for written in intervals.split(","):
        seconds = work.nanoseconds(written) / 1e9
        if seconds <= longest:
            yield written, seconds


def main():
    options = lab.options(__doc__, workers=2, intervals="50ms,5ms,1ms")
    is_quick = options.seconds < 1
    intervals = list(parsed(options.intervals, longest=0.01 if is_quick else 1.0))
    process = BusyProcess()
    process.start()
    interpreters = own_interpreters(options.workers)
    is_locked = getattr(sys, "_is_gil_enabled", lambda: True)()
    lab.note("global-lock", text="on" if is_locked else "off")
    lab.note("own-interpreters", value=len(interpreters))
    for number in lab.rounds():
        if number == 0:
            draw_handover(options.workers, 60)
        scale = 0.4 if is_quick else 1
        pieces = 2 * options.workers
        before, begin = processor_seconds(), time.perf_counter()
        for name in sorted(WORKS, reverse=number % 2 == 1):
            work, amount, always = WORKS[name]
            if always or not is_quick:
                share = functools.partial(work, max(1, int(amount * scale) // pieces))
                measure_work(name, [share] * pieces, options.workers)
        if interpreters:
            measure_interpreters(interpreters, int(WORKS["pure"][1] * scale))
        measure_others(before, processor_seconds(), time.perf_counter() - begin)
        measure_convoy(process, intervals, 2 if is_quick else 3)
    process.terminate()
    process.join()
    for interpreter in interpreters:
        interpreter.close()


if __name__ == "__main__":
    main()
