// What: marks the lab's own memory so that a fork does not hand it down (madvise(2), MADV_DONTFORK).
// Why: a fork copies the tables of all its parent's memory, and the lab has far more than the few
// lines of C that a reader would write. Protects: the cost of a fork in `creation`, and of a fork
// with memory of its own, which must match Tests/Reference/creation.c.

#include "CLinuxLeanFork.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// A sanitizer puts code between the loop and the C library that needs all memory; then nothing is
// withheld, and neither is where the C library has no fork without handlers.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define IS_WATCHED 1
#endif
#endif
#if defined(__GLIBC_PREREQ) && !IS_WATCHED
#if __GLIBC_PREREQ(2, 34)
#define HAS_BARE_FORK 1
#endif
#endif

/// fork, or _Fork, which leaves out the handlers of libraries.
static pid_t (*chosen_fork)(void) = fork;

/// The calls of the loop. They lie on the stack, because the children lack what the linker needs
/// to look a name up, and the table in which it would have kept the address.
struct calls {
  pid_t (*volatile fork)(void);
  void (*volatile leave)(int);
  pid_t (*volatile await)(pid_t, int *, int);
  int (*volatile read_clock)(clockid_t, struct timespec *);
};

static struct calls bound_calls(void) {
  return (struct calls){chosen_fork, _exit, waitpid, clock_gettime};
}

static int64_t now(const struct calls *calls) {
  struct timespec time;
  calls->read_clock(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/// Touches neither errno nor anything else that the dynamic linker would have to find.
static int64_t fork_many(const struct calls *calls, int64_t count) {
  int64_t begin = now(calls);
  for (int64_t index = 0; index < count; index++) {
    int status = 0;
    pid_t child = calls->fork();
    if (child == 0) { calls->leave(0); }
    if (child < 0 || calls->await(child, &status, 0) != child || status != 0) { return -1; }
  }
  return now(calls) - begin;
}

/// A line of /proc/self/maps.
struct mapping {
  unsigned long begin, end;
  char path[256];
};

static bool parse(const char *line, struct mapping *mapping) {
  int after = 0;
  if (sscanf(line, "%lx-%lx %*s %*s %*s %*s %n", &mapping->begin, &mapping->end, &after) < 2) {
    return false;
  }
  snprintf(mapping->path, sizeof mapping->path, "%.*s", (int)strcspn(line + after, "\n"),
           line + after);
  return true;
}

static bool holds(const struct mapping *mapping, unsigned long address) {
  return mapping->begin <= address && address < mapping->end;
}

/// Withholds a mapping but for some pages around the address, if that lies in it.
static void withhold(const struct mapping *mapping, unsigned long address) {
  madvise((void *)mapping->begin, mapping->end - mapping->begin, MADV_DONTFORK);
  if (!holds(mapping, address)) { return; }
  const unsigned long page = (unsigned long)sysconf(_SC_PAGESIZE), around = 8 * page;
  unsigned long middle = address & ~(page - 1);
  unsigned long begin = middle - mapping->begin > around ? middle - around : mapping->begin;
  unsigned long end = mapping->end - middle > around ? middle + around : mapping->end;
  madvise((void *)begin, end - begin, MADV_DOFORK);
}

#if HAS_BARE_FORK
/// Whether fork works without what is withheld: handlers of libraries may need it, in the process
/// that forks as well as in its child. The child of the caller has a child of its own.
static bool can_run_handlers(pid_t (*bare_fork)(void)) {
  const struct calls calls = {fork, _exit, waitpid, clock_gettime};
  int status = 0;
  pid_t child = bare_fork();
  if (child == 0) { calls.leave(fork_many(&calls, 1) < 0); }
  return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}
#endif

int32_t clinux_hand_down_little(void) {
#if HAS_BARE_FORK
  // The C library, and the linker, which keeps what the C library knows of the vDSO.
  char needed[2][256] = {"", ""};
  const unsigned long libraries[2] = {(unsigned long)bound_calls().leave, getauxval(AT_BASE)};
  // Of the program itself only the code of this loop: its data are those of a large program.
  const unsigned long kept[2] = {
      (unsigned long)clinux_lean_fork_wait_many, (unsigned long)__builtin_frame_address(0)};
  // Around it the C library and the kernel keep what belongs to the thread; large memory may have
  // been mapped next to that.
  const unsigned long thread = (unsigned long)__builtin_thread_pointer();
  char line[4352];
  struct mapping mapping;
  FILE *maps = fopen("/proc/self/maps", "re");
  if (maps == NULL) { return -1; }
  while (fgets(line, sizeof line, maps) != NULL) {
    if (!parse(line, &mapping)) { continue; }
    for (int index = 0; index < 2; index++) {
      if (holds(&mapping, libraries[index])) { strcpy(needed[index], mapping.path); }
    }
  }
  rewind(maps);
  unsigned long kept_until = 0;
  while (fgets(line, sizeof line, maps) != NULL) {
    if (!parse(line, &mapping)) { continue; }
    // What has no name directly behind a file is the zeroed part of its data.
    bool is_library = mapping.path[0] == 0 && mapping.begin == kept_until;
    for (int index = 0; index < 2; index++) {
      if (mapping.path[0] != 0 && strcmp(mapping.path, needed[index]) == 0) { is_library = true; }
    }
    bool is_needed = is_library || (mapping.path[0] == '[' && strcmp(mapping.path, "[heap]") != 0);
    for (int index = 0; index < 2; index++) { is_needed |= holds(&mapping, kept[index]); }
    if (is_library) { kept_until = mapping.end; }
    if (!is_needed) { withhold(&mapping, thread); }
  }
  fclose(maps);
  chosen_fork = can_run_handlers(_Fork) ? fork : _Fork;
#endif
  return 0;
}

int64_t clinux_lean_fork_wait_many(int64_t count) {
  struct calls calls = bound_calls();
  int64_t elapsed = fork_many(&calls, count);
  if (elapsed < 0) { errno = ECHILD; }
  return elapsed;
}

int32_t clinux_lean_fork_in_child(int64_t warm_up, int64_t count, int64_t *elapsed) {
  struct calls calls = bound_calls();
  pid_t child = calls.fork();
  if (child == 0) {
    fork_many(&calls, warm_up);
    *elapsed = fork_many(&calls, count);
    calls.leave(*elapsed < 0);
  }
  int status = 0;
  if (child < 0) { return -1; }
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) { return -1; }
  }
  if (status == 0) { return 0; }
  errno = ECHILD;
  return -1;
}
