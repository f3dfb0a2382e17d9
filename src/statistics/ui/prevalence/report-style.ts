/**
 * The style of a report that stands by itself: the kit's classes as far as a card uses them. The kit's own style sheet is
 * bundled for pages and is not at hand at the command line.
 */
export const reportStyle = `
:root{color-scheme:light;--ink:#16283a;--paper:#fff;--text:#1c262f;--subtle:#4c5762;--line:#cdd4da;--edge:#6f7a85;--tint:#f3f5f7}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{background:var(--paper);color:var(--text);font:1rem/1.55 system-ui,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic','Noto Sans CJK SC',Arial,sans-serif;margin:0}
main{margin-inline:auto;max-inline-size:60rem;padding:1.5rem 1rem 4rem}
h1,h2,h3,h4{color:var(--ink);line-height:1.25;margin-block:2rem .5rem}
h1{font-size:1.75rem;margin-block-start:0}
h2{font-size:1.375rem;margin-block-start:2.75rem}
h3{font-size:1.125rem}
h4{font-size:1rem}
p{margin-block:0 .75rem;max-inline-size:44rem}
.lead{font-size:1.0625rem}
small,.figure-source{color:var(--subtle);font-size:.9375rem}
code{font-size:.875rem;overflow-wrap:anywhere}
.alert{background:#eaf2f8;border-inline-start:4px solid #3d7aab;margin-block:1rem;padding:.75rem 1rem}
.alert[data-color=warning]{background:#fdf4e1;border-color:#9a6a10}
.alert p:last-child{margin:0}
.alert-title,.plot-strong,strong{font-weight:600}
.tag{border:1px solid var(--edge);border-radius:3px;font-size:.875rem;padding:.0625rem .5rem}
.disclosure{margin-block:.25rem 1rem}
.disclosure>summary{cursor:pointer;font-weight:600;min-block-size:24px}
.table-region{margin-block:.75rem 1rem;overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;inline-size:100%}
caption{color:var(--ink);font-weight:600;padding-block-end:.5rem;text-align:start}
.sr-only{block-size:1px;clip-path:inset(50%);inline-size:1px;overflow:hidden;position:absolute;white-space:nowrap}
th,td{border-block-end:1px solid var(--line);padding:.5rem .625rem;text-align:start;vertical-align:top}
thead th{background:var(--tint);border-block-end:2px solid var(--edge);color:var(--subtle);font-size:.9375rem;vertical-align:bottom}
th small{font-weight:400}
.numeric{text-align:end;white-space:nowrap}
td ul,th ul{margin:0;padding-inline-start:1.125rem}
.plot{margin-block-end:2.5rem;max-inline-size:56rem}
.plot-frame{margin-block:.75rem .5rem;overflow-x:auto;padding:2px 1rem}
.plot-wide{min-inline-size:34rem}
.chart{display:block;font-family:inherit;font-size:.875rem;overflow:visible}
.plot-venn{block-size:auto;margin-inline:auto;max-inline-size:30rem}
.chart-legend{display:flex;flex-wrap:wrap;font-size:.9375rem;gap:.25rem 1.5rem;list-style:none;margin:0 0 .5rem;padding:0}
.chart-legend li{align-items:center;display:flex;gap:.5rem}
.chart-label,.chart-figure,.chart-tick,.plot-number{fill:var(--text)}
.chart-figure{font-weight:600}
.chart-figure,.plot-level,.plot-halo,.plot-count{paint-order:stroke;stroke:var(--paper);stroke-linejoin:round;stroke-width:3px}
.chart-middle{text-anchor:middle}
.chart-grid{stroke:var(--line)}
.chart-axis{stroke:var(--edge)}
.plot-number{direction:ltr;font-variant-numeric:tabular-nums}
.plot-end{text-anchor:end}
.plot-level{fill:var(--subtle);font-size:.8125rem}
.series-1{fill:#1d4f78}
.series-2{fill:#b0561d}
.series-3{fill:#3f7d56}
.plot-line,.plot-thin,.plot-dashed,.plot-even{fill:none;stroke:#1d4f78;stroke-width:2}
.plot-thin{stroke-opacity:.6;stroke-width:1.25}
.plot-dashed{stroke:#b0561d;stroke-dasharray:6 4}
.plot-even{stroke:var(--edge);stroke-dasharray:3 3;stroke-width:1}
.plot-chain-2{stroke:#b0561d}
.plot-chain-3{stroke:#3f7d56}
.plot-chain-4{stroke:#7a5195}
.plot-fill,.plot-pale{fill:#cfdeea}
.plot-bar{stroke:var(--paper);stroke-width:.5}
.plot-dot{fill:#1d4f78;fill-opacity:.55}
.plot-mark{stroke:var(--paper)}
.plot-ring{fill:var(--paper);stroke:#1d4f78;stroke-width:2}
.plot-interval,.plot-interval-inner{stroke:#4f7fa6;stroke-width:2}
.plot-interval-inner{stroke-width:6}
.plot-arrow{fill:#4f7fa6}
.plot-rule{stroke:#8c2b1f;stroke-dasharray:5 3;stroke-width:1.5}
.plot-limit{stroke:var(--ink);stroke-width:1.5}
.plot-absent{fill:#e0e5ea}
.plot-join{stroke:#1d4f78;stroke-width:3}
.plot-few{stroke:var(--edge);stroke-dasharray:3 2}
.plot-few-line{fill:none;stroke:var(--edge)}
.plot-field{fill:#1d4f78;fill-opacity:.1;stroke:#1d4f78;stroke-width:1.5}
.plot-field-2{fill:#b0561d;stroke:#b0561d}
.plot-field-3{fill:#3f7d56;stroke:#3f7d56}
.plot-field-4{fill:#7a5195;stroke:#7a5195}
@media (width<40rem){
.table-stack :is(table,tbody,tr,th,td){display:block}
.table-stack thead{clip-path:inset(50%);block-size:1px;overflow:hidden;position:absolute}
.table-stack tr{border-block-start:2px solid var(--edge);padding-block:.5rem}
.table-stack :is(th,td){border:0;padding:.25rem 0}
.table-stack [data-label]::before{color:var(--subtle);content:attr(data-label);display:block;font-size:.875rem;font-weight:400}
}
@media (forced-colors:active){
:is(.chart-label,.chart-figure,.chart-tick,.plot-number){fill:CanvasText}
:is(.chart-figure,.plot-level,.plot-halo,.plot-count){stroke:Canvas}
:is(.plot-line,.plot-thin,.plot-dashed,.plot-even,.plot-interval,.plot-interval-inner,.plot-join,.plot-field,.plot-rule,.plot-limit,.plot-few,.plot-few-line,.plot-ring,.plot-absent,.plot-pale,.plot-fill){stroke:CanvasText}
:is(.plot-absent,.plot-pale,.plot-fill,.plot-field,.plot-ring){fill:Canvas}
:is(.series-1,.series-2,.series-3,.plot-dot,.plot-arrow){fill:CanvasText}
}
@media print{
@page{margin:18mm 16mm}
body{font-size:10.5pt}
main{max-inline-size:none;padding:0}
h1,h2,h3,h4,caption{break-after:avoid}
tr,.plot-frame{break-inside:avoid}
.plot-frame,.table-region{overflow:visible}
thead{display:table-header-group}
.report-stratum+.report-stratum{break-before:page}
details::details-content{block-size:auto;content-visibility:visible;display:block}
:is(.series-1,.series-2,.series-3,.plot-fill,.plot-pale,.plot-dot,.plot-absent,.plot-field){print-color-adjust:exact}
}
`;
