/// Lays blocks out as styled lines of a given width.
struct DocumentLayout {
  let canvas: Canvas

  /// The lines of all blocks.
  func lines(of document: Document, width: Int) -> [Text] {
    document.blocks.flatMap { block -> [Text] in
      if case .paragraph(let text) = block { return [text] }
      return []
    }
  }
}
