// The study of an article: what the panels (wasm/page) ask of the reading beside its findings. Where a passage is in the
// text, what the reader has corrected by hand, one voice at a time, and the findings as a file.

import { citation } from '../shared/describe.js';
import { Prose } from '../shared/prose.js';
import { words } from '../shared/words.js';
import { countOf, untold } from './content.js';
import { download } from './download.js';

/** @typedef {import('../shared/annotations').Answer} Answer */
/** @typedef {import('../shared/annotations').Quote} Quote */
export const FLASH = 1600; // ms

/** Formats of the engine's export: the end of the file's name, and its type. @type {Record<string, [string, string]>} */
const FORMATS = {
  markdown: ['.md', 'text/markdown'],
  'quotes.csv': ['-quotes.csv', 'text/csv'],
  'figures.csv': ['-figures.csv', 'text/csv'],
  csv: ['.csv', 'text/csv'],
  html: ['.html', 'text/html'],
  jsonld: ['.jsonld', 'application/ld+json'],
};

export class Study {
  /** @param {import('./reader.js').Reader} reader */
  constructor(reader) {
    this.reader = reader;
    /** @type {Prose | null} */
    this.prose = null;
    /** @type {Answer | null} as the engine gave it */
    this.given = null;
    /** @type {Set<number> | null} quotes of the one voice that is shown */
    this.only = null;
    this.timer = 0;
    this.dimmed = new Highlight();
    CSS.highlights.set('hearsay-dim', this.dimmed);
  }

  /** Studies an answer. @param {Answer} answer @param {string} text */
  take(answer, text) {
    this.given = answer;
    this.prose = new Prose(text);
    this.only = null;
    return answer;
  }

  /** A stretch of the text. @param {number} start @param {number} end */
  text(start, end) {
    return this.prose?.text.slice(start, end).replace(/\s+/g, ' ') ?? '';
  }

  /** @param {number} start @param {number} end */
  words(start, end) {
    return this.prose?.words(start, end) ?? 0;
  }

  /** How long the text is, in words. */
  length() {
    return this.words(0, this.prose?.text.length ?? 0);
  }

  /** @param {number} at */
  paragraph(at) {
    return this.prose?.paragraph(at) ?? 0;
  }

  /** @param {number} at */
  sentence(at) {
    return this.prose?.sentence(at, this.reader.answer?.language.code ?? 'und') ?? [at, at];
  }

  /** @param {number} index */
  citation(index) {
    return this.reader.answer ? citation(this.reader.answer, index) : '';
  }

  /** Copies a finding with its attribution. @param {number} index @param {() => void} done */
  async copy(index, done) {
    await navigator.clipboard.writeText(this.citation(index));
    done();
  }

  /** Scrolls to a finding and flashes it, without its card. @param {number} index */
  visit(index) {
    const a = this.reader.answer?.annotations[index];
    if (!a) return;
    this.reader.current = index;
    this.flash(a.start, a.end);
    this.reader.onchange('current');
  }

  /** Scrolls to a stretch of the text and flashes it. @param {number} start @param {number} end */
  flash(start, end) {
    const range = this.reader.span(start, end);
    if (!range) return;
    this.reader.card.close();
    this.reader.reveal(range);
    this.reader.painter.brighten(range);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.reader.card.index < 0 && this.reader.painter.brighten(null), FLASH);
  }

  /** Shows the quotes of one voice and dims all others; null shows all. @param {number[] | null} quotes */
  show(quotes) {
    this.only = quotes && new Set(quotes);
    this.reader.repaint();
  }

  /** What is painted. @returns {import('../shared/annotations').Annotation[]} */
  painted() {
    const all = this.reader.answer?.annotations ?? [];
    this.dimmed.clear();
    const { only } = this;
    if (!only) return all;
    const others = all.filter((a, i) => a.kind === 'quote' && !only.has(i));
    for (const { start, end } of others) {
      const range = this.reader.span(start, end);
      if (range) this.dimmed.add(range);
    }
    return all.filter((a, i) => a.kind !== 'quote' || only.has(i));
  }

  /** A voice gets another name; that of another voice makes them one. @param {string} name @param {number} at @param {string} to */
  rename(name, at, to) {
    const { voices, quotes } = this.reader.corrections;
    this.reader.correct({ voices: [...voices, { name, at, to }], quotes });
  }

  /** Somebody else says a quotation; '' for nobody named. @param {number} index @param {string} to */
  reassign(index, to) {
    const quote = this.reader.answer?.annotations[index];
    if (!quote) return;
    const { text, start: at } = quote;
    const { voices, quotes } = this.reader.corrections;
    this.reader.correct({ voices, quotes: [...quotes.filter(c => c.text !== text || c.at !== at), { text, at, to }] });
  }

  /** Takes back all that was corrected by hand. */
  uncorrect() {
    this.reader.correct(untold().corrections);
  }

  /** How much was corrected by hand. */
  corrected() {
    return countOf(this.reader.corrections);
  }

  /** Hands the findings out as a file. @param {string} format of the engine */
  async export(format) {
    const { reader } = this;
    if (!this.prose || !reader.answer) return;
    const [ending, type] = FORMATS[format];
    const content = await reader.engine.export(this.prose.text, { language: reader.answer.language.code, date: reader.date || undefined, corrections: reader.corrections }, format, words());
    download(fileName(this.prose.text) + ending, type, content);
  }
}

/** A name for a file out of the first words of a text. @param {string} text */
export function fileName(text) {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 6).join('-').toLowerCase();
  return (words || 'article').slice(0, 60);
}
