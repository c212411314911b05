/// The version that the lab states of itself.
enum LabVersion {
  static let current = "1.0.0"
}
