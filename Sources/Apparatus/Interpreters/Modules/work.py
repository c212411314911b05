"""Work for the processor whose length can be chosen and whose result can be checked."""

import time

UNITS = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}


def compute(iterations, seed):
    """Pure Python that lasts as long as there are iterations; the result depends on each."""
    value = seed
    for step in range(iterations):
        value = (value * 31 + step) % 1_000_003
    return value


def iterations_for(nanoseconds, probe=5_000, tries=9):
    """The iterations that take this long: by the best of several tries, as any may be disturbed."""
    best = float("inf")
    for seed in range(tries):
        start = time.perf_counter_ns()
        compute(probe, seed)
        best = min(best, time.perf_counter_ns() - start)
    return max(1, round(nanoseconds * probe / best))


def nanoseconds(span):
    """The length of a time such as 30us or 1.5ms."""
    number = span.rstrip("num\u00b5s")
    return float(number) * UNITS[span[len(number):]]


def byte_count(size):
    """The number of bytes that a size such as 64, 1K or 256M stands for."""
    return int(size.rstrip("KMG")) << {"K": 10, "M": 20, "G": 30}.get(size[-1], 0)
