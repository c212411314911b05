// usage: channels PROCESSOR [OTHER]
//
// One round trip of four bytes between two processes over every kind of channel, on one processor
// ("NAME-same") and, where another one is given, across two ("NAME-two"): the same calls as the
// lab's, without the lab; and, with two processors, one message of 16 MiB one way, and one of a byte
// ("stream-SIZE-NAME", nanoseconds a message). Floors are one word that two spinning processes change
// by turns, and a copy of 1 MiB.

#define _GNU_SOURCE
#include "measure.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <mqueue.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/msg.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Two workers, 0 and 1; what each sends to and receives from.
static int sends[2], receives[2];
static int self;
static pid_t workers[2];
static int queue;
static const char *place;

struct words {
  _Alignas(128) _Atomic uint64_t to_far;
  _Alignas(128) _Atomic uint64_t to_near;
};
static struct words *words;

static void must(int good, const char *what) {
  if (!good) fail(what);
}

static void give_descriptor(void) {
  uint32_t message = 1;
  must(write(sends[self], &message, sizeof message) == sizeof message, "write");
}

static void take_descriptor(void) {
  uint32_t message;
  if (read(receives[self], &message, sizeof message) != sizeof message) _exit(0);
}

static void give_counter(void) {
  uint64_t number = 1;
  must(write(sends[self], &number, sizeof number) == sizeof number, "write");
}

static void take_counter(void) {
  uint64_t number;
  must(read(receives[self], &number, sizeof number) == sizeof number, "read");
}

static void give_posix(void) {
  uint32_t message = 1;
  must(mq_send(sends[self], (char *)&message, sizeof message, 0) == 0, "mq_send");
}

static void take_posix(void) {
  uint32_t message;
  must(mq_receive(receives[self], (char *)&message, sizeof message, NULL) >= 0, "mq_receive");
}

struct packet {
  long type;
  uint32_t message;
};

static void give_system_v(void) {
  struct packet packet = {.type = self + 1, .message = 1};
  must(msgsnd(queue, &packet, sizeof packet.message, 0) == 0, "msgsnd");
}

static void take_system_v(void) {
  struct packet packet;
  must(msgrcv(queue, &packet, sizeof packet.message, 2 - self, 0) >= 0, "msgrcv");
}

static void give_signal(void) {
  union sigval value = {.sival_int = 1};
  must(sigqueue(workers[1 - self], SIGRTMIN, value) == 0, "sigqueue");
}

static void take_signal(void) {
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGRTMIN);
  must(sigwaitinfo(&wanted, NULL) == SIGRTMIN, "sigwaitinfo");
}

static _Atomic uint64_t *outgoing(void) { return self == 0 ? &words->to_far : &words->to_near; }
static _Atomic uint64_t *incoming(void) { return self == 0 ? &words->to_near : &words->to_far; }
static uint64_t given, taken;

static void give_turn(void) {
  atomic_store_explicit(&words->to_far, ++given, memory_order_release);
}

static void take_turn(void) {
  given++;
  while (atomic_load_explicit(&words->to_far, memory_order_acquire) != given) {}
}

static void give_futex(void) {
  atomic_store(outgoing(), ++given);
  syscall(SYS_futex, outgoing(), FUTEX_WAKE, 1, NULL, NULL, 0);
}

static void take_futex(void) {
  taken++;
  while (atomic_load(incoming()) != taken) {
    syscall(SYS_futex, incoming(), FUTEX_WAIT, (uint32_t)(taken - 1), NULL, NULL, 0);
  }
}

static void (*give)(void), (*take)(void);

static void trips(int count) {
  while (count-- > 0) {
    give();
    take();
  }
}

enum { slices = 5, batches = 5, batch = 16 };

/// One slice in a fresh child: some trips for warmth, then the means of short batches.
static void slice(int first, int second, int count, double *means) {
  given = taken = 0;
  memset(words, 0, sizeof *words);
  workers[0] = getpid();
  int start[2];
  must(pipe(start) == 0, "pipe");
  pid_t child = fork();
  must(child >= 0, "fork");
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    self = 1;
    workers[1] = getpid();
    pin(second);
    must(write(start[1], "", 1) == 1, "write");
    for (;;) {
      take();
      give();
    }
  }
  self = 0;
  workers[1] = child;
  pin(first);
  char ready;
  must(read(start[0], &ready, 1) == 1, "read");
  // On one processor the scheduler first has to weigh the two against each other, as in the lab.
  trips(first == second ? 8 * count : count);
  for (int index = 0; index < batches; index++) {
    double begin = now();
    trips(count);
    means[index] = (now() - begin) / count;
  }
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  close(start[0]);
  close(start[1]);
}

/// Slices as short as the lab's: a virtual processor that waits in vain again and again is put to
/// sleep more deeply, so that a longer slice measures dearer wake-ups.
static void measure(
    const char *name, void (*giving)(void), void (*taking)(void), int first, int second) {
  give = giving;
  take = taking;
  double means[slices * batches];
  for (int index = 0; index < slices; index++) {
    slice(first, second, taking == take_turn ? 2000 : batch, means + index * batches);
  }
  printf("%s-%s %.1f\n", name, place, median(means, slices * batches));
}

enum { largest = 16 << 20 };
static char content[largest];

static void write_all(size_t count) {
  for (size_t done = 0; done < count;) {
    ssize_t part = write(sends[0], content + done, count - done);
    must(part > 0, "write");
    done += part;
  }
}

static void read_all(size_t count) {
  for (size_t done = 0; done < count;) {
    ssize_t part = read(receives[1], content + done, count - done);
    must(part > 0, "read");
    done += part;
  }
}

/// The nanoseconds of one message of a size, one way, from the first write to the last read.
static double stream_slice(size_t size, int messages, int first, int second) {
  double *finished = shared_page();
  int start[2];
  must(pipe(start) == 0, "pipe");
  pid_t child = fork();
  must(child >= 0, "fork");
  if (child == 0) {
    pin(second);
    memset(content, 1, size);
    read_all(size);
    must(write(start[1], "", 1) == 1, "write");
    for (int number = 0; number < messages; number++) read_all(size);
    *finished = now();
    _exit(0);
  }
  pin(first);
  memset(content, 1, size);
  write_all(size);
  char ready;
  must(read(start[0], &ready, 1) == 1, "read");
  double begin = now();
  for (int number = 0; number < messages; number++) write_all(size);
  waitpid(child, NULL, 0);
  double each = (*finished - begin) / messages;
  munmap(finished, 4096);
  close(start[0]);
  close(start[1]);
  return each;
}

static void stream(const char *name, int first, int second) {
  double large[slices], small[slices];
  if (first == second) return;
  for (int index = 0; index < slices; index++) {
    large[index] = stream_slice(largest, 1, first, second);
    small[index] = stream_slice(1, 1000, first, second);
  }
  printf("stream-16M-%s %.1f\n", name, median(large, slices));
  printf("stream-1-%s %.1f\n", name, median(small, slices));
}

static void two_ways(const int forth[2], const int back[2]) {
  sends[0] = forth[1], receives[1] = forth[0];
  sends[1] = back[1], receives[0] = back[0];
}

static void one_socket(const int ends[2]) {
  sends[0] = receives[0] = ends[0];
  sends[1] = receives[1] = ends[1];
}

static void close_all(void) {
  for (int end = 0; end < 2; end++) {
    close(sends[end]);
    close(receives[end]);
  }
}

static void named_pipe(int ends[2]) {
  char path[] = "/tmp/reference-XXXXXX";
  must(mkdtemp(path) != NULL, "mkdtemp");
  char name[64];
  snprintf(name, sizeof name, "%s/fifo", path);
  must(mkfifo(name, 0600) == 0, "mkfifo");
  ends[0] = open(name, O_RDONLY | O_NONBLOCK);
  ends[1] = open(name, O_WRONLY);
  must(ends[0] >= 0 && ends[1] >= 0 && fcntl(ends[0], F_SETFL, O_RDONLY) == 0, "fifo");
  unlink(name);
  rmdir(path);
}

static int bound(int type, struct sockaddr_in *address) {
  int number = socket(AF_INET, type, 0);
  *address = (struct sockaddr_in){
      .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof *address;
  must(bind(number, (struct sockaddr *)address, length) == 0, "bind");
  must(getsockname(number, (struct sockaddr *)address, &length) == 0, "getsockname");
  return number;
}

static void network(int type, int ends[2]) {
  struct sockaddr_in first, second;
  int yes = 1;
  ends[0] = bound(type, &first);
  if (type == SOCK_DGRAM) {
    ends[1] = bound(type, &second);
    must(connect(ends[0], (struct sockaddr *)&second, sizeof second) == 0, "connect");
    must(connect(ends[1], (struct sockaddr *)&first, sizeof first) == 0, "connect");
    return;
  }
  must(listen(ends[0], 1) == 0, "listen");
  int listener = ends[0];
  ends[0] = socket(AF_INET, type, 0);
  must(connect(ends[0], (struct sockaddr *)&first, sizeof first) == 0, "connect");
  ends[1] = accept(listener, NULL, NULL);
  close(listener);
  for (int end = 0; end < 2; end++) {
    setsockopt(ends[end], IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  }
}

static int posix_queue(void) {
  struct mq_attr attributes = {.mq_maxmsg = 10, .mq_msgsize = sizeof(uint32_t)};
  char name[32];
  snprintf(name, sizeof name, "/reference-%d", getpid());
  int number = mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &attributes);
  must(number >= 0, "mq_open");
  mq_unlink(name);
  return number;
}

static void all(int first, int second) {
  int forth[2], back[2];
  must(pipe(forth) == 0 && pipe(back) == 0, "pipe");
  two_ways(forth, back);
  measure("pipe", give_descriptor, take_descriptor, first, second);
  stream("pipe", first, second);
  close_all();
  named_pipe(forth);
  named_pipe(back);
  two_ways(forth, back);
  measure("fifo", give_descriptor, take_descriptor, first, second);
  close_all();
  const struct {
    const char *name;
    int type;
  } sockets[] = {
      {"unix-stream", SOCK_STREAM}, {"unix-datagram", SOCK_DGRAM},
      {"unix-seqpacket", SOCK_SEQPACKET}};
  for (size_t index = 0; index < sizeof sockets / sizeof *sockets; index++) {
    must(socketpair(AF_UNIX, sockets[index].type, 0, forth) == 0, "socketpair");
    one_socket(forth);
    measure(sockets[index].name, give_descriptor, take_descriptor, first, second);
    if (sockets[index].type == SOCK_STREAM) stream(sockets[index].name, first, second);
    close(forth[0]);
    close(forth[1]);
  }
  for (int datagrams = 0; datagrams < 2; datagrams++) {
    network(datagrams ? SOCK_DGRAM : SOCK_STREAM, forth);
    one_socket(forth);
    measure(datagrams ? "udp" : "tcp", give_descriptor, take_descriptor, first, second);
    if (!datagrams) stream("tcp", first, second);
    close(forth[0]);
    close(forth[1]);
  }
  sends[0] = receives[1] = posix_queue();
  sends[1] = receives[0] = posix_queue();
  measure("posix-queue", give_posix, take_posix, first, second);
  close(sends[0]);
  close(sends[1]);
  queue = msgget(IPC_PRIVATE, 0600);
  must(queue >= 0, "msgget");
  measure("system-v-queue", give_system_v, take_system_v, first, second);
  msgctl(queue, IPC_RMID, NULL);
  sends[0] = receives[1] = eventfd(0, 0);
  sends[1] = receives[0] = eventfd(0, 0);
  measure("eventfd", give_counter, take_counter, first, second);
  close(sends[0]);
  close(sends[1]);
  measure("signal", give_signal, take_signal, first, second);
  measure("shared-futex", give_futex, take_futex, first, second);
  if (first == second) return;
  measure("one-word", give_turn, take_turn, first, second);
}

static void copy(int count) {
  static char source[1 << 20], target[1 << 20];
  // Pages never written to are all the same one.
  if (source[0] == 0) memset(source, 1, sizeof source);
  while (count-- > 0) {
    memcpy(target, source, sizeof target);
    __asm__ volatile("" : : "r"(target) : "memory");
  }
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGRTMIN);
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  words = shared_page();
  int first = atoi(arguments[1]);
  place = "same";
  all(first, first);
  if (count > 2) {
    place = "two";
    all(first, atoi(arguments[2]));
  }
  pin(first);
  report("copy-1M", 9, 4, copy);
  return 0;
}
