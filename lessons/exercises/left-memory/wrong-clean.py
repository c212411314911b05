"""Counts bright points of a picture with several processes that share it."""
import multiprocessing
from multiprocessing import shared_memory


def count(block_name, part, size, bright, results):
    block = shared_memory.SharedMemory(name=block_name)
    points = bytes(block.buf[part * size : (part + 1) * size])
    block.close()
    results.put(bright(points))


def brightness(picture, bright, parts):
    """How many points are bright; bright(points) counts those of a part, and takes a while."""
    block = shared_memory.SharedMemory(create=True, size=len(picture))
    block.buf[: len(picture)] = picture
    results = multiprocessing.Queue()
    size = len(picture) // parts
    processes = [
        multiprocessing.Process(target=count, args=(block.name, part, size, bright, results))
        for part in range(parts)
    ]
    for process in processes:
        process.start()
    total = sum(results.get() for _ in processes)
    for process in processes:
        process.join()
    block.close()
    return total
