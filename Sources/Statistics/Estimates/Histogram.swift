import Glibc

/// A sample counted into bins of equal width, on a linear or a logarithmic axis.
public struct Histogram: Equatable, Sendable {
  /// How the axis is cut into bins.
  public enum Scale: Sendable {
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
}
