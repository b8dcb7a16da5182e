import Foundation
import NewsLibrary
import NewsModel
import Testing

/// How much of what people find in the sample corpus the program finds, and how much else.
@Suite(.serialized) struct GoldTests {
  /// Counts of one kind over a corpus.
  private struct Tally {
    var found = 0
    var missing: [String] = []
    var right = 0
    var wrong: [String] = []

    var recall: Double { ratio(found, missing.count) }
    var precision: Double { ratio(right, wrong.count) }

    private func ratio(_ good: Int, _ bad: Int) -> Double {
      good + bad == 0 ? 1 : Double(good) / Double(good + bad)
    }
  }

  @Test(arguments: Corpus.all)
  func entitiesAreFoundByKind(corpus: Corpus) async throws {
    let library = try await corpus.library()
    var tallies: [EntityKind: Tally] = [:]
    for (gold, file) in zip(try GoldDocument.all(), try corpus.files()) {
      let articles = try library.articles(of: file)
      for (index, detail) in articles.enumerated() {
        for kind in EntityKind.allCases {
          count(
            kind, of: detail, gold: gold, article: index, into: &tallies[kind, default: Tally()])
        }
      }
    }
    print("\(corpus.name): entities")
    for kind in EntityKind.allCases {
      guard let tally = tallies[kind] else { continue }
      report(kind.plural, tally)
      guard [.company, .program, .person, .organization].contains(kind) else { continue }
      #expect(tally.recall >= 0.97, "\(kind.plural) missed: \(tally.missing)")
      #expect(tally.precision >= 0.95, "\(kind.plural) invented: \(tally.wrong)")
    }
  }

  private func count(
    _ kind: EntityKind, of detail: ArticleDetail, gold: GoldDocument, article: Int,
    into tally: inout Tally
  ) {
    let place = "\(gold.document)/\(article)"
    let wanted = gold.entities.filter { $0.kind == kind && $0.articles.contains(article) }
    let got = detail.entities.filter { $0.kind == kind }
    for entity in wanted where entity.optional != true {
      if got.contains(where: { entity.matches($0) }) {
        tally.found += 1
      } else {
        tally.missing.append("\(place) \(entity.name)")
      }
    }
    let allowed = gold.entities.filter { $0.kind == kind || $0.optional == true }
    for entity in got {
      if allowed.contains(where: { $0.matches(entity) }) {
        tally.right += 1
      } else {
        tally.wrong.append("\(place) \(entity.name)")
      }
    }
  }

  @Test(arguments: Corpus.all)
  func figuresAreNormalised(corpus: Corpus) async throws {
    let library = try await corpus.library()
    var tally = Tally()
    for (gold, file) in zip(try GoldDocument.all(), try corpus.files()) {
      let articles = try library.articles(of: file)
      for figure in gold.figures {
        let rows = articles.indices.contains(figure.article) ? articles[figure.article].figures : []
        let isFound = rows.contains { $0.unit == figure.unit && $0.value.isClose(to: figure.value) }
        if isFound {
          tally.found += 1
        } else {
          tally.missing.append("\(gold.document) \(figure.unit ?? "") \(figure.value)")
        }
      }
    }
    report("\(corpus.name): figures", tally)
    #expect(tally.recall >= 0.95, "figures missed: \(tally.missing)")
  }

  @Test(arguments: Corpus.all)
  func quotesCarryTheirSpeaker(corpus: Corpus) async throws {
    let library = try await corpus.library()
    var tally = Tally()
    for (gold, file) in zip(try GoldDocument.all(), try corpus.files()) {
      let articles = try library.articles(of: file)
      for quote in gold.quotes {
        let rows = articles.indices.contains(quote.article) ? articles[quote.article].quotes : []
        let isFound = rows.contains { row in
          quote.isSpoken(by: row.speakerName)
            && (quote.words.map { row.text.localizedCaseInsensitiveContains($0) } ?? true)
        }
        if isFound {
          tally.found += 1
        } else {
          tally.missing.append(
            "\(gold.document) \(quote.speaker ?? "nobody"): \(quote.words ?? "")")
        }
      }
    }
    report("\(corpus.name): quotes", tally)
    #expect(tally.recall >= 0.9, "quotes missed: \(tally.missing)")
  }

  @Test(arguments: Corpus.all)
  func linksCarryTheirEvidence(corpus: Corpus) async throws {
    let library = try await corpus.library()
    var tally = Tally()
    for (gold, file) in zip(try GoldDocument.all(), try corpus.files()) {
      let articles = try library.articles(of: file)
      for link in gold.links where articles.indices.contains(link.article) {
        let article = articles[link.article]
        if try library.hasTie(link, in: article, gold: gold) {
          tally.found += 1
        } else {
          tally.missing.append("\(gold.document) \(link.from) \(link.label ?? "–") \(link.to)")
        }
      }
    }
    report("\(corpus.name): links", tally)
    #expect(tally.recall >= 0.85, "links missed: \(tally.missing)")
  }

  @Test func theDocumentsAreTakenApartAsPeopleDo() async throws {
    let corpus = try #require(Corpus.all.first)
    let library = try await corpus.library()
    for (gold, file) in zip(try GoldDocument.all(), try corpus.files()) {
      let articles = try library.articles(of: file)
      #expect(articles.map(\.summary.title) == gold.articles.map(\.title))
      for (piece, detail) in zip(gold.articles, articles) {
        let article = detail.article
        #expect(article.role == piece.role)
        #expect(article.source == piece.source)
        #expect(article.byline == piece.byline)
        #expect((article.standfirst != nil) == piece.hasStandfirst)
        #expect(article.texts(of: .heading) == piece.headings)
        #expect(article.texts(of: .takeaway).count == piece.takeaways)
        #expect(article.texts(of: .caption).count == piece.captions, "\(gold.document)")
        #expect(article.credits.count == piece.credits, "\(gold.document)")
        #expect(article.notices.count == piece.notices, "\(gold.document)")
        #expect(article.teasers.count == piece.teasers, "\(gold.document)")
      }
    }
  }

  private func report(_ what: String, _ tally: Tally) {
    var line = "  \(what): recall \(percent(tally.recall)) (\(tally.found) found)"
    // Only entities are marked without a gap, so that what is found besides can be called wrong.
    if tally.right + tally.wrong.count > 0 { line += ", precision \(percent(tally.precision))" }
    print(line + "; missing \(tally.missing), wrong \(tally.wrong)")
  }

  private func percent(_ ratio: Double) -> String { String(format: "%.3f", ratio) }
}

extension GoldDocument.Entity {
  /// Whether a found entity is this one: its name, or one of its aliases, is right for it.
  func matches(_ found: EntitySummary) -> Bool {
    guard found.kind == kind else { return false }
    return forms.contains(GoldDocument.folded(found.name))
      || found.aliases.contains { forms.contains(GoldDocument.folded($0)) }
  }
}

extension GoldDocument.Quote {
  /// Whether a found speaker is right; where people may disagree the gold names none.
  func isSpoken(by found: String?) -> Bool {
    guard let speaker else { return true }
    return found.map(GoldDocument.folded) == GoldDocument.folded(speaker)
  }
}

extension GoldDocument.Link {
  /// Whether a found label is right; office holders both lead and represent.
  func isLabelled(_ found: String?) -> Bool {
    guard let label else { return true }
    let offices = ["leads", "represents"]
    return found == label || (offices.contains(label) && found.map(offices.contains) == true)
  }
}

extension Double {
  fileprivate func isClose(to other: Double) -> Bool { abs(self - other) <= abs(other) * 1e-6 }
}

extension NewsLibrary {
  /// Whether the two ends are tied, with the label where one is asked for, by a sentence of the
  /// article.
  fileprivate func hasTie(
    _ link: GoldDocument.Link, in article: ArticleDetail, gold: GoldDocument
  ) throws -> Bool {
    let ends = [link.from, link.to].map { name in
      let forms = gold.entity(named: name)?.forms ?? [GoldDocument.folded(name)]
      return article.entities.filter { entity in
        forms.contains(GoldDocument.folded(entity.name))
          || entity.aliases.contains { forms.contains(GoldDocument.folded($0)) }
      }
    }
    for from in ends[0] {
      guard case .entity(let detail) = try answer(.entity(from.id, newest: nil)) else { continue }
      for tie in detail.ties where ends[1].contains(where: { $0.id == tie.entity }) {
        if link.isLabelled(tie.label), !tie.evidence.isEmpty { return true }
      }
    }
    return false
  }
}
