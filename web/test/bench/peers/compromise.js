import nlp from 'compromise';

/** Quotations and numbers. */
export function start() {
  return text => {
    const doc = nlp(text);
    return [doc.quotations().out('array'), doc.numbers().json()];
  };
}
