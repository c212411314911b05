/// A caveat as the result object states it: its name, its sentence, and the facts behind it.
public struct StatedCaveat: Equatable, Sendable, Codable {
  /// The name of the caveat.
  public let name: String
  /// What it means and what to do about it, in the language of the run.
  public let text: String
  /// The facts, to say it again in another language; nil in results of versions without them.
  public let facts: Caveat?

  /// A caveat with the sentence that states it.
  public init(_ caveat: Caveat, text: String) {
    name = caveat.name
    self.text = text
    facts = caveat
  }

  private enum CodingKeys: String, CodingKey { case name, text, facts }

  /// Reads a caveat; facts of another version are passed over.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    text = try container.decode(String.self, forKey: .text)
    facts = try? container.decodeIfPresent(Caveat.self, forKey: .facts)
  }
}
