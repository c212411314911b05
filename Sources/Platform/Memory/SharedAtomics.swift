/// A row of atomic words in memory shared with the children forked later.
public final class SharedAtomics: Sendable {
  /// How far apart the words lie.
  public enum Spacing: Equatable, Sendable {
    /// Side by side, eight to a cache line of 64 bytes.
    case packed
    /// So far apart that writers of different words do not disturb each other.
    case padded
    /// This many bytes from one word to the next, a multiple of 8.
    case bytes(Int)

    /// The bytes from one word to the next.
    public var byteCount: Int {
      switch self {
      case .packed: 8
      case .padded: CacheLine.separation
      case .bytes(let count): count
      }
    }
  }

  /// The number of words.
  public let count: Int
  @usableFromInline let spacing: Int
  private let memory: SharedMemory
  /// The address of `memory`, which is constant; the words behind it are changed atomically only.
  @usableFromInline nonisolated(unsafe) let base: UnsafeMutableRawPointer

  /// Maps `count` words that hold zero.
  /// - Precondition: the spacing is a multiple of 8 bytes and at least 8.
  public init(count: Int, spacing: Spacing = .padded) throws(PlatformError) {
    let bytes = spacing.byteCount
    precondition(bytes >= 8 && bytes % 8 == 0, "words are a multiple of 8 bytes apart")
    self.count = count
    self.spacing = bytes
    memory = try SharedMemory(byteCount: max(1, count) * bytes)
    base = memory.base
  }

  /// The word at the index; valid as long as this object is, which it does not keep alive.
  ///
  /// A word that counted its users would put their count, another contended word, into what is
  /// measured. Keep the row in a variable that outlives the use.
  @inlinable public subscript(index: Int) -> AtomicWord {
    precondition(index >= 0 && index < count, "no such word")
    return AtomicWord(at: base + index * spacing)
  }
}
