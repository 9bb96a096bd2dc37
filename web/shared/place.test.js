import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from './place.js';

const card = { width: 300, height: 120 };
const viewport = { width: 1000, height: 700 };

/** @param {number} left @param {number} top @param {number} right @param {number} bottom */
const box = (left, top, right, bottom) => ({ left, top, right, bottom });

/** @param {{left: number, top: number}} at @param {{left: number, top: number, right: number, bottom: number}} b */
function covers(at, b) {
  return at.left < b.right && at.left + card.width > b.left && at.top < b.bottom && at.top + card.height > b.top;
}

test('the card goes below its passage', () => {
  const passage = box(200, 100, 400, 124);
  const at = place(card, passage, passage, viewport);
  assert.deepEqual(at, { left: 200, top: 132 });
});

test('at the foot of the screen it goes above', () => {
  const passage = box(200, 640, 400, 664);
  const at = place(card, passage, passage, viewport);
  assert.equal(at.top, 640 - 8 - 120);
});

test('it stays inside the screen', () => {
  const passage = box(950, 100, 990, 124);
  assert.equal(place(card, passage, passage, viewport).left, 1000 - 300 - 8);
});

test('beside a passage as tall as the screen it goes to the margin', () => {
  const passage = box(20, 0, 600, 690);
  assert.equal(place(card, passage, box(20, 300, 600, 324), viewport).left, 608);
});

test('where there is no room at all, the line looked at stays free', () => {
  const passage = box(0, 0, 1000, 700);
  for (const top of [10, 340, 650]) {
    const line = box(0, top, 1000, top + 24);
    assert.equal(covers(place(card, passage, line, viewport), line), false, `line at ${top}`);
  }
});

test('it never covers a passage that leaves room on some side', () => {
  for (let top = -40; top < 700; top += 20) {
    for (let left = 0; left < 900; left += 100) {
      for (const height of [24, 100, 300]) {
        const passage = box(left, top, left + 80, top + height);
        const at = place(card, passage, box(left, top, left + 80, top + 24), viewport);
        assert.equal(covers(at, passage), false, `passage at ${left},${top}, ${height} high`);
      }
    }
  }
});
