import NewsModel
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2025", "2025-07", "2025-07-23", "0001-01-01", "2024-02-29"])
  func whatISO8601WritesIsReadBack(text: String) {
    #expect(CalendarDate(iso8601: text)?.iso8601 == text)
  }

  @Test(arguments: [
    "", "25", "2025-7", "2025-13", "2025-02-29", "2025-07-32", "2025-07-23T10", "x",
  ])
  func whatNamesNoDayIsNil(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test func aDayWithoutAMonthIsNoDate() {
    #expect(CalendarDate(year: 2025, day: 3) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("2000-03-01", 11_017), ("2025-07-23", 20_292), ("1969-12-31", -1),
  ])
  func daysAreCountedFromTheEpoch(text: String, number: Int) throws {
    let date = try #require(CalendarDate(iso8601: text))
    #expect(date.dayNumber == number)
    #expect(CalendarDate(dayNumber: number) == date)
  }

  @Test func everyDayOfFourCenturiesComesBackFromItsNumber() {
    for number in stride(from: -200_000, to: 200_000, by: 7) {
      #expect(CalendarDate(dayNumber: number)?.dayNumber == number)
    }
  }

  @Test func theLessPreciseOfTwoComesFirst() throws {
    let year = try #require(CalendarDate(iso8601: "2025"))
    let month = try #require(CalendarDate(iso8601: "2025-01"))
    let day = try #require(CalendarDate(iso8601: "2025-01-01"))
    #expect([day, year, month].sorted() == [year, month, day])
  }
}
