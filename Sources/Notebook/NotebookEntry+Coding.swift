internal import Results
extension NotebookEntry: Codable {
  enum CodingKeys: String, CodingKey { case id, seconds, time, kind, content }

  /// Reads an entry; content of an unknown kind or shape is kept as it is.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decodeCount(forKey: .id)
    seconds = try container.decodeFinite(forKey: .seconds)
    let kind = try container.decode(String.self, forKey: .kind)
    let known: Content? =
      switch kind {
      case "run": try? .run(container.decode(RunResult.self, forKey: .content))
      case "prediction": try? .prediction(container.decode(Prediction.self, forKey: .content))
      case "outcome": try? .outcome(container.decode(PredictionOutcome.self, forKey: .content))
      case "recall": try? .recall(container.decode(RecallAnswer.self, forKey: .content))
      case "number-prediction":
        try? .numberPrediction(container.decode(NumberPrediction.self, forKey: .content))
      case "number-outcome":
        try? .numberOutcome(container.decode(NumberOutcome.self, forKey: .content))
      case "schedule": try? .schedule(container.decode(SavedSchedule.self, forKey: .content))
      default: nil
      }
    content =
      try known ?? .unknown(kind: kind, container.decode(JSONValue.self, forKey: .content))
  }

  /// Writes an entry; the time as text is for readers without this program.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encodeFinite(seconds, forKey: .seconds)
    try container.encode(time, forKey: .time)
    try container.encode(content.kind, forKey: .kind)
    try content.encode(into: &container)
  }
}

extension NotebookEntry.Content {
  /// The word that names the kind in files.
  public var kind: String {
    switch self {
    case .run: "run"
    case .prediction: "prediction"
    case .outcome: "outcome"
    case .recall: "recall"
    case .numberPrediction: "number-prediction"
    case .numberOutcome: "number-outcome"
    case .schedule: "schedule"
    case .unknown(let kind, _): kind
    }
  }

  func encode(
    into container: inout KeyedEncodingContainer<NotebookEntry.CodingKeys>
  ) throws {
    switch self {
    case .run(let result): try container.encode(result, forKey: .content)
    case .prediction(let prediction): try container.encode(prediction, forKey: .content)
    case .outcome(let outcome): try container.encode(outcome, forKey: .content)
    case .recall(let answer): try container.encode(answer, forKey: .content)
    case .numberPrediction(let prediction): try container.encode(prediction, forKey: .content)
    case .numberOutcome(let outcome): try container.encode(outcome, forKey: .content)
    case .schedule(let schedule): try container.encode(schedule, forKey: .content)
    case .unknown(_, let value): try container.encode(value, forKey: .content)
    }
  }
}
