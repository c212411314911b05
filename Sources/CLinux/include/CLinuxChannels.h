#ifndef CONLAB_CLINUX_CHANNELS_H
#define CONLAB_CLINUX_CHANNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#pragma clang assume_nonnull begin

/// Provided because socket addresses have to be cast between types Swift keeps apart: a connected
/// pair of sockets on the loopback network, streams without delay or datagrams.
int32_t clinux_loopback_pair(bool stream, int32_t *ends);

/// Provided because Swift's C library does not offer mq_open: opens a queue for reading and writing
/// and takes its name away at once. A queue of that name is a leftover and is removed first.
int32_t clinux_queue_open(const char *name, int64_t messages, int64_t byte_count);

/// Provided because Swift's C library does not offer mq_send.
int64_t clinux_queue_send(int32_t queue, const void *bytes, size_t byte_count);

/// Provided because Swift's C library does not offer mq_receive; the room must hold the largest
/// message of the queue.
int64_t clinux_queue_receive(int32_t queue, void *bytes, size_t room);

/// Provided because the command names of msgctl are hidden from Swift: removes a queue.
int32_t clinux_message_queue_remove(int32_t queue);

/// Provided because Swift's C library does not offer eventfd: a counter that starts at 0.
int32_t clinux_event_counter(void);

/// Provided because Swift's C library does not offer unshare: gives the calling process, and the
/// children it forks later, a set of message queues of their own, which vanishes with the last of
/// them. The caller has one thread.
int32_t clinux_own_queues(void);

/// Provided because Swift's C library does not offer rt_tgsigqueueinfo: queues the signal with a
/// word for one thread of a process.
int32_t clinux_signal_send(int32_t process, int32_t thread, int32_t signal, uint64_t word);

/// Provided because the word of a signal lies in a union Swift cannot reach: takes the next of
/// the blocked signal.
int32_t clinux_signal_receive(int32_t signal, uint64_t *word);

/// Provided because SIGRTMIN is a function in disguise: the first real-time signal free for use.
int32_t clinux_signal_number(void);

/// Provided because the header of POSIX queues is not imported: removes the name of a queue.
int32_t clinux_queue_remove(const char *name);

/// Provided because control messages are read through macros: hands a copy of a descriptor to
/// whoever holds the other end of the socket, with one byte.
int32_t clinux_descriptor_send(int32_t socket, int32_t descriptor);

/// Provided as the counterpart of the above: returns the descriptor; 0 bytes come back as EPIPE.
int32_t clinux_descriptor_receive(int32_t socket);

/// Provided because vmsplice exists for GNU sources only: hands pages to a pipe without a copy.
int64_t clinux_give_pages(int32_t pipe, const void *bytes, size_t byte_count);

/// Provided because F_GETPIPE_SZ exists for GNU sources only: the bytes a pipe holds.
int32_t clinux_pipe_capacity(int32_t pipe);

/// Provided because a call of memcpy costs as much as a short message does: copies a message.
static inline void clinux_copy_message(void *to, const void *from, size_t byte_count) {
  // Moves that may overlap cover every short length without a loop.
  if (byte_count > 16) {
    memcpy(to, from, byte_count);
  } else if (byte_count >= 8) {
    uint64_t first, last;
    memcpy(&first, from, 8);
    memcpy(&last, (const char *)from + byte_count - 8, 8);
    memcpy(to, &first, 8);
    memcpy((char *)to + byte_count - 8, &last, 8);
  } else if (byte_count >= 4) {
    uint32_t first, last;
    memcpy(&first, from, 4);
    memcpy(&last, (const char *)from + byte_count - 4, 4);
    memcpy(to, &first, 4);
    memcpy((char *)to + byte_count - 4, &last, 4);
  } else if (byte_count > 0) {
    size_t middle = byte_count / 2, end = byte_count - 1;
    const char *bytes = from;
    char first = bytes[0], between = bytes[middle], last = bytes[end];
    ((char *)to)[0] = first;
    ((char *)to)[middle] = between;
    ((char *)to)[end] = last;
  }
}

/// Provided because Swift would check each access and a build without optimisation would measure
/// that: writes words that depend on the sequence number and their place, one every `stride` bytes
/// and one at the end.
void clinux_stamp(void *bytes, size_t byte_count, uint64_t sequence, size_t stride);

/// Provided as the counterpart: whether all those words are there.
bool clinux_stamped(const void *bytes, size_t byte_count, uint64_t sequence, size_t stride);

/// Provided because an optimiser may drop copies nobody reads: copies again and again and returns
/// the nanoseconds of all copies.
int64_t clinux_copy_many(void *target, const void *source, size_t byte_count, int64_t count);

/// Provided because a build without optimisation would measure Swift's calls: hands a word to and
/// fro with a partner who calls it too. The one who begins makes it odd, the other one even.
/// Returns the nanoseconds of all round trips.
int64_t clinux_line_trips(uint64_t *word, bool begins, int64_t trips, int64_t first);

/// Provided because strerrorname_np exists for GNU sources only: the name of an error number.
const char *_Nullable clinux_error_name(int32_t code);

/// Provided because Swift's C library does not offer epoll: a set of descriptors to wait for.
int32_t clinux_event_poll(void);

/// Provided because Swift's C library does not offer epoll: adds a descriptor to wait for.
int32_t clinux_event_poll_add(int32_t poll, int32_t descriptor, uint32_t number);

/// Provided because Swift's C library does not offer epoll: waits, and fills in the numbers of the
/// descriptors that can be read.
int32_t clinux_event_poll_wait(
    int32_t poll, uint32_t *numbers, int32_t capacity, int32_t milliseconds);

#pragma clang assume_nonnull end

#endif
