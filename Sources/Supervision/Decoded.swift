internal import Results
/// What one line on the record channel turned out to be.
public enum Decoded<Record: Sendable>: Sendable {
  /// A record, after which more may follow.
  case record(Record)
  /// The record that says the work is done.
  case last(Record)
  /// No record; the reason is a fact such as a field's name.
  case rejected(reason: String)
}
