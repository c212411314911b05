#ifndef CONLAB_CLINUX_MEMORY_H
#define CONLAB_CLINUX_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Provided because glibc declares memfd_create only for GNU sources: an anonymous file, closed on
/// exec.
int32_t clinux_memory_file(const char *name);

/// Provided because syscall is variadic: sleeps while the word holds the expected value, for at
/// most the nanoseconds given (below 0: without end). Shared words may lie in memory of several
/// processes.
int32_t clinux_futex_wait(uint32_t *word, uint32_t expected, int64_t nanoseconds, bool shared);

/// Provided because syscall is variadic: wakes at most count sleepers and returns how many woke.
int32_t clinux_futex_wake(uint32_t *word, int32_t count, bool shared);

/// Provided because MADV_HUGEPAGE is hidden from Swift: asks for large pages in the range.
int32_t clinux_want_large_pages(void *address, size_t byte_count);

/// Provided because MADV_NOHUGEPAGE is hidden from Swift: keeps the kernel from merging pages.
int32_t clinux_keep_small_pages(void *address, size_t byte_count);

/// Provided because Swift may remove or merge writes nobody reads: writes the value to the first
/// byte of each page.
void clinux_write_pages(void *address, size_t page_byte_count, size_t count, uint8_t value);

/// Provided because Swift may remove reads nobody uses: reads the first byte of each page.
uint64_t clinux_read_pages(const void *address, size_t page_byte_count, size_t count);

#pragma clang assume_nonnull end

#endif
