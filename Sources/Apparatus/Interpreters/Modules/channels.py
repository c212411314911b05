"""Ways to pass messages between two processes, or two threads, of one Python program.

Each is given as two ends that face each other, and an end can send and receive. Processes are made
by fork, whatever the default of the interpreter: that is the fastest way, and how a worker was
started makes no difference to its messages.
"""

import multiprocessing
import os
import queue
from multiprocessing import shared_memory

FORK = multiprocessing.get_context("fork")
PROCESSORS = sorted(os.sched_getaffinity(0))
BETWEEN_PROCESSES = (
    "pipe-bytes", "pipe-objects", "queue", "simple-queue", "manager-queue", "shared-memory"
)
BETWEEN_THREADS = ("thread-queue", "thread-simple-queue")
LENGTH = 8


class End:
    """What one of the two workers holds."""

    def __init__(self, send, receive):
        self.send = send
        self.receive = receive


class SharedSlots:
    """A queue of a few places in shared memory; a semaphore counts those that are full."""

    def __init__(self, size, count):
        self.room = LENGTH + size
        self.count = count
        self.turn = 0
        self.empty = FORK.Semaphore(count)
        self.full = FORK.Semaphore(0)
        self.block = shared_memory.SharedMemory(create=True, size=self.room * count)
        # A process made by fork inherits the memory itself. Without its name nothing is left
        # behind, however the program ends.
        self.block.unlink()

    def put(self, message):
        self.empty.acquire()
        start = self.next_place()
        body = start + LENGTH
        self.block.buf[start:body] = len(message).to_bytes(LENGTH, "little")
        self.block.buf[body:body + len(message)] = message
        self.full.release()

    def get(self):
        self.full.acquire()
        start = self.next_place()
        body = start + LENGTH
        length = int.from_bytes(self.block.buf[start:body], "little")
        message = bytes(self.block.buf[body:body + length])
        self.empty.release()
        return message

    def next_place(self):
        """Where this worker's next message begins; each of the two counts for itself."""
        start = self.turn * self.room
        self.turn = (self.turn + 1) % self.count
        return start


def pair(via, size, slots=1, manager=None):
    """The two ends of a channel for messages of at most this size."""
    if via.startswith("pipe"):
        here, there = FORK.Pipe()
        if via == "pipe-bytes":
            return (End(here.send_bytes, here.recv_bytes), End(there.send_bytes, there.recv_bytes))
        return End(here.send, here.recv), End(there.send, there.recv)
    make = {
        "queue": FORK.Queue,
        "simple-queue": FORK.SimpleQueue,
        "manager-queue": lambda: manager.Queue(),
        "shared-memory": lambda: SharedSlots(size, slots),
        "thread-queue": queue.Queue,
        "thread-simple-queue": queue.SimpleQueue,
    }[via]
    forth, back = make(), make()
    return End(forth.put, back.get), End(back.put, forth.get)


def messages(size, count):
    """Messages that differ as far as their size allows, so that a lost or mixed-up one is seen."""
    rest = bytes(number % 251 for number in range(min(size, 1 << 10)))
    filler = rest * (size // max(1, len(rest)) + 1)
    return [(number.to_bytes(4, "little") + filler)[:size] for number in range(count)]


def place(placement, member):
    """Binds the calling thread: both workers to one processor, each to its own, or neither."""
    if placement != "free":
        others = 0 if placement == "same" else member
        os.sched_setaffinity(0, {PROCESSORS[others % len(PROCESSORS)]})
