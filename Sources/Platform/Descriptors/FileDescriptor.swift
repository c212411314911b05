internal import Glibc

/// A number of an open file; the caller who opened it closes it.
public struct FileDescriptor: RawRepresentable, Hashable, Sendable {
  /// The number the kernel knows the file by.
  public let rawValue: Int32

  /// A descriptor by its number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The descriptor 0.
  public static let standardInput = FileDescriptor(rawValue: 0)
  /// The descriptor 1.
  public static let standardOutput = FileDescriptor(rawValue: 1)
  /// The descriptor 2.
  public static let standardError = FileDescriptor(rawValue: 2)

  /// Opens a file for reading; the caller closes it.
  /// - Throws: `PlatformError.call` when the kernel refuses.
  public static func open(_ path: String) throws(PlatformError) -> FileDescriptor {
    FileDescriptor(
      rawValue: try SystemCall.check("open") { Glibc.open(path, O_RDONLY | O_CLOEXEC) })
  }

  /// Writes all bytes, repeating after interrupts and short writes.
  public func writeAll(_ bytes: some Collection<UInt8>) throws(PlatformError) {
    let contiguous = ContiguousArray(bytes)
    var offset = 0
    while offset < contiguous.count {
      offset += try SystemCall.check("write") {
        contiguous.withUnsafeBytes { buffer in
          Glibc.write(rawValue, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        }
      }
    }
  }

  /// Writes the text as UTF-8.
  public func write(_ text: String) throws(PlatformError) { try writeAll(text.utf8) }

  /// Reads at most `limit` bytes; an empty array means the end of the file.
  public func read(atMost limit: Int) throws(PlatformError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try SystemCall.check("read") {
      bytes.withUnsafeMutableBytes { Glibc.read(rawValue, $0.baseAddress, $0.count) }
    }
    bytes.removeLast(limit - count)
    return bytes
  }

  /// Reads to the end of the file, or until there are more bytes than a limit.
  public func readAll(atMost limit: Int = .max) throws(PlatformError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      if all.count > limit { return all }
      let part = try read(atMost: 65_536)
      if part.isEmpty { return all }
      all += part
    }
  }

  /// Closes the descriptor; an error leaves nothing to repair, so none is reported.
  public func close() { _ = Glibc.close(rawValue) }

  /// Whether the descriptor is a terminal.
  public var isTerminal: Bool { isatty(rawValue) == 1 }
}
