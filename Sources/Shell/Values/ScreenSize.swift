/// The size of the window that somebody reads in.
struct ScreenSize: Equatable {
  let columns: Int
  let rows: Int

  /// What a screen is made for where there is no window to ask.
  static let usual = ScreenSize(columns: 80, rows: 24)
}
