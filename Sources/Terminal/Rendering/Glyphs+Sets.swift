extension Glyphs {
  /// Box drawing, block elements, geometric shapes and Braille patterns.
  static let unicode = Glyphs(
    ellipsis: "…", bullet: "•", quoteBar: "│", rule: "─", heavyRule: "━",
    bar: "█", barParts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"],
    intervalLow: "├", intervalLine: "─", intervalHigh: "┤", intervalPoint: "┼",
    intervalSample: "├┼┤",
    reference: "┊", markPointer: "◂",
    axisVertical: "│", axisHorizontal: "─", axisCorner: "└", axisTickLeft: "┤",
    axisTickBelow: "┬",
    marks: ["●", "○", "◆", "◇", "▲", "△", "■", "□"], plainLine: "·", isUnicode: true,
    arrowRight: "▶", arrowLeft: "◀", arrowUp: "▲", arrowDown: "▼",
    boxVertical: "│", boxHorizontal: "─", boxTopLeft: "╭", boxTopRight: "╮",
    boxBottomLeft: "╰", boxBottomRight: "╯")

  /// Bytes below 128 only.
  static let ascii = Glyphs(
    ellipsis: "...", bullet: "-", quoteBar: "|", rule: "-", heavyRule: "=",
    bar: "#", barParts: [],
    intervalLow: "[", intervalLine: "-", intervalHigh: "]", intervalPoint: "+",
    intervalSample: "[-+-]",
    reference: ":", markPointer: "<",
    axisVertical: "|", axisHorizontal: "-", axisCorner: "+", axisTickLeft: "+",
    axisTickBelow: "+",
    marks: ["A", "B", "C", "D", "E", "F", "G", "H"], plainLine: ".", isUnicode: false,
    arrowRight: ">", arrowLeft: "<", arrowUp: "^", arrowDown: "v",
    boxVertical: "|", boxHorizontal: "-", boxTopLeft: "+", boxTopRight: "+",
    boxBottomLeft: "+", boxBottomRight: "+")
}
