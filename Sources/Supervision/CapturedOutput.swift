/// The beginning of what a worker wrote to one of its standard streams, and how much it was.
public struct CapturedOutput: Equatable, Sendable {
  /// The first bytes, up to the limit of the run.
  public private(set) var head: [UInt8] = []
  /// All bytes that were written, kept or not.
  public private(set) var byteCount = 0

  /// An empty output.
  public init() {}

  /// The first bytes as text; what is not UTF-8 is replaced.
  public var text: String { String(decoding: head, as: UTF8.self) }

  /// Whether bytes were written that are not in the head.
  public var isCut: Bool { byteCount > head.count }

  mutating func add(_ bytes: [UInt8], keeping limit: Int) {
    byteCount += bytes.count
    head += bytes.prefix(max(0, limit - head.count))
  }
}
