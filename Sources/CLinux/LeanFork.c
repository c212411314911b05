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

// _Fork runs no handlers of libraries, whose memory the child may not have.
#if defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 34)
#define HAS_BARE_FORK 1
#endif
#endif

// Bound when the program starts: the children lack what the linker needs to look a name up.
#if HAS_BARE_FORK
static pid_t (*const volatile bare_fork)(void) = _Fork;
#else
static pid_t (*const volatile bare_fork)(void) = fork;
#endif
static void (*const volatile leave)(int) = _exit;
static pid_t (*const volatile await)(pid_t, int *, int) = waitpid;
static int (*const volatile read_clock)(clockid_t, struct timespec *) = clock_gettime;

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

int32_t clinux_hand_down_little(void) {
#if HAS_BARE_FORK
  // This loop, the C library, and the linker, which keeps what the C library knows of the vDSO.
  char needed[3][256] = {"", "", ""};
  const unsigned long code[3] = {
      (unsigned long)clinux_lean_fork_wait_many, (unsigned long)leave, getauxval(AT_BASE)};
  const unsigned long data[2] = {
      (unsigned long)__builtin_frame_address(0), (unsigned long)__builtin_thread_pointer()};
  char line[4352];
  struct mapping mapping;
  FILE *maps = fopen("/proc/self/maps", "re");
  if (maps == NULL) { return -1; }
  while (fgets(line, sizeof line, maps) != NULL) {
    if (!parse(line, &mapping)) { continue; }
    for (int index = 0; index < 3; index++) {
      if (holds(&mapping, code[index])) { strcpy(needed[index], mapping.path); }
    }
  }
  rewind(maps);
  unsigned long kept_until = 0;
  while (fgets(line, sizeof line, maps) != NULL) {
    if (!parse(line, &mapping)) { continue; }
    // What has no name directly behind a file is the zeroed part of its data.
    bool is_needed = holds(&mapping, data[0]) || holds(&mapping, data[1])
                     || (mapping.path[0] == 0 && mapping.begin == kept_until)
                     || (mapping.path[0] == '[' && strcmp(mapping.path, "[heap]") != 0);
    for (int index = 0; index < 3; index++) {
      if (mapping.path[0] != 0 && strcmp(mapping.path, needed[index]) == 0) { is_needed = true; }
    }
    if (is_needed) {
      kept_until = mapping.end;
    } else {
      madvise((void *)mapping.begin, mapping.end - mapping.begin, MADV_DONTFORK);
    }
  }
  fclose(maps);
#endif
  return 0;
}

static int64_t now(void) {
  struct timespec time;
  read_clock(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/// Touches neither errno nor anything else that the dynamic linker would have to find.
static int64_t fork_many(int64_t count) {
  int64_t begin = now();
  for (int64_t index = 0; index < count; index++) {
    int status = 0;
    pid_t child = bare_fork();
    if (child == 0) { leave(0); }
    if (child < 0 || await(child, &status, 0) != child || status != 0) { return -1; }
  }
  return now() - begin;
}

int64_t clinux_lean_fork_wait_many(int64_t count) {
  int64_t elapsed = fork_many(count);
  if (elapsed < 0) { errno = ECHILD; }
  return elapsed;
}

int32_t clinux_lean_fork_in_child(int64_t warm_up, int64_t count, int64_t *elapsed) {
  pid_t child = bare_fork();
  if (child == 0) {
    fork_many(warm_up);
    *elapsed = fork_many(count);
    leave(*elapsed < 0);
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
