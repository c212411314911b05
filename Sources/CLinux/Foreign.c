#include "CLinux.h"

#include <sys/uio.h>

ssize_t clinux_read_foreign(pid_t process, uint64_t address, void *bytes, size_t count) {
  struct iovec near = {bytes, count};
  struct iovec far = {(void *)(uintptr_t)address, count};
  return process_vm_readv(process, &near, 1, &far, 1, 0);
}
