internal import FoundationEssentials

extension Record: Codable {
  private enum Key: String, CodingKey { case record }

  private enum Kind: String, Codable { case started, observation, event, note, finished }

  /// Reads the member `record`, then the members that belong to its kind.
  public init(from decoder: any Decoder) throws {
    switch try decoder.container(keyedBy: Key.self).decode(Kind.self, forKey: .record) {
    case .started: self = .started(try Started(from: decoder))
    case .observation: self = .observation(try Observation(from: decoder))
    case .event: self = .event(try Event(from: decoder))
    case .note: self = .note(try Note(from: decoder))
    case .finished: self = .finished(try Finished(from: decoder))
    }
  }

  /// Writes the member `record` beside the members of its kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .started(let value):
      try container.encode(Kind.started, forKey: .record)
      try value.encode(to: encoder)
    case .observation(let value):
      try container.encode(Kind.observation, forKey: .record)
      try value.encode(to: encoder)
    case .event(let value):
      try container.encode(Kind.event, forKey: .record)
      try value.encode(to: encoder)
    case .note(let value):
      try container.encode(Kind.note, forKey: .record)
      try value.encode(to: encoder)
    case .finished(let value):
      try container.encode(Kind.finished, forKey: .record)
      try value.encode(to: encoder)
    }
  }

  /// The record of one line without its newline, or nil when the line is not a record.
  public init?(line: some Collection<UInt8>) {
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(line)) else { return nil }
    self = record
  }

  /// The record as one line of JSON with its newline; nil when a number in it is not finite.
  public var line: [UInt8]? {
    guard isFinite, var data = try? JSONEncoder().encode(self) else { return nil }
    data.append(UInt8(ascii: "\n"))
    return Array(data)
  }

  /// Whether every number that has been measured can travel; a result object writes null instead.
  private var isFinite: Bool {
    switch self {
    case .observation(let one): one.value.isFinite
    case .event(let event): event.start.isFinite && event.end.isFinite
    case .started, .note, .finished: true
    }
  }
}
