#include "CLinuxLitmus.h"

static inline uint64_t load(const uint64_t *word) {
  return __atomic_load_n(word, __ATOMIC_RELAXED);
}

static inline void store(uint64_t *word) { __atomic_store_n(word, 1, __ATOMIC_RELAXED); }

/// Keeps the compiler from reordering, so that only the processor can.
static inline void order(bool fenced) {
  if (fenced) {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
  } else {
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
  }
}

void clinux_litmus_store_buffering(
    uint64_t *cells, int64_t count, bool first, bool fenced, uint8_t *seen) {
  for (int64_t index = 0; index < count; index++) {
    uint64_t *x = &cells[index * clinux_litmus_words];
    uint64_t *y = x + clinux_litmus_words / 2;
    store(first ? x : y);
    order(fenced);
    seen[index] = (uint8_t)load(first ? y : x);
  }
}

void clinux_litmus_message_passing(
    uint64_t *cells, int64_t count, bool first, bool fenced, uint8_t *seen) {
  for (int64_t index = 0; index < count; index++) {
    uint64_t *x = &cells[index * clinux_litmus_words];
    uint64_t *y = x + clinux_litmus_words / 2;
    if (first) {
      store(x);
      order(fenced);
      store(y);
    } else {
      uint64_t flag = load(y);
      order(fenced);
      seen[index] = (uint8_t)(2 * flag + load(x));
    }
  }
}
