"""Compares what `watch` says of waiting with what a program says of itself.

Usage: python3 Tests/Reference/watch_truth.py PATH_OF_CONLAB

The program waits for a lock of the C library, for a pipe and for time, and adds
up its own waits with its own clock around each. The difference of each share is printed, in points; it
is 3 at most on a machine that does nothing else. Needs cc and a state folder in CONLAB_STATE.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = r"""
#include <pthread.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int ends[2];
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}
static void *other(void *unused) {
  for (int i = 0; i < 300; i++) {
    pthread_mutex_lock(&lock);
    usleep(7000);
    pthread_mutex_unlock(&lock);
    usleep(7000);
    if (write(ends[1], "x", 1) != 1) return 0;
    usleep(7000);
  }
  return unused;
}
int main(void) {
  double waits[3] = {0}, begin = now();
  pthread_t thread;
  if (pipe(ends) != 0) return 1;
  pthread_create(&thread, 0, other, 0);
  for (int i = 0; i < 300; i++) {
    char byte;
    double start = now();
    usleep(1000);
    waits[2] += now() - start;
    start = now();
    pthread_mutex_lock(&lock);
    waits[0] += now() - start;
    pthread_mutex_unlock(&lock);
    start = now();
    if (read(ends[0], &byte, 1) != 1) return 1;
    waits[1] += now() - start;
    start = now();
    usleep(5000);
    waits[2] += now() - start;
  }
  double all = now() - begin;
  fprintf(stderr, "truth %f %f %f\n", waits[0] / all, waits[1] / all, waits[2] / all);
  pthread_join(thread, 0);
  return 0;
}
"""


def main(lab):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "program.c")
        source.write_text(PROGRAM)
        program = str(source.with_suffix(""))
        subprocess.run(["cc", "-O1", "-pthread", "-o", program, str(source)], check=True)
        run = subprocess.run([lab, "watch", "--json", program], capture_output=True, text=True)
    line = next(line for line in run.stderr.splitlines() if line.startswith("truth "))
    truth = dict(zip(("lock", "pipe", "sleep"), map(float, line.split()[1:])))
    notes = json.loads(run.stdout)["notes"]
    thread = next(
        note for note in notes
        if note["name"] == "watched-thread" and note["condition"] == "thread=0")
    elapsed = thread["numbers"][3] - thread["numbers"][2]
    for kind, share in truth.items():
        seen = sum(
            note["value"] for note in notes
            if note["name"] == "watched-wait" and note["condition"] == f"thread=0,cause={kind}")
        print(f"{kind}: {share:.1%} by itself, {seen / elapsed:.1%} seen, "
              f"{100 * (seen / elapsed - share):+.1f} points")


main(sys.argv[1])
