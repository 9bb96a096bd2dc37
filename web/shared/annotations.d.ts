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
};
