internal import ArgumentParser

/// How the moments are chosen at which requests arrive.
public enum ArrivalKind: String, OptionChoice {
  /// At random, each moment as likely as any other.
  case poisson
  /// One after the other at equal distances.
  case regular
}

/// How the lengths of the services are chosen.
public enum ServiceKind: String, OptionChoice {
  /// At random, short ones often and long ones rarely.
  case exponential
  /// All of the same length.
  case fixed
}
