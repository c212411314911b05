internal import CLinux
internal import Glibc
internal import Platform

/// A real-time signal from one worker to the other, with a word that it carries.
///
/// The signal is blocked and waited for, so no handler runs; real-time signals queue up and none is
/// merged with another.
enum SignalChannel {
  /// The most bytes of the word that a signal carries.
  static let largest = 8

  static func open() throws(PlatformError) -> Channel {
    // Each worker writes down who it is: a process in the upper half, its thread in the lower.
    let workers = try SharedAtomics(count: 2)
    return Channel(
      near: SignalEnd(workers: workers, own: 0, partner: 1),
      far: SignalEnd(workers: workers, own: 1, partner: 0))
  }
}

/// One end of a channel of signals.
struct SignalEnd: ChannelEnd {
  private static let signal = clinux_signal_number()
  let workers: SharedAtomics
  let own: Int
  let partner: Int

  func begin() throws(PlatformError) {
    var blocked = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SignalEnd.signal)
    try SystemCall.checkReturned("pthread_sigmask", pthread_sigmask(SIG_BLOCK, &blocked, nil))
    let thread = UInt64(ThreadIdentifier.current)
    workers[own].storeRelease(UInt64(getpid()) << 32 | thread)
  }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    var word: UInt64 = 0
    withUnsafeMutableBytes(of: &word) { $0.copyMemory(from: message) }
    var address = workers[partner].loadAcquire()
    while address == 0 {
      Processor.yield()
      address = workers[partner].loadAcquire()
    }
    let (process, thread) = (Int32(address >> 32), Int32(truncatingIfNeeded: address))
    try SystemCall.check("rt_tgsigqueueinfo") {
      clinux_signal_send(process, thread, SignalEnd.signal, word)
    }
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    var word: UInt64 = 0
    try SystemCall.check("sigwaitinfo") { clinux_signal_receive(SignalEnd.signal, &word) }
    withUnsafeBytes(of: &word) {
      message.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<message.count]))
    }
  }
}
