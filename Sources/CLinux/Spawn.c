#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { most_descriptors = 16 };

/// Puts the wanted descriptors at 0, 1, 2, … and closes all others.
static int arrange_descriptors(const struct clinux_spawn_request *request) {
  int count = request->descriptor_count;
  int moved[most_descriptors];
  if (count > most_descriptors) {
    errno = EINVAL;
    return -1;
  }
  // First all copies go above the targets, so that no target overwrites a source still needed.
  for (int i = 0; i < count; i++) {
    int source = request->descriptors[i];
    if (source < 0) source = open("/dev/null", O_RDWR);
    if (source < 0) return -1;
    moved[i] = fcntl(source, F_DUPFD, count);
    if (moved[i] < 0) return -1;
  }
  for (int i = 0; i < count; i++) {
    if (dup2(moved[i], i) < 0) return -1;
  }
  if (syscall(SYS_close_range, count, ~0U, 0) != 0) {
    // Kernels before 5.9 and some sandboxes do not offer close_range.
    long most = sysconf(_SC_OPEN_MAX);
    for (int i = count; i < most; i++) close(i);
  }
  return 0;
}

/// Runs between vfork and exec: only async-signal-safe calls; returns only after a failure.
static void become_program(const struct clinux_spawn_request *request, pid_t parent) {
  if (request->new_session && setsid() < 0) return;
  if (request->new_group && setpgid(0, 0) != 0) return;
  if (request->dies_with_parent) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return;
    // The parent may have died before the request was made.
    if (getppid() != parent) _exit(127);
  }
  if (request->folder && chdir(request->folder) != 0) return;
  if (arrange_descriptors(request) != 0) return;
  for (int i = 0; i < request->limit_count; i++) {
    struct rlimit limit = {request->limits[i].soft, request->limits[i].hard};
    struct rlimit old;
    if (getrlimit((__rlimit_resource_t)request->limits[i].resource, &old) != 0) return;
    // A limit is only ever lowered, so an ordinary user can set it too.
    if (limit.rlim_max > old.rlim_max) limit.rlim_max = old.rlim_max;
    if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
    if (setrlimit((__rlimit_resource_t)request->limits[i].resource, &limit) != 0) return;
  }
  // Ignored dispositions and the mask survive exec, so both are put back to their defaults.
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execvpe(request->program, request->arguments, request->environment);
}

int clinux_spawn(const struct clinux_spawn_request *request, pid_t *process) {
  // The child borrows this memory until exec; a handler must not run in it there.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid();
  volatile int failure = 0;
  pid_t child = vfork();
  if (child == 0) {
    become_program(request, parent);
    failure = errno;
    _exit(127);
  }
  if (child < 0) failure = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (child > 0 && failure != 0) {
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
  }
  *process = child;
  return failure;
}

int clinux_pipe(int *ends) { return pipe2(ends, O_CLOEXEC); }

int clinux_adopt_orphans(bool adopt) {
  return prctl(PR_SET_CHILD_SUBREAPER, (unsigned long)adopt);
}

char **clinux_environment(void) { return environ; }
