/// Where the characters of the edited line stand on the screen, as libedit places them.
struct LineGeometry {
  /// A place relative to the first column of the prompt; both count from 0.
  struct Place: Equatable {
    var row: Int
    var column: Int
  }

  /// The columns the prompt takes.
  var promptColumns: Int
  /// The columns of the terminal.
  var columns: Int

  /// The place just behind the given text.
  func place(after text: some Sequence<Unicode.Scalar>) -> Place {
    var place = Place(row: promptColumns / columns, column: promptColumns % columns)
    for scalar in text {
      let width: Int
      switch scalar {
      case "\t": width = 8 - place.column % 8
      case "\u{0}"..."\u{1F}", "\u{7F}": width = 2  // shown as ^A
      default: width = Columns.width(scalar)
      }
      // A wide character that does not fit leaves the last column empty.
      if place.column + width > columns { place = Place(row: place.row + 1, column: 0) }
      place.column += width
      if place.column >= columns { place = Place(row: place.row + 1, column: 0) }
    }
    return place
  }
}
