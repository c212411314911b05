// usage: locks PROCESSOR [OTHER]
//
// One update of a word under a mutex, a spin lock, a semaphore, a reader-writer lock, by an atomic
// addition and by a compare-and-swap loop: alone in a process that never had a second thread, alone
// after one has ended, and, where another processor is given, by two threads that want it all the
// time; then the cost is time on the wall for one update of both.

#define _GNU_SOURCE
#include "measure.h"

#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <string.h>

enum { alignment = 128, batch = 1000, slices = 9 };

static _Alignas(alignment) _Atomic unsigned long word;
static _Alignas(alignment) pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static _Alignas(alignment) _Atomic unsigned long spin;
static _Alignas(alignment) sem_t semaphore;
static _Alignas(alignment) pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;

// The addition of the lab: a load and a store, so that only the lock makes it one step.
static inline void add(void) {
  unsigned long value = atomic_load_explicit(&word, memory_order_relaxed);
  atomic_store_explicit(&word, value + 1, memory_order_relaxed);
}

static void with_mutex(int count) {
  while (count-- > 0) {
    pthread_mutex_lock(&mutex);
    add();
    pthread_mutex_unlock(&mutex);
  }
}

// Apart, as in the lab: how soon a waiter looks again decides how often the line changes hands.
static __attribute__((noinline)) void wait_for_spin(void) {
  for (int looks = 1;; looks++) {
    if (atomic_load_explicit(&spin, memory_order_relaxed) == 0 &&
        atomic_exchange_explicit(&spin, 1, memory_order_acq_rel) == 0)
      return;
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
    if (looks % 200 == 0) sched_yield();
  }
}

static void with_spin(int count) {
  while (count-- > 0) {
    if (atomic_exchange_explicit(&spin, 1, memory_order_acq_rel) != 0) wait_for_spin();
    add();
    atomic_store_explicit(&spin, 0, memory_order_release);
  }
}

static void with_semaphore(int count) {
  while (count-- > 0) {
    while (sem_wait(&semaphore) != 0) {}
    add();
    sem_post(&semaphore);
  }
}

static void with_rwlock(int count) {
  while (count-- > 0) {
    pthread_rwlock_wrlock(&rwlock);
    add();
    pthread_rwlock_unlock(&rwlock);
  }
}

static void with_atomic(int count) {
  while (count-- > 0) atomic_fetch_add_explicit(&word, 1, memory_order_relaxed);
}

static void with_cas(int count) {
  while (count-- > 0) {
    unsigned long seen;
    do seen = atomic_load_explicit(&word, memory_order_relaxed);
    while (!atomic_compare_exchange_strong_explicit(
        &word, &seen, seen + 1, memory_order_acq_rel, memory_order_acquire));
  }
}

static const struct sort {
  const char *name;
  void (*operation)(int count);
} sorts[] = {
    {"mutex", with_mutex}, {"spin", with_spin},     {"atomic", with_atomic},
    {"cas", with_cas},     {"semaphore", with_semaphore}, {"rwlock", with_rwlock},
};
enum { sort_count = sizeof sorts / sizeof *sorts };

static void alone(const char *history) {
  for (int index = 0; index < sort_count; index++) {
    char name[64];
    snprintf(name, sizeof name, "%s-%s", sorts[index].name, history);
    report(name, slices, 40 * batch, sorts[index].operation);
  }
}

static struct member {
  pthread_t thread;
  int processor;
  double started, finished, updates;
} members[2];
static void (*shared_operation)(int count);
static _Atomic int arrived;
static _Atomic int released;
static const double length = 4e6;

static void *contend(void *context) {
  struct member *member = context;
  pin(member->processor);
  atomic_fetch_add(&arrived, 1);
  while (!atomic_load(&released)) sched_yield();
  member->started = now();
  double end = member->started + length;
  member->updates = 0;
  do {
    shared_operation(batch);
    member->updates += batch;
  } while (now() < end);
  member->finished = now();
  return NULL;
}

static double contended_cost(void) {
  atomic_store(&arrived, 0);
  atomic_store(&released, 0);
  for (int index = 0; index < 2; index++)
    if (pthread_create(&members[index].thread, NULL, contend, &members[index]) != 0)
      fail("pthread_create");
  while (atomic_load(&arrived) < 2) sched_yield();
  atomic_store(&released, 1);
  for (int index = 0; index < 2; index++) pthread_join(members[index].thread, NULL);
  double first = members[0].started, last = members[0].finished;
  if (members[1].started < first) first = members[1].started;
  if (members[1].finished > last) last = members[1].finished;
  return (last - first) / (members[0].updates + members[1].updates);
}

static void together(void) {
  for (int index = 0; index < sort_count; index++) {
    double costs[slices];
    shared_operation = sorts[index].operation;
    for (int slice = 0; slice < slices; slice++) costs[slice] = contended_cost();
    qsort(costs, slices, sizeof *costs, ascending);
    printf("contended-%s %.2f\n", sorts[index].name, costs[slices / 2]);
  }
}

int main(int count, char **words) {
  if (count < 2) return 2;
  pin(atoi(words[1]));
  sem_init(&semaphore, 0, 1);
  alone("single");
  members[0].processor = atoi(words[1]);
  // One slice of two threads leaves behind a process that has had threads.
  members[1].processor = atoi(words[count > 2 ? 2 : 1]);
  shared_operation = with_atomic;
  contended_cost();
  alone("threads");
  if (count > 2) together();
  return 0;
}
