@main enum EmbedLessons {
  static func main() {}
}
