/// How the messages of a dialogue follow each other; a channel in memory is built for one of both.
public enum MessageFlow: Sendable {
  /// Each message answers the one before.
  case turns
  /// A worker may send a second message before the first was received.
  case stream
}
