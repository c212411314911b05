internal import Glibc

/// The variables the program was started with.
enum Environment {
  /// The value of one variable; nil when it is not set or empty.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of one variable; nil only when it is not set.
  static func chosen(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
