// What all small programs of this folder share: a clock, medians, placement, and shared memory.
//
// Each program measures what one experiment of the lab measures, without the lab: one line
// "name nanoseconds" for each figure, the median of the means of short batches.

#ifndef REFERENCE_MEASURE_H
#define REFERENCE_MEASURE_H

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

static inline double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static inline void fail(const char *what) {
  perror(what);
  exit(1);
}

/// Binds the caller to one processor.
static inline void pin(int processor) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(processor, &set);
  if (sched_setaffinity(0, sizeof set, &set) != 0) fail("sched_setaffinity");
}

static inline int ascending(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

/// Sorts the values.
static inline double median(double *values, int count) {
  qsort(values, count, sizeof *values, ascending);
  return values[count / 2];
}

/// A zeroed page that the caller and the children it forks share.
static inline void *shared_page(void) {
  void *address = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (address == MAP_FAILED) fail("mmap");
  return address;
}

/// Runs batches of an operation after one for warmth, and prints the median of their means.
static inline void report(const char *name, int batches, int count, void (*operation)(int count)) {
  double means[64];
  operation(count);
  for (int batch = 0; batch < batches; batch++) {
    double start = now();
    operation(count);
    means[batch] = (now() - start) / count;
  }
  printf("%s %.2f\n", name, median(means, batches));
}

#endif
