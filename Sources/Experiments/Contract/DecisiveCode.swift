/// Where the code stands that an experiment times: what `show` prints first.
public struct DecisiveCode: Equatable, Sendable {
  /// The file of the decisive loop, such as "RaceSlice.swift".
  public let file: String
  /// The base name of the function in it that holds the loop.
  public let function: String
  /// The files of the rooms below that the loop times.
  public let apparatus: [String]

  /// The function of a file, and the files of the rooms below that it times.
  public init(file: String, function: String, apparatus: [String] = []) {
    self.file = file
    self.function = function
    self.apparatus = apparatus
  }
}
