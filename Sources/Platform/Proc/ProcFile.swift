internal import Glibc

/// A small file of /proc that is read again and again, through one descriptor that stays open.
public struct ProcFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Opens the file.
  /// - Parameters:
  ///   - path: the file below /proc.
  ///   - keepsOpen: whether a descriptor is kept; else each reading opens the file anew.
  public init(_ path: String, keepsOpen: Bool = true) {
    self.path = path
    descriptor = keepsOpen ? open(path, O_RDONLY | O_CLOEXEC) : -1
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads the beginning of the file as it is now, without making any memory of its own.
  /// - Returns: the count of bytes read; below 0 the error number, negated.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if descriptor >= 0 { return Self.read(descriptor, buffer) }
    let fresh = open(path, O_RDONLY | O_CLOEXEC)
    if fresh < 0 { return -Int(errno) }
    defer { close(fresh) }
    return Self.read(fresh, buffer)
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = pread(descriptor, buffer.baseAddress, buffer.count, 0)
    return count < 0 ? -Int(errno) : count
  }
}

extension ProcFile {
  /// Whether an error number, negated, says that the reader has no right to look.
  public static func isForbidden(_ result: Int) -> Bool {
    result == -Int(EPERM) || result == -Int(EACCES)
  }
}
