internal import Glibc

extension FileDescriptor {
  /// Where the next read or write begins, in bytes from the beginning of the file.
  ///
  /// The place belongs to the open file: copies of the descriptor share it, also the copy that a
  /// forked child has (fork(2)).
  /// - Throws: `PlatformError.call` with ESPIPE for what has no places, such as a pipe.
  public func offset() throws(PlatformError) -> Int {
    try SystemCall.check("lseek") { lseek(rawValue, 0, SEEK_CUR) }
  }

  /// Moves the place where the next read or write begins, in bytes from the beginning of the file.
  /// - Throws: `PlatformError.call` with EINVAL for a negative place, or as `offset`.
  public func seek(to offset: Int) throws(PlatformError) {
    try SystemCall.check("lseek") { lseek(rawValue, offset, SEEK_SET) }
  }

  /// Reads bytes from a place of the file and leaves its own place as it is; nil where they end.
  public func bytes(at offset: Int, count: Int) -> [UInt8]? {
    var wasRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      wasRead = pread(rawValue, buffer.baseAddress, count, off_t(offset)) == count
      filled = wasRead ? count : 0
    }
    return wasRead ? bytes : nil
  }
}
