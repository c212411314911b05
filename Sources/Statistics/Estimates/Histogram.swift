import Glibc

/// A sample counted into bins of equal width, on a linear or a logarithmic axis.
public struct Histogram: Codable, Equatable, Sendable {
  /// How the axis is cut into bins.
  public enum Scale: String, Codable, CaseIterable, Sendable {
    /// Bins of equal difference.
    case linear
    /// Bins of equal ratio, for times that span several powers of ten.
    case logarithmic
  }

  /// How the axis is cut into bins.
  public let scale: Scale
  /// Edges of the bins, ascending, in the unit of the sample: one more than there are bins.
  public let edges: [Double]
  /// Number of values in each bin; a bin holds its lower edge, the last one its upper edge too.
  public let counts: [Int]

  /// Counts a sample into `bins` bins from its smallest to its largest value.
  ///
  /// `nil` when the sample is empty or not finite, `bins` is below 1, or the scale is logarithmic
  /// and a value is not positive. A sample of equal values has a single bin without width.
  public init?(of sample: [Double], bins: Int, scale: Scale = .linear) {
    guard sample.isUsable, bins >= 1, let least = sample.min(), let most = sample.max(),
      scale == .linear || least > 0
    else { return nil }
    self.scale = scale
    guard least < most else {
      edges = [least, most]
      counts = [sample.count]
      return
    }
    let axis: (Double) -> Double = scale == .linear ? { $0 } : { log($0) }
    let start = axis(least)
    let width = (axis(most) - start) / Double(bins)
    var edges = (0...bins).map { bin in
      let position = start + width * Double(bin)
      return scale == .linear ? position : exp(position)
    }
    // The outer edges are values of the sample, not rounded images of them.
    edges[0] = least
    edges[bins] = most
    var counts = [Int](repeating: 0, count: bins)
    for value in sample {
      let bin = Int((axis(value) - start) / width)
      counts[min(max(bin, 0), bins - 1)] += 1
    }
    self.edges = edges
    self.counts = counts
  }

  /// A number of bins that follows the spread of the sample: Freedman and Diaconis, 1 to 60.
  ///
  /// Bin width 2 · interquartile range / n^(1/3).
  ///
  /// Source: D. Freedman, P. Diaconis, On the histogram as a density estimator, Zeitschrift für
  /// Wahrscheinlichkeitstheorie 57, 1981.
  public static func suggestedBins(for sample: [Double]) -> Int {
    guard let quartiles = Percentiles.values([0, 0.25, 0.75, 1], of: sample) else { return 1 }
    let width = 2 * (quartiles[2] - quartiles[1]) / cbrt(Double(sample.count))
    guard width > 0 else { return 1 }
    return Int(min(60, max(1, ((quartiles[3] - quartiles[0]) / width).rounded(.up))))
  }
}
