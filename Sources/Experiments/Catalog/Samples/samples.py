"""The article's two programs as printed, and with each of their steps left out: what changes?"""

import concurrent.futures
import io
import multiprocessing
import os
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
from contextlib import redirect_stderr

import lab

THREAD = """\
import threading

class MyThread(threading.Thread):
    def run(self):
        print("This is a thread.")

if __name__ == "__main__":
    t = MyThread()
    t.start()
    t.join()
"""

PROCESS = """\
import multiprocessing

class MyProcess(multiprocessing.Process):
    def run(self):
        print("This is a process.")

if __name__ == "__main__":
    p = MyProcess()
    p.start()
    p.join()
    raise SystemExit(p.exitcode)
"""

GUARD = 'if __name__ == "__main__":\n'
CLASS = {
    THREAD: ("class MyThread(threading.Thread):\n    def run(self):\n", "MyThread()"),
    PROCESS: ("class MyProcess(multiprocessing.Process):\n    def run(self):\n", "MyProcess()"),
}


def without_guard(program):
    """The program with its last lines on the outermost level."""
    head, body = program.split(GUARD)
    return head + textwrap.dedent(body)


def without_class(program):
    """The program with a function, given with target=, in place of the class."""
    lines, call = CLASS[program]
    kind = "threading.Thread" if program is THREAD else "multiprocessing.Process"
    program = program.replace(lines, "def work():\n")
    return program.replace("        print", "    print").replace(call, kind + "(target=work)")


def started_by(program, method):
    """The program with a way of starting processes of its own."""
    line = 'multiprocessing.set_start_method("%s", force=True)\n' % method
    if GUARD in program:
        return program.replace(GUARD, GUARD + "    " + line)
    return program.replace("import multiprocessing\n", "import multiprocessing\n" + line)


def prints(program, expected):
    """Whether a program prints exactly its line and ends well."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sample.py")
        with open(path, "w") as file:
            file.write(program)
        done = subprocess.run(
            [sys.executable, path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=20
        )
    return done.returncode == 0 and done.stdout.decode() == expected + "\n"


def answer(quantity, is_so, condition):
    """Records the answer to a question: 1 for yes, 0 for no."""
    lab.observe(quantity, int(is_so), condition)


def run_programs():
    """Runs the programs as printed, without the class, and without the guard."""
    thread, process = "This is a thread.", "This is a process."
    answer("printed", prints(THREAD, thread), "sample=thread")
    answer("printed", prints(without_class(THREAD), thread), "sample=thread,class=none")
    answer("printed", prints(without_class(PROCESS), process), "sample=process,class=none")
    for method in multiprocessing.get_all_start_methods():
        condition = "sample=process,start=" + method
        answer("printed", prints(started_by(PROCESS, method), process), condition)
        bare = started_by(without_guard(PROCESS), method)
        answer("printed", prints(bare, process), condition + ",guard=none")


class Setter:
    """What a worker of either kind does: it sets an attribute of its own."""

    answer = None
    thread = None

    def run(self):
        self.answer = 42
        self.thread = threading.get_ident()


class SettingThread(Setter, threading.Thread):
    pass


class SettingProcess(Setter, multiprocessing.get_context("fork").Process):
    pass


def look_at_attributes():
    """Whether what run sets is seen by whoever waits for the worker."""
    for kind, worker in (("thread", SettingThread()), ("process", SettingProcess())):
        worker.start()
        worker.join()
        answer("attribute-seen", worker.answer == 42, "kind=" + kind)


def start_or_run():
    """Whether start, and whether run, makes a thread."""
    caller = threading.get_ident()
    for call in ("start", "run"):
        worker = SettingThread()
        getattr(worker, call)()
        if call == "start":
            worker.join()
        answer("new-thread", worker.thread != caller, "call=" + call)


class Sleeper(threading.Thread):
    def __init__(self, seconds):
        super().__init__()
        self.seconds = seconds

    def run(self):
        time.sleep(self.seconds)


def overlap(workers, seconds):
    """The time of several sleepers, each joined at once, and all joined at the end."""
    start = time.perf_counter_ns()
    for sleeper in [Sleeper(seconds) for _ in range(workers)]:
        sleeper.start()
        sleeper.join()
    lab.observe("wall-time", time.perf_counter_ns() - start, "join=at-once")
    start = time.perf_counter_ns()
    sleepers = [Sleeper(seconds) for _ in range(workers)]
    for sleeper in sleepers:
        sleeper.start()
    for sleeper in sleepers:
        sleeper.join()
    lab.observe("wall-time", time.perf_counter_ns() - start, "join=at-the-end")


class Failing(threading.Thread):
    def run(self):
        fail()


def fail():
    raise ValueError("the worker failed")


def heard(wait):
    """Whether waiting for a worker raises what the worker raised."""
    try:
        wait()
    except ValueError:
        return True
    return False


def look_at_failures():
    """Whether a failure reaches whoever waits, by the article's way and by an executor."""
    failing = Failing()
    with redirect_stderr(io.StringIO()):
        failing.start()
        answer("failure-heard", heard(failing.join), "way=class")
    with concurrent.futures.ThreadPoolExecutor(1) as executor:
        answer("failure-heard", heard(executor.submit(fail).result), "way=executor")


def main():
    options = lab.options(__doc__, workers=4, sleep=20.0)
    for _ in lab.rounds():
        run_programs()
        look_at_attributes()
        start_or_run()
        overlap(options.workers, options.sleep / 1000)
        look_at_failures()


if __name__ == "__main__":
    main()
