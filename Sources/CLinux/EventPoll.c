#include "CLinuxChannels.h"

#include <sys/epoll.h>

int32_t clinux_event_poll(void) { return epoll_create1(EPOLL_CLOEXEC); }

int32_t clinux_event_poll_add(int32_t poll, int32_t descriptor, uint32_t number) {
  struct epoll_event wanted = {.events = EPOLLIN, .data.u32 = number};
  return epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &wanted);
}

int32_t clinux_event_poll_wait(
    int32_t poll, uint32_t *numbers, int32_t capacity, int32_t milliseconds) {
  struct epoll_event events[256];
  int room = capacity < 256 ? capacity : 256;
  int count = epoll_wait(poll, events, room, milliseconds);
  for (int index = 0; index < count; index++) { numbers[index] = events[index].data.u32; }
  return count;
}
