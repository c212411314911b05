#ifndef CONLAB_CLINUX_LITMUS_H
#define CONLAB_CLINUX_LITMUS_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The words of one cell: two variables x and y, each in a cache line of its own of 64 bytes.
enum { clinux_litmus_words = 16 };

// Both are provided because a loop of Swift calls, above all in a debug build, would take so long
// for each cell that the effect drowned. Accesses are relaxed atomics: never undefined behaviour,
// and each one is a plain instruction. The value read is stored by cell.

/// Store buffering: each thread writes 1 to its own variable, then reads the other one. Thread 0
/// owns x. With a fence each thread has a full fence between its two accesses.
void clinux_litmus_store_buffering(
    uint64_t *cells, int64_t count, bool first, bool fenced, uint8_t *seen);

/// Message passing: the first thread writes the data x and then the flag y; the second reads the
/// flag and then the data. What it saw is stored as 2 * flag + data.
void clinux_litmus_message_passing(
    uint64_t *cells, int64_t count, bool first, bool fenced, uint8_t *seen);

#pragma clang assume_nonnull end

#endif
