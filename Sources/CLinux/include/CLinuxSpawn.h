#ifndef CONLAB_CLINUX_SPAWN_H
#define CONLAB_CLINUX_SPAWN_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// One limit of `setrlimit`, by the kernel's number of the resource.
struct clinux_limit {
  int resource;
  uint64_t soft;
  uint64_t hard;
};

/// Everything a new process gets; nothing else is inherited.
struct clinux_spawn_request {
  /// A path, or a name looked up in PATH.
  const char *_Nonnull program;
  char *_Nullable const *_Nonnull arguments;
  char *_Nullable const *_Nonnull environment;
  /// The descriptor at index i becomes number i in the child; -1 stands for /dev/null.
  const int *_Nonnull descriptors;
  int descriptor_count;
  /// The working directory; NULL keeps the caller's.
  const char *_Nullable folder;
  const struct clinux_limit *_Nullable limits;
  int limit_count;
  /// Starts a session of its own, and so a process group of its own without a terminal.
  bool new_session;
  /// Starts a process group of its own in the caller's session.
  bool new_group;
  /// Is killed by the kernel when the calling thread ends.
  bool dies_with_parent;
};

/// Starts a program and returns zero, or the errno of the step that failed.
///
/// This function is provided because posix_spawn can set neither resource limits nor the signal
/// sent at the parent's death, and because only C may run between vfork and exec.
int clinux_spawn(const struct clinux_spawn_request *_Nonnull request, pid_t *_Nonnull process);

/// Opens a pipe whose ends are close-on-exec.
///
/// This function is provided because pipe2 is declared only under _GNU_SOURCE.
int clinux_pipe(int *_Nonnull ends);

/// Makes the caller the parent of every orphan among its descendants, or ends that.
///
/// This function is provided because prctl is variadic.
int clinux_adopt_orphans(bool adopt);

/// The environment of this process.
///
/// This function is provided because Swift refuses the global mutable variable environ.
char *_Nullable *_Nullable clinux_environment(void);

#endif
