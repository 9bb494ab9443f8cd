/// The page's looks: a calm document in the reader's own fonts, light and dark.
///
/// Colours meet WCAG AA against their background in both schemes (`scripts/check-page` measures);
/// nothing is told by colour alone.
enum PageStyle {
  /// Everything but the narrow screen and the printed page, see `narrow` and `print`.
  static let base: StaticString = """

    :root { color-scheme: light dark; --paper: #fbfaf7; --card: #ffffff; --ink: #22211f;
      --quiet: #5f5b55; --rule: #dcd7cd; --accent: #7a2e1d; --link: #1f4f7a; --was: #f6dfd9;
      --now: #dcead9; --shade: #f3f0e9; --focus: #1f6fb5; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #191817; --card: #211f1d; --ink: #e8e4dc; --quiet: #aaa49a; --rule: #3c3834;
        --accent: #e9a48f; --link: #9cc6ea; --was: #4d2a22; --now: #25402a; --shade: #262422;
        --focus: #8cc4f2; }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; max-width: 66rem; padding: 0 1.5rem 4rem; background: var(--paper);
      color: var(--ink); line-height: 1.6;
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    main > section > p, main > section > ul, .lede { max-width: 44rem; }
    .words, blockquote, q.words { font-family: "Iowan Old Style", "Palatino Linotype", Palatino,
      "Source Serif 4", Georgia, "Noto Serif", "DejaVu Serif", serif; line-height: 1.65; }
    h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
    h1 { font-size: 1.9rem; letter-spacing: -0.01em; }
    h2 { font-size: 1.4rem; margin-bottom: 1rem; }
    h3 { font-size: 1.08rem; }
    h4 { font-size: 1rem; }
    a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
    :target { scroll-margin-top: 1rem; box-shadow: -0.4rem 0 0 -0.1rem var(--accent); }
    main:focus, section:target { outline: none; box-shadow: none; }
    .skip { position: absolute; left: -100vw; background: var(--card); padding: 0.6rem 1rem; }
    .skip:focus { left: 1rem; top: 1rem; z-index: 2; }
    .masthead { padding: 3rem 0 1.2rem; }
    .kicker { margin: 0 0 0.3rem; color: var(--accent); font-weight: 600; font-size: 0.9rem;
      letter-spacing: 0.04em; }
    .lede { margin: 0.5rem 0 0; color: var(--quiet); font-size: 1.1rem; }
    .contents { border-block: 1px solid var(--rule); padding: 0.7rem 0; font-size: 0.93rem; }
    .contents ol { margin: 0; padding: 0; list-style: none; counter-reset: part; display: flex;
      flex-wrap: wrap; gap: 0.25rem 1.4rem; }
    .contents li { counter-increment: part; }
    .contents li::before { content: counter(part) "\\2002"; color: var(--quiet); }
    main > section { padding-top: 3rem; }
    .number { color: var(--accent); font-weight: 400; margin-right: 0.3rem; }
    .quiet, .small, .bytes, .none { color: var(--quiet); font-weight: 400; }
    .small, .note { font-size: 0.92rem; }
    .bytes { font: 0.78rem/1.4 ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace;
      white-space: nowrap; }
    a.bytes { color: var(--link); }
    .id { overflow-wrap: anywhere; font-weight: 600; }
    code, pre { font: 0.88em/1.5 ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace; }
    .long, .path { overflow-wrap: anywhere; }
    pre { background: var(--shade); padding: 0.8rem 1rem; border-radius: 4px; overflow-x: auto;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    .note { background: var(--shade); border-radius: 4px; padding: 0.7rem 1rem; }
    .unseen-note { border-left: 3px dotted var(--quiet); margin: 1rem 0; }
    .unseen-note p { margin: 0; }
    ul, ol { padding-left: 1.3rem; }
    li { margin: 0.25rem 0; }
    ul.plain { list-style: none; padding-left: 0.9rem; border-left: 1px solid var(--rule); }
    ul.plain li { margin: 0.5rem 0; }
    details { margin: 0.7rem 0; }
    summary { cursor: pointer; padding: 0.25rem 0; }
    summary h3 { display: inline; }
    table { width: 100%; border-collapse: collapse; margin: 1.2rem 0; font-size: 0.95rem; }
    caption { text-align: left; color: var(--quiet); padding-bottom: 0.4rem; }
    th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.9rem 0.5rem 0;
      border-top: 1px solid var(--rule); overflow-wrap: anywhere; font-weight: 400; }
    thead th { color: var(--quiet); font-size: 0.86rem; border-top: 0; overflow-wrap: normal; }
    td[data-label="Story"], td[data-label="Family"] { white-space: nowrap; }
    th.figure, td.figure { text-align: right; font-variant-numeric: tabular-nums; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }

    """

  /// Findings, claims, the family and the two columns of text.
  static let parts: StaticString = """
    dl, dd { margin: 0; }
    .counts { display: flex; flex-wrap: wrap; gap: 0.8rem 2.6rem; margin: 1.6rem 0; }
    .counts > div { display: flex; flex-direction: column-reverse; }
    .counts dd { font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .counts dt { font-size: 0.9rem; }
    .legend { list-style: none; padding: 0; font-size: 0.92rem; color: var(--quiet); }
    .severity { font-weight: 600; white-space: nowrap; color: var(--ink); }
    .severity.meaning { color: var(--accent); }
    .confidence { font-style: normal; text-decoration: underline 2px solid var(--quiet);
      text-underline-offset: 0.25em; white-space: nowrap; }
    .confidence.likely { text-decoration-style: dashed; }
    .confidence.unclear { text-decoration-style: dotted; }
    .filter { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem;
      background: var(--shade); border-radius: 4px; padding: 0.7rem 1rem; font-size: 0.92rem; }
    .filter[hidden], [hidden] { display: none; }
    .filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap;
      gap: 0.2rem 1rem; align-items: center; }
    .filter legend { float: left; padding: 0; margin-right: 0.3rem; }
    .filter label { padding: 0.15rem 0; }
    .filter input { width: 1.1rem; height: 1.1rem; vertical-align: -0.2rem; }
    select { font: inherit; color: inherit; background: var(--card); max-width: 100%;
      border: 1px solid var(--quiet); border-radius: 4px; padding: 0.25rem 0.4rem; }
    .group { margin: 2.2rem 0 0; }
    .group > .small { margin: 0.2rem 0 0.8rem; }
    .finding, .claim { background: var(--card); border: 1px solid var(--rule); border-radius: 6px;
      padding: 1rem 1.25rem 1.1rem; margin: 0 0 1rem; }
    .finding.meaning { border-left: 4px solid var(--accent); }
    .finding.nuance { border-left: 4px double var(--quiet); }
    .facts, .detail { margin: 0.25rem 0; font-size: 0.92rem; }
    .facts { color: var(--quiet); }
    .readings > div { margin-top: 0.8rem; }
    .readings dt { font-size: 0.88rem; color: var(--quiet); }
    .readings dd { font-size: 1.06rem; max-width: 46rem; white-space: pre-line;
      overflow-wrap: anywhere; }
    .readings dd.none { font-size: 0.95rem; }
    .around { color: var(--quiet); }
    mark { color: inherit; padding: 0.05em 0.12em; border-radius: 2px;
      -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    mark.was { background: var(--was); text-decoration: line-through 1.5px; }
    mark.now { background: var(--now); text-decoration: underline 2px;
      text-underline-offset: 0.2em; }
    mark.wording { background: none; padding: 0; text-decoration: underline 2px dotted var(--accent);
      text-underline-offset: 0.2em; }
    .origins { color: var(--accent); }
    blockquote { margin: 0.5rem 0 0; font-size: 1.06rem; max-width: 46rem; overflow-wrap: anywhere; }
    q.words { quotes: none; overflow-wrap: anywhere; }
    .claim > .small { margin: 0 0 0.4rem; }
    .reasons { font-size: 0.95rem; max-width: 48rem; }
    .conflict { max-width: 44rem; }
    .story { margin-top: 2rem; }
    .hook { color: var(--quiet); }
    .depth-1 { padding-left: 1.1rem; } .depth-2 { padding-left: 2.2rem; }
    .depth-3 { padding-left: 3.3rem; } .depth-4 { padding-left: 4.4rem; }
    .depth-5 { padding-left: 5.5rem; } .depth-6 { padding-left: 6.6rem; }
    .unseen { font-style: italic; }
    .drawing { overflow-x: auto; margin: 1.2rem 0 0.2rem; }
    .tree { display: block; }
    .tree .box { fill: var(--card); stroke: var(--quiet); }
    .tree .box.notheld { fill: none; stroke-dasharray: 2 4; stroke-width: 1.5; }
    .tree text { fill: var(--ink); unicode-bidi: isolate; }
    .tree .name { font-size: 14px; font-weight: 600; }
    .tree text.facts { font-size: 12px; fill: var(--quiet); }
    .tree .branch { fill: none; stroke: var(--ink); stroke-width: 1.6; }
    .tree .branch.likely { stroke-dasharray: 6 4; }
    .tree .branch.unclear, .tree .branch.notheld { stroke: var(--quiet); stroke-dasharray: 1.6 4;
      stroke-linecap: round; }
    .tree .arrow { fill: var(--ink); }
    .pair { border-top: 1px solid var(--rule); padding-top: 0.7rem; margin-top: 1.4rem; }
    .pair > .small { margin: 0.2rem 0; }
    .frame { background: var(--shade); border-radius: 4px; padding: 0.6rem 1rem; margin: 0.7rem 0;
      font-size: 0.92rem; }
    .frame > div { display: flex; gap: 0.2rem 0.8rem; }
    .frame dt { color: var(--quiet); flex: 0 0 5.2rem; }
    .frame dd { overflow-wrap: anywhere; min-width: 0; }
    .aligned { table-layout: fixed; }
    .aligned th:nth-child(2) { width: 7.2rem; }
    .aligned .how { color: var(--quiet); font-size: 0.86rem; padding-top: 0.7rem; }
    .aligned p { margin: 0 0 0.3rem; }
    .aligned tr.out, .aligned tr.new { background: var(--shade); }
    .aligned td:first-child { padding-left: 0.6rem; }
    p.words { max-width: 46rem; overflow-wrap: anywhere; }
    .words-meaning > div { display: grid; grid-template-columns: 10rem 1fr; gap: 1rem;
      padding: 0.3rem 0; }
    .words-meaning dt { font-weight: 600; }
    footer { margin-top: 3rem; border-top: 1px solid var(--rule); color: var(--quiet);
      font-size: 0.9rem; }

    """

  /// Telephones, and paper.
  static let media: StaticString = """
    @media (max-width: 44rem) {
      body { padding: 0 1rem 3rem; }
      .masthead { padding-top: 1.8rem; }
      h1 { font-size: 1.55rem; }
      .contents ol { flex-direction: column; }
      .counts { gap: 0.8rem 1.8rem; }
      .finding, .claim { padding: 0.9rem 0.95rem; }
      .stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td, .stacks caption
        { display: block; width: auto; }
      .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      .stacks tr { border-top: 1px solid var(--rule); padding: 0.6rem 0; }
      .stacks th, .stacks td { border: 0; padding: 0.12rem 0; }
      .stacks td.figure { text-align: start; }
      .stacks td[data-label]::before { content: attr(data-label) "\\2002"; color: var(--quiet);
        font-size: 0.86rem; }
      .stacks th.depth-1 { padding-left: 0; }
      .family tr:has(.depth-1) { margin-left: 0.9rem; } .family tr:has(.depth-2) { margin-left: 1.8rem; }
      .family tr:has(.depth-3) { margin-left: 2.7rem; } .family tr:has(.depth-4) { margin-left: 3.6rem; }
      .family tr:has(.depth-5) { margin-left: 4.5rem; } .family tr:has(.depth-6) { margin-left: 5rem; }
      .stacks th[class^="depth"] { padding-left: 0; }
      .aligned tr.out, .aligned tr.new { padding-inline: 0.6rem; }
      .aligned td:first-child { padding-left: 0; }
      .aligned td:empty { display: none; }
      .aligned .how { padding-top: 0.1rem; }
      .stacks caption.hidden { position: absolute; width: 1px; }
      .words-meaning > div { grid-template-columns: 1fr; gap: 0; }
      .frame > div { flex-direction: column; margin-bottom: 0.4rem; }
      .frame dt { flex: none; }
    }
    @media print {
      :root { --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --rule: #bbb;
        --accent: #5c1f12; --link: #000; --was: #eee; --now: #eee; --shade: #f4f4f4;
        color-scheme: light; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      .skip, .contents, .filter { display: none; }
      .finding, .claim, .frame, tr, svg { break-inside: avoid; }
      h2, h3, h4, caption, thead { break-after: avoid; }
      mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      a { text-decoration: none; }
      details::details-content { content-visibility: visible; height: auto; }
    }

    """
}
