import NewsModel
import Screen

extension ListState {
  /// Whether something stands above the rows: names of columns, or a strip of months.
  var hasHead: Bool {
    switch source {
    case .entities: !rows.isEmpty
    case .timeline, .timelineOf: density?.isEmpty == false && filter.isEmpty
    default: false
    }
  }
}

/// The columns of a list of entities, as many as there is room for.
struct EntityColumns {
  enum Content {
    case trend, articles, mentions, lastSeen
  }

  struct Column {
    var content: Content
    var title: String
    var width: Int
    /// Index of the order that sorts by it, or nil.
    var order: Int?
  }

  private static let leastNameWidth = 22
  /// Narrower lists have shorter columns.
  private static let roomyWidth = 66

  /// From left to right behind the name.
  let columns: [Column]
  let nameWidth: Int

  init(width: Int) {
    // The least telling go first where room is short.
    var shown = width < Self.roomyWidth ? Self.short : Self.long
    for content in [Content.mentions, .trend, .lastSeen]
    where Self.width(of: shown) + Self.leastNameWidth > width {
      shown.removeAll { $0.content == content }
    }
    columns = shown
    nameWidth = max(0, width - Self.width(of: columns))
  }

  private static let long = [
    Column(content: .trend, title: "trend", width: 12),
    Column(content: .articles, title: "articles", width: 8, order: 0),
    Column(content: .mentions, title: "mentions", width: 8, order: 1),
    Column(content: .lastSeen, title: "last seen", width: 9, order: 3),
  ]

  private static let short = [
    Column(content: .trend, title: "trend", width: 6),
    Column(content: .articles, title: "in", width: 5, order: 0),
    Column(content: .lastSeen, title: "seen", width: 6, order: 3),
  ]

  /// The texts of an entity's columns, each padded to its width.
  func texts(of entity: EntitySummary) -> [String] {
    columns.map { column in
      let text =
        switch column.content {
        case .trend: Sparkline.text(entity.activity, columns: column.width)
        case .articles: String(entity.articleCount)
        case .mentions: String(entity.mentionCount)
        case .lastSeen: entity.lastSeen.map { Self.month($0, width: column.width) } ?? ""
        }
      let gap = max(0, column.width - TextWidth.columns(of: text))
      return String(repeating: " ", count: gap) + text
    }
  }

  /// "Jul 2025", or "Jul 25" where that is too wide.
  private static func month(_ date: CalendarDate, width: Int) -> String {
    let long = DateText.month(date)
    guard long.count > width, let name = long.split(separator: " ").first else { return long }
    return "\(name) \(long.suffix(2))"
  }

  /// The order that a click at a column of the head asks for, or nil.
  func order(atColumn x: Int) -> Int? {
    guard x >= nameWidth else { return 2 }
    var end = nameWidth
    for column in columns {
      end += column.width + 1
      if x < end { return column.order }
    }
    return nil
  }

  private static func width(of columns: [Column]) -> Int {
    columns.reduce(0) { $0 + $1.width + 1 }
  }
}

/// Months of a timeline as columns of a strip.
struct MonthStrip {
  let scale: MonthScale
  let width: Int
  private let counts: [Int]

  /// Nil where there are no months, or no room.
  init?(_ months: [MonthCount], width: Int) {
    guard width > 0, let scale = MonthScale(holding: months) else { return nil }
    self.scale = scale
    self.width = min(width, (scale.last.index - scale.first.index + 1) * Self.widest)
    counts = scale.columns(self.width, of: months)
  }

  /// Columns for one month at most.
  private static let widest = 3

  var text: String { Sparkline.text(counts) }

  /// The column of a month's part.
  func column(of month: Month) -> Int { scale.column(of: month, in: width) }

  /// The first month with sentences in the part at a column or behind it, or nil.
  func month(atColumn x: Int, of months: [MonthCount]) -> Month? {
    months.first { $0.count > 0 && scale.column(of: $0.month, in: width) >= x }?.month
  }
}

extension Frame {
  /// Draws what stands above the rows of a list.
  func drawHead(of frame: PaneFrame, into surface: inout Surface) {
    guard frame.head.height > 0 else { return }
    let list = state.page.list
    switch list.source {
    case .entities: drawColumnTitles(list, in: frame.head, into: &surface)
    default: drawMonths(list, in: frame.head, into: &surface)
    }
  }

  private func drawColumnTitles(
    _ list: ListState, in rect: Rect, into surface: inout Surface
  ) {
    let columns = EntityColumns(width: rect.width)
    func style(_ order: Int?) -> Style {
      theme.style(order == list.order ? .activeBorder : .dim)
    }
    surface.put("name", x: rect.x + 2, y: rect.y, maxWidth: columns.nameWidth, style: style(2))
    var x = rect.x + columns.nameWidth
    for column in columns.columns {
      x += 1 + column.width
      surface.put(
        column.title, x: x - column.title.count, y: rect.y, style: style(column.order))
    }
  }

  private func drawMonths(_ list: ListState, in rect: Rect, into surface: inout Surface) {
    guard let months = list.density, let strip = MonthStrip(months, width: rect.width) else {
      return
    }
    surface.put(
      strip.text, x: rect.x, y: rect.y, maxWidth: rect.width, style: theme.style(.key))
    guard let month = list.current?.month else { return }
    let x = rect.x + strip.column(of: month)
    let cell = surface[x, rect.y]
    surface.put(cell.text, x: x, y: rect.y, style: theme.style(.cursor, over: cell.style))
  }
}
