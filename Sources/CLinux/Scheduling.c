#include "CLinuxScheduling.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// More processors than any kernel is built for, so that a set of them always fits.
enum { processor_limit = 8192 };

int32_t clinux_thread_identifier(void) { return gettid(); }

int32_t clinux_watching_threads(void) {
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
  return 1;
#endif
#endif
  return 0;
}

int32_t clinux_current_processor(void) { return sched_getcpu(); }

int32_t clinux_affinity_get(int32_t thread, int32_t *processors, int32_t capacity) {
  cpu_set_t *set = CPU_ALLOC(processor_limit);
  if (set == NULL) { return -1; }
  size_t size = CPU_ALLOC_SIZE(processor_limit);
  CPU_ZERO_S(size, set);
  int32_t count = 0;
  if (sched_getaffinity(thread, size, set) != 0) {
    count = -1;
  } else {
    for (int32_t processor = 0; processor < processor_limit; processor++) {
      if (!CPU_ISSET_S(processor, size, set)) { continue; }
      if (count < capacity) { processors[count] = processor; }
      count++;
    }
  }
  int code = errno;
  CPU_FREE(set);
  errno = code;
  return count;
}

int32_t clinux_affinity_set(int32_t thread, const int32_t *processors, int32_t count) {
  cpu_set_t *set = CPU_ALLOC(processor_limit);
  if (set == NULL) { return -1; }
  size_t size = CPU_ALLOC_SIZE(processor_limit);
  CPU_ZERO_S(size, set);
  for (int32_t index = 0; index < count; index++) {
    if (processors[index] >= 0 && processors[index] < processor_limit) {
      CPU_SET_S(processors[index], size, set);
    }
  }
  int result = sched_setaffinity(thread, size, set);
  int code = errno;
  CPU_FREE(set);
  errno = code;
  return result;
}

int32_t clinux_stack_of(
    unsigned long thread, void **base, size_t *byte_count, size_t *guard_byte_count) {
  pthread_attr_t attributes;
  int code = pthread_getattr_np((pthread_t)thread, &attributes);
  if (code != 0) { return code; }
  code = pthread_attr_getstack(&attributes, base, byte_count);
  if (code == 0) { code = pthread_attr_getguardsize(&attributes, guard_byte_count); }
  pthread_attr_destroy(&attributes);
  return code;
}

static int64_t nanoseconds(struct timeval time) {
  return (int64_t)time.tv_sec * 1000000000 + (int64_t)time.tv_usec * 1000;
}

static void copy_usage(const struct rusage *from, struct clinux_usage *to) {
  to->user_time = nanoseconds(from->ru_utime);
  to->system_time = nanoseconds(from->ru_stime);
  to->minor_faults = from->ru_minflt;
  to->major_faults = from->ru_majflt;
  to->voluntary_switches = from->ru_nvcsw;
  to->involuntary_switches = from->ru_nivcsw;
}

int32_t clinux_usage_get(enum clinux_usage_scope scope, struct clinux_usage *usage) {
  static const int who[] = {RUSAGE_THREAD, RUSAGE_SELF, RUSAGE_CHILDREN};
  struct rusage resources;
  if (getrusage(who[scope], &resources) != 0) { return -1; }
  copy_usage(&resources, usage);
  return 0;
}

int32_t clinux_wait_usage(int32_t process, int32_t *status, struct clinux_usage *usage) {
  struct rusage resources;
  pid_t ended = wait4(process, status, 0, &resources);
  if (ended > 0) { copy_usage(&resources, usage); }
  return ended;
}

int64_t clinux_clock_by_system_call(void) {
  struct timespec time;
  if (syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &time) != 0) { return -1; }
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int32_t clinux_parent_by_system_call(void) { return (int32_t)syscall(SYS_getppid); }

int32_t clinux_set_real_time(int32_t priority) {
  struct sched_param parameters = {.sched_priority = priority};
  return sched_setscheduler(0, SCHED_FIFO, &parameters);
}
