internal import Platform

/// The pipes and the socket between the shell and one run.
struct Channels {
  let records: Pipe
  let output: Pipe
  let errors: Pipe
  let control: SocketPair

  init() throws(PlatformError) {
    var opened: [Pipe] = []
    do throws(PlatformError) {
      for _ in 0..<3 { opened.append(try Pipe()) }
      control = try SocketPair()
    } catch {
      for pipe in opened { pipe.close() }
      throw error
    }
    records = opened[0]
    output = opened[1]
    errors = opened[2]
  }

  /// What the keeper finds at its descriptors from 0 on, in order.
  func keeperDescriptors(lock: FileDescriptor) -> [FileDescriptor?] {
    [nil, output.writing, errors.writing, records.writing, control.far, lock]
  }

  /// Closes the keeper's ends in this process, so that their end is seen when the run has ended.
  func closeFarEnds() {
    for pipe in [records, output, errors] { pipe.writing.close() }
    control.far.close()
  }

  /// Closes the ends of this process.
  func closeNearEnds() {
    for pipe in [records, output, errors] { pipe.reading.close() }
    control.near.close()
  }
}
