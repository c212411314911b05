internal import Glibc

/// The user on whose behalf the calling process acts.
public enum UserIdentity {
  /// The user and group that own nothing, by the numbers that Linux systems agree on.
  private static let nobody: UInt32 = 65_534

  /// Becomes the user who owns nothing, for good; only an administrator may.
  /// - Throws: `PlatformError.call` with EPERM for everybody else.
  public static func becomeNobody() throws(PlatformError) {
    try SystemCall.check("setgroups") { setgroups(0, nil) }
    try SystemCall.check("setgid") { setgid(nobody) }
    try SystemCall.check("setuid") { setuid(nobody) }
  }
}
