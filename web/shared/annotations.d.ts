// What the engine answers: the types of the annotation contract, read by every module here.

export type Span = { start: number; end: number };

export type Speaker = Span & {
  text: string; name?: string; sourcing?: 'named' | 'organisation' | 'unnamed' | 'anonymous'; id?: number;
};

export type Quote = Span & {
  kind: 'quote'; text: string; rule: string;
  form: 'direct' | 'indirect' | 'mixed' | 'unattributed';
  speaker: Speaker | null;
  cue: (Span & { text: string; stance: string }) | null;
  continues?: number;
  integrity?: string[];
};

export type Hedge = Span & {
  kind: 'hedge'; text: string; rule: string;
  category: 'modal' | 'likelihood' | 'appearance' | 'belief' | 'approximator' | 'report' | 'unverified';
  claim?: Span;
  voice: 'reporter' | number;
};

export type Figure = Span & {
  kind: 'figure'; text: string; rule: string;
  type: string;
  value: number | [number, number] | string | null; // a string for dates and times
  unit: string | null;
  of: string | null;
  qualifier: string;
  timex?: string;
  equals?: number;
  conversion?: { expected: number; consistent: boolean };
};

export type Annotation = Quote | Hedge | Figure;
export type Kind = Annotation['kind'];

export type Language = { code: string; name: string; confidence: number; pack: string | null };

export type Answer = {
  offsets: 'utf-16';
  language: Language;
  annotations: Annotation[];
  speakers: { id: number; name: string; sourcing: string; role?: string; mentions: [number, number][]; quotes: number[]; words: number }[];
  granted?: (Stretch | null)[]; // by speaker: the sentence that grants anonymity; the page's own, no part of the contract
};

/** What a reader has put right by hand, found again by the words it is about: `to` is who it is, '' for nobody named. */
export type Corrections = {
  voices: { name: string; at: number; to: string }[];
  quotes: { text: string; at: number; to: string }[];
};

export type Stretch = [number, number];
export type Relation = 'same' | 'punctuation' | 'reworded' | 'only-a' | 'only-b';
export type QuoteChange = 'punctuation' | 'truncated' | 'altered' | 'reworded' | 'attribution' | 'only-a' | 'only-b';

/** What differs between two documents; a and b index their annotations, null where a side has none. */
export type Comparison = {
  a: Answer; b: Answer;
  passages: { a: Stretch | null; b: Stretch | null; relation: Relation; moved?: true }[];
  quotes: { a: number | null; b: number | null; changes: QuoteChange[]; diff?: ['=' | '-' | '+', string][] }[];
  figures: { a: number | null; b: number | null; change: 'same' | 'restated' | 'changed' | 'only-a' | 'only-b' }[];
  hedges: { a: number | null; b: number | null; change: 'same' | 'changed' | 'dropped' | 'added'; claim?: Stretch }[];
  similarity: number;
};
