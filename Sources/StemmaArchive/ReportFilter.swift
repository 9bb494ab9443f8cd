import GRDB
import StemmaModel

/// Which reports of an archive are meant.
package struct ReportFilter: Sendable, Hashable {
  /// The outlet's name, whatever its case.
  package var outlet: String?
  /// The first and last day of publication, `2026-11-22`; reports without a day are then left out.
  package var firstDay: String?
  package var lastDay: String?
  /// What the address begins with.
  package var url: String?

  package init(
    outlet: String? = nil, firstDay: String? = nil, lastDay: String? = nil, url: String? = nil
  ) {
    (self.outlet, self.firstDay, self.lastDay, self.url) = (outlet, firstDay, lastDay, url)
  }

  /// A condition on the table `report`.
  var condition: (sql: String, arguments: StatementArguments) {
    var terms = ["1"]
    var arguments = StatementArguments()
    if let outlet {
      terms.append("folded(report.outlet) = ?")
      arguments += [Self.folded(outlet)]
    }
    if let firstDay {
      terms.append("report.day >= ?")
      arguments += [firstDay]
    }
    if let lastDay {
      terms.append("report.day <= ?")
      arguments += [lastDay]
    }
    if let url {
      terms.append("substr(report.address, 1, length(?)) = ?")
      arguments += [WebAddress.normal(url), WebAddress.normal(url)]
    }
    return (terms.joined(separator: " AND "), arguments)
  }

  /// The function `folded` of the statements: a name without regard to case.
  static let function = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(folded)
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
