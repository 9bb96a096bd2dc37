// The card's style, as a constructed sheet: a closed shadow root takes it under any page's content security policy.

export const CARD_STYLE = `
:host { all: initial; }
.card {
  position: fixed; inset: auto; margin: 0; box-sizing: border-box; max-width: min(24rem, calc(100% - 16px)); max-height: 60vh; overflow: auto;
  padding: 0.6rem 0.8rem; border: 1px solid rgb(0 0 0 / 18%); border-left: 4px solid var(--edge); border-radius: 6px;
  background: #fffdf8; color: #1d1c1a; box-shadow: 0 2px 12px rgb(0 0 0 / 18%);
  font: 15px/1.4 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere;
}
.quote { --edge: rgb(88 72 200); }
.hedge { --edge: rgb(176 98 0); }
.figure { --edge: rgb(0 122 116); }
p { margin: 0 0 0.15rem; }
.title { font-weight: 600; }
.actions { display: flex; gap: 0.4rem; margin-top: 0.4rem; }
button { min-height: 28px; padding: 0 0.6rem; border: 1px solid rgb(128 128 128 / 55%); border-radius: 5px; background: none; color: inherit; font: inherit; font-size: 13px; cursor: pointer; }
button:hover { background: rgb(128 128 128 / 15%); }
button:focus-visible { outline: 2px solid var(--edge); outline-offset: 1px; }
.why { margin: 0.35rem 0 0; font-size: 13px; color: #5d5a54; }
@media (prefers-color-scheme: dark) {
  .card { background: #26272b; color: #eceae5; border-color: rgb(255 255 255 / 22%); border-left-color: var(--edge); }
  .quote { --edge: rgb(170 160 255); }
  .hedge { --edge: rgb(240 180 80); }
  .figure { --edge: rgb(80 200 190); }
  .why { color: #b4b0a8; }
}
@media (forced-colors: active) {
  .card { border: 2px solid CanvasText; }
}
`;
