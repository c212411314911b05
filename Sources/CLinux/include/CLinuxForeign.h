#ifndef CONLAB_CLINUX_FOREIGN_H
#define CONLAB_CLINUX_FOREIGN_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Provided because process_vm_readv is hidden without _GNU_SOURCE: copies bytes of another process.
int64_t clinux_read_foreign(int32_t process, uint64_t address, void *bytes, size_t count);

#pragma clang assume_nonnull end

#endif
