"""Brings dishes from the kitchen to the guests by way of a table."""
import threading


def serve(orders, cook, waiters):
    """What the guests got; cook(order) takes a while, and several cooks are at work."""
    table, served = [], []
    ready = threading.Condition()

    def kitchen(order):
        with ready:
            dish = cook(order)
            table.append(dish)
            ready.notify_all()

    def waiter(count):
        for _ in range(count):
            with ready:
                while not table:
                    ready.wait()
                served.append(table.pop())

    share = len(orders) // waiters
    threads = [threading.Thread(target=waiter, args=(share,)) for _ in range(waiters)]
    threads += [threading.Thread(target=kitchen, args=(order,)) for order in orders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(served)
