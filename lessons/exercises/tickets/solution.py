"""Sells tickets at several counters."""
import threading


class Show:
    def __init__(self, tickets):
        self.left = tickets
        self.guests = []
        self.lock = threading.Lock()

    def sell(self, customer, pay):
        with self.lock:
            if self.left == 0:
                return
            self.left = self.left - 1
        # The ticket is taken; paying needs no lock.
        pay(customer)
        with self.lock:
            self.guests.append(customer)


def sell_all(tickets, customers, pay):
    """Who got a ticket, and how many are left; pay(customer) takes a while."""
    show = Show(tickets)
    counters = [
        threading.Thread(target=show.sell, args=(customer, pay)) for customer in customers
    ]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    return show.guests, show.left
