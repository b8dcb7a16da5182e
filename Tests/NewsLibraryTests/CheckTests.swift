import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct CheckTests {
  static func sound() throws -> NewsLibrary {
    try NewsLibrary.holding(
      Draft(
        "a", title: "A", on: "2025-01-01", "{Thales/company} met {Safran/company}.",
        StoryTests.long),
      Draft("b", title: "B", StoryTests.long))
  }

  @Test func aSoundLibraryHasNoProblems() throws {
    #expect(try Self.sound().check() == [])
  }

  @Test(arguments: [
    ("UPDATE counter SET value = value + 1 WHERE name = 'mentions'", "counts kept"),
    ("UPDATE counter SET value = 7 WHERE name = 'company'", "counts kept"),
    ("UPDATE entity SET article_count = 9", "entity counts kept"),
    ("UPDATE entity SET first_seen = NULL", "entity counts kept"),
    ("UPDATE group_article SET mention_count = 5", "local mention counts kept"),
    ("UPDATE name_group SET entity_id = NULL", "every name resolved"),
    ("DELETE FROM article_body WHERE article_id = 1", "articles can be read"),
    ("UPDATE article_body SET bytes = x'0301' WHERE article_id = 1", "articles can be read"),
    ("DELETE FROM document_page WHERE document_id = 1", "documents have their page"),
    ("UPDATE document_page SET bytes = x'0301' WHERE document_id = 1", "pages can be read"),
    ("DELETE FROM group_article", "local mention counts kept"),
    (
      "UPDATE article_digest SET figures = x'0101610101' WHERE article_id = 1",
      "what is stated is listed"
    ),
    ("DELETE FROM article_digest WHERE article_id = 1", "what is stated is listed"),
    ("INSERT OR REPLACE INTO sequence_page VALUES (5, x'010763')", "rows belong to an article"),
    (
      "UPDATE sequence_page SET bytes = x'01' WHERE id = (SELECT min(id) FROM sequence_page)",
      "stories in step"
    ),
    ("DELETE FROM sequence_page WHERE id = (SELECT min(id) FROM sequence_page)", "stories in step"),
    ("INSERT INTO dated VALUES (20250101, 99, 0)", "rows belong to an article"),
    ("UPDATE story_profile SET profile = x'05' WHERE article_id = 1", "stories in step"),
    ("DELETE FROM story_profile WHERE article_id = 1", "stories in step"),
    ("UPDATE counter SET value = value + 1 WHERE name = 'links'", "counts kept"),
    ("DELETE FROM entity_name WHERE is_canonical = 1", "every entity has a name"),
    ("UPDATE term SET titles = titles + 1 WHERE articles > 1", "words counted"),
    ("DELETE FROM term", "words counted"),
    ("DELETE FROM story_member WHERE article_id = 1", "stories have two articles"),
    (
      """
      PRAGMA foreign_keys = OFF; DELETE FROM article WHERE id = 1;
      PRAGMA foreign_keys = ON
      """, "references exist"
    ),
    ("DELETE FROM article_index_docsize WHERE id = 1", "search index in step"),
    (
      """
      INSERT INTO article_index (article_index) VALUES ('delete-all');
      INSERT INTO article_index (rowid, text, title, marks) VALUES (1, 'y', 'x', ''), (2, 'y', 'x', '')
      """, "search index in step"
    ),
    (
      """
      INSERT INTO article_index (article_index) VALUES ('delete-all');
      INSERT INTO article_index (rowid, text, title, marks)
      VALUES (1, 'Thales met Safran', 'A', ''), (2, 'The yard', 'B', '')
      """, "search index in step"
    ),
  ])
  func plantedDamageIsFound(damage: String, rule: String) throws {
    let library = try Self.sound()
    try library.database.writeWithoutTransaction { try $0.execute(sql: damage) }
    let rules = Set(try library.check().map(\.rule))
    #expect(rules.contains(rule))
  }

  @Test(arguments: [
    "UPDATE unsettled_article SET facts = x'01'", "UPDATE unsettled_margin SET margins = x'01'",
    "UPDATE article_digest SET groups = x'80'", "DELETE FROM article_digest",
  ])
  func damageToWhatWaitsIsFoundAndStopsTheSettling(damage: String) throws {
    let library = try NewsLibrary.inMemory()
    _ = try library.store([
      Draft("a", title: "A", source: "Daily", "{Thales/company} met here.").document
    ])
    #expect(try library.check() == [])
    try library.database.write { try $0.execute(sql: damage) }
    let problems = try library.check()
    #expect(!problems.isEmpty)
    #expect(
      throws: LibraryError.damaged(
        path: "the library in memory", reason: "something packed cannot be read")
    ) {
      try library.settle()
    }
  }

  @Test(arguments: [
    ("UPDATE article_body SET bytes = ?", "mentions stand in their sentence", 0..<4, 0..<9),
    ("UPDATE article_body SET bytes = ?", "sentences stand in their text", 0..<4000, 0..<4),
  ])
  func spansOutsideAreFound(
    sql: String, rule: String, sentence: Range<Int>, mention: Range<Int>
  ) throws {
    let library = try NewsLibrary.holding(Draft("a", title: "A", "{Thales/company} met."))
    let article = try #require(try library.detail(atPath: "a")).article
    let analysis = ArticleAnalysis(
      sentences: [sentence], entities: [LocalEntity(kind: .company, name: "Thales", rule: "r")],
      mentions: [LocalMention(span: mention, entity: 0, rule: "r")])
    try library.database.write {
      try $0.execute(sql: sql, arguments: [ArticleBody(article, analysis).packed()])
    }
    #expect(try library.check().map(\.rule).contains(rule))
  }
}
