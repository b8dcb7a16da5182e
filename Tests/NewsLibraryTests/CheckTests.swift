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
    ("UPDATE local_entity SET mention_count = 5", "local mention counts kept"),
    ("UPDATE name_group SET entity_id = NULL", "every name resolved"),
    ("UPDATE mention SET end = 4000", "mentions stand in their sentence"),
    ("UPDATE sentence SET end = 4000 WHERE position = 1", "sentences stand in their text"),
    ("DELETE FROM entity_name WHERE is_canonical = 1", "every entity has a name"),
    ("DELETE FROM story_member WHERE article_id = 1", "stories have two articles"),
    (
      """
      PRAGMA foreign_keys = OFF; DELETE FROM sentence WHERE position = 0;
      PRAGMA foreign_keys = ON
      """, "references exist"
    ),
    ("DELETE FROM article_fts WHERE rowid = 1", "search index in step"),
    (
      """
      INSERT INTO article_fts (article_fts, rowid, title, text)
      SELECT 'delete', id, title, text FROM article WHERE id = 1;
      INSERT INTO article_fts (rowid, title, text) VALUES (1, 'x', 'y')
      """, "search index in step"
    ),
  ])
  func plantedDamageIsFound(damage: String, rule: String) throws {
    let library = try Self.sound()
    try library.database.writeWithoutTransaction { try $0.execute(sql: damage) }
    let rules = Set(try library.check().map(\.rule))
    #expect(rules.contains(rule))
  }
}
