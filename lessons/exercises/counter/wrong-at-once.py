"""Weighs parcels with several workers and adds their weights up."""
import threading

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
        thread.join()
    for thread in threads:
        thread.join()
    return weight


def add(parcels, weigh):
    global weight
    for parcel in parcels:
        weight += weigh(parcel)
