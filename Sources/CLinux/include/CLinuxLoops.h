#ifndef CONLAB_CLINUX_LOOPS_H
#define CONLAB_CLINUX_LOOPS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Provided because a Swift loop adds its closure box to every thread: creates and joins one thread
/// after the other and returns the nanoseconds all of them took. A stack of 0 bytes means the
/// default.
int64_t clinux_create_join_many(int64_t count, size_t stack_byte_count);

/// Provided because Swift refuses vfork: vfork, _exit and wait, one after the other.
int64_t clinux_vfork_wait_many(int64_t count);

/// Provided because an optimiser would fold the loop: a chain of multiplications, each of which
/// needs the one before. Returns the nanoseconds of about `count` multiplications, in hundreds.
int64_t clinux_speed_dependent(int64_t count);

/// Provided because an optimiser would fold the loop: additions that do not need each other.
/// Returns the nanoseconds of about `count` additions, in hundreds.
int64_t clinux_speed_independent(int64_t count);

/// Provided because a Swift loop without optimisation would compute instead of streaming: the sum of
/// the words.
uint64_t clinux_sum_words(const uint64_t *words, int64_t count);

/// Provided because the optimiser cannot see into it: uses a value, so that it must be computed.
void clinux_black_hole(uint64_t value);

#pragma clang assume_nonnull end

#endif
