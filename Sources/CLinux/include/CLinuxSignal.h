#ifndef CONLAB_CLINUX_SIGNAL_H
#define CONLAB_CLINUX_SIGNAL_H

#include <signal.h>
#include <stdint.h>

/// Blocks the signals for the calling thread and opens a descriptor that reads them; -1 on failure.
///
/// `before` receives the mask to restore. This function is provided because signalfd is not
/// importable and its record is larger than what a reader wants.
int clinux_signal_descriptor(const int *_Nonnull signals, int count, sigset_t *_Nonnull before);

/// Blocks every signal that can be blocked, for the calling thread.
int clinux_block_all_signals(void);

/// The number of the next signal that has arrived, or 0 when there is none.
int clinux_next_signal(int descriptor);

/// Provided because syscall is variadic: sends the signal to one thread of a process.
int clinux_thread_kill(int process, int thread, int signal);

/// Blocks the signal for the calling thread and the threads it makes later.
int clinux_block_signal(int signal);

/// Waits for a blocked signal; 1 when it came to the caller, 0 when the time was up.
int clinux_await_signal(int signal, int64_t nanoseconds);

#endif
