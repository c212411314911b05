internal import Glibc

extension ExitStatus {
  /// Reaps one child of the caller that has ended, whichever it is; nil when there is none.
  ///
  /// It takes the children of everyone in the process, so only a process that is alone may call it.
  public static func pollAny() -> (process: Int32, status: ExitStatus)? {
    var status: Int32 = 0
    let process = waitpid(-1, &status, WNOHANG)
    return process > 0 ? (process, ExitStatus(waitStatus: status)) : nil
  }
}
