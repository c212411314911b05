internal import CLinux
internal import Platform

/// A word of which every thread has its own, under one name; it begins at zero in each thread.
///
/// There is one such word in the program. It is used by experiments only and never across calls of
/// different owners, so that nobody depends on what a thread left in it.
enum ThreadLocalWord {
  /// The word of the calling thread.
  static var value: UInt64 {
    get { clinux_thread_local_load() }
    set { clinux_thread_local_store(newValue) }
  }

  /// Adds one to the word of the calling thread so often, one addition after the other.
  static func increment(times: Int) { clinux_thread_local_increment(Int64(times)) }

  /// Adds one to a word of ordinary memory so often, one atomic addition after the other.
  ///
  /// The counterpart of `increment(times:)`, from the same compiler.
  static func increment(_ word: AtomicWord, times: Int) {
    clinux_shared_increment(word.address, Int64(times))
  }
}
