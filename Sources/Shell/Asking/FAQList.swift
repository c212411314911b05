internal import Results
internal import Lessons
internal import Notebook

/// The list of the FAQ for programs.
enum FAQList {
  /// Numbers, names and questions as one JSON object.
  static func json(_ page: FAQPage) -> JSONValue {
    .object([
      "schema": .number(1),
      "items": .list(
        page.items.map {
          .object([
            "number": .number(Double($0.number)), "name": .text($0.name),
            "question": .text($0.title),
          ])
        }),
    ])
  }
}
