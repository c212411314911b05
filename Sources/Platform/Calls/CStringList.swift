internal import Glibc

/// Strings in the form C wants argument lists: pointers ended by a null pointer.
enum CStringList {
  /// Calls the body with the list, which lives as long as the call.
  static func with<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return (pointers + [nil]).withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else {
        preconditionFailure("a list with a null pointer at its end is not empty")
      }
      return body(first)
    }
  }
}
