"""Lets each guest in: the host waits for the bell, the guest rings it."""
import threading


class Door:
    def __init__(self):
        self.bell = threading.Condition()
        self.has_rung = False

    def ring(self):
        with self.bell:
            self.has_rung = True
            self.bell.notify()

    def wait_for_ring(self):
        with self.bell:
            while not self.has_rung:
                self.bell.wait()


def party(guests, prepare):
    """Who was let in, by name; prepare(guest) takes the host a while."""
    inside = []

    def host(guest, door):
        meal = prepare(guest)
        door.wait_for_ring()
        inside.append(meal)

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
