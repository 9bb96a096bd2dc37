import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const LIGHT = ['#fdfcf9', '#1d1c1a'];
const DARK = ['#191a1d', '#e6e3dc'];
const TEXT = 4.5; // WCAG 2.2 AA, 1.4.3
const LINE = 3;   // WCAG 2.2 AA, 1.4.11

const [light, dark] = [...readFileSync(new URL('highlight.css', import.meta.url), 'utf8').matchAll(/:root \{([^}]*)\}/g)].map(m => variables(m[1]));
const site = readFileSync(new URL('../site/site.css', import.meta.url), 'utf8');

/** @typedef {[number, number, number, number]} Colour red, green, blue of 255, and alpha of 1 */

/** @param {string} css @returns {Record<string, Colour>} */
function variables(css) {
  return Object.fromEntries([...css.matchAll(/--hearsay-([\w-]+): rgb\((\d+) (\d+) (\d+)(?: \/ (\d+)%)?\)/g)]
    .map(([, name, r, g, b, a]) => [name, [+r, +g, +b, a ? +a / 100 : 1]]));
}

/** @param {string} code @returns {Colour} */
function hex(code) {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(code.slice(i, i + 2), 16));
  return [r, g, b, 1];
}

/** @param {Colour} under @param {Colour} over @returns {Colour} */
function blend(under, over) {
  const a = over[3];
  return [under[0] * (1 - a) + over[0] * a, under[1] * (1 - a) + over[1] * a, under[2] * (1 - a) + over[2] * a, 1];
}

/** WCAG relative luminance. @param {Colour} c */
function luminance([r, g, b]) {
  const [R, G, B] = [r, g, b].map(v => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * R + 0.7152 * G + 0.0722 * B;
}

/** @param {Colour} a @param {Colour} b */
function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

for (const [theme, marks, [paper, ink]] of /** @type {[string, Record<string, Colour>, string[]][]} */ ([['light', light, LIGHT], ['dark', dark, DARK]])) {
  test(`${theme}: text keeps its contrast on every stack of washes`, () => {
    const stacks = [['direct-wash'], ['indirect-wash'], ['figure-wash'], ['direct-wash', 'figure-wash'], ['indirect-wash', 'direct-wash', 'figure-wash']];
    for (const stack of [...stacks, ...stacks.map(s => [...s, 'active-wash'])]) {
      const ground = stack.reduce((under, name) => blend(under, marks[name]), hex(paper));
      assert.ok(contrast(ground, hex(ink)) >= TEXT, `${stack.join(' + ')}: ${contrast(ground, hex(ink)).toFixed(2)}`);
    }
  });

  test(`${theme}: every line stands out from the page`, () => {
    for (const name of ['quote', 'hedge', 'unverified', 'figure']) {
      const ratio = contrast(hex(paper), marks[name]);
      assert.ok(ratio >= LINE, `${name}: ${ratio.toFixed(2)}`);
    }
  });

  test(`${theme}: these are the page's colours`, () => {
    assert.ok(site.includes(`--paper: ${paper}`) && site.includes(`--ink: ${ink}`));
  });
}
