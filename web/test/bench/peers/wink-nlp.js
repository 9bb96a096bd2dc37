import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** All pipes of the model: sentences, parts of speech, negation, sentiment, entities. */
export function start() {
  const nlp = winkNLP(model);
  return text => {
    const doc = nlp.readDoc(text);
    return doc.entities().out(nlp.its.detail);
  };
}
