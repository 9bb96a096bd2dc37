import * as suite from '@microsoft/recognizers-text-suite/dist/recognizers-text-suite.umd.js';

const recognizers = [
  suite.recognizeNumber, suite.recognizeOrdinal, suite.recognizePercentage, suite.recognizeAge,
  suite.recognizeCurrency, suite.recognizeDimension, suite.recognizeTemperature, suite.recognizeDateTime,
];

/** Figures of eight kinds. By paragraph: whole articles take it ten times as long. */
export function start() {
  return text => text.split('\n').flatMap(paragraph => recognizers.flatMap(recognize => recognize(paragraph, suite.Culture.English)));
}
