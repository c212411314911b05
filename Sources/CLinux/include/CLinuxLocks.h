#ifndef CONLAB_CLINUX_LOCKS_H
#define CONLAB_CLINUX_LOCKS_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// The locks of the C library, laid over memory that several processes may share. Functions return
// 0 or the code of the failure, as pthread functions do.
//
// The calls that take a bare address and nothing else are provided because Swift would need the
// types of the C library for memory that it never owns. Each is the function of the C library
// itself under another name, so that a loop of them costs what it costs in C. The header includes
// none of the library's headers, which would become part of this module.
#define CLINUX_IS(name) __asm__(#name)

/// Provided because the attributes of a mutex are set through five calls that belong together.
int32_t clinux_mutex_init(void *mutex, bool shared, bool inherits_priority, bool robust);

/// Provided because pthread_mutex_clocklock is hidden from Swift: waits at most the nanoseconds
/// given, on the monotonic clock where the mutex allows it.
int32_t clinux_mutex_timed_lock(void *mutex, int64_t nanoseconds);

int32_t clinux_mutex_lock(void *mutex) CLINUX_IS(pthread_mutex_lock);
int32_t clinux_mutex_try_lock(void *mutex) CLINUX_IS(pthread_mutex_trylock);
int32_t clinux_mutex_unlock(void *mutex) CLINUX_IS(pthread_mutex_unlock);
int32_t clinux_mutex_make_consistent(void *mutex) CLINUX_IS(pthread_mutex_consistent);

/// Provided because the preference of a reader-writer lock is a GNU extension.
int32_t clinux_rwlock_init(void *lock, bool shared, bool prefers_writers);

/// Provided because pthread_rwlock_clockrdlock is hidden from Swift: waits at most the nanoseconds.
int32_t clinux_rwlock_timed_read(void *lock, int64_t nanoseconds);

/// Provided because pthread_rwlock_clockwrlock is hidden from Swift: waits at most the nanoseconds.
int32_t clinux_rwlock_timed_write(void *lock, int64_t nanoseconds);

int32_t clinux_rwlock_read(void *lock) CLINUX_IS(pthread_rwlock_rdlock);
int32_t clinux_rwlock_write(void *lock) CLINUX_IS(pthread_rwlock_wrlock);
int32_t clinux_rwlock_unlock(void *lock) CLINUX_IS(pthread_rwlock_unlock);

/// Provided because sem_init reports through errno, unlike the others here.
int32_t clinux_semaphore_init(void *semaphore, bool shared, uint32_t value);

/// Provided because sem_clockwait is hidden from Swift: waits at most the nanoseconds given.
int32_t clinux_semaphore_timed_wait(void *semaphore, int64_t nanoseconds);

// These return 0 or -1; a wait may end early because a signal came.
int32_t clinux_semaphore_wait(void *semaphore) CLINUX_IS(sem_wait);
int32_t clinux_semaphore_try_wait(void *semaphore) CLINUX_IS(sem_trywait);
int32_t clinux_semaphore_post(void *semaphore) CLINUX_IS(sem_post);

/// Provided because the attributes of a condition are set through four calls that belong together;
/// its timed waits count on the monotonic clock.
int32_t clinux_condition_init(void *condition, bool shared);

/// Provided because the end of the wait is a moment on the clock of the condition; Swift hands over
/// a length of time.
int32_t clinux_condition_timed_wait(void *condition, void *mutex, int64_t nanoseconds);

int32_t clinux_condition_wait(void *condition, void *mutex) CLINUX_IS(pthread_cond_wait);
int32_t clinux_condition_signal(void *condition) CLINUX_IS(pthread_cond_signal);
int32_t clinux_condition_broadcast(void *condition) CLINUX_IS(pthread_cond_broadcast);

/// Provided because the attributes of a barrier are set through three calls that belong together.
int32_t clinux_barrier_init(void *barrier, bool shared, uint32_t members);

int32_t clinux_barrier_wait(void *barrier) CLINUX_IS(pthread_barrier_wait);

/// Provided because Swift has no variable of which every thread has its own: reads the one word of
/// the calling thread.
uint64_t clinux_thread_local_load(void);

/// Provided as the counterpart of the above: sets the word of the calling thread.
void clinux_thread_local_store(uint64_t value);

/// Provided because the calls above would cost more than an addition: adds one so often.
void clinux_thread_local_increment(int64_t count);

/// Provided as the counterpart of the above: adds one to a shared word so often, atomically.
void clinux_shared_increment(uint64_t *word, int64_t count);

#undef CLINUX_IS

#pragma clang assume_nonnull end

#endif
