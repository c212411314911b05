/// When a write of one thread is seen by the others.
public enum MemoryModel: String, CaseIterable, Sendable {
  /// Sequential consistency: at once.
  case sequential = "sc"
  /// x86-TSO: a write waits in a buffer of its thread, first in first out, until it reaches memory.
  ///
  /// A thread reads its own newest buffered write first. A fence, an exchange, an atomic step, and
  /// whatever locks, waits or wakes happen only when the buffer of their thread is empty.
  case buffered = "tso"
}
