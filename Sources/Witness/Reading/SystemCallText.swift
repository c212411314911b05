/// What /proc/PID/task/TID/syscall says of a thread (proc_pid_syscall(5)).
public enum SystemCallText: Equatable, Sendable, BitwiseCopyable {
  /// It has a processor, or would take one.
  case running
  /// It is blocked in the kernel outside any system call.
  case outside
  /// It is blocked in a system call.
  case inside(Entry)
  /// It has ended, and only its number is left.
  case ended

  /// A system call with its arguments.
  public struct Entry: Equatable, Sendable, BitwiseCopyable {
    /// The number of the call, which depends on the architecture.
    public var number = 0
    /// The six arguments.
    public var arguments: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
    /// The stack pointer.
    public var stack: UInt64 = 0

    /// A call whose arguments are all 0.
    public init(number: Int) { self.number = number }

    /// Whether number, arguments and stack are the same.
    public static func == (left: Entry, right: Entry) -> Bool {
      left.number == right.number && left.arguments == right.arguments && left.stack == right.stack
    }
  }

  /// Understands the bytes of the file; nil where they are something else.
  ///
  /// A thread that has ended has no stack any more.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "r") {
      self = .running
      return
    }
    var words = WordReader(bytes)
    guard let number = words.next() else { return nil }
    if first == UInt8(ascii: "-") {
      self = words.next() ?? 0 == 0 ? .ended : .outside
      return
    }
    var entry = Entry(number: Int(truncatingIfNeeded: number))
    entry.arguments = (
      words.next() ?? 0, words.next() ?? 0, words.next() ?? 0, words.next() ?? 0,
      words.next() ?? 0, words.next() ?? 0
    )
    entry.stack = words.next() ?? 0
    self = .inside(entry)
  }
}

/// Numbers in decimal or with `0x`, one after the other, read without making any memory.
struct WordReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next number without its sign; nil at the end or before anything else.
  mutating func next() -> UInt64? {
    while place < bytes.count, isBlank(bytes[place]) { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    let isHex =
      place + 1 < bytes.count && bytes[place] == UInt8(ascii: "0")
      && bytes[place + 1] == UInt8(ascii: "x")
    if isHex { place += 2 }
    var value: UInt64 = 0
    var count = 0
    while place < bytes.count, let digit = digit(bytes[place]), isHex || digit < 10 {
      value = value &* (isHex ? 16 : 10) &+ digit
      count += 1
      place += 1
    }
    return count == 0 ? nil : value
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  private func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}
