internal import Apparatus
public import ArgumentParser
internal import Glibc
internal import Platform

/// A way in which a program ends in the middle of its work, together with all of its threads.
public enum SuddenEnd: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// A write to an address that no program has.
  case segfault
  /// The abort of a program that found itself broken.
  case abort
  /// An exit in good order, with a code that says "failed", from wherever the caller is.
  case exit
  /// An error that the language notices and nobody can catch: a number that grows too large.
  case exception

  /// The code that `exit` leaves with.
  public static let exitCode: Int32 = 3

  /// Ends the calling process in this way; nothing is printed.
  public func happen() -> Never {
    switch self {
    case .segfault:
      // Atomic, because the optimiser may drop an ordinary write that nobody can read.
      if let nowhere = UnsafeMutableRawPointer(bitPattern: 8) {
        AtomicWord(at: nowhere).storeRelaxed(1)
      }
    case .abort: Glibc.abort()
    case .exit: _exit(SuddenEnd.exitCode)
    case .exception:
      // Overflow stops the program without a word, unlike `fatalError`. The compiler would refuse
      // a sum whose parts it knows.
      BusyWork.blackHole(UInt64.max + UInt64(max(1, Processor.current)))
    }
    // Only a machine on which all of this is allowed comes here.
    _exit(127)
  }
}
