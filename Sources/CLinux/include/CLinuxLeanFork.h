#ifndef CONLAB_CLINUX_LEAN_FORK_H
#define CONLAB_CLINUX_LEAN_FORK_H

#include <stdint.h>

/// Provided because it must know where the C of the loop below lies: marks all memory that the
/// children of that loop do not need, so that no later fork copies its tables. Any other fork of
/// this process has a child that crashes. Does nothing where the C library has no _Fork.
int32_t clinux_hand_down_little(void);

/// Provided because the child has hardly any memory left: fork, _exit and wait, one after the
/// other. Returns the nanoseconds all of them took; ECHILD when a child did not end with code 0.
int64_t clinux_lean_fork_wait_many(int64_t count);

/// Provided for the same reason: does the same in one child, which has as few mappings as a small
/// program, after some forks for warmth. The nanoseconds must lie in memory shared after the marking.
int32_t clinux_lean_fork_in_child(int64_t warm_up, int64_t count, int64_t *_Nonnull elapsed);

#endif
