/// The page's script: filters the findings, opens what a link or the printer needs. Everything is
/// readable without it.
enum PageScript {
  /// SHA-256 of `source` for the page's content security policy, which lets no other script run.
  static let hash: StaticString = "sha256-bonPa4pcZjzeNS56O6YretGi6U9wd0PqH3IyIVPns38="

  static let source: StaticString = """

    "use strict";
    (function () {
      var form = document.getElementById("filter");
      if (form) {
        var select = document.getElementById("filter-group");
        var boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
        var groups = Array.from(document.querySelectorAll("[data-group]"));
        var apply = function () {
          var wanted = boxes.filter(function (b) { return b.checked; })
            .map(function (b) { return b.value; });
          var shown = 0;
          groups.forEach(function (group) {
            var isGroup = !select.value || select.value === group.dataset.group;
            var inGroup = 0;
            group.querySelectorAll("[data-severity]").forEach(function (card) {
              var isShown = isGroup && wanted.indexOf(card.dataset.severity) >= 0;
              card.hidden = !isShown;
              if (isShown) { inGroup += 1; }
            });
            group.hidden = inGroup === 0;
            shown += inGroup;
          });
          document.getElementById("filter-count").textContent =
            shown === 1 ? "1 finding shown" : shown + " findings shown";
        };
        form.hidden = false;
        form.addEventListener("change", apply);
        form.addEventListener("submit", function (event) { event.preventDefault(); });
        form.reset();
        apply();
      }
      var reveal = function () {
        var target = document.getElementById(location.hash.slice(1));
        if (!target) { return; }
        for (var node = target; node; node = node.parentElement) {
          if (node.tagName === "DETAILS") { node.open = true; }
          if (node.hidden && form) { node.hidden = false; }
        }
        target.scrollIntoView();
      };
      window.addEventListener("hashchange", reveal);
      if (location.hash) { reveal(); }
      var opened = [];
      window.addEventListener("beforeprint", function () {
        opened = Array.from(document.querySelectorAll("details:not([open])"));
        opened.forEach(function (d) { d.open = true; });
      });
      window.addEventListener("afterprint", function () {
        opened.forEach(function (d) { d.open = false; });
        opened = [];
      });
    })();

    """
}
