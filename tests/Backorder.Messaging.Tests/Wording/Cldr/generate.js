// Prints src/Backorder.Messaging/Wording/Cldr/locales.txt: how each locale writes dates and money, from the Unicode CLDR packages beside this file.
// A test compares its output with what is checked in.
import { createRequire } from 'node:module';

const read = createRequire(import.meta.url);

// Our tag → CLDR's name, where they differ.
const locales = {
  'en-US': 'en', 'en-GB': 'en-GB', 'en-CA': 'en-CA', 'en-AU': 'en-AU', 'en-IE': 'en-IE', 'en-IN': 'en-IN',
  'de-DE': 'de', 'de-AT': 'de-AT', 'de-CH': 'de-CH', 'fr-FR': 'fr', 'fr-CA': 'fr-CA', 'es-ES': 'es', 'es-MX': 'es-MX',
  'it-IT': 'it', 'nl-NL': 'nl', 'sv-SE': 'sv', 'da-DK': 'da', 'nb-NO': 'nb', 'fi-FI': 'fi', 'pl-PL': 'pl', 'cs-CZ': 'cs', 'hu-HU': 'hu', 'el-GR': 'el',
  'pt-PT': 'pt-PT', 'pt-BR': 'pt', 'ja-JP': 'ja', 'ko-KR': 'ko', 'zh-Hans': 'zh', 'ar': 'ar', 'ar-EG': 'ar-EG', 'he-IL': 'he', 'tr-TR': 'tr',
};

const currencies = [
  'AED', 'AUD', 'BRL', 'CAD', 'CHF', 'CNY', 'CZK', 'DKK', 'EGP', 'EUR', 'GBP', 'HUF', 'ILS', 'INR', 'JPY', 'KRW', 'KWD', 'MXN', 'NOK', 'NZD', 'PLN',
  'QAR', 'SAR', 'SEK', 'TRY', 'USD'];

// English keeps a plain code where its readers may not know the sign.
const clearInEnglish = ['EUR', 'GBP', 'INR', 'USD', 'JPY', 'CAD', 'AUD', 'NZD', 'MXN', 'BRL', 'ILS', 'KRW'];

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function main(name, file) {
  return read(`cldr-${file === 'ca-gregorian' ? 'dates' : 'numbers'}-full/main/${name}/${file}.json`).main[name];
}

// In Chinese, Japanese and Korean a month is its number and a word, so that no pattern is all in figures.
const isNumbered = name => ['ja', 'ko', 'zh'].includes(name);

const withoutYear = pattern => pattern.replace(/( 'de'|,)? y(?= |$)/, '').replace(/^y(\.|年|년) ?/, '');

// A wider month where the data has no pattern of its own, as CLDR tells to make one (UTS #35, Dates, "Missing skeleton fields").
function wide(name, pattern) {
  return isNumbered(name) ? pattern.replace(/M+월/, 'M월').replace(/MMM(?=d)/g, 'M月') : pattern.replace(/(?<!M)(MMM|M\.)(?!M)/g, 'MMMM');
}

function dates(name) {
  const calendar = main(name, 'ca-gregorian').dates.calendars.gregorian;
  const { availableFormats: day, intervalFormats: interval } = calendar.dateTimeFormats;
  const full = calendar.dateFormats.full;
  const near = day.yMMMMEEEEd ?? full;
  const isNumeric = pattern => !isNumbered(name) && !/MMM/.test(pattern);
  const long = {
    day: day.MMMMd,
    dayOfYear: day.yMMMMd ?? calendar.dateFormats.long,
    withinMonth: interval.MMMMd?.d ?? wide(name, interval.MMMd.d),
    withinYear: interval.MMMMd?.M ?? wide(name, interval.MMMd.M),
    withinMonthOfYear: interval.yMMMMd?.d ?? wide(name, interval.yMMMd.d),
    withinYearOfYear: interval.yMMMMd?.M ?? wide(name, interval.yMMMd.M),
    acrossYears: interval.yMMMMd?.y ?? wide(name, interval.yMMMd.y),
  };
  // A short form all in figures is not taken: the long one stands in for it, with a short month where the language has one beside figures.
  const short = {
    shortDay: day.MMMd,
    shortDayOfYear: day.yMMMd,
    shortWithinMonth: interval.MMMd.d,
    shortWithinYear: interval.MMMd.M,
    shortWithinMonthOfYear: interval.yMMMd.d,
    shortWithinYearOfYear: interval.yMMMd.M,
    shortAcrossYears: interval.yMMMd.y,
  };
  Object.keys(short).forEach((key, index) => {
    const instead = Object.values(long)[index];
    short[key] = !isNumeric(short[key]) ? short[key] : isNumeric(interval.MMMd.d) || /MMMM/.test(interval.MMMd.d) ? instead : instead.replace('MMMM', 'MMM');
    short[key] = isNumbered(name) ? wide(name, short[key]) : short[key];
    // The alphabet of a text message has neither thin spaces nor dashes.
    short[key] = short[key].replace(/\u2009–\u2009/, key.includes('WithinMonth') ? '-' : ' - ').replace('–', '-');
  });
  return {
    months: Object.values(calendar.months.format[isNumbered(name) ? 'abbreviated' : 'wide']),
    shortMonths: Object.values(calendar.months.format.abbreviated),
    weekdays: days.map(each => calendar.days[near.includes('cccc') ? 'stand-alone' : 'format'].wide[each]),
    nearDay: day.MMMMEEEEd ?? withoutYear(full).replace('cccc', 'EEEE'),
    nearDayOfYear: near.replace('cccc', 'EEEE'),
    ...long,
    ...short,
    // CLDR has no ordinals in dates; French readers expect one on the first of a month.
    firstOfMonth: name.startsWith('fr') ? '1er' : '',
  };
}

// From right to left the $ of US$ would jump before its letters; CLDR closes some such signs with a left-to-right mark, and here all have one.
function closed(name, sign) {
  return (name.startsWith('ar') || name === 'he') && /[A-Za-z].*[^A-Za-z\u200e]$/.test(sign) ? sign + '\u200e' : sign;
}

function money(name) {
  const numbers = main(name, 'numbers').numbers;
  const system = numbers.defaultNumberingSystem;
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const formats = numbers[`currencyFormats-numberSystem-${system}`];
  const digits = read('cldr-core/supplemental/numberingSystems.json').supplemental.numberingSystems[system]._digits;
  const names = main(name, 'currencies').numbers.currencies;
  const isEnglish = name.startsWith('en');
  const known = currencies
    .filter(code => !isEnglish || clearInEnglish.includes(code) || names[code].symbol.length === 1)
    .filter(code => names[code].symbol && names[code].symbol !== code)
    .map(code => `${code}=${closed(name, names[code].symbol)}`);
  return {
    digits: [...digits][0],
    decimal: symbols.currencyDecimal ?? symbols.decimal,
    group: symbols.group,
    moneyGroup: symbols.currencyGroup ?? symbols.group,
    minus: symbols.minusSign,
    fewestToGroup: 3 + Number(numbers.minimumGroupingDigits),
    groups: /#,##,##0/.test(formats.standard) ? '3|2' : '3',
    money: formats.standard,
    // English writes a code behind the amount, as these messages always did.
    moneyWithCode: isEnglish ? formats.standard.replace('¤', '') + ' ¤' : formats['standard-alphaNextToNumber'] ?? formats.standard,
    signs: known,
  };
}

const lines = [
  `# Generated by tests/Backorder.Messaging.Tests/Wording/Cldr/generate.js from Unicode CLDR ${read('cldr-core/package.json').version}.`,
  '# Copyright © 2004-2026 Unicode, Inc. Licence: Unicode-3.0, see LICENSE-unicode.txt beside this file.',
];
for (const [tag, name] of Object.entries(locales)) {
  lines.push('', `[${tag}]`);
  for (const [field, value] of Object.entries({ ...dates(name), ...money(name) })) {
    lines.push(`${field}: ${Array.isArray(value) ? value.join('|') : value}`);
  }
}

process.stdout.write(lines.join('\n') + '\n');
