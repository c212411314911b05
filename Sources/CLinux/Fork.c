#include "CLinuxFork.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A child must not run the handlers of its parent, which know another process's state.
static void reset_signals(void) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int signal = 1; signal < NSIG; signal++) {
    // SIGKILL, SIGSTOP and the two glibc keeps for itself refuse; there is nothing to reset then.
    sigaction(signal, &action, NULL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

int32_t clinux_fork(
    bool own_group, bool outlives_parent, clinux_child_body body, void *context) {
  // No signal may reach the child between fork and the reset of the dispositions.
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) {
    if (own_group) { setpgid(0, 0); }
    if (!outlives_parent) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      // The parent may have died before the request above; then no signal would ever come, and the
      // child sends it to itself.
      if (getppid() != parent) { kill(getpid(), SIGKILL); }
    }
    reset_signals();
    _exit(body(context));
  }
  int code = errno;
  // Set from both sides, because either may need the group first.
  if (child > 0 && own_group) { setpgid(child, child); }
  sigprocmask(SIG_SETMASK, &before, NULL);
  errno = code;
  return child;
}

int32_t clinux_vfork_exit(int32_t code) {
  pid_t child = vfork();
  if (child == 0) { _exit(code); }
  return child;
}

int32_t clinux_pidfd_open(int32_t process) {
#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434
#endif
  return (int32_t)syscall(SYS_pidfd_open, process, 0);
}

int32_t clinux_set_name(const char *name) { return prctl(PR_SET_NAME, name); }

int32_t clinux_set_timer_slack(unsigned long nanoseconds) {
  return prctl(PR_SET_TIMERSLACK, nanoseconds);
}
