import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amount, citation, describe, label } from './describe.js';

/** @param {any[]} annotations @param {any[]} [speakers] @returns {any} */
const answer = (annotations, speakers = []) => ({ annotations, speakers });
const quote = {
  kind: 'quote', form: 'indirect', text: 'the gates were opened late', rule: 'quote.that.claim', cue: { text: 'claimed', stance: 'doubt' },
  speaker: { text: 'the official', name: 'two officials', sourcing: 'anonymous', id: 0 },
};

test('a quote tells its form, its speaker and the source behind the mention', () => {
  const d = describe(answer([quote], [{ id: 0, role: 'advisers' }]), 0);
  assert.equal(d.title, 'Indirect quote · the official');
  assert.equal(d.lines[0], 'two officials, advisers · anonymous: the article withholds the name');
  assert.equal(d.lines[1], '“claimed”: keeps a distance from it');
  assert.equal(d.why, 'What follows “claimed that” · quote.that.claim');
});

test('a quote without a source says so', () => {
  const d = describe(answer([{ ...quote, form: 'unattributed', speaker: null, cue: null, rule: 'new' }]), 0);
  assert.deepEqual(d, { kind: 'quote', title: 'Quoted words, no source named', lines: [], why: 'Rule new' });
});

test('a quote that was interrupted tells what it goes on from', () => {
  const second = { ...quote, continues: 0, cue: null };
  assert.equal(describe(answer([quote, second]), 1).lines[1], 'Goes on from “the gates were opened late”');
});

test('a hedge tells whose caution it is', () => {
  const hedge = { kind: 'hedge', category: 'modal', text: 'may', rule: 'modal' };
  assert.equal(describe(answer([{ ...hedge, voice: 'reporter' }]), 0).lines[1], 'The article’s own caution');
  assert.equal(describe(answer([quote, { ...hedge, voice: 0 }]), 1).lines[1], 'The caution of two officials');
});

test('a figure tells its value with unit, what is counted and how exact it is', () => {
  const figure = { type: 'measure', value: 15, unit: 'km', of: null, qualifier: 'about' };
  /** @param {any} f */
  const said = f => amount({ ...figure, ...f });
  assert.equal(said({}), 'about 15 km');
  assert.equal(said({ value: [3, 4], unit: 'EUR', qualifier: 'exact' }), '3 to 4 EUR');
  assert.equal(said({ value: 12000, unit: null, of: 'people', qualifier: 'more-than' }), 'more than 12,000 people');
  assert.equal(said({ value: 1234567, unit: null, of: 'people', qualifier: 'exact' }), '1,234,567 people');
  assert.equal(said({ type: 'duration', value: 7, unit: 'year', qualifier: 'exact' }), '7 years');
  assert.equal(said({ type: 'duration', value: [1, 2], unit: 'decade' }), 'about 1 to 2 decades');
  assert.equal(said({ type: 'duration', value: 1, unit: 'year', qualifier: 'exact' }), '1 year');
  assert.equal(said({ value: 3, unit: 'warning', of: 'warnings', qualifier: 'exact' }), '3 warnings');
  assert.equal(said({ type: 'count', value: 2, unit: 'country', of: 'countries', qualifier: 'exact' }), '2 countries');
  assert.equal(said({ type: 'count', value: 20, unit: 'story', qualifier: 'exact' }), '20 story');
  assert.equal(said({ value: 12, unit: '%', of: 'water' }), 'about 12 % · water');
  assert.equal(said({ value: null, unit: null, of: 'volunteers', qualifier: 'exact' }), 'No exact number · volunteers');
  assert.equal(said({ type: 'ordinal', value: 1, unit: null, of: 'crossing', qualifier: 'exact' }), '1 · crossing');
  assert.equal(said({ type: 'year', value: 2019, unit: 'year', qualifier: 'exact' }), '2019');
  assert.equal(said({ type: 'date', value: '2022-03-14', unit: null, qualifier: 'exact' }), '2022-03-14');
});

test('a day is told in words; one that could be any asks for the article’s date', () => {
  /** @param {any} f */
  const line = f => describe(answer([{ kind: 'figure', rule: 'figure.date', text: 'then', value: null, unit: null, of: null, qualifier: 'exact', type: 'date', ...f }]), 0).lines[0];
  assert.match(line({ timex: '2024-05-06', value: '2024-05-06' }), /^In the calendar: .*Monday.*2024/);
  assert.match(line({ timex: '2024-05-06/2024-05-09' }), /^In the calendar: .*Monday.* to .*Thursday/);
  assert.equal(line({ timex: 'XXXX-WXX-4' }), 'which one: give the article’s date');
  assert.equal(line({ timex: 'XXXX-05' }), '…-05');
  assert.equal(line({ timex: '', type: 'time', value: '21:00' }), '21:00');
});

test('a restatement that does not fit is said, without judging', () => {
  const km = { kind: 'figure', type: 'measure', text: '15 kilometers', value: 15, unit: 'km', of: null, qualifier: 'exact', rule: 'r' };
  const mi = { ...km, text: '12 miles', value: 12, unit: 'mi', equals: 0, conversion: { expected: 9.3206, consistent: false } };
  assert.equal(describe(answer([km, mi]), 1).lines[1], '“15 kilometers” is 9.3206 mi: the article’s two figures differ');
});

test('no card has more than five lines', () => {
  const full = { ...quote, continues: 0, integrity: ['ellipsis', 'brackets', 'mixed-marks', 'unclosed'] };
  assert.equal(describe(answer([full]), 0).lines.length, 3);
});

test('a label is one short line', () => {
  const long = { ...quote, text: 'word\n'.repeat(100) };
  assert.ok(label(answer([long]), 0).length < 140);
  assert.ok(!label(answer([long]), 0).includes('\n'));
});

test('a quotation is cited with who said it; only words in marks get marks', () => {
  const direct = { ...quote, form: 'direct', text: 'It was dark' };
  const speakers = [{ id: direct.speaker?.id ?? 0, name: 'Ana Reis', role: 'mayor' }];
  const said = (/** @type {any} */ a) => citation({ ...answer([a]), speakers: /** @type {any} */ (speakers) }, 0);
  assert.equal(said({ ...direct, speaker: { id: speakers[0].id, text: 'she' } }), '“It was dark” (Ana Reis, mayor)');
  assert.equal(said({ ...direct, form: 'indirect', speaker: { id: speakers[0].id, text: 'she' } }), 'It was dark (Ana Reis, mayor; reported)');
  assert.equal(said({ ...direct, speaker: null }), '“It was dark” (no source named)');
});
