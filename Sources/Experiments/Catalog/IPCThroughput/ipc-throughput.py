"""Messages one way: how many bytes a second does each channel carry, by the size of a message?"""

import threading
import time

import channels
import lab
import work


def receive(end, expected, placement):
    """Receives what a size announces, and answers when the last message came and if all were right.

    An empty announcement is the last.
    """
    channels.place(placement, member=1)
    while True:
        size = end.receive().decode()
        if not size:
            break
        received = [end.receive() for _ in expected[size]]
        arrived = time.perf_counter_ns()
        right = received == expected[size]
        end.send("{} {}".format(arrived, "right" if right else "wrong").encode())


class Receiver(channels.FORK.Process):
    """A process that receives."""

    def __init__(self, end, expected, placement):
        super().__init__(daemon=True)
        self.arguments = (end, expected, placement)

    def run(self):
        receive(*self.arguments)


class ReceiverThread(threading.Thread):
    """A thread that receives."""

    def __init__(self, end, expected, placement):
        super().__init__(daemon=True)
        self.arguments = (end, expected, placement)

    def run(self):
        receive(*self.arguments)


def nanoseconds(end, size, messages):
    """From before the first message was sent until the last one had been received."""
    end.send(size.encode())
    start = time.perf_counter_ns()
    for message in messages:
        end.send(message)
    arrived, verdict = end.receive().decode().split()
    if verdict != "right":
        raise RuntimeError("messages got lost or were changed")
    return int(arrived) - start


def main():
    options = lab.options(__doc__, sizes="1,64,1K,4K,64K,1M,16M", placement="two")
    scale = min(1, options.seconds / 3)
    sizes = {size: work.byte_count(size) for size in options.sizes.split(",")}
    messages = {
        size: channels.messages(each, max(1, min(round(400 * scale), (4 << 20) // each)))
        for size, each in sizes.items()
    }

    # A manager's queue is left out: every message of it passes through a third process.
    ends, receivers = {}, []
    for via in ("pipe-bytes", "pipe-objects", "queue", "simple-queue", "shared-memory",
                "thread-queue"):
        Kind = ReceiverThread if via == "thread-queue" else Receiver
        ends[via], other = channels.pair(via, max(max(sizes.values()), 64), slots=2)
        receivers.append(Kind(other, messages, options.placement))
        receivers[-1].start()
    channels.place(options.placement, member=0)

    for number in lab.rounds():
        for size, each in sizes.items():
            # With little time the longest messages are left out of most rounds.
            if each > 4 << 20 and scale < 1 and number % 4 > 0:
                continue
            for via in lab.in_turn(ends, number):
                seconds = nanoseconds(ends[via], size, messages[size]) / 1e9
                condition = "via=" + via + ",size=" + size
                lab.observe("byte-rate", each * len(messages[size]) / seconds, condition)
                lab.observe("message-rate", len(messages[size]) / seconds, condition)

    for end in ends.values():
        end.send(b"")
    for receiver in receivers:
        receiver.join()


if __name__ == "__main__":
    main()
