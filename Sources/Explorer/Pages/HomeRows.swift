import NewsModel
import Screen

/// What the first page tells: the library's overview and what the user keeps.
struct HomeContent: Equatable, Sendable {
  var overview: LibraryOverview
  var savedSearches: [String]
  /// Whether the library was looked at before.
  var isReturning: Bool
  /// The first key of each command that the page names.
  var keys: [Command: String]
}

/// The rows of the first page: where to go at one side, what is new at the other.
enum HomeRows {
  /// The library in a line, the lists with what leads them, and the ways in.
  static func lists(_ home: HomeContent, width: Int) -> [OutlineRow] {
    let overview = home.overview
    guard overview.stats.articles > 0 else {
      return OutlineRow.paragraph(EmptyList.emptyLibrary, width: width)
    }
    var rows = OutlineRow.paragraph(
      facts(overview.stats), width: width, look: .title)
    if let stamp = overview.stats.lastImport {
      rows += OutlineRow.paragraph("last import \(moment(stamp))", width: width, look: .dim)
    }
    rows += span(overview.months, width: width) + [.blank, .heading("Ways in")]
    rows += [
      way(.search, "search articles and names", to: .list(.search), home),
      way(
        .matrix, "which companies are tied to which programs, and the sentences that say so",
        to: .matrix(rows: .company, columns: .program), home),
      way(.help, "every key", to: .list(.help(.home)), home),
    ]
    rows += [.blank, .heading("Lists")]
    rows += ListSource.primary.compactMap { list($0, home) }
    return rows
  }

  /// What is new, what rises, and what the user saved.
  static func news(_ home: HomeContent, width: Int) -> [OutlineRow] {
    let overview = home.overview
    guard overview.stats.articles > 0 else { return [] }
    return added(home, width: width) + rising(overview.rising, width: width)
      + searches(home)
  }

  private static func facts(_ stats: LibraryStats) -> String {
    let articles = stats.articles == 1 ? "1 article" : "\(stats.articles) articles"
    let inner = stats.embedded == 0 ? nil : "\(stats.embedded) more printed inside them"
    let gone = stats.gone == 0 ? nil : "\(stats.gone) files gone"
    return [articles, inner, gone].compactMap(\.self).joined(separator: " · ")
  }

  /// "2025-07-23T10:00:00Z" as "23 Jul 2025, 10:00 UTC".
  private static func moment(_ stamp: String) -> String {
    let parts = stamp.split(separator: "T")
    guard parts.count == 2, let date = CalendarDate(iso8601: String(parts[0])) else { return stamp }
    return "\(DateText.day(date)), \(parts[1].prefix(5)) UTC"
  }

  private static func span(_ months: [MonthCount], width: Int) -> [OutlineRow] {
    guard let scale = MonthScale(holding: months), let first = scale.first.date,
      let last = scale.last.date
    else { return [] }
    let ends = DateText.months(from: first, to: last) ?? ""
    let columns = max(8, min(scale.last.index - scale.first.index + 1, width - ends.count - 2))
    let chart = Sparkline.text(scale.columns(columns, of: months))
    return [OutlineRow(lead: chart + "  ", leadLook: .key, text: ends, look: .dim)]
  }

  private static func way(
    _ command: Command, _ text: String, to destination: Destination, _ home: HomeContent
  ) -> OutlineRow {
    key(home.keys[command], text, to: destination)
  }

  private static func key(
    _ key: String?, _ text: String, to destination: Destination
  ) -> OutlineRow {
    OutlineRow(
      lead: TextWidth.padded(key ?? "", to: 2) + " ", leadLook: .key, text: text,
      destination: destination)
  }

  private static func list(_ source: ListSource, _ home: HomeContent) -> OutlineRow? {
    let count = source.count(in: home.overview.stats) ?? 0
    guard count > 0 || ListSource.primary.prefix(ListSource.digitCount).contains(source) else {
      return nil
    }
    let command = Command.allCases.first { $0.list == source }
    var row = key(command.flatMap { home.keys[$0] }, source.title, to: .list(source))
    row.trail = source == .teasers ? "" : String(count)
    if case .entities(let kind) = source {
      row.note = (home.overview.leading[kind] ?? []).joined(separator: ", ")
    }
    return row
  }

  private static func added(_ home: HomeContent, width: Int) -> [OutlineRow] {
    let overview = home.overview
    let isNew = home.isReturning && overview.newArticles > 0
    let heading =
      isNew
      ? OutlineRow.heading("New since your last visit", count: overview.newArticles)
      : .heading(home.isReturning ? "Nothing new since your last visit; last added" : "Last added")
    let shown = isNew ? min(overview.newArticles, overview.newest.count) : overview.newest.count
    let rows = overview.newest.prefix(shown).flatMap { article in
      OutlineRow.paragraph(
        article.headline, width: width, lead: "→ ", destination: .article(article.id))
        + [OutlineRow(lead: "  ", text: article.facts, look: .dim, isContinuation: true)]
    }
    return [heading] + rows + [.blank]
  }

  private static func rising(_ entities: [RisingEntity], width: Int) -> [OutlineRow] {
    guard !entities.isEmpty else { return [] }
    let rows = entities.map { entity in
      OutlineRow(
        lead: Theme.marker(for: entity.summary.kind) + " ",
        leadLook: .kind(entity.summary.kind), text: entity.summary.name,
        note: "\(entity.recent) in three months, \(entity.before) in the year before",
        trail: Sparkline.text(entity.summary.activity),
        destination: .entity(entity.summary.id))
    }
    return [.heading("Named more of late")] + rows + [.blank]
  }

  private static func searches(_ home: HomeContent) -> [OutlineRow] {
    guard !home.savedSearches.isEmpty else { return [] }
    return [.heading("Saved searches")]
      + home.savedSearches.map { way(.search, $0, to: .list(.search, filter: $0), home) }
  }
}
