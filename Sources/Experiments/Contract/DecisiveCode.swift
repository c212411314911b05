/// Where the code stands that an experiment times: what `show` prints first.
public struct DecisiveCode: Equatable, Sendable {
  /// The file of the decisive loop, such as "RaceSlice.swift".
  public let file: String
  /// The base names of the functions in it that hold the loop, in the order to read them.
  public let functions: [String]
  /// The files of the rooms below that the loop times.
  public let apparatus: [String]

  /// The functions of a file, and the files of the rooms below that they time.
  public init(file: String, functions: String..., apparatus: [String] = []) {
    self.file = file
    self.functions = functions
    self.apparatus = apparatus
  }
}
