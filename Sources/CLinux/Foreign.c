#include "CLinux.h"

#include <sys/uio.h>

int64_t clinux_read_foreign(int32_t process, uint64_t address, void *bytes, size_t count) {
  struct iovec near = {bytes, count};
  struct iovec far = {(void *)(uintptr_t)address, count};
  return process_vm_readv(process, &near, 1, &far, 1, 0);
}
