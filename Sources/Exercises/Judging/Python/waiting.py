"""Tells where the threads of a program stand, what they wait for, and who could end that."""

import _thread
import linecache
import multiprocessing
import sys
import threading

from stepping import short_name


class WatchedLock:
    """A lock that knows who holds it."""

    def __init__(self):
        self.lock = _thread.allocate_lock()
        self.holder = None

    def acquire(self, blocking=True, timeout=-1):
        taken = self.lock.acquire(blocking, timeout)
        if taken:
            self.holder = threading.get_ident()
        return taken

    def release(self):
        holder, self.holder = self.holder, None
        try:
            self.lock.release()
        except RuntimeError:
            self.holder = holder
            raise

    def __getattr__(self, name):
        # What else the library asks of its locks.
        return getattr(self.lock, name)

    def _at_fork_reinit(self):
        self.lock._at_fork_reinit()
        self.holder = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *problem):
        self.release()


class WatchedReentrantLock(WatchedLock):
    """A lock that its holder may take again, and that knows who that is."""

    def __init__(self):
        self.lock = _thread.RLock()
        self.holder = None

    def release(self):
        self.lock.release()
        if not self.lock._is_owned():
            self.holder = None

    def _release_save(self):
        self.holder = None
        return self.lock._release_save()

    def _acquire_restore(self, state):
        self.lock._acquire_restore(state)
        self.holder = threading.get_ident()


def watch_locks():
    """From now on the locks of the module `threading` know who holds them."""
    threading.Lock = WatchedLock
    threading.RLock = WatchedReentrantLock


# What a call into the library waits for, by the class and the function that is called.
KINDS = {
    ("WatchedLock", "acquire"): "lock",
    ("WatchedLock", "__enter__"): "lock",
    ("WatchedReentrantLock", "acquire"): "lock",
    ("WatchedReentrantLock", "__enter__"): "lock",
    ("Condition", "wait"): "notification",
    ("Condition", "wait_for"): "notification",
    ("Event", "wait"): "event",
    ("Barrier", "wait"): "barrier",
    ("Semaphore", "acquire"): "semaphore",
    ("BoundedSemaphore", "acquire"): "semaphore",
    ("Queue", "get"): "item",
    ("Queue", "put"): "room",
    ("Queue", "join"): "items-done",
    ("SimpleQueue", "get"): "item",
    ("Connection", "recv"): "item",
    ("Future", "result"): "result",
    ("Pool", "map"): "result",
    ("Pool", "starmap"): "result",
    ("Pool", "join"): "end-of-workers",
    ("MapResult", "get"): "result",
    ("ApplyResult", "get"): "result",
    ("IMapIterator", "next"): "result",
    ("ThreadPoolExecutor", "__exit__"): "end-of-workers",
    ("ProcessPoolExecutor", "__exit__"): "end-of-workers",
}


def standing(path):
    """Where each thread stands that is inside the program: a list of plain values."""
    process = multiprocessing.current_process()
    names = {thread.ident: short_name(thread) for thread in threading.enumerate()}
    frames = sys._current_frames()
    everyone = [frame for top in frames.values() for frame in frames_of(top, path)]
    places = []
    for identifier, top in frames.items():
        own = frames_of(top, path)
        found = place(top, own[0], everyone) if own else None
        if not own and identifier == threading.main_thread().ident:
            found = place_outside(top, everyone)
        if found:
            found["process"] = None if process.name == "MainProcess" else process.name
            found["thread"] = names.get(identifier, "?")
            found["holder"] = names.get(found["holder"])
            places.append(found)
    return sorted(places, key=lambda place: place["line"] or 0)


def frames_of(top, path):
    """The frames of the program on a stack, the innermost first."""
    found = []
    # Below its beginning a forked process has the stack of the one that forked it.
    while top and top.f_code.co_name != "_bootstrap":
        if top.f_code.co_filename == path:
            found.append(top)
        top = top.f_back
    return found


def place(top, own, everyone):
    """What a thread waits for at the innermost line of the program."""
    called = None
    while top is not own:
        # The added calls of the lab are not what the program waits for.
        if not top.f_code.co_filename.endswith(("stepping.py", "exercise.py")):
            called = top
        top = top.f_back
    source = linecache.getline(own.f_code.co_filename, own.f_lineno).strip()
    return dict(line=own.f_lineno, source=source, **waiting(called, everyone))


def place_outside(top, everyone):
    """What a worker process waits for where it is in no line of the program."""
    frames = []
    while top and top.f_code.co_name != "_bootstrap":
        frames.append(top)
        top = top.f_back
    place = {"line": None, "source": "", "kind": None, "object": None, "holder": None}
    if any(frame.f_code.co_name == "_finalize_join" for frame in frames):
        # It has put more into a queue than a pipe can hold, and nobody takes that out.
        return dict(place, kind="room")
    found = [waiting(frame, everyone) for frame in frames]
    return next((dict(place, **one) for one in found if one["kind"]), None)


def waiting(called, everyone):
    """What a call into the library waits for: the kind, its name, and who holds it."""
    unknown = {"kind": None, "object": None, "holder": None}
    if called is None:
        return unknown
    thing = called.f_locals.get("self")
    function = called.f_code.co_name
    if function == "join" and isinstance(thing, threading.Thread):
        return dict(unknown, kind="end-of-thread", object=short_name(thing))
    if function == "join" and isinstance(thing, multiprocessing.process.BaseProcess):
        return dict(unknown, kind="end-of-process", object=thing.name)
    kinds = [KINDS.get((kind.__name__, function)) for kind in type(thing).__mro__]
    kind = next(filter(None, kinds), None)
    if kind is None:
        return unknown
    holder = getattr(thing, "holder", None)
    return {"kind": kind, "object": name_of(thing, everyone), "holder": holder}


def name_of(thing, frames):
    """The name that the program has for a thing; nothing where it has none."""
    found = []
    for frame in frames:
        for names in (frame.f_locals, frame.f_globals):
            for name, value in list(names.items()):
                if not name.startswith("_"):
                    found += names_within(name, value, thing, depth=2)
    # The same lock may be `source.lock` here and `target.lock` there; as an item it has one name.
    return min(found, key=lambda name: ("[" not in name, name.startswith("self"), len(name)), default=None)


def names_within(name, value, thing, depth):
    """The names of a thing as a value or a part of one."""
    if value is thing:
        return [name]
    if depth == 0:
        return []
    if isinstance(value, (list, tuple)):
        parts = [("{}[{}]".format(name, index), part) for index, part in enumerate(value[:50])]
    elif isinstance(value, dict):
        parts = [("{}[{!r}]".format(name, key), part) for key, part in list(value.items())[:50]]
    elif type(value).__module__ in ("builtins", "threading", "waiting", "module"):
        return []
    else:
        own = getattr(value, "__dict__", None) or {}
        parts = [("{}.{}".format(name, key), part) for key, part in list(own.items())[:50]]
    return [found for key, part in parts for found in names_within(key, part, thing, depth - 1)]
