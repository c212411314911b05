"""A message there and back: what does it cost between processes, and what between threads?"""

import threading
import time

import channels
import lab

LARGE = 1 << 20


def echo(end, placement):
    """Sends every message back; an empty one is the last."""
    channels.place(placement, member=1)
    while True:
        message = end.receive()
        if not message:
            break
        end.send(message)


class EchoProcess(channels.FORK.Process):
    """A process that answers."""

    def __init__(self, end, placement):
        super().__init__(daemon=True)
        self.end = end
        self.placement = placement

    def run(self):
        echo(self.end, self.placement)


class EchoThread(threading.Thread):
    """A thread that answers."""

    def __init__(self, end, placement):
        super().__init__(daemon=True)
        self.end = end
        self.placement = placement

    def run(self):
        echo(self.end, self.placement)


def round_trip(end, messages):
    """Nanoseconds for one message there and back, the mean of all these; none may change."""
    answers = []
    start = time.perf_counter_ns()
    for message in messages:
        end.send(message)
        answers.append(end.receive())
    elapsed = time.perf_counter_ns() - start
    if answers != messages:
        raise RuntimeError("a message came back changed")
    return elapsed / len(messages)


def main():
    options = lab.options(__doc__, size=4, placement="two")
    scale = min(1, options.seconds / 3)
    small = channels.messages(options.size, max(20, round(100 * scale)))
    large = channels.messages(LARGE, max(2, round(6 * scale)))

    # Threads come after the last fork: a process made beside threads may find a lock held forever.
    manager = channels.FORK.Manager()
    ends, partners = {}, []
    for via in channels.BETWEEN_PROCESSES + channels.BETWEEN_THREADS:
        Echo = EchoProcess if via in channels.BETWEEN_PROCESSES else EchoThread
        ends[via], other = channels.pair(via, max(options.size, LARGE), manager=manager)
        partners.append(Echo(other, options.placement))
        partners[-1].start()
    channels.place(options.placement, member=0)

    for number in lab.rounds():
        for via in lab.in_turn(ends, number):
            for name, messages in (("small", small), ("large", large)):
                round_trip(ends[via], messages[:2])
                cost = round_trip(ends[via], messages)
                lab.observe("round-trip", cost, "via=" + via + ",message=" + name)

    for end in ends.values():
        end.send(b"")
    for partner in partners:
        partner.join()
    manager.shutdown()


if __name__ == "__main__":
    main()
