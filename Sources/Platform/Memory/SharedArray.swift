/// A fixed number of plain values in memory shared with the children forked later.
///
/// Elements are ordinary memory: two writers of one element need an order between them, such as a
/// join, a wait or a gate.
public final class SharedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // The proof of the above: the properties are constant, and the order of accesses to one element
  // is the duty of the users, as the comment of the class says.

  /// The elements in place; valid as long as the array is.
  public let elements: UnsafeMutableBufferPointer<Element>
  private let memory: SharedMemory

  /// The number of elements.
  @inlinable public var count: Int { elements.count }

  /// Maps memory for `count` elements and sets each to the value.
  public init(repeating value: Element, count: Int) throws(PlatformError) {
    memory = try SharedMemory(byteCount: count * MemoryLayout<Element>.stride)
    let first = memory.base.bindMemory(to: Element.self, capacity: count)
    first.initialize(repeating: value, count: count)
    elements = UnsafeMutableBufferPointer(start: first, count: count)
  }

  /// The element at the index.
  @inlinable public subscript(index: Int) -> Element {
    get { elements[index] }
    set { elements[index] = newValue }
  }
}
