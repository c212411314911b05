internal import Glibc
internal import Platform

/// A pipe that several processes write to and several read from, eight bytes at a time.
///
/// The kernel neither splits nor mixes writes this short (pipe(7): PIPE_BUF), and as all that is in
/// the pipe comes in eights, a read of eight is one item.
struct PipeQueue: WorkQueue {
  let pipe: Pipe

  func put(_ item: UInt64) throws(PlatformError) {
    var item = item
    try SystemCall.check("write") { write(pipe.writing.rawValue, &item, 8) }
  }

  func take() throws(PlatformError) -> UInt64 {
    var item: UInt64 = 0
    let count = try SystemCall.check("read") { read(pipe.reading.rawValue, &item, 8) }
    if count != 8 { throw .call("read", errno: count == 0 ? EPIPE : EBADMSG) }
    return item
  }
}
