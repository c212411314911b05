// usage: switching PROCESSOR [OTHER]
//
// Half a round trip of one byte over two pipes, between threads and between processes, on one
// processor and, where another one is given, across two; then the floors: write and read on an own
// pipe, and getppid.

#define _GNU_SOURCE
#include "measure.h"

#include <pthread.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int to_partner[2], to_caller[2];
static int partner_processor;

static void take(int end) {
  char byte;
  if (read(end, &byte, 1) != 1) _exit(0);
}

static void give(int end) {
  char byte = 0;
  if (write(end, &byte, 1) != 1) fail("write");
}

static void *echo(void *context) {
  pin(partner_processor);
  for (;;) {
    char byte;
    if (read(to_partner[0], &byte, 1) != 1) return context;
    give(to_caller[1]);
  }
}

/// Counts hops: two make a round trip.
static void hops(int count) {
  for (; count > 0; count -= 2) {
    give(to_partner[1]);
    take(to_caller[0]);
  }
}

static void open_pipes(void) {
  if (pipe(to_partner) != 0 || pipe(to_caller) != 0) fail("pipe");
}

// The first hops bring in what no later one needs.
static double timed(int count) {
  hops(100);
  double start = now();
  hops(count);
  return (now() - start) / count;
}

static double with_process(int count) {
  open_pipes();
  pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    close(to_partner[1]);
    close(to_caller[0]);
    echo(NULL);
    _exit(0);
  }
  close(to_partner[0]);
  close(to_caller[1]);
  double mean = timed(count);
  close(to_partner[1]);
  close(to_caller[0]);
  waitpid(child, NULL, 0);
  return mean;
}

static double with_thread(int count) {
  open_pipes();
  pthread_t thread;
  if (pthread_create(&thread, NULL, echo, NULL) != 0) fail("pthread_create");
  double mean = timed(count);
  close(to_partner[1]);
  pthread_join(thread, NULL);
  close(to_partner[0]);
  close(to_caller[0]);
  close(to_caller[1]);
  return mean;
}

// Each slice has a new partner, as in the lab: how long a pair has been at it decides how deeply the
// host lets a processor sleep between two hops, and with that what a hop costs.
static void in_slices(const char *name, int count, double (*slice)(int count)) {
  double means[9];
  for (int index = 0; index < 9; index++) means[index] = slice(count);
  printf("%s %.2f\n", name, median(means, 9));
}

static void own_pipe(int count) {
  while (count-- > 0) {
    give(to_partner[1]);
    take(to_partner[0]);
  }
}

static void entries(int count) {
  while (count-- > 0) syscall(SYS_getppid);
}

int main(int count, char **words) {
  if (count < 2) return 2;
  pin(atoi(words[1]));
  report("getppid", 9, 4000, entries);
  open_pipes();
  report("own-pipe", 9, 2000, own_pipe);
  partner_processor = atoi(words[1]);
  in_slices("process-same", 1200, with_process);
  in_slices("thread-same", 1200, with_thread);
  if (count > 2) {
    partner_processor = atoi(words[2]);
    in_slices("process-two", 400, with_process);
    in_slices("thread-two", 400, with_thread);
  }
  return 0;
}
