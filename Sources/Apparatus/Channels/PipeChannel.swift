internal import Platform

/// Two pipes, one for each direction.
enum PipeChannel {
  static func open() throws(PlatformError) -> Channel {
    let forth = try Pipe()
    do {
      return joined(forth, try Pipe())
    } catch {
      forth.close()
      throw error
    }
  }

  /// The channel of a pipe from near to far and one from far to near.
  static func joined(_ forth: Pipe, _ back: Pipe) -> Channel {
    Channel(
      near: StreamEnd(reading: back.reading, writing: forth.writing),
      far: StreamEnd(reading: forth.reading, writing: back.writing))
  }
}
