internal import CLinux
internal import Glibc

/// The environment variables of this process.
public enum ProcessEnvironment {
  /// All variables, as NAME=VALUE, in the kernel's order.
  public static func current() -> [String] {
    guard let list = clinux_environment() else { return [] }
    var variables: [String] = []
    var index = 0
    while let variable = list[index] {
      variables.append(String(cString: variable))
      index += 1
    }
    return variables
  }

  /// The value of one variable, or nil when it is not set.
  public static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The value of one variable, or nil when it is not set or empty.
  public static func nonEmptyValue(of name: String) -> String? {
    value(of: name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Sets one variable of this process, for itself and for the programs it starts later.
  ///
  /// The environment has no lock: nobody else in the process may use it meanwhile.
  /// - Throws: `PlatformError.call` with EINVAL for a name that no variable can have.
  public static func set(_ name: String, to value: String) throws(PlatformError) {
    try SystemCall.check("setenv") { setenv(name, value, 1) }
  }

  /// The current variables with some of them replaced or added.
  public static func current(replacing changes: [String: String]) -> [String] {
    let kept = current().filter { variable in
      guard let name = variable.split(separator: "=", maxSplits: 1).first else { return true }
      return changes[String(name)] == nil
    }
    return kept + changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }
}
