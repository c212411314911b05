internal import Statistics

/// When the requests of one slice arrive and how long the service of each takes, in nanoseconds.
struct LoadTimetable: Equatable {
  let arrivals: [Int]
  let services: [Int]

  /// Draws a timetable for a rate in arrivals a second; equal seeds and streams give equal ones.
  init(
    rate: Double, arrivals kind: ArrivalKind, service: Double, lengths: ServiceKind,
    duration: Double, seed: UInt64, stream: UInt64
  ) {
    var source = RandomSource(seed: seed, stream: stream)
    let distance = 1e9 / rate
    var (moments, lengthsDrawn): ([Int], [Int]) = ([], [])
    // A regular timetable begins anywhere within the first distance, so that rounds differ.
    var moment = kind == .poisson ? source.exponential(mean: distance) : source.unit() * distance
    while moment < duration {
      moments.append(Int(moment))
      lengthsDrawn.append(
        Int(lengths == .exponential ? source.exponential(mean: service) : service))
      moment += kind == .poisson ? source.exponential(mean: distance) : distance
    }
    arrivals = moments
    services = lengthsDrawn
  }
}
