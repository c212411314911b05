#include "CLinuxChannels.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/msg.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/// A socket on the loopback network with a port of the kernel's choice, and its address.
static int bound_socket(int type, struct sockaddr_in *address) {
  int number = socket(AF_INET, type | SOCK_CLOEXEC, 0);
  if (number < 0) { return -1; }
  *address = (struct sockaddr_in){
      .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof *address;
  if (bind(number, (struct sockaddr *)address, length) == 0 &&
      getsockname(number, (struct sockaddr *)address, &length) == 0) {
    return number;
  }
  int code = errno;
  close(number);
  errno = code;
  return -1;
}

static int connect_to(int number, const struct sockaddr_in *address) {
  return connect(number, (const struct sockaddr *)address, sizeof *address);
}

static int without_delay(int number) {
  int yes = 1;
  return setsockopt(number, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

static int stream_pair(int32_t *ends) {
  struct sockaddr_in address;
  int listener = bound_socket(SOCK_STREAM, &address);
  if (listener < 0) { return -1; }
  ends[0] = -1;
  ends[1] = -1;
  if (listen(listener, 1) == 0) {
    ends[0] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (ends[0] >= 0 && connect_to(ends[0], &address) == 0) {
      ends[1] = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    }
  }
  bool made = ends[1] >= 0 && without_delay(ends[0]) == 0 && without_delay(ends[1]) == 0;
  int code = errno;
  close(listener);
  if (!made && ends[0] >= 0) { close(ends[0]); }
  if (!made && ends[1] >= 0) { close(ends[1]); }
  errno = code;
  return made ? 0 : -1;
}

static int datagram_pair(int32_t *ends) {
  struct sockaddr_in near, far;
  ends[0] = bound_socket(SOCK_DGRAM, &near);
  if (ends[0] < 0) { return -1; }
  ends[1] = bound_socket(SOCK_DGRAM, &far);
  if (ends[1] >= 0 && connect_to(ends[0], &far) == 0 && connect_to(ends[1], &near) == 0) {
    return 0;
  }
  int code = errno;
  close(ends[0]);
  if (ends[1] >= 0) { close(ends[1]); }
  errno = code;
  return -1;
}

int32_t clinux_loopback_pair(bool stream, int32_t *ends) {
  return stream ? stream_pair(ends) : datagram_pair(ends);
}

int32_t clinux_queue_open(const char *name, int64_t messages, int64_t byte_count) {
  struct mq_attr attributes = {.mq_maxmsg = messages, .mq_msgsize = byte_count};
  for (int attempt = 0; attempt < 8; attempt++) {
    int flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC;
    mqd_t queue = mq_open(name, flags, 0600, &attributes);
    int code = errno;
    if (queue >= 0 || code == EEXIST) { mq_unlink(name); }
    if (queue >= 0) { return queue; }
    errno = code;
    if (code != EEXIST) { return -1; }
  }
  return -1;
}

int32_t clinux_queue_remove(const char *name) { return mq_unlink(name); }

int64_t clinux_queue_send(int32_t queue, const void *bytes, size_t byte_count) {
  return mq_send(queue, bytes, byte_count, 0);
}

int64_t clinux_queue_receive(int32_t queue, void *bytes, size_t room) {
  return mq_receive(queue, bytes, room, NULL);
}

int32_t clinux_message_queue_remove(int32_t queue) { return msgctl(queue, IPC_RMID, NULL); }

int32_t clinux_event_counter(void) { return eventfd(0, EFD_CLOEXEC); }

int32_t clinux_own_queues(void) {
  if (unshare(CLONE_NEWIPC) == 0) { return 0; }
  // Whoever is not the superuser first becomes one in a world of its own, where that is allowed.
  return unshare(CLONE_NEWUSER | CLONE_NEWIPC);
}

int32_t clinux_signal_send(int32_t process, int32_t thread, int32_t signal, uint64_t word) {
  siginfo_t information = {.si_signo = signal, .si_code = SI_QUEUE};
  information.si_pid = getpid();
  information.si_uid = getuid();
  memcpy(&information.si_value, &word, sizeof information.si_value);
  return (int32_t)syscall(SYS_rt_tgsigqueueinfo, process, thread, signal, &information);
}

int32_t clinux_signal_receive(int32_t signal, uint64_t *word) {
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, signal);
  siginfo_t information;
  if (sigwaitinfo(&wanted, &information) < 0) { return -1; }
  *word = 0;
  memcpy(word, &information.si_value, sizeof information.si_value);
  return 0;
}

int32_t clinux_signal_number(void) { return SIGRTMIN; }

int64_t clinux_give_pages(int32_t pipe, const void *bytes, size_t byte_count) {
  struct iovec pages = {.iov_base = (void *)bytes, .iov_len = byte_count};
  return vmsplice(pipe, &pages, 1, 0);
}

/// Room for one descriptor, aligned as the kernel wants it.
union descriptor_message {
  struct cmsghdr head;
  char bytes[CMSG_SPACE(sizeof(int))];
};

static struct msghdr one_byte(struct iovec *part, union descriptor_message *control) {
  return (struct msghdr){
      .msg_iov = part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof *control};
}

int32_t clinux_descriptor_send(int32_t socket, int32_t descriptor) {
  char byte = 0;
  struct iovec part = {.iov_base = &byte, .iov_len = 1};
  union descriptor_message control = {
      .head = {
          .cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
  memcpy(CMSG_DATA(&control.head), &descriptor, sizeof(int));
  struct msghdr message = one_byte(&part, &control);
  return (int32_t)sendmsg(socket, &message, MSG_NOSIGNAL);
}

int32_t clinux_descriptor_receive(int32_t socket) {
  char byte;
  struct iovec part = {.iov_base = &byte, .iov_len = 1};
  union descriptor_message control;
  struct msghdr message = one_byte(&part, &control);
  ssize_t count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  if (count < 0) { return -1; }
  struct cmsghdr *head = CMSG_FIRSTHDR(&message);
  if (count == 0 || head == NULL || head->cmsg_type != SCM_RIGHTS) {
    // With a byte but no descriptor the receiver may not open any more.
    errno = count == 0 ? EPIPE : EMFILE;
    return -1;
  }
  int descriptor;
  memcpy(&descriptor, CMSG_DATA(head), sizeof descriptor);
  return descriptor;
}

int32_t clinux_pipe_capacity(int32_t pipe) { return fcntl(pipe, F_GETPIPE_SZ); }

/// A word that neither a neighbouring place nor a neighbouring message has; the factors are those
/// of a 64-bit finaliser (S. Vigna, "Further scramblings of Marsaglia's xorshift generators", 2017).
static inline uint64_t stamp_word(uint64_t sequence, uint64_t place) {
  uint64_t word = (sequence + 1) * 0x9E3779B97F4A7C15u ^ place * 0xBF58476D1CE4E5B9u;
  return word ^ (word >> 29);
}

void clinux_stamp(void *bytes, size_t byte_count, uint64_t sequence, size_t stride) {
  uint64_t word;
  if (byte_count < sizeof word) {
    word = stamp_word(sequence, 0);
    clinux_copy_message(bytes, &word, byte_count);
    return;
  }
  size_t last = byte_count - sizeof word;
  for (size_t place = 0; place < last; place += stride) {
    word = stamp_word(sequence, place);
    memcpy((char *)bytes + place, &word, sizeof word);
  }
  word = stamp_word(sequence, last);
  memcpy((char *)bytes + last, &word, sizeof word);
}

bool clinux_stamped(const void *bytes, size_t byte_count, uint64_t sequence, size_t stride) {
  uint64_t word = stamp_word(sequence, 0);
  if (byte_count < sizeof word) {
    uint64_t seen = 0, wanted = 0;
    clinux_copy_message(&seen, bytes, byte_count);
    clinux_copy_message(&wanted, &word, byte_count);
    return seen == wanted;
  }
  size_t last = byte_count - sizeof word;
  // The last word may cover a part of the one before.
  for (size_t place = 0; place < last; place += stride) {
    word = stamp_word(sequence, place);
    if (last - place < sizeof word) {
      if (memcmp((const char *)bytes + place, &word, last - place) != 0) { return false; }
      continue;
    }
    // A comparison of known length is no call.
    if (memcmp((const char *)bytes + place, &word, sizeof word) != 0) { return false; }
  }
  word = stamp_word(sequence, last);
  return memcmp((const char *)bytes + last, &word, sizeof word) == 0;
}

int64_t clinux_copy_many(void *target, const void *source, size_t byte_count, int64_t count) {
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (int64_t done = 0; done < count; done++) {
    memcpy(target, source, byte_count);
    __asm__ volatile("" : : "r"(target) : "memory");
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  return (int64_t)(end.tv_sec - begin.tv_sec) * 1000000000 + end.tv_nsec - begin.tv_nsec;
}

int64_t clinux_line_trips(uint64_t *word, bool begins, int64_t trips, int64_t first) {
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (int64_t trip = first; trip < first + trips; trip++) {
    uint64_t own = 2 * (uint64_t)trip + (begins ? 1 : 2);
    if (begins) { __atomic_store_n(word, own, __ATOMIC_RELEASE); }
    uint64_t wanted = begins ? own + 1 : own - 1;
    for (int looks = 1; __atomic_load_n(word, __ATOMIC_ACQUIRE) != wanted; looks++) {
      // The partner may need this very processor.
      if (looks % 4096 == 0) { sched_yield(); }
    }
    if (!begins) { __atomic_store_n(word, own, __ATOMIC_RELEASE); }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  return (int64_t)(end.tv_sec - begin.tv_sec) * 1000000000 + end.tv_nsec - begin.tv_nsec;
}

const char *clinux_error_name(int32_t code) { return strerrorname_np(code); }
