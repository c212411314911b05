#ifndef CONLAB_CLINUX_SCHEDULING_H
#define CONLAB_CLINUX_SCHEDULING_H

#include <stddef.h>
#include <stdint.h>
#include <time.h>

#pragma clang assume_nonnull begin

/// Provided because glibc declares gettid only for GNU sources.
int32_t clinux_thread_identifier(void);

/// Provided because only C knows what it is built for: the threads that a sanitizer adds to every
/// process for itself.
int32_t clinux_watching_threads(void);

/// Provided because glibc declares sched_getcpu only for GNU sources.
int32_t clinux_current_processor(void);

/// Provided because CPU_SET is a macro: fills the list with the processors the thread may use
/// (0: the caller) and returns how many there are, even when the capacity is smaller.
int32_t clinux_affinity_get(int32_t thread, int32_t *processors, int32_t capacity);

/// Provided because CPU_SET is a macro: restricts the thread (0: the caller) to the processors.
int32_t clinux_affinity_set(int32_t thread, const int32_t *processors, int32_t count);

/// Provided because pthread_getattr_np is a GNU call: the stack of a thread that was not
/// joined yet, in bytes. Returns an error number or 0.
int32_t clinux_stack_of(
    unsigned long thread, void *_Nullable *_Nonnull base, size_t *byte_count,
    size_t *guard_byte_count);

/// Provided because the scheduling policies are macros and take a structure: lets the calling thread
/// run before all ordinary ones, at this priority among its like.
int32_t clinux_set_real_time(int32_t priority);

/// Who is accounted for by clinux_usage.
enum clinux_usage_scope {
  clinux_usage_thread = 0,
  clinux_usage_process = 1,
  clinux_usage_children = 2
};

/// Counters of a thread or process; times in nanoseconds.
struct clinux_usage {
  int64_t user_time;
  int64_t system_time;
  int64_t minor_faults;
  int64_t major_faults;
  int64_t voluntary_switches;
  int64_t involuntary_switches;
};

/// Provided because RUSAGE_THREAD is hidden from Swift and the other scopes have another type.
int32_t clinux_usage_get(enum clinux_usage_scope scope, struct clinux_usage *usage);

/// Provided because wait4 takes the structure above: waits for one child; returns its identifier.
int32_t clinux_wait_usage(int32_t process, int32_t *status, struct clinux_usage *usage);

/// Provided so that reading CLOCK_MONOTONIC is inlined into the loops of other rooms, which need
/// not know the structure: the nanoseconds.
static inline int64_t clinux_monotonic_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/// Provided because syscall is variadic: the monotonic clock by a real system call, in nanoseconds.
int64_t clinux_clock_by_system_call(void);

/// Provided because syscall is variadic: the cheapest real system call, for use as a floor.
int32_t clinux_parent_by_system_call(void);

#pragma clang assume_nonnull end

#endif
