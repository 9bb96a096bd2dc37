// Articles for tests and measurements, put together from sentences that were written for them.

/** By language: sentences with places for names, numbers and days. */
const sentences = {
  en: [
    '“We may lose # homes before the river falls again,” said NAME, who has run the district since 20##.',
    'The repairs will cost about $# million, officials claimed on DAY, although no contract has been signed.',
    'NAME told reporters that the bridge had carried more than #,### cars a day, and that it was probably older than the road.',
    'A spokesman for the railway, who asked not to be named, said: “Nobody warned us.”',
    'It is # kilometers from the harbour to the old mill, and the path rises by ## meters.',
    'According to the water board, ## per cent of the wells could be dry by the end of May.',
    '“It was,” NAME added, “the longest night I can remember. We heard the dam, and then we ran.”',
    'The council is expected to vote on DAY; it seems unlikely that all ## members will come.',
    'Dozens of volunteers carried sandbags for ## hours, and the school stayed shut for # days.',
  ],
  de: [
    '„Wir könnten bis DAY noch # Häuser verlieren“, sagte NAME, der den Kreis seit 20## leitet.',
    'Die Reparatur soll rund ## Millionen Euro kosten, wie die Behörde am DAY mitteilte.',
    'NAME erklärte, die Brücke sei vermutlich älter als die Straße und müsse ersetzt werden.',
    'Nach Angaben des Wasserverbands fehlen ## Prozent der üblichen Menge.',
    'Vom Hafen bis zur alten Mühle sind es etwa # Kilometer, und der Weg steigt um ## Meter an.',
  ],
  uk: [
    '«Ми можемо втратити ще # будинків», — сказала NAME, яка керує районом з 20## року.',
    'Ремонт коштуватиме близько ## мільйонів гривень, повідомили в міській раді.',
    'За словами NAME, міст, імовірно, старший за дорогу, і його доведеться замінити.',
    'Від порту до старого млина приблизно # кілометрів, а стежка піднімається на ## метрів.',
  ],
  ru: [
    '«Мы можем потерять ещё # домов», — сказала NAME, которая руководит районом с 20## года.',
    'Ремонт обойдётся примерно в ## миллионов рублей, сообщили в городском совете.',
    'По словам NAME, мост, вероятно, старше дороги, и его придётся заменить.',
    'От порта до старой мельницы около # километров, а тропа поднимается на ## метров.',
  ],
  pl: [
    '„Możemy stracić jeszcze # domów” – powiedziała NAME, która kieruje powiatem od 20## roku.',
    'Naprawa będzie kosztować około ## milionów złotych, podał w komunikacie urząd miasta.',
    'Zdaniem NAME most jest prawdopodobnie starszy niż droga i trzeba go będzie wymienić.',
    'Z portu do starego młyna jest mniej więcej # kilometrów, a ścieżka wznosi się o ## metrów.',
  ],
  cs: [
    '„Můžeme přijít ještě o # domů,“ řekla NAME, která okres vede od roku 20##.',
    'Oprava bude stát přibližně ## milionů korun, uvedla v prohlášení městská rada.',
    'Podle NAME je most pravděpodobně starší než silnice a bude nutné ho vyměnit.',
    'Z přístavu ke starému mlýnu je to asi # kilometrů a stezka stoupá o ## metrů.',
  ],
  fr: [
    '« Nous pourrions perdre encore # maisons », a déclaré NAME, qui dirige le district depuis 20##.',
    'Les travaux coûteront environ ## millions d’euros, selon la mairie, qui n’a pas encore signé de contrat.',
    'Du port au vieux moulin il y a à peu près # kilomètres, et le sentier monte de ## mètres.',
  ],
  sv: [
    '”Vi kan förlora # hus till”, sade NAME, som har lett kommunen sedan 20##.',
    'Reparationen väntas kosta omkring ## miljoner kronor, enligt ett uttalande från rådet.',
    'Från hamnen till den gamla kvarnen är det ungefär # kilometer, och stigen går ## meter uppåt.',
  ],
};
const names = ['Ada Moro', 'Jonas Lind', 'Ines Falk', 'Petra Novy', 'Omar Reyes', 'Lea Brandt', 'Mira Koval', 'Tom Aldous'];
const days = { en: ['Monday', 'Tuesday', 'Friday'], de: ['Montag', 'Dienstag', 'Freitag'] };

/**
 * Articles as the contract's documents, English every second, the same ones each time.
 * @param {number} n
 * @param {number} size in letters, at least
 * @param {keyof sentences} [only] a language
 * @returns {{id: string, text: string}[]}
 */
export function articles(n, size, only) {
  const codes = /** @type {(keyof sentences)[]} */ (Object.keys(sentences));
  const draw = random(n * 7919 + size);
  return Array.from({ length: n }, (_, i) => {
    const code = only ?? (i % 2 ? codes[1 + draw(codes.length - 1)] : 'en');
    let text = '';
    for (let k = 0; text.length < size; k++) text += fill(sentences[code][draw(sentences[code].length)], code, draw) + (k % 3 === 2 ? '\n\n' : ' ');
    return { id: `${code}-${i}`, text: text.trim() };
  });
}

/** Documents as lines of JSON. @param {object[]} documents */
export const lines = documents => documents.map(d => JSON.stringify(d) + '\n').join('');

/** @param {string} sentence @param {string} code @param {(below: number) => number} draw */
function fill(sentence, code, draw) {
  return sentence
    .replace(/NAME/g, () => names[draw(names.length)])
    .replace(/DAY/g, () => (days[/** @type {'en'} */ (code)] ?? days.en)[draw(3)])
    .replace(/#/g, () => String(1 + draw(9)));
}

/** A linear congruential generator. @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
