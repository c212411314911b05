import Terminal
import TestSupport
import Testing

@testable import Pages

@Suite("A page as HTML")
struct PageHTMLTests {
  @Test("looks as recorded")
  func golden() { assertGolden(SamplePage.page.html, named: "sample.html") }

  @Test("names its language and its title")
  func head() {
    let html = SamplePage.page(of: .rule, title: "记录").html
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"zh\">"))
    #expect(html.contains("<title>记录</title>"))
    #expect(html.contains("<h1>记录</h1>"))
  }

  @Test("takes nothing that somebody wrote for markup")
  func escaping() {
    let evil = "<script>alert('1')</script> & \"quoted\" \u{1B}[31m\u{0}"
    let table = Table(title: Text(evil), columns: [.init(Text(evil))], rows: [[Text(evil)]])
    let bars = BarChart(
      title: evil, unit: .count, bars: [.init(evil, 1)], reference: .init(evil, 2))
    let html = SamplePage.page(
      of: .paragraph(Text(evil)), .code(evil, language: evil), .table(table),
      .chart(.bars(bars)), .list(items: [Document(Text(evil))], ordered: true),
      .choices([Text(evil)]), title: evil
    ).html
    #expect(!html.contains("<script"))
    #expect(!html.contains("'1'"))
    #expect(!html.contains("\u{1B}") && !html.contains("\u{0}"))
    #expect(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;quoted"))
  }

  @Test("needs no script and nothing from any network")
  func selfContained() {
    let html = SamplePage.page.html
    for word in ["<script", "src=", "@import", "http://", "https://", "javascript:", "<link"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("default-src 'none'") || html.contains("default-src &#39;none&#39;"))
  }

  @Test("links only to what is there, and names nothing twice")
  func links() {
    let html = SamplePage.page.html
    let names = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(names).count == names.count)
    for link in html.matches(of: #/(?:href="|url\()#([^")]+)/#) {
      #expect(names.contains(String(link.1)), "\(link.1)")
    }
  }

  @Test("closes every element it opens")
  func balance() {
    var open: [Substring] = []
    for tag in SamplePage.page.html.matches(of: #/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/#) {
      let (isEnd, name, isEmpty) = (tag.1 == "/", tag.2, tag.3 == "/")
      if ["meta", "br", "hr"].contains(name) || isEmpty { continue }
      if isEnd {
        #expect(open.popLast() == name)
      } else {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test("puts every table into a box that scrolls and can be reached by keyboard")
  func tables() {
    let html = SamplePage.page.html
    let boxes = html.matches(of: #/<div class="scroll" role="region" tabindex="0"/#).count
    #expect(boxes > 0)
    #expect(boxes == html.matches(of: #/<table[ >]/#).count)
  }

  @Test("says in words what a sign says in colour")
  func callouts() {
    let html = SamplePage.page(of: .callout(.caveat, "Few processors.")).html
    #expect(html.contains("<span class=\"hidden\">Caveat:</span>"))
    #expect(html.contains("aria-hidden=\"true\">!</span>"))
  }

  @Test("shows a table of prose as records on a phone, and stays a table for those who hear it")
  func records() {
    let sentence: Text = "a sentence that is longer than a word"
    let prose = Table(columns: [.init("one"), .init("two")], rows: [[sentence, sentence]])
    let figures = Table(columns: [.init("one"), .init("two", .trailing)], rows: [[sentence, "1"]])
    let html = SamplePage.page(of: .table(prose)).html
    #expect(html.contains("<table class=\"records\" role=\"table\">"))
    #expect(html.contains("role=\"cell\" data-title=\"two\">a sentence"))
    #expect(!SamplePage.page(of: .table(figures)).html.contains("class=\"records\""))
  }
}
