"""Keeps the stock of a shop that buys and sells at the same time."""
import threading


class Stock:
    def __init__(self, pieces):
        self.pieces = pieces
        self.lock = threading.Lock()

    def buy(self, count, check):
        with self.lock:
            check(count)
            self.pieces += count

    def sell(self, count, check):
        with self.lock:
            check(count)
            self.pieces -= count


def day(pieces, bought, sold, check):
    """How many pieces are there in the evening; check(count) takes a while."""
    stock = Stock(pieces)
    threads = [threading.Thread(target=stock.buy, args=(count, check)) for count in bought]
    threads += [threading.Thread(target=stock.sell, args=(count, check)) for count in sold]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return stock.pieces
