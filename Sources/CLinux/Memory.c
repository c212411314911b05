#include "CLinuxMemory.h"

#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int32_t clinux_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int32_t clinux_futex_wait(uint32_t *word, uint32_t expected, int64_t nanoseconds, bool shared) {
  struct timespec limit = {
      .tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  int operation = shared ? FUTEX_WAIT : FUTEX_WAIT_PRIVATE;
  return (int32_t)syscall(
      SYS_futex, word, operation, expected, nanoseconds < 0 ? NULL : &limit, NULL, 0);
}

int32_t clinux_futex_wake(uint32_t *word, int32_t count, bool shared) {
  int operation = shared ? FUTEX_WAKE : FUTEX_WAKE_PRIVATE;
  return (int32_t)syscall(SYS_futex, word, operation, count, NULL, NULL, 0);
}

int32_t clinux_want_large_pages(void *address, size_t byte_count) {
  return madvise(address, byte_count, MADV_HUGEPAGE);
}

int32_t clinux_keep_small_pages(void *address, size_t byte_count) {
  return madvise(address, byte_count, MADV_NOHUGEPAGE);
}

void clinux_write_pages(void *address, size_t page_byte_count, size_t count, uint8_t value) {
  volatile uint8_t *bytes = address;
  for (size_t page = 0; page < count; page++) { bytes[page * page_byte_count] = value; }
}

uint64_t clinux_read_pages(const void *address, size_t page_byte_count, size_t count) {
  const volatile uint8_t *bytes = address;
  uint64_t sum = 0;
  for (size_t page = 0; page < count; page++) { sum += bytes[page * page_byte_count]; }
  return sum;
}
