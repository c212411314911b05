#include "CLinux.h"

#include <pthread.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <unistd.h>

int clinux_signal_descriptor(const int *signals, int count, sigset_t *before) {
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int i = 0; i < count; i++) sigaddset(&wanted, signals[i]);
  pthread_sigmask(SIG_BLOCK, &wanted, before);
  int descriptor = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
  if (descriptor < 0) pthread_sigmask(SIG_SETMASK, before, NULL);
  return descriptor;
}

int clinux_block_all_signals(void) {
  sigset_t all;
  sigfillset(&all);
  return pthread_sigmask(SIG_SETMASK, &all, NULL);
}

int clinux_next_signal(int descriptor) {
  struct signalfd_siginfo arrived;
  if (read(descriptor, &arrived, sizeof arrived) != sizeof arrived) return 0;
  return (int)arrived.ssi_signo;
}

int clinux_thread_kill(int process, int thread, int signal) {
  return (int)syscall(SYS_tgkill, process, thread, signal);
}

static sigset_t only(int signal) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  return one;
}

int clinux_block_signal(int signal) {
  sigset_t one = only(signal);
  return pthread_sigmask(SIG_BLOCK, &one, NULL);
}

int clinux_await_signal(int signal, int64_t nanoseconds) {
  sigset_t one = only(signal);
  struct timespec time = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  return sigtimedwait(&one, NULL, &time) == signal;
}
