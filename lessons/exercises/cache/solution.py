"""Keeps what was loaded, so that nothing is loaded twice."""
import threading
from concurrent.futures import Future


class Cache:
    def __init__(self, load):
        self.load = load
        self.known = {}
        self.lock = threading.Lock()

    def get(self, key):
        with self.lock:
            is_first = key not in self.known
            if is_first:
                self.known[key] = Future()
            promise = self.known[key]
        if is_first:
            promise.set_result(self.load(key))
        return promise.result()


def lookup(keys, load):
    """The value of each key, in their order; load(key) takes a while and costs money."""
    cache = Cache(load)
    values = [None] * len(keys)

    def work(number):
        values[number] = cache.get(keys[number])

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(keys))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return values
