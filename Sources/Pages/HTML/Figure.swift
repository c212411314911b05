internal import Terminal

/// A chart on a page: its title, the picture, what the signs in it mean, and its values as a table.
struct Figure {
  let chart: Chart
  let words: PageWords

  var markup: Markup {
    guard let picture else {
      return Markup("p", [:], [Markup(text: chart.alternative(words.layout))])
    }
    let legend =
      picture.legend.isEmpty ? [] : [Markup("ul", ["class": "legend"], picture.legend)]
    return Markup(
      "figure", [:],
      [
        Markup("figcaption", [:], [Markup(text: chart.title)]),
        Markup("div", ["class": "frame"], [picture.markup(of: chart, words.layout)]),
      ] + legend + [
        Markup(
          "details", [:],
          [
            Markup("summary", [:], [Markup(text: words[.valuesAsTable])]),
            HTMLTable(chart.table(words)).markup,
          ])
      ])
  }

  private var picture: Picture? {
    switch chart {
    case .bars(let chart): .bars(chart, words)
    case .histogram(let chart): .histogram(chart)
    case .curves(let chart): .curves(chart, words)
    case .timeline(let chart): .timeline(chart, words)
    case .graph(let chart): .cycle(chart)
    }
  }
}
