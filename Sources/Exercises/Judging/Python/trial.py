"""One run of a learner's program, in a process of its own, and what is left of it afterwards."""

import atexit
import json
import linecache
import multiprocessing
import multiprocessing.connection
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
import types

import exercise
import family
import stepping
import waiting

# Seconds in which threads and processes may still end after the function has returned.
GRACE = 0.5
LINES_OF_OUTPUT = 3


class Trial:
    """A run under way: started, watched until its end or its time is over, and cleaned up after."""

    def __init__(self, judge, path, mode, seed, ours=(), workers=None):
        self.judge, self.path, self.mode, self.seed = judge, path, mode, seed
        self.ours, self.workers = set(ours), workers
        self.folder = tempfile.mkdtemp(prefix="trial-")
        os.mkdir(os.path.join(self.folder, "tmp"))

    def outcome(self):
        """Makes the run and tells what came of it, as plain values."""
        try:
            self.process = os.fork()
            if self.process == 0:
                Inside(self).run()
            result = self.watch()
            result["left"] = result.get("left", []) + self.left_behind()
            log = exercise.WorkLog(os.path.join(self.folder, "work"))
            result["at_once"] = log.most_at_once()
            result["processes"] = log.most_at_once(in_processes=True)
            result["calls"] = sum(event[0] == "begin" for event in log.events())
            result["sent"] = self.bytes_sent()
            return result
        finally:
            family.end(family.descendants(os.getpid(), self.ours))
            shutil.rmtree(self.folder, ignore_errors=True)

    def watch(self):
        """Waits for the end of the run; one that goes on for too long is asked where it stands."""
        start, seen, used = time.monotonic(), time.monotonic(), 0.0
        allowed = self.judge.seconds
        while True:
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                return self.written() or self.crash(status)
            now = time.monotonic()
            if now - seen > 0.5:
                # A program that still computes is given more time than one that only waits.
                busy = family.processor_seconds(self.family())
                is_computing, seen, used = busy - used > 0.1, now, busy
                if now - start > allowed * (4 if is_computing else 1):
                    return self.hung(now - start)
            time.sleep(0.002 if now - start < 0.2 else 0.01)

    def family(self):
        """The process of the run and its descendants, also those that lost their parent."""
        return {self.process} | family.descendants(os.getpid(), self.ours)

    def written(self):
        """What the run wrote about itself before it ended."""
        try:
            with open(os.path.join(self.folder, "outcome")) as file:
                return json.load(file)
        except (FileNotFoundError, ValueError):
            return None

    def crash(self, status):
        """The run ended without a word."""
        number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        return {"end": "crashed", "signal": number, "code": code, "output": self.last_words()}

    def last_words(self):
        """The last lines that the program wrote."""
        with open(os.path.join(self.folder, "output"), errors="replace") as file:
            return [line.rstrip() for line in file if line.strip()][-LINES_OF_OUTPUT:]

    def hung(self, seconds):
        """Asks every process of the run where its threads stand, and ends it."""
        returned = self.written()
        if returned:
            # The function came back, but something keeps the process from ending.
            return returned
        for process in self.family():
            os.kill(process, signal.SIGUSR1)
        time.sleep(0.5)
        threads = []
        for name in sorted(os.listdir(self.folder)):
            if name.startswith("standing-"):
                with open(os.path.join(self.folder, name)) as file:
                    threads += json.load(file)
        return {"end": "hung", "seconds": seconds, "threads": threads}

    def left_behind(self):
        """Processes, shared memory and temporary files that outlive the run."""
        until = time.monotonic() + GRACE
        while self.survivors() and time.monotonic() < until:
            time.sleep(0.01)
        left = [["process", family.name_of(process)] for process in self.survivors()]
        files = os.listdir(os.path.join(self.folder, "tmp"))
        return left + [["file", name] for name in files]

    def survivors(self):
        """Descendants of the run that are still there after its end."""
        return family.descendants(os.getpid(), self.ours)

    def bytes_sent(self):
        """The bytes that went from process to process through channels of multiprocessing."""
        try:
            with open(os.path.join(self.folder, "sent")) as file:
                return sum(map(int, file))
        except FileNotFoundError:
            return 0


class Inside:
    """What happens in the process of a run."""

    def __init__(self, trial):
        self.trial = trial
        self.steps = None
        self.problems = []
        self.shared = []

    def run(self):
        """Makes the run, writes what came of it, and ends the process as Python would."""
        try:
            self.prepare()
            result = self.result()
            result["left"] = self.left_behind()
            self.write("outcome", result)
            threading._shutdown()
            atexit._run_exitfuncs()
            for name in self.shared:
                self.remove(name)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(70)

    def prepare(self):
        """Cuts the run off from the lab, and lets it be held up and followed."""
        trial = self.trial
        os.setsid()
        output = os.open(os.path.join(trial.folder, "output"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        company = trial.judge.at_once or trial.judge.processes or 2
        os.environ.update(
            CONLAB_TRIAL_FOLDER=trial.folder,
            CONLAB_TRIAL_MODE=trial.mode,
            CONLAB_TRIAL_COMPANY=str(company),
        )
        tempfile.tempdir = os.environ["TMPDIR"] = os.path.join(trial.folder, "tmp")
        signal.signal(signal.SIGUSR1, self.tell_standing)
        threading.excepthook = lambda facts: self.problems.append(self.problem(facts.exc_value))
        random.seed(trial.seed)
        multiprocessing.set_start_method("fork", force=True)
        waiting.watch_locks()
        self.count_bytes()
        self.note_shared_memory()
        if trial.mode == exercise.AMPLIFIED:
            chance = random.Random(trial.seed + 1)
            sys.setswitchinterval(1e-5)
            self.steps = stepping.Steps(chance)
            # How long others take is as open as how long one sleeps, so no order may hang on it.
            time.sleep = lambda seconds: exercise.sleep(min(seconds, chance.uniform(0, 0.003)))

    def result(self):
        """Lets the judge call the program, and says how that ended."""
        start = time.monotonic()
        try:
            try:
                self.judge_it()
                end = {"end": "right"}
            finally:
                seconds = time.monotonic() - start
        except exercise.Unexpected as difference:
            end = {"end": "wrong", "got": repr(difference.got), "wanted": repr(difference.wanted)}
        except BaseException as error:
            end = dict(self.problem(error), end="error")
        if self.problems and end["end"] != "error":
            # A thread that fails takes its share of the work with it, whatever came out.
            end = dict(self.problems[0], end="error")
        if end["end"] != "right" and self.steps:
            end["rows"] = self.rows()
        return dict(end, seconds=seconds)

    def judge_it(self):
        trial = self.trial
        name = os.path.splitext(os.path.basename(trial.path))[0].replace("-", "_")
        tree, names = stepping.load(trial.path, name, self.steps)
        module = types.ModuleType(name)
        module.__dict__.update(names)
        sys.modules[name] = module
        exec(compile(tree, trial.path, "exec"), module.__dict__)
        chance = random.Random(trial.seed)
        if trial.workers is None:
            trial.judge.run(module, chance)
        else:
            trial.judge.timed(module, chance, trial.workers)

    def problem(self, error):
        """An error with the line of the program at which it arose."""
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if frame.filename == self.trial.path]
        line = own[-1].lineno if own else None
        source = linecache.getline(self.trial.path, line).strip() if line else None
        message = "{}: {}".format(type(error).__name__, error).rstrip(": ")
        return {"message": message[:200], "line": line, "source": source}

    def rows(self):
        """Who came to which line in which order, with the text of the lines."""
        return [
            [thread, line, linecache.getline(self.trial.path, line).strip(), change]
            for thread, line, change in self.steps.rows
        ]

    def left_behind(self):
        """Threads that still run, and shared memory that still has its name."""
        until = time.monotonic() + GRACE
        while threading.active_count() > 1 and time.monotonic() < until:
            exercise.sleep(0.005)
        threads = [thread for thread in threading.enumerate() if thread is not threading.main_thread()]
        left = [["thread", stepping.short_name(thread)] for thread in threads]
        for process in multiprocessing.active_children():
            left.append(["process", process.name])
        with open(exercise.path_of("shared"), "a+") as file:
            file.seek(0)
            self.shared = [name for name in file.read().split() if os.path.exists("/dev/shm" + name)]
        return left + [["shared-memory", name] for name in self.shared]

    def remove(self, name):
        try:
            os.unlink("/dev/shm" + name)
        except FileNotFoundError:
            pass

    def tell_standing(self, *_):
        self.write("standing-{}".format(os.getpid()), waiting.standing(self.trial.path))

    def write(self, name, value):
        """Writes a value to a file of the run, whole or not at all."""
        path = os.path.join(self.trial.folder, name)
        with open(path + ".part", "w") as file:
            json.dump(value, file)
        os.rename(path + ".part", path)

    def count_bytes(self):
        """Notes how much every process of the run sends."""
        original = multiprocessing.connection.Connection._send_bytes
        path = exercise.path_of("sent")

        def send(connection, buffer):
            descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            os.write(descriptor, b"%d\n" % len(buffer))
            os.close(descriptor)
            return original(connection, buffer)

        multiprocessing.connection.Connection._send_bytes = send

    def note_shared_memory(self):
        """Notes the names of the shared memory that every process of the run makes."""
        try:
            from multiprocessing import shared_memory
        except ImportError:
            return
        original = shared_memory._posixshmem.shm_open
        path = exercise.path_of("shared")

        def shm_open(name, flags=os.O_RDWR, mode=0o777):
            descriptor = original(name, flags, mode=mode)
            if flags & os.O_CREAT:
                with open(path, "a") as file:
                    file.write(name + "\n")
            return descriptor

        shared_memory._posixshmem = types.SimpleNamespace(
            shm_open=shm_open, shm_unlink=shared_memory._posixshmem.shm_unlink
        )
