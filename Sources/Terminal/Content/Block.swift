/// One block of a document, set apart from its neighbours by its shape or by a blank line.
public indirect enum Block: Equatable, Sendable {
  /// A heading; level 1 is the title of a screen.
  case heading(level: Int, Text)
  /// Prose that is wrapped to the width of the canvas.
  case paragraph(Text)
  /// Items with bullets, or with numbers from 1 when ordered.
  case list(items: [Document], ordered: Bool)
  /// Alternatives to choose from, lettered from a.
  case choices([Text])
  /// A quotation.
  case quote(Document)
  /// Lines shown as they are; one longer than the canvas goes on below, but never within a word.
  case code(String, language: String?)
  /// Rows and columns.
  case table(Table)
  /// A picture of values.
  case chart(Chart)
  /// A passage set apart for a stated reason.
  case callout(Callout, Document)
  /// A thin line across the canvas.
  case rule
}

/// Why a passage is set apart from the text around it.
public enum Callout: Equatable, Sendable {
  /// Something the reader is asked.
  case question
  /// Help towards an answer.
  case hint
  /// A circumstance that limits what a measurement shows.
  case caveat
  /// What a measurement showed.
  case finding
  /// A welcome outcome.
  case good
  /// Something that failed.
  case error
  /// A remark.
  case note
}
