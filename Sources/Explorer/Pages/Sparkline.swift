/// Numbers as a row of little bars.
enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// The numbers in fewer columns, each the sum of as many.
  static func text(_ numbers: [Int], columns: Int) -> String {
    guard columns > 0, numbers.count > columns else { return text(numbers) }
    var sums = Array(repeating: 0, count: columns)
    for (index, number) in numbers.enumerated() {
      sums[index * columns / numbers.count] += number
    }
    return text(sums)
  }

  /// One character for each number, its height in proportion to the greatest; a blank for 0.
  static func text(_ numbers: [Int]) -> String {
    let greatest = max(1, numbers.max() ?? 1)
    return String(
      numbers.map { number in
        number <= 0 ? " " : bars[min(bars.count - 1, (number * bars.count - 1) / greatest)]
      })
  }
}
