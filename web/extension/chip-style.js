// The chip's style, in the shadow root that it shares with the card.

// Firefox ends this script when the extension is updated, and takes its style sheets away: without the page's sheet
// (style.js) there is no chip and no card.
export const HIDDEN = ':host { display: none; }';

export const CHIP_STYLE = `
${HIDDEN}
.chip {
  position: fixed; inset: auto 16px 16px auto; margin: 0; box-sizing: border-box; max-width: calc(100% - 32px);
  display: none; flex-wrap: wrap; align-items: center; gap: 2px; padding: 4px 6px 4px 4px;
  border: 1px solid rgb(0 0 0 / 18%); border-radius: 10px; background: #fffdf8; color: #1d1c1a; box-shadow: 0 2px 12px rgb(0 0 0 / 18%);
  font: 13px/1.3 system-ui, sans-serif; user-select: none; touch-action: none;
}
.chip:popover-open { display: flex; }
.chip .grip { padding: 8px 4px 8px 8px; font-weight: 600; cursor: grab; }
.chip .says { flex-basis: 100%; order: 9; max-width: 22rem; margin: 0; padding: 2px 8px 4px; user-select: text; }
.chip .says:empty { display: none; }
.chip button { min-height: 30px; min-width: 30px; padding: 0 7px; border-color: transparent; font-size: 13px; --edge: currentcolor; }
.chip button[hidden] { display: none; }
.chip .ways { display: flex; gap: 2px; }
.chip button:focus-visible { outline: 2px solid currentcolor; outline-offset: -2px; }
.chip .kind b { font-variant-numeric: tabular-nums; }
.chip .kind::before { content: ''; display: inline-block; width: 0.9em; height: 0.5em; margin-right: 0.35em; vertical-align: 0.05em; border-bottom: 2px solid var(--edge); }
.chip .quote::before { background: color-mix(in srgb, var(--edge) 22%, transparent); border-bottom-width: 1px; }
.chip .hedge::before { border-bottom-style: dotted; }
.chip .quote { --edge: rgb(88 72 200); }
.chip .hedge { --edge: rgb(176 98 0); }
.chip .figure { --edge: rgb(0 122 116); }
.chip .kind[aria-pressed='false'] { opacity: 0.6; text-decoration: line-through; }
.chip .kind[aria-pressed='false']::before { border-color: transparent; background: none; }
@media (prefers-color-scheme: dark) {
  .chip { background: #26272b; color: #eceae5; border-color: rgb(255 255 255 / 22%); }
  .chip .quote { --edge: rgb(170 160 255); }
  .chip .hedge { --edge: rgb(240 180 80); }
  .chip .figure { --edge: rgb(80 200 190); }
}
@media (max-width: 600px) {
  .chip { inset: auto 8px 8px auto; max-width: calc(100% - 16px); }
  .chip .grip { display: none; }
  .chip .word { display: none; }
  .chip { padding-right: 40px; }
  .chip button { min-height: 40px; min-width: 36px; padding: 0 5px; }
  .chip .dismiss { position: absolute; inset: 4px 4px auto auto; }
}
@media (forced-colors: active) {
  .chip { border: 2px solid CanvasText; }
}
@media print {
  .chip, .card { display: none !important; }
}
`;
