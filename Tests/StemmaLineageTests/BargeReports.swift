import StemmaClaims
import StemmaLineage
import StemmaModel
import StemmaTestReports
import StemmaTestModel
import StemmaText

/// Invented reports of a barge that strikes a bridge.
enum BargeReports {
  static let full = """
    A runaway barge struck the old swing bridge at Cray Lock on Thursday morning and left 14 \
    commuters stranded on its open span for nearly three hours.
    Bridge keeper Mona Tisdale swung the steel deck toward the north bank when she saw that the \
    barge had lost its tow line near the cement works.
    The barge, the Hesper, was carrying 220 tons of gravel from Pell Quarry to a motorway site \
    beyond Eskby, and its skipper had gone below to brew coffee.
    Firefighters reached the commuters with two ladders laid flat across the gap, then led them \
    along a wet rope to the southern pier.
    A bus driver, Rupert Ames, carried a boy of six on his shoulders and went back for the boy's \
    bicycle.
    Engineers from the Cray Navigation Trust found a crack of 40 centimetres in the central \
    bearing and closed the waterway to all traffic above the lock.
    The trust expects the repair to take until the second week of March, and a temporary ferry \
    will run from the coal wharf every 20 minutes.
    The last such collision happened in 1987, when a drifting dredger tore away the keeper's hut \
    and drowned its dog.
    """

  static let abridged = """
    A runaway barge struck the old swing bridge at Cray Lock and left commuters stranded on its \
    open span for nearly three hours.
    The bridge keeper swung the steel deck toward the north bank when she saw that the barge had \
    lost its tow line.
    Firefighters reached the commuters with ladders laid flat across the gap, then led them along \
    a wet rope to the pier.
    Engineers found a crack in the central bearing and closed the waterway to all traffic above \
    the lock.
    A temporary ferry will run from the coal wharf.
    """

  /// Another reporter's, with quotations that ``elsewhere`` has as well.
  static let witness = """
    Commuters clung to a railing over the Cray for most of the morning after gravel from a \
    drifting hull scattered along their only way home.
    “I thought the whole deck would roll into the water with all of us aboard,” said Rupert Ames, \
    a bus driver, wrapped in a blanket.
    Mothers telephoned schools from the middle of the river while gulls circled overhead.
    “Nobody told me that the tow had parted until the hull was under my window,” keeper Mona \
    Tisdale said.
    By lunch somebody had hung a basket of sandwiches on a line and hauled it out to them.
    """

  static let elsewhere = """
    Investigators want to know why a loaded vessel came adrift above Cray Lock without a lookout.
    The trust that runs the river has asked its insurer for an opinion before spring.
    “Nobody told me that the tow had parted until the hull was under my window,” keeper Mona \
    Tisdale said.
    Shipping lawyers expect claims from quarry, contractor and passengers alike.
    “I thought the whole deck would roll into the water with all of us aboard,” said Rupert Ames, \
    a bus driver.
    """

  /// The families of reports of one story, which are taken by id.
  static func families(
    _ reports: [Report], candidates: [(Int, Int)] = []
  ) -> [Family] {
    let statements = reports.sorted { $0.id < $1.id }.map {
      TestModel.statements(of: ReportText($0))
    }
    var names = LineageNames()
    return StoryLineage(statements, candidates: candidates).families(
      story: "story-1", names: &names)
  }
}
