import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct DateMachineTests {
  @Test(arguments: [
    ("2025-07-23", "2025-07-23"), ("2025-07-23T10:00:00Z", "2025-07-23"),
    ("2025-07-23T10:00:00+09:00", "2025-07-23"), ("2025-07-23T10:00:00+0900", "2025-07-23"),
    ("2025-07-23T23:30:00-04:00", "2025-07-23"), ("2025-07-23 10:00:00", "2025-07-23"),
    ("2025-07-23T10:00:00.123456Z", "2025-07-23"), ("2025-07-23T10:00:00,5Z", "2025-07-23"),
    ("2025-07-23t10:00z", "2025-07-23"), ("2025-07-23T10", "2025-07-23"),
    ("2025-07-23 10:00:00 +0900", "2025-07-23"), ("2025-07-23 10:00:00 UTC", "2025-07-23"),
    ("2025-07-23 10:00:00 -0400 EDT", "2025-07-23"), ("2025-07-23T10:00+09", "2025-07-23"),
    ("2025-07-23T10:00+09:00[Asia/Tokyo]", "2025-07-23"), ("2025-07-23, 10:00 AM", "2025-07-23"),
    ("2025-07-23T24:00:00", "2025-07-23"), ("2025-07-23Z", "2025-07-23"),
    ("2025-07-23+09:00", "2025-07-23"), ("2025-7-3", "2025-07-03"), ("20250723", "2025-07-23"),
    ("20250723T100000Z", "2025-07-23"), ("20250723T1000+0900", "2025-07-23"),
    ("20250723100000", "2025-07-23"), ("202507231000", "2025-07-23"), ("2025-07", "2025-07"),
    ("2025", "2025"), ("2025/07/23", "2025-07-23"), ("2025/07/23 10:00:00", "2025-07-23"),
    ("23.07.2025", "2025-07-23"), ("3.4.2025", "2025-04-03"), ("23/07/2025", "2025-07-23"),
    ("07/23/2025, 10:00:00\u{202F}AM", "2025-07-23"), ("5/5/2025", "2025-05-05"),
    (" \n2024-02-29\t", "2024-02-29"), ("2025-07-23T10:00:00\u{2212}05:00", "2025-07-23"),
  ])
  func datesOfFiguresAreRead(text: String, day: String) {
    #expect(MachineDate(text)?.date.iso8601 == day)
    #expect(MachineDate(text)?.confidence == 1)
  }

  @Test(arguments: [
    ("Wed, 23 Jul 2025 10:00:00 +0900", "2025-07-23"), ("23 Jul 2025 10:00 GMT", "2025-07-23"),
    ("Wed, 23 Jul 2025 10:00:00 GMT", "2025-07-23"), ("Wed, 23 Jul 25 10:00 EDT", "2025-07-23"),
    ("Fri, 1 Jan 99 00:00:00 GMT", "1999-01-01"), ("23 Jul 2025", "2025-07-23"),
    ("Wednesday, 23-Jul-25 10:00:00 GMT", "2025-07-23"), ("23-Jul-2025", "2025-07-23"),
    ("Wed Jul 23 10:00:00 2025", "2025-07-23"), ("Wed Jul  3 10:00:00 2025", "2025-07-03"),
    ("Wed Jul 23 10:00:00 UTC 2025", "2025-07-23"),
    ("Wed Jul 23 10:00:00 +0000 2025", "2025-07-23"),
    ("Wed Jul 23 2025 10:00:00 GMT+0900 (Japan Standard Time)", "2025-07-23"),
    ("Wed, 23 Jul 2025 10:00:00 +0900 (JST)", "2025-07-23"), ("July 23, 2025", "2025-07-23"),
    ("Jul 23, 2025 10:00:00 AM", "2025-07-23"), ("July 23, 2025 at 10:00 a.m.", "2025-07-23"),
    ("July 23, 2025, 10 AM", "2025-07-23"), ("July 2025", "2025-07"), ("2025 Jul 23", "2025-07-23"),
    ("23rd July 2025", "2025-07-23"), ("23. Juli 2025", "2025-07-23"),
    ("mercredi 23 juillet 2025", "2025-07-23"), ("1er août 2025", "2025-08-01"),
    ("1 DE MARÇO DE 2025", "2025-03-01"), ("23 de julio de 2025", "2025-07-23"),
    ("1° gennaio 2025", "2025-01-01"), ("3 mei 2025", "2025-05-03"),
    ("2 ago 2025", "2025-08-02"),
  ])
  func datesWithNamedMonthsAreRead(text: String, day: String) {
    #expect(MachineDate(text)?.date.iso8601 == day)
  }

  @Test(arguments: [
    "", "    ", "now", "2025-13-01", "2025-02-30", "2025-00-00", "0001-01-01T00:00:00Z",
    "0000-00-00 00:00:00", "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT", "03/04/2025",
    "2025-07-23 and more", "2025-07-23T25:00", "2025-07-23T10:61", "202507", "2025-7",
    "2025-07-23-04", "192.168.20.25", "10.1.2025.3", "978-3-16-148410-0", "555-01-2025", "3-2-2020",
    "$2025", "+4930123456", "1753232400", "1753232400000", "99999999", "31 Jun 2025", "23 Jul 25",
    "Juli 23, 2025", "Jul 23 2025 Jul", "12:00", "July", "July 23", "23 Jul 2025 of (", "2025-",
    "20251340", "1 2 3 2025", "-2025-07-23", "Wed Wed 23 Jul 2025",
  ])
  func whatIsNoDateOrIsOpenStaysUnread(text: String) {
    #expect(MachineDate(text) == nil)
  }

  @Test(arguments: [
    ("en-US", "2025-03-04"), ("en-GB", "2025-04-03"), ("de", "2025-04-03"), ("fr-FR", "2025-04-03"),
    ("pt_BR", "2025-04-03"), ("en_us", "2025-03-04"), ("en", nil), ("fr-CA", nil), ("ja", nil),
    ("", nil), ("zh-Hant-TW", nil), ("en-Latn-GB", "2025-04-03"),
  ])
  func aLanguageSettlesTheOrderOfDayAndMonth(language: String, day: String?) {
    let read = MachineDate("03/04/2025", order: DateOrder(language: language))
    #expect(read?.date.iso8601 == day)
    #expect(read == nil || read?.confidence == 0.8)
    #expect(MachineDate("13/04/2025", order: DateOrder(language: language))?.confidence == 1)
  }

  @Test(arguments: [
    ("1753232400", "2025-07-23"), ("1753232400123", "2025-07-23"), ("1753232400.25", "2025-07-23"),
    ("631152000", nil), ("0631152000", "1990-01-01"), ("631151999999", nil),
    ("631152000000", "1990-01-01"), ("4133980799", "2100-12-31"), ("4133980800", nil),
    ("9780306406157", nil), ("17532324001", nil), ("20250723", "2025-07-23"),
    ("202507231000", "2025-07-23"), ("99999999999999999999", nil),
  ])
  func unixTimesCountWhereTheyAreAllowed(text: String, day: String?) {
    #expect(MachineDate(text, allowsEpoch: true)?.date.iso8601 == day)
  }

  @Test(arguments: [
    ("https://gazette.example/2025/07/23/ferry-fleet", "2025-07-23"),
    ("https://gazette.example/world/2025/jul/23/ferry", "2025-07-23"),
    ("https://gazette.example/news/2025-07-23-ferry.html", "2025-07-23"),
    ("https://gazette.example/news/ferry-2025-07-23.html", "2025-07-23"),
    ("/2025/7/3/ferry", "2025-07-03"), ("2025-07/23/c_112.htm", "2025-07-23"),
    ("https://gazette.example/2025/07/ferry", "2025-07"),
    ("https://gazette.example/2025/07/23-things-to-do", "2025-07"),
    ("https://gazette.example/2025/07/x/2025-07-23/y", "2025-07-23"),
    ("https://gazette.example/2025/07/23?next=/2024/01/01/", "2025-07-23"),
    ("https://gazette.example/a?d=/2025/07/23/", nil),
    ("https://gazette.example/a#/2025/07/23/", nil), ("https://2025-07-23.example/", nil),
    ("https://gazette.example/20250723/a", nil), ("https://gazette.example/a-12025-07-23", nil),
    ("https://gazette.example/1889/07/23/", nil), ("https://gazette.example/2025/13/23/", nil),
    ("https://gazette.example/2025-10-best-ferries", nil), ("https://gazette.example/2025/", nil),
    ("https://gazette.example/2025-07-231", nil), ("https://gazette.example/id/2025/0723", nil),
    ("", nil), ("//", nil), ("https://gazette.example/2025/02/30/a", "2025-02"),
  ])
  func addressesThatHaveADayAreTold(url: String, day: String?) {
    #expect(MachineDate.inURL(url)?.iso8601 == day)
  }

  @Test func randomBytesAreReadWithoutHarm() {
    var generator = SeededGenerator(state: 3)
    let alphabet = Array("0123456789-/.:,TZ+ ()[]JulWedag年月日äº\u{A0}".utf8) + [0, 0xFF, 0xE2]
    var count = 0
    for length in (0..<4000).map({ $0 % 60 }) {
      let bytes = (0..<length).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
      for order in [nil, DateOrder.dayFirst] {
        let date = MachineDate(bytes, order: order, allowsEpoch: true)
        count += date.map { MachineDate.years.contains($0.date.year) } ?? true ? 1 : 0
      }
      _ = MachineDate.inURL(String(decoding: bytes, as: UTF8.self))
    }
    #expect(count == 8000)
  }
}
