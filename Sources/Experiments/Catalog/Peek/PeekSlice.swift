internal import Apparatus
internal import Platform

/// One child that tries to read a number which its parent wrote after the fork.
struct PeekSlice {
  /// As whom the child looks.
  enum User: String, CaseIterable {
    case same
    case other
  }

  /// What the child brought back.
  enum Outcome: Equatable {
    case read
    case refused
    /// The child could not become another user, and why.
    case notTried(reason: String)
  }

  let number: UInt64
  let user: User

  /// The words that parent and child share.
  private enum Word {
    static let isWritten = 0
    static let isTried = 1
    static let found = 2
    static let failure = 3
  }

  /// Forks the child, writes the number, and waits for what the child found.
  func run() throws(PlatformError) -> Outcome {
    let shared = try SharedAtomics(count: 4)
    let page = try PageRegion(pageCount: 1, sharing: .copied)
    let secret = AtomicWord(at: page.base)
    let (parent, user) = (ProcessIdentifier.current, user)
    let address = UInt(bitPattern: page.base)
    let child = try ForkedProcess.start {
      do throws(PlatformError) {
        if user == .other { try UserIdentity.becomeNobody() }
        shared[Word.isTried].storeRelease(1)
        while shared[Word.isWritten].loadAcquire() == 0 { Processor.yield() }
        shared[Word.found].storeRelease(try ForeignMemory.word(of: parent, at: address))
        return 0
      } catch {
        if case .call(_, let code) = error { shared[Word.failure].storeRelease(UInt64(code)) }
        return 1
      }
    }
    // Only now, so that the child's copy of the memory does not have it.
    secret.storeRelease(number)
    shared[Word.isWritten].storeRelease(1)
    _ = try child.wait()
    if shared[Word.isTried].loadAcquire() == 0 {
      let code = Int32(shared[Word.failure].loadAcquire())
      return .notTried(reason: PlatformError.call("setgroups", errno: code).reason)
    }
    return shared[Word.found].loadAcquire() == number ? .read : .refused
  }
}
