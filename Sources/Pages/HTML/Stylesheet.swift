/// How a page looks: one column that fits a phone, calm on a desktop, and paper.
enum Stylesheet {
  static let text = """
    :root{\(Palette.light.variables);color-scheme:light}
    @media screen and (prefers-color-scheme:dark){:root{\(Palette.dark.variables);color-scheme:dark}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,\
    "Segoe UI",Roboto,"Noto Sans","PingFang SC","Hiragino Sans GB","Microsoft YaHei",\
    "Noto Sans CJK SC",sans-serif;overflow-wrap:break-word}
    main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .6em;break-after:avoid}
    h1{font-size:1.75rem;margin-top:.5em}
    h2{font-size:1.35rem;margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--rule)}
    h3{font-size:1.15rem;margin-top:2.6rem}
    h4,h5,h6{font-size:1rem}
    p,ul,ol,pre,figure,.scroll,.callout,details,blockquote{margin:0 0 1rem}
    ul,ol{padding-left:1.5rem}
    li>p{margin:0 0 .4rem}
    ol.letters{list-style:lower-alpha}
    code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;\
    font-size:.875em}
    code{overflow-wrap:anywhere}
    pre{background:var(--panel);padding:.75rem 1rem;border-radius:.4rem;overflow-x:auto}
    pre code{overflow-wrap:normal;font-size:1em}
    .command{color:var(--command)}
    .number,td.right{font-variant-numeric:tabular-nums}
    .faint{color:var(--faint)}.good{color:var(--good)}.bad{color:var(--bad)}\
    .warning{color:var(--warning)}
    \(series)
    a{color:var(--command);text-underline-offset:.15em}
    nav ul{list-style:none;padding:0;margin:0}
    nav>ul>li{margin:.35rem 0}
    nav li li{display:inline-block;margin:0 .9rem 0 0;font-size:.9rem;line-height:2}
    hr{border:0;border-top:1px solid var(--rule);margin:1.5rem 0}
    blockquote{padding-left:1rem;border-left:3px solid var(--rule)}
    .scroll{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;font-size:.9rem;line-height:1.4}
    caption{text-align:left;font-weight:600;padding-bottom:.35rem}
    th,td{padding:.4rem .9rem .4rem 0;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--rule)}
    th{font-weight:600;color:var(--faint);border-bottom-width:2px}
    th.right,td.right{text-align:right;white-space:nowrap}
    td{min-width:3.5rem}td.sentence{min-width:13rem}
    @media screen and (max-width:34rem){
    table.records,.records caption,.records tbody,.records tr,.records td{display:block}
    .records thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .records tr{border-bottom:1px solid var(--rule);padding:.5rem 0}
    .records td,.records td.right{border:0;padding:.1rem 0;min-width:0;text-align:left;\
    white-space:normal}
    .records td:empty{display:none}
    .records td[data-title]::before{content:attr(data-title) ": ";color:var(--faint)}
    .records td:first-child[data-title]::before{content:none}
    .records td:first-child{font-weight:600}}
    .note{color:var(--faint);font-size:.9rem;margin-top:-.6rem}
    .callout{display:grid;grid-template-columns:1.4rem 1fr;break-inside:avoid}
    .callout>div>:last-child{margin-bottom:0}
    .callout>div{min-width:0}
    .sign{font-weight:700}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    figure{break-inside:avoid;padding:.2rem 0}
    figcaption{font-weight:600;font-size:.95rem;margin-bottom:.6rem}
    figure svg.picture{display:block;overflow:visible}
    .frame{padding:0 .5rem}
    svg text{font-size:12px;fill:var(--ink);font-family:inherit}
    svg text.faint{fill:var(--faint)}
    svg text.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
    svg text.onfill{fill:var(--paper)}
    svg .axis{stroke:var(--faint)}svg .grid{stroke:var(--rule)}
    svg .interval{stroke:var(--ink);stroke-width:1.5}
    svg .track{fill:var(--panel)}
    svg .reference{stroke:var(--warning);stroke-width:2;stroke-dasharray:4 3}
    ul.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;padding:0;\
    margin:.5rem 0 .4rem;font-size:.85rem;color:var(--faint)}
    ul.legend svg{vertical-align:-.15em;margin-right:.4rem;overflow:visible}
    details{font-size:.9rem}
    summary{cursor:pointer;color:var(--command);padding:.3rem 0}
    details[open]>summary{margin-bottom:.4rem}
    figure details{margin:.2rem 0 0}
    .definitions{position:absolute;width:0;height:0}
    @media print{
    :root{--paper:#fff}body{font-size:10.5pt}main{max-width:none;padding:0}nav{display:none}
    h2{break-before:auto}a{color:inherit;text-decoration:none}
    details:not([open]){display:none}
    details summary{list-style:none;color:var(--faint)}
    .scroll,pre{overflow:visible}pre,code{white-space:pre-wrap}
    table{font-size:8.5pt}th,td{padding-right:.5rem}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """

  private static let series = (0..<Palette.seriesCount)
    .map { ".series-\($0){color:var(--series-\($0))}" }.joined()
}
