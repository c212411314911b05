extension LayoutWords {
  /// The words in English, for documents of which nobody says the language.
  public static let english = LayoutWords(english)

  private static func english(_ word: LayoutWord) -> String {
    switch word {
    case .question: "Question:"
    case .hint: "Hint:"
    case .caveat: "Caveat:"
    case .finding: "Finding:"
    case .good: "Good:"
    case .error: "Error:"
    case .note: "Note:"
    case .complaint: "error:"
    case .remark: "note:"
    case .interval: "interval"
    case .equalRatios: "equal lengths are equal ratios"
    case .logarithmic: "{axis}, logarithmic"
    case .moreRows: "{count more row|more rows}"
    case .histogramRows:
      "{count value|values}; each row begins at the value beside it, the last ends at {end}"
    case .says: "{title}: {what}."
    case .parts: "{first}, {rest}"
    case .series: "{first}; {rest}"
    case .item: "{name} {value}"
    case .values: "{count value|values} in {range}"
    case .axes: "{title}, {y} against {x}"
    case .course: "{name} from {first} at {begin} to {last} at {end}"
    case .rows: "{count row|rows} over {time}"
    case .circle: "{steps}, in a circle"
    case .noValues: "no values"
    case .nothingHappened: "nothing happened"
    case .nobodyWaits: "nobody waits"
    }
  }
}
