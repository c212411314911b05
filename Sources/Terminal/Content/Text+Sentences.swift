extension Text {
  /// How many sentences there are; at least one where there are words.
  public var sentenceCount: Int { isEmpty ? 0 : sentenceEnds.count + 1 }

  /// The first so many sentences, or all there are.
  public func sentences(_ count: Int) -> Text {
    let ends = sentenceEnds
    if count <= 0 { return Text() }
    return ends.indices.contains(count - 1) ? beginning(ends[count - 1]) : self
  }

  /// The text and a sentence behind it; a wide mark at its end leaves a space of its own.
  public func followed(by sentence: Text) -> Text {
    if isEmpty || sentence.isEmpty { return isEmpty ? sentence : self }
    let mark = plain.last { !Self.brackets.contains($0) }
    let isWide = mark.map(Self.wideClosings.contains) ?? false
    return self + (isWide ? "" : " ") + sentence
  }

  /// After how many characters a sentence ends that another one follows.
  private var sentenceEnds: [Int] {
    let marked = spans.flatMap { span in span.string.map { (character: $0, style: span.style) } }
    var ends: [Int] = []
    for (index, mark) in marked.enumerated() where Self.closings.contains(mark.character) {
      let rest = marked[(index + 1)...]
      let end = rest.firstIndex { !Self.brackets.contains($0.character) } ?? marked.endIndex
      let next = marked[end...].first { !$0.character.isWhitespace }
      guard let next else { continue }
      let isWide = Self.wideClosings.contains(mark.character)
      // A point within a number or a name is followed by no space, one of an abbreviation by a
      // small letter.
      let begins = next.character.isUppercase || next.style != mark.style
      if isWide || (marked[end].character.isWhitespace && begins) { ends.append(end) }
    }
    return ends
  }

  private static let wideClosings: Set<Character> = ["。", "？", "！"]
  private static let closings = wideClosings.union([".", "?", "!"])
  /// What may stand between the mark and the end of its sentence.
  private static let brackets: Set<Character> = [")", "）", "”", "」", "\""]

  private func beginning(_ count: Int) -> Text {
    var left = count
    return Text(
      spans.map { span in
        defer { left = max(left - span.string.count, 0) }
        return Span(String(span.string.prefix(left)), span.style)
      })
  }
}
