"""Counts in a long text how often each of several words occurs."""
import multiprocessing


def counts(text, words, count):
    """How often each word occurs; count(text, word) takes a while."""
    with multiprocessing.get_context("fork").Pool(2) as pool:
        return pool.starmap(count, [(text, word) for word in words], chunksize=1)
