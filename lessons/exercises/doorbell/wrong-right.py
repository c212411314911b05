"""Lets each guest in: the host waits for the bell, the guest rings it."""
import threading


class Door:
    def __init__(self):
        self.bell = threading.Condition()
        self.rang = False

    def ring(self):
        with self.bell:
            self.bell.notify()
        self.rang = True

    def wait_for_ring(self):
        with self.bell:
            self.bell.wait(timeout=0.01)


def party(guests, prepare):
    """Who was let in, by name; prepare(guest) takes the host a while."""
    inside = []

    def host(guest, door):
        meal = prepare(guest)
        door.wait_for_ring()
        inside.append(meal) if door.rang else None

    threads = []
    for guest in guests:
        door = Door()
        threads.append(threading.Thread(target=host, args=(guest, door)))
        threads.append(threading.Thread(target=door.ring))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(inside)
