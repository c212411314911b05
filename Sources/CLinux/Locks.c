#include "CLinuxLocks.h"

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <time.h>

static struct timespec after(clockid_t clock, int64_t nanoseconds) {
  struct timespec time;
  clock_gettime(clock, &time);
  // Limited to about a year, so that the sum cannot overflow.
  const int64_t longest = 31000000LL * 1000000000;
  if (nanoseconds > longest) { nanoseconds = longest; }
  if (nanoseconds < 0) { nanoseconds = 0; }
  int64_t sum = time.tv_nsec + nanoseconds;
  time.tv_sec += sum / 1000000000;
  time.tv_nsec = sum % 1000000000;
  return time;
}

static int sharing(bool shared) {
  return shared ? PTHREAD_PROCESS_SHARED : PTHREAD_PROCESS_PRIVATE;
}

int32_t clinux_mutex_init(void *mutex, bool shared, bool inherits_priority, bool robust) {
  pthread_mutexattr_t attributes;
  int code = pthread_mutexattr_init(&attributes);
  if (code != 0) { return code; }
  code = pthread_mutexattr_setpshared(&attributes, sharing(shared));
  if (code == 0 && inherits_priority) {
    code = pthread_mutexattr_setprotocol(&attributes, PTHREAD_PRIO_INHERIT);
  }
  if (code == 0 && robust) {
    code = pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
  }
  if (code == 0) { code = pthread_mutex_init((pthread_mutex_t *)mutex, &attributes); }
  pthread_mutexattr_destroy(&attributes);
  return code;
}

int32_t clinux_mutex_timed_lock(void *mutex, int64_t nanoseconds) {
  struct timespec end = after(CLOCK_MONOTONIC, nanoseconds);
  int code = pthread_mutex_clocklock((pthread_mutex_t *)mutex, CLOCK_MONOTONIC, &end);
  if (code != EINVAL) { return code; }
  // Kernels before 5.14 let a mutex with priority inheritance wait by the real-time clock only.
  end = after(CLOCK_REALTIME, nanoseconds);
  return pthread_mutex_timedlock((pthread_mutex_t *)mutex, &end);
}

int32_t clinux_rwlock_init(void *lock, bool shared, bool prefers_writers) {
  pthread_rwlockattr_t attributes;
  int code = pthread_rwlockattr_init(&attributes);
  if (code != 0) { return code; }
  code = pthread_rwlockattr_setpshared(&attributes, sharing(shared));
  if (code == 0) {
    // The kind without "nonrecursive" in its name is accepted but prefers readers all the same.
    code = pthread_rwlockattr_setkind_np(
        &attributes, prefers_writers ? PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP
                                     : PTHREAD_RWLOCK_PREFER_READER_NP);
  }
  if (code == 0) { code = pthread_rwlock_init((pthread_rwlock_t *)lock, &attributes); }
  pthread_rwlockattr_destroy(&attributes);
  return code;
}

int32_t clinux_rwlock_timed_read(void *lock, int64_t nanoseconds) {
  struct timespec end = after(CLOCK_MONOTONIC, nanoseconds);
  return pthread_rwlock_clockrdlock((pthread_rwlock_t *)lock, CLOCK_MONOTONIC, &end);
}

int32_t clinux_rwlock_timed_write(void *lock, int64_t nanoseconds) {
  struct timespec end = after(CLOCK_MONOTONIC, nanoseconds);
  return pthread_rwlock_clockwrlock((pthread_rwlock_t *)lock, CLOCK_MONOTONIC, &end);
}

int32_t clinux_semaphore_init(void *semaphore, bool shared, uint32_t value) {
  return sem_init((sem_t *)semaphore, shared, value) == 0 ? 0 : errno;
}

int32_t clinux_semaphore_timed_wait(void *semaphore, int64_t nanoseconds) {
  struct timespec end = after(CLOCK_MONOTONIC, nanoseconds);
  while (sem_clockwait((sem_t *)semaphore, CLOCK_MONOTONIC, &end) != 0) {
    if (errno != EINTR) { return errno; }
  }
  return 0;
}

int32_t clinux_condition_init(void *condition, bool shared) {
  pthread_condattr_t attributes;
  int code = pthread_condattr_init(&attributes);
  if (code != 0) { return code; }
  code = pthread_condattr_setpshared(&attributes, sharing(shared));
  if (code == 0) { code = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC); }
  if (code == 0) { code = pthread_cond_init((pthread_cond_t *)condition, &attributes); }
  pthread_condattr_destroy(&attributes);
  return code;
}

int32_t clinux_barrier_init(void *barrier, bool shared, uint32_t members) {
  pthread_barrierattr_t attributes;
  int code = pthread_barrierattr_init(&attributes);
  if (code != 0) { return code; }
  code = pthread_barrierattr_setpshared(&attributes, sharing(shared));
  if (code == 0) {
    code = pthread_barrier_init((pthread_barrier_t *)barrier, &attributes, members);
  }
  pthread_barrierattr_destroy(&attributes);
  return code;
}

int32_t clinux_condition_timed_wait(void *condition, void *mutex, int64_t nanoseconds) {
  struct timespec end = after(CLOCK_MONOTONIC, nanoseconds);
  return pthread_cond_timedwait((pthread_cond_t *)condition, (pthread_mutex_t *)mutex, &end);
}

static _Thread_local uint64_t word_of_thread;

uint64_t clinux_thread_local_load(void) { return word_of_thread; }

void clinux_thread_local_store(uint64_t value) { word_of_thread = value; }

// Loads and stores that nobody may leave out, so that each addition is one.
void clinux_thread_local_increment(int64_t count) {
  for (; count > 0; count--) {
    uint64_t value = __atomic_load_n(&word_of_thread, __ATOMIC_RELAXED);
    __atomic_store_n(&word_of_thread, value + 1, __ATOMIC_RELAXED);
  }
}

void clinux_shared_increment(uint64_t *word, int64_t count) {
  for (; count > 0; count--) { __atomic_fetch_add(word, 1, __ATOMIC_RELAXED); }
}
