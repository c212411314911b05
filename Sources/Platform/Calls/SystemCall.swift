public import Glibc

/// The single gate through which a failed call becomes an error and an interrupted one is repeated.
public enum SystemCall {
  /// Runs the call again while a signal interrupts it, and throws when it returns a negative value.
  @discardableResult @inlinable
  public static func check<Value: BinaryInteger>(
    _ name: String, _ body: () -> Value
  ) throws(PlatformError) -> Value {
    while true {
      let value = body()
      if value >= 0 { return value }
      let code = errno
      if code != EINTR { throw .call(name, errno: code) }
    }
  }

  /// Throws when a pthread function returns an error number instead of zero.
  @inlinable
  public static func checkReturned(_ name: String, _ code: Int32) throws(PlatformError) {
    if code != 0 { throw .call(name, errno: code) }
  }
}
