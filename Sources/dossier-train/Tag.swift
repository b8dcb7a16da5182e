import ArgumentParser
import EntityExtraction
import Foundation

/// Reads texts with weights that are not linked in yet, so that they can be measured first.
struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Print what texts name, told by the weights of a file.")

  @Argument(help: "The weights.") var weights: String
  @Argument(help: "Texts as JSON lines of id and text.") var texts: [String]

  private struct Line: Decodable {
    var id: String
    var text: String
  }

  func run() throws {
    guard let read = TagWeights([UInt8](try Data(contentsOf: URL(fileURLWithPath: weights)))) else {
      throw ValidationError("\(weights) holds no weights.")
    }
    let extractor = Extractor(weights: read)
    for path in texts {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      for bytes in data.split(separator: UInt8(ascii: "\n")) {
        let line = try JSONDecoder().decode(Line.self, from: Data(bytes))
        let spans = extractor.spans(in: line.text).map {
          #"{"start":\#($0.span.lowerBound),"end":\#($0.span.upperBound),"type":"\#($0.type.rawValue)","entity":\#($0.entity ?? -1)}"#
        }
        print(#"{"id":"\#(line.id)","entities":[\#(spans.joined(separator: ","))]}"#)
      }
    }
  }
}
