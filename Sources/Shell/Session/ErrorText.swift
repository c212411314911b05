internal import Glibc

/// The words the C library has for an error number.
enum ErrorText {
  /// A clause such as "No such file or directory", in lower case.
  static func of(_ code: Int32) -> String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
