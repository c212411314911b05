/// What is to be read, in order, without any knowledge of width, colour or glyphs.
public struct Document: Equatable, Sendable {
  /// The blocks in reading order.
  public var blocks: [Block]

  /// Puts blocks in reading order.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  /// A document of one paragraph.
  public init(_ paragraph: Text) {
    self.init([.paragraph(paragraph)])
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { blocks.isEmpty }

  /// Adds a block at the end.
  public mutating func append(_ block: Block) { blocks.append(block) }

  /// Both documents one after the other.
  public static func + (left: Document, right: Document) -> Document {
    Document(left.blocks + right.blocks)
  }
}

extension Document: ExpressibleByArrayLiteral {
  /// Puts blocks in reading order.
  public init(arrayLiteral elements: Block...) { self.init(elements) }
}

extension Document: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// A document of one plain paragraph.
  public init(stringLiteral value: String) { self.init(Text(value)) }

  /// A document of one paragraph with styled pieces.
  public init(stringInterpolation: Text.Interpolation) {
    self.init(Text(stringInterpolation: stringInterpolation))
  }
}
