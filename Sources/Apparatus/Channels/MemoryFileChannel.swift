internal import Glibc
internal import Platform

/// A socket through which the near end hands over files in memory instead of bytes.
///
/// The sender writes a message where a file is mapped and sends the descriptor of the file; the
/// receiver maps the same pages in its own memory. Nothing is copied, whatever the size. The sender
/// may write there again only when the receiver has looked at the message.
enum MemoryFileChannel {
  /// The fewest bytes worth a file: what is mapped is whole pages.
  static let smallest = 4096

  static func open(byteCount: Int) throws(PlatformError) -> Channel {
    let channel = try UnixSocketChannel.open(.stream)
    guard let near = channel.near as? StreamEnd, let far = channel.far as? StreamEnd else {
      return channel
    }
    // Some messages at once hide the time on the way; of large ones the memory would be too much.
    let window = byteCount < 1 << 20 ? 4 : 1
    return Channel(
      near: MemoryFileGiver(stream: near, batch: window),
      far: MemoryFileTaker(stream: far, batch: window))
  }
}

/// The end that hands files over; what comes back to it is copied.
final class MemoryFileGiver: ChannelEnd, @unchecked Sendable {
  // The proof of the above: the buffers are made and used by the one worker that owns the end.
  private let stream: StreamEnd
  private let batch: Int
  private var buffers: MessageBuffers?
  private var files: [FileDescriptor] = []

  init(stream: StreamEnd, batch: Int) {
    self.stream = stream
    self.batch = batch
  }

  var descriptors: [FileDescriptor] { stream.descriptors }
  var messagesInFlight: Int { batch }
  var window: Int? { batch }

  func buffers(byteCount: Int, count: Int) throws(PlatformError) -> MessageBuffers {
    let buffers = try MessageBuffers(mapping: byteCount, count: count)
    for index in 0..<buffers.count {
      let file = try MemoryFile.create(named: "message")
      files.append(file)
      try SystemCall.check("ftruncate") { ftruncate(file.rawValue, buffers.stride) }
      try buffers.map(file, at: buffers.buffer(index))
    }
    self.buffers = buffers
    return buffers
  }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    guard let place = buffers?.index(of: message) else { return try stream.send(message) }
    try stream.writing.sendDescriptor(files[place])
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    try stream.receive(message)
  }

  deinit { for file in files { file.close() } }
}

/// The end that maps what it is handed; what it sends is copied.
final class MemoryFileTaker: ChannelEnd, @unchecked Sendable {
  // The proof of the above: as for the other end.
  let window: Int?
  private let stream: StreamEnd
  private var buffers: MessageBuffers?

  init(stream: StreamEnd, batch: Int) {
    self.stream = stream
    window = batch
  }

  var descriptors: [FileDescriptor] { stream.descriptors }

  func buffers(byteCount: Int, count: Int) throws(PlatformError) -> MessageBuffers {
    let buffers = try MessageBuffers(mapping: byteCount, count: count)
    self.buffers = buffers
    return buffers
  }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) { try stream.send(message) }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    guard let buffers, buffers.index(of: UnsafeRawBufferPointer(message)) != nil else {
      return try stream.receive(message)
    }
    let file = try stream.reading.receiveDescriptor()
    defer { file.close() }
    try buffers.map(file, at: message)
  }
}
