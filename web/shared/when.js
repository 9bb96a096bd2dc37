// Days, periods and times of TIMEX3 values in words.

import { has, locale, say } from './words.js';

/** A day, period, time, or two parted by "/" in words, '' where the value tells none. @param {string} timex XXXX for a year not said */
export function when(timex) {
  const [from, to] = timex.split('/').map(instant);
  return from && to ? say('range', { from, to }) : from;
}

/** @param {string} timex */
function instant(timex) {
  const [date, clock] = timex.split('T');
  const time = has(`part.${clock}`) ? say(`part.${clock}`) : clock?.replace('Z', ' UTC');
  return [date && period(date), time].filter(Boolean).join(', ');
}

/** @param {string} date */
function period(date) {
  const yearless = /^XXXX-(\d\d-\d\d)$/.exec(date);
  if (yearless) return say('figures.yearless', { day: inWords(new Date(`2000-${yearless[1]}T12:00`), { day: 'numeric', month: 'long' }) });
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return inWords(new Date(`${date}T12:00`), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  if (/^\d{4}-\d\d$/.test(date)) return inWords(new Date(`${date}-01T12:00`), { month: 'long', year: 'numeric' });
  const [, year, week, weekend] = /^(\d{4})-W(\d\d)(-WE)?$/.exec(date) ?? [];
  if (year) return say(weekend ? 'when.weekend' : 'when.week', { day: inWords(monday(+year, +week, weekend ? 5 : 0), { day: 'numeric', month: 'long', year: 'numeric' }) });
  const part = /^(\d{4})-(Q(\d)|\w\w)$/.exec(date);
  if (part) return part[3] ? say('when.quarter', { i: part[3], year: part[1] }) : `${has(`season.${part[2]}`) ? say(`season.${part[2]}`) : part[2]} ${part[1]}`;
  if (/^\d{3}$/.test(date)) return say('when.decade', { year: `${date}0` });
  return /^\d{4}$/.test(date) ? date : '';
}

/** @param {Date} date @param {Intl.DateTimeFormatOptions} options */
const inWords = (date, options) => date.toLocaleDateString(locale(), options);

/** The Monday of an ISO week, or so many days after it. @param {number} year @param {number} week @param {number} later */
function monday(year, week, later) {
  const fourth = new Date(year, 0, 4, 12); // always in week 1
  return new Date(year, 0, 4 - ((fourth.getDay() + 6) % 7) + 7 * (week - 1) + later, 12);
}
