"""Keeps what was loaded, so that nothing is loaded twice."""
import threading


class Cache:
    def __init__(self, load):
        self.load = load
        self.known = {}

    def get(self, key):
        if key not in self.known:
            self.known.setdefault(key, self.load(key))
        return self.known[key]


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
