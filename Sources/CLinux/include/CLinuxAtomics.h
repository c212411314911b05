#ifndef CONLAB_CLINUX_ATOMICS_H
#define CONLAB_CLINUX_ATOMICS_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// These functions are provided because Swift's `Atomic` owns its storage and cannot be laid over a
// word of a mapping that several processes share. They are inline so that a loop of them costs what
// the instruction costs.

static inline uint64_t clinux_load_relaxed(const uint64_t *word) {
  return __atomic_load_n(word, __ATOMIC_RELAXED);
}

static inline uint64_t clinux_load_acquire(const uint64_t *word) {
  return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}

static inline uint64_t clinux_load_ordered(const uint64_t *word) {
  return __atomic_load_n(word, __ATOMIC_SEQ_CST);
}

static inline void clinux_store_relaxed(uint64_t *word, uint64_t value) {
  __atomic_store_n(word, value, __ATOMIC_RELAXED);
}

static inline void clinux_store_release(uint64_t *word, uint64_t value) {
  __atomic_store_n(word, value, __ATOMIC_RELEASE);
}

static inline void clinux_store_ordered(uint64_t *word, uint64_t value) {
  __atomic_store_n(word, value, __ATOMIC_SEQ_CST);
}

static inline uint64_t clinux_add_relaxed(uint64_t *word, uint64_t value) {
  return __atomic_fetch_add(word, value, __ATOMIC_RELAXED);
}

static inline uint64_t clinux_add_ordered(uint64_t *word, uint64_t value) {
  return __atomic_fetch_add(word, value, __ATOMIC_SEQ_CST);
}

static inline uint64_t clinux_exchange(uint64_t *word, uint64_t value) {
  return __atomic_exchange_n(word, value, __ATOMIC_ACQ_REL);
}

static inline bool clinux_compare_exchange(uint64_t *word, uint64_t expected, uint64_t desired) {
  return __atomic_compare_exchange_n(
      word, &expected, desired, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

// Provided because Swift's fences live in a module that binds them to its own atomic types.
static inline void clinux_fence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }

// Provided because Swift cannot forbid the compiler alone to change the order of accesses.
static inline void clinux_keep_order(void) { __atomic_signal_fence(__ATOMIC_SEQ_CST); }

// Provided because Swift has no name for the instruction that tells a processor it is spinning.
static inline void clinux_spin_hint(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

#pragma clang assume_nonnull end

#endif
