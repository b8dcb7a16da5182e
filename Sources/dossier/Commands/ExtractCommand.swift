import ArgumentParser
import EntityExtraction
import Foundation
import NewsModel

/// Reads texts and writes what they name, without a library: for scorers and for pipes.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print what texts name and state.",
    discussion: """
      Reads one JSON object a line, {"id", "text"}, and writes for each what is in it: people, \
      companies, organizations, places, outlets, programs, equipment, events, amounts and dates. \
      Offsets count Unicode scalars. No library is read or written.
      """)

  @Argument(help: "A file of JSON lines; without one or with -, standard input.")
  var path = "-"

  @OptionGroup var options: SharedOptions

  func run() throws {
    let input = try TextLines(path)
    let extractor = Extractor()
    let answer = options.answer
    var rows: [SpanRow] = []
    var failures = 0
    var count = 0
    for (number, line) in input.lines.enumerated() where !line.isEmpty {
      if let limit = options.limit, count == limit { break }
      guard let item = try? JSONDecoder().decode(TextItem.self, from: Data(line)) else {
        Notice.write(
          "dossier: \(input.name), line \(number + 1): not an object with \"id\" and \"text\"")
        failures += 1
        continue
      }
      count += 1
      let spans = extractor.spans(in: item.text)
      switch options.format {
      case .jsonl: answer.print(lines: [try item.jsonLine(spans)])
      case .json, .csv, .text: rows += item.rows(spans)
      }
    }
    if options.format != .jsonl { try answer.write(rows) }
    if failures > 0 { throw count > 0 ? Outcome.incomplete : Outcome(code: 2) }
  }
}

/// The lines of a file or of standard input.
private struct TextLines {
  /// What messages call the input.
  var name: String
  var lines: [ArraySlice<UInt8>]

  init(_ path: String) throws {
    name = path == "-" ? "standard input" : path
    do {
      let data =
        path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: path))
      lines = [UInt8](data).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    } catch {
      throw Outcome.failure("\(name) cannot be read: give a file of JSON lines")
    }
  }
}

/// One text to read.
private struct TextItem: Decodable {
  var id: OutputValue
  var text: String

  private enum Key: CodingKey { case id, text }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    text = try fields.decode(String.self, forKey: .text)
    if let number = try? fields.decode(Int.self, forKey: .id) {
      id = .integer(number)
    } else {
      id = .string(try fields.decode(String.self, forKey: .id))
    }
  }

  /// What scorers read: `{"id","entities":[{"start","end","type"}]}`.
  func jsonLine(_ spans: [TypedSpan]) throws -> String {
    let entities = spans.map {
      #"{"start":\#($0.span.lowerBound),"end":\#($0.span.upperBound),"type":"\#($0.type.rawValue)"}"#
    }
    return
      #"{"id":\#(try id.json(isPretty: false)),"entities":[\#(entities.joined(separator: ","))]}"#
  }

  func rows(_ spans: [TypedSpan]) -> [SpanRow] {
    let scalars = Array(text.unicodeScalars)
    return spans.map { span in
      var printed = String.UnicodeScalarView()
      printed.append(contentsOf: scalars[span.span])
      return SpanRow(id: id, span: span, text: String(printed))
    }
  }
}

/// One span as a row of a table.
struct SpanRow: Record {
  var id: OutputValue
  var span: TypedSpan
  var text: String

  static let columns = ["ID", "START", "END", "TYPE", "TEXT"]

  var fields: [OutputField] {
    [
      OutputField("id", id), OutputField("start", .integer(span.span.lowerBound)),
      OutputField("end", .integer(span.span.upperBound)),
      OutputField("type", .string(span.type.rawValue)), OutputField("text", .string(text)),
    ]
  }

  var cells: [String] { fields.map(\.value.flat) }
}
