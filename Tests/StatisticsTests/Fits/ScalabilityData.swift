/// Published measurements of scalability, with the coefficients published for them.
///
/// Source: S. Möding, R package usl 3.0, data sets and reference outputs of its tests.
enum ScalabilityData {
  /// Ray tracing (BRL-CAD) on an SGI Origin 2000: processors and throughput.
  static let rayTracer = (
    workers: [1.0, 4, 8, 12, 16, 20, 24, 28, 32, 48, 64],
    throughputs: [20.0, 78, 130, 170, 190, 200, 210, 230, 260, 280, 310]
  )
  /// SPEC SDM91 on a Sun SPARCcenter 2000, 1994: simulated users and scripts per hour.
  static let sdm91 = (
    workers: [1.0, 18, 36, 72, 108, 144, 216],
    throughputs: [64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2]
  )
}
