#include "CLinuxLoops.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void *_Nullable nothing(void *_Nullable context) { return context; }

int64_t clinux_create_join_many(int64_t count, size_t stack_byte_count) {
  pthread_attr_t attributes;
  int code = pthread_attr_init(&attributes);
  if (code == 0 && stack_byte_count > 0) {
    code = pthread_attr_setstacksize(&attributes, stack_byte_count);
  }
  int64_t begin = now();
  for (int64_t index = 0; index < count && code == 0; index++) {
    pthread_t thread;
    code = pthread_create(&thread, &attributes, nothing, NULL);
    if (code == 0) { code = pthread_join(thread, NULL); }
  }
  int64_t elapsed = now() - begin;
  pthread_attr_destroy(&attributes);
  if (code == 0) { return elapsed; }
  errno = code;
  return -1;
}

static bool wait_for(pid_t child) {
  int status;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) { return false; }
  }
  return true;
}

int64_t clinux_vfork_wait_many(int64_t count) {
  int64_t begin = now();
  for (int64_t index = 0; index < count; index++) {
    pid_t child = vfork();
    if (child == 0) { _exit(0); }
    if (child < 0 || !wait_for(child)) { return -1; }
  }
  return now() - begin;
}

// The repetitions are written by the assembler, so that a build without optimisation measures the
// same instructions.
int64_t clinux_speed_dependent(int64_t count) {
  uint64_t value = 3;
  uint64_t factor = 5;
  int64_t begin = now();
  for (int64_t done = 0; done < count; done += 100) {
#if defined(__x86_64__)
    __asm__ volatile(".rept 100\n\timulq %1, %0\n\t.endr" : "+r"(value) : "r"(factor));
#elif defined(__aarch64__)
    __asm__ volatile(".rept 100\n\tmul %0, %0, %1\n\t.endr" : "+r"(value) : "r"(factor));
#else
    for (int step = 0; step < 100; step++) {
      value *= factor;
      __asm__ volatile("" : "+r"(value));
    }
#endif
  }
  return now() - begin;
}

int64_t clinux_speed_independent(int64_t count) {
  uint64_t a = 1, b = 2, c = 3, d = 4, e = 5;
  uint64_t addend = 7;
  int64_t begin = now();
  for (int64_t done = 0; done < count; done += 100) {
#if defined(__x86_64__)
    __asm__ volatile(
        ".rept 20\n\taddq %5, %0\n\taddq %5, %1\n\taddq %5, %2\n\taddq %5, %3\n\taddq %5, %4\n\t"
        ".endr"
        : "+r"(a), "+r"(b), "+r"(c), "+r"(d), "+r"(e)
        : "r"(addend)
        : "cc");
#elif defined(__aarch64__)
    __asm__ volatile(
        ".rept 20\n\tadd %0, %0, %5\n\tadd %1, %1, %5\n\tadd %2, %2, %5\n\tadd %3, %3, %5\n\t"
        "add %4, %4, %5\n\t.endr"
        : "+r"(a), "+r"(b), "+r"(c), "+r"(d), "+r"(e)
        : "r"(addend));
#else
    for (int step = 0; step < 20; step++) {
      a += addend, b += addend, c += addend, d += addend, e += addend;
      __asm__ volatile("" : "+r"(a), "+r"(b), "+r"(c), "+r"(d), "+r"(e));
    }
#endif
  }
  return now() - begin;
}

uint64_t clinux_sum_words(const uint64_t *words, int64_t count) {
  uint64_t sum = 0;
  for (int64_t index = 0; index < count; index++) { sum += words[index]; }
  return sum;
}

__attribute__((noinline)) void clinux_black_hole(uint64_t value) {
  __asm__ volatile("" : : "r"(value) : "memory");
}
