"""Weighs parcels with several workers and adds their weights up."""
import threading
import time

weight = 0


def total(parcels, weigh, workers):
    """The weight of all parcels; weigh(parcel) takes a while."""
    global weight
    weight = 0
    threads = []
    for number in range(workers):
        share = parcels[number::workers]
        threads.append(threading.Thread(target=add, args=(share, weigh)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return weight


def add(parcels, weigh):
    global weight
    for parcel in parcels:
        one = weigh(parcel)
        # Wait until the others are surely done.
        time.sleep(0.01 * (int(threading.current_thread().name.split()[0][-1]) + 1))
        weight += one
