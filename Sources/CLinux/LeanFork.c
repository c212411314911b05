#include "CLinuxLeanFork.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
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

#if HAS_BARE_FORK
static pid_t (*const volatile bare_fork)(void) = _Fork;
#else
static pid_t (*const volatile bare_fork)(void) = fork;
#endif
// Bound when the program starts: the child has no dynamic linker to look the name up.
static void (*const volatile leave)(int) = _exit;

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
  char needed[2][256] = {"", ""};
  const unsigned long code[2] = {(unsigned long)clinux_lean_fork_wait_many, (unsigned long)leave};
  const unsigned long data[2] = {
      (unsigned long)__builtin_frame_address(0), (unsigned long)__builtin_thread_pointer()};
  char line[4352];
  struct mapping mapping;
  FILE *maps = fopen("/proc/self/maps", "re");
  if (maps == NULL) { return -1; }
  while (fgets(line, sizeof line, maps) != NULL) {
    if (!parse(line, &mapping)) { continue; }
    for (int index = 0; index < 2; index++) {
      if (holds(&mapping, code[index])) { strcpy(needed[index], mapping.path); }
    }
  }
  rewind(maps);
  while (fgets(line, sizeof line, maps) != NULL) {
    if (!parse(line, &mapping)) { continue; }
    bool is_needed = holds(&mapping, data[0]) || holds(&mapping, data[1])
                     || strcmp(mapping.path, needed[0]) == 0
                     || strcmp(mapping.path, needed[1]) == 0 || mapping.path[0] == '[';
    // The heap is the one region in brackets that the child never touches.
    if (is_needed && strcmp(mapping.path, "[heap]") != 0) { continue; }
    madvise((void *)mapping.begin, mapping.end - mapping.begin, MADV_DONTFORK);
  }
  fclose(maps);
#endif
  return 0;
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t clinux_lean_fork_wait_many(int64_t count) {
  int64_t begin = now();
  for (int64_t index = 0; index < count; index++) {
    pid_t child = bare_fork();
    if (child == 0) { leave(0); }
    if (child < 0) { return -1; }
    int status;
    while (waitpid(child, &status, 0) < 0) {
      if (errno != EINTR) { return -1; }
    }
    if (status != 0) {
      errno = ECHILD;
      return -1;
    }
  }
  return now() - begin;
}
