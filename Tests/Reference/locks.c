// usage: locks PROCESSOR [OTHER]
//
// One update of a word under a mutex, a spin lock, a semaphore, a reader-writer lock, by an atomic
// addition and by a compare-and-swap loop: alone in a process that never had a second thread, alone
// after one has ended, and, where another processor is given, by two threads that want it all the
// time; then the cost is time on the wall for one update of both. Two threads are measured in slices,
// each in a fresh child with fresh pages, as in the lab: how fast a line moves between processors
// depends on where it lies.

#define _GNU_SOURCE
#include "measure.h"

#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { batch = 1000, slices = 9 };

typedef _Atomic unsigned long word_t;
// Each in a page of its own.
static word_t *word;
static pthread_mutex_t *mutex;
static word_t *spin;
static sem_t *semaphore;
static pthread_rwlock_t *rwlock;

static void prepare(void) {
  word = shared_page(), mutex = shared_page(), spin = shared_page();
  semaphore = shared_page(), rwlock = shared_page();
  pthread_mutex_init(mutex, NULL);
  sem_init(semaphore, 0, 1);
  pthread_rwlock_init(rwlock, NULL);
}

// The addition of the lab: a load and a store, so that only the lock makes it one step.
static inline void add(word_t *word) {
  unsigned long value = atomic_load_explicit(word, memory_order_relaxed);
  atomic_store_explicit(word, value + 1, memory_order_relaxed);
}

static void with_mutex(int count) {
  pthread_mutex_t *own = mutex;
  word_t *counter = word;
  while (count-- > 0) {
    pthread_mutex_lock(own);
    add(counter);
    pthread_mutex_unlock(own);
  }
}

// Apart, as in the lab: how soon a waiter looks again decides how often the line changes hands.
static __attribute__((noinline)) void wait_for_spin(word_t *spin) {
  for (int looks = 1;; looks++) {
    if (atomic_load_explicit(spin, memory_order_relaxed) == 0 &&
        atomic_exchange_explicit(spin, 1, memory_order_acq_rel) == 0)
      return;
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
    if (looks % 200 == 0) sched_yield();
  }
}

static void with_spin(int count) {
  word_t *own = spin, *counter = word;
  while (count-- > 0) {
    if (atomic_exchange_explicit(own, 1, memory_order_acq_rel) != 0) wait_for_spin(own);
    add(counter);
    atomic_store_explicit(own, 0, memory_order_release);
  }
}

static void with_semaphore(int count) {
  sem_t *own = semaphore;
  word_t *counter = word;
  while (count-- > 0) {
    while (sem_wait(own) != 0) {}
    add(counter);
    sem_post(own);
  }
}

static void with_rwlock(int count) {
  pthread_rwlock_t *own = rwlock;
  word_t *counter = word;
  while (count-- > 0) {
    pthread_rwlock_wrlock(own);
    add(counter);
    pthread_rwlock_unlock(own);
  }
}

static void with_atomic(int count) {
  word_t *counter = word;
  while (count-- > 0) atomic_fetch_add_explicit(counter, 1, memory_order_relaxed);
}

static void with_cas(int count) {
  word_t *counter = word;
  while (count-- > 0) {
    unsigned long seen;
    do seen = atomic_load_explicit(counter, memory_order_relaxed);
    while (!atomic_compare_exchange_strong_explicit(
        counter, &seen, seen + 1, memory_order_acq_rel, memory_order_acquire));
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

/// The cost in a fresh child.
static double slice(void) {
  double *cost = shared_page();
  pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    prepare();
    *cost = contended_cost();
    _exit(0);
  }
  waitpid(child, NULL, 0);
  double value = *cost;
  munmap(cost, 4096);
  return value;
}

static void together(void) {
  for (int index = 0; index < sort_count; index++) {
    double costs[slices];
    shared_operation = sorts[index].operation;
    for (int number = 0; number < slices; number++) costs[number] = slice();
    printf("contended-%s %.2f\n", sorts[index].name, median(costs, slices));
  }
}

int main(int count, char **words) {
  if (count < 2) return 2;
  pin(atoi(words[1]));
  prepare();
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
