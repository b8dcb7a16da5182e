import NewsModel

/// Comparisons and paths, which are about two things found one after the other.
extension ExplorerState {
  /// Marks what is under the cursor, or does with it and the one marked what they were marked for.
  mutating func pair(for purpose: SubjectMark.Purpose) {
    guard let subject = currentSubject(for: purpose) else { return }
    guard let first = mark, first.purpose == purpose else {
      mark = SubjectMark(purpose: purpose, subject: subject.destination, name: subject.name)
      return
    }
    guard first.subject != subject.destination else {
      message = Message(text: "That is the marked one; go to another.")
      return
    }
    mark = nil
    switch (purpose, first.subject, subject.destination) {
    case (.path, .entity(let from), .entity(let to)): open(.path(from, to))
    case (.compare, .entity(let left), .entity(let right)): open(.entityPair(left, right))
    case (.compare, .article(let left, _), .article(let right, _)):
      open(.articlePair(left, right))
    default: break
    }
  }

  /// What a comparison or path would be about now, or nil.
  ///
  /// Once one is marked, it is of the same kind as that: an article's reader may mean the article or
  /// the name under its cursor.
  func currentSubject(
    for purpose: SubjectMark.Purpose
  ) -> (destination: Destination, name: String)? {
    let entity = currentEntity.map { (Destination.entity($0.id), $0.name) }
    if purpose == .path { return entity }
    let article = currentArticle.flatMap { id in
      summary(of: id).map { (Destination.article(id), $0.headline) }
    }
    switch mark.flatMap({ $0.purpose == purpose ? $0.subject : nil }) {
    case .entity: return entity
    case .article: return article
    default:
      return page.focus == .detail && page.detail?.reader != nil ? article : entity ?? article
    }
  }

  /// What the status line says while one is marked.
  var markText: String? {
    mark.map { mark in
      let (verb, command): (String, Command) =
        mark.purpose == .compare ? ("Compare", .compare) : ("Path from", .path)
      let key = keymap.keyNames(of: command).first ?? ":" + command.rawValue
      let sort = if case .article = mark.subject { "article" } else { "name" }
      return "\(verb) \(mark.name): go to another \(sort) and press \(key), or Escape"
    }
  }
}
