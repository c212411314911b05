#ifndef CONLAB_CLINUX_FORK_H
#define CONLAB_CLINUX_FORK_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What a forked child runs; its result becomes the exit code of the child.
typedef int32_t (*clinux_child_body)(void *_Nullable context);

/// Provided because the first steps of a forked child must be async-signal-safe C: it resets every
/// signal disposition and the mask, asks to be killed when its parent dies unless it is to outlive
/// it, then runs the body and ends in _exit. Returns the child's identifier to the parent and never returns in the child.
///
/// The body may do anything only when the parent had one thread; the caller checks that.
int32_t clinux_fork(
    bool own_group, bool outlives_parent, clinux_child_body body, void *_Nullable context);

/// Provided because Swift refuses vfork, whose child borrows the parent's stack: the child does
/// nothing but _exit(code).
int32_t clinux_vfork_exit(int32_t code);

/// Provided because syscall is variadic: opens a descriptor that stands for the process.
int32_t clinux_pidfd_open(int32_t process);

/// Provided because prctl is variadic: the name of the calling thread, cut at 15 bytes.
int32_t clinux_set_name(const char *name);

/// Provided because prctl is variadic: how late the kernel may wake the calling thread, and those it
/// makes, in nanoseconds.
int32_t clinux_set_timer_slack(unsigned long nanoseconds);

#pragma clang assume_nonnull end

#endif
